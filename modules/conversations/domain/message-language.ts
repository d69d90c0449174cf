import type { Locale } from "@modules/kernel";

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー々〆]/u;

/** The language of a text by its script; one Japanese letter makes it Japanese, `fallback` where there is no letter. */
export function languageOf(text: string, fallback: Locale): Locale {
  if (japanese.test(text)) return "ja";
  return /\p{Script=Latin}/u.test(text) ? "en" : fallback;
}
