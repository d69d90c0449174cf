import type { BoneWeight, Skinning } from "./part";
import { at, clamp, dot, magnitude, scale, smoothstep, subtract, type Vec3 } from "./vector";

export const rigid =
  (bone: string): Skinning =>
  () => [[bone, 1]];

export type BoneCapsule = { bone: string; from: Vec3; to: Vec3; radius: number };

/** Keeps the four strongest bones, drops what cannot be seen, and makes the sum 1. */
export function normalizeWeights(weights: readonly BoneWeight[]): BoneWeight[] {
  const strongest = new Map<string, number>();
  for (const [bone, w] of weights) strongest.set(bone, (strongest.get(bone) ?? 0) + w);
  const total = [...strongest.values()].reduce((a, b) => a + b, 0) || 1;
  const kept = [...strongest]
    .map(([bone, w]): BoneWeight => [bone, w / total])
    .filter(([, w]) => w > 0.01)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 4);
  const sum = kept.reduce((a, [, w]) => a + w, 0) || 1;
  return kept.map(([bone, w]) => [bone, w / sum]);
}

/** Weight (radius / distance)^power of the nearest capsule of each bone: soft joints without painting. */
export const capsuleSkinning =
  (capsules: readonly BoneCapsule[], power = 5): Skinning =>
  (p) => {
    const best = new Map<string, number>();
    for (const c of capsules) {
      const offset = subtract(p, c.from);
      const axis = subtract(c.to, c.from);
      const along = clamp(dot(offset, axis) / (dot(axis, axis) || 1));
      const d = Math.max(1e-4, magnitude(subtract(offset, scale(axis, along))));
      best.set(c.bone, Math.max(best.get(c.bone) ?? 0, (c.radius / d) ** power));
    }
    return normalizeWeights([...best]);
  };

/** Hands a point from bone to bone along one value (height, distance along an arm …). Stops are in rising order. */
export const rampSkinning =
  (value: (p: Vec3) => number, stops: readonly (readonly [number, string])[]): Skinning =>
  (p) => {
    const x = value(p);
    const first = at(stops, 0);
    const last = at(stops, stops.length - 1);
    if (x <= first[0]) return [[first[1], 1]];
    if (x >= last[0]) return [[last[1], 1]];
    for (let i = 0; i < stops.length - 1; i++) {
      const [x0, bone0] = at(stops, i);
      const [x1, bone1] = at(stops, i + 1);
      if (x > x1) continue;
      const t = smoothstep(0, 1, (x - x0) / (x1 - x0));
      if (bone0 === bone1 || t < 0.005) return [[bone0, 1]];
      if (t > 0.995) return [[bone1, 1]];
      return [
        [bone0, 1 - t],
        [bone1, t],
      ];
    }
    return [[last[1], 1]];
  };

/** Mixes two skinnings by a value in 0..1. */
export const blendSkinning =
  (a: Skinning, b: Skinning, amount: (p: Vec3) => number): Skinning =>
  (p) => {
    const t = clamp(amount(p));
    if (t <= 0) return a(p);
    if (t >= 1) return b(p);
    return normalizeWeights([
      ...a(p).map(([bone, w]): BoneWeight => [bone, w * (1 - t)]),
      ...b(p).map(([bone, w]): BoneWeight => [bone, w * t]),
    ]);
  };
