import { Drawing, type Point } from "../../paint/drawing";
import type { Vec2 } from "../../geometry/vector";
import { BODY, FACE_PAPER, LOOK, PAPER, paperRadius, ribbed } from "./figure";

const WIDTH = 1024;
const HEIGHT = 512;
/** Rows of the picture that lie round the lantern; below them are plain colours. */
const ROUND = 448;
const SWATCHES = ["flame", "flameHeart"] as const;
type PaperSwatch = (typeof SWATCHES)[number];
const FLAME: Readonly<Record<PaperSwatch, string>> = { flame: "#ff8a2b", flameHeart: "#ffe27a" };

/** The front is a quarter from the left, the back three quarters: the seam is at the right arm. */
export const AROUND = { from: -Math.PI / 2, to: Math.PI * 1.5 } as const;
export const PAPER_BOX = [0, 0, 1, ROUND / HEIGHT] as const;

export const paperSwatch = (name: PaperSwatch): Vec2 => [(SWATCHES.indexOf(name) * 64 + 32) / WIDTH, 480 / HEIGHT];

/** Pixel of a place on the lantern: the angle from the front, radians, and the height, metres. */
export const onPaper = (angle: number, y: number): Point => [
  ((angle - AROUND.from) / (AROUND.to - AROUND.from)) * WIDTH,
  ((PAPER.top - y) / (PAPER.top - PAPER.bottom)) * ROUND,
];
const PIXELS_PER_METRE = ROUND / (PAPER.top - PAPER.bottom);

/** A place of the face in head units, as the skin's picture has it. */
function onFace(x: number, y: number): Point {
  const height = BODY.headCenter[1] + y * BODY.headScale;
  return onPaper(Math.asin(Math.min(1, (x * BODY.headScale) / paperRadius(height))), height);
}

function paintCheeks(d: Drawing): void {
  const { skin } = LOOK;
  const px = (headUnits: number): number => headUnits * BODY.headScale * PIXELS_PER_METRE;
  for (const side of [1, -1]) {
    d.glow(onFace(side * skin.cheekX, skin.cheekHeight), px(0.04), px(0.024), skin.blush, skin.blushOpacity);
    d.glow(onFace(side * skin.eyeX, skin.eyeHeight + 0.004), px(0.046), px(0.044), skin.blush, 0.14);
  }
}

/** Bamboo under the paper; it fades before the face. */
function paintRibs(d: Drawing, color: string): void {
  for (let rib = 1; rib < PAPER.ribs; rib++) {
    const y = PAPER.bottom + (rib / PAPER.ribs) * (PAPER.top - PAPER.bottom);
    const stops = Array.from({ length: 33 }, (_, i) => {
      const t = i / 32;
      return [t, color, 0.12 + 0.5 * ribbed(y, AROUND.from + t * (AROUND.to - AROUND.from))] as const;
    });
    const [, row] = onPaper(0, y);
    d.rect(0, row - 1.4, WIDTH, 2.8, d.linear([0, 0], [WIDTH, 0], stops));
  }
}

/** 灯, "lamp", in brush strokes: lines in a square of side 1 round the middle, y upwards. */
const LAMP: readonly (readonly Vec2[])[] = [
  [
    [-0.44, 0.2],
    [-0.38, 0.02],
  ],
  [
    [-0.04, 0.24],
    [-0.12, 0.06],
  ],
  [
    [-0.24, 0.44],
    [-0.24, 0.1],
    [-0.3, -0.16],
    [-0.46, -0.42],
  ],
  [
    [-0.24, -0.02],
    [-0.16, -0.2],
    [-0.05, -0.34],
  ],
  [
    [0.0, 0.34],
    [0.46, 0.34],
  ],
  [
    [0.24, 0.34],
    [0.24, -0.36],
    [0.2, -0.42],
    [0.1, -0.36],
  ],
];

/** The strokes of 灯, moved and scaled by the caller. */
export const lampStrokes = (place: (p: Vec2) => Vec2): Vec2[][] => LAMP.map((stroke) => stroke.map(place));

export type PaperDesign = {
  /** Colour at both ends, far from the flame. */
  ends: string;
  rib: string;
  /** Painted over the paper and under ribs and face. */
  pattern: (d: Drawing) => void;
};

