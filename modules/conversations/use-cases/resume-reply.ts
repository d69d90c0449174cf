import { conversationNotFound } from "../domain/conversation-errors";
import type { ConversationStore, MessageRecord } from "../ports/conversation-store";
import { streamKey } from "./make-reply";
import type { Fan, LiveEntry, ReplyStream } from "./send-message";

export type ResumeReplyCollaborators = {
  store: ConversationStore;
  endIfAbandoned(reply: MessageRecord): Promise<boolean>;
  streamState(key: string): Promise<"absent" | "open" | "ended">;
  readStream(key: string, afterId: number, signal?: AbortSignal): AsyncIterable<LiveEntry>;
};

export type ResumeFrom = {
  /** The last part the client saw; 0 for all of them. */
  after: number;
  /** The reply the client was reading; without it only a reply that is still being made is resumed. */
  replyId: string | null;
};

/**
 * The rest of the reply in a conversation, or null when there is nothing to go on with: the client then reads the
 * stored messages. A reply whose process is gone is ended first.
 *
 * @throws AppError not-found `conversations.not-found`
 */
export function resumeReplyWith(collaborators: ResumeReplyCollaborators) {
  return async function resumeReply(
    fan: Pick<Fan, "accountId">,
    conversationId: string,
    from: ResumeFrom,
  ): Promise<ReplyStream | null> {
    const conversation = await collaborators.store.find(conversationId, fan.accountId);
    if (!conversation) throw conversationNotFound();
    const reply = await collaborators.store.latestReply(conversationId);
    if (!reply || (from.replyId !== null && from.replyId !== reply.id)) return null;
    const key = streamKey(reply);
    const live = { replyId: reply.id, entries: collaborators.readStream(key, from.after) };
    if (reply.status === "streaming") return (await collaborators.endIfAbandoned(reply)) ? null : live;
    return from.replyId !== null && (await collaborators.streamState(key)) !== "absent" ? live : null;
  };
}
