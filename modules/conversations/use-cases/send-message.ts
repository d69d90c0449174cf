import { AppError, type Clock, type Locale } from "@modules/kernel";
import type { Verdict } from "@contract/safety";
import type { SendMessageRequest } from "../contract";
import { guestMessageLimit } from "../domain/vocabulary";
import { cleanMessageText } from "../domain/message-text";
import { replayReply } from "../domain/replay-reply";
import type { ConversationStore, MemoryRecord } from "../ports/conversation-store";
import { streamKey, type ReplyTask } from "./make-reply";

/** Who talks, as far as a conversation needs to know. */
export type Fan = { accountId: string; kind: "guest" | "member"; ageBand: string; country: string | null };

export type LiveEntry = { id: number; data: string };

/** The parts of a reply from its beginning; ids are those by which `resumeReply` goes on. */
export type ReplyStream = { replyId: string; entries: AsyncIterable<LiveEntry> };

export type SendMessageCollaborators = {
  store: ConversationStore;
  getCharacter(id: string): ReplyTask["character"] | null;
  screenInput(request: { text: string; locale: Locale; ageBand: string }): Verdict;
  /** `answering` is what the character said before: a bare name after a question for it is a name. */
  rememberFrom(text: string, locale: Locale, answering?: string): MemoryRecord[];
  makeReply(task: ReplyTask): Promise<void>;
  stopReply(conversationId: string): Promise<void>;
  endIfAbandoned(reply: { id: string; attempt: number; text: string }): Promise<boolean>;
  /** Runs one at a time per conversation, in all processes. */
  oneAtATime<T>(conversationId: string, work: () => Promise<T>): Promise<T>;
  readStream(key: string, afterId: number, signal?: AbortSignal): AsyncIterable<LiveEntry>;
  clock: Clock;
};

/**
 * Stores what the fan said, then has the reply made.
 *
 * The message is durable before anything is generated. The same message id again never doubles anything: it joins the
 * reply that is being made, replays the one that was made, or makes a failed one anew (`regenerate-message` always does).
 * A new message while she is speaking stops her first.
 *
 * @throws AppError invalid (message-empty, message-too-long, no-message), not-found (unknown character or conversation),
 *   forbidden `conversations.guest-limit-reached`
 */
export function sendMessageWith(collaborators: SendMessageCollaborators) {
  const { store, clock } = collaborators;
  return async function sendMessage(fan: Fan, request: SendMessageRequest): Promise<ReplyStream> {
    const said = request.messages.findLast((message) => message.role === "user");
    if (!said) {
      throw new AppError({
        kind: "invalid",
        code: "conversations.no-message",
        message: "The request holds no message of the user.",
      });
    }
    const text = cleanMessageText(said.parts.map((part) => (part.type === "text" ? (part.text ?? "") : "")).join(""));
    const character = collaborators.getCharacter(request.characterId);
    if (!character) {
      throw new AppError({
        kind: "not-found",
        code: "conversations.unknown-character",
        message: "There is no such character.",
      });
    }
    const { locale } = request;
    const verdict = collaborators.screenInput({ text, locale, ageBand: fan.ageBand });

    return collaborators.oneAtATime(request.id, async () => {
      const admit = () =>
        store.admit(
          {
            conversation: { id: request.id, accountId: fan.accountId, characterId: character.id, locale },
            clientId: said.id,
            text,
            // What was said in a crisis is not kept as a fact about the person.
            memories: verdict.action === "allow" ? collaborators.rememberFrom(text, locale, before?.text) : [],
            messageLimit: fan.kind === "guest" ? guestMessageLimit : null,
            now: clock.now(),
          },
          request.trigger === "regenerate-message",
        );
      const before = await store.latestReply(request.id);
      if (before?.status === "streaming" && !(await isReplyTo(store, before, request.id, said.id)))
        await collaborators.stopReply(request.id);
      let admitted = await admit();
      // The process that was making the reply is gone: it is made anew.
      if (admitted.next === "attach" && (await collaborators.endIfAbandoned(admitted.reply))) admitted = await admit();

      const { message, reply, next } = admitted;
      if (next === "replay") return { replyId: reply.id, entries: replayReply(reply) };
      if (next === "begin") {
        const { timeZone, voice } = request;
        const { accountId, ageBand, country } = fan;
        await collaborators.makeReply({
          message,
          reply,
          accountId,
          character,
          locale,
          timeZone,
          voice,
          ageBand,
          country,
          verdict,
        });
      }
      return { replyId: reply.id, entries: collaborators.readStream(streamKey(reply), 0) };
    });
  };
}

/** Whether the reply that is being made answers the very message that is being sent again. */
async function isReplyTo(
  store: ConversationStore,
  reply: { replyToId: string | null },
  conversationId: string,
  clientId: string,
): Promise<boolean> {
  if (!reply.replyToId) return false;
  const [message] = await store.history(conversationId, reply.replyToId, 1);
  return message?.clientId === clientId;
}
