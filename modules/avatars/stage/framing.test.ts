import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frameBust, type FigureSize, type Framing } from "./framing";

const woman: FigureSize = {
  topY: 1.65,
  eyeY: 1.5,
  headY: 1.4,
  hipsY: 0.9,
  shoulderHalfWidth: 0.14,
  headHalfWidth: 0.13,
};
const mascot: FigureSize = {
  topY: 0.85,
  eyeY: 0.5,
  headY: 0.36,
  hipsY: 0.18,
  shoulderHalfWidth: 0.08,
  headHalfWidth: 0.25,
};
const noInsets = { top: 0, right: 0, bottom: 0, left: 0 };

/** Where a height appears in the picture: 0 = top edge, 1 = bottom edge. */
function placeOf(y: number, framing: Framing): number {
  const height = 2 * framing.distance * Math.tan((framing.verticalFovDegrees * Math.PI) / 360);
  return (framing.cameraY - y) / height + 0.5 - framing.shiftY;
}
function halfWidthSeen(framing: Framing, aspect: number): number {
  return framing.distance * Math.tan((framing.verticalFovDegrees * Math.PI) / 360) * aspect;
}

describe("bust framing", () => {
  it("puts the eyes a third from the top and shows the waist", () => {
    for (const aspect of [16 / 9, 4 / 3, 1, 3 / 4]) {
      const framing = frameBust(woman, aspect, noInsets);
      expect(placeOf(woman.eyeY, framing)).toBeGreaterThan(0.2);
      expect(placeOf(woman.eyeY, framing)).toBeLessThanOrEqual(0.3334);
      expect(placeOf(woman.hipsY + 0.1, framing)).toBeLessThan(1);
      expect(placeOf(woman.topY, framing)).toBeGreaterThan(0);
    }
  });

  it("keeps shoulders and hair in a phone's picture, head to waist and below", () => {
    const aspect = 390 / 844;
    const framing = frameBust(woman, aspect, noInsets);
    expect(halfWidthSeen(framing, aspect)).toBeGreaterThan(woman.shoulderHalfWidth * 1.7);
    expect(placeOf(woman.hipsY, framing)).toBeLessThan(1);
    expect(placeOf(woman.eyeY, framing)).toBeCloseTo(1 / 3, 2);
  });

  it("shows a mascot from its ears to its feet", () => {
    const framing = frameBust(mascot, 16 / 9, noInsets);
    expect(placeOf(0, framing)).toBeLessThan(1);
    expect(placeOf(mascot.topY, framing)).toBeGreaterThan(0);
  });

  it("frames in the part that page elements leave free", () => {
    const insets = { top: 0.1, right: 0.3, bottom: 0.25, left: 0 };
    const framing = frameBust(woman, 16 / 9, insets);
    expect(placeOf(woman.topY, framing)).toBeGreaterThan(0.1);
    expect(placeOf(woman.hipsY + 0.1, framing)).toBeLessThan(0.75);
    // The figure stands at x = 0; a window moved right by 15 % shows it in the middle of the left 70 %.
    expect(framing.shiftX).toBeCloseTo(0.15, 6);
  });

  it("keeps the whole head in the picture for any body, aspect and insets", () => {
    const metres = (min: number, max: number) => fc.double({ min, max, noNaN: true });
    fc.assert(
      fc.property(
        metres(0.3, 2.4),
        metres(0.1, 0.6),
        metres(0.05, 0.4),
        metres(0.3, 3),
        metres(0, 0.3),
        metres(0, 0.3),
        (topY, headShare, shoulders, aspect, top, bottom) => {
          const headY = topY * (1 - headShare);
          const figure = {
            topY,
            headY,
            eyeY: headY + (topY - headY) * 0.45,
            hipsY: headY * 0.6,
            shoulderHalfWidth: shoulders,
            headHalfWidth: shoulders,
          };
          const framing = frameBust(figure, aspect, { top, bottom, left: 0, right: 0 });
          expect(placeOf(topY, framing)).toBeGreaterThanOrEqual(top - 1e-9);
          expect(placeOf(headY, framing)).toBeLessThanOrEqual(1 - bottom + 1e-9);
          expect(halfWidthSeen(framing, aspect)).toBeGreaterThanOrEqual(shoulders);
        },
      ),
    );
  });
});
