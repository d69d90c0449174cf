import type { CharacterDescription } from "../../description";
import { humanHeadField } from "../../head/head-shape";
import { evening, sheet } from "./cloth";
import { dress } from "./clothes";
import { BODY, FACE, LOOK, SKULL } from "./figure";
import { addBeard, HAIR, styleHair } from "./hairdo";

export const gaku: CharacterDescription = {
  proportions: BODY,
  skull: humanHeadField(SKULL),
  skullDetail: { columns: 38, rows: 26 },
  face: FACE,
  // The mouth opens less than others' do: the beard stands round it.
  expressions: {
    aa: { mouthWidth: 1.02, mouthOpen: 0.0195, mouthUpper: 0.004, mouthRound: 0.3 },
    oh: { mouthWidth: 0.7, mouthOpen: 0.0165, mouthUpper: 0.005, mouthRound: 1, mouthSmile: 0.001 },
    ee: { mouthWidth: 1.12, mouthOpen: 0.013, mouthUpper: 0.002, mouthSmile: 0.004 },
    surprised: {
      widen: 0.16,
      browUp: 0.011,
      mouthWidth: 0.5,
      mouthOpen: 0.014,
      mouthUpper: 0.005,
      mouthRound: 1,
      mouthSmile: 0,
    },
    happy: {
      upperLid: 1,
      lowerLid: 1,
      closedArch: 0.9,
      browUp: 0.004,
      mouthWidth: 1.12,
      mouthOpen: 0.0125,
      mouthSmile: 0.0065,
    },
    smile: { lowerLid: 0.2, browUp: 0.002, mouthWidth: 1.12, mouthSmile: 0.0075 },
  },
  look: LOOK,
  hands: "fingers",
  ears: { at: [0.111, -0.026, -0.014], size: 1.05 },
  neckRadius: 0.057,
  colliders: { trunk: 0.15, arm: 0.07, thigh: 0.1, skull: 0.125 },
  hair: {
    colors: HAIR,
    style(c) {
      c.addHair(styleHair(c));
      addBeard(c);
    },
  },
  outfits: [
    { id: "apron", label: { ja: "パン屋のエプロン", en: "Baker's apron" }, cloth: sheet, dress: (c) => dress(c, true) },
    { id: "denim", label: { ja: "デニムシャツ", en: "Denim shirt" }, cloth: evening, dress: (c) => dress(c, false) },
  ],
  thumbnail: { x: 0.375, y: 0.268, side: 0.34 },
};
