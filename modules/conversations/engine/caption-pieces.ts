import type { WordTiming } from "@client/voice";

/** A stretch of the text: a word that is timed, by its place in the list of words, or what stands between two. */
export type CaptionPiece = { text: string; from: number; word: number | null };

/** The text in order, without the white space around it; a word that overlaps one before it is left to that one. */
export function captionPieces(text: string, words: readonly Pick<WordTiming, "from" | "to">[]): CaptionPiece[] {
  const begin = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  const pieces: CaptionPiece[] = [];
  let done = begin;
  const add = (until: number, word: number | null) => {
    if (until > done) pieces.push({ text: text.slice(done, until), from: done, word });
    done = Math.max(done, until);
  };
  for (const [index, { from, to }] of words.entries()) {
    const last = Math.min(to, end);
    if (from < done || last <= from) continue;
    add(from, null);
    add(last, index);
  }
  add(end, null);
  return pieces;
}
