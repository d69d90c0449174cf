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
import { withFrontAndBackUvs, type Skinning } from "../../geometry/part";
import { rampSkinning } from "../../geometry/skinning";
import { add, lerp, smoothstep, type Vec2, type Vec3 } from "../../geometry/vector";
import { hangingCloth } from "../../wardrobe/hanging-cloth";
import { addLegs } from "../../wardrobe/legs";
import { addShoes } from "../../wardrobe/shoes";
import { band, cuff, onFront, onto } from "../../wardrobe/trim";
import { sheet } from "./cloth";
import { BODY } from "./figure";

const waistSkinning: Skinning = rampSkinning(
  (p) => p[1],
  [
    [1.05, "hips"],
    [1.1, "spine"],
    [1.19, "chest"],
  ],
);

/** `hem`: height of the coat's lower edge, metres. */
export function dress(c: Character, hem: number): void {
  const skinning = torsoSkinning(BODY, 0.1);
  const whole = coat(c, skinning);
  lapels(c, whole, skinning);
  buttons(c, whole, skinning);
  turtleneck(c);
  skirtOfCoat(c, hem);
  belt(c);
  addLegs(
    c,
    [
      [0.93, 0.066],
      [0.8, 0.07],
      [0.66, 0.065],
      [0.52, 0.057],
      [0.44, 0.055],
      [0.34, 0.054],
      [0.24, 0.046],
      [0.14, 0.041],
      [0.08, 0.036],
    ],
    { uv: sheet.swatchBox("trousers"), sides: 12 },
  );
  addShoes(c, {
    size: 1.1,
    shaft: 0.2,
    heel: 0.016,
    upper: sheet.swatch("boot"),
    sole: sheet.swatch("sole"),
  });
}

function coat(c: Character, skinning: Skinning): DistanceField {
  const y = BODY.armY;
  const ribs = flattenZ(
    union(0.065, capsule([0, 1.06, 0], [0, 1.12, 0], 0.117, 0.117), capsule([0, 1.12, 0], [0, 1.24, 0], 0.117, 0.134)),
    0.78,
  );
  const shoulders = capsule([-0.122, y + 0.006, -0.011], [0.122, y + 0.006, -0.011], 0.047);
  const yoke = mirrorX(capsule([0.01, 1.364, -0.018], [0.118, 1.324, -0.013], 0.043, 0.042));
  const chest = mirrorX(ellipsoid([0.054, 1.245, 0.06], [0.064, 0.055, 0.042]));
  const sleeve = mirrorX(
    union(
      0.035,
      capsule([0.135, y, 0], [0.4, y, 0], 0.047, 0.045),
      capsule([0.4, y, 0], [0.61, y - 0.003, 0], 0.045, 0.051),
    ),
  );
  const whole: DistanceField = (p) =>
    smoothMin(
      smoothMin(smoothMin(smoothMin(ribs(p), shoulders(p), 0.055), yoke(p), 0.033), sleeve(p), 0.038),
      chest(p),
      0.05,
    );
  const cut = intersection(intersection(whole, slab(1, 1.088, 1.39), 0.006), slab(0, -0.605, 0.605), 0.006);
  const part = meshField(cut, {
    low: [-0.64, 1.04, -0.16],
    high: [0.64, 1.42, 0.17],
    cell: 0.0128,
    material: "cloth",
    mesh: "Body",
    keep: 0.23,
    error: 0.012,
  });
  c.add(withFrontAndBackUvs(part.skin(skinning), sheet.frontUv, sheet.backUv));
  c.addBoth(cuff(BODY, { from: 0.572, to: 0.63, radius: 0.054, wrist: 0.027, uv: sheet.swatchBox("lapel") }));
  return whole;
}

/** Broad lapels that stand at the nape and cross below the breastbone. */
function lapels(c: Character, whole: DistanceField, skinning: Skinning): void {
  for (const k of [1, -1]) {
    const lift = k > 0 ? 0.0082 : 0.0042;
    const nape = onto(
      whole,
      [
        [0, 1.408, -0.066],
        [k * 0.038, 1.406, -0.056],
        [k * 0.064, 1.394, -0.026],
        [k * 0.074, 1.374, 0.014],
      ],
      0.005,
    );
    const front: Vec2[] = [
      [k * 0.073, 1.335],
      [k * 0.062, 1.295],
      [k * 0.041, 1.252],
      [k * 0.012, 1.215],
      [k * -0.004, 1.199],
    ];
    c.add(
      band(whole, [...nape, ...onFront(whole, front, lift)], {
        width: 0.027,
        thickness: 0.0052,
        uv: sheet.swatchBox("lapel"),
        skinning,
        segments: 26,
        taper: (t) => lerp(0.62, 1, smoothstep(0.1, 0.55, t)) * (1 - 0.6 * smoothstep(0.78, 1, t)),
      }),
    );
  }
}

