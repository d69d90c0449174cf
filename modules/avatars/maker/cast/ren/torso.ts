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

/** His trunk and arms in a loose garment, as one surface. */
export const upperBody: DistanceField = (() => {
  const y = BODY.armY;
  const ribs = flattenZ(
    union(0.07, capsule([0, 1.05, 0], [0, 1.14, 0], 0.132, 0.13), capsule([0, 1.14, 0], [0, 1.285, 0], 0.13, 0.148)),
    0.76,
  );
  const shoulders = capsule([-0.14, y + 0.006, -0.012], [0.14, y + 0.006, -0.012], 0.049);
  const yoke = mirrorX(capsule([0.01, 1.412, -0.02], [0.13, 1.368, -0.014], 0.047, 0.044));
  const chest = mirrorX(ellipsoid([0.062, 1.295, 0.06], [0.075, 0.06, 0.045]));
  const sleeve = mirrorX(
    union(
      0.04,
      capsule([0.15, y, 0], [0.43, y, 0], 0.05, 0.05),
      capsule([0.43, y, 0], [0.64, y - 0.004, 0], 0.05, 0.062),
    ),
  );
  return (p) =>
    smoothMin(
      smoothMin(smoothMin(smoothMin(ribs(p), shoulders(p), 0.06), yoke(p), 0.035), sleeve(p), 0.04),
      chest(p),
      0.05,
    );
})();

export const upperSkinning = torsoSkinning(BODY, 0.105);
