import { Drawing, type Point } from "./drawing";

/** Side of the square of the face that the skin texture shows, in head units. */
export const SKIN_SPAN = 0.4;
/** Side of the square of the eye's plane that the eye texture shows, in head units. */
export const EYE_SPAN = 0.13;

export type SkinColors = {
  base: string;
  /** Warm tone of cheeks and sockets. */
  blush: string;
  blushOpacity: number;
  /** Soft shadow under the fringe, under the lip. */
  shadow: string;
  line: string;
  /** Heights in head units. */
  cheekHeight: number;
  cheekX: number;
  eyeHeight: number;
  eyeX: number;
  noseHeight: number;
  mouthHeight: number;
  /** Strength of the shade along one side of the nose; adds years. */
  noseBridge?: number;
  /** Lower edge of the shadow that the fringe throws; none for a character without hair. */
  fringeShadowTo?: number;
};

export function paintSkin(size: number, c: SkinColors): Drawing {
  const d = new Drawing(size, size);
  const px = (metres: number): number => (metres / SKIN_SPAN) * size;
  const xy = (x: number, y: number): Point => [(x / SKIN_SPAN + 0.5) * size, (0.5 - y / SKIN_SPAN) * size];
  d.rect(0, 0, size, size, c.base);
  for (const side of [1, -1]) {
    d.glow(xy(side * c.cheekX, c.cheekHeight), px(0.036), px(0.022), c.blush, c.blushOpacity);
    d.glow(xy(side * c.eyeX, c.eyeHeight + 0.004), px(0.046), px(0.044), c.blush, 0.14);
  }
  d.glow(xy(0, c.noseHeight + 0.003), px(0.011), px(0.009), c.blush, 0.4);
  if (c.fringeShadowTo !== undefined) {
    const [left, top] = xy(-0.12, 0.1);
    const [right, bottom] = xy(0.12, c.fringeShadowTo);
    const fade = d.linear(
      [0, top],
      [0, bottom],
      [
        [0, c.shadow, 0.55],
        [0.6, c.shadow, 0.3],
        [1, c.shadow, 0],
      ],
    );
    d.rect(left, 0, right - left, bottom, fade);
  }
  if (c.noseBridge) {
    const [bx, by] = xy(0.0062, c.noseHeight + 0.03);
    d.path(`M${bx} ${by}Q${bx - px(0.0016)} ${by + px(0.016)} ${bx + px(0.0012)} ${by + px(0.0255)}`, {
      stroke: { color: c.shadow, width: px(0.003), opacity: c.noseBridge },
    });
  }
  const [nx, ny] = xy(0.0015, c.noseHeight);
  d.path(`M${nx - px(0.0034)} ${ny + px(0.0006)}Q${nx} ${ny + px(0.0026)} ${nx + px(0.0034)} ${ny - px(0.0002)}`, {
    stroke: { color: c.line, width: px(0.0019), opacity: 0.85 },
  });
  d.glow(xy(0.003, c.noseHeight + 0.009), px(0.0035), px(0.006), "#ffffff", 0.55);
  d.glow(xy(0, c.mouthHeight - 0.0125), px(0.012), px(0.0036), c.shadow, 0.5);
  return d;
}

export type EyeColors = {
  top: string;
  middle: string;
  bottom: string;
  ring: string;
  pupil: string;
  glow: string;
  white: string;
  whiteShade: string;
};

