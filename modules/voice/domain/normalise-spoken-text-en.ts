import type { Reading } from "../contract";
import { narrowed, withReadings } from "./readings";
import { romajiFromKana } from "./romaji";
import { withRuby } from "./ruby";
import { SpokenPieces, withoutPrivateSigns } from "./spoken-pieces";
import { withSpokenNumbers } from "./spoken-numbers-en";
import { withAbbreviations, withSpokenSigns } from "./spoken-signs-en";
import { withoutAddresses, withoutUnspoken } from "./strip-unspoken";

const noReadings: readonly Reading[] = [];

/**
 * The words of an English text as they are said, in ASCII, words of `readings` as these say (a respelling: "sah yo"),
 * without anything that is only seen; may be empty. A list of readings is prepared once, so keep handing over the same
 * array.
 */
export function normaliseSpokenTextEn(text: string, readings = noReadings): string {
  const pieces = new SpokenPieces();
  const open = withoutAddresses(narrowed(withoutPrivateSigns(text.replace(/\r\n?/g, "\n"))));
  const plain = romajiFromKana(
    withoutUnspoken(withReadings(withRuby(open, pieces), readings, pieces))
      .replace(/[…‥]|\.{2,}/g, ", ")
      .replace(/(?<=\d)(?=[½¼¾⅓⅔⅛⅜⅝⅞])/g, " ")
      .replace(/(?<=[\dA-Za-z])²(?![A-Za-z])/g, (_, at: number, whole: string) =>
        /[mt]$/.test(whole.slice(0, at)) ? "2" : " squared",
      )
      .replace(/(?<=[\dA-Za-z])³(?![A-Za-z])/g, (_, at: number, whole: string) =>
        /m$/.test(whole.slice(0, at)) ? "3" : " cubed",
      )
      .normalize("NFKC")
      .replace(/[‘’‛′]/g, "'")
      .replace(/″/g, "''")
      .replace(/[“”„«»]/g, '"')
      .replace(/[ \t]{0,9}[—―][ \t]{0,9}/g, ", ")
      .replace(/(?<=\S)[ \t]{1,9}[–-]{1,9}[ \t]{1,9}(?=\S)/g, dashOrRange)
      .replace(/[−‐‑‒–〜～]/g, "-")
      .replaceAll("⁄", "/")
      .replace(/[、，]/g, ", ")
      .replace(/[。．]/g, ". "),
  );
  const words = withSpokenSigns(withSpokenNumbers(withAbbreviations(plain)));
  return pieces.restored(words, sayable).replace(/ {2,}/g, " ").trim();
}

/** Between two amounts or times a dash is "to" (or minus), between words a pause. */
function dashOrRange(dash: string, at: number, whole: string): string {
  const isRange =
    /(?:[\d%]|[ap]\.?m\.?)$/i.test(whole.slice(Math.max(0, at - 4), at)) && /^[$\d]/.test(whole[at + dash.length]!);
  return isRange ? " - " : ", ";
}

/** What a dictionary says, in the letters and marks that the voice reads. */
function sayable(spoken: string): string {
  return romajiFromKana(spoken)
    .normalize("NFKD")
    .replace(/[‘’]/g, "'")
    .replace(/[^A-Za-z0-9 '.,!?;:%&-]+/g, "");
}
