import type { Locale, Page } from "@modules/kernel";
import type { ConversationMessage, MessagePart, ReplyStatus } from "../contract";

export type ConversationRecord = {
  id: string;
  accountId: string;
  characterId: string;
  locale: Locale;
  createdAt: Date;
  lastMessageAt: Date;
};

export type MessageRecord = {
  id: string;
  conversationId: string;
  role: "user" | "assistant";
  parts: MessagePart[];
  text: string;
  status: ReplyStatus;
  replyToId: string | null;
  clientId: string | null;
  createdAt: Date;
  heardUntil: number | null;
  /** Counts the tries at a reply; each has a live stream of its own. */
  attempt: number;
};

export type MemoryRecord = { subject: string; text: string };

export type AdmitMessage = {
  conversation: { id: string; accountId: string; characterId: string; locale: Locale };
  clientId: string;
  text: string;
  memories: MemoryRecord[];
  /** How many messages this account may send in all; null for no limit. */
  messageLimit: number | null;
  now: Date;
};

export type AdmittedMessage = {
  conversation: ConversationRecord;
  message: MessageRecord;
  reply: MessageRecord;
  /**
   * What is to be done with the reply: `begin` a new one or a new attempt at a failed one; `attach` to the one that is
   * being made; `replay` the finished one.
   */
  next: "begin" | "attach" | "replay";
};

export type FinishedReply = {
  text: string;
  parts: MessagePart[];
  status: Exclude<ReplyStatus, "streaming">;
  error: string | null;
  now: Date;
};

/** Keeps conversations. Every method that names an account refuses what is not that account's with `not-found`. */
export interface ConversationStore {
  find(id: string, accountId: string): Promise<ConversationRecord | null>;
  latestWith(accountId: string, characterId: string): Promise<ConversationRecord | null>;
  /**
   * Stores a message and the row of its reply, in one transaction, durable when it resolves. The same `clientId` again
   * is the same message, whatever its text. With `again` a finished reply is made anew.
   *
   * @throws AppError not-found `conversations.not-found`, forbidden `conversations.guest-limit-reached`
   */
  admit(message: AdmitMessage, again: boolean): Promise<AdmittedMessage>;
  /** Newest first when asked from the end; items always oldest first. The cursor leads to older messages. */
  listMessages(conversationId: string, page: { before: string | null; limit: number }): Promise<Page<MessageRecord>>;
  /** The last messages up to and including `untilId`, oldest first. */
  history(conversationId: string, untilId: string, limit: number): Promise<MessageRecord[]>;
  latestReply(conversationId: string): Promise<MessageRecord | null>;
  /** Keeps the words so far of replies that are being made, in one statement; passes over what is finished. */
  saveProgress(batch: { replyId: string; attempt: number; text: string }[]): Promise<void>;
  /** Ends a reply once: false when this attempt had been ended before. */
  finishReply(replyId: string, attempt: number, finished: FinishedReply): Promise<boolean>;
  markHeard(replyId: string, heardUntil: number): Promise<void>;
  countMessages(accountId: string): Promise<number>;
  memories(accountId: string, characterId: string): Promise<MemoryRecord[]>;
  /** A guest's conversations and memories become the member's. */
  moveAll(fromAccountId: string, toAccountId: string): Promise<void>;
}

/** A message as the browser gets it; a fan's message goes by the id that the browser gave it. */
export function publicMessage(record: MessageRecord): ConversationMessage {
  return {
    id: record.clientId ?? record.id,
    role: record.role,
    parts: record.parts,
    status: record.status,
    replyToId: record.replyToId,
    createdAt: record.createdAt.toISOString(),
    heardUntil: record.heardUntil,
  };
}
