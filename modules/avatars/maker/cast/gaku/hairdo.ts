import { Character } from "../../character";
import { ellipsoid, smoothMax, smoothMin, type DistanceField } from "../../geometry/distance-field";
import { meshField } from "../../geometry/mesh-field";
import { rigid } from "../../geometry/skinning";
import { lerp, seededRandom, smoothstep, type Vec3 } from "../../geometry/vector";
import { Hair } from "../../head/hair";
import type { HairColors } from "../../paint/hair-texture";

export const HAIR: HairColors = {
  lit: [
    [0, "#2e2320"],
    [0.5, "#352925"],
    [1, "#44342d"],
  ],
  shade: [
    [0, "#191210"],
    [0.5, "#1e1613"],
    [1, "#291e1a"],
  ],
  highlight: "#8a7464",
  highlightOpacity: 0.4,
  highlightAt: 0.4,
  line: "#120c0a",
};

/** Short at the sides, brushed up and back on top. */
export function styleHair(c: Character): Hair {
  const skull = c.head.field;
  const volume = ellipsoid([0, 0.058, -0.02], [0.118, 0.128, 0.141]);
  const hair = new Hair(c.head, (p) => smoothMin(skull(p) - 0.006, volume(p), 0.02));
  hair.cap(
    (around) => {
      const a = Math.abs(around);
      if (a < 34) return 47;
      if (a < 76) return lerp(47, 4, smoothstep(34, 72, a) ** 1.3);
      return a < 100 ? 4 : lerp(4, -36, smoothstep(100, 138, a));
    },
    { columns: 36, rows: 7, v: [0, 0.5] },
  );
  const random = seededRandom(23);
  // Back and sides: short strands that lie close.
  for (const layer of [
    { count: 15, from: 96, to: 264, top: 34, tip: -35, lift: -0.001, width: 0.025 },
    { count: 15, from: 74, to: 286, top: 62, tip: -16, lift: 0.003, width: 0.026 },
    { count: 13, from: 66, to: 294, top: 80, tip: 8, lift: 0.007, width: 0.026 },
  ])
    for (let i = 0; i < layer.count; i++) {
      const around = lerp(layer.from, layer.to, i / (layer.count - 1)) + (random() - 0.5) * 4;
      const beside = Math.abs(Math.abs(around - 180) - 92) < 26;
      const tip = Math.max(layer.tip + (random() - 0.5) * 8, beside ? 6 : -60);
      hair.scalpStrand(
        [
          [around, layer.top, -0.001],
          [around, lerp(layer.top, tip, 0.4), layer.lift],
          [around + (random() - 0.5) * 4, lerp(layer.top, tip, 0.75), layer.lift],
          [around + (random() - 0.5) * 8, tip, layer.lift * 0.4],
        ],
        [],
        {
          width: layer.width,
          thickness: 0.0068,
          segments: 5,
          sides: 5,
          belly: 0.4,
          root: 0.5,
          tip: 1.6,
          v: [0.1, 0.9],
        },
      );
    }
  // Top: rows from the hairline up and back, the front row highest.
  for (const row of [
    { up: 48, count: 9, spread: 50, rise: 0.026, width: 0.027 },
    { up: 60, count: 8, spread: 62, rise: 0.024, width: 0.028 },
    { up: 73, count: 6, spread: 80, rise: 0.02, width: 0.028 },
  ])
    for (let i = 0; i < row.count; i++) {
      const around = lerp(-row.spread, row.spread, i / (row.count - 1)) + (random() - 0.5) * 6;
      const drift = 10 + random() * 8;
      hair.scalpStrand(
        [
          [around, row.up - 3, -0.003],
          [around - drift * 0.2, row.up + 4, row.rise * 0.55],
          [around - drift * 0.6, row.up + 15, row.rise],
          [around - drift, row.up + 28, row.rise * 0.9],
          [around - drift * 1.6, row.up + 42, row.rise * 0.2],
        ],
        [],
        {
          width: row.width,
          thickness: 0.012,
          segments: 7,
          sides: 5,
          belly: 0.4,
          root: 0.6,
          tip: 1.6,
          v: [0.05, 0.85],
        },
      );
    }
  return hair;
}

/** A full short beard: a shell over the jaw, open round the mouth. The mouth's own shapes stay within the opening. */
export function addBeard(c: Character): void {
  const skull = c.head.field;
  const mouth = (p: Vec3): number =>
    ((Math.abs(p[0] / 0.0285) ** 3 + Math.abs((p[1] + 0.1065) / 0.0155) ** 3) ** (1 / 3) - 1) * 0.0155;
  // Along the cheek the edge rises, before the ear it climbs steeply to the hair at the temple.
  const upperEdge = (z: number): number =>
    lerp(-0.0775, -0.056, smoothstep(0.1, 0.058, z)) + 0.095 * smoothstep(0.05, 0.012, z);
  const region: DistanceField = (p) => {
    const droop = 0.0075 * Math.exp(-(((Math.abs(p[0]) - 0.034) / 0.014) ** 2));
    const above = (p[1] - upperEdge(p[2]) + droop) * 0.6;
    const behind = lerp(-0.001, 0.014, smoothstep(-0.06, -0.14, p[1])) - p[2];
    return smoothMax(smoothMax(above, behind, 0.006), -mouth(p), 0.004);
  };
  const shell: DistanceField = (p) => {
    const full = smoothstep(-0.085, -0.145, p[1]);
    const grain = 0.0011 * Math.sin(p[0] * 330 + Math.sin(p[1] * 120) * 1.5) * full;
    return smoothMax(skull(p) - 0.0048 - 0.0125 * full - grain, region(p), 0.005);
  };
  const part = meshField(shell, {
    low: [-0.125, -0.19, -0.03],
    high: [0.125, 0.045, 0.14],
    cell: 0.0062,
    material: "hair",
    mesh: "Hair",
    keep: 0.17,
    error: 0.012,
    uv: (p) => [0.5 + p[0] * 4, 0.62 - (p[1] + 0.1) * 2.2],
  });
  c.add(part.moveVertices((p) => c.head.toWorld(p)).skin(rigid("head")));
}
