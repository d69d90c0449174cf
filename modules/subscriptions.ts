import { guestBecameMember } from "@events/accounts";
import { moveConversationsWhenGuestBecameMember } from "@modules/conversations";
import { subscribe, type Subscription } from "@modules/platform/events";

/** Every piece of news, and who listens. */
export const subscriptions: readonly Subscription[] = [
  subscribe(guestBecameMember, "moveConversationsWhenGuestBecameMember", ({ payload }) =>
    moveConversationsWhenGuestBecameMember(payload),
  ),
];
