import type { CharacterDescription } from "../../description";
import { festive, sheet } from "./cloth";
import { BODY, FACE, headField, LOOK } from "./figure";
import { addBody, addHead } from "./plumage";
import { addBowTie, addScarf } from "./scarf";

export const fuku: CharacterDescription = {
  proportions: BODY,
  skull: headField,
  skullDetail: { columns: 44, rows: 28 },
  face: FACE,
  expressions: {
    aa: { mouthWidth: 1.1, mouthOpen: 0.021, mouthUpper: 0.003, mouthRound: 0.3 },
    surprised: {
      widen: 0.1,
      browUp: 0.014,
      mouthWidth: 0.6,
      mouthOpen: 0.018,
      mouthUpper: 0.004,
      mouthRound: 1,
      mouthSmile: 0,
    },
  },
  look: LOOK,
  body(c) {
    addBody(c);
    addHead(c);
  },
  outfits: [
    { id: "scarf", label: { ja: "マフラー", en: "Scarf" }, cloth: sheet, dress: addScarf },
    { id: "bow-tie", label: { ja: "蝶ネクタイ", en: "Bow tie" }, cloth: festive, dress: addBowTie },
  ],
  thumbnail: { x: 0.375, y: 0.275, side: 0.46 },
};
