import { lerp } from "../../geometry/vector";
import { ClothSheet, type Tone, type TorsoBrush } from "../../paint/cloth-sheet";

const BLOUSE: Tone = ["#fffaf0", "#dfd3dc"];
const DRESS: Tone = ["#8fbdcb", "#638fa6"];
const DRESS_SEAM: Tone = ["#6f9fb2", "#4c7590"];
const FLOWER: Tone = ["#fff6dc", "#c9cfd4"];

/** The bodice with two broad straps over the blouse. */
const bodice = (brush: TorsoBrush, neckline: number): void => {
  const half = [
    [0, neckline],
    [0.044, neckline + 0.004],
    [0.058, 1.36],
    [0.096, 1.36],
    [0.088, 1.225],
    [0.108, 1.17],
    [0.15, 1.165],
    [0.15, 0.95],
  ] as const;
  const mirrored = half.map(([x, y]) => [-x, y] as const).reverse();
  brush.shape([...half, ...mirrored], DRESS, { tone: DRESS_SEAM, width: 0.003 });
};

export const picnicSheet = new ClothSheet({
  torso: { halfWidth: 0.18, top: 1.34, bottom: 0.99 },
  base: BLOUSE,
  swatches: {
    blouse: BLOUSE,
    rib: ["#f6ecdd", "#d3c4cc"],
    dress: DRESS,
    seam: DRESS_SEAM,
    straw: ["#f3dba3", "#cfab72"],
    strawDark: ["#e3c486", "#b89058"],
    ribbon: ["#ee9459", "#c56a3c"],
    gold: ["#ffcf5c", "#dd9c34"],
    sun: ["#fff0bf", "#ecc27a"],
    stockings: ["#f5e6d4", "#cfb5a8"],
    shoe: ["#a86a48", "#754430"],
    sole: ["#e9d9c4", "#bfa78f"],
  },
  front: (brush) => {
    bodice(brush, 1.19);
    for (const y of [1.16, 1.12, 1.08]) brush.disc([0, y], 0.0055, FLOWER);
  },
  back: (brush) => bodice(brush, 1.205),
  skirt: ({ drawing, box: [left, top, right, bottom], color }) => {
    const fade = drawing.linear(
      [0, top],
      [0, bottom],
      [
        [0, color(["#86b5c5", "#5d89a0"])],
        [1, color(["#a3ccd5", "#739eb2"])],
      ],
    );
    drawing.rect(0, 768, 512, 256, fade);
    // Small flowers in offset rows, sparser towards the waist.
    for (let row = 0; row < 5; row++)
      for (let i = 0; i < 14; i++) {
        const x = left + ((i + (row % 2) / 2 + 0.25) / 14) * (right - left);
        const y = lerp(top, bottom, 0.28 + row * 0.125);
        for (let petal = 0; petal < 4; petal++) {
          const angle = (petal * Math.PI) / 2 + row;
          drawing.ellipse([x + Math.cos(angle) * 2.4, y + Math.sin(angle) * 2], 2, 1.7, color(FLOWER));
        }
        drawing.ellipse([x, y], 1.4, 1.2, color(["#ffcf5c", "#dd9c34"]));
      }
    drawing.rect(0, lerp(top, bottom, 0.905), 512, 3, color(FLOWER));
    drawing.rect(0, lerp(top, bottom, 0.94), 512, 16, color(DRESS_SEAM));
  },
});
