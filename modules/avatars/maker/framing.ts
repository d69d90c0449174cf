import type { CastId } from "./cast";

/** How a character is framed; heights and distances in metres, heights relative to the head bone. */
export type Framing = {
  /** Vertical field of view in degrees, of both pictures. */
  fov: number;
  poster: { distance: number; targetAboveHead: number };
  thumb: { distance: number; targetAboveHead: number };
  /** Turn of the body and the head towards the viewer's side, radians: nobody stands like a signpost. */
  turn: number;
};

export const FRAMING: Readonly<Record<CastId, Framing>> = {
  hikari: {
    fov: 24,
    poster: { distance: 2.72, targetAboveHead: -0.262 },
    thumb: { distance: 1.12, targetAboveHead: 0.07 },
    turn: -0.16,
  },
  ren: {
    fov: 24,
    poster: { distance: 2.96, targetAboveHead: -0.29 },
    thumb: { distance: 1.16, targetAboveHead: 0.075 },
    turn: 0.18,
  },
  mochi: {
    fov: 24,
    poster: { distance: 2.15, targetAboveHead: 0.02 },
    thumb: { distance: 1.32, targetAboveHead: 0.15 },
    turn: -0.14,
  },
};
