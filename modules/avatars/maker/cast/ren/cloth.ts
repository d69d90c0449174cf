import { ClothSheet, type Tone } from "../../paint/cloth-sheet";

const SHIRT: Tone = ["#f1ede4", "#c2bccb"];

const COAT: Tone = ["#3a4468", "#232a47"];

const COAT_DARK: Tone = ["#2b3353", "#191e36"];

const SEAM: Tone = ["#2a3252", "#181d34"];

const SKIN: Tone = ["#fad8c6", "#efae9b"];

export const sheet = new ClothSheet({
  torso: { halfWidth: 0.23, top: 1.46, bottom: 1.0 },
  base: COAT,
  swatches: {
    shirt: SHIRT,
    coat: COAT,
    band: COAT_DARK,
    trousers: ["#4b4a55", "#2f2e39"],
    belt: ["#5f3f30", "#3c261f"],
    shoe: ["#453530", "#2a1f1d"],
    sole: ["#2b2423", "#1a1514"],
    buckle: ["#c9b06a", "#937c3f"],
    lining: ["#7f92b8", "#56688f"],
  },
  front: (brush) => {
    brush.shape(
      [
        [-0.07, 1.49],
        [0.07, 1.49],
        [0.066, 1.3],
        [0.076, 1.0],
        [-0.076, 1.0],
        [-0.066, 1.3],
      ],
      SHIRT,
    );
    brush.shape(
      [
        [-0.054, 1.48],
        [0.054, 1.48],
        [0.034, 1.375],
        [0, 1.305],
        [-0.034, 1.375],
      ],
      SKIN,
    );
    brush.line(
      [
        [-0.034, 1.375],
        [0, 1.305],
        [0.034, 1.375],
      ],
      ["#d9cfc6", "#aaa0ae"],
      0.003,
    );
    brush.line(
      [
        [0, 1.305],
        [0, 1.0],
      ],
      ["#d8d2c8", "#a9a3b4"],
      0.0024,
    );
    for (const y of [1.28, 1.215, 1.15, 1.085]) brush.disc([0.008, y], 0.0042, ["#9a93a0", "#6f6a7c"]);
    for (const side of [1, -1])
      brush.line(
        [
          [side * 0.125, 1.17],
          [side * 0.18, 1.165],
        ],
        SEAM,
        0.0035,
      );
  },
  back: (brush) => {
    brush.line(
      [
        [0, 1.44],
        [0, 1.0],
      ],
      SEAM,
      0.003,
    );
    brush.line(
      [
        [-0.24, 1.335],
        [-0.12, 1.31],
        [0, 1.305],
        [0.12, 1.31],
        [0.24, 1.335],
      ],
      SEAM,
      0.003,
    );
  },
  skirt: ({ drawing, box: [left, top, right, bottom], color }) => {
    const fade = drawing.linear(
      [0, top],
      [0, bottom],
      [
        [0, color(COAT)],
        [1, color(["#33406a", "#1f2747"])],
      ],
    );
    drawing.rect(0, 768, 512, 256, fade);
    for (const edge of [left - 8, right - 16]) drawing.rect(edge, 768, 24, 256, color(COAT_DARK));
    drawing.rect(0, bottom - 14, 512, 4, color(SEAM));
    drawing.rect((left + right) / 2 - 1.5, 768, 3, 256, color(SEAM));
  },
});
