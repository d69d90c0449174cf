import { armSkinning, torsoSkinning } from "../../body/limbs";
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
import { withFrontAndBackUvs, type Skinning } from "../../geometry/part";
import { capsuleSkinning } from "../../geometry/skinning";
import { smoothstep, type Vec3 } from "../../geometry/vector";
import { PLAIN_SKIN_UV } from "../../head/head-shape";
import { addShoes } from "../../wardrobe/shoes";
import { band, cuff, onFront, onto } from "../../wardrobe/trim";
import { addApron, addBib } from "./apron";
import { sheet } from "./cloth";
import { BODY } from "./figure";

/** Where the rolled sleeve ends, above the elbow. */
const SLEEVE_END = 0.452;

/** The waist apron alone, or with its bib. */
export function dress(c: Character, withBib: boolean): void {
  const skinning = torsoSkinning(BODY, 0.125);
  const whole = shirt(c, skinning);
  forearms(c);
  trousers(c);
  addApron(c);
  if (withBib) addBib(c, whole, skinning);
  addShoes(c, {
    size: 1.26,
    shaft: 0.105,
    heel: 0.008,
    upper: sheet.swatch("shoe"),
    sole: sheet.swatch("sole"),
  });
}

function shirt(c: Character, skinning: Skinning): DistanceField {
  const y = BODY.armY;
  const ribs = flattenZ(
    union(0.07, capsule([0, 1.08, 0], [0, 1.18, 0], 0.158, 0.158), capsule([0, 1.18, 0], [0, 1.32, 0], 0.158, 0.174)),
    0.79,
  );
  const belly = ellipsoid([0, 1.165, 0.05], [0.125, 0.115, 0.092]);
  const shoulders = capsule([-0.165, y + 0.006, -0.012], [0.165, y + 0.006, -0.012], 0.058);
  const yoke = mirrorX(capsule([0.01, 1.443, -0.02], [0.155, 1.398, -0.014], 0.055, 0.052));
  const chest = mirrorX(ellipsoid([0.075, 1.325, 0.065], [0.088, 0.07, 0.054]));
  const sleeve = mirrorX(capsule([0.175, y, 0], [0.46, y, 0], 0.064, 0.06));
  const whole: DistanceField = (p) =>
    smoothMin(
      smoothMin(
        smoothMin(smoothMin(smoothMin(ribs(p), shoulders(p), 0.07), yoke(p), 0.035), sleeve(p), 0.045),
        belly(p),
        0.06,
      ),
      chest(p),
      0.06,
    );
  const cut = intersection(intersection(whole, slab(1, 1.075, 1.472), 0.006), slab(0, -SLEEVE_END, SLEEVE_END), 0.006);
  const part = meshField(cut, {
    low: [-0.5, 1.05, -0.18],
    high: [0.5, 1.5, 0.2],
    cell: 0.0145,
    material: "cloth",
    mesh: "Body",
    keep: 0.2,
    error: 0.012,
  });
  c.add(withFrontAndBackUvs(part.skin(skinning), sheet.frontUv, sheet.backUv));
  c.addBoth(
    cuff(BODY, { from: 0.428, to: 0.474, radius: 0.0655, wrist: 0.042, uv: sheet.swatchBox("roll"), sides: 20 }),
  );
  for (const k of [1, -1]) {
    const collar = [
      ...onto(
        whole,
        [
          [0, 1.506, -0.06],
          [k * 0.04, 1.503, -0.05],
          [k * 0.064, 1.49, -0.014],
          [k * 0.064, 1.464, 0.03],
        ],
        0.006,
      ),
      ...onFront(
        whole,
        [
          [k * 0.052, 1.425],
          [k * 0.058, 1.382],
        ],
        0.006,
      ),
    ];
    c.add(
      band(whole, collar, {
        width: 0.021,
        thickness: 0.0042,
        uv: sheet.swatchBox("roll"),
        skinning,
        segments: 18,
        facing: (p) => [p[0] * 12, 0.35, (p[2] + 0.012) * 12],
        taper: (t) => 1 - 0.75 * smoothstep(0.8, 1, t),
      }),
    );
  }
  return whole;
}

/** Bare from the rolled sleeve to the wrist, where they sink into the hands. */
function forearms(c: Character): void {
  const rings = [
    [0.445, 0.046],
    [0.49, 0.048],
    [0.535, 0.0495],
    [0.58, 0.0465],
    [0.63, 0.039],
    [0.675, 0.0325],
    [0.7, 0.0303],
    [0.722, 0.0262],
  ] as const;
  c.addBoth(
    loft(
      rings.map(([x, r], i) => ({ center: [x, BODY.armY, 0] as const, rx: r * 0.97, rz: r, v: i / 7 })),
      { material: "skin", mesh: "Body", uv: [...PLAIN_SKIN_UV, ...PLAIN_SKIN_UV], sides: 16, axis: "x" },
    ).skin(armSkinning(BODY)),
  );
}

function trousers(c: Character): void {
  const x = BODY.legX;
  const knee = BODY.kneeY;
  const leg = mirrorX(
    union(
      0.03,
      capsule([x * 0.98, 0.93, -0.004], [x * 1.02, knee, 0.006], 0.097, 0.073),
      capsule([x * 1.02, knee, 0.006], [x * 1.04, 0.1, -0.01], 0.073, 0.057),
    ),
  );
  const seat = union(
    0.05,
    flattenZ(capsule([-0.056, 1.03, 0], [0.056, 1.03, 0], 0.113), 1.02),
    mirrorX(ellipsoid([0.066, 0.955, -0.055], [0.078, 0.075, 0.06])),
  );
  const creases = (p: Vec3): number =>
    Math.exp(-(((p[1] - 0.14) / 0.05) ** 2)) * Math.sin(p[1] * 170 + p[2] * 40) * 0.0035 +
    Math.exp(-(((p[1] - knee + 0.02) / 0.05) ** 2)) *
      Math.sin(p[1] * 140 - Math.abs(p[0]) * 60) *
      0.0022 *
      (p[2] < 0 ? 1 : 0.3);
  const field: DistanceField = (p) => Math.max(smoothMin(leg(p), seat(p), 0.05) + creases(p), p[1] - 1.1, 0.078 - p[1]);
  const sides = (["left", "right"] as const).flatMap((side) => {
    const k = side === "left" ? 1 : -1;
    return [
      {
        bone: `${side}UpperLeg`,
        from: [k * x, 0.905, 0] as Vec3,
        to: [k * x * 1.02, knee + 0.04, 0] as Vec3,
        radius: 0.09,
      },
      {
        bone: `${side}LowerLeg`,
        from: [k * x * 1.02, knee - 0.04, 0] as Vec3,
        to: [k * x * 1.04, 0.08, -0.01] as Vec3,
        radius: 0.075,
      },
    ];
  });
  const skinning = capsuleSkinning(
    [
      { bone: "hips", from: [-0.07, 1.045, 0], to: [0.07, 1.045, 0], radius: 0.145 },
      { bone: "spine", from: [-0.05, 1.16, 0], to: [0.05, 1.16, 0], radius: 0.11 },
      ...sides,
    ],
    5,
  );
  c.add(
    meshField(field, {
      low: [-0.24, 0.06, -0.18],
      high: [0.24, 1.12, 0.17],
      cell: 0.0155,
      material: "cloth",
      mesh: "Body",
      keep: 0.16,
      error: 0.012,
      uv: () => sheet.swatch("trousers"),
    }).skin(skinning),
  );
}
