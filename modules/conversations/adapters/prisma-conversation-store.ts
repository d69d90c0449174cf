import { isLocale, newId } from "@modules/kernel";
import type { PrismaClient, Transaction } from "@modules/platform/db";
import type { MessagePart, ReplyStatus } from "../contract";
import { conversationNotFound, guestLimitReached } from "../domain/conversation-errors";
import type {
  AdmitMessage,
  AdmittedMessage,
  ConversationRecord,
  ConversationStore,
  MessageRecord,
} from "../ports/conversation-store";

type ConversationRow = Awaited<ReturnType<PrismaClient["conversation"]["findFirstOrThrow"]>>;
type MessageRow = Awaited<ReturnType<PrismaClient["message"]["findFirstOrThrow"]>>;

export type DatabaseAccess = {
  database(): Promise<PrismaClient>;
  inTransaction<T>(run: (tx: Transaction) => Promise<T>): Promise<T>;
};

function toConversation(row: ConversationRow): ConversationRecord {
  return {
    id: row.id,
    accountId: row.accountId,
    characterId: row.characterId,
    locale: isLocale(row.locale) ? row.locale : "ja",
    createdAt: row.createdAt,
    lastMessageAt: row.lastMessageAt,
  };
}

function toMessage(row: MessageRow): MessageRecord {
  return {
    id: row.id,
    conversationId: row.conversationId,
    role: row.role as MessageRecord["role"],
    parts: row.parts as unknown as MessagePart[],
    text: row.text,
    status: row.status as ReplyStatus,
    replyToId: row.replyToId,
    clientId: row.clientId,
    createdAt: row.createdAt,
    heardUntil: row.heardUntil,
    attempt: row.attempt,
  };
}

const textParts = (text: string) => [{ type: "text", text }];

/** Of the unique constraints only (conversation, clientId) and the conversation's id can meet a second sender. */
function isUniqueViolation(error: unknown): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === "P2002";
}

async function admitOnce(
  { inTransaction }: DatabaseAccess,
  input: AdmitMessage,
  again: boolean,
): Promise<AdmittedMessage> {
  return inTransaction(async (tx) => {
    const { conversation: wanted, now } = input;
    const found = await tx.conversation.findUnique({ where: { id: wanted.id } });
    if (found && (found.accountId !== wanted.accountId || found.characterId !== wanted.characterId))
      throw conversationNotFound();

    const known = found
      ? await tx.message.findUnique({
          where: { conversationId_clientId: { conversationId: wanted.id, clientId: input.clientId } },
        })
      : null;
    if (found && known) {
      const reply = await tx.message.findUniqueOrThrow({ where: { replyToId: known.id } });
      if (reply.status === "streaming") {
        return {
          conversation: toConversation(found),
          message: toMessage(known),
          reply: toMessage(reply),
          next: "attach",
        };
      }
      if (!again && (reply.status === "complete" || reply.status === "stopped")) {
        return {
          conversation: toConversation(found),
          message: toMessage(known),
          reply: toMessage(reply),
          next: "replay",
        };
      }
      const begun = await tx.message.update({
        where: { id: reply.id },
        data: {
          status: "streaming",
          parts: [],
          text: "",
          error: null,
          heardUntil: null,
          completedAt: null,
          attempt: { increment: 1 },
        },
      });
      return { conversation: toConversation(found), message: toMessage(known), reply: toMessage(begun), next: "begin" };
    }

    if (input.messageLimit !== null) {
      const sent = await tx.message.count({ where: { role: "user", conversation: { accountId: wanted.accountId } } });
      if (sent >= input.messageLimit) throw guestLimitReached(input.messageLimit);
    }
    const conversation = found
      ? await tx.conversation.update({ where: { id: found.id }, data: { lastMessageAt: now, locale: wanted.locale } })
      : await tx.conversation.create({ data: { ...wanted, createdAt: now, lastMessageAt: now } });
    const message = await tx.message.create({
      data: {
        id: newId("msg"),
        conversationId: wanted.id,
        role: "user",
        parts: textParts(input.text),
        text: input.text,
        status: "complete",
        clientId: input.clientId,
        createdAt: now,
        completedAt: now,
      },
    });
    const reply = await tx.message.create({
      data: {
        id: newId("msg"),
        conversationId: wanted.id,
        role: "assistant",
        parts: [],
        text: "",
        status: "streaming",
        replyToId: message.id,
        createdAt: now,
      },
    });
    for (const { subject, text } of input.memories) {
      const key = { accountId: wanted.accountId, characterId: wanted.characterId, subject };
      await tx.memory.upsert({
        where: { accountId_characterId_subject: key },
        create: { id: newId("mem"), ...key, text, sourceMessageId: message.id },
        update: { text, sourceMessageId: message.id },
      });
    }
    return {
      conversation: toConversation(conversation),
      message: toMessage(message),
      reply: toMessage(reply),
      next: "begin",
    };
  });
}

