import { capsule, intersection, roundedBox, smoothMin, union, type DistanceField } from "../geometry/distance-field";
import { loft, type Ring } from "../geometry/loft";
import { meshField } from "../geometry/mesh-field";
import type { Part, Skinning, UvBox } from "../geometry/part";
import { capsuleSkinning, rampSkinning, type BoneCapsule } from "../geometry/skinning";
import { at, type Vec2 } from "../geometry/vector";
import type { Proportions } from "./proportions";
import { fingerBones, FINGERS, handLayout, legCenter } from "./skeleton";

/** From the shoulder to the hand, for tubes that lie along the left arm. */
export const armSkinning = (p: Proportions): Skinning =>
  rampSkinning(
    (v) => Math.abs(v[0]),
    [
      [p.armX - 0.04, "leftShoulder"],
      [p.armX + 0.02, "leftUpperArm"],
      [p.elbowX - 0.045, "leftUpperArm"],
      [p.elbowX + 0.045, "leftLowerArm"],
      [p.wristX - 0.02, "leftLowerArm"],
      [p.wristX + 0.012, "leftHand"],
    ],
  );

/** From the hips to the foot, for tubes along the left leg. */
export const legSkinning = (p: Proportions): Skinning =>
  rampSkinning(
    (v) => -v[1],
    [
      [-p.hipY - 0.07, "hips"],
      [-p.hipY + 0.05, "leftUpperLeg"],
      [-p.kneeY - 0.05, "leftUpperLeg"],
      [-p.kneeY + 0.05, "leftLowerLeg"],
      [-p.ankleY - 0.025, "leftLowerLeg"],
      [-p.ankleY + 0.015, "leftFoot"],
    ],
  );

/** Both arms and the trunk as bone capsules: one skinning for a garment with sleeves. */
export function torsoSkinning(p: Proportions, radius: number): Skinning {
  const trunk: BoneCapsule[] = [
    { bone: "hips", from: [-0.05, p.hips - 0.03, 0], to: [0.05, p.hips - 0.03, 0], radius },
    { bone: "spine", from: [0, p.spine, 0], to: [0, p.chest - 0.02, 0], radius },
    { bone: "chest", from: [0, p.chest, 0], to: [0, p.upperChest - 0.015, 0], radius },
    { bone: "upperChest", from: [0, p.upperChest, 0], to: [0, p.neck - 0.03, 0], radius },
  ];
  const arms = (["left", "right"] as const).flatMap((side): BoneCapsule[] => {
    const k = side === "left" ? 1 : -1;
    return [
      {
        bone: `${side}Shoulder`,
        from: [k * p.shoulderX, p.armY, 0],
        to: [k * (p.armX - 0.025), p.armY, 0],
        radius: radius * 0.6,
      },
      {
        bone: `${side}UpperArm`,
        from: [k * (p.armX + 0.02), p.armY, 0],
        to: [k * (p.elbowX - 0.02), p.armY, 0],
        radius: radius * 0.65,
      },
      {
        bone: `${side}LowerArm`,
        from: [k * (p.elbowX + 0.02), p.armY, 0],
        to: [k * (p.wristX + 0.02), p.armY, 0],
        radius: radius * 0.65,
      },
    ];
  });
  return capsuleSkinning([...trunk, ...arms], 4.4);
}

/** Radius of a leg at a height, and optionally how it bulges towards an angle (calf, shin). */
export type LegProfile = readonly (readonly [y: number, radius: number, shape?: (angle: number) => number])[];

export function legTube(
  p: Proportions,
  profile: LegProfile,
  look: { material: string; uv: UvBox; sides: number },
): Part {
  const rings = profile.map(([y, radius, shape], i): Ring => ({
    center: legCenter(p, y),
    rx: radius,
    rz: radius * 1.04,
    v: i / (profile.length - 1),
    ...(shape ? { shape } : {}),
  }));
  return loft(rings, { ...look, mesh: "Body", capFirst: true, capLast: true }).skin(legSkinning(p));
}

/** The left hand with the end of the forearm, which the sleeve hides. */
export function hand(p: Proportions, uv: Vec2): Part {
  const layout = handLayout(p);
  const k = p.handScale;
  const x = p.wristX;
  const y = p.armY;
  const palm = union(
    0.02 * k,
    roundedBox([x + 0.03 * k, y, 0], [0.026 * k, 0.0095 * k, 0.0215 * k], 0.0095 * k),
    capsule([x - 0.05, y, 0], [x + 0.01 * k, y, 0], p.wristRadius, 0.0145 * k),
  );
  let field: DistanceField = palm;
  for (const finger of FINGERS) {
    const points = layout[finger];
    const root = (finger === "Thumb" ? 0.0084 : finger === "Little" ? 0.0062 : 0.007) * k;
    const [first, second, third] = [0, 1, 2].map((i) =>
      capsule(at(points, i), at(points, i + 1), root * (1 - i * 0.08), root * (1 - (i + 1) * 0.08)),
    ) as [DistanceField, DistanceField, DistanceField];
    const whole = union(0.001, first, second, third);
    const before = field;
    const seam = (finger === "Thumb" ? 0.012 : 0.0065) * k;
    field = (v) => smoothMin(before(v), whole(v), seam);
  }
  const cut = intersection(field, (v) => x - 0.045 - v[0]);
  const part = meshField(cut, {
    low: [x - 0.055, y - 0.04 * k, -0.036 * k],
    high: [x + 0.112 * k, y + 0.03 * k, 0.055 * k],
    cell: 0.0031 * k,
    material: "skin",
    mesh: "Body",
    keep: 0.17,
    error: 0.02,
    uv: () => uv,
  });
  const capsules: BoneCapsule[] = [
    { bone: "leftHand", from: [x, y, 0], to: [x + 0.04 * k, y, 0], radius: 0.02 * k },
    { bone: "leftLowerArm", from: [x - 0.07, y, 0], to: [x - 0.018, y, 0], radius: 0.02 * k },
  ];
  for (const finger of FINGERS)
    fingerBones(finger).forEach((joint, i) =>
      capsules.push({
        bone: `left${finger}${joint}`,
        from: at(layout[finger], i),
        to: at(layout[finger], i + 1),
        radius: 0.0075 * k,
      }),
    );
  return part.skin(capsuleSkinning(capsules, 6));
}
