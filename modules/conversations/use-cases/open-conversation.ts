import type { MessagePage } from "../contract";
import { conversationNotFound } from "../domain/conversation-errors";
import { guestMessageLimit } from "../domain/vocabulary";
import {
  publicMessage,
  type ConversationRecord,
  type ConversationStore,
  type MessageRecord,
} from "../ports/conversation-store";
import type { Fan } from "./send-message";

export type OpenConversationCollaborators = {
  store: ConversationStore;
  endIfAbandoned(reply: MessageRecord): Promise<boolean>;
};

const pageSize = 50;

/** The latest conversation of a fan with a character and its newest messages; empty when they have not talked yet. */
export function openConversationWith(collaborators: OpenConversationCollaborators) {
  return async function openConversation(fan: Fan | null, characterId: string): Promise<MessagePage> {
    const conversation = fan && (await collaborators.store.latestWith(fan.accountId, characterId));
    if (!conversation)
      return {
        conversation: null,
        items: [],
        nextCursor: null,
        remainingMessages: await remaining(collaborators.store, fan),
      };
    return messagePage(collaborators, fan, conversation, null);
  };
}

/**
 * A page of a conversation, oldest first; the cursor leads to older ones.
 *
 * @throws AppError not-found `conversations.not-found`
 */
export function listMessagesWith(collaborators: OpenConversationCollaborators) {
  return async function listMessages(fan: Fan, conversationId: string, before: string | null): Promise<MessagePage> {
    const conversation = await collaborators.store.find(conversationId, fan.accountId);
    if (!conversation) throw conversationNotFound();
    return messagePage(collaborators, fan, conversation, before);
  };
}

async function messagePage(
  collaborators: OpenConversationCollaborators,
  fan: Fan,
  conversation: ConversationRecord,
  before: string | null,
): Promise<MessagePage> {
  const { store } = collaborators;
  let page = await store.listMessages(conversation.id, { before, limit: pageSize });
  const last = page.items.at(-1);
  if (last?.status === "streaming" && (await collaborators.endIfAbandoned(last)))
    page = await store.listMessages(conversation.id, { before, limit: pageSize });
  return {
    conversation: {
      id: conversation.id,
      characterId: conversation.characterId,
      locale: conversation.locale,
      createdAt: conversation.createdAt.toISOString(),
      lastMessageAt: conversation.lastMessageAt.toISOString(),
    },
    items: page.items.map(publicMessage),
    nextCursor: page.nextCursor,
    remainingMessages: await remaining(store, fan),
  };
}

async function remaining(store: ConversationStore, fan: Fan | null): Promise<number | null> {
  if (fan?.kind === "member") return null;
  return guestMessageLimit - (fan ? Math.min(guestMessageLimit, await store.countMessages(fan.accountId)) : 0);
}
