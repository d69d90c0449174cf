import { Character } from "../../character";
import { capsule, ellipsoid, mirrorX, smoothMin, type DistanceField } from "../../geometry/distance-field";
import { meshField } from "../../geometry/mesh-field";
import { capsuleSkinning, rampSkinning, type BoneCapsule } from "../../geometry/skinning";
import type { Vec3 } from "../../geometry/vector";
import { PLAIN_SKIN_UV } from "../../head/head-shape";

/** The lower cake without its feet. */
export const cake = ellipsoid([0, 0.178, 0], [0.192, 0.148, 0.17]);

const arm = capsule([0.13, 0.212, 0.004], [0.258, 0.21, 0.012], 0.034, 0.042);

const feet = mirrorX(ellipsoid([0.074, 0.034, 0.062], [0.053, 0.036, 0.07]));

const bodyField: DistanceField = (p) => Math.max(smoothMin(cake(p), feet(p), 0.025), 0.001 - p[1]);

const limb = (bone: string, from: Vec3, to: Vec3, radius: number): BoneCapsule => ({ bone, from, to, radius });

export const BODY_SKINNING = capsuleSkinning(
  [
    limb("hips", [-0.06, 0.12, 0], [0.06, 0.12, 0], 0.16),
    limb("spine", [-0.05, 0.19, 0], [0.05, 0.19, 0], 0.15),
    limb("chest", [-0.05, 0.235, 0], [0.05, 0.235, 0], 0.14),
    limb("upperChest", [-0.04, 0.28, 0], [0.04, 0.28, 0], 0.12),
    limb("leftFoot", [0.074, 0.03, 0.07], [0.074, 0.03, 0.11], 0.045),
    limb("rightFoot", [-0.074, 0.03, 0.07], [-0.074, 0.03, 0.11], 0.045),
  ],
  4,
);

export function addBody(c: Character): void {
  c.add(
    meshField(bodyField, {
      low: [-0.3, -0.01, -0.19],
      high: [0.3, 0.36, 0.19],
      cell: 0.0105,
      material: "skin",
      mesh: "Body",
      keep: 0.3,
      error: 0.01,
      uv: () => PLAIN_SKIN_UV,
    }).skin(BODY_SKINNING),
  );
  // The arms are pieces of their own: they slide over the cake instead of creasing it.
  const arms = meshField(arm, {
    low: [0.07, 0.15, -0.06],
    high: [0.32, 0.27, 0.07],
    cell: 0.009,
    material: "skin",
    mesh: "Body",
    keep: 0.5,
    error: 0.01,
    uv: () => PLAIN_SKIN_UV,
  });
  c.addBoth(
    arms.skin(
      rampSkinning(
        (p) => p[0],
        [
          [0.165, "leftUpperArm"],
          [0.2, "leftLowerArm"],
          [0.215, "leftLowerArm"],
          [0.245, "leftHand"],
        ],
      ),
    ),
  );
}
