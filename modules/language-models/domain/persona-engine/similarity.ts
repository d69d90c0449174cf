import type { Locale } from "@modules/kernel";

export type Neighbour<Label> = { label: Label; score: number };
type Entry<Label> = { label: Label; length: number };

/** A gram of no example says that the text is about something else, but less than a known one says what it is about. */
const usualUnseenFactor = 0.6;

/** How much a shared whole word counts beside shared letters (English only). */
const wordWeight = 2;

/** Cosine over character n-grams (Japanese 1–3; English 2–4 within words, and whole words), weighted by rarity. */
export class NearestExamples<Label extends string> {
  private readonly postings = new Map<string, { entry: number; weight: number }[]>();
  private readonly entries: Entry<Label>[] = [];
  private readonly rarity = new Map<string, number>();
  private readonly unseen: number;

  constructor(
    examples: readonly { label: Label; text: string }[],
    private readonly locale: Locale,
    unseenFactor = usualUnseenFactor,
  ) {
    const counted = examples.map(({ label, text }) => ({ label, grams: gramsOf(text, locale) }));
    const seenIn = new Map<string, number>();
    for (const { grams } of counted) for (const gram of grams.keys()) seenIn.set(gram, (seenIn.get(gram) ?? 0) + 1);
    this.unseen = unseenFactor * Math.log(1 + counted.length);
    for (const [gram, count] of seenIn) this.rarity.set(gram, Math.log(1 + counted.length / count));
    for (const { label, grams } of counted) {
      const weighted = this.weigh(grams);
      const entry = this.entries.push({ label, length: weighted.length }) - 1;
      for (const [gram, weight] of weighted.weights) {
        const list = this.postings.get(gram);
        if (list) list.push({ entry, weight });
        else this.postings.set(gram, [{ entry, weight }]);
      }
    }
  }

  /** Best first; a label counts with its best example and, a little, with its second best. */
  rank(text: string, wanted = 3): Neighbour<Label>[] {
    const query = this.weigh(gramsOf(text, this.locale));
    if (query.length === 0) return [];
    const products = new Float64Array(this.entries.length);
    for (const [gram, weight] of query.weights) {
      for (const posting of this.postings.get(gram) ?? []) {
        products[posting.entry] = (products[posting.entry] ?? 0) + weight * posting.weight;
      }
    }
    const best = new Map<Label, [number, number]>();
    this.entries.forEach(({ label, length }, index) => {
      const score = (products[index] ?? 0) / (length * query.length || 1);
      if (score === 0) return;
      const [first, second] = best.get(label) ?? [0, 0];
      best.set(label, score > first ? [score, first] : [first, Math.max(second, score)]);
    });
    return [...best]
      .map(([label, [first, second]]) => ({ label, score: 0.85 * first + 0.15 * second }))
      .sort((a, b) => b.score - a.score)
      .slice(0, wanted);
  }

  private weigh(grams: Map<string, number>): { weights: Map<string, number>; length: number } {
    const weights = new Map<string, number>();
    let squares = 0;
    for (const [gram, count] of grams) {
      const weight = (this.rarity.get(gram) ?? this.unseen) * count;
      weights.set(gram, weight);
      squares += weight * weight;
    }
    return { weights, length: Math.sqrt(squares) };
  }
}

function gramsOf(text: string, locale: Locale): Map<string, number> {
  const grams = new Map<string, number>();
  const add = (gram: string, weight: number) => grams.set(gram, (grams.get(gram) ?? 0) + weight);
  if (locale === "ja") {
    const letters = [...`^${text}$`];
    for (let start = 0; start < letters.length; start += 1) {
      if (start > 0 && start < letters.length - 1) add(letters[start] as string, 0.5);
      if (start + 2 <= letters.length) add(letters.slice(start, start + 2).join(""), 1);
      if (start + 3 <= letters.length) add(letters.slice(start, start + 3).join(""), 1);
    }
    return grams;
  }
  const words = text.split(" ").filter(Boolean);
  words.forEach((word, index) => {
    add(`=${word}`, wordWeight);
    add(`>${words[index - 1] ?? "^"} ${word}`, 1);
    const padded = ` ${word} `;
    for (let size = 3; size <= 4; size += 1) {
      for (let start = 0; start + size <= padded.length; start += 1) add(padded.slice(start, start + size), 0.4);
    }
  });
  return grams;
}
