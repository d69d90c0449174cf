import type { FramingInsets, ViewFraming } from "../contract";
import { lerp } from "./easing";
import {
  eyeLine,
  frameBust,
  freePart,
  narrowestFreeAspect,
  verticalFovDegrees,
  type FigureSize,
  type Framing,
} from "./framing";

/** Where a framing puts the picture's window: the height it shows, a line that keeps its place, and that place from the top. */
type Window = { height: number; width: number; lineY: number; line: number };

const feetRoom = 0.05;
/** Shares of the head left free above the hair and seen below the chin. */
const overHair = 0.07;
const underChin = 0.16;

function faceWindow(figure: FigureSize): Window {
  const head = Math.max(figure.topY - figure.headY, 0.05);
  const height = head * (1 + overHair + underChin);
  return {
    height,
    width: figure.headHalfWidth * 2.3,
    lineY: figure.eyeY,
    line: (figure.topY + head * overHair - figure.eyeY) / height,
  };
}

function fullWindow(figure: FigureSize): Window {
  const height = figure.topY * (1 + feetRoom * 2);
  return {
    height,
    width: 2 * Math.max(figure.shoulderHalfWidth * 1.72, figure.headHalfWidth * 1.22),
    lineY: figure.topY / 2,
    line: 0.5,
  };
}

/**
 * The camera for a framing. Bust at zoom 1 is `frameBust`, on which posters rely; full follows the same rule: what is seen
 * in the free part depends on the figure alone, aspect and insets only place and scale it. A face fills the free part,
 * hair to chin, whatever shape that part has: captions would else cover half of it and show a chest.
 * `zoom` ≥ 1 draws nearer and goes from the framing's own line to the eyes, so that the head never leaves the picture.
 */
export function frameFigure(
  figure: FigureSize,
  framing: ViewFraming,
  zoom: number,
  aspect: number,
  insets: FramingInsets,
): Framing {
  if (framing === "bust") return drawnNearer(frameBust(figure, aspect, insets), zoom, insets, figure);
  const { height, width, lineY, line } = framing === "face" ? faceWindow(figure) : fullWindow(figure);
  const free = freePart(insets);
  const freeAspect = (aspect * free.width) / free.height;
  const narrowest = framing === "face" ? freeAspect : narrowestFreeAspect;
  const wholeHeight = Math.max(height, width / narrowest);
  const windowHeight = wholeHeight * Math.max(1, narrowest / freeAspect);
  const centreY = lineY + windowHeight * (line - 1 / 2);
  const pictureHeight = windowHeight / free.height;
  const pictureCentreY = centreY + ((insets.top - insets.bottom) / 2) * pictureHeight;
  const cameraY = lerp(figure.eyeY, lineY + wholeHeight * (line - 1 / 2), framing === "full" ? 0.5 : 0.25);
  return drawnNearer(
    {
      cameraY,
      distance: pictureHeight / 2 / Math.tan((verticalFovDegrees * Math.PI) / 360),
      verticalFovDegrees,
      shiftX: (insets.right - insets.left) / 2,
      shiftY: (cameraY - pictureCentreY) / pictureHeight,
    },
    zoom,
    insets,
    figure,
  );
}

function drawnNearer(framing: Framing, zoom: number, insets: FramingInsets, figure: FigureSize): Framing {
  if (zoom === 1) return framing;
  const pictureHeight = 2 * framing.distance * Math.tan((framing.verticalFovDegrees * Math.PI) / 360);
  // Where the eyes stand in the picture now, from its top; they go toward the eye line as it draws nearer.
  const eyesAt = (framing.cameraY - figure.eyeY) / pictureHeight + 0.5 - framing.shiftY;
  const { height } = freePart(insets);
  const wantedAt = insets.top + height * lerp(eyeLine, 0.42, Math.min(1, Math.max(0, zoom - 1) / 1.5));
  const place = zoom > 1 ? lerp(eyesAt, wantedAt, 1 - 1 / zoom) : eyesAt;
  const cameraY = lerp(framing.cameraY, figure.eyeY, zoom > 1 ? 1 - 1 / zoom : 0);
  return {
    ...framing,
    cameraY,
    distance: framing.distance / zoom,
    shiftY: ((cameraY - figure.eyeY) * zoom) / pictureHeight + 0.5 - place,
  };
}
