import type { Character } from "../../character";
import {
  capsule,
  ellipsoid,
  flattenZ,
  mirrorX,
  smoothMin,
  union,
  type DistanceField,
} from "../../geometry/distance-field";
import { loft } from "../../geometry/loft";
import { meshField } from "../../geometry/mesh-field";
import type { UvBox } from "../../geometry/part";
import { capsuleSkinning, rampSkinning } from "../../geometry/skinning";
import { radians, type Vec2, type Vec3 } from "../../geometry/vector";
import { BODY } from "./figure";

/** One smooth surface from the waist to both hems: seat, thighs, knees, a taper, and creases where the cloth rests. */
export function trousers(c: Character, uv: { cloth: Vec2; belt?: UvBox }): void {
  const x = BODY.legX;
  const leg = mirrorX(
    union(
      0.03,
      capsule([x * 0.98, 0.93, -0.004], [x * 1.02, BODY.kneeY, 0.006], 0.083, 0.061),
      capsule([x * 1.02, BODY.kneeY, 0.006], [x * 1.04, 0.1, -0.01], 0.061, 0.046),
      ellipsoid([x * 1.03, 0.4, -0.014], [0.052, 0.1, 0.058]),
    ),
  );
  const seat = union(
    0.05,
    flattenZ(capsule([-0.045, 1.01, 0], [0.045, 1.01, 0], 0.1), 0.96),
    mirrorX(ellipsoid([0.06, 0.945, -0.05], [0.07, 0.07, 0.055])),
  );
  const creases = (p: Vec3): number => {
    const hem = Math.exp(-(((p[1] - 0.14) / 0.05) ** 2)) * Math.sin(p[1] * 190 + p[2] * 40) * 0.0032;
    const knee =
      Math.exp(-(((p[1] - 0.5) / 0.05) ** 2)) *
      Math.sin(p[1] * 150 - Math.abs(p[0]) * 60) *
      0.002 *
      (p[2] < 0 ? 1 : 0.3);
    return hem + knee;
  };
  const field: DistanceField = (p) =>
    Math.max(smoothMin(leg(p), seat(p), 0.05) + creases(p), p[1] - 1.085, 0.075 - p[1]);
  const capsules = [
    { bone: "hips", from: [-0.06, 1.03, 0] as Vec3, to: [0.06, 1.03, 0] as Vec3, radius: 0.13 },
    { bone: "spine", from: [-0.04, 1.14, 0] as Vec3, to: [0.04, 1.14, 0] as Vec3, radius: 0.1 },
    ...(["left", "right"] as const).flatMap((side) => {
      const k = side === "left" ? 1 : -1;
      return [
        {
          bone: `${side}UpperLeg`,
          from: [k * x, 0.9, 0] as Vec3,
          to: [k * x * 1.02, BODY.kneeY + 0.04, 0] as Vec3,
          radius: 0.08,
        },
        {
          bone: `${side}LowerLeg`,
          from: [k * x * 1.02, BODY.kneeY - 0.04, 0] as Vec3,
          to: [k * x * 1.04, 0.08, -0.01] as Vec3,
          radius: 0.065,
        },
      ];
    }),
  ];
  c.add(
    meshField(field, {
      low: [-0.2, 0.06, -0.16],
      high: [0.2, 1.1, 0.15],
      cell: 0.0135,
      material: "cloth",
      mesh: "Body",
      keep: 0.19,
      error: 0.012,
      uv: () => uv.cloth,
    }).skin(capsuleSkinning(capsules, 5)),
  );
  if (!uv.belt) return;
  const belt = [
    [1.088, 0.1],
    [1.085, 0.107],
    [1.05, 0.1085],
    [1.046, 0.1],
  ] as const;
  c.add(
    loft(
      belt.map(([h, r], i) => ({ center: [0, h, 0] as const, rx: r * 1.37, rz: r * 1.09, v: i / 3 })),
      { material: "cloth", mesh: "Body", uv: uv.belt, sides: 12, from: radians(-27), to: radians(27) },
    ).skin(
      rampSkinning(
        (p) => p[1],
        [
          [1.06, "hips"],
          [1.12, "spine"],
        ],
      ),
    ),
  );
}
