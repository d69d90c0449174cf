import type { Proportions } from "../body/proportions";
import { armSkinning } from "../body/limbs";
import { gradient, trace, type DistanceField } from "../geometry/distance-field";
import { loft } from "../geometry/loft";
import type { Part, Skinning, UvBox } from "../geometry/part";
import { sweep } from "../geometry/sweep";
import { add, curve, scale, subtract, type Vec2, type Vec3 } from "../geometry/vector";

/** Rough points drawn onto a garment's surface and lifted off it. */
export function onto(field: DistanceField, points: readonly Vec3[], lift: number): Vec3[] {
  return points.map((rough) => {
    let p = rough;
    for (let i = 0; i < 12; i++) p = subtract(p, scale(gradient(field, p, 1e-3), field(p) * 0.8));
    return add(p, scale(gradient(field, p, 2e-3), lift));
  });
}

/** Points of the x-y plane laid on the front of a garment. */
export function onFront(field: DistanceField, points: readonly Vec2[], lift: number): Vec3[] {
  return points.map(([x, y]) => {
    const hit = trace(field, [x, y, 0.35], [0, 0, -1], 0.7);
    if (!hit) throw new Error(`the garment has no surface at ${x}, ${y}`);
    return add(hit, scale(gradient(field, hit), lift));
  });
}

/** A flat band along points on a garment: plackets, lapels, collars. */
export function band(
  field: DistanceField,
  points: readonly Vec3[],
  style: {
    width: number;
    thickness: number;
    uv: UvBox;
    skinning: Skinning;
    segments?: number;
    taper?: (t: number) => number;
    facing?: (p: Vec3) => Vec3;
  },
): Part {
  const taper = style.taper ?? (() => 1);
  return sweep((t) => curve(points, t), {
    material: "cloth",
    mesh: "Body",
    uv: style.uv,
    segments: style.segments ?? 14,
    sides: 6,
    width: (t) => style.width * taper(t),
    thickness: (t) => style.thickness * Math.max(0.35, taper(t)),
    facing: style.facing ?? ((p) => gradient(field, p, 2e-3)),
    ridge: 0,
  }).skin(style.skinning);
}

/** The end of a left sleeve: a rim that turns inwards round the wrist. */
export function cuff(
  p: Proportions,
  at: { from: number; to: number; radius: number; wrist: number; uv: UvBox; sides?: number },
): Part {
  const { from, to, radius, wrist } = at;
  const rings = [
    { x: from, r: radius * 0.97 },
    { x: from + 0.003, r: radius * 1.05 },
    { x: to - 0.004, r: radius },
    { x: to, r: radius * 0.92 },
    { x: to - 0.006, r: wrist },
  ].map(({ x, r }, i) => ({ center: [x, p.armY, 0] as const, rx: r, rz: r, v: i / 4 }));
  return loft(rings, {
    material: "cloth",
    mesh: "Body",
    uv: at.uv,
    sides: at.sides ?? 18,
    axis: "x",
    capLast: true,
  }).skin(armSkinning(p));
}
