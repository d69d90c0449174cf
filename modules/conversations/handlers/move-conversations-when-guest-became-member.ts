import type { ConversationStore } from "../ports/conversation-store";

/** Idempotent: a second delivery finds nothing left to move. */
export function moveConversationsWhenGuestBecameMemberWith(store: ConversationStore) {
  return (news: { guestAccountId: string; memberAccountId: string }) =>
    store.moveAll(news.guestAccountId, news.memberAccountId);
}
