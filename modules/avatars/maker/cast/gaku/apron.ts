import { Character } from "../../character";
import type { DistanceField } from "../../geometry/distance-field";
import { ellipsoid, union } from "../../geometry/distance-field";
import { loft } from "../../geometry/loft";
import { meshField } from "../../geometry/mesh-field";
import { Part, type Skinning } from "../../geometry/part";
import { normalizeWeights, rampSkinning } from "../../geometry/skinning";
import { sweep } from "../../geometry/sweep";
import { at, clamp, curve, lerp, mirrored, radians, smoothstep, type Vec3 } from "../../geometry/vector";
import { band, onFront, onto } from "../../wardrobe/trim";
import { sheet } from "./cloth";

const WAIST = 1.128;
const HEM = 0.57;
const BIB_TOP = 1.335;

const waistSkinning: Skinning = rampSkinning(
  (p) => p[1],
  [
    [1.05, "hips"],
    [1.13, "spine"],
    [1.22, "chest"],
  ],
);

/** A bib on the shirt, and straps that cross on the back. */
export function addBib(c: Character, shirt: DistanceField, skinning: Skinning): void {
  c.add(bib(shirt).skin(skinning));
  straps(c, shirt, skinning);
}

/** The apron from the waist down, tied with a bow at the back. */
export function addApron(c: Character): void {
  lap(c);
  waistband(c);
  bow(c);
}

/** The bib lies on the shirt; its rim goes down to it, so that no gap shows from the side. */
function bib(shirt: DistanceField): Part {
  const part = new Part("cloth", "Body");
  const [columns, rows] = [10, 8];
  const [u0, v0, u1, v1] = sheet.legBox;
  for (let j = -1; j <= rows; j++)
    for (let i = -1; i <= columns + 1; i++) {
      const [s, t] = [clamp(i / columns), clamp(j / rows)];
      const isRim = i < 0 || i > columns || j < 0;
      const half = lerp(0.093, 0.132, t ** 1.2);
      const [p = [0, 0, 0]] = onFront(
        shirt,
        [[lerp(-half, half, s), lerp(BIB_TOP, WAIST - 0.012, t)]],
        isRim ? -0.003 : 0.006,
      );
      part.vertex(p, [0, 0, 1], [lerp(u0, u1, s), lerp(v0, v1, t)]);
    }
  const width = columns + 3;
  for (let j = 0; j < rows + 1; j++)
    for (let i = 0; i < columns + 2; i++)
      part.quad(j * width + i, (j + 1) * width + i, (j + 1) * width + i + 1, j * width + i + 1);
  return part.recomputeNormals();
}

/** The lower part hangs before the thighs and goes with them. */
function lap(c: Character): void {
  const rows = 9;
  const ring = (t: number, inset: number) => {
    const hips = smoothstep(0, 0.3, t);
    return {
      center: [0, lerp(WAIST, HEM, t), 0.006] as Vec3,
      rx: (lerp(0.174, 0.193, hips) + t * 0.014) * inset,
      rz: (lerp(0.155, 0.145, hips) + t * 0.012) * inset,
      v: t,
      shape: (angle: number) => 1 + 0.022 * t * Math.sin(angle * 6.5 + 0.6),
    };
  };
  const rings = [
    ...Array.from({ length: rows + 1 }, (_, j) => ring(j / rows, 1)),
    { ...ring(1, 0.975), v: 1 },
    { ...ring(0.75, 0.965), v: 0.98 },
  ];
  const followThighs: Skinning = (p) => {
    const t = clamp((WAIST - p[1]) / (WAIST - HEM));
    const hanging = 0.92 * smoothstep(0.12, 0.6, t);
    const left = smoothstep(-0.07, 0.07, p[0]);
    return normalizeWeights([
      ["spine", 0.5 * smoothstep(0.12, 0, t)],
      ["hips", 1 - hanging],
      ["leftUpperLeg", hanging * left],
      ["rightUpperLeg", hanging * (1 - left)],
    ]);
  };
  c.add(
    loft(rings, {
      material: "cloth",
      mesh: "Body",
      uv: sheet.skirtBox,
      sides: 30,
      from: radians(-82),
      to: radians(82),
    }).skin(followThighs),
  );
}

