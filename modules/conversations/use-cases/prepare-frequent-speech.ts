import { locales, type Locale, type Localized } from "@modules/kernel";
import type { SynthesizeSpeech, VoiceProfile } from "@modules/voice";
import { crisisReplyIn, refusedReplyIn } from "../domain/fixed-replies";
import { languageOf } from "../domain/message-language";
import { performReply } from "./perform-reply";

export type PrepareFrequentSpeechCollaborators = {
  cast: () => readonly { greetings: Localized<string[]>; voices: Localized<VoiceProfile> }[];
  synthesizeSpeech: SynthesizeSpeech;
  /** The profile with the embedded voice alone: what vendors say costs money, and is kept from its first use on. */
  embeddedOnly: (profile: VoiceProfile) => VoiceProfile;
  /** Between two texts, so that people who talk now are not kept waiting. Rejects to end the work. */
  pause: () => Promise<void>;
};

/**
 * Has the greetings of the cast, and what everybody says when a talk turns grave, spoken once into the caches, by the
 * very path that replies take: cut, in the manner of their cues. A text that fails is left out.
 */
export function prepareFrequentSpeechWith(collaborators: PrepareFrequentSpeechCollaborators) {
  const { cast, synthesizeSpeech, embeddedOnly, pause } = collaborators;

  return async (): Promise<void> => {
    for (const { greetings, voices } of cast()) {
      const profiles = { ja: embeddedOnly(voices.ja), en: embeddedOnly(voices.en) };
      for (const locale of locales) {
        for (const text of [...greetings[locale], crisisReplyIn(locale), refusedReplyIn(locale)]) {
          await pause();
          await prepare(text, locale, profiles);
        }
      }
    }
  };

  async function prepare(text: string, locale: Locale, profiles: Localized<VoiceProfile>): Promise<void> {
    await performReply({
      source: { provider: "oshaberi", modelId: "fixed", parts: wholeText(text) },
      speak(segment) {
        const language = languageOf(segment.text, locale);
        return synthesizeSpeech({ ...segment, language, profile: profiles[language] });
      },
      screen: () => ({ action: "allow" }),
      helpCard: () => {
        throw new Error("Nothing is screened here.");
      },
      emit: () => undefined,
      signal: new AbortController().signal,
    });
  }
}

async function* wholeText(
  text: string,
): AsyncGenerator<{ type: "text-delta"; text: string } | { type: "finish"; reason: "stop" }> {
  yield { type: "text-delta", text };
  yield { type: "finish", reason: "stop" };
}