export function paintEye(size: number, c: EyeColors, iris: { rx: number; ry: number }): Drawing {
  const d = new Drawing(size, size);
  const px = (metres: number): number => (metres / EYE_SPAN) * size;
  const cx = size / 2;
  const cy = size / 2;
  const rx = px(iris.rx);
  const ry = px(iris.ry);
  d.rect(0, 0, size, size, c.white);
  const lidShade = d.linear(
    [0, cy - ry * 1.1],
    [0, cy - ry * 0.15],
    [
      [0, c.whiteShade],
      [0.5, c.whiteShade, 0.75],
      [1, c.whiteShade, 0],
    ],
  );
  d.rect(0, 0, size, cy, lidShade);
  d.ellipse([cx, cy], rx * 1.03, ry * 1.03, c.ring);
  const fill = d.linear(
    [0, cy - ry],
    [0, cy + ry],
    [
      [0, c.top],
      [0.48, c.middle],
      [1, c.bottom],
    ],
  );
  d.ellipse([cx, cy], rx * 0.92, ry * 0.93, fill);
  d.clipped(`<ellipse cx="${cx}" cy="${cy}" rx="${rx * 0.92}" ry="${ry * 0.93}"/>`, () => {
    for (let i = 0; i < 36; i++) {
      const a = (i / 36) * Math.PI * 2;
      d.path(
        `M${cx + Math.cos(a) * rx * 0.45} ${cy + Math.sin(a) * ry * 0.45}L${cx + Math.cos(a) * rx} ${cy + Math.sin(a) * ry}`,
        { stroke: { color: i % 2 ? c.glow : c.ring, width: px(0.0007 + 0.0005 * (i % 3)), opacity: 0.2 } },
      );
    }
    d.glow([cx, cy + ry * 0.8], rx * 0.95, ry * 0.8, c.glow, 0.9);
    const upper = d.linear(
      [0, cy - ry],
      [0, cy],
      [
        [0, c.pupil, 0.85],
        [1, c.pupil, 0],
      ],
    );
    d.rect(0, 0, size, cy, upper);
  });
  d.ellipse([cx, cy - ry * 0.02], rx * 0.4, ry * 0.42, c.pupil);
  d.ellipse([cx, cy + ry * 0.14], rx * 0.2, ry * 0.15, c.middle, 0.4);
  d.ellipse([cx - rx * 0.36, cy - ry * 0.42], rx * 0.3, ry * 0.23, "#ffffff");
  d.ellipse([cx + rx * 0.42, cy + ry * 0.42], rx * 0.13, ry * 0.11, "#ffffff", 0.9);
  return d;
}

/** Regions of the feature texture, in texture coordinates: three plain swatches and the inside of the mouth. */
export const FEATURE_UV = {
  lash: [0.06, 0.06],
  brow: [0.19, 0.06],
  lip: [0.31, 0.06],
  mouth: [0.02, 0.26, 0.98, 0.98],
} as const;

export type FeatureColors = {
  lash: string;
  brow: string;
  lip: string;
  mouthTop: string;
  mouthBottom: string;
  tongue: string;
  /** One small pointed tooth. */
  fang?: boolean;
};

export function paintFeatures(c: FeatureColors): Drawing {
  const d = new Drawing(256, 256);
  d.rect(0, 0, 32, 44, c.lash).rect(32, 0, 32, 44, c.brow).rect(64, 0, 32, 44, c.lip);
  const inside = d.linear(
    [0, 60],
    [0, 256],
    [
      [0, c.mouthTop],
      [1, c.mouthBottom],
    ],
  );
  d.rect(0, 48, 256, 208, inside);
  d.ellipse([128, 266], 88, 78, c.tongue);
  d.path("M34 48L222 48Q214 92 128 92Q42 92 34 48Z", { fill: "#ffffff" });
  if (c.fang) d.path("M176 70L206 70L194 116Z", { fill: "#ffffff" });
  return d;
}

/** The patch that fades in on the cheeks when the character blushes. */
export function paintBlush(color: string): Drawing {
  const [w, h] = [128, 64];
  const d = new Drawing(w, h);
  const soft = d.radial([w / 2, h / 2], w / 2, h / 2, [
    [0, color, 0.72],
    [0.55, color, 0.48],
    [1, color, 0],
  ]);
  d.rect(0, 0, w, h, soft);
  for (let i = 0; i < 3; i++) {
    const x = w * (0.36 + i * 0.14);
    d.path(`M${x + w * 0.035} ${h * 0.3}L${x - w * 0.035} ${h * 0.66}`, {
      stroke: { color, width: w * 0.02, opacity: 0.8 },
    });
  }
  return d;
}