function waistband(c: Character): void {
  const rings = [
    [1.148, 0.95],
    [1.1465, 1.01],
    [1.125, 1.014],
    [1.107, 1.018],
    [1.1055, 0.95],
  ] as const;
  c.add(
    loft(
      rings.map(([h, k], i) => ({ center: [0, h, 0.011] as const, rx: 0.1745 * k, rz: 0.1545 * k, v: i / 4 })),
      { material: "cloth", mesh: "Body", uv: sheet.swatchBox("apron"), sides: 30 },
    ).skin(waistSkinning),
  );
}

function straps(c: Character, shirt: DistanceField, skinning: Skinning): void {
  for (const k of [1, -1]) {
    // Where they cross, one lies on the other.
    const lift = k > 0 ? 0.0035 : 0.0075;
    const front = onFront(
      shirt,
      [
        [k * 0.083, BIB_TOP - 0.014],
        [k * 0.092, 1.375],
      ],
      0.0045,
    );
    const over = onto(
      shirt,
      [
        [k * 0.1, 1.43, 0.05],
        [k * 0.105, 1.47, -0.005],
        [k * 0.098, 1.43, -0.08],
        [k * 0.062, 1.36, -0.14],
      ],
      0.004,
    );
    const behind = onto(
      shirt,
      [
        [k * 0.01, 1.295, -0.15],
        [k * -0.05, 1.225, -0.15],
        [k * -0.1, 1.15, -0.13],
        [k * -0.108, 1.13, -0.12],
      ],
      lift,
    );
    c.add(
      band(shirt, [...front, ...over, ...behind], {
        width: 0.0115,
        thickness: 0.0032,
        uv: sheet.swatchBox("strap"),
        skinning,
        segments: 34,
      }),
    );
    const [button = [0, 0, 0]] = onFront(shirt, [[k * 0.083, BIB_TOP - 0.016]], 0.0095);
    c.add(
      meshField(ellipsoid(button, [0.0085, 0.0085, 0.0045]), {
        low: [button[0] - 0.014, button[1] - 0.014, button[2] - 0.01],
        high: [button[0] + 0.014, button[1] + 0.014, button[2] + 0.01],
        cell: 0.0032,
        material: "cloth",
        mesh: "Body",
        keep: 0.5,
        uv: () => sheet.swatch("brass"),
      }).skin(skinning),
    );
  }
}

/** The bow at the back; its ends swing. */
function bow(c: Character): void {
  const z = -0.152;
  const loops = union(0.006, ellipsoid([0, 1.126, z - 0.004], [0.016, 0.016, 0.014]), (p: Vec3) =>
    ellipsoid([0.038, 1.133, z - 0.004], [0.032, 0.017, 0.011])([Math.abs(p[0]), p[1], p[2]]),
  );
  c.add(
    meshField(loops, {
      low: [-0.085, 1.1, z - 0.03],
      high: [0.085, 1.16, z + 0.02],
      cell: 0.0068,
      material: "cloth",
      mesh: "Body",
      keep: 0.5,
      uv: () => sheet.swatch("apron"),
    }).skin(waistSkinning),
  );
  for (const side of ["L", "R"] as const) {
    const left: Vec3[] = [
      [0.006, 1.118, z - 0.006],
      [0.024, 1.085, z - 0.018],
      [0.034, 1.035, z - 0.026],
      [0.036, 0.985, z - 0.028],
    ];
    const path = side === "L" ? left : left.map(mirrored);
    const chain = c.addSpring(`apronBow_${side}`, (t) => curve(path, t), {
      joints: 2,
      startAt: 0.1,
      parent: "spine",
      stiffness: 0.8,
      gravity: 0.3,
      hitRadius: 0.01,
      colliderGroups: [],
    });
    c.add(
      sweep((t) => curve(path, t), {
        material: "cloth",
        mesh: "Body",
        uv: sheet.swatchBox("apron"),
        segments: 9,
        sides: 6,
        width: (t) => lerp(0.0085, 0.0135, t),
        thickness: () => 0.003,
        facing: () => [at([0.25, -0.25], side === "L" ? 0 : 1), 0.1, -1],
      }).skin(chain.skinning),
    );
  }
}
