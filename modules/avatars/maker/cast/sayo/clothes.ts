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
import { sweep } from "../../geometry/sweep";
import { lerp, smoothstep, type Vec2, type Vec3 } from "../../geometry/vector";
import { hangingCloth } from "../../wardrobe/hanging-cloth";
import { addLegs } from "../../wardrobe/legs";
import { addShoes } from "../../wardrobe/shoes";
import { band, cuff, onFront, onto } from "../../wardrobe/trim";
import { sheet } from "./cloth";
import { BODY } from "./figure";

const SLEEVE_END = 0.575;

const waistSkinning: Skinning = rampSkinning(
  (p) => p[1],
  [
    [1.03, "hips"],
    [1.075, "spine"],
    [1.16, "chest"],
  ],
);

export function dress(c: Character): void {
  const whole = jacket(c);
  collars(c, whole);
  sash(c);
  hakama(c);
}

/** A crossed jacket with wide sleeves; returns its surface for the collars that lie on it. */
function jacket(c: Character): DistanceField {
  const y = BODY.armY;
  const ribs = flattenZ(
    union(0.06, capsule([0, 1.05, 0], [0, 1.105, 0], 0.102, 0.103), capsule([0, 1.105, 0], [0, 1.22, 0], 0.103, 0.121)),
    0.82,
  );
  const shoulders = capsule([-0.098, y + 0.004, -0.01], [0.098, y + 0.004, -0.01], 0.043);
  const yoke = mirrorX(capsule([0.008, 1.327, -0.016], [0.1, 1.294, -0.012], 0.037, 0.036));
  const bust = mirrorX(ellipsoid([0.048, 1.192, 0.066], [0.052, 0.047, 0.038]));
  const sleeve = mirrorX(
    union(
      0.04,
      capsule([0.115, y, 0], [0.34, y - 0.002, 0], 0.041, 0.046),
      capsule([0.34, y - 0.002, 0], [0.6, y - 0.006, 0], 0.046, 0.077),
    ),
  );
  const whole: DistanceField = (p) =>
    smoothMin(
      smoothMin(smoothMin(smoothMin(ribs(p), shoulders(p), 0.05), yoke(p), 0.03), sleeve(p), 0.045),
      bust(p),
      0.05,
    );
  const cut = intersection(intersection(whole, slab(1, 1.098, 1.348), 0.006), slab(0, -SLEEVE_END, SLEEVE_END), 0.006);
  const part = meshField(cut, {
    low: [-0.62, 1.08, -0.16],
    high: [0.62, 1.37, 0.18],
    cell: 0.0125,
    material: "cloth",
    mesh: "Body",
    keep: 0.22,
    error: 0.012,
  });
  c.add(withFrontAndBackUvs(part.skin(torsoSkinning(BODY, 0.092)), sheet.frontUv, sheet.backUv));
  c.addBoth(
    cuff(BODY, { from: 0.563, to: 0.598, radius: 0.0755, wrist: 0.028, uv: sheet.swatchBox("collar"), sides: 20 }),
  );
  return whole;
}

/** Left over right, as the living wear it: her left collar lies on top. */
function collars(c: Character, whole: DistanceField): void {
  const skinning = torsoSkinning(BODY, 0.092);
  const nape = (k: number, inset: number, lift: number): Vec3[] =>
    onto(
      whole,
      [
        [0, 1.356 + inset * 0.4, -0.058],
        [k * 0.03, 1.354 + inset * 0.4, -0.052],
        [k * (0.053 - inset), 1.345 + inset * 0.3, -0.028],
        [k * (0.06 - inset), 1.332 + inset * 0.3, 0.004],
      ],
      lift,
    );
  const draw = (k: number, front: readonly Vec2[], lift: number, inset: number, swatch: "collar" | "inner"): void => {
    const isInner = swatch === "inner";
    c.add(
      band(whole, [...nape(k, inset, lift), ...onFront(whole, front, lift)], {
        width: isInner ? 0.0105 : 0.0155,
        thickness: isInner ? 0.0035 : 0.005,
        uv: sheet.swatchBox(swatch),
        skinning,
        segments: 26,
      }),
    );
  };
  const under: Vec2[] = [
    [-0.055, 1.302],
    [-0.041, 1.27],
    [-0.018, 1.236],
    [0.004, 1.212],
  ];
  const over: Vec2[] = [
    [0.055, 1.302],
    [0.041, 1.27],
    [0.018, 1.236],
    [-0.014, 1.198],
    [-0.046, 1.166],
    [-0.058, 1.152],
  ];
  const inward = (points: readonly Vec2[], by: number): Vec2[] =>
    points.map(([x, h]) => [x - Math.sign(x || 1) * by, h + by * 0.75]);
  draw(-1, inward(under.slice(0, 3), 0.0105), 0.001, 0.009, "inner");
  draw(1, inward(over.slice(0, 3), 0.0105), 0.0016, 0.009, "inner");
  draw(-1, under, 0.003, 0, "collar");
  draw(1, over, 0.0062, 0, "collar");
}

