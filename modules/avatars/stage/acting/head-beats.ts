import { clamp01 } from "../easing";
import { between, type Random } from "../seeded-random";

/** A beat is a nod too small to mean yes: down fast, up slowly. */
const beatSeconds = 0.42;

export type HeadBeats = {
  /** `openness` of the mouth 0..1. Returns how far the head is down, 0..1. */
  advance(deltaSeconds: number, openness: number): number;
};

/** Speakers beat with the head on stressed syllables: here when the mouth opens quickly after having been closed. */
export function createHeadBeats(random: Random): HeadBeats {
  let slowOpenness = 0;
  let sinceBeat = beatSeconds;
  let rest = 0;
  let strength = 0;

  return {
    advance(deltaSeconds, openness) {
      sinceBeat += deltaSeconds;
      rest -= deltaSeconds;
      const onset = openness - slowOpenness;
      slowOpenness += (openness - slowOpenness) * clamp01(deltaSeconds / 0.12);
      if (onset > 0.25 && rest <= 0) {
        sinceBeat = 0;
        rest = between(random, 0.5, 1.5);
        strength = between(random, 0.4, 1);
      }
      if (sinceBeat >= beatSeconds) return 0;
      const share = sinceBeat / beatSeconds;
      return strength * Math.sin(Math.PI * Math.sqrt(share)) * (1 - share * 0.3);
    },
  };
}
