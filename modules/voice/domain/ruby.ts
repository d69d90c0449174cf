import type { SpokenPieces } from "./spoken-pieces";

/** A place in a text where a reading stands beside its word. */
export type Ruby = {
  /** The whole of it, in UTF-16 units. */
  from: number;
  to: number;
  /** The word that is read, inside it. */
  base: { from: number; to: number };
  reading: string;
};

const kana = "\\u3041-\\u3096\\u30a1-\\u30fa\\u30fc\\u3099\\u309a";
const kanji = "\\p{Script=Han}々〆ヶ";
const barred = /[｜|]([^｜|《》\n]{1,40})《([^《》\n]{1,60})》/g;
const emphasised = /《《([^《》\n]{1,60})》》/g;
const bracketed = new RegExp(`([${kanji}]{1,20})《([^《》\\n]{1,60})》`, "gu");
const braced = /\{([^{}|｜\n]{1,40})[|｜]([^{}\n]{1,60})\}/g;
const tagged = /<ruby[^<>]{0,200}>([\s\S]{0,400}?)<\/ruby>/gi;
const behind = new RegExp(
  `((?:[おご]?[${kanji}][${kanji}\\u3041-\\u3096]{0,14}[ \\u3000]?){1,2})[（(]([${kana}]{1,24}(?:[ \\u3000・][${kana}]{1,16})?)[)）]`,
  "gu",
);

/** Words in brackets that remark on what stands before them and do not read it. */
const remarks = new Set(
  (
    "たぶん まだ もう やっと ちょっと うそ ほんと ほんとう まじ たしか もちろん なぜか すごい かも はず らしい いつも また " +
    "でも だけ のみ など ほか いま あと まえ みんな わらい なぞ だめ むり いい よい ない ある です はい いいえ ねえ おい あれ これ それ どれ " +
    "ここ そこ あそこ マジ ウソ ホント オス メス パパ ママ つづく つづき おわり さいご ぜんぶ すべて おまけ みたい っぽい えっ わーい たち"
  ).split(" "),
);

/** Ruby of novels ｜漢字《かんじ》 漢字《かんじ》, of pages <ruby>, {漢字|かんじ}, and brackets that hold a plausible reading. */
export function rubyIn(text: string): Ruby[] {
  if (!/[《（({]|<ruby/i.test(text)) return [];
  const found: Ruby[] = [];
  const add = (ruby: Ruby) => {
    if (ruby.reading !== "" && found.every(({ from, to }) => ruby.to <= from || ruby.from >= to)) found.push(ruby);
  };
  for (const match of text.matchAll(tagged)) {
    const from = match.index;
    const inside = match[1]!;
    const reading = [...inside.matchAll(/<rt[^<>]{0,200}>([^<]*)/gi)].map(([, part]) => part!.trim()).join("");
    const start = from + match[0].indexOf(inside);
    add({
      from,
      to: from + match[0].length,
      base: { from: start, to: start + inside.length },
      reading: said(reading, plainBase(inside)),
    });
  }
  for (const match of text.matchAll(emphasised)) add(placed(match, match[1]!, match[1]!));
  for (const pattern of [barred, braced, bracketed]) {
    for (const match of text.matchAll(pattern)) add(placed(match, match[1]!, said(match[2]!, match[1]!)));
  }
  for (const match of text.matchAll(behind)) {
    const base = baseOfReading(match[1]!, match[2]!);
    if (base === null) continue;
    const from = match.index + match[1]!.length - base.length;
    add({
      from,
      to: match.index + match[0].length,
      base: { from, to: from + base.trimEnd().length },
      reading: match[2]!,
    });
  }
  return found.sort((a, b) => a.from - b.from);
}

/** The text with each word that has ruby replaced by a piece of its reading. */
export function withRuby(text: string, pieces: SpokenPieces): string {
  let spoken = "";
  let copied = 0;
  for (const { from, to, reading } of rubyIn(text)) {
    spoken += text.slice(copied, from) + pieces.kept(reading.replace(/[ \u3000・]/g, ""));
    copied = to;
  }
  return copied === 0 ? text : spoken + text.slice(copied);
}

function placed(match: RegExpExecArray, base: string, reading: string): Ruby {
  const from = match.index;
  const start = from + match[0].indexOf(base);
  return { from, to: from + match[0].length, base: { from: start, to: start + base.length }, reading };
}

/** Dots and the like beside a word only stress it. */
function said(reading: string, base: string): string {
  return /[\p{Letter}\p{Number}]/u.test(reading.replace(/[・ー]/g, "")) ? reading : base;
}

function plainBase(inside: string): string {
  return inside.replace(/<(rt|rp)[^<>]{0,200}>[^<]*(?:<\/\1>)?/gi, "").replace(/<[^<>]{0,200}>/g, "");
}

/** The end of `written` that `reading` may read; null when it can read none. */
function baseOfReading(written: string, reading: string): string | null {
  if (remarks.has(reading)) return null;
  const parts = reading.split(/[ \u3000・]/);
  const trimmed = written.trimEnd();
  if (parts.length === 2) {
    const words = /(\S+)[ \u3000](\S+)$/u.exec(trimmed);
    if (words && canRead(words[1]!, parts[0]!) && canRead(words[2]!, parts[1]!)) return written.slice(words.index);
    const name = /\S+$/u.exec(trimmed)![0];
    return /^[\p{Script=Han}々ヶ]{2,}$/u.test(name) && canRead(name, parts.join(""))
      ? written.slice(trimmed.length - name.length)
      : null;
  }
  for (let from = 0; from < trimmed.length; from += 1) {
    const base = trimmed.slice(from);
    const previous = trimmed[from - 1];
    // A run of kanji is read as a whole.
    if (previous !== undefined && /[\p{Script=Han}々]/u.test(previous) && /^[\p{Script=Han}々]/u.test(base)) continue;
    // Nor is a compound like 食べ物 cut in its middle.
    if (
      previous !== undefined &&
      /[ぁ-ゖ]/.test(previous) &&
      !/[のはがをにでともやへいなたるうくむぐすつぬぶ]/.test(previous)
    )
      continue;
    if (/^[\p{Script=Han}々おご]/u.test(base) && !/[ \u3000]/.test(base) && canRead(base, reading))
      return written.slice(from);
  }
  return null;
}

/** Whether kana can be the reading of a word: its own kana stand in it, in order, and 1 to 5 for each kanji between. */
function canRead(base: string, reading: string): boolean {
  const sounds = hiragana(reading);
  // One stretch for neighbouring kanji: a reading is then tried in few ways, whatever its length.
  const pattern = hiragana(base).replace(/[^ぁ-ゖー]+/gu, (run) => `.{${[...run].length},${[...run].length * 5}}`);
  const kanjiCount = [...base].filter((character) => !/[ぁ-ゖー]/.test(character)).length;
  const kanaCount = [...base].length - kanjiCount;
  if (kanjiCount === 0 || sounds.length < kanjiCount + kanaCount) return false;
  // One kanji may have five morae (承る), several seldom have more than three each.
  if (sounds.length - kanaCount > Math.max(5, kanjiCount * 3)) return false;
  return new RegExp(`^${pattern}$`, "u").test(sounds);
}

function hiragana(text: string): string {
  return text.replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
}
