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

export const verticalFovDegrees = 20;
/** Of hanging arms; raised hands keep inside by themselves. */
const shoulderRoom = 1.72;
const headRoom = 1.22;
/** Bodies shorter than this many of their heads. */
const fewHeads = 3.2;
/** The free part's width by its height, below which a picture shows more of the body, so that the shoulders still fit. */
export const narrowestFreeAspect = 0.66;
/** The eyes' place in the free part, from its top. */
export const eyeLine = 1 / 3;

/** The part of a picture that no page element covers, as shares of its width and height. */
export function freePart(insets: FramingInsets): { width: number; height: number } {
  return {
    width: clamp(1 - insets.left - insets.right, 0.2, 1),
    height: clamp(1 - insets.top - insets.bottom, 0.2, 1),
  };
}

/**
 * Head to waist, the eyes a third from the top of the free part. What is seen there depends on the figure alone;
 * aspect and insets only place and scale it, so that a picture taken in one view can stand in for every other.
 */
export function frameBust(figure: FigureSize, aspect: number, insets: FramingInsets): Framing {
  const free = freePart(insets);
  const freeAspect = (aspect * free.width) / free.height;

  const headHeight = Math.max(figure.topY - figure.headY, 0.05);
  const headroom = headHeight * 0.14;
  const toWaist = figure.topY - figure.hipsY + headroom;
  // A figure of few heads (a mascot) is shown whole, feet and all.
  const underFeet = headHeight * 0.06;
  const whole = Math.max(figure.topY + headroom + underFeet, (figure.eyeY + underFeet) / (1 - eyeLine));
  const wantedHeight = figure.topY < headHeight * fewHeads ? whole : toWaist;
  const wantedWidth = 2 * Math.max(figure.shoulderHalfWidth * shoulderRoom, figure.headHalfWidth * headRoom);
  const fullHeight = Math.max(wantedHeight, wantedWidth / narrowestFreeAspect);
  // On the eye line, which keeps its place when a narrow picture shows more.
  const lineY = Math.max(figure.eyeY, figure.topY + headroom - fullHeight * eyeLine);

  const windowHeight = fullHeight * Math.max(1, narrowestFreeAspect / freeAspect);
  const windowCentreY = lineY + windowHeight * (eyeLine - 1 / 2);

  const pictureHeight = windowHeight / free.height;
  const pictureWidth = pictureHeight * aspect;
  // The picture's centre, seen from the free part's centre.
  const pictureCentreY = windowCentreY + ((insets.top - insets.bottom) / 2) * pictureHeight;
  const pictureCentreX = ((insets.right - insets.left) / 2) * pictureWidth;
  // Of the full window, for the same perspective in every view.
  const cameraY = lerp(figure.eyeY, lineY + fullHeight * (eyeLine - 1 / 2), 0.25);

  return {
    cameraY,
    distance: pictureHeight / 2 / Math.tan((verticalFovDegrees * Math.PI) / 360),
    verticalFovDegrees,
    shiftX: pictureCentreX / pictureWidth,
    shiftY: (cameraY - pictureCentreY) / pictureHeight,
  };
}
