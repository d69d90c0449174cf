import type { VrmSource } from "../format/vrm-source";
import { hikari } from "./hikari";
import { mochi } from "./mochi";
import { ren } from "./ren";

export const CAST = { hikari, ren, mochi } as const satisfies Record<string, () => Promise<VrmSource>>;
export type CastId = keyof typeof CAST;
export const CAST_IDS = Object.keys(CAST) as CastId[];
