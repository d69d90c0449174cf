import { Character } from "../../character";
import { ellipsoid, gradient, smoothMin } from "../../geometry/distance-field";
import { rigid } from "../../geometry/skinning";
import { curve, lerp, radians, smoothstep, type Vec3 } from "../../geometry/vector";
import { Hair } from "../../head/hair";
import type { HairColors } from "../../paint/hair-texture";
import { sunOrnament } from "../../wardrobe/sun-ornament";
import { sheet } from "./cloth";

export const HAIR: HairColors = {
  lit: [
    [0, "#8a5238"],
    [0.5, "#9c6142"],
    [1, "#bd7c52"],
  ],
  shade: [
    [0, "#5f3428"],
    [0.5, "#6c3d2d"],
    [1, "#874f36"],
  ],
  highlight: "#f3c79a",
  highlightOpacity: 0.85,
  highlightAt: 0.33,
  line: "#4d2a22",
};

export function styleHair(c: Character): Hair {
  const skull = c.head.field;
  const volume = ellipsoid([0, 0.036, -0.024], [0.128, 0.143, 0.152]);
  const hair = new Hair(c.head, (p) => smoothMin(skull(p) - 0.008, volume(p), 0.02));
  hair.cap(
    (around) => {
      const a = Math.abs(around);
      return a < 42 ? 44 : lerp(44, -46, smoothstep(42, 104, a));
    },
    { columns: 32, rows: 10, v: [0, 0.5] },
  );
  // Back and sides: two layers of long strands from the crown to the shoulders, tips curled in.
  for (const layer of [
    { count: 9, from: 100, to: 260, lift: 0.002, length: -0.222, radius: 0.112, width: 0.043 },
    { count: 11, from: 80, to: 280, lift: 0.009, length: -0.188, radius: 0.124, width: 0.036 },
  ])
    for (let i = 0; i < layer.count; i++) {
      const around = lerp(layer.from, layer.to, i / (layer.count - 1));
      const x = Math.sin(radians(around));
      const z = Math.cos(radians(around));
      const wave = 0.006 * Math.sin(i * 2.1);
      const reach = layer.radius;
      hair.scalpStrand(
        [
          [180, 80, 0.002],
          [lerp(180, around, 0.75), 66, 0.003],
          [around, 44, layer.lift],
          [around, 16, layer.lift + 0.004],
          [around, -10, layer.lift],
        ],
        [
          [x * (reach + 0.006), -0.1, z * (reach + 0.012) - 0.016],
          [x * reach + wave, -0.158, z * reach - 0.018],
          [x * (reach - 0.024) + wave, layer.length, z * (reach - 0.016) - 0.016],
        ],
        {
          width: layer.width,
          thickness: layer.width * 0.36,
          segments: 13,
          sides: 6,
          belly: 0.55,
          root: 0.28,
          tip: 2.3,
          v: [0, 0.95],
        },
      );
    }
  // Fringe: swept to both sides of a parting on her left; a wisp hangs in the gap.
  for (const [root, tip, up, width] of [
    [6, -60, -17, 0.031],
    [8, -47, -6, 0.034],
    [10, -33, 2, 0.036],
    [12, -18, 6, 0.036],
    [14, -2, 9, 0.032],
    [24, 63, -19, 0.031],
    [22, 52, -8, 0.034],
    [20, 40, 1, 0.035],
    [18, 27, 7, 0.03],
  ] as const)
    hair.scalpStrand(
      [
        [180, 77, -0.002],
        [root, 86, 0.004],
        [root, 73, 0.01],
        [lerp(root, tip, 0.3), 56, 0.013],
        [lerp(root, tip, 0.58), 36, 0.014],
        [lerp(root, tip, 0.82), lerp(36, up, 0.6), 0.011],
        [tip, up, 0.003],
      ],
      [],
      { width, thickness: width * 0.3, segments: 11, sides: 6, belly: 0.5, root: 0.32, tip: 1.9, v: [0, 0.68] },
    );
  for (const [root, tip, up, width] of [
    [12, -10, 15, 0.011],
    [16, 13, 12, 0.012],
    [22, 46, 12, 0.011],
    [8, -40, 14, 0.011],
  ] as const)
    hair.scalpStrand(
      [
        [root, 74, 0.008],
        [lerp(root, tip, 0.5), 48, 0.02],
        [lerp(root, tip, 0.85), lerp(48, up, 0.6), 0.018],
        [tip, up, 0.008],
      ],
      [],
      { width, segments: 8, sides: 5, root: 0.3, v: [0.05, 0.66] },
    );
  // Temples: strands that join the fringe to the sides.
  for (const k of [1, -1])
    for (const [around, up] of [
      [58, -22],
      [68, -30],
      [78, -34],
    ] as const)
      hair.scalpStrand(
        [
          [180, 82, 0.001],
          [k * around * 0.7, 74, 0.006],
          [k * around, 52, 0.011],
          [k * (around + 4), 26, 0.012],
          [k * (around + 6), 2, 0.009],
          [k * (around + 6), up, 0.004],
        ],
        [],
        {
          width: 0.034,
          thickness: 0.01,
          segments: 11,
          sides: 6,
          belly: 0.5,
          root: 0.3,
          tip: 2.2,
          v: [0, 0.75],
        },
      );
  // Side locks frame the face and swing.
  for (const [side, k] of [
    ["L", 1],
    ["R", -1],
  ] as const) {
    const scalp = (around: number, up: number, lift: number): Vec3 => hair.point([k * around, up, lift]);
    const front = [
      scalp(40, 72, 0.006),
      scalp(64, 48, 0.01),
      scalp(72, 24, 0.012),
      scalp(75, 0, 0.011),
      [k * 0.112, -0.07, 0.05],
      [k * 0.108, -0.125, 0.054],
      [k * 0.092, -0.176, 0.064],
    ] as Vec3[];
    const chain = c.addSpring(`sideHair_${side}`, (t) => c.head.toWorld(curve(front, t)), {
      joints: 3,
      startAt: 0.42,
      parent: "head",
      stiffness: 1.4,
      gravity: 0.12,
    });
    hair.strand(front, {
      width: 0.022,
      thickness: 0.011,
      segments: 13,
      sides: 6,
      belly: 0.5,
      root: 0.3,
      tip: 1.7,
      v: [0, 0.95],
      skinning: chain.skinning,
    });
    const back = [
      scalp(60, 72, 0.004),
      scalp(80, 50, 0.008),
      scalp(89, 24, 0.012),
      scalp(92, -4, 0.009),
      [k * 0.124, -0.09, 0.01],
      [k * 0.119, -0.148, 0.014],
      [k * 0.098, -0.19, 0.016],
    ] as Vec3[];
    hair.strand(back, {
      width: 0.032,
      thickness: 0.013,
      segments: 12,
      sides: 6,
      belly: 0.55,
      root: 0.3,
      tip: 2,
      v: [0, 0.95],
      skinning: chain.skinning,
    });
  }
  return hair;
}

export function addHairpin(c: Character, hair: Hair): void {
  const at = hair.point([60, 18, 0.026]);
  const part = sunOrnament(c.head.toWorld(at), gradient(hair.body, at, 2e-3), {
    radius: 0.0165,
    mesh: "Hair",
    rays: sheet.swatch("gold"),
    disc: sheet.swatch("sun"),
    turn: 0.2,
  });
  c.add(part.skin(rigid("head")));
}
