import type { Reading, SpeechLanguage } from "../contract";
import { normaliseSpokenTextEn } from "../domain/normalise-spoken-text-en";
import { normaliseSpokenTextJa } from "../domain/normalise-spoken-text-ja";
import type { EnglishPronunciations } from "../ports/english-pronunciations";

export type PrepareSpokenText = (
  text: string,
  language: SpeechLanguage,
  readings: readonly Reading[],
) => Promise<string>;

/** Writes a text as it is said; empty when it has nothing that can be spoken. */
export function prepareSpokenTextWith({
  pronunciations,
}: {
  pronunciations: EnglishPronunciations;
}): PrepareSpokenText {
  return async (text, language, readings) => {
    const spoken = language === "ja" ? await inJapanese(text, readings) : normaliseSpokenTextEn(text, readings);
    return /[\p{L}\p{N}]/u.test(spoken) ? spoken : "";
  };

  async function inJapanese(text: string, readings: readonly Reading[]): Promise<string> {
    // The dictionary is large and only Latin words need it.
    if (/[A-Za-z]/.test(text.normalize("NFKC"))) await pronunciations.warm();
    return normaliseSpokenTextJa(text, (word) => pronunciations.phonesOf(word), readings);
  }
}
