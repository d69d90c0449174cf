import { smootherStep } from "../easing";

/** One value in [-1, 1] for each whole number and seed. */
function latticeValue(index: number, seed: number): number {
  let mixed = Math.imul(index | 0, 0x27d4eb2d) ^ Math.imul(seed | 0, 0x165667b1);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2147483647.5 - 1;
}

/** Smooth value noise over time; repeats only after 2^32 units. */
export function noise(time: number, seed: number): number {
  const index = Math.floor(time);
  const share = smootherStep(time - index);
  return latticeValue(index, seed) * (1 - share) + latticeValue(index + 1, seed) * share;
}

/** Three layers at unrelated speeds, in [-1, 1]: slow drift, sway and a little tremor. */
export function driftingNoise(time: number, seed: number): number {
  return (
    0.55 * noise(time, seed) +
    0.32 * noise(time * 1.93 + 17.1, seed + 101) +
    0.13 * noise(time * 4.37 + 5.3, seed + 211)
  );
}

/**
 * The chest of a resting person, -1..1: breathing in takes 40 % of a breath, out 45 %, then a pause.
 * Rate and depth wander, so that no two breaths are alike. `phase` counts breaths.
 */
export function breathAt(phase: number, seed: number): number {
  const breath = Math.floor(phase);
  const depth = 0.85 + 0.15 * latticeValue(breath, seed);
  const share = phase - breath;
  const level = share < 0.4 ? smootherStep(share / 0.4) : share < 0.85 ? 1 - smootherStep((share - 0.4) / 0.45) : 0;
  return (level * 2 - 1) * depth + (depth - 1);
}
