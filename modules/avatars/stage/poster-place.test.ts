import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FramingInsets } from "../contract";
import { frameBust, type FigureSize, type Framing } from "./framing";
import { placePoster, posterStyle, posterView } from "./poster-place";
import { figureOf } from "./testing";

const share = (max: number) => fc.double({ min: 0, max, noNaN: true });

/** Where the stage shows a point of the plane through the figure, in pixels from the picture's upper left corner. */
function onStage(x: number, y: number, framing: Framing, width: number, height: number) {
  const pixelsPerMetre = height / (2 * framing.distance * Math.tan((framing.verticalFovDegrees * Math.PI) / 360));
  return {
    x: width * (0.5 - framing.shiftX) + x * pixelsPerMetre,
    y: height * (0.5 - framing.shiftY) + (framing.cameraY - y) * pixelsPerMetre,
  };
}

function expectSamePlace(figure: FigureSize, width: number, height: number, insets: FramingInsets) {
  const place = placePoster(insets);
  const posterHeight = Math.min(place.height.ofViewHeight * height, place.height.ofViewWidth * width);
  const posterWidth = posterHeight * posterView.aspect;
  const top = place.line.ofViewHeight * height - place.line.ofPoster * posterHeight;
  const left = place.centre * width - posterWidth / 2;
  const taken = frameBust(figure, posterView.aspect, posterView.insets);
  const live = frameBust(figure, width / height, insets);
  for (const [x, y] of [
    [0, figure.topY],
    [0.2, figure.eyeY],
    [-0.3, figure.hipsY],
  ] as const) {
    const inPoster = onStage(x, y, taken, posterWidth, posterHeight);
    const inView = onStage(x, y, live, width, height);
    expect(left + inPoster.x).toBeCloseTo(inView.x, 6);
    expect(top + inPoster.y).toBeCloseTo(inView.y, 6);
  }
}

describe("the poster", () => {
  it.each([
    [864, 800],
    [390, 844],
    [320, 844],
  ])("shows the figure where the stage shows it, in a talk of %i by %i", (width, height) => {
    expectSamePlace(figureOf(), width, height, posterView.insets);
  });

  it("does so for any figure, view and insets", () => {
    fc.assert(
      fc.property(
        fc.record({ width: fc.integer({ min: 200, max: 2600 }), height: fc.integer({ min: 300, max: 1600 }) }),
        fc.record({ top: share(0.3), right: share(0.35), bottom: share(0.3), left: share(0.35) }),
        fc.double({ min: 0.5, max: 2.2, noNaN: true }),
        fc.double({ min: 0.1, max: 0.6, noNaN: true }),
        ({ width, height }, insets, topY, headShare) => {
          const headY = topY * (1 - headShare);
          const figure = { topY, headY, eyeY: (headY + topY) / 2, hipsY: headY * 0.6 };
          expectSamePlace(figureOf(figure), width, height, insets);
        },
      ),
    );
  });

  it("is as high as a wide view with the insets it was taken with", () => {
    expect(placePoster(posterView.insets).height.ofViewHeight).toBe(1);
    expect(posterStyle(posterView.insets)).toMatchObject({ height: "min(100.000cqh, 222.816cqw)", left: "50.000cqw" });
  });
});
