import { legTube, type LegProfile } from "../body/limbs";
import type { Character } from "../character";
import type { UvBox } from "../geometry/part";

/** Both legs in tights, or in the narrow trousers that a skirt or a long coat leaves to be seen. */
export function addLegs(c: Character, profile: LegProfile, look: { uv: UvBox; sides: number }): void {
  c.addBoth(legTube(c.proportions, profile, { material: "cloth", ...look }));
}
