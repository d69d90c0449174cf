import type { CharacterDescription } from "../../description";
import { addBody } from "./cakes";
import { sheet } from "./cloth";
import { BODY, FACE, headField, LOOK } from "./figure";
import { addCord, addLeaves, addMandarin } from "./ornaments";
import { dressAsSakuraMochi, sakuraSheet } from "./sakura";

export const mochi: CharacterDescription = {
  proportions: BODY,
  skull: headField,
  skullDetail: { columns: 44, rows: 28 },
  face: FACE,
  expressions: {
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
  },
  look: LOOK,
  body: addBody,
  outfits: [
    {
      id: "new-year",
      label: { ja: "鏡餅", en: "New Year" },
      cloth: sheet,
      dress(c) {
        addMandarin(c);
        addLeaves(c);
        addCord(c);
      },
    },
    {
      id: "sakura",
      label: { ja: "桜餅", en: "Cherry blossom" },
      cloth: sakuraSheet,
      dress: dressAsSakuraMochi,
      look: {
        skin: { ...LOOK.skin, base: "#ffdde0", blush: "#ff8092", shadow: "#eaa6b0", line: "#b0606e" },
        skinShade: "#f6c3cc",
        neck: "#ffd3d8",
        neckShade: "#f2b6c1",
        skinOutline: { width: 0.0016, color: "#a85c68" },
        clothLine: "#5b5a3c",
      },
    },
  ],
  thumbnail: { x: 0.375, y: 0.31, side: 0.46 },
};
