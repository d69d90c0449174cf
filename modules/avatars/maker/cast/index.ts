import type { CharacterDescription } from "../description";
import { fuku } from "./fuku";
import { gaku } from "./gaku";
import { hikari } from "./hikari";
import { mochi } from "./mochi";
import { ren } from "./ren";
import { rui } from "./rui";
import { sayo } from "./sayo";
import { tomo } from "./tomo";

export const CAST = { hikari, ren, sayo, gaku, rui, mochi, fuku, tomo } as const satisfies Record<
  string,
  CharacterDescription
>;
export type CastId = keyof typeof CAST;
export const CAST_IDS = Object.keys(CAST) as CastId[];
