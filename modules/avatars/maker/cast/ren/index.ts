import { Character } from "../../character";
import type { VrmSource } from "../../format/vrm-source";
import { humanHeadField } from "../../head/head-shape";
import { paintHair } from "../../paint/hair-texture";
import { sheet } from "./cloth";
import { dress } from "./clothes";
import { BODY, FACE, LOOK, SKULL } from "./figure";
import { HAIR, styleHair } from "./hairdo";

export async function ren(): Promise<VrmSource> {
  const c = new Character(BODY, LOOK, humanHeadField(SKULL));
  c.addHead({ columns: 38, rows: 26 }).addFace(FACE, {
    happy: {
      upperLid: 1,
      lowerLid: 1,
      closedArch: 0.85,
      browUp: 0.004,
      mouthWidth: 1.15,
      mouthOpen: 0.014,
      mouthSmile: 0.0075,
    },
    smile: { lowerLid: 0.16, browUp: 0.001, mouthWidth: 1.1, mouthSmile: 0.0065, mouthSkew: 0.0015 },
  });
  c.addEars([0.107, -0.026, -0.014], 1).addNeck(0.048).addHands();
  c.addHumanColliders({ trunk: 0.125, arm: 0.06, thigh: 0.09, skull: 0.125 });
  dress(c);
  c.addHair(styleHair(c));
  return c.toVrmSource(FACE.eyeY, {
    hair: paintHair(HAIR, "lit"),
    hairShade: paintHair(HAIR, "shade"),
    cloth: sheet.paint("lit"),
    clothShade: sheet.paint("shade"),
  });
}
