import type { WordTiming } from "../contract";

/** From here on the sound goes at this speed. */
type Knot = { sourceMs: number; playedMs: number; speed: number };

/**
 * When what is said is heard. `source` is the time within the sound as it was made, to which words, phones and mouth
 * belong; `played` the time since the segment's first sample as it is heard, at whatever speed.
 */
export class SegmentTimeline {
  /** Grows whenever what is told about the segment's times is no longer true. */
  version = 0;
  isLengthKnown = false;
  #lengthMs: number;
  #words: readonly WordTiming[] = [];
  #knots: Knot[];

  /** @param estimatedMs of the sound as it was made, until its length is known @param speed 1 is as it was made */
  constructor(estimatedMs: number, speed: number) {
    this.#lengthMs = estimatedMs;
    this.#knots = [{ sourceMs: 0, playedMs: 0, speed }];
  }

  get sourceLengthMs(): number {
    return this.#lengthMs;
  }

  get durationMs(): number {
    return this.playedAt(this.#lengthMs);
  }

  learn(lengthMs: number, words: readonly WordTiming[]): void {
    this.isLengthKnown = true;
    this.#lengthMs = lengthMs;
    this.#words = words;
    this.version += 1;
  }

  /** Another speed from a place on; whatever was said about later places is void. */
  changeSpeed(sourceMs: number, playedMs: number, speed: number): void {
    this.#knots = this.#knots.filter((knot) => knot.playedMs < playedMs);
    this.#knots.push({ sourceMs, playedMs, speed });
    this.version += 1;
  }

  playedAt(sourceMs: number): number {
    const knot = this.#knots.findLast((candidate) => candidate.sourceMs <= sourceMs) ?? this.#knots[0]!;
    return knot.playedMs + (sourceMs - knot.sourceMs) / knot.speed;
  }

  sourceAt(playedMs: number): number {
    const knot = this.#knots.findLast((candidate) => candidate.playedMs <= playedMs) ?? this.#knots[0]!;
    return knot.sourceMs + (playedMs - knot.playedMs) * knot.speed;
  }

  /** As they are heard. */
  words(): WordTiming[] {
    return this.#words.map((word) => ({
      ...word,
      startMs: this.playedAt(word.startMs),
      endMs: this.playedAt(word.endMs),
    }));
  }

  /** The word whose turn it is, also in the pause behind it; null before the first. */
  wordAt(sourceMs: number): number | null {
    let low = 0;
    let high = this.#words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#words[middle]!.startMs <= sourceMs) low = middle + 1;
      else high = middle;
    }
    return low > 0 ? low - 1 : null;
  }

  /** Source time at which the word at this place of the text begins. */
  startOfWordAt(place: number): number | null {
    return this.#words.find(({ from, to }) => place >= from && place < to)?.startMs ?? null;
  }
}
