import type { CharacterDescription } from "../../description";
import { addBody } from "./body";
import { festivalSheet, sheet } from "./cloth";
import { dressForFestival } from "./festival";
import { BODY, FACE, lanternField, LOOK } from "./figure";
import { festivalPaper, washiPaper } from "./paper";

/** Higher than others shut their eyes: on so round a face the lower lid's bow would show as a hook at the side. */
const SHUT = { upperLid: 1, lowerLid: 1, closeAt: 0.62 } as const;

export const tomo: CharacterDescription = {
  proportions: BODY,
  skull: lanternField,
  skullDetail: "in body",
  face: FACE,
  expressions: {
    blink: SHUT,
    blinkLeft: { left: SHUT, right: {} },
    blinkRight: { left: {}, right: SHUT },
    aa: { mouthWidth: 1.1, mouthOpen: 0.033, mouthUpper: 0.004, mouthRound: 0.3 },
    happy: {
      upperLid: 1,
      lowerLid: 1,
      closedArch: 1,
      browUp: 0.007,
      mouthWidth: 1.3,
      mouthOpen: 0.023,
      mouthSmile: 0.009,
      mouthUpper: -0.001,
    },
    surprised: {
      widen: 0.12,
      browUp: 0.014,
      mouthWidth: 0.6,
      mouthOpen: 0.021,
      mouthUpper: 0.006,
      mouthRound: 1,
      mouthSmile: 0,
    },
  },
  look: LOOK,
  body: addBody,
  outfits: [
    { id: "washi", label: { ja: "和紙の提灯", en: "Paper lantern" }, cloth: sheet, paper: washiPaper, dress() {} },
    {
      id: "festival",
      label: { ja: "お祭り", en: "Festival" },
      cloth: festivalSheet,
      paper: festivalPaper,
      dress: dressForFestival,
    },
  ],
  thumbnail: { x: 0.375, y: 0.31, side: 0.46 },
};
