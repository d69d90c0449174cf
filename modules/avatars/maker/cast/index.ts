import type { CharacterDescription } from "../description";
import { fuku } from "./fuku";
import { gaku } from "./gaku";
import { hikari } from "./hikari";
import { mochi } from "./mochi";
import { ren } from "./ren";
import { rui } from "./rui";
import { sayo } from "./sayo";

export const CAST = { hikari, ren, sayo, gaku, rui, mochi, fuku } as const satisfies Record<
  string,
  CharacterDescription
>;
export type CastId = keyof typeof CAST;
export const CAST_IDS = Object.keys(CAST) as CastId[];
