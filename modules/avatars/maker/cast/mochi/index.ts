import { Character } from "../../character";
import type { VrmSource } from "../../format/vrm-source";
import { addBody } from "./cakes";
import { sheet } from "./cloth";
import { BODY, FACE, headField, LOOK } from "./figure";
import { addCord, addLeaves, addMandarin } from "./ornaments";

export async function mochi(): Promise<VrmSource> {
  const c = new Character(BODY, LOOK, headField, { fingers: false });
  c.addHead({ columns: 44, rows: 28 }).addFace(FACE, {
    aa: { mouthWidth: 1.1, mouthOpen: 0.032, mouthUpper: 0.004, mouthRound: 0.3 },
    surprised: {
      widen: 0.12,
      browUp: 0.014,
      mouthWidth: 0.6,
      mouthOpen: 0.02,
      mouthUpper: 0.006,
      mouthRound: 1,
      mouthSmile: 0,
    },
  });
  addBody(c);
  addMandarin(c);
  addLeaves(c);
  addCord(c);
  return c.toVrmSource(FACE.eyeY, { cloth: sheet.paint("lit"), clothShade: sheet.paint("shade") });
}
