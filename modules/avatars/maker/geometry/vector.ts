/** Metres, +y up, +z towards the viewer, +x to the character's left: the axes of VRM 1.0. */
export type Vec3 = readonly [number, number, number];
export type Vec2 = readonly [number, number];

/** Element of a list that is known to be long enough; throws instead of handing on `undefined`. */
export function at<T>(list: ArrayLike<T>, index: number): T {
  const value = list[index];
  if (value === undefined) throw new RangeError(`index ${index} of a list of ${list.length}`);
  return value;
}

export const add = (a: Vec3, b: Vec3): Vec3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const subtract = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const scale = (a: Vec3, factor: number): Vec3 => [a[0] * factor, a[1] * factor, a[2] * factor];
export const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
export const magnitude = (a: Vec3): number => Math.hypot(a[0], a[1], a[2]);
export const distance = (a: Vec3, b: Vec3): number => magnitude(subtract(a, b));

export function normalize(a: Vec3): Vec3 {
  const length = magnitude(a) || 1;
  return [a[0] / length, a[1] / length, a[2] / length];
}

export const lerp = (a: number, b: number, t: number): number => a + (b - a) * t;
export const mix = (a: Vec3, b: Vec3, t: number): Vec3 => [
  lerp(a[0], b[0], t),
  lerp(a[1], b[1], t),
  lerp(a[2], b[2], t),
];
export const clamp = (x: number, low = 0, high = 1): number => Math.min(high, Math.max(low, x));
export const radians = (degrees: number): number => (degrees * Math.PI) / 180;
export const mirrored = (p: Vec3): Vec3 => [-p[0], p[1], p[2]];

export function smoothstep(from: number, to: number, x: number): number {
  const t = clamp((x - from) / (to - from));
  return t * t * (3 - 2 * t);
}

export const rotateX = (p: Vec3, angle: number): Vec3 => [
  p[0],
  p[1] * Math.cos(angle) - p[2] * Math.sin(angle),
  p[1] * Math.sin(angle) + p[2] * Math.cos(angle),
];
export const rotateY = (p: Vec3, angle: number): Vec3 => [
  p[0] * Math.cos(angle) + p[2] * Math.sin(angle),
  p[1],
  -p[0] * Math.sin(angle) + p[2] * Math.cos(angle),
];
export const rotateZ = (p: Vec3, angle: number): Vec3 => [
  p[0] * Math.cos(angle) - p[1] * Math.sin(angle),
  p[0] * Math.sin(angle) + p[1] * Math.cos(angle),
  p[2],
];

/** Catmull–Rom curve through all points, t in 0..1. */
export function curve(points: readonly Vec3[], t: number): Vec3 {
  const last = points.length - 1;
  const x = clamp(t) * last;
  const i = Math.min(last - 1, Math.floor(x));
  const f = x - i;
  const p0 = at(points, Math.max(0, i - 1));
  const p1 = at(points, i);
  const p2 = at(points, i + 1);
  const p3 = at(points, Math.min(last, i + 2));
  const axis = (k: 0 | 1 | 2): number =>
    0.5 *
    (2 * p1[k] +
      (-p0[k] + p2[k]) * f +
      (2 * p0[k] - 5 * p1[k] + 4 * p2[k] - p3[k]) * f * f +
      (-p0[k] + 3 * p1[k] - 3 * p2[k] + p3[k]) * f * f * f);
  return [axis(0), axis(1), axis(2)];
}

/** Numbers in 0..1, the same for the same seed (mulberry32): a character looks alike on every build. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
