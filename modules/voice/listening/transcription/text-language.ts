import type { SpeechLanguage } from "../../contract";

const kanaOrKanji = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu;
const latin = /\p{Script=Latin}/gu;
/** Latin letters that are worth a kana or kanji: words of one language occur in the other. */
const lettersPerKana = 4;

/** The language a text is in: as the vendor tells (`ja`, `en-US`, `japanese`), else by its script. */
export function languageOfText(text: string, told: string | null): SpeechLanguage | null {
  const name = told?.toLowerCase() ?? "";
  if (/^(ja\b|jpn|japanese)/.test(name)) return "ja";
  if (/^(en\b|eng)/.test(name)) return "en";
  const japanese = text.match(kanaOrKanji)?.length ?? 0;
  const english = text.match(latin)?.length ?? 0;
  if (japanese === 0 && english === 0) return null;
  return japanese * lettersPerKana >= english ? "ja" : "en";
}
