import { Character } from "../../character";
import type { VrmSource } from "../../format/vrm-source";
import { humanHeadField } from "../../head/head-shape";
import { paintHair } from "../../paint/hair-texture";
import { sheet } from "./cloth";
import { dress } from "./clothes";
import { BODY, FACE, LOOK, SKULL } from "./figure";
import { addHairpin, HAIR, styleHair } from "./hairdo";

export async function hikari(): Promise<VrmSource> {
  const c = new Character(BODY, LOOK, humanHeadField(SKULL));
  c.addHead({ columns: 38, rows: 26 }).addFace(FACE).addNeck(0.037).addHands();
  c.addHumanColliders({ trunk: 0.105, arm: 0.05, thigh: 0.082, skull: 0.125 });
  dress(c);
  const hair = styleHair(c);
  c.addHair(hair);
  addHairpin(c, hair);
  return c.toVrmSource(FACE.eyeY, {
    hair: paintHair(HAIR, "lit"),
    hairShade: paintHair(HAIR, "shade"),
    cloth: sheet.paint("lit"),
    clothShade: sheet.paint("shade"),
  });
}
