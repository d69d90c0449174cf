import { z } from "zod";
import type { PhonemeTiming } from "../contract";
import { japanesePhones } from "../hts/score";

const timedSchema = z.union([
  z.object({ phoneme: z.string(), end: z.number() }),
  z.object({ text: z.string(), end: z.number() }).transform(({ text, end }) => ({ phoneme: text, end })),
  z.tuple([z.string(), z.number(), z.number()]).transform(([phoneme, , end]) => ({ phoneme, end })),
]);
const listSchema = z.array(timedSchema).min(1).max(20_000);

/** Names that other readers of Japanese give to the same thing. */
const otherNames: Record<string, string> = {
  q: "cl",
  Q: "cl",
  n: "n",
  sp: "pau",
  sil: "pau",
  silB: "pau",
  silE: "pau",
};

/** A list that ends further from the end of the sound than this (as a share of it) is about another sound. */
const toleratedShare = 0.2;

/**
 * Japanese phones of a vendor that does not document the form it tells them in: objects or triples of name, start, end,
 * in seconds or milliseconds, which the length of the sound decides. Empty when they cannot be understood, so that the
 * mouth follows the ear instead of nonsense.
 */
export function toldPhoneTimings(told: unknown, durationMs: number): PhonemeTiming[] {
  const list = listSchema.safeParse(told);
  if (!list.success) return [];
  const lastEnd = list.data.at(-1)!.end;
  const unit = [1000, 1].find((inMs) => Math.abs(lastEnd * inMs - durationMs) <= toleratedShare * durationMs);
  if (unit === undefined) return [];

  const timings: PhonemeTiming[] = [];
  let previousMs = 0;
  for (const { phoneme, end } of list.data) {
    const name = otherNames[phoneme] ?? phoneme;
    if (name !== "pau" && !japanesePhones.has(name)) return [];
    const endMs = Math.min(durationMs, end * unit);
    if (endMs > previousMs) timings.push({ phoneme: name, endMs });
    previousMs = Math.max(previousMs, endMs);
  }
  return timings;
}
