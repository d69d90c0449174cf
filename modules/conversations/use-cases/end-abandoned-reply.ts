import type { Clock } from "@modules/kernel";
import type { MessagePart } from "../contract";
import type { ActiveReplies } from "../domain/active-replies";
import type { ConversationStore, MessageRecord } from "../ports/conversation-store";
import type { ReplySignals } from "../ports/reply-signals";
import { streamKey, type ReplyStreams } from "./make-reply";

/** Ends a reply whose process is gone, with the words it had; false while somebody is still making it. */
export function endIfAbandonedWith(collaborators: {
  store: ConversationStore;
  signals: ReplySignals;
  active: ActiveReplies;
  streams: () => ReplyStreams;
  clock: Clock;
}) {
  return async function endIfAbandoned(reply: Pick<MessageRecord, "id" | "attempt" | "text">): Promise<boolean> {
    if (collaborators.active.has(reply.id) || (await collaborators.signals.isHeld(reply.id))) return false;
    const parts: MessagePart[] = [
      { type: "text", text: reply.text },
      { type: "data-notice", id: "notice-reply-interrupted", data: { code: "reply-interrupted", retryable: true } },
    ];
    await collaborators.store.finishReply(reply.id, reply.attempt, {
      text: reply.text,
      parts,
      status: "interrupted",
      error: null,
      now: collaborators.clock.now(),
    });
    await collaborators.streams().end(streamKey(reply));
    return true;
  };
}
