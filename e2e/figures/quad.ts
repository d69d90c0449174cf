import type { Pixels } from "./figure-page";

/** A square of a picture, in its pixels. */
export type Square = { left: number; top: number; side: number };

const brightness = ({ bytes, width }: Pixels, x: number, y: number): number => {
  const at = (Math.round(y) * width + Math.round(x)) * 3;
  return (bytes[at]! + bytes[at + 1]! + bytes[at + 2]!) / (3 * 255);
};

/** Upright squares on the paper, one above the other, from the top: what is white or black. */
export function squaresIn(pixels: Pixels): Square[] {
  const { width, height } = pixels;
  const squares: Square[] = [];
  let rows: { left: number; right: number; top: number } | null = null;
  for (let y = 0; y < height; y += 1) {
    const inked = Array.from({ length: width }, (_, x) => x).filter((x) => {
      const value = brightness(pixels, x, y);
      return value > 0.9 || value < 0.3;
    });
    if (inked.length > 20) {
      rows ??= { left: width, right: 0, top: y };
      rows = { top: rows.top, left: Math.min(rows.left, inked[0]!), right: Math.max(rows.right, inked.at(-1)!) };
    } else if (rows) {
      squares.push({ left: rows.left, top: rows.top, side: rows.right - rows.left + 1 });
      rows = null;
    }
  }
  return squares;
}

/** Brightness along a square's middle band, from its left to its right or from its top to its bottom. */
export function stripOf(pixels: Pixels, { left, top, side }: Square, along: "x" | "y"): number[] {
  const inner = side - 6;
  return Array.from({ length: inner }, (_, at) => {
    let sum = 0;
    for (let across = side * 0.3; across < side * 0.7; across += 1) {
      const [x, y] = along === "x" ? [at + 3, across] : [across, at + 3];
      sum += brightness(pixels, left + x, top + y);
    }
    return sum;
  });
}

/** Brightness along a circle round a square's middle, clockwise, in 720 places. */
export function ringOf(pixels: Pixels, { left, top, side }: Square): number[] {
  return Array.from({ length: 720 }, (_, at) => {
    const angle = (at / 720) * 2 * Math.PI;
    let sum = 0;
    for (const radius of [0.22, 0.25, 0.28, 0.31, 0.34])
      sum += brightness(
        pixels,
        left + side * (0.5 + radius * Math.cos(angle)),
        top + side * (0.5 + radius * Math.sin(angle)),
      );
    return sum;
  });
}

/** How far the later values have moved on along a closed line, as a share of its length: -0.5..0.5. */
export function shiftBetween(earlier: number[], later: number[], most = 0.5): number {
  const length = earlier.length;
  let best = { shift: 0, difference: Infinity };
  for (let shift = -Math.floor(length * most); shift <= length * most; shift += 1) {
    let difference = 0;
    for (let at = 0; at < length; at += 1)
      difference += Math.abs(earlier[at]! - later[(at + shift + length) % length]!);
    if (difference < best.difference) best = { shift, difference };
  }
  return best.shift / length;
}
