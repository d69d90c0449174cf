import { dropped, mask, readAs, space, stop } from "./readings";
import { rootsIn, stepRoot } from "./roots";

const leet = new Map(
  [
    ["0", "o"],
    ["1", "i"],
    ["3", "e"],
    ["4", "a"],
    ["5", "s"],
    ["7", "t"],
    ["@", "a"],
    ["$", "s"],
    ["!", "i"],
  ].map(([from, to]) => [from!.charCodeAt(0), to!.charCodeAt(0)]),
);
const isLeet = new Uint8Array(128);
for (const code of leet.keys()) isLeet[code] = 1;

let words = new Uint16Array(1024);
let tight = new Uint16Array(1024);

export type Folded = {
  /** Which families of roots occur; nothing else is read when there are none. */
  roots: number;
  /** Small letters, kana as hiragana, words with single spaces, "." where a sentence ends. */
  words: string;
  /** The same without any space or mark: what is left when letters are spread out. */
  tight: string;
};

const harmless: Folded = { roots: 0, words: "", tight: "" };

/**
 * Tricks of writing folded away in one pass: width, kind and size of kana, long marks, invisible letters, look-alike
 * letters and digits, letters repeated three times and more. Builds no string unless a root is found, because it runs
 * on every token of every reply.
 */
export function fold(text: string): Folded {
  // Mathematical alphabets lie outside the 16-bit table.
  const source = text.includes("\ud835") ? text.normalize("NFKC") : text;
  if (source.length > words.length) {
    words = new Uint16Array(source.length * 2);
    tight = new Uint16Array(source.length * 2);
  }
  let wordsLength = 0;
  let tightLength = 0;
  let wordsRun = 0;
  let tightRun = 0;
  let state = 0;
  let stateBeforeRun = 0;
  let roots = 0;
  for (let at = 0; at < source.length; at++) {
    const raw = source.charCodeAt(at);
    let code = readAs[raw]!;
    if (raw < 128 && isLeet[raw]) code = leetAt(source, at, code);
    else if (code === mask && !isMask(source, at)) code = space;
    if (code === dropped) {
      const voiced = tightLength > 0 ? voicedBy(raw, tight[tightLength - 1]!) : 0;
      if (voiced) {
        words[wordsLength - 1] = tight[tightLength - 1] = voiced;
        state = stepRoot(stateBeforeRun, voiced);
        roots |= rootsIn(state);
      }
      continue;
    }
    const previous = wordsLength > 0 ? words[wordsLength - 1]! : space;
    if (code === space || code === stop) {
      if (previous === space) {
        if (code === stop && wordsLength > 0) words[wordsLength - 1] = stop;
      } else if (previous !== stop) words[wordsLength++] = code;
      wordsRun = 0;
      continue;
    }
    const digit = code >= 0x30 && code <= 0x39;
    wordsRun = code === previous && !digit ? wordsRun + 1 : 1;
    if (wordsRun < 3) words[wordsLength++] = code;
    else if (wordsRun === 3) wordsLength--;

    tightRun = tightLength > 0 && code === tight[tightLength - 1] && !digit ? tightRun + 1 : 1;
    if (tightRun === 1) stateBeforeRun = state;
    if (tightRun < 3) {
      tight[tightLength++] = code;
      state = stepRoot(state, code);
    } else if (tightRun === 3) {
      tightLength--;
      state = stepRoot(stateBeforeRun, code);
    }
    roots |= rootsIn(state);
  }
  if (roots === 0) return harmless;
  return { roots, words: textOf(words, wordsLength).trim(), tight: textOf(tight, tightLength) };
}

function textOf(units: Uint16Array, length: number): string {
  let text = "";
  for (let from = 0; from < length; from += 8192)
    text += String.fromCharCode(...units.subarray(from, Math.min(length, from + 8192)));
  return text;
}

const isLatin = (code: number) => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);

/** k1ll, my53lf, d!e, 5uicide; not 15yo, "stop!" or 100. */
function leetAt(text: string, at: number, plain: number): number {
  let ahead = at + 1;
  let next = text.charCodeAt(ahead);
  while (next < 128 && isLeet[next]) next = text.charCodeAt(++ahead);
  if (!isLatin(next)) return plain;
  let behind = at - 1;
  let last = text.charCodeAt(behind);
  while (last < 128 && isLeet[last]) last = text.charCodeAt(--behind);
  if (isLatin(last)) return leet.get(text.charCodeAt(at))!;
  const alone = behind === at - 1 && ahead === at + 1 && !(last >= 0x30 && last <= 0x39);
  return alone && /^[A-Za-z]{4}/.test(text.slice(ahead, ahead + 4)) ? leet.get(text.charCodeAt(at))! : plain;
}

/** s*icide, 自〇: a mark that stands for one letter inside a word. */
function isMask(text: string, at: number): boolean {
  const next = readAs[text.charCodeAt(at + 1)] ?? space;
  return next > stop && (isLatin(next) || next > 0x3000 || next === mask)
    ? at === 0 || readAs[text.charCodeAt(at - 1)]! > space
    : readAs[text.charCodeAt(at - 1)]! > 0x3000;
}

/** Half-width and combining voicing marks join the kana before them. */
function voicedBy(raw: number, kana: number): number {
  const mark =
    raw === 0x3099 || raw === 0x309b || raw === 0xff9e
      ? "\u3099"
      : raw === 0x309a || raw === 0x309c || raw === 0xff9f
        ? "\u309a"
        : "";
  if (!mark) return 0;
  const joined = (String.fromCharCode(kana) + mark).normalize("NFC");
  return joined.length === 1 ? joined.charCodeAt(0) : 0;
}
