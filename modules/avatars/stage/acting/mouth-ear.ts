import type { MouthSource, MouthWeights } from "../../contract";

/** Longer than any vowel that is spoken: a source that says the same for so long has been left behind by its sound. */
export const stuckAfterSeconds = 1.5;

/**
 * Asks a mouth source, whatever it listens to: timings, the vowels of a sound, or its loudness. A source that fails, that
 * says what is no number or that stays at one shape counts as silent, so that the mouth always closes.
 */
export function createMouthEar(): { advance(deltaSeconds: number, source: MouthSource | null): MouthWeights | null } {
  let before = "";
  let sameSeconds = 0;
  return {
    advance(deltaSeconds, source) {
      let weights: MouthWeights | null;
      try {
        weights = source?.() ?? null;
      } catch {
        // Her face goes on; whoever gave the source learns of its failure where it plays.
        return null;
      }
      if (!weights) return null;
      const { aa, ih, ou, ee, oh } = weights;
      const shape = [aa, ih, ou, ee, oh].join();
      sameSeconds = shape === before ? sameSeconds + deltaSeconds : 0;
      before = shape;
      return Number.isFinite(aa + ih + ou + ee + oh) && sameSeconds < stuckAfterSeconds ? weights : null;
    },
  };
}
