import { Character } from "../../character";
import { ellipsoid, smoothMin } from "../../geometry/distance-field";
import { meshField } from "../../geometry/mesh-field";
import { rigid } from "../../geometry/skinning";
import { add, at, curve, lerp, normalize, smoothstep, subtract, type Vec3 } from "../../geometry/vector";
import { Hair, type ScalpPoint, type StrandStyle } from "../../head/hair";
import type { HairColors } from "../../paint/hair-texture";
import { sheet } from "./cloth";

export const HAIR: HairColors = {
  lit: [
    [0, "#4d4656"],
    [0.5, "#575062"],
    [1, "#6d667a"],
  ],
  shade: [
    [0, "#2c2735"],
    [0.5, "#332d3e"],
    [1, "#433c50"],
  ],
  highlight: "#b9b2c8",
  highlightOpacity: 0.55,
  highlightAt: 0.36,
  line: "#2a2431",
};

const BUN: Vec3 = [0, 0.196, -0.098];
const BUN_RADII: Vec3 = [0.076, 0.064, 0.07];

export function styleHair(c: Character): Hair {
  const skull = c.head.field;
  const volume = ellipsoid([0, 0.05, -0.026], [0.126, 0.147, 0.152]);
  const hair = new Hair(c.head, (p) => smoothMin(skull(p) - 0.008, volume(p), 0.02));
  hair.cap(
    (around) => {
      const a = Math.abs(around);
      if (a < 36) return 43;
      return a < 104 ? lerp(43, 4, smoothstep(36, 78, a)) : lerp(4, -46, smoothstep(104, 140, a));
    },
    { columns: 34, rows: 9, v: [0, 0.5] },
  );
  sweptSides(hair);
  nape(hair);
  behindEars(hair);
  bun(c, hair);
  wisps(c, hair);
  return hair;
}

/** Silver strands take their colour from a strip of the cloth sheet. */
const tint = (silver: boolean, v0: number, v1: number): Partial<StrandStyle> =>
  silver ? { material: "cloth", uv: sheet.legBox } : { v: [v0, v1] };

/** From a parting on her left, over the temples and the tips of the ears, to the knot. */
function sweptSides(hair: Hair): void {
  const sides = [
    {
      around: [15, 34, 60, 90, 126, 160, 178],
      low: [66, 43, 26, 12, 15, 36, 60],
      // Under the others, along the hairline: no bare cap shows in the gap of the parting.
      hairline: [
        [13, 55],
        [24, 46],
        [42, 35],
        [64, 20],
        [92, 10],
      ],
      silver: [0.17, 0.62],
    },
    {
      around: [13, -12, -44, -82, -122, -160, -178],
      low: [66, 46, 28, 12, 15, 36, 60],
      hairline: [
        [15, 56],
        [2, 48],
        [-18, 42],
        [-44, 31],
        [-66, 18],
        [-92, 9],
      ],
      silver: [0.3, 0.52],
    },
  ] as const;
  const high = [86, 84, 81, 78, 74, 70, 66];
  const count = 8;
  for (const side of sides) {
    const along = (s: number, lift: number): ScalpPoint[] =>
      side.around.map((around, j): ScalpPoint => {
        const up = lerp(at(side.low, j), at(high, j), s);
        const swell = 0.006 + 0.015 * Math.sin((Math.PI * (j + 0.6)) / side.around.length) * (0.5 + 0.5 * (1 - s));
        return [around, up, j === 0 ? 0.001 : swell + lift];
      });
    for (let i = 0; i < count; i++)
      hair.scalpStrand(along((i / (count - 1)) ** 0.9, (i % 2) * 0.0015), [], {
        width: i === 0 ? 0.021 : 0.027,
        thickness: 0.0095,
        segments: 13,
        sides: 5,
        root: 0.5,
        belly: 0.35,
        tip: 3,
        ...tint(false, 0, 0.85),
      });
    // A few silver hairs among the dark: fine, or they look like ribbons.
    for (const s of side.silver)
      hair.scalpStrand(along(s, 0.0078), [], {
        width: 0.0052,
        thickness: 0.0042,
        segments: 13,
        sides: 4,
        root: 0.2,
        belly: 0.4,
        tip: 1.6,
        ...tint(true, 0, 0.85),
      });
    hair.scalpStrand(
      side.hairline.map(([around, up], j): ScalpPoint => [around, up, j === 0 ? -0.001 : 0.004]),
      [],
      {
        width: 0.024,
        thickness: 0.008,
        segments: 9,
        sides: 5,
        root: 0.5,
        belly: 0.4,
        tip: 3,
        ...tint(false, 0.1, 0.7),
      },
    );
  }
}

