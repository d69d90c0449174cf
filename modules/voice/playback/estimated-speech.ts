import type { PhonemeTiming, Speech, SpeechLanguage } from "../contract";
import { withoutUnspoken } from "../domain/strip-unspoken";

/** Of unhurried speech: a Japanese mora, an English letter, and the rest at a comma and a full stop. */
const moraMs = 130;
const letterMs = 65;
const commaMs = 200;
const stopMs = 350;

const vowelRows: [string, string][] = [
  ["あかさたなはまやらわがざだばぱぁゃゎ", "a"],
  ["いきしちにひみりぎじぢびぴぃゐ", "i"],
  ["うくすつぬふむゆるぐずづぶぷぅゅゔ", "u"],
  ["えけせてねへめれげぜでべぺぇゑ", "e"],
  ["おこそとのほもよろをごぞどぼぽぉょ", "o"],
];
const vowelOfKana = new Map(vowelRows.flatMap(([kana, vowel]) => [...kana].map((sign) => [sign, vowel] as const)));
const englishVowels = new Map(Object.entries({ a: "ae", e: "eh", i: "ih", o: "ow", u: "ah", y: "ih" }));
const smallKana = /[ぁぃぅぇぉゃゅょゎ]/;
const labials = /[mbp]/;

export function languageOfText(text: string): SpeechLanguage {
  return /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text) ? "ja" : "en";
}

export function languageOfSegment({ text, speech }: { text: string; speech: Speech | null }): SpeechLanguage {
  return speech?.language ?? languageOfText(text);
}

/**
 * About what phones a text has and when they end, for sound of which nobody tells more: Japanese by its kana, two morae
 * for each other sign, English by its letters. Empty when it has nothing to say.
 */
export function estimatedPhonemes(text: string, language: SpeechLanguage): PhonemeTiming[] {
  const phonemes: PhonemeTiming[] = [];
  let endMs = 0;
  const add = (phoneme: string, lengthMs: number) => {
    endMs += lengthMs;
    phonemes.push({ phoneme, endMs });
  };
  for (const sign of text.normalize("NFKC").toLowerCase()) {
    const kana = hiragana(sign);
    const vowel = vowelOfKana.get(kana);
    if (vowel && smallKana.test(kana) && phonemes.length > 0) phonemes.at(-1)!.phoneme = vowel;
    else if (vowel) add(vowel, moraMs);
    else if (kana === "ん") add("N", moraMs);
    else if (kana === "っ") add("cl", moraMs);
    else if (kana === "ー") add(phonemes.at(-1)?.phoneme ?? "a", moraMs);
    else if (/[a-z]/.test(sign)) addLetter(sign);
    else if (/\p{N}/u.test(sign)) ["o", "i", "u"].forEach((each) => add(language === "ja" ? each : "ow", moraMs));
    else if (/\p{L}/u.test(sign)) ["a", "u"].forEach((each) => add(each, moraMs));
    else if (/[、,;:]/.test(sign)) addRest(commaMs);
    else if (/[。.!?…\n]/.test(sign)) addRest(stopMs);
  }
  return phonemes.some(({ phoneme }) => phoneme !== "pau") ? phonemes : [];

  function addLetter(letter: string): void {
    const vowel = language === "ja" ? (vowelOfKana.get(letter) ?? "i") : englishVowels.get(letter);
    if (vowel) add(vowel, letterMs);
    else add(labials.test(letter) ? letter : "d", letterMs);
  }

  /** What ends a text is not waited for, and several stops are one. */
  function addRest(lengthMs: number): void {
    if (phonemes.length > 0 && phonemes.at(-1)!.phoneme !== "pau") add("pau", lengthMs);
  }
}

function hiragana(sign: string): string {
  const code = sign.codePointAt(0)!;
  return code >= 0x30a1 && code <= 0x30f6 ? String.fromCodePoint(code - 0x60) : sign;
}

/** Whether there is anything in it that a voice could say. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(withoutUnspoken(text));
}

export function estimatedDurationMs(text: string, language: SpeechLanguage): number {
  return estimatedPhonemes(withoutUnspoken(text), language).at(-1)?.endMs ?? 0;
}
