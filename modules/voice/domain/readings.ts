import type { Reading } from "../contract";
import type { SpokenPieces } from "./spoken-pieces";

type Candidate = { written: string; spoken: string; opensWord: boolean; closesWord: boolean };
type Matcher = Map<string, Candidate[]>;

const compiled = new WeakMap<readonly Reading[], Matcher>();
const wordCharacter = /[\p{Script=Latin}\p{Number}\p{Mark}]/u;

/**
 * Puts a piece for every written word of the dictionary, the longest first. Latin words match as whole words and in
 * their own case; full-width letters count as plain ones. A list is compiled once, as long as it is the same array.
 */
export function withReadings(text: string, readings: readonly Reading[], pieces: SpokenPieces): string {
  if (readings.length === 0 || text === "") return text;
  let matcher = compiled.get(readings);
  if (!matcher) compiled.set(readings, (matcher = matcherOf(readings)));
  const plain = narrowed(text);
  let spoken = "";
  let copied = 0;
  for (let at = 0; at < plain.length; at += 1) {
    const found = matcher.get(plain[at]!)?.find((candidate) => matches(plain, at, candidate));
    if (!found) continue;
    spoken += text.slice(copied, at) + pieces.kept(found.spoken);
    at += found.written.length - 1;
    copied = at + 1;
  }
  return copied === 0 ? text : spoken + text.slice(copied);
}

function matcherOf(readings: readonly Reading[]): Matcher {
  const byFirst: Matcher = new Map();
  for (const { written, spoken } of readings) {
    const plain = narrowed(written.trim());
    if (plain === "") continue;
    const candidate = {
      written: plain,
      spoken,
      opensWord: wordCharacter.test(plain[0]!),
      closesWord: wordCharacter.test(plain.at(-1)!),
    };
    byFirst.set(plain[0]!, [...(byFirst.get(plain[0]!) ?? []), candidate]);
  }
  // The sort keeps the order of equals: of two readings of one word the first in the list is taken.
  for (const candidates of byFirst.values()) candidates.sort((a, b) => b.written.length - a.written.length);
  return byFirst;
}

function matches(text: string, at: number, { written, opensWord, closesWord }: Candidate): boolean {
  if (!text.startsWith(written, at)) return false;
  if (opensWord && at > 0 && wordCharacter.test(text[at - 1]!)) return false;
  return !(closesWord && wordCharacter.test(text[at + written.length] ?? ""));
}

/** Full-width letters, digits and signs as plain ones; every character keeps its place. */
export function narrowed(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}
