import { Character } from "../../character";
import { ellipsoid, smoothMin } from "../../geometry/distance-field";
import { curve, lerp, radians, smoothstep, type Vec3 } from "../../geometry/vector";
import { Hair } from "../../head/hair";
import type { HairColors } from "../../paint/hair-texture";

export const HAIR: HairColors = {
  lit: [
    [0, "#5fa3b4"],
    [0.45, "#83c3cd"],
    [1, "#bfe6e4"],
  ],
  shade: [
    [0, "#3d6f85"],
    [0.45, "#5890a2"],
    [1, "#8ab7c0"],
  ],
  highlight: "#e8fbfa",
  highlightOpacity: 0.42,
  highlightAt: 0.34,
  line: "#2d6276",
};

/** How long the hair hangs beside the head: short on the right, below the chin on the left. */
const length = (around: number): number => lerp(-0.072, -0.222, smoothstep(-0.75, 0.95, Math.sin(radians(around))));

export function styleHair(c: Character): Hair {
  const skull = c.head.field;
  const volume = ellipsoid([0, 0.04, -0.024], [0.126, 0.144, 0.151]);
  const hair = new Hair(c.head, (p) => smoothMin(skull(p) - 0.008, volume(p), 0.02));
  hair.cap(
    (around) => {
      const a = Math.abs(around);
      return a < 38 ? 44 : lerp(44, -46, smoothstep(34, 84, a));
    },
    { columns: 32, rows: 8, v: [0, 0.45] },
  );
  backAndSides(hair);
  fringe(hair);
  swingingLocks(c, hair);
  return hair;
}

/** Two layers of broad strands with blunt ends: one clean, slanting edge. */
function backAndSides(hair: Hair): void {
  for (const layer of [
    { count: 9, from: 96, to: 262, lift: 0.002, radius: 0.112, width: 0.044, shorter: -0.012 },
    { count: 12, from: 74, to: 286, lift: 0.01, radius: 0.124, width: 0.037, shorter: 0.012 },
  ])
    for (let i = 0; i < layer.count; i++) {
      const around = lerp(layer.from, layer.to, i / (layer.count - 1));
      const x = Math.sin(radians(around));
      const z = Math.cos(radians(around));
      const low = length(around) + layer.shorter;
      const reach = layer.radius;
      hair.scalpStrand(
        [
          [180, 80, 0.002],
          [lerp(180, around, 0.75), 66, 0.003],
          [around, 44, layer.lift],
          [around, 16, layer.lift + 0.004],
          [around, -8, layer.lift],
        ],
        [
          [x * (reach + 0.004), lerp(-0.035, low, 0.34), z * (reach + 0.01) - 0.016],
          [x * reach, lerp(-0.035, low, 0.7), z * (reach - 0.002) - 0.017],
          [x * (reach - 0.014), low, z * (reach - 0.016) - 0.016],
        ],
        {
          width: layer.width,
          thickness: layer.width * 0.34,
          segments: 12,
          sides: 6,
          belly: 0.55,
          root: 0.28,
          tip: 4.5,
          v: [0, 0.95],
        },
      );
    }
}

/** A deep parting on the right; the fringe falls across the brow to the left. */
function fringe(hair: Hair): void {
  for (const [root, tip, up, width] of [
    [-30, -66, -4, 0.03],
    [-31, -56, 6, 0.03],
    [-32, -47, 14, 0.026],
    [-10, 84, -30, 0.038],
    [-14, 77, -30, 0.038],
    [-18, 70, -26, 0.036],
    [-19, 60, -14, 0.036],
    [-20, 49, -4, 0.037],
    [-22, 37, 4, 0.037],
    [-24, 23, 10, 0.035],
    [-26, 8, 15, 0.033],
    [-28, -8, 19, 0.031],
    [-30, -23, 22, 0.028],
  ] as const)
    hair.scalpStrand(
      [
        [180, 77, -0.002],
        [root, 87, 0.004],
        [root, 74, 0.011],
        [lerp(root, tip, 0.3), 57, 0.015],
        [lerp(root, tip, 0.6), lerp(57, up, 0.45), 0.015],
        [lerp(root, tip, 0.85), lerp(57, up, 0.8), 0.012],
        [tip, up, 0.005],
      ],
      [],
      { width, thickness: width * 0.3, segments: 10, sides: 5, belly: 0.5, root: 0.34, tip: 2.4, v: [0, 0.72] },
    );
  for (const [root, tip, up] of [
    [-22, 30, 8],
    [-20, 54, -6],
    [-27, 2, 19],
  ] as const)
    hair.scalpStrand(
      [
        [root, 75, 0.01],
        [lerp(root, tip, 0.5), 50, 0.022],
        [lerp(root, tip, 0.85), lerp(50, up, 0.6), 0.02],
        [tip, up, 0.01],
      ],
      [],
      { width: 0.011, segments: 8, sides: 5, root: 0.3, v: [0.05, 0.7] },
    );
  // Temples: the right one short before the ear, the left one joins the fringe to the long side.
  for (const [around, up] of [
    [62, -28],
    [74, -36],
    [-66, -16],
    [-78, -20],
  ] as const)
    hair.scalpStrand(
      [
        [180, 82, 0.001],
        [around * 0.7, 74, 0.006],
        [around, 52, 0.011],
        [around * 1.05, 26, 0.012],
        [around * 1.08, 2, 0.009],
        [around * 1.08, up, 0.004],
      ],
      [],
      { width: 0.034, thickness: 0.01, segments: 10, sides: 6, belly: 0.5, root: 0.3, tip: 2.4, v: [0, 0.75] },
    );
}

/** The long side frames the face and swings; on the short side one lock does. */
function swingingLocks(c: Character, hair: Hair): void {
  const lock = (name: string, points: readonly Vec3[], width: number, joints: number): void => {
    const chain = c.addSpring(name, (t) => c.head.toWorld(curve(points, t)), {
      joints,
      startAt: 0.45,
      parent: "head",
      stiffness: 1.5,
      gravity: 0.12,
    });
    hair.strand(points, {
      width,
      thickness: width * 0.42,
      segments: 13,
      sides: 6,
      belly: 0.5,
      root: 0.3,
      tip: 3.4,
      v: [0, 0.95],
      skinning: chain.skinning,
    });
  };
  const left = (around: number, up: number, lift: number): Vec3 => hair.point([around, up, lift]);
  lock(
    "sideHair_L",
    [
      left(38, 70, 0.008),
      left(60, 46, 0.012),
      left(70, 20, 0.013),
      [0.119, -0.03, 0.052],
      [0.115, -0.1, 0.058],
      [0.107, -0.17, 0.062],
      [0.094, -0.24, 0.066],
    ],
    0.031,
    3,
  );
  lock(
    "sideHairBack_L",
    [
      left(60, 70, 0.006),
      left(80, 48, 0.01),
      left(90, 22, 0.013),
      [0.131, -0.03, 0.016],
      [0.127, -0.1, 0.02],
      [0.118, -0.17, 0.024],
      [0.103, -0.232, 0.03],
    ],
    0.038,
    3,
  );
  lock(
    "sideHair_R",
    [
      hair.point([-52, 60, 0.008]),
      hair.point([-72, 34, 0.012]),
      hair.point([-80, 8, 0.012]),
      [-0.12, -0.03, 0.034],
      [-0.114, -0.07, 0.036],
      [-0.103, -0.1, 0.04],
    ],
    0.02,
    2,
  );
}
