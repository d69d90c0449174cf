import type { TextUnit } from "./align-units";
import { romajiFromKana } from "./romaji";

/** By how many morae a kanji is read: mostly two, often one or three. */
const kanjiCosts = [1.3, 0.2, 0, 0.35, 0.8, 1.4];
const signMorae: Record<string, number> = {
  "%": 5,
  "°": 1,
  "℃": 1,
  "¥": 2,
  $: 2,
  "€": 3,
  "£": 3,
  "+": 3,
  "&": 3,
  "@": 3,
  "#": 0,
};
/** Kana that a particle says otherwise. */
const alsoSaid: Record<string, string> = { は: "wa", へ: "e" };

/** The morae that a written Japanese word lets one expect, as `moraLabel` writes them. */
export function expectedMorae(word: string): TextUnit[] {
  const units: TextUnit[] = [];
  const plain = word.normalize("NFKC");
  for (const [piece] of plain.matchAll(
    /[ぁ-ゖァ-ヺ][ゃゅょぁぃぅぇぉャュョァィゥェォ]?|ー|\d[\d,]*(?:\.\d+)?|[A-Za-zÀ-ž]+|\p{Script=Han}|々|[%°¥$€£+&@#]/gu,
  )) {
    if (/^[ぁ-ゖァ-ヺー]/.test(piece)) units.push(...kanaUnits(piece));
    else if (/^\d/.test(piece)) units.push(open(moraeOfNumber(piece)));
    else if (/^[A-Za-zÀ-ž]/.test(piece)) units.push(open(moraeOfLatin(piece)));
    else if (signMorae[piece] !== undefined) units.push(open(signMorae[piece]));
    else units.push({ kind: "open", expected: 2, least: 0, most: 5, costs: kanjiCosts });
  }
  return units;
}

/** Phones of one mora as one label: k o → ko, s U → su, N_m → N. */
export function moraLabel(phones: readonly string[]): string {
  const label = phones.join("");
  return label.startsWith("N") ? "N" : label.toLowerCase();
}

function open(expected: number): TextUnit {
  return { kind: "open", expected, least: 0, most: Math.min(120, Math.ceil(expected * 2) + 3) };
}

function kanaUnits(kana: string): TextUnit[] {
  if (kana === "ー") return [{ kind: "exact", among: ["a", "i", "u", "e", "o"] }];
  if (/^[っッ]$/.test(kana)) return [{ kind: "exact", among: ["cl"] }];
  if (/^[んン]$/.test(kana)) return [{ kind: "exact", among: ["N"] }];
  const label = romajiFromKana(kana).replace(/^dzu$/, "zu").replace(/^vu$/, "bu").replace(/^v/, "b");
  const other = alsoSaid[kana];
  return [{ kind: "exact", among: other ? [label, other] : [label] }];
}

export function unlikeMorae(among: readonly string[], heard: string): number {
  if (among.includes(heard)) return 0;
  const expected = among[0]!;
  // とうきょう, せんせい: the second vowel is drawn.
  if ((expected === "u" && heard === "o") || (expected === "i" && heard === "e")) return 0.05;
  if (heard === "cl" || heard === "N" || expected === "cl" || expected === "N") return 1;
  return expected.at(-1) === heard.at(-1) ? 0.5 : 1;
}

const digitMorae = [2, 2, 1, 2, 2, 1, 2, 2, 2, 2];
const placeMorae = [0, 2, 2, 2];
const groupMorae = [0, 2, 2, 2, 2];

/** Of the number read as a whole: 1,980 is せんきゅうひゃくはちじゅう, ten morae. */
export function moraeOfNumber(written: string): number {
  const [whole = "", fraction = ""] = written.replaceAll(",", "").split(".");
  const digits = whole.replace(/^0+(?=\d)/, "");
  const point = fraction === "" ? 0 : 2 + 2 * fraction.length;
  if (digits.length > 16) return 2 * digits.length + point;
  if (digits === "0") return 2 + point;
  let morae = 0;
  [...digits].forEach((digit, index) => {
    const place = digits.length - 1 - index;
    if (digit !== "0")
      morae += (digit === "1" && place % 4 > 0 ? 0 : digitMorae[Number(digit)]!) + placeMorae[place % 4]!;
    if (place % 4 === 0 && Number(digits.slice(Math.max(0, index - 3), index + 1)) > 0) morae += groupMorae[place / 4]!;
  });
  return morae + point;
}

/** Spelled letters have two morae and more, words one for each letter but the doubled and silent ones. */
function moraeOfLatin(word: string): number {
  if (/^[A-Z]{1,4}$/.test(word))
    return [...word].reduce((sum, letter) => sum + (letter === "W" ? 5 : /[FHLMNRSXZ]/.test(letter) ? 3 : 2), 0);
  return Math.max(1, word.length * 0.75);
}