/** The paper unrolled: glowing, ribbed, with cheeks. */
export function paintPaper(design: PaperDesign): Drawing {
  const d = new Drawing(WIDTH, HEIGHT);
  d.rect(0, 0, WIDTH, HEIGHT, FACE_PAPER);
  const fade = d.linear(
    [0, 0],
    [0, ROUND],
    [
      [0, design.ends, 1],
      [0.16, design.ends, 0.42],
      [0.27, design.ends, 0],
      [0.52, design.ends, 0],
      [0.78, design.ends, 0.45],
      [1, design.ends, 1],
    ],
  );
  d.rect(0, 0, WIDTH, ROUND, fade);
  design.pattern(d);
  paintRibs(d, design.rib);
  paintCheeks(d);
  d.rect(0, ROUND, WIDTH, HEIGHT - ROUND, design.ends);
  SWATCHES.forEach((name, i) => d.rect(i * 64, ROUND + 6, 64, HEIGHT - ROUND - 6, FLAME[name]));
  return d;
}

const VERMILION = "#c2472f";
const GOLD = "#eebb52";

/** A band all round between two heights, with a line of gold at the edge towards the middle. */
function band(d: Drawing, from: number, to: number): void {
  const [, top] = onPaper(0, Math.max(from, to));
  const [, bottom] = onPaper(0, Math.min(from, to));
  d.rect(0, top, WIDTH, bottom - top, VERMILION);
  const [, line] = onPaper(0, to);
  d.rect(0, line - 2.5, WIDTH, 5, GOLD);
}

function lamp(d: Drawing, middle: number, size: number): void {
  const strokes = lampStrokes((p) => {
    const [x, y] = onPaper(Math.PI, middle);
    return [x + p[0] * size * PIXELS_PER_METRE, y - p[1] * size * PIXELS_PER_METRE];
  });
  for (const stroke of strokes) {
    const points = stroke.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L");
    d.path(`M${points}`, { stroke: { color: VERMILION, width: size * 0.105 * PIXELS_PER_METRE } });
  }
}

/** A tear mended with a square of newer paper; it is proud of each. */
function patch(d: Drawing, angle: number, y: number, size: number, turn: number): void {
  const [x, row] = onPaper(angle, y);
  const half = (size / 2) * PIXELS_PER_METRE;
  const square = (k: number): Point[] =>
    [0, 1, 2, 3].map((i) => {
      const a = turn + Math.PI * (0.25 + i / 2);
      return [x + Math.cos(a) * half * Math.SQRT2 * k, row + Math.sin(a) * half * Math.SQRT2 * k];
    });
  d.polygon(square(1), "#fff4d6", { color: "#c98a4a", width: 2.2 });
  const corners = square(0.74);
  corners.forEach(([ax, ay], i) => {
    const [bx, by] = corners[(i + 1) % 4] ?? [ax, ay];
    for (const t of [0.08, 0.42, 0.76]) {
      const [from, to] = [t, t + 0.18].map((u) => `${ax + (bx - ax) * u} ${ay + (by - ay) * u}`);
      d.path(`M${from}L${to}`, { stroke: { color: "#b5622c", width: 2.6 } });
    }
  });
}

/** Plain paper between two red bands; the word for a lamp on the back. */
export const washiPaper = (): Drawing =>
  paintPaper({
    ends: "#f3a552",
    rib: "#b8682c",
    pattern(d) {
      band(d, PAPER.top, PAPER.top - 0.052);
      band(d, PAPER.bottom, PAPER.bottom + 0.05);
      lamp(d, 0.365, 0.21);
      patch(d, -0.58, 0.258, 0.057, 0.2);
      patch(d, 1.15, 0.47, 0.036, -0.3);
      patch(d, 2.3, 0.24, 0.04, 0.35);
    },
  });

/** Red stripes from cap to cap, which leave the face free. */
export const festivalPaper = (): Drawing =>
  paintPaper({
    ends: "#f6b462",
    rib: "#a4502a",
    pattern(d) {
      // An even count to each quarter: pale in the middle of the front.
      const stripe = WIDTH / 16;
      for (let i = 1; i < 16; i += 2) d.rect((i - 0.5) * stripe, 0, stripe, ROUND, VERMILION);
      const [x, y] = onPaper(0, 0.415);
      d.ellipse([x, y], 190, 112, FACE_PAPER);
    },
  });
