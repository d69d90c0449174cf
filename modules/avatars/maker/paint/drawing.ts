import sharp from "sharp";

export type GradientStop = readonly [offset: number, color: string, opacity?: number];
export type Point = readonly [number, number];
export type Stroke = { color: string; width: number; opacity?: number; cap?: "round" | "butt" };

const number = (x: number): string => String(Math.round(x * 100) / 100);
const stops = (list: readonly GradientStop[]): string =>
  list
    .map(([offset, color, opacity = 1]) => `<stop offset="${offset}" stop-color="${color}" stop-opacity="${opacity}"/>`)
    .join("");

/** A picture in pixels, written as SVG and rasterised by sharp: the same bytes on every build. */
export class Drawing {
  private readonly definitions: string[] = [];
  private readonly elements: string[] = [];

  constructor(
    readonly width: number,
    readonly height: number,
  ) {}

  private define(markup: (id: string) => string): string {
    const id = `d${this.definitions.length}`;
    this.definitions.push(markup(id));
    return `url(#${id})`;
  }

  linear(from: Point, to: Point, list: readonly GradientStop[]): string {
    return this.define(
      (id) =>
        `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="${number(from[0])}" y1="${number(from[1])}" x2="${number(to[0])}" y2="${number(to[1])}">${stops(list)}</linearGradient>`,
    );
  }

  radial(center: Point, rx: number, ry: number, list: readonly GradientStop[]): string {
    return this.define(
      (id) =>
        `<radialGradient id="${id}" gradientUnits="userSpaceOnUse" cx="0" cy="0" r="1" gradientTransform="translate(${number(center[0])} ${number(center[1])}) scale(${number(rx)} ${number(ry)})">${stops(list)}</radialGradient>`,
    );
  }

  rect(x: number, y: number, width: number, height: number, fill: string, opacity = 1): this {
    this.elements.push(
      `<rect x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}" fill="${fill}" opacity="${opacity}"/>`,
    );
    return this;
  }

  ellipse(center: Point, rx: number, ry: number, fill: string, opacity = 1): this {
    this.elements.push(
      `<ellipse cx="${number(center[0])}" cy="${number(center[1])}" rx="${number(rx)}" ry="${number(ry)}" fill="${fill}" opacity="${opacity}"/>`,
    );
    return this;
  }

  /** Soft round spot that fades to nothing. */
  glow(center: Point, rx: number, ry: number, color: string, opacity: number): this {
    const fill = this.radial(center, rx, ry, [
      [0, color, opacity],
      [1, color, 0],
    ]);
    return this.ellipse(center, rx, ry, fill);
  }

  polygon(points: readonly Point[], fill: string, stroke?: Stroke): this {
    return this.path(`M${points.map(([x, y]) => `${number(x)} ${number(y)}`).join("L")}Z`, { fill, stroke });
  }

  path(d: string, style: { fill?: string; stroke?: Stroke; opacity?: number }): this {
    const { fill = "none", stroke, opacity = 1 } = style;
    const line = stroke
      ? ` stroke="${stroke.color}" stroke-width="${number(stroke.width)}" stroke-opacity="${stroke.opacity ?? 1}" stroke-linecap="${stroke.cap ?? "round"}" stroke-linejoin="round"`
      : "";
    this.elements.push(`<path d="${d}" fill="${fill}" opacity="${opacity}"${line}/>`);
    return this;
  }

  /** What `draw` adds is cut to the shape of `markup`, e.g. `<ellipse …/>`. */
  clipped(markup: string, draw: () => void): this {
    const clip = this.define((id) => `<clipPath id="${id}">${markup}</clipPath>`);
    this.elements.push(`<g clip-path="${clip}">`);
    draw();
    this.elements.push("</g>");
    return this;
  }

  toSvg(): string {
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${this.width}" height="${this.height}" viewBox="0 0 ${this.width} ${this.height}"><defs>${this.definitions.join("")}</defs>${this.elements.join("")}</svg>`;
  }

  async toPng(): Promise<Uint8Array> {
    return sharp(Buffer.from(this.toSvg())).png({ compressionLevel: 9 }).toBuffer();
  }
}

/** Corners of a star or a sun, in pixels. */
export function starPoints(center: Point, radius: number, inner: number, points: number, turn = 0): Point[] {
  return Array.from({ length: points * 2 }, (_, i) => {
    const r = i % 2 ? radius * inner : radius;
    const angle = (i / (points * 2)) * Math.PI * 2 - Math.PI / 2 + turn;
    return [center[0] + Math.cos(angle) * r, center[1] + Math.sin(angle) * r] as const;
  });
}

/** sRGB hex to the linear colour factors that glTF wants. */
export function linearColor(hex: string): [number, number, number] {
  const channel = (from: number): number => {
    const x = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}
