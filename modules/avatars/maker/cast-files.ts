import { fileURLToPath } from "node:url";
import { CAST, type CastId } from "./cast";
import type { CharacterDescription } from "./description";

export const AVATARS_FOLDER = fileURLToPath(new URL("../../../public/avatars/", import.meta.url));

/** One outfit of one character, and the name under which its files lie: `ren` for the first outfit, else `ren.yukata`. */
export type Costume = { id: CastId; outfit: string; stem: string };

export function costumesOf(id: CastId): Costume[] {
  const description: CharacterDescription = CAST[id];
  return description.outfits.map(({ id: outfit }, i) => ({ id, outfit, stem: i === 0 ? id : `${id}.${outfit}` }));
}
