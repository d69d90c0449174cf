import { borrowedWords, letterNames, shoutedWords } from "./borrowed-words";
import { katakanaFromPhones } from "./katakana-from-phones";
import { phonesFromLetters } from "./phones-from-letters";
import { katakanaFromRomaji } from "./romaji";

/** ARPAbet phones with stress digits of a lower-case word; null when unknown. */
export type PhonesOf = (word: string) => string | null;

/** The katakana of one Latin word as it stands in a Japanese text: letters, apostrophes and inner hyphens. */
export function katakanaFromEnglish(token: string, phonesOf: PhonesOf): string {
  const word = token
    .normalize("NFD")
    .replace(/[\u0300-\u0303\u0305-\u036f]/g, "")
    .replace(/o\u0304/g, "ou")
    .replace(/\u0304/g, "")
    .replaceAll("’", "'");
  const listed = borrowedWords.get(word.toLowerCase());
  if (/^[A-Z]$/.test(word)) return letterNames[word.toLowerCase()]!;
  if (listed !== undefined && word !== "IT") return listed;
  if (word.includes("-")) {
    return word
      .split("-")
      .filter(Boolean)
      .map((part) => katakanaFromEnglish(part, phonesOf))
      .join("");
  }
  if (isAbbreviation(word, phonesOf)) return spelledOut(word);
  const parts = word.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z']+|[A-Z]/g);
  if (parts && parts.length > 1 && !/^[A-Z]+$/.test(word)) {
    return parts.map((part) => katakanaFromEnglish(part, phonesOf)).join("");
  }
  return wordInKatakana(word.toLowerCase().replace(/^'+|'+$/g, ""), phonesOf);
}

function wordInKatakana(word: string, phonesOf: PhonesOf): string {
  if (word === "") return "";
  const romaji = katakanaFromRomaji(word);
  const phones = phonesOf(word);
  if (phones !== null) {
    // A Japanese word that English borrowed says every vowel: karaoke, sakura; name and more do not.
    const spoken = phones.split(" ").filter((phone) => /\d/.test(phone)).length;
    const isJapanese =
      romaji !== null && romaji.vowels > 1 && romaji.vowels === spoken && /[aiou]$|[aiou]e$|[^aeiou]e$/.test(word);
    return isJapanese ? romaji.katakana : katakanaFromPhones(phones, word);
  }
  if (romaji) return romaji.katakana;
  if (!/[aeiouy]/.test(word)) return spelledOut(word);
  return (
    inflected(word, phonesOf) ??
    compound(word, phonesOf) ??
    katakanaFromPhones(phonesFromLetters(word.replaceAll("'", "")), word)
  );
}

const endings: [ending: RegExp, base: string, phones: string][] = [
  [/'s$/, "", "Z"],
  [/ies$/, "y", "Z"],
  [/s$/, "", "Z"],
  [/ed$/, "", "D"],
  [/ed$/, "e", "D"],
  [/ing$/, "", "IH0 NG"],
  [/ing$/, "e", "IH0 NG"],
  [/ers?$/, "", "ER0"],
  [/ly$/, "", "L IY0"],
];

function inflected(word: string, phonesOf: PhonesOf): string | null {
  for (const [ending, restored, phones] of endings) {
    if (!ending.test(word)) continue;
    const base = word.replace(ending, restored);
    const known = base.length > 2 ? phonesOf(base) : null;
    if (known !== null) return katakanaFromPhones(`${known} ${phones}`, word);
  }
  return null;
}

function compound(word: string, phonesOf: PhonesOf): string | null {
  const reads = (part: string) =>
    borrowedWords.get(part) ?? (phonesOf(part) !== null ? wordInKatakana(part, phonesOf) : null);
  for (let cut = word.length - 3; cut >= 3; cut -= 1) {
    const [head, tail] = [reads(word.slice(0, cut)), reads(word.slice(cut))];
    if (head !== null && tail !== null) return head + tail;
  }
  return null;
}

function isAbbreviation(word: string, phonesOf: PhonesOf): boolean {
  if (!/^[A-Z]{2,}$/.test(word)) return false;
  const lower = word.toLowerCase();
  if (word.length <= 3) return !shoutedWords.has(lower);
  if (!/[AEIOUY]/.test(word)) return true;
  return word.length <= 5 && phonesOf(lower) === null && katakanaFromRomaji(lower) === null;
}

function spelledOut(word: string): string {
  return [...word.toLowerCase()].map((letter) => letterNames[letter] ?? "").join("");
}
