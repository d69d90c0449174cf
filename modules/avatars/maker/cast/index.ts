import type { VrmSource } from "../format/vrm-source";
import type { Framing } from "../portraits";
import { hikari } from "./hikari";
import { mochi } from "./mochi";
import { ren } from "./ren";

export const CAST = { hikari, ren, mochi } as const satisfies Record<string, () => Promise<VrmSource>>;
export type CastId = keyof typeof CAST;
export const CAST_IDS = Object.keys(CAST) as CastId[];

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
