import { add, clamp, dot, lerp, magnitude, normalize, scale, subtract, type Vec3 } from "./vector";

/** Signed distance to a surface in metres: negative inside. Approximate is enough, the mesher projects on the zero set. */
export type DistanceField = (p: Vec3) => number;

/** Minimum that rounds the seam over a width of `k` metres. */
export function smoothMin(a: number, b: number, k: number): number {
  if (k <= 0) return Math.min(a, b);
  const h = Math.max(k - Math.abs(a - b), 0) / k;
  return Math.min(a, b) - h * h * k * 0.25;
}
export const smoothMax = (a: number, b: number, k: number): number => -smoothMin(-a, -b, k);

export const sphere =
  (center: Vec3, radius: number): DistanceField =>
  (p) =>
    magnitude(subtract(p, center)) - radius;

export const ellipsoid =
  (center: Vec3, radii: Vec3): DistanceField =>
  (p) => {
    const q: Vec3 = [(p[0] - center[0]) / radii[0], (p[1] - center[1]) / radii[1], (p[2] - center[2]) / radii[2]];
    const k0 = magnitude(q);
    const k1 = Math.hypot(q[0] / radii[0], q[1] / radii[1], q[2] / radii[2]);
    return k1 === 0 ? -Math.min(...radii) : (k0 * (k0 - 1)) / k1;
  };

/** A rod with round ends; its radius runs from `radiusA` to `radiusB`. */
export const capsule =
  (a: Vec3, b: Vec3, radiusA: number, radiusB = radiusA): DistanceField =>
  (p) => {
    const pa = subtract(p, a);
    const ba = subtract(b, a);
    const h = clamp(dot(pa, ba) / dot(ba, ba));
    return magnitude(subtract(pa, scale(ba, h))) - lerp(radiusA, radiusB, h);
  };

export const roundedBox =
  (center: Vec3, half: Vec3, radius: number): DistanceField =>
  (p) => {
    const x = Math.abs(p[0] - center[0]) - half[0] + radius;
    const y = Math.abs(p[1] - center[1]) - half[1] + radius;
    const z = Math.abs(p[2] - center[2]) - half[2] + radius;
    return Math.hypot(Math.max(x, 0), Math.max(y, 0), Math.max(z, 0)) + Math.min(Math.max(x, y, z), 0) - radius;
  };

/** Ring round the y axis, stretched in x and z. */
export const torus =
  (center: Vec3, ringRadius: number, tubeRadius: number, stretchX = 1, stretchZ = 1): DistanceField =>
  (p) => {
    const q = Math.hypot((p[0] - center[0]) / stretchX, (p[2] - center[2]) / stretchZ) - ringRadius;
    return Math.hypot(q, p[1] - center[1]) - tubeRadius;
  };

export const union =
  (k: number, first: DistanceField, ...others: DistanceField[]): DistanceField =>
  (p) =>
    others.reduce((d, field) => smoothMin(d, field(p), k), first(p));

export const difference =
  (a: DistanceField, b: DistanceField, k = 0): DistanceField =>
  (p) =>
    smoothMax(a(p), -b(p), k);

export const intersection =
  (a: DistanceField, b: DistanceField, k = 0): DistanceField =>
  (p) =>
    smoothMax(a(p), b(p), k);

/** The half at x ≥ 0, and its mirror image. */
export const mirrorX =
  (field: DistanceField): DistanceField =>
  (p) =>
    field([Math.abs(p[0]), p[1], p[2]]);

/** The field flattened (factor < 1) in depth. */
export const flattenZ =
  (field: DistanceField, factor: number): DistanceField =>
  (p) =>
    field([p[0], p[1], p[2] / factor]) * Math.min(1, factor);

/** The field seen through a rigid motion: `toLocal` takes a world point into the field's own frame. */
export const placed =
  (field: DistanceField, toLocal: (p: Vec3) => Vec3): DistanceField =>
  (p) =>
    field(toLocal(p));

/** Everything outside `low ≤ p[axis] ≤ high` is outside the field. */
export const slab =
  (axis: 0 | 1 | 2, low: number, high: number): DistanceField =>
  (p) =>
    Math.max(low - p[axis], p[axis] - high);

/** Outward direction of the surface near p. */
export function gradient(field: DistanceField, p: Vec3, step = 5e-4): Vec3 {
  return normalize([
    field([p[0] + step, p[1], p[2]]) - field([p[0] - step, p[1], p[2]]),
    field([p[0], p[1] + step, p[2]]) - field([p[0], p[1] - step, p[2]]),
    field([p[0], p[1], p[2] + step]) - field([p[0], p[1], p[2] - step]),
  ]);
}

/** Where a ray meets the surface from outside, by sphere tracing; undefined where it misses. */
export function trace(field: DistanceField, from: Vec3, direction: Vec3, reach: number): Vec3 | undefined {
  let travelled = 0;
  for (let i = 0; i < 160 && travelled < reach; i++) {
    const p = add(from, scale(direction, travelled));
    const d = field(p);
    if (d < 1e-5) return p;
    travelled += d * 0.9;
  }
  return undefined;
}

/** A five-pointed star (or any count of points) with round edges, lying in the x-y plane. */
export const star =
  (radius: number, inner: number, points: number, halfDepth: number): DistanceField =>
  (p) => {
    const k = Math.PI / points;
    const angle = Math.atan2(p[0], p[1]);
    const folded = (((angle % (2 * k)) + 3 * k) % (2 * k)) - k;
    const r = Math.hypot(p[0], p[1]);
    const x = Math.abs(Math.sin(folded)) * r;
    const y = Math.cos(folded) * r;
    const innerRadius = radius * inner;
    const edgeX = innerRadius * Math.sin(k);
    const edgeY = innerRadius * Math.cos(k) - radius;
    const flat = (x * -edgeY + (y - radius) * edgeX) / Math.hypot(edgeX, edgeY);
    const deep = Math.abs(p[2]) - halfDepth;
    return Math.min(Math.max(flat, deep), 0) + Math.hypot(Math.max(flat, 0), Math.max(deep, 0)) - 0.003;
  };
