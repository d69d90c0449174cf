import type { VrmSource } from "../format/vrm-source";
import { hikari } from "./hikari";

export const CAST = { hikari } as const satisfies Record<string, () => Promise<VrmSource>>;
export type CastId = keyof typeof CAST;
export const CAST_IDS = Object.keys(CAST) as CastId[];
