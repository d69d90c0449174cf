import type { SpeechLanguage, WordTiming } from "../contract";
import { wordPlaces } from "./marked-words";

/** A character of a text, or a word, and when it sounds. */
export type TimedCharacter = { text: string; startMs: number; endMs: number };
type PlacedCharacter = TimedCharacter & { from: number; to: number };

/** How far a character may be from where it is expected: a vendor may leave out a sign or a space. */
const searchedUnits = 12;

/**
 * The words of a text with the times of their characters. `characters` are told in the order of the text; those that are
 * not in it are passed over, and a word none of whose characters has a time has none.
 */
export function wordsOfCharacters(
  text: string,
  language: SpeechLanguage,
  characters: readonly TimedCharacter[],
  durationMs: number,
): WordTiming[] {
  const placed = placedCharacters(text, characters);
  const words: WordTiming[] = [];
  let next = 0;
  for (const { from, to } of wordPlaces(text, language)) {
    while (next < placed.length && placed[next]!.to <= from) next += 1;
    let last = next;
    while (last < placed.length && placed[last]!.from < to) last += 1;
    if (last === next) continue;
    const startMs = Math.max(words.at(-1)?.endMs ?? 0, Math.min(durationMs, placed[next]!.startMs));
    const endMs = Math.max(startMs, Math.min(durationMs, placed[last - 1]!.endMs));
    words.push({ from, to, startMs, endMs });
    next = last;
  }
  return words;
}

/** Words that a vendor tells as it read them, at their places in the text; those that are not in it are passed over. */
export function toldWords(text: string, told: readonly TimedCharacter[], durationMs: number): WordTiming[] {
  const words: WordTiming[] = [];
  for (const { from, to, ...times } of placedCharacters(text, told)) {
    const startMs = Math.max(words.at(-1)?.endMs ?? 0, Math.min(durationMs, times.startMs));
    words.push({ from, to, startMs, endMs: Math.max(startMs, Math.min(durationMs, times.endMs)) });
  }
  return words;
}

function placedCharacters(text: string, characters: readonly TimedCharacter[]): PlacedCharacter[] {
  const placed: PlacedCharacter[] = [];
  let at = 0;
  for (const character of characters) {
    if (character.text === "") continue;
    const from = text.indexOf(character.text, at);
    if (from < 0 || from > at + searchedUnits) continue;
    at = from + character.text.length;
    placed.push({ ...character, from, to: at });
  }
  return placed;
}
