import { lerp } from "../../geometry/vector";
import { ClothSheet, type Tone } from "../../paint/cloth-sheet";

const CREAM: Tone = ["#fff4e2", "#e9cfb4"];

const APRICOT: Tone = ["#f6a873", "#d67f52"];

const APRICOT_LINE: Tone = ["#e08d58", "#bd693f"];

const TERRACOTTA: Tone = ["#b9573c", "#8c3c2b"];

const GOLD: Tone = ["#ffcf5c", "#dd9c34"];

export const sheet = new ClothSheet({
  torso: { halfWidth: 0.18, top: 1.34, bottom: 0.99 },
  base: APRICOT,
  swatches: {
    cream: CREAM,
    apricot: APRICOT,
    rib: ["#ee9862", "#c97248"],
    terracotta: TERRACOTTA,
    gold: GOLD,
    sun: ["#fff0bf", "#ecc27a"],
    tights: ["#6b4a45", "#4a302e"],
    boot: ["#8a5139", "#5f3427"],
    sole: ["#e9d9c4", "#bfa78f"],
    button: ["#fff4e2", "#d9b999"],
  },
  front: (brush) => {
    brush.shape(
      [
        [-0.056, 1.37],
        [0.056, 1.37],
        [0.05, 1.22],
        [0.062, 0.98],
        [-0.062, 0.98],
        [-0.05, 1.22],
      ],
      CREAM,
    );
    for (let i = -5; i <= 5; i++)
      brush.line(
        [
          [i * 0.0105, 1.37],
          [i * 0.0105, 0.99],
        ],
        ["#f3e0c6", "#dcbf9f"],
        0.0016,
      );
    for (const side of [1, -1])
      brush.line(
        [
          [side * 0.105, 1.105],
          [side * 0.165, 1.105],
        ],
        APRICOT_LINE,
        0.003,
      );
  },
  back: (brush) => {
    brush.line(
      [
        [-0.2, 1.255],
        [-0.1, 1.232],
        [0, 1.226],
        [0.1, 1.232],
        [0.2, 1.255],
      ],
      APRICOT_LINE,
      0.003,
    );
  },
  skirt: ({ drawing, box: [left, top, right, bottom], color }) => {
    const fade = drawing.linear(
      [0, top],
      [0, bottom],
      [
        [0, color(["#a94b34", "#7d3527"])],
        [1, color(["#c4644a", "#954434"])],
      ],
    );
    drawing.rect(0, 768, 512, 256, fade);
    const folds = 18;
    for (let i = 0; i < folds; i++) {
      const x = left + ((i + 0.8) / folds) * (right - left);
      drawing.path(`M${x} ${bottom}L${x - 1.5} ${lerp(top, bottom, 0.3)}`, {
        stroke: { color: color(["#96412e", "#6d2d22"]), width: 3, opacity: 0.7 },
      });
    }
    drawing.rect(0, lerp(top, bottom, 0.9), 512, 4, color(GOLD));
    drawing.rect(0, lerp(top, bottom, 0.93), 512, 10, color(["#9d4531", "#743226"]));
  },
});
