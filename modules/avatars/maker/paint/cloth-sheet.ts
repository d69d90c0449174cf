import type { UvBox } from "../geometry/part";
import { clamp, lerp, type Vec2, type Vec3 } from "../geometry/vector";
import { Drawing, type Point, type Stroke } from "./drawing";

const SIZE = 1024;
const SWATCH = 44;
const SWATCHES_LEFT = 656;
const SWATCHES_TOP = 780;
/** Regions of the sheet in pixels: left, top, right, bottom. The margin keeps filtering from bleeding. */
const FRONT = [8, 8, 504, 760] as const;
const BACK = [520, 8, 1016, 760] as const;
const SKIRT = [8, 776, 504, 1012] as const;
const LEG = [520, 770, 632, 1016] as const;

/** A colour in light and in shade. */
export type Tone = readonly [lit: string, shade: string];

/** The rectangle of the body, seen from the front, that the torso picture covers. Metres. */
export type TorsoFrame = { halfWidth: number; top: number; bottom: number };

/** Draws with colours already chosen for light or shade, in metres on the body. */
export type TorsoBrush = {
  color: (tone: Tone) => string;
  shape: (points: readonly Vec2[], tone: Tone, edge?: { tone: Tone; width: number }) => void;
  line: (points: readonly Vec2[], tone: Tone, width: number) => void;
  disc: (center: Vec2, radius: number, tone: Tone) => void;
};

export type StripBrush = {
  drawing: Drawing;
  box: readonly [number, number, number, number];
  color: (tone: Tone) => string;
};

export type ClothDesign<Swatch extends string> = {
  torso: TorsoFrame;
  base: Tone;
  swatches: Readonly<Record<Swatch, Tone>>;
  front?: (brush: TorsoBrush) => void;
  back?: (brush: TorsoBrush) => void;
  skirt?: (brush: StripBrush) => void;
  leg?: (brush: StripBrush) => void;
};

/** One texture for all clothes: torso front and back, a strip for a skirt, one for legs, and plain swatches. */
export class ClothSheet<Swatch extends string> {
  private readonly names: Swatch[];

  constructor(readonly design: ClothDesign<Swatch>) {
    this.names = Object.keys(design.swatches) as Swatch[];
  }

  private corner(name: Swatch): Point {
    const i = this.names.indexOf(name);
    return [SWATCHES_LEFT + (i % 8) * SWATCH, SWATCHES_TOP + Math.floor(i / 8) * SWATCH];
  }

  swatch(name: Swatch): Vec2 {
    const [x, y] = this.corner(name);
    return [(x + SWATCH / 2) / SIZE, (y + SWATCH / 2) / SIZE];
  }

  swatchBox(name: Swatch): UvBox {
    const uv = this.swatch(name);
    return [...uv, ...uv];
  }

  readonly skirtBox: UvBox = [SKIRT[0] / SIZE, SKIRT[1] / SIZE, SKIRT[2] / SIZE, SKIRT[3] / SIZE];
  readonly legBox: UvBox = [LEG[0] / SIZE, LEG[1] / SIZE, LEG[2] / SIZE, LEG[3] / SIZE];

  private torsoPixel(box: readonly [number, number, number, number], x: number, y: number): Point {
    const { halfWidth, top, bottom } = this.design.torso;
    return [lerp(box[0], box[2], (x + halfWidth) / (2 * halfWidth)), lerp(box[1], box[3], (top - y) / (top - bottom))];
  }

  private torsoUv(box: readonly [number, number, number, number], p: Vec3): Vec2 {
    const [x, y] = this.torsoPixel(box, p[0], p[1]);
    return [clamp(x, box[0], box[2]) / SIZE, clamp(y, box[1], box[3]) / SIZE];
  }

  readonly frontUv = (p: Vec3): Vec2 => this.torsoUv(FRONT, p);
  readonly backUv = (p: Vec3): Vec2 => this.torsoUv(BACK, p);

  paint(mode: "lit" | "shade"): Drawing {
    const d = new Drawing(SIZE, SIZE);
    const color = (tone: Tone): string => (mode === "lit" ? tone[0] : tone[1]);
    d.rect(0, 0, SIZE, SIZE, color(this.design.base));
    const paintTorso = (draw: ((brush: TorsoBrush) => void) | undefined, box: typeof FRONT | typeof BACK): void => {
      if (!draw) return;
      const left = box === FRONT ? 0 : 512;
      const pixels = (points: readonly Vec2[]): Point[] => points.map(([x, y]) => this.torsoPixel(box, x, y));
      const perMetre = (box[2] - box[0]) / (2 * this.design.torso.halfWidth);
      const perMetreY = (box[3] - box[1]) / (this.design.torso.top - this.design.torso.bottom);
      d.clipped(`<rect x="${left}" y="0" width="512" height="768"/>`, () =>
        draw({
          color,
          shape: (points, tone, edge) => {
            const stroke: Stroke | undefined = edge && { color: color(edge.tone), width: edge.width * perMetre };
            d.polygon(pixels(points), color(tone), stroke);
          },
          line: (points, tone, width) => {
            const d2 = pixels(points).map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`);
            d.path(`M${d2.join("L")}`, { stroke: { color: color(tone), width: width * perMetre } });
          },
          disc: (center, radius, tone) => {
            d.ellipse(this.torsoPixel(box, center[0], center[1]), radius * perMetre, radius * perMetreY, color(tone));
          },
        }),
      );
    };
    paintTorso(this.design.front, FRONT);
    paintTorso(this.design.back, BACK);
    d.clipped(`<rect x="0" y="768" width="512" height="256"/>`, () =>
      this.design.skirt?.({ drawing: d, box: SKIRT, color }),
    );
    d.clipped(`<rect x="512" y="764" width="136" height="260"/>`, () =>
      this.design.leg?.({ drawing: d, box: LEG, color }),
    );
    for (const name of this.names) {
      const [x, y] = this.corner(name);
      d.rect(x, y, SWATCH, SWATCH, color(this.design.swatches[name]));
    }
    return d;
  }
}