function buttons(c: Character, whole: DistanceField, skinning: Skinning): void {
  const places: Vec2[] = [1.172, 1.132].flatMap((h) => [
    [-0.036, h],
    [0.044, h],
  ]);
  for (const at of onFront(whole, places, 0.001))
    c.add(
      meshField(ellipsoid(at, [0.0088, 0.0088, 0.0055]), {
        low: add(at, [-0.014, -0.014, -0.012]),
        high: add(at, [0.014, 0.014, 0.012]),
        cell: 0.0034,
        material: "cloth",
        mesh: "Body",
        keep: 0.5,
        uv: () => sheet.swatch("button"),
      }).skin(skinning),
    );
}

/** The collar of the pullover, turned over once. */
function turtleneck(c: Character): void {
  const rings = [
    [1.35, 0.066, 0.058, -0.016],
    [1.372, 0.0535, 0.051, -0.013],
    [1.4, 0.0505, 0.0495, -0.009],
    [1.4185, 0.051, 0.05, -0.006],
    [1.421, 0.0485, 0.0475, -0.006],
    [1.41, 0.044, 0.043, -0.006],
  ] as const;
  c.add(
    loft(
      rings.map(([h, rx, rz, z], i) => ({ center: [0, h, z] as Vec3, rx, rz, v: i / 5 })),
      { material: "cloth", mesh: "Body", uv: sheet.swatchBox("rib"), sides: 22 },
    ).skin(
      rampSkinning(
        (p) => p[1],
        [
          [1.35, "upperChest"],
          [1.435, "neck"],
        ],
      ),
    ),
  );
}

/** From the belt down, closed in front; a seam is painted where it overlaps. */
function skirtOfCoat(c: Character, hem: number): void {
  c.add(
    hangingCloth(c, {
      name: "coat",
      top: 1.105,
      bottom: hem,
      radii: (t) => {
        const hips = smoothstep(0, 0.21 / (1.105 - hem), t);
        const flare = (Math.max(0, t - 0.2) * (1.105 - hem) * 1.29) ** 1.15;
        return [lerp(0.12, 0.166, hips) + flare * 0.085, lerp(0.104, 0.136, hips) + flare * 0.085];
      },
      centerZ: (t) => -0.004 * t,
      folds: 9,
      foldDepth: 0.06,
      rows: 10,
      sides: 54,
      panels: 8,
      uv: sheet.skirtBox,
      fixedTo: 0.23 / (1.105 - hem),
      stiffness: 1.3,
      gravity: 0.2,
    }),
  );
}

function belt(c: Character): void {
  const rings = [
    [1.1285, 0.92],
    [1.127, 1],
    [1.104, 0.996],
    [1.0815, 1.004],
    [1.08, 0.92],
  ] as const;
  c.add(
    loft(
      rings.map(([h, k], i) => ({ center: [0, h, 0.002] as Vec3, rx: 0.1335 * k, rz: 0.117 * k, v: i / 4 })),
      { material: "cloth", mesh: "Body", uv: sheet.swatchBox("belt"), sides: 28 },
    ).skin(waistSkinning),
  );
  const frame: DistanceField = (p) => {
    const [x, h] = [Math.abs(p[0] + 0.012), Math.abs(p[1] - 1.1045)];
    const outer = Math.max(x - 0.0225, h - 0.0245);
    const inner = Math.max(x - 0.0155, h - 0.0175);
    return Math.max(outer, -inner, Math.abs(p[2] - 0.1215) - 0.0035);
  };
  c.add(
    meshField(frame, {
      low: [-0.04, 1.075, 0.115],
      high: [0.016, 1.135, 0.128],
      cell: 0.0034,
      material: "cloth",
      mesh: "Body",
      keep: 0.35,
      uv: () => sheet.swatch("buckle"),
    }).skin(waistSkinning),
  );
}