/** On PostgreSQL or on the embedded database: the same code. */
export function prismaConversationStore(access: DatabaseAccess): ConversationStore {
  const { database, inTransaction } = access;
  return {
    async find(id, accountId) {
      const row = await (await database()).conversation.findFirst({ where: { id, accountId } });
      return row && toConversation(row);
    },

    async latestWith(accountId, characterId) {
      const row = await (
        await database()
      ).conversation.findFirst({ where: { accountId, characterId }, orderBy: { lastMessageAt: "desc" } });
      return row && toConversation(row);
    },

    async admit(input, again) {
      try {
        return await admitOnce(access, input, again);
      } catch (error) {
        // Two sends of one message at once: the second finds what the first has stored.
        if (isUniqueViolation(error)) return admitOnce(access, input, again);
        throw error;
      }
    },

    async listMessages(conversationId, { before, limit }) {
      const rows = await (
        await database()
      ).message.findMany({
        where: { conversationId },
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        take: limit + 1,
        ...(before ? { cursor: { id: before }, skip: 1 } : {}),
      });
      const items = rows.slice(0, limit).reverse().map(toMessage);
      return { items, nextCursor: rows.length > limit ? (items[0]?.id ?? null) : null };
    },

    async history(conversationId, untilId, limit) {
      const rows = await (
        await database()
      ).message.findMany({
        where: { conversationId, NOT: { status: "streaming" } },
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        cursor: { id: untilId },
        take: limit,
      });
      return rows.reverse().map(toMessage);
    },

    async latestReply(conversationId) {
      const row = await (
        await database()
      ).message.findFirst({
        where: { conversationId, role: "assistant" },
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      });
      return row && toMessage(row);
    },

    async saveProgress(batch) {
      const ids = batch.map(({ replyId }) => replyId);
      const attempts = batch.map(({ attempt }) => attempt);
      const texts = batch.map(({ text }) => text);
      await (
        await database()
      ).$executeRaw`
        UPDATE message SET text = made.text, parts = jsonb_build_array(jsonb_build_object('type', 'text', 'text', made.text))
        FROM unnest(${ids}::text[], ${attempts}::int[], ${texts}::text[]) AS made (id, attempt, text)
        WHERE message.id = made.id AND message.attempt = made.attempt AND message.status = 'streaming'`;
    },

    async finishReply(replyId, attempt, { now, parts, ...finished }) {
      const { count } = await (
        await database()
      ).message.updateMany({
        where: { id: replyId, attempt, status: "streaming" },
        data: { ...finished, parts: parts as object[], completedAt: now },
      });
      return count === 1;
    },

    async markHeard(replyId, heardUntil) {
      await (await database()).message.updateMany({ where: { id: replyId, role: "assistant" }, data: { heardUntil } });
    },

    async countMessages(accountId) {
      return (await database()).message.count({ where: { role: "user", conversation: { accountId } } });
    },

    async memories(accountId, characterId) {
      return (await database()).memory.findMany({
        where: { accountId, characterId },
        orderBy: { updatedAt: "desc" },
        take: 50,
        select: { subject: true, text: true },
      });
    },

    async moveAll(fromAccountId, toAccountId) {
      await inTransaction(async (tx) => {
        await tx.conversation.updateMany({ where: { accountId: fromAccountId }, data: { accountId: toAccountId } });
        // What the member has told a character stands; only what is not known there yet is taken over.
        const known = await tx.memory.findMany({
          where: { accountId: toAccountId },
          select: { characterId: true, subject: true },
        });
        const isKnown = new Set(known.map((memory) => `${memory.characterId} ${memory.subject}`));
        const told = await tx.memory.findMany({ where: { accountId: fromAccountId } });
        const doubled = told
          .filter((memory) => isKnown.has(`${memory.characterId} ${memory.subject}`))
          .map((memory) => memory.id);
        await tx.memory.deleteMany({ where: { id: { in: doubled } } });
        await tx.memory.updateMany({ where: { accountId: fromAccountId }, data: { accountId: toAccountId } });
      });
    },
  };
}
