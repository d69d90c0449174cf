import { Vector3 } from "three";
import type { Figure } from "./figure";

/** A grown body with arms out, 1.65 m, for tests that need one without a file. */
export function figureOf(changes: Partial<Figure> = {}): Figure {
  const arm = (outward: 1 | -1) => ({
    shoulder: new Vector3(0.14 * outward, 1.32, 0),
    upperLength: 0.25,
    lowerLength: 0.23,
    handLength: 0.16,
  });
  return {
    topY: 1.65,
    eyeY: 1.5,
    headY: 1.42,
    hipsY: 0.9,
    shoulderHalfWidth: 0.14,
    headHalfWidth: 0.13,
    arms: { left: arm(1), right: arm(-1) },
    hasLegs: true,
    bodyHalfWidth: () => 0.17,
    bodyFrontZ: () => 0.11,
    ...changes,
  };
}
