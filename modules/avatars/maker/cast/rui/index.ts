import type { CharacterDescription } from "../../description";
import { humanHeadField } from "../../head/head-shape";
import { ink, sheet } from "./cloth";
import { dress } from "./clothes";
import { BODY, FACE, LOOK, SKULL } from "./figure";
import { HAIR, styleHair } from "./hairdo";
import { addEarring, addGlasses } from "./ornaments";

export const rui: CharacterDescription = {
  proportions: BODY,
  skull: humanHeadField(SKULL),
  skullDetail: { columns: 38, rows: 26 },
  face: FACE,
  expressions: {
    happy: {
      upperLid: 1,
      lowerLid: 1,
      closedArch: 0.85,
      browUp: 0.004,
      mouthWidth: 1.15,
      mouthOpen: 0.013,
      mouthSmile: 0.008,
    },
    smile: { lowerLid: 0.16, browUp: 0.001, mouthWidth: 1.15, mouthSmile: 0.007, mouthSkew: -0.0015 },
  },
  look: LOOK,
  hands: "fingers",
  ears: { at: [0.105, -0.027, -0.014], size: 0.98 },
  neckRadius: 0.041,
  colliders: { trunk: 0.115, arm: 0.055, thigh: 0.085, skull: 0.125 },
  hair: {
    colors: HAIR,
    style(c) {
      c.addHair(styleHair(c));
      addGlasses(c);
      addEarring(c);
    },
  },
  outfits: [
    { id: "long-coat", label: { ja: "ロングコート", en: "Long coat" }, cloth: sheet, dress: (c) => dress(c, 0.33) },
    { id: "short-coat", label: { ja: "ショートコート", en: "Short coat" }, cloth: ink, dress: (c) => dress(c, 0.66) },
  ],
  thumbnail: { x: 0.375, y: 0.27, side: 0.35 },
};
