import type { Proportions } from "../body/proportions";
import type { Character } from "../character";
import {
  capsule,
  ellipsoid,
  intersection,
  slab,
  smoothMax,
  union,
  type DistanceField,
} from "../geometry/distance-field";
import { meshField } from "../geometry/mesh-field";
import type { Part } from "../geometry/part";
import { rampSkinning, rigid } from "../geometry/skinning";
import type { Vec2 } from "../geometry/vector";

export type ShoeStyle = {
  /** 1 = a foot of 0.215 m. */
  size: number;
  /** Height of the upper edge, metres. */
  shaft: number;
  heel: number;
  upper: Vec2;
  sole: Vec2;
};

/** A pair. */
export function addShoes(c: Character, style: ShoeStyle): void {
  for (const part of shoe(c.proportions, style)) c.addBoth(part);
}

/** The left shoe: an upper and a sole, each one smooth surface (no caps laid over it, whose rims would fray). */
function shoe(p: Proportions, style: ShoeStyle): Part[] {
  const k = style.size;
  const x = p.legX * 1.05;
  const lift = style.heel;
  const foot = union(
    0.035 * k,
    ellipsoid([x + 0.004, 0.036 * k, 0.092 * k], [0.039 * k, 0.031 * k, 0.066 * k]),
    ellipsoid([x, 0.046 * k + lift * 0.5, -0.012], [0.034 * k, 0.042 * k, 0.047 * k]),
    capsule([x, 0.055 * k + lift, -0.013], [x, style.shaft, -0.015], 0.037 * k, 0.041 * k),
  );
  const upperField: DistanceField = (v) =>
    smoothMax(smoothMax(foot(v), 0.014 - v[1], 0.004), v[1] - style.shaft, 0.006);
  const skinning = rampSkinning(
    (v) => -v[1] * 0.8 + v[2] * 0.15,
    [
      [-style.shaft * 0.9, "leftLowerLeg"],
      [-style.shaft * 0.6, "leftFoot"],
    ],
  );
  const reach = { low: [x - 0.07 * k, -0.01, -0.08 * k], high: [x + 0.07 * k, style.shaft + 0.02, 0.18 * k] } as const;
  const upper = meshField(upperField, {
    ...reach,
    cell: 0.0075 * k,
    material: "cloth",
    mesh: "Body",
    keep: 0.24,
    error: 0.015,
    uv: () => style.upper,
  });
  const outline = union(
    0.03 * k,
    ellipsoid([x + 0.004, 0.014, 0.09 * k], [0.042 * k, 0.06, 0.071 * k]),
    ellipsoid([x, 0.014, -0.012], [0.036 * k, 0.06, 0.05 * k]),
  );
  const soleField = intersection(outline, slab(1, 0.002, 0.019), 0.005);
  const sole = meshField(soleField, {
    ...reach,
    high: [x + 0.07 * k, 0.04, 0.18 * k],
    cell: 0.0065 * k,
    material: "cloth",
    mesh: "Body",
    keep: 0.16,
    error: 0.015,
    uv: () => style.sole,
  });
  return [upper.skin(skinning), sole.skin(rigid("leftFoot"))];
}
