import type { Reading } from "../contract";
import { katakanaFromEnglish, type PhonesOf } from "./katakana-from-english";
import { withReadings } from "./readings";
import { withRuby } from "./ruby";
import { pieceSigns, SpokenPieces, withoutPrivateSigns } from "./spoken-pieces";
import { withSpokenNumbers } from "./spoken-numbers-ja";
import { withJoinedFigures, withPauses, withSpokenSigns, withSpokenWaves, withWordSigns } from "./spoken-signs-ja";
import { withoutAddresses, withoutLaughter, withoutUnspoken } from "./strip-unspoken";

/** Variants of a character that the reader's dictionary does not have. */
const kanjiVariants: Record<string, string> = {
  髙: "高",
  﨑: "崎",
  𠮷: "吉",
  濵: "浜",
  濱: "浜",
  德: "徳",
  瀨: "瀬",
  邉: "辺",
  邊: "辺",
  槗: "橋",
  栁: "柳",
  桒: "桑",
};
const variantPattern = new RegExp(Object.keys(kanjiVariants).join("|"), "gu");
const noReadings: readonly Reading[] = [];
const unsayable = /[^\p{Letter}\p{Number}\p{Mark}ー々〆、。！？.%-]/gu;

/**
 * The words of a Japanese text as they are said: dates, times, amounts and Latin words in full, words of `readings`
 * and words with ruby as these say, without anything that is only seen. The result holds kana, kanji, digits and
 * 、。！？ and may be empty. A list of readings is prepared once, so keep handing over the same array.
 */
export function normaliseSpokenTextJa(text: string, phonesOf: PhonesOf, readings = noReadings): string {
  const pieces = new SpokenPieces();
  let spoken = withoutAddresses(withoutPrivateSigns(text.replace(/\r\n?/g, "\n")));
  // What the text itself says about a word goes before what the character's dictionary says.
  spoken = withReadings(withRuby(spoken, pieces), readings, pieces);
  spoken = withApplause(withoutLaughter(withoutUnspoken(withWordSigns(spoken))));
  spoken = spoken.replace(/[…‥]+|・{2,}|\.{3,}|。{3,}/g, "、");
  spoken = withSpokenWaves(spoken)
    .normalize("NFKC")
    .replace(variantPattern, (variant) => kanjiVariants[variant]!)
    .replace(/[−‐‑‒–—―]/g, "-")
    .replaceAll("⁄", "/");
  spoken = withSpokenSigns(withSpokenNumbers(withJoinedFigures(spoken)));
  spoken = withKatakanaWords(spoken, phonesOf);
  return pieces.restored(withPauses(spoken), (piece) => sayable(piece, phonesOf));
}

/** What a dictionary says, with its Latin words in katakana: the reader has only Japanese ones. */
function sayable(spoken: string, phonesOf: PhonesOf): string {
  const plain = spoken.normalize("NFKC");
  return (/[A-Za-z]/.test(plain) ? withKatakanaWords(plain, phonesOf) : plain)
    .replace(/[ \t]+/g, "")
    .replace(/[!?]/g, (mark) => (mark === "!" ? "！" : "？"))
    .replace(unsayable, "")
    .replace(/[A-Za-z]/g, "");
}

function withApplause(text: string): string {
  return text.replace(/(?<![\d.,])8{4,}(?=$|[\s。、！？!?])/gm, "パチパチパチ");
}

const latin = "A-Za-zÀ-ÖØ-öø-ÿĀ-ž";
const latinRun = new RegExp(`[${latin}](?:[${latin}'’]|-(?=[A-Za-z])|[ \\t](?=[A-Za-z])|\\.(?=[A-Za-z]\\b))*`, "g");

const besidePiece = new RegExp(
  `(?<=[${pieceSigns}])[ \\t](?=[${latin}${pieceSigns}])|(?<=[${latin}])[ \\t](?=[${pieceSigns}])`,
  "g",
);

/** Latin words beside each other become one run: a space would be heard as a pause. */
function withKatakanaWords(text: string, phonesOf: PhonesOf): string {
  return text.replace(besidePiece, "").replace(latinRun, (run) =>
    run
      .split(/[ \t.]+/)
      .map((word) => katakanaFromEnglish(word, phonesOf))
      .join(""),
  );
}
