import { clamp01 } from "../easing";
import { between, type Random } from "../seeded-random";

/** A beat is a nod too small to mean yes: down fast, up slowly. */
const beatSeconds = 0.42;
const closingSeconds = 0.75;

export type HeadBeats = {
  /** `loudness` of the voice 0..1. Returns how far the head is down, 0 to about 2. */
  advance(deltaSeconds: number, loudness: number): number;
  /** One slower beat that closes a sentence. */
  endSentence(): void;
};

/** Speakers beat with the head on stressed syllables: here where the voice rises quickly to a peak. */
export function createHeadBeats(random: Random): HeadBeats {
  let slowLoudness = 0;
  let sinceBeat = beatSeconds;
  let sinceEnd = closingSeconds;
  let rest = 0;
  let strength = 0;

  return {
    advance(deltaSeconds, loudness) {
      sinceBeat += deltaSeconds;
      sinceEnd += deltaSeconds;
      rest -= deltaSeconds;
      const onset = loudness - slowLoudness;
      slowLoudness += (loudness - slowLoudness) * clamp01(deltaSeconds / 0.12);
      if (onset > 0.25 && rest <= 0) {
        sinceBeat = 0;
        rest = between(random, 0.5, 1.5);
        strength = between(random, 0.4, 1);
      }
      return strength * downAt(sinceBeat / beatSeconds) + 1.1 * downAt(sinceEnd / closingSeconds);
    },
    endSentence() {
      if (sinceEnd >= closingSeconds) sinceEnd = 0;
    },
  };
}

/** Down in a quarter of the time, up in the rest. */
function downAt(share: number): number {
  return share >= 1 ? 0 : Math.sin(Math.PI * Math.sqrt(share)) * (1 - share * 0.3);
}
