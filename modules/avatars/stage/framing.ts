import type { FramingInsets } from "../contract";
import { clamp, lerp } from "./easing";

/** Heights and half widths of a model in metres, standing at the origin and facing +z. */
export type FigureSize = {
  /** Highest point, with hair and ears. */
  topY: number;
  eyeY: number;
  /** The head bone: about the height of the chin. */
  headY: number;
  hipsY: number;
  shoulderHalfWidth: number;
  headHalfWidth: number;
};

export type Framing = {
  /** The camera looks along -z from here; it stands about at eye level, so that she looks at the person and not down. */
  cameraY: number;
  distance: number;
  verticalFovDegrees: number;
  /** How far the picture's window is moved, as a share of its width and height; positive = right, down. */
  shiftX: number;
  shiftY: number;
};

const verticalFovDegrees = 20;
/** A hand that waves beside the shoulder stays in the picture. */
const shoulderRoom = 1.95;
const headRoom = 1.22;
/** Bodies shorter than this many of their heads. */
const fewHeads = 3.2;

/**
 * Head to waist, the eyes a third from the top of the part that no page element covers.
 * A narrow picture shows more of the body, so that the shoulders still fit.
 */
export function frameBust(figure: FigureSize, aspect: number, insets: FramingInsets): Framing {
  const freeWidth = clamp(1 - insets.left - insets.right, 0.2, 1);
  const freeHeight = clamp(1 - insets.top - insets.bottom, 0.2, 1);
  const freeAspect = (aspect * freeWidth) / freeHeight;

  const headHeight = Math.max(figure.topY - figure.headY, 0.05);
  const headroom = headHeight * 0.14;
  const toWaist = figure.topY - figure.hipsY + headroom;
  // A figure of few heads (a mascot) is shown whole, feet and all.
  const underFeet = headHeight * 0.06;
  const whole = Math.max(figure.topY + headroom + underFeet, (figure.eyeY + underFeet) * 1.5);
  const wantedHeight = figure.topY < headHeight * fewHeads ? whole : toWaist;
  const wantedWidth = 2 * Math.max(figure.shoulderHalfWidth * shoulderRoom, figure.headHalfWidth * headRoom);
  const windowHeight = Math.max(wantedHeight, wantedWidth / freeAspect);

  const topByEyes = figure.eyeY + windowHeight / 3;
  const windowTop = Math.max(topByEyes, figure.topY + headroom);
  const windowCentreY = windowTop - windowHeight / 2;

  const pictureHeight = windowHeight / freeHeight;
  const pictureWidth = pictureHeight * aspect;
  // The picture's centre, seen from the free part's centre.
  const pictureCentreY = windowCentreY + ((insets.top - insets.bottom) / 2) * pictureHeight;
  const pictureCentreX = ((insets.right - insets.left) / 2) * pictureWidth;
  const cameraY = lerp(figure.eyeY, windowCentreY, 0.25);

  return {
    cameraY,
    distance: pictureHeight / 2 / Math.tan((verticalFovDegrees * Math.PI) / 360),
    verticalFovDegrees,
    shiftX: pictureCentreX / pictureWidth,
    shiftY: (cameraY - pictureCentreY) / pictureHeight,
  };
}