function sash(c: Character): void {
  const ring = (h: number, grow: number, v: number) => ({
    center: [0, h, 0.005] as const,
    rx: 0.1175 + grow,
    rz: 0.109 + grow,
    v,
  });
  const belt = (rings: readonly (readonly [number, number])[], swatch: "obi" | "obiEdge"): void => {
    c.add(
      loft(
        rings.map(([h, grow], i) => ring(h, grow, i / (rings.length - 1))),
        { material: "cloth", mesh: "Body", uv: sheet.swatchBox(swatch), sides: 28 },
      ).skin(waistSkinning),
    );
  };
  belt(
    [
      [1.144, -0.012],
      [1.1425, 0.0012],
      [1.1, 0.0006],
      [1.062, 0.0022],
      [1.0605, -0.01],
    ],
    "obi",
  );
  belt(
    [
      [1.1545, -0.012],
      [1.153, 0.0072],
      [1.143, 0.0068],
      [1.1415, -0.004],
    ],
    "obiEdge",
  );
  const cord = (t: number): Vec3 => {
    const around = t * Math.PI * 2;
    return [Math.sin(around) * 0.12, 1.1, 0.005 + Math.cos(around) * 0.1115];
  };
  const outwards = (p: Vec3): Vec3 => [p[0], 0, p[2]];
  const rope = { material: "cloth", mesh: "Body", uv: sheet.swatchBox("cord"), facing: outwards } as const;
  c.add(
    sweep(cord, { ...rope, segments: 34, sides: 6, width: () => 0.0058, thickness: () => 0.0055 }).skin(waistSkinning),
  );
  const knot = union(
    0.006,
    ellipsoid([0, 1.1, 0.1215], [0.013, 0.0105, 0.009]),
    mirrorX(ellipsoid([0.019, 1.1035, 0.1185], [0.012, 0.007, 0.006])),
  );
  c.add(
    meshField(knot, {
      low: [-0.04, 1.08, 0.1],
      high: [0.04, 1.125, 0.14],
      cell: 0.0045,
      material: "cloth",
      mesh: "Body",
      keep: 0.5,
      uv: () => sheet.swatch("cord"),
    }).skin(waistSkinning),
  );
  for (const k of [1, -1]) {
    const end: Vec3[] = [
      [k * 0.006, 1.095, 0.1235],
      [k * 0.013, 1.07, 0.1225],
      [k * 0.018, 1.03, 0.127],
    ];
    c.add(
      sweep((t) => lerpPath(end, t), {
        ...rope,
        segments: 6,
        sides: 6,
        width: (t) => lerp(0.004, 0.0075, t),
        thickness: () => 0.0038,
      }).skin(waistSkinning),
    );
  }
}

function lerpPath([a, b, d]: readonly Vec3[], t: number): Vec3 {
  const [from, to, f] = t < 0.5 ? [a, b, t * 2] : [b, d, t * 2 - 1];
  if (!from || !to) throw new RangeError("a cord's end has three points");
  return [lerp(from[0], to[0], f), lerp(from[1], to[1], f), lerp(from[2], to[2], f)];
}

/** Wide pleated trousers that fall like a skirt to the ankles. */
function hakama(c: Character): void {
  c.add(
    hangingCloth(c, {
      name: "hakama",
      top: 1.082,
      bottom: 0.105,
      radii: (t) => {
        const hips = smoothstep(0, 0.24, t);
        const flare = Math.max(0, t - 0.14) ** 1.1;
        return [lerp(0.107, 0.157, hips) + flare * 0.1, lerp(0.09, 0.13, hips) + flare * 0.1];
      },
      folds: 16,
      foldDepth: 0.06,
      rows: 11,
      sides: 56,
      panels: 8,
      uv: sheet.skirtBox,
      fixedTo: 0.26,
      stiffness: 1.2,
      gravity: 0.3,
    }),
  );
  addLegs(
    c,
    [
      [0.92, 0.07],
      [0.7, 0.068],
      [0.5, 0.0525],
      [0.36, 0.052],
      [0.2, 0.04],
      [0.08, 0.034],
    ],
    { uv: sheet.swatchBox("tights"), sides: 10 },
  );
  addShoes(c, {
    size: 1.02,
    shaft: 0.13,
    heel: 0.014,
    upper: sheet.swatch("boot"),
    sole: sheet.swatch("sole"),
  });
}
