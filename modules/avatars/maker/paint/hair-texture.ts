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

/** One strand, root at the top. Neighbouring strands join their highlights into a ring. */
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
  // Soft streaks of uneven length: together the strands carry a broken ring of light, not a printed band.
  for (let i = 0; i < 11; i++) {
    const x = (i + 0.5) * (w / 11) + 5 * Math.sin(i * 2.7);
    const length = 30 + 20 * Math.sin(i * 1.9 + 0.6);
    d.glow([x, y + 9 * Math.sin(i * 3.3)], 13, length, c.highlight, c.highlightOpacity);
  }
  for (let i = 0; i < 5; i++)
    d.glow([(i + 0.4) * (w / 5), y + 74 + 8 * Math.sin(i * 2.2)], 9, 22, c.highlight, c.highlightOpacity * 0.3);
  return d;
}
