import { Character } from "../../character";
import { ellipsoid, smoothMin } from "../../geometry/distance-field";
import { curve, lerp, radians, seededRandom, smoothstep, type Vec3 } from "../../geometry/vector";
import { Hair } from "../../head/hair";
import type { HairColors } from "../../paint/hair-texture";

export const HAIR: HairColors = {
  lit: [
    [0, "#26304f"],
    [0.5, "#2d3a60"],
    [1, "#3f527f"],
  ],
  shade: [
    [0, "#151b33"],
    [0.5, "#1a2240"],
    [1, "#273559"],
  ],
  highlight: "#8ba6d6",
  highlightOpacity: 0.7,
  highlightAt: 0.34,
  line: "#0f1530",
};

export function styleHair(c: Character): Hair {
  const skull = c.head.field;
  const volume = ellipsoid([0, 0.04, -0.022], [0.125, 0.143, 0.152]);
  const hair = new Hair(c.head, (p) => smoothMin(skull(p) - 0.007, volume(p), 0.02));
  hair.cap(
    (around) => {
      const a = Math.abs(around);
      return a < 50 ? 46 : a < 100 ? lerp(46, 2, smoothstep(50, 95, a)) : lerp(2, -44, smoothstep(100, 140, a));
    },
    { columns: 30, rows: 9, v: [0, 0.5] },
  );
  const random = seededRandom(11);
  // Long overlapping strands from the whorl to the nape and over the ears.
  for (const layer of [
    { count: 9, from: 114, to: 246, lift: 0.002, tip: -50, width: 0.034 },
    { count: 13, from: 76, to: 284, lift: 0.006, tip: -32, width: 0.031 },
    { count: 14, from: 62, to: 298, lift: 0.01, tip: -18, width: 0.03 },
  ])
    for (let i = 0; i < layer.count; i++) {
      const around = lerp(layer.from, layer.to, i / (layer.count - 1)) + (random() - 0.5) * 5;
      const drift = (around < 180 ? -1 : 1) * (6 + random() * 8);
      const beside = Math.abs(Math.abs(around - 180) - 95) < 30;
      const tip = layer.tip + (random() - 0.5) * 12 + (beside ? 12 : 0);
      hair.scalpStrand(
        [
          [180, 80, -0.002],
          [lerp(180, around, 0.7), 69, layer.lift * 0.8 + 0.002],
          [around, 46, layer.lift + 0.004],
          [around + drift * 0.2, lerp(46, tip, 0.45), layer.lift + 0.004],
          [around + drift * 0.6, lerp(46, tip, 0.8), layer.lift + 0.003],
          [around + drift * 1.2, tip, layer.lift + 0.006 * random()],
        ],
        [],
        {
          width: layer.width,
          thickness: layer.width * 0.24,
          segments: 11,
          sides: 5,
          belly: 0.45,
          root: 0.28,
          tip: 1.35,
          v: [0, 0.9],
        },
      );
    }
  // Fringe: parted on his right, long pieces that sweep to both sides of the face.
  for (const [root, tip, up, width] of [
    [-16, -74, -26, 0.027],
    [-16, -62, -15, 0.03],
    [-17, -49, -3, 0.032],
    [-18, -37, 6, 0.028],
    [-8, 72, -27, 0.028],
    [-9, 60, -17, 0.032],
    [-10, 47, -9, 0.034],
    [-11, 34, -3, 0.035],
    [-12, 19, -2, 0.033],
    [-13, 3, 2, 0.03],
    [-14, -12, 8, 0.026],
  ] as const)
    hair.scalpStrand(
      [
        [180, 76, -0.002],
        [root, 86, 0.004],
        [root, 73, 0.011],
        [lerp(root, tip, 0.28), 57, 0.016],
        [lerp(root, tip, 0.56), 37, 0.018],
        [lerp(root, tip, 0.82), lerp(37, up, 0.6), 0.016],
        [tip, up, 0.006],
      ],
      [],
      { width, thickness: width * 0.3, segments: 12, sides: 5, belly: 0.5, root: 0.3, tip: 1.6, v: [0, 0.85] },
    );
  for (const [root, tip, up] of [
    [-12, 8, 4],
    [-12, 42, -4],
    [-17, -46, 0],
    [-11, 26, 3],
  ] as const)
    hair.scalpStrand(
      [
        [root, 74, 0.012],
        [lerp(root, tip, 0.5), 48, 0.028],
        [lerp(root, tip, 0.85), lerp(48, up, 0.6), 0.025],
        [tip, up, 0.014],
      ],
      [],
      { width: 0.011, segments: 8, sides: 5, root: 0.3, v: [0.05, 0.8] },
    );
  for (const [side, k] of [
    ["L", 1],
    ["R", -1],
  ] as const) {
    const scalp = (around: number, up: number, lift: number): Vec3 => hair.point([k * around, up, lift]);
    const lock: Vec3[] = [
      scalp(62, 50, 0.008),
      scalp(74, 24, 0.012),
      scalp(78, -2, 0.01),
      [k * 0.107, -0.058, 0.04],
      [k * 0.101, -0.09, 0.044],
    ];
    const chain = c.addSpring(`sideHair_${side}`, (t) => c.head.toWorld(curve(lock, t)), {
      joints: 2,
      startAt: 0.45,
      parent: "head",
      stiffness: 2,
      gravity: 0.1,
    });
    hair.strand(lock, {
      width: 0.017,
      thickness: 0.007,
      segments: 10,
      sides: 6,
      belly: 0.45,
      root: 0.4,
      tip: 1.6,
      v: [0.05, 0.95],
      skinning: chain.skinning,
    });
  }
  for (let i = 0; i < 6; i++) {
    const around = lerp(144, 216, i / 5);
    const x = Math.sin(radians(around));
    const z = Math.cos(radians(around));
    hair.scalpStrand(
      [
        [around, -8, 0.006],
        [around, -30, 0.008],
      ],
      [
        [x * 0.084, -0.118, z * 0.1 - 0.014],
        [x * 0.086, -0.158 - 0.008 * (i % 2), z * 0.106 - 0.02],
      ],
      {
        width: 0.026,
        thickness: 0.01,
        segments: 8,
        sides: 6,
        belly: 0.4,
        root: 0.5,
        tip: 1.5,
        v: [0.3, 1],
      },
    );
  }
  return hair;
}
