import { torsoSkinning } from "../../body/limbs";
import { Character } from "../../character";
import {
  capsule,
  ellipsoid,
  flattenZ,
  intersection,
  mirrorX,
  slab,
  smoothMin,
  union,
  type DistanceField,
} from "../../geometry/distance-field";
import { loft } from "../../geometry/loft";
import { meshField } from "../../geometry/mesh-field";
import { withFrontAndBackUvs } from "../../geometry/part";
import { capsuleSkinning, rampSkinning } from "../../geometry/skinning";
import { lerp, radians, smoothstep, type Vec2, type Vec3 } from "../../geometry/vector";
import { hangingCloth } from "../../wardrobe/hanging-cloth";
import { shoe } from "../../wardrobe/shoes";
import { band, cuff, onFront, onto } from "../../wardrobe/trim";
import { sheet } from "./cloth";
import { BODY } from "./figure";

export function dress(c: Character): void {
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
  const whole: DistanceField = (p) =>
    smoothMin(
      smoothMin(smoothMin(smoothMin(ribs(p), shoulders(p), 0.06), yoke(p), 0.035), sleeve(p), 0.04),
      chest(p),
      0.05,
    );
  const coat = intersection(intersection(whole, slab(1, 1.058, 1.438), 0.006), slab(0, -0.645, 0.645), 0.006);
  const skinning = torsoSkinning(BODY, 0.105);
  const torso = meshField(coat, {
    low: [-0.68, 1.02, -0.17],
    high: [0.68, 1.47, 0.17],
    cell: 0.0135,
    material: "cloth",
    mesh: "Body",
    keep: 0.21,
    error: 0.012,
  });
  c.add(withFrontAndBackUvs(torso.skin(skinning), sheet.frontUv, sheet.backUv));
  c.addBoth(cuff(BODY, { from: 0.618, to: 0.672, radius: 0.0645, wrist: 0.03, uv: sheet.swatchBox("band") }));

  for (const k of [1, -1]) {
    // The collar band of a haori: from the nape over the shoulders and down along the opening.
    const front: Vec2[] = [
      [k * 0.07, 1.37],
      [k * 0.067, 1.32],
      [k * 0.066, 1.26],
      [k * 0.069, 1.19],
      [k * 0.073, 1.12],
      [k * 0.076, 1.05],
    ];
    const nape = onto(
      whole,
      [
        [0, 1.45, -0.07],
        [k * 0.04, 1.45, -0.06],
        [k * 0.066, 1.44, -0.03],
        [k * 0.074, 1.425, 0.012],
      ],
      0.0035,
    );
    c.add(
      band(whole, [...nape, ...onFront(whole, front, 0.0035)], {
        width: 0.0165,
        thickness: 0.0055,
        uv: sheet.swatchBox("band"),
        skinning,
        segments: 24,
      }),
    );
    // The open collar of the shirt stands at the neck and lies on the chest.
    const collar = [
      ...onto(
        whole,
        [
          [0, 1.47, -0.054],
          [k * 0.034, 1.468, -0.044],
          [k * 0.054, 1.455, -0.012],
          [k * 0.055, 1.43, 0.026],
        ],
        0.006,
      ),
      ...onFront(
        whole,
        [
          [k * 0.046, 1.385],
          [k * 0.05, 1.345],
        ],
        0.005,
      ),
    ];
    const facing = (p: Vec3): Vec3 => [p[0] * 12, 0.35, (p[2] + 0.012) * 12];
    c.add(
      band(whole, collar, {
        width: 0.019,
        thickness: 0.004,
        uv: sheet.swatchBox("shirt"),
        skinning,
        segments: 18,
        facing,
        taper: (t) => 1 - 0.8 * smoothstep(0.78, 1, t),
      }),
    );
  }

  c.add(
    hangingCloth(c, {
      name: "coat",
      top: 1.13,
      bottom: 0.58,
      // The upper edge starts inside the coat's body and comes out below the waist: no step shows.
      radii: (t) => [
        lerp(0.126, 0.18, smoothstep(0, 0.42, t)) + t * 0.03,
        lerp(0.095, 0.14, smoothstep(0, 0.4, t)) + t * 0.035,
      ],
      centerZ: (t) => -0.007 - 0.008 * t,
      folds: 9,
      foldDepth: 0.035,
      rows: 9,
      sides: 46,
      panels: 8,
      uv: sheet.skirtBox,
      opening: radians(33),
      fixedTo: 0.36,
      stiffness: 1.8,
    }),
  );
  trousers(c);
  for (const part of shoe(BODY, {
    size: 1.16,
    shaft: 0.1,
    heel: 0.008,
    upper: sheet.swatch("shoe"),
    sole: sheet.swatch("sole"),
  }))
    c.addBoth(part);
}

/** One smooth surface from the waist to both hems: seat, thighs, knees, a taper, and creases where the cloth rests. */
export function trousers(c: Character): void {
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
      uv: () => sheet.swatch("trousers"),
    }).skin(capsuleSkinning(capsules, 5)),
  );
  const belt = [
    [1.088, 0.1],
    [1.085, 0.107],
    [1.05, 0.1085],
    [1.046, 0.1],
  ] as const;
  c.add(
    loft(
      belt.map(([h, r], i) => ({ center: [0, h, 0] as const, rx: r * 1.37, rz: r * 1.09, v: i / 3 })),
      { material: "cloth", mesh: "Body", uv: sheet.swatchBox("belt"), sides: 12, from: radians(-27), to: radians(27) },
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
