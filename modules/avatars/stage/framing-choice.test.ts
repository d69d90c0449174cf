import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frameBust, type FigureSize, type Framing } from "./framing";
import { frameFigure } from "./framing-choice";
import { figureOf } from "./testing";

const woman: FigureSize = figureOf();
const mascot: FigureSize = {
  topY: 0.85,
  eyeY: 0.5,
  headY: 0.36,
  hipsY: 0.18,
  shoulderHalfWidth: 0.08,
  headHalfWidth: 0.25,
};
const insets = { top: 0.06, right: 0, bottom: 0.26, left: 0 };

/** Where a height appears in the picture: 0 = top edge, 1 = bottom edge. */
function placeOf(y: number, framing: Framing): number {
  const height = 2 * framing.distance * Math.tan((framing.verticalFovDegrees * Math.PI) / 360);
  return (framing.cameraY - y) / height + 0.5 - framing.shiftY;
}

describe("framings", () => {
  it("leave the usual one as it is, to the last digit", () => {
    for (const figure of [woman, mascot])
      for (const aspect of [16 / 9, 390 / 844])
        expect(frameFigure(figure, "bust", 1, aspect, insets)).toEqual(frameBust(figure, aspect, insets));
  });

  it("show the whole body in the free part", () => {
    for (const figure of [woman, mascot])
      for (const aspect of [16 / 9, 1, 390 / 844]) {
        const framing = frameFigure(figure, "full", 1, aspect, insets);
        expect(placeOf(figure.topY, framing)).toBeGreaterThan(insets.top);
        expect(placeOf(0, framing)).toBeLessThan(1 - insets.bottom);
      }
  });

  it("show a face large and whole", () => {
    for (const figure of [woman, mascot]) {
      const framing = frameFigure(figure, "face", 1, 16 / 9, insets);
      expect(placeOf(figure.topY, framing)).toBeGreaterThan(insets.top);
      expect(placeOf(figure.headY, framing)).toBeLessThan(1 - insets.bottom);
      expect(framing.distance).toBeLessThan(frameBust(figure, 16 / 9, insets).distance);
    }
  });

  it("fit a face to what captions leave free, from a phone to a wide screen", () => {
    const covered = { top: 0.07, right: 0, bottom: 0.45, left: 0 };
    for (const figure of [woman, mascot])
      for (const aspect of [390 / 844, 3 / 4, 16 / 9]) {
        const framing = frameFigure(figure, "face", 1, aspect, covered);
        const top = placeOf(figure.topY, framing) - covered.top;
        const chin = placeOf(figure.headY, framing) - covered.top;
        expect(top).toBeGreaterThan(0);
        expect(chin).toBeLessThan(0.48);
        // The head fills three quarters of the free height, or else the free width.
        const halfWidth = framing.distance * Math.tan((framing.verticalFovDegrees * Math.PI) / 360) * aspect;
        expect(Math.max((chin - top) / 0.48, (figure.headHalfWidth * 1.15) / halfWidth)).toBeGreaterThan(0.75);
        expect(halfWidth).toBeGreaterThan(figure.headHalfWidth);
      }
  });

  it("keep the eyes in the free part for any head, aspect, covering and nearness", () => {
    const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
    fc.assert(
      fc.property(
        fc.constantFrom("face" as const, "bust" as const, "full" as const),
        number(0.4, 2.4),
        number(0.1, 0.6),
        number(0.3, 3),
        number(0, 0.5),
        number(0.8, 2.6),
        (name, topY, headShare, aspect, bottom, zoom) => {
          const headY = topY * (1 - headShare);
          const head = topY - headY;
          const figure = {
            ...woman,
            topY,
            headY,
            eyeY: headY + head * 0.45,
            hipsY: headY * 0.6,
            headHalfWidth: head / 2,
          };
          const covered = { top: 0.05, right: 0, bottom, left: 0 };
          const place = placeOf(figure.eyeY, frameFigure(figure, name, zoom, aspect, covered));
          expect(place).toBeGreaterThan(covered.top);
          expect(place).toBeLessThan(1 - bottom);
        },
      ),
    );
  });
});
