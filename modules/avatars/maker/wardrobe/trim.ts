import type { Proportions } from "../body/proportions";
import { armSkinning } from "../body/limbs";
import { gradient, trace, type DistanceField } from "../geometry/distance-field";
import { loft } from "../geometry/loft";
import type { Part, Skinning, UvBox } from "../geometry/part";
import { sweep } from "../geometry/sweep";
import { add, curve, scale, type Vec2, type Vec3 } from "../geometry/vector";

/** Points of the x-y plane laid on the front (or back) of a garment, lifted off it. */
export function onGarment(field: DistanceField, points: readonly Vec2[], lift: number, side: "front" | "back" = "front"): Vec3[] {
  const direction: Vec3 = side === "front" ? [0, 0, -1] : [0, 0, 1];
  return points.map(([x, y]) => {
    const start: Vec3 = [x, y, side === "front" ? 0.35 : -0.35];
    const hit = trace(field, start, direction, 0.7);
    if (!hit) throw new Error(`the garment has no surface at ${x}, ${y}`);
    return add(hit, scale(gradient(field, hit), lift));
  });
}

/** A flat band along points on a garment: plackets, lapels, collars. */
export function band(
  field: DistanceField,
  points: readonly Vec3[],
  style: { width: number; thickness: number; uv: UvBox; skinning: Skinning; segments?: number; taper?: (t: number) => number },
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
    facing: (p) => gradient(field, p, 2e-3),
    ridge: 0,
  }).skin(style.skinning);
}

/** The end of a left sleeve: a rim that turns inwards round the wrist. */
export function cuff(p: Proportions, at: { from: number; to: number; radius: number; wrist: number; uv: UvBox; sides?: number }): Part {
  const { from, to, radius, wrist } = at;
  const rings = [
    { x: from, r: radius * 0.97 },
    { x: from + 0.003, r: radius * 1.05 },
    { x: to - 0.004, r: radius },
    { x: to, r: radius * 0.92 },
    { x: to - 0.006, r: wrist },
  ].map(({ x, r }, i) => ({ center: [x, p.armY, 0] as const, rx: r, rz: r, v: i / 4 }));
  return loft(rings, { material: "cloth", mesh: "Body", uv: at.uv, sides: at.sides ?? 18, axis: "x", capLast: true }).skin(armSkinning(p));
}
