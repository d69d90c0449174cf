import type { WordTiming } from "../contract";

const wordCharacter = /[\p{L}\p{N}\p{M}]/u;
const around = /^[^\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+$/gu;

/**
 * Moves the times of words from a text as it was said to the text as it is shown: word by word, over what is only seen
 * between them. None where a single word was said otherwise than it is written: half of the words would be worse.
 */
export function shownWords(words: readonly WordTiming[], spoken: string, shown: string): WordTiming[] {
  const moved: WordTiming[] = [];
  let at = 0;
  for (const { from, to, startMs, endMs } of words) {
    const word = spoken.slice(from, to).replace(around, "");
    if (word === "") continue;
    at = nextWord(shown, at);
    if (!shown.startsWith(word, at)) return [];
    moved.push({ from: at, to: at + word.length, startMs, endMs });
    at += word.length;
  }
  return nextWord(shown, at) === shown.length ? moved : [];
}

function nextWord(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const character = String.fromCodePoint(text.codePointAt(at)!);
    if (wordCharacter.test(character)) break;
    at += character.length;
  }
  return at;
}
