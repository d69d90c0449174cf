import { describe, expect, it } from "vitest";
import { createBlinking, lidAt } from "./blink";
import { seededRandom } from "../seeded-random";

function lidsOver(seconds: number, seed: number): number[] {
  const blinking = createBlinking(seededRandom(seed));
  return Array.from({ length: seconds * 60 }, () => blinking.advance(1 / 60));
}

const beginnings = (lids: number[]): number[] =>
  lids.flatMap((lid, index) => (lid > 0 && (lids[index - 1] ?? 0) === 0 ? [index / 60] : []));

describe("blinking", () => {
  it("is the same for the same seed and another for another", () => {
    expect(lidsOver(30, 3)).toEqual(lidsOver(30, 3));
    expect(lidsOver(30, 3)).not.toEqual(lidsOver(30, 4));
  });

  it("happens 8 to 30 times a minute and always ends open", () => {
    for (let seed = 0; seed < 20; seed++) {
      const lids = lidsOver(120, seed);
      expect(beginnings(lids).length / 2).toBeGreaterThan(8);
      expect(beginnings(lids).length / 2).toBeLessThan(30);
      expect(Math.max(...lids)).toBe(1);
      // Never shut longer than a blink.
      let shut = 0;
      for (const lid of lids) expect((shut = lid === 0 ? 0 : shut + 1)).toBeLessThan(20);
    }
  });

  it("comes in unequal distances", () => {
    const starts = beginnings(lidsOver(120, 5));
    const distances = starts.slice(1).map((start, index) => Math.round((start - starts[index]!) * 10));
    expect(new Set(distances).size).toBeGreaterThan(8);
  });

  it("can be asked for, as when the eyes turn far", () => {
    const blinking = createBlinking(seededRandom(1));
    expect(blinking.advance(0.05)).toBe(0);
    blinking.blinkNow();
    blinking.advance(0.001);
    expect(blinking.advance(0.1)).toBe(1);
  });

  it("closes faster than it opens", () => {
    expect(lidAt(0.06)).toBeGreaterThan(lidAt(0.28 - 0.06));
    expect(lidAt(-1)).toBe(0);
    expect(lidAt(1)).toBe(0);
  });
});
