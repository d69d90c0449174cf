import type { Vec2, Vec3 } from "../../geometry/vector";
import { ClothSheet, type Tone } from "../../paint/cloth-sheet";
import { lampStrokes } from "./paper";

export const VERMILION: Tone = ["#c2472f", "#8f2f2a"];
const INDIGO: Tone = ["#2f4a86", "#20305f"];
const WHITE: Tone = ["#fbf4e6", "#d3c4bb"];

/** What every outfit has, in the same places of its sheet. */
const FITTINGS = {
  lacquer: ["#4f3236", "#33212a"],
  gold: ["#f0c75a", "#b98a34"],
  ember: ["#ff9d45", "#ff8a38"],
  tassel: VERMILION,
} as const satisfies Record<string, Tone>;

export const sheet = new ClothSheet({
  torso: { halfWidth: 1, top: 1, bottom: 0 },
  base: WHITE,
  swatches: FITTINGS,
});

/** Heights of the happi's shoulders and hem, metres. */
export const HAPPI = { top: 0.318, bottom: 0.158 } as const;
const COAT_RADIUS = 0.166;

/** The coat's pictures are laid round it: angle from the front, or from the back. */
export const coatFrontUv = (p: Vec3): Vec2 => festivalSheet.frontUv([Math.atan2(p[0], p[2]) * COAT_RADIUS, p[1], p[2]]);
export const coatBackUv = (p: Vec3): Vec2 => festivalSheet.backUv([Math.atan2(p[0], -p[2]) * COAT_RADIUS, p[1], p[2]]);

export const festivalSheet = new ClothSheet({
  // Unrolled half a turn to each side, in metres of cloth; as fine in height as in width.
  torso: { halfWidth: COAT_RADIUS * 1.62, top: 0.25 + COAT_RADIUS * 2.45, bottom: 0.25 - COAT_RADIUS * 2.45 },
  base: INDIGO,
  swatches: { ...FITTINGS, indigo: INDIGO, collar: VERMILION, towel: WHITE, stripe: ["#3f6fb5", "#2c4b86"] },
  front: (brush) => teeth((points) => brush.shape(points, WHITE)),
  back(brush) {
    teeth((points) => brush.shape(points, WHITE));
    brush.disc([0, 0.25], 0.06, WHITE);
    // Seen from behind, left and right change places.
    for (const stroke of lampStrokes(([x, y]) => [-x * 0.082, 0.25 + y * 0.082])) brush.line(stroke, VERMILION, 0.0105);
  },
});

/** White mountains along the hem. */
function teeth(draw: (points: readonly (readonly [number, number])[]) => void): void {
  const width = (COAT_RADIUS * Math.PI) / 14;
  for (let i = -7; i <= 7; i++)
    draw([
      [(i - 0.5) * width, HAPPI.bottom - 0.02],
      [(i - 0.5) * width, HAPPI.bottom + 0.006],
      [i * width, HAPPI.bottom + 0.034],
      [(i + 0.5) * width, HAPPI.bottom + 0.006],
      [(i + 0.5) * width, HAPPI.bottom - 0.02],
    ]);
}
