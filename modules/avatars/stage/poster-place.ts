import type { FramingInsets } from "../contract";
import { eyeLine, freePart, narrowestFreeAspect } from "./framing";

/** How posters are taken: through the stage, in a view of this shape. 900 × 1200 pixels. */
export const posterView = {
  aspect: 3 / 4,
  insets: { top: 0.06, right: 0, bottom: 0.26, left: 0 } satisfies FramingInsets,
};

/** Where a poster shows the figure just as the stage would. Lengths are shares of the view's height or width. */
export type PosterPlace = {
  /** The poster is as high as the lesser of the two. */
  height: { ofViewHeight: number; ofViewWidth: number };
  /** This line of the poster, as a share of its height, lies on that line of the view, as a share of its height. */
  line: { ofPoster: number; ofViewHeight: number };
  /** Its middle, as a share of the view's width. */
  centre: number;
};

export function placePoster(insets: FramingInsets): PosterPlace {
  const poster = freePart(posterView.insets);
  const view = freePart(insets);
  return {
    height: {
      ofViewHeight: view.height / poster.height,
      ofViewWidth: view.width / narrowestFreeAspect / poster.height,
    },
    line: {
      ofPoster: posterView.insets.top + poster.height * eyeLine,
      ofViewHeight: insets.top + view.height * eyeLine,
    },
    centre: 0.5 + (insets.left - insets.right) / 2,
  };
}

/** The same for a style sheet, inside an element of `container-type: size`. */
export function posterStyle(insets: FramingInsets): { height: string; top: string; left: string } {
  const { height, line, centre } = placePoster(insets);
  const length = (share: number, unit: string): string => `${(share * 100).toFixed(3)}${unit}`;
  const high = `min(${length(height.ofViewHeight, "cqh")}, ${length(height.ofViewWidth, "cqw")})`;
  return {
    height: high,
    top: `calc(${length(line.ofViewHeight, "cqh")} - ${line.ofPoster.toFixed(5)} * ${high})`,
    left: length(centre, "cqw"),
  };
}
