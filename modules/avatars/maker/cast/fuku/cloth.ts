import type { Vec2 } from "../../geometry/vector";
import { ClothSheet, type Tone } from "../../paint/cloth-sheet";

const BROWN: Tone = ["#a47d5c", "#7c5a45"];

const CREAM: Tone = ["#fff3dd", "#f0d2b6"];

const FLECK: Tone = ["#d3a878", "#b18360"];

const oval = (center: Vec2, rx: number, ry: number): Vec2[] =>
  Array.from({ length: 40 }, (_, i) => {
    const angle = (i / 40) * Math.PI * 2;
    return [center[0] + Math.cos(angle) * rx, center[1] + Math.sin(angle) * ry];
  });

const paintIn = (scarf: Tone, scarfEdge: Tone) =>
  new ClothSheet({
    torso: { halfWidth: 0.2, top: 0.36, bottom: 0 },
    base: BROWN,
    swatches: {
      brown: BROWN,
      wing: ["#8a6448", "#664733"],
      wingTip: ["#6f4e38", "#503626"],
      tuft: ["#8a6448", "#664733"],
      beak: ["#f2ad3f", "#cc7f2c"],
      foot: ["#eda23c", "#c4772b"],
      scarf,
      scarfEdge,
      charm: ["#f0cd62", "#bd9238"],
      charmMark: ["#a94a36", "#7d3427"],
    },
    front: (brush) => {
      brush.shape(oval([0, 0.165], 0.122, 0.142), CREAM);
      for (const [row, count] of [4, 5, 4, 3].entries())
        for (let i = 0; i < count; i++) {
          const x = (i - (count - 1) / 2) * 0.042;
          const y = 0.212 - row * 0.036;
          brush.line(
            [
              [x - 0.0095, y + 0.0055],
              [x, y - 0.003],
              [x + 0.0095, y + 0.0055],
            ],
            FLECK,
            0.005,
          );
        }
    },
    back: (brush) => {
      for (let row = 0; row < 6; row++)
        for (let i = 0; i < 7; i++) {
          const x = (i - 3 + (row % 2) * 0.5) * 0.048;
          const y = 0.27 - row * 0.038;
          brush.line(
            [
              [x - 0.012, y + 0.006],
              [x, y - 0.004],
              [x + 0.012, y + 0.006],
            ],
            ["#8f6a4d", "#6b4c39"],
            0.005,
          );
        }
    },
  });

export const sheet = paintIn(["#47568f", "#303a69"], ["#f3e6c4", "#c9b793"]);

export const festive = paintIn(["#c8463f", "#94302f"], ["#f0cd62", "#bd9238"]);
