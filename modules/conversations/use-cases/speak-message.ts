import type { Locale } from "@modules/kernel";
import type { VoiceProfile } from "@modules/voice";
import type { SpeechPart, SpokenMessage } from "../contract";
import { conversationNotFound, messageNotFound } from "../domain/conversation-errors";
import { OrderedWork } from "../domain/ordered-work";
import { parallelSyntheses } from "../domain/reply-limits";
import { spokenSegmentsOf } from "../domain/spoken-segments";
import type { ConversationStore } from "../ports/conversation-store";
import { speakWith, type MakeReplyCollaborators } from "./make-reply";
import type { Fan } from "./send-message";

export type SpeakMessageCollaborators = Pick<MakeReplyCollaborators, "synthesizeSpeech" | "openVoiceOfReply"> & {
  store: Pick<ConversationStore, "find" | "history">;
  getCharacter(id: string): { voices: Record<Locale, VoiceProfile> } | null;
};

/**
 * A reply of the fan's own conversation with its sound once more: the same segments, cues and voice as when it was made,
 * also of what was not heard then. A segment whose voice fails comes without sound.
 *
 * @throws AppError not-found (`conversations.not-found`, `conversations.message-not-found`), and what the voice failed
 *   with when it failed for every sentence
 */
export function speakMessageWith(collaborators: SpeakMessageCollaborators) {
  const { store, getCharacter } = collaborators;
  return async function speakMessage(
    fan: Pick<Fan, "accountId">,
    { conversationId, messageId, signal }: { conversationId: string; messageId: string; signal: AbortSignal },
  ): Promise<SpokenMessage> {
    const conversation = await store.find(conversationId, fan.accountId);
    if (!conversation) throw conversationNotFound();
    const messages = await store.history(conversationId, messageId, 2);
    const reply = messages.find(({ id, role }) => id === messageId && role === "assistant");
    const character = getCharacter(conversation.characterId);
    if (!reply || !character) throw messageNotFound();
    const answering = messages.find(({ id }) => id === reply.replyToId)?.text ?? reply.text;
    const { locale } = conversation;
    const speak = speakWith(
      collaborators,
      { message: { text: answering }, locale, character },
      collaborators.openVoiceOfReply(),
    );

    const segments: SpeechPart[] = [];
    const failures: unknown[] = [];
    const work = new OrderedWork<SpeechPart>(
      parallelSyntheses,
      (result) => {
        if (result.status === "fulfilled") segments.push(result.value);
      },
      signal,
    );
    let asked = 0;
    for (const { spoken, ...segment } of spokenSegmentsOf(reply.parts)) {
      const { text, emotion, intensity } = segment;
      const hasWords = spoken && text.trim() !== "";
      if (hasWords) asked += 1;
      work.submit(async () => {
        if (!hasWords) return { ...segment, speech: null };
        try {
          return { ...segment, speech: await speak({ text, emotion, intensity, signal }) };
        } catch (error) {
          failures.push(error);
          return { ...segment, speech: null };
        }
      });
    }
    await work.idle();
    signal.throwIfAborted();
    if (asked > 0 && failures.length === asked) throw failures[0];
    return { segments };
  };
}
