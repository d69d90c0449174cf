import { lerp, smootherStep } from "../easing";
import { between, type Random } from "../seeded-random";

/** A standing person rests on one leg, and on the other after a while. */
export type WeightShift = {
  /** 1 = the weight as the stance has it, -1 = as much on the other leg. `tempo`: 1 is calm. */
  advance(deltaSeconds: number, tempo: number, still: boolean): number;
};

/** Seconds on one leg; drawn anew each time, so that no period can be seen. */
const standing = [11, 30] as const;
const passing = [1.7, 2.8] as const;

export function createWeightShift(random: Random): WeightShift {
  let from = 1;
  let to = 1;
  let elapsed = 0;
  let passSeconds = 1;
  let standSeconds = between(random, ...standing);

  const moveTo = (share: number): void => {
    from = lerp(from, to, smootherStep(elapsed / passSeconds));
    to = share;
    elapsed = 0;
    passSeconds = between(random, ...passing);
    standSeconds = passSeconds + between(random, ...standing);
  };
  return {
    advance(deltaSeconds, tempo, still) {
      elapsed += deltaSeconds * tempo;
      if (still) {
        if (to !== 1) moveTo(1);
      } else if (elapsed >= standSeconds) {
        moveTo(to > 0 ? between(random, -0.85, -0.45) : between(random, 0.6, 1));
      }
      return lerp(from, to, smootherStep(elapsed / passSeconds));
    },
  };
}
