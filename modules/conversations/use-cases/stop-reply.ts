import { conversationNotFound } from "../domain/conversation-errors";
import type { ActiveReplies } from "../domain/active-replies";
import type { ConversationStore, MessageRecord } from "../ports/conversation-store";
import type { ReplySignals } from "../ports/reply-signals";
import { streamKey } from "./make-reply";
import type { Fan, LiveEntry } from "./send-message";

export type StopReplyCollaborators = {
  store: ConversationStore;
  signals: ReplySignals;
  active: ActiveReplies;
  endIfAbandoned(reply: MessageRecord): Promise<boolean>;
  readStream(key: string, afterId: number, signal?: AbortSignal): AsyncIterable<LiveEntry>;
};

/** How long another process may take to stop a reply, in milliseconds. */
const otherProcessMs = 2000;

/** Stops what is being said in a conversation, wherever it is made; resolves when it has ended. */
export function stopRunningReplyWith(collaborators: StopReplyCollaborators) {
  const { store, signals, active } = collaborators;
  return async function stopRunningReply(conversationId: string): Promise<MessageRecord | null> {
    const reply = await store.latestReply(conversationId);
    if (reply?.status !== "streaming") return reply;
    if (active.has(reply.id)) {
      await active.stop(reply.id, "stopped");
    } else if (!(await collaborators.endIfAbandoned(reply))) {
      await signals.askToStop(reply.id);
      // The stream ends with the reply.
      for await (const _ of collaborators.readStream(streamKey(reply), 0, AbortSignal.timeout(otherProcessMs)));
    }
    return reply;
  };
}

/**
 * Stops her. `heardUntil` says how much of the text had been heard, so that the next reply knows; null when unknown.
 *
 * @throws AppError not-found `conversations.not-found`
 */
export function stopReplyWith(collaborators: StopReplyCollaborators) {
  const stopRunningReply = stopRunningReplyWith(collaborators);
  return async function stopReply(
    fan: Pick<Fan, "accountId">,
    conversationId: string,
    heardUntil: number | null,
  ): Promise<void> {
    const conversation = await collaborators.store.find(conversationId, fan.accountId);
    if (!conversation) throw conversationNotFound();
    const reply = await stopRunningReply(conversationId);
    if (reply && heardUntil !== null) await collaborators.store.markHeard(reply.id, heardUntil);
  };
}
