import type { Locale } from "@modules/kernel";

const kana = /[\u3041-\u309f\u30a1-\u30ff]/u;
const han = /\p{Script=Han}/u;
const latin = /[a-z]/i;

/** By script: kana or kanji is Japanese, Latin letters are English, else the given one (digits, emoji). */
export function languageOf(text: string, otherwise: Locale): Locale {
  // Laughter and one-letter slang ("www", "orz", "ok") say nothing of the language.
  const plain = text.normalize("NFKC").replace(/\b(?:w+|orz|ok)\b/gi, "");
  if (kana.test(plain) || han.test(plain)) return "ja";
  return latin.test(plain) ? "en" : otherwise;
}

const cueTags = /\[[a-z]+(?::[a-z0-9.]+)?\]/g;

export function withoutCues(text: string): string {
  return text.replace(cueTags, "");
}

/** One spelling for matching: width, case, kana kind, spaces, marks, emoji and stretched vowels are folded away. */
export function normalise(text: string, locale: Locale): string {
  const folded = text.normalize("NFKC").toLowerCase();
  return locale === "ja" ? normaliseJapanese(folded) : normaliseEnglish(folded);
}

function normaliseJapanese(text: string): string {
  return text
    .replace(/[\u30a1-\u30f6]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))
    .replace(/[〜~─—–-]/g, "ー")
    .replace(/[^\p{L}\p{N}ー]/gu, "")
    .replace(/ー+/g, "ー")
    .replace(/(.)\1{2,}/gu, "$1$1")
    .replace(
      /^(?:ねえねえ|ねぇねぇ|ねーねー|ねえ|ねぇ|ねー|あのさ|あのね|あの|えっと|えーと|うーん|ところで|じゃあ|そういえば|ちなみに)(?=..)/u,
      "",
    );
}

function normaliseEnglish(text: string): string {
  return text
    .replace(/[’'`]/g, "")
    .replace(/[^\p{L}\p{N}\s]/gu, " ")
    .replace(/([a-z])\1{2,}/g, "$1$1")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(?:hey|um|uh|well|so|ok|okay|oh|and|but|by the way|btw|anyway|please) (?=\S+ \S)/, "");
}

/** The newest four sentences, so that a long letter is still answered at once. */
export function sentencesOf(text: string): string[] {
  return (text.match(/[^。！？!?\n.…]+[。！？!?\n.…]*|[。！？!?.…]+/gu) ?? [text])
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "")
    .slice(-4);
}

/** Takes away the character's name where it only calls: 「ひかりさん、」, "Hey Ren,". */
export function withoutCalling(text: string, names: string[]): string {
  let rest = text;
  for (const name of names) {
    const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    rest = rest
      .replace(
        new RegExp(`^\\s*(?:(?:hey|hi|hello|yo)\\s+)?${escaped}(?:さん|ちゃん|くん|っち)?[、,，!！\\s]+(?=\\S)`, "iu"),
        "",
      )
      .replace(new RegExp(`[、,，\\s]+${escaped}(?:さん|ちゃん|くん|っち)?(?=[。！？!?.]*$)`, "iu"), "");
  }
  return rest;
}