/** From the nape and from behind the ears upwards. */
function nape(hair: Hair): void {
  const count = 13;
  for (let i = 0; i < count; i++) {
    const around = lerp(106, 254, i / (count - 1));
    const beside = Math.abs(around - 180) / 74;
    const low = lerp(-48, -14, beside ** 2.2);
    hair.scalpStrand(
      [
        [around, low, -0.002],
        [lerp(around, 180, 0.06), lerp(low, 60, 0.3), 0.006],
        [lerp(around, 180, 0.22), lerp(low, 60, 0.6), 0.009],
        [lerp(around, 180, 0.5), lerp(low, 60, 0.85), 0.009],
        [180, 62, 0.006],
      ],
      [],
      {
        width: 0.028,
        thickness: 0.0095,
        segments: 10,
        sides: 5,
        root: 0.16,
        belly: 0.34,
        tip: 3,
        ...tint(false, 0.1, 0.9),
      },
    );
  }
}

/** The hairline from the nape round the back of the ear. */
function behindEars(hair: Hair): void {
  for (const k of [1, -1])
    hair.scalpStrand(
      [
        [k * 158, -47, 0.001],
        [k * 132, -40, 0.004],
        [k * 114, -20, 0.005],
        [k * 109, 2, 0.007],
        [k * 122, 22, 0.01],
        [k * 152, 46, 0.009],
        [k * 178, 62, 0.006],
      ],
      [],
      { width: 0.021, thickness: 0.0085, segments: 13, sides: 5, root: 0.3, belly: 0.3, tip: 3, v: [0.1, 0.9] },
    );
}

/** A ball with coils laid round it. */
function bun(c: Character, hair: Hair): void {
  const ball = ellipsoid(BUN, BUN_RADII);
  const part = meshField(ball, {
    low: subtract(BUN, [0.08, 0.08, 0.08]),
    high: add(BUN, [0.08, 0.08, 0.08]),
    cell: 0.011,
    material: "hair",
    mesh: "Hair",
    keep: 0.6,
    uv: (p) => [0.5 + p[0] * 4, 0.62 - (p[1] - BUN[1]) * 2],
  });
  hair.parts.push(part.moveVertices((p) => c.head.toWorld(p)).skin(rigid("head")));
  const middle = c.head.toWorld(BUN);
  const facing = (p: Vec3): Vec3 => normalize(subtract(p, middle));
  const coil = (turn: number, tilt: number, from: number, to: number, grow: number): void => {
    const points = Array.from({ length: 9 }, (_, i): Vec3 => {
      const angle = lerp(from, to, i / 8);
      // A circle that leans: round the vertical axis, tilted by `tilt`, turned by `turn`.
      const x = Math.sin(angle) * grow;
      const flat = Math.cos(angle) * grow;
      const [y, z] = [Math.sin(tilt) * flat, Math.cos(tilt) * flat];
      const [rx, ry] = [x * Math.cos(turn) - y * Math.sin(turn), x * Math.sin(turn) + y * Math.cos(turn)];
      return [BUN[0] + rx * BUN_RADII[0], BUN[1] + ry * BUN_RADII[1], BUN[2] + z * BUN_RADII[2]];
    });
    hair.strand(points, {
      width: 0.024,
      thickness: 0.0135,
      segments: 16,
      sides: 5,
      root: 0.35,
      belly: 0.4,
      tip: 2.2,
      facing,
      ...tint(false, 0.05, 0.85),
    });
  };
  coil(0.25, 0.15, -2.9, 2.6, 1.02);
  coil(-0.5, 0.75, -2.6, 2.4, 1.0);
  coil(0.75, 0.95, -2.4, 2.5, 1.0);
  coil(-1.1, 1.2, -2.2, 2.3, 1.01);
}

/** Fine loose hair before the ears. */
function wisps(c: Character, hair: Hair): void {
  for (const [side, k] of [
    ["L", 1],
    ["R", -1],
  ] as const) {
    const scalp = (around: number, up: number, lift: number): Vec3 => hair.point([k * around, up, lift]);
    const lock: Vec3[] = [
      scalp(50, 46, 0.008),
      scalp(66, 24, 0.011),
      scalp(72, 2, 0.008),
      [k * 0.101, -0.055, 0.045],
      [k * 0.1, -0.1, 0.043],
      [k * 0.09, -0.142, 0.05],
    ];
    const chain = c.addSpring(`sideHair_${side}`, (t) => c.head.toWorld(curve(lock, t)), {
      joints: 3,
      startAt: 0.4,
      parent: "head",
      stiffness: 1.3,
      gravity: 0.12,
    });
    hair.strand(lock, {
      width: 0.0105,
      thickness: 0.006,
      segments: 13,
      sides: 5,
      belly: 0.35,
      root: 0.5,
      tip: 1.5,
      ...tint(k === -1, 0, 0.95),
      skinning: chain.skinning,
    });
  }
}
