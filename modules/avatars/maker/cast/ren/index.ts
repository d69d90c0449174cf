import type { CharacterDescription } from "../../description";
import { humanHeadField } from "../../head/head-shape";
import { sheet } from "./cloth";
import { dress } from "./clothes";
import { BODY, FACE, LOOK, SKULL } from "./figure";
import { HAIR, styleHair } from "./hairdo";
import { dressInKnit, knitSheet } from "./knit";

export const ren: CharacterDescription = {
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
      mouthOpen: 0.014,
      mouthSmile: 0.0075,
    },
    smile: { lowerLid: 0.16, browUp: 0.001, mouthWidth: 1.1, mouthSmile: 0.0065, mouthSkew: 0.0015 },
  },
  look: LOOK,
  hands: "fingers",
  ears: { at: [0.107, -0.026, -0.014], size: 1 },
  neckRadius: 0.048,
  colliders: { trunk: 0.125, arm: 0.06, thigh: 0.09, skull: 0.125 },
  hair: { colors: HAIR, style: (c) => void c.addHair(styleHair(c)) },
  outfits: [
    { id: "coat", label: { ja: "羽織コート", en: "Haori coat" }, cloth: sheet, dress },
    {
      id: "knit",
      label: { ja: "ニットとマフラー", en: "Knit and scarf" },
      cloth: knitSheet,
      dress: dressInKnit,
      look: { stance: "easy", clothLine: "#3c3440" },
    },
  ],
  thumbnail: { x: 0.375, y: 0.268, side: 0.33 },
};
