/** English names of languages, as Whisper's `verbose_json` tells them. */
const codeOfName: Readonly<Record<string, string>> = {
  japanese: "ja",
  english: "en",
  chinese: "zh",
  mandarin: "zh",
  cantonese: "yue",
  korean: "ko",
  spanish: "es",
  french: "fr",
  german: "de",
  italian: "it",
  portuguese: "pt",
  russian: "ru",
  indonesian: "id",
  vietnamese: "vi",
  thai: "th",
  tagalog: "tl",
  hindi: "hi",
  arabic: "ar",
  dutch: "nl",
  polish: "pl",
  turkish: "tr",
  ukrainian: "uk",
};

/** `ja` of what a vendor calls Japanese (`ja`, `ja-JP`, `Japanese`); null for what is no language. */
export function languageCodeOf(told: unknown): string | null {
  if (typeof told !== "string") return null;
  const lower = told.trim().toLowerCase();
  const named = codeOfName[lower];
  if (named !== undefined) return named;
  return /^([a-z]{2,3})(?:[-_][a-z0-9-_]+)?$/.exec(lower)?.[1] ?? null;
}

/**
 * The language that the script of a text shows: kana, or Chinese characters alone, are Japanese here; else Latin letters
 * are English. Null for other scripts and for a text without letters.
 */
export function languageOfScript(text: string): "ja" | "en" | null {
  const letters = text.match(/\p{Letter}/gu) ?? [];
  if (letters.some((letter) => /[\p{Script=Hiragana}\p{Script=Katakana}ー]/u.test(letter))) return "ja";
  const han = letters.filter((letter) => /\p{Script=Han}/u.test(letter)).length;
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length;
  if (han + latin <= letters.length / 2) return null;
  return latin > han ? "en" : "ja";
}
