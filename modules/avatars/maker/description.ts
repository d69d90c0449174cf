import type { Proportions } from "./body/proportions";
import { Character } from "./character";
import type { CharacterLook } from "./character-look";
import type { VrmSource } from "./format/vrm-source";
import type { DistanceField } from "./geometry/distance-field";
import type { Vec3 } from "./geometry/vector";
import type { ExpressionPoses, FaceStyle } from "./head/face-style";
import type { Drawing } from "./paint/drawing";
import { paintHair, type HairColors } from "./paint/hair-texture";

/** What a character wears: one palette with its paint, and the garments. */
export type Outfit = {
  /** Kebab-case; part of the file's name for every outfit but the first. */
  id: string;
  /** As people read it. */
  label: { ja: string; en: string };
  /** Usually a ClothSheet. */
  cloth: { paint(mode: "lit" | "shade"): Drawing };
  /** The texture of material "paper", where a body has it. */
  paper?(): Drawing;
  /** Adds the garments, shoes and ornaments of this outfit. Runs before the hair. */
  dress(c: Character): void;
  /** What this outfit changes of the look: its outline, how she stands. */
  look?: Partial<CharacterLook>;
};

export type Hairdo = {
  colors: HairColors;
  /** Adds the hair, and pins or ribbons in it; the outfit's id tells which. */
  style(c: Character, outfit: string): void;
};

/** A character in the order in which it is read: proportions, face, hair, clothes, palette. */
export type CharacterDescription = {
  proportions: Proportions;
  /** The skull in head units, usually `humanHeadField(…)`. */
  skull: DistanceField;
  /** Grid of the skull's surface; "in body": `body` adds the surface, since head and trunk are one piece. */
  skullDetail: { columns: number; rows: number } | "in body";
  face: FaceStyle;
  /** Expressions in which this face differs from the standard ones. */
  expressions?: ExpressionPoses;
  /** Name, skin, eyes, features. */
  look: CharacterLook;
  /** Without: no fingers, for mascots. */
  hands?: "fingers";
  ears?: { at: Vec3; size: number };
  /** Metres. */
  neckRadius?: number;
  /** Radii in metres (the skull in head units) of what hair and cloth rest on. */
  colliders?: { trunk: number; arm: number; thigh: number; skull: number };
  /** What of the body is neither head, neck nor hands and the same in every outfit: a mascot's trunk. */
  body?(c: Character): void;
  hair?: Hairdo;
  /** The first is what the character wears when nobody asks. */
  outfits: readonly [Outfit, ...Outfit[]];
  /** The thumbnail's square in the poster: centre and side as shares of the poster's height. */
  thumbnail: { x: number; y: number; side: number };
};

export function outfitOf(description: CharacterDescription, id: string): Outfit {
  const outfit = description.outfits.find((o) => o.id === id);
  if (!outfit) throw new Error(`no such outfit: ${id}; known: ${description.outfits.map((o) => o.id).join(", ")}`);
  return outfit;
}

/** Puts the character together in one outfit. */
export async function assemble(d: CharacterDescription, outfitId: string): Promise<VrmSource> {
  const outfit = outfitOf(d, outfitId);
  const c = new Character(d.proportions, { ...d.look, ...outfit.look }, d.skull, { fingers: d.hands === "fingers" });
  if (d.skullDetail !== "in body") c.addHead(d.skullDetail);
  c.addFace(d.face, d.expressions);
  if (d.ears) c.addEars(d.ears.at, d.ears.size);
  if (d.neckRadius !== undefined) c.addNeck(d.neckRadius);
  if (d.hands) c.addHands();
  if (d.colliders) c.addHumanColliders(d.colliders);
  d.body?.(c);
  outfit.dress(c);
  d.hair?.style(c, outfit.id);
  return c.toVrmSource(d.face.eyeY, {
    ...(d.hair && { hair: paintHair(d.hair.colors, "lit"), hairShade: paintHair(d.hair.colors, "shade") }),
    ...(outfit.paper && { paper: outfit.paper() }),
    cloth: outfit.cloth.paint("lit"),
    clothShade: outfit.cloth.paint("shade"),
  });
}
