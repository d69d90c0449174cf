import { torsoSkinning } from "../../body/limbs";
import {
  capsule,
  ellipsoid,
  flattenZ,
  mirrorX,
  smoothMin,
  union,
  type DistanceField,
} from "../../geometry/distance-field";
import { BODY } from "./figure";

/** Her trunk and arms in a close garment, as one surface. */
export const upperBody: DistanceField = (() => {
  const ribs = flattenZ(
    union(0.06, capsule([0, 1.02, 0], [0, 1.075, 0], 0.101, 0.101), capsule([0, 1.075, 0], [0, 1.19, 0], 0.101, 0.118)),
    0.8,
  );
  const shoulders = capsule([-0.096, 1.254, -0.01], [0.096, 1.254, -0.01], 0.04);
  const yoke = mirrorX(capsule([0.008, 1.296, -0.016], [0.1, 1.262, -0.012], 0.036, 0.034));
  const bust = mirrorX(ellipsoid([0.049, 1.155, 0.066], [0.049, 0.046, 0.041]));
  const y = BODY.armY;
  const sleeve = mirrorX(
    union(
      0.03,
      capsule([0.115, y, 0], [0.36, y, 0], 0.0385, 0.037),
      capsule([0.36, y, 0], [0.565, y - 0.002, 0], 0.037, 0.044),
    ),
  );
  return (p) =>
    smoothMin(
      smoothMin(smoothMin(smoothMin(ribs(p), shoulders(p), 0.05), yoke(p), 0.03), sleeve(p), 0.035),
      bust(p),
      0.045,
    );
})();

export const upperSkinning = torsoSkinning(BODY, 0.09);
