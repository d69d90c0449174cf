import type { CharacterDescription } from "../../description";
import { humanHeadField } from "../../head/head-shape";
import { sheet } from "./cloth";
import { dress } from "./clothes";
import { BODY, FACE, LOOK, SKULL } from "./figure";
import { addHairpin, HAIR, styleHair } from "./hairdo";
import { dressForPicnic } from "./picnic";
import { picnicSheet } from "./picnic-cloth";

export const hikari: CharacterDescription = {
  proportions: BODY,
  skull: humanHeadField(SKULL),
  skullDetail: { columns: 38, rows: 26 },
  face: FACE,
  look: LOOK,
  hands: "fingers",
  neckRadius: 0.037,
  colliders: { trunk: 0.105, arm: 0.05, thigh: 0.082, skull: 0.125 },
  hair: {
    colors: HAIR,
    style(c, outfit) {
      const hair = styleHair(c);
      c.addHair(hair);
      // The hat of the other outfit has a sun of its own.
      if (outfit === "cardigan") addHairpin(c, hair);
    },
  },
  outfits: [
    { id: "cardigan", label: { ja: "カーディガン", en: "Cardigan" }, cloth: sheet, dress },
    {
      id: "picnic",
      label: { ja: "ピクニック", en: "Picnic" },
      cloth: picnicSheet,
      dress: dressForPicnic,
      look: { clothLine: "#5f4a44" },
    },
  ],
  thumbnail: { x: 0.375, y: 0.27, side: 0.36 },
};
