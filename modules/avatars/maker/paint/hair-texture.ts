import { Drawing, type GradientStop } from "./drawing";

export type HairColors = {
  /** Root to tip. */
  lit: readonly GradientStop[];
  shade: readonly GradientStop[];
  highlight: string;
  highlightOpacity: number;
  /** Where along the strand the ring of light lies, 0 (root) … 1 (tip). */
  highlightAt: number;
  line: string;
};

/** One strand, root at the top. The highlight is a zigzag band, so that neighbouring strands join into a ring. */
export function paintHair(c: HairColors, tone: "lit" | "shade"): Drawing {
  const [w, h] = [256, 512];
  const d = new Drawing(w, h);
  d.rect(0, 0, w, h, d.linear([0, 0], [0, h], tone === "lit" ? c.lit : c.shade));
  for (let i = 0; i < 18; i++) {
    const x = (i * 37) % w;
    d.path(`M${x} 0C${x + 8} 170 ${x - 8} 340 ${x + 3} ${h}`, {
      stroke: { color: i % 2 ? c.line : "#ffffff", width: 2 + (i % 3) * 1.5, opacity: 0.1 },
    });
  }
  if (tone === "shade") return d;
  const y = c.highlightAt * h;
  const band = (top: number, height: number, opacity: number, step: number): void => {
    const upper: string[] = [];
    const lower: string[] = [];
    for (let x = 0; x <= w; x += step) {
      const odd = (x / step) % 2 === 1;
      upper.push(`${x} ${top - 4 - (odd ? 14 : 0)}`);
      lower.unshift(`${x} ${top + height + (odd ? 22 : 3)}`);
    }
    d.path(`M${[...upper, ...lower].join("L")}Z`, { fill: c.highlight, opacity });
  };
  band(y, 9, c.highlightOpacity, 16);
  band(y + 46, 1, c.highlightOpacity * 0.4, 32);
  return d;
}
