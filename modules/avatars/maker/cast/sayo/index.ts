import type { CharacterDescription } from "../../description";
import { humanHeadField } from "../../head/head-shape";
import { sheet, wisteria } from "./cloth";
import { dress } from "./clothes";
import { BODY, FACE, LOOK, SKULL } from "./figure";
import { HAIR, styleHair } from "./hairdo";
import { addHairpin } from "./hairpin";

export const sayo: CharacterDescription = {
  proportions: BODY,
  skull: humanHeadField(SKULL),
  skullDetail: { columns: 38, rows: 26 },
  face: FACE,
  expressions: {
    happy: {
      upperLid: 1,
      lowerLid: 1,
      closedArch: 0.9,
      browUp: 0.004,
      mouthWidth: 1.15,
      mouthOpen: 0.012,
      mouthSmile: 0.008,
      mouthUpper: -0.001,
    },
  },
  look: LOOK,
  hands: "fingers",
  ears: { at: [0.103, -0.028, -0.014], size: 0.95 },
  neckRadius: 0.036,
  colliders: { trunk: 0.108, arm: 0.052, thigh: 0.082, skull: 0.125 },
  hair: {
    colors: HAIR,
    style(c) {
      c.addHair(styleHair(c));
      addHairpin(c);
    },
  },
  outfits: [
    { id: "hakama", label: { ja: "夜空の袴", en: "Night-sky hakama" }, cloth: sheet, dress },
    {
      id: "wisteria",
      label: { ja: "藤の袴", en: "Wisteria hakama" },
      cloth: wisteria,
      dress,
      look: { clothLine: "#3a2f4a" },
    },
  ],
  thumbnail: { x: 0.375, y: 0.25, side: 0.37 },
};
