import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { approach, smootherStep, smoothStep } from "./easing";

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("easing", () => {
  it("runs from 0 to 1, never backward, and holds outside", () => {
    for (const curve of [smoothStep, smootherStep]) {
      expect([curve(-1), curve(0), curve(1), curve(2)]).toEqual([0, 0, 1, 1]);
      fc.assert(fc.property(share, share, (a, b) => curve(Math.min(a, b)) <= curve(Math.max(a, b)) + 1e-12));
    }
  });

  it("approaches the same, whatever the frame rate", () => {
    let fine = 0;
    for (let frame = 0; frame < 120; frame++) fine = approach(fine, 1, 0.2, 1 / 120);
    let coarse = 0;
    for (let frame = 0; frame < 24; frame++) coarse = approach(coarse, 1, 0.2, 1 / 24);
    expect(fine).toBeCloseTo(coarse, 9);
    expect(approach(0, 1, 0, 0.01)).toBe(1);
  });
});
