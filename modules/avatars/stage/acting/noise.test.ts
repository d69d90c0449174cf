import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breathAt, driftingNoise, noise } from "./noise";

const times = fc.double({ min: 0, max: 100_000, noNaN: true });
const seeds = fc.integer({ min: 0, max: 1_000_000 });

describe("noise", () => {
  it("stays within -1 and 1 and never jumps", () => {
    fc.assert(
      fc.property(times, seeds, (time, seed) => {
        for (const curve of [noise, driftingNoise]) {
          expect(Math.abs(curve(time, seed))).toBeLessThanOrEqual(1);
          expect(Math.abs(curve(time + 0.001, seed) - curve(time, seed))).toBeLessThan(0.01);
        }
      }),
    );
  });

  it("does not come back to where it was: no period under ten minutes shows", () => {
    const samples = Array.from({ length: 6000 }, (_, index) => driftingNoise(index * 0.1, 7));
    for (let period = 10; period < 3000; period += 1) {
      let difference = 0;
      for (let index = 0; index < 600; index += 5) difference += Math.abs(samples[index]! - samples[index + period]!);
      expect(difference / 120, `period ${period / 10} s`).toBeGreaterThan(0.02);
    }
  });

  it("gives two seeds two motions", () => {
    expect(driftingNoise(3.3, 1)).not.toBeCloseTo(driftingNoise(3.3, 2), 3);
  });
});

describe("breath", () => {
  it("rises and falls once a breath without a step between breaths", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), seeds, (breath, seed) => {
        expect(breathAt(breath + 0.4, seed)).toBeGreaterThan(0.3);
        expect(breathAt(breath + 0.95, seed)).toBeCloseTo(-1, 6);
        expect(breathAt(breath + 1, seed)).toBeCloseTo(breathAt(breath + 0.99999, seed), 3);
      }),
    );
  });
});
