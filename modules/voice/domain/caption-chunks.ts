import type { SpeechLanguage } from "../contract";
import { rubyIn, type Ruby } from "./ruby";
import { withUnspokenBlank } from "./strip-unspoken";

/** A stretch of a text that is lit up together while it is spoken: `text.slice(from, to)`, in UTF-16 units. */
export type CaptionChunk = { from: number; to: number };

let wordsOfJapanese: Intl.Segmenter | null = null;
let graphemes: Intl.Segmenter | null = null;

/**
 * The spoken words of a text as they stand in it, in order, on grapheme boundaries, without what is only seen: in
 * English the words between blanks, in Japanese bunsetsu (a word with the particles and endings behind it).
 */
export function captionChunksOf(text: string, language: SpeechLanguage): CaptionChunk[] {
  const spoken = spokenPlacesOf(text, language).shown;
  return onGraphemes(text, language === "ja" ? japaneseChunks(spoken) : englishWords(spoken));
}

/** The text with blanks for all that is not said, ruby included, and the ruby that was in it. */
export function spokenPlacesOf(text: string, language: SpeechLanguage): { shown: string; ruby: Ruby[] } {
  const ruby = rubyIn(text).filter(({ base }) => base.to > base.from);
  let shown = text;
  for (const { from, to, base } of ruby) {
    const inside = text.slice(base.from, base.to).replace(/<rt[^<>]{0,200}>[^<]*(?:<\/rt>)?|<[^<>]{0,200}>/gi, blank);
    shown = shown.slice(0, from) + " ".repeat(base.from - from) + inside + " ".repeat(to - base.to) + shown.slice(to);
  }
  return { shown: withUnspokenBlank(shown, language), ruby };
}

const blank = (part: string) => " ".repeat(part.length);

function englishWords(shown: string): CaptionChunk[] {
  const words: CaptionChunk[] = [];
  for (const match of shown.matchAll(/[^\s—―…‥]+/g)) {
    const [token] = match;
    // A date or "and/or" is one word, two sentences without a blank between them are not worth a rule.
    const inner =
      /[\p{Letter}\p{Number}$€£¥#@%°&+].*[\p{Letter}\p{Number}\p{Mark}$€£¥#%°&+]|[\p{Letter}\p{Number}&]/su.exec(token);
    if (!inner || !/[\p{Script=Latin}\p{Number}\p{Script=Hiragana}\p{Script=Katakana}&]/u.test(inner[0])) continue;
    words.push({ from: match.index + inner.index, to: match.index + inner.index + inner[0].length });
  }
  return words;
}

/** Words in kana that begin a bunsetsu; other kana lean on what stands before them. */
const selfStanding = new Set(
  (
    "とても すごく すっごく ちょっと もう まだ また ちゃんと ずっと やっと きっと もっと ゆっくり いつも いつか みんな みなさん " +
    "わたし あたし ぼく おれ あなた きみ これ それ あれ どれ この その あの どの こんな そんな あんな どんな ここ そこ あそこ どこ だれ なに なぜ どう " +
    "どうして いつ こと もの とき ところ ため ころ ほう いい よく うれしい たのしい うまく おいしい かわいい ほんと ほんとう ほんとに ほんとうに まさか やっぱり " +
    "ひとつ ふたつ みっつ ひとり ふたり おはよう ありがとう こんにちは こんばんは おやすみ うん ううん ねえ ねぇ はい いいえ えっと あのね じゃあ たぶん なんか なんで " +
    "そういえば つまり たとえば もちろん すこし たくさん いっぱい いま きょう あした きのう また まず つぎ あと そば うち なか まえ さっき これから いっしょに"
  ).split(" "),
);
const leaning = /(?:[をはがにでともへのね]|から|まで|って|けど|ので|ながら)$/;
const longestChunk = 11;

function japaneseChunks(shown: string): CaptionChunk[] {
  wordsOfJapanese ??= new Intl.Segmenter("ja", { granularity: "word" });
  const chunks: CaptionChunk[] = [];
  let prefix = false;
  for (const { segment, index, isWordLike } of wordsOfJapanese.segment(shown)) {
    if (!isWordLike || !/[\p{Letter}\p{Number}]/u.test(segment)) continue;
    const last = chunks.at(-1);
    const to = index + segment.length;
    const before = last ? shown.slice(last.from, last.to) : "";
    const between = last ? shown.slice(last.to, index) : "";
    if (last && (prefix || continues(before, between, segment, shown.slice(to, to + 1)))) last.to = to;
    else chunks.push({ from: index, to });
    prefix = /^[おご]$/.test(segment) && chunks.at(-1)!.from === index;
  }
  return chunks.map((chunk) => withItsSigns(shown, chunk));
}

function continues(before: string, between: string, word: string, following: string): boolean {
  if (/\d$/.test(before) && /^[:.,/-]$/.test(between) && /^\d/.test(word)) return true;
  if (/[A-Za-z\d]$/.test(before) && /^[-'’.&+_]$/.test(between) && /^[A-Za-z\d]/.test(word)) return true;
  if (/\d$/.test(before) && /^[%％°]$/.test(between) && /^[ぁ-ゖ]/.test(word)) return true;
  if (between !== "") return false;
  if (/[\d〇一二三四五六七八九十百千万億数何]$/.test(before) && /^[\p{Script=Han}\d]/u.test(word)) return true;
  if (/^[おご]\p{Script=Han}/u.test(word + following)) return false;
  // 屋 of パン屋, 日 of 誕生日: one kanji behind a whole word.
  if (/^[日人屋者家員的化系風用製語式性感会所店長側戦]$/.test(word) && /[\p{Script=Han}ァ-ヶー]$/u.test(before))
    return true;
  if (!/^[ぁ-ゖー]/.test(word)) return false;
  if (selfStanding.has(word)) return /^(?:こと|もの|とき|ところ|ほう)$/.test(word) && before.length <= 2;
  if (before.length + word.length > longestChunk && word.length > 1) return false;
  return !(
    word.length >= 3 &&
    leaning.test(before) &&
    !/^(?:から|まで|だけ|ながら|けれど|でした|です|ます|だった|だけど|でしょう|だよね)/.test(word)
  );
}

/** ¥ and % are said with their number. */
function withItsSigns(shown: string, { from, to }: CaptionChunk): CaptionChunk {
  const before = /[¥￥$＄€£#＃@＠№-]$/.exec(shown.slice(Math.max(0, from - 1), from));
  const after = /^[%％°℃℉]+/.exec(shown.slice(to, to + 2));
  return { from: from - (before?.[0].length ?? 0), to: to + (after?.[0].length ?? 0) };
}

function onGraphemes(text: string, chunks: readonly CaptionChunk[]): CaptionChunk[] {
  graphemes ??= new Intl.Segmenter("ja", { granularity: "grapheme" });
  const starts = new Uint8Array(text.length + 1);
  starts[text.length] = 1;
  for (const { index } of graphemes.segment(text)) starts[index] = 1;
  const placed: CaptionChunk[] = [];
  for (const chunk of chunks) {
    let { from, to } = chunk;
    while (!starts[from]) from -= 1;
    while (!starts[to]) to += 1;
    from = Math.max(from, placed.at(-1)?.to ?? 0);
    if (to > from) placed.push({ from, to });
  }
  return placed;
}
