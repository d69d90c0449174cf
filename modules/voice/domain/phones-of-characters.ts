import type { PhonemeTiming } from "../contract";
import { japanesePhones } from "../hts/score";
import { phonesFromLetters } from "./phones-from-letters";
import { katakanaFromRomaji, romajiFromKana } from "./romaji";
import type { TimedCharacter } from "./timed-characters";

type TimedPhones = { phones: readonly string[]; weights: readonly number[]; startMs: number; endMs: number };

/** A vowel sounds about twice as long as a consonant. */
const vowelWeight = 2;
const consonantWeight = 1;
/** Between two characters; more is a pause. */
const joinedWithinMs = 40;

const kana = /^[ぁ-ゖァ-ヺー]$/u;
const smallKana = /^[ャュョァィゥェォ]$/u;
const syllable = /^([bcdfghjkmnprstvwyz]*)([aiueo])$/;

/**
 * Japanese phones of characters whose sound they show themselves: kana, or words in Hepburn's romanisation. Empty when
 * there is any other letter: a Chinese character does not tell how it is read, and half a mouth is worse than none.
 */
export function japanesePhonesOfCharacters(characters: readonly TimedCharacter[], durationMs: number): PhonemeTiming[] {
  const timed: TimedPhones[] = [];
  for (let at = 0; at < characters.length;) {
    const { text } = characters[at]!;
    if (kana.test(text)) {
      const mora = moraAt(characters, at, timed.at(-1)?.phones.at(-1));
      if (mora.phones.length > 0) timed.push(spread(mora.phones, characters[at]!, characters[at + mora.count - 1]!));
      at += mora.count;
    } else if (/^[a-zāīūēō'’]$/iu.test(text)) {
      const word = runOf(characters, at, /^[a-zāīūēō'’-]$/iu);
      const reading = katakanaFromRomaji(
        word
          .map((character) => character.text)
          .join("")
          .replace(/[’-]/g, ""),
      );
      if (!reading) return [];
      timed.push(spread(phonesOfKatakana(reading.katakana), word[0]!, word.at(-1)!));
      at += word.length;
    } else if (/[\p{L}\p{N}]/u.test(text)) {
      return [];
    } else {
      at += 1;
    }
  }
  return timingsOf(timed, durationMs);
}

/** ARPAbet phones, lower-case without stress, of the words of an English text; a word in no dictionary is guessed. */
export function englishPhonesOfCharacters(
  characters: readonly TimedCharacter[],
  phonesOf: (word: string) => string | null,
  durationMs: number,
): PhonemeTiming[] {
  const timed: TimedPhones[] = [];
  for (let at = 0; at < characters.length;) {
    const { text } = characters[at]!;
    if (/^[a-z]$/i.test(text)) {
      const word = runOf(characters, at, /^[a-z'’]$/i);
      const spelling = word
        .map((character) => character.text)
        .join("")
        .toLowerCase()
        .replace(/’/g, "'")
        .replace(/'+$/, "");
      const arpabet = phonesOf(spelling) ?? phonesFromLetters(spelling.replace(/[^a-z]/g, ""));
      const phones = arpabet.toLowerCase().match(/[a-z]+/g) ?? [];
      if (phones.length > 0) timed.push(spread(phones, word[0]!, word.at(-1)!));
      at += word.length;
    } else if (/[\p{L}\p{N}]/u.test(text)) {
      return [];
    } else {
      at += 1;
    }
  }
  return timingsOf(timed, durationMs);
}

function runOf(characters: readonly TimedCharacter[], from: number, part: RegExp): TimedCharacter[] {
  let to = from;
  while (to < characters.length && part.test(characters[to]!.text)) to += 1;
  return characters.slice(from, to);
}

/** One mora: シャ, ティ, カ, ン, ッ or the length of the vowel before. */
function moraAt(characters: readonly TimedCharacter[], at: number, before: string | undefined) {
  const first = katakanaOf(characters[at]!.text);
  const second = katakanaOf(characters[at + 1]?.text ?? "");
  if (first === "ン") return { phones: ["N"], count: 1 };
  if (first === "ッ") return { phones: ["cl"], count: 1 };
  if (first === "ー") return { phones: before && /^[aiueo]$/.test(before) ? [before] : [], count: 1 };
  const both = smallKana.test(second) ? phonesOfSyllable(romajiFromKana(first + second)) : null;
  if (both) return { phones: both, count: 2 };
  return { phones: phonesOfSyllable(romajiFromKana(first)) ?? [], count: 1 };
}

function phonesOfKatakana(word: string): string[] {
  const characters = [...word].map((text) => ({ text, startMs: 0, endMs: 0 }));
  const phones: string[] = [];
  for (let at = 0; at < characters.length;) {
    const mora = moraAt(characters, at, phones.at(-1));
    phones.push(...mora.phones);
    at += mora.count;
  }
  return phones;
}

function phonesOfSyllable(romaji: string): string[] | null {
  const [, consonant, vowel] = syllable.exec(romaji) ?? [];
  if (vowel === undefined || (consonant && !japanesePhones.has(consonant))) return null;
  return consonant ? [consonant, vowel] : [vowel];
}

function katakanaOf(character: string): string {
  return character.replace(/[ぁ-ゖ]/g, (hiragana) => String.fromCharCode(hiragana.charCodeAt(0) + 0x60));
}

function spread(phones: readonly string[], first: TimedCharacter, last: TimedCharacter): TimedPhones {
  const weights = phones.map((phone) => (/^[aiueo]/.test(phone) ? vowelWeight : consonantWeight));
  return { phones, weights, startMs: first.startMs, endMs: last.endMs };
}

function timingsOf(timed: readonly TimedPhones[], durationMs: number): PhonemeTiming[] {
  const timings: PhonemeTiming[] = [];
  const push = (phoneme: string, endMs: number) => {
    const within = Math.min(durationMs, endMs);
    if (within > (timings.at(-1)?.endMs ?? 0)) timings.push({ phoneme, endMs: within });
  };
  for (const { phones, weights, startMs, endMs } of timed) {
    if (startMs - (timings.at(-1)?.endMs ?? 0) > joinedWithinMs) push("pau", startMs);
    const from = Math.max(timings.at(-1)?.endMs ?? 0, Math.min(startMs, endMs));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    let reached = 0;
    phones.forEach((phone, index) => {
      reached += weights[index]!;
      push(phone, from + ((endMs - from) * reached) / total);
    });
  }
  if (timings.length > 0) push("pau", durationMs);
  return timings;
}
