import { lerp, seededRandom } from "../../geometry/vector";
import { ClothSheet, type Tone, type TorsoBrush } from "../../paint/cloth-sheet";

const SKIN: Tone = ["#f4d2ba", "#e6a98d"];

/** Small lights that grow denser towards the hem, as over the horizon. */
function stars(brush: TorsoBrush, seed: number, tone: Tone): void {
  const random = seededRandom(seed);
  for (let i = 0; i < 36; i++) {
    const height = random() ** 1.4;
    const x = (random() - 0.5) * 0.2;
    brush.disc([x, lerp(1.1, 1.3, height)], lerp(0.0012, 0.0026, random() * (1 - height)), tone);
  }
}

type Cloth = {
  jacket: Tone;
  seam: Tone;
  collar: Tone;
  obi: Tone;
  obiEdge: Tone;
  /** Waist and hem of the trousers, and the lines of their folds. */
  hakama: readonly [waist: Tone, hem: Tone, fold: Tone];
  mark: Tone;
};

const paintIn = ({ jacket, seam, collar, obi, obiEdge, hakama, mark }: Cloth) =>
  new ClothSheet({
    torso: { halfWidth: 0.18, top: 1.37, bottom: 1.02 },
    base: jacket,
    swatches: {
      teal: jacket,
      collar,
      inner: ["#fbf5ea", "#d9cfc9"],
      obi,
      obiEdge,
      cord: ["#f2e9d4", "#c7bba4"],
      hakama: hakama[0],
      tights: ["#3a3040", "#261f2c"],
      boot: ["#5a4038", "#3b2925"],
      sole: ["#2e2422", "#1d1615"],
      gold: ["#e8c168", "#b18b3e"],
      jade: ["#7fc4a8", "#4e8f7c"],
    },
    front: (brush) => {
      stars(brush, 5, mark);
      brush.shape(
        [
          [-0.06, 1.4],
          [0.06, 1.4],
          [0.046, 1.3],
          [0.002, 1.228],
          [-0.046, 1.3],
        ],
        SKIN,
      );
    },
    back: (brush) => {
      stars(brush, 8, mark);
      brush.line(
        [
          [0, 1.37],
          [0, 1.02],
        ],
        seam,
        0.0026,
      );
      // The crest between the shoulders: a crescent.
      brush.disc([0, 1.268], 0.0135, mark);
      brush.disc([0.0055, 1.2725], 0.0105, jacket);
    },
    // A strand of silver hair, root at the top.
    leg: ({ drawing, box: [left, top, right, bottom], color }) => {
      drawing.rect(left - 8, top - 8, right - left + 24, bottom - top + 24, color(["#c9c5d3", "#8b869b"]));
      for (let i = 0; i < 7; i++) {
        const x = lerp(left, right, (i + 0.5) / 7);
        drawing.path(`M${x} ${top - 8}C${x + 4} ${top + 80} ${x - 4} ${bottom - 80} ${x + 2} ${bottom + 8}`, {
          stroke: { color: color(i % 2 ? ["#a5a0b4", "#6f6a80"] : ["#e6e3ec", "#a19cb0"]), width: 3, opacity: 0.6 },
        });
      }
    },
    skirt: ({ drawing, box: [left, top, right, bottom], color }) => {
      const fade = drawing.linear(
        [0, top],
        [0, bottom],
        [
          [0, color(hakama[0])],
          [1, color(hakama[1])],
        ],
      );
      drawing.rect(0, 768, 512, 256, fade);
      const folds = 16;
      for (let i = 0; i < folds; i++) {
        const x = left + ((i + 0.82) / folds) * (right - left);
        drawing.path(`M${x} ${bottom}L${x} ${lerp(top, bottom, 0.1)}`, {
          stroke: { color: color(hakama[2]), width: 3, opacity: 0.75 },
        });
      }
    },
  });

/** Deep teal under the stars. */
export const sheet = paintIn({
  jacket: ["#2f6a70", "#1f474f"],
  seam: ["#265a61", "#193d45"],
  collar: ["#1f4a52", "#14323a"],
  obi: ["#c9874f", "#97603c"],
  obiEdge: ["#e3b173", "#ae7f4e"],
  hakama: [
    ["#4b3a5c", "#30253f"],
    ["#6f5687", "#4a3a5f"],
    ["#3a2c49", "#241a31"],
  ],
  mark: ["#dfe6c8", "#a9b295"],
});

/** Pale wisteria with white petals, over ink green. */
export const wisteria = paintIn({
  jacket: ["#c3b0d6", "#9180b0"],
  seam: ["#ac98c2", "#7d6d9c"],
  collar: ["#8a6ea8", "#64507f"],
  obi: ["#e9dfc6", "#bcae96"],
  obiEdge: ["#a8b48a", "#7c8866"],
  hakama: [
    ["#2f4a45", "#1e322f"],
    ["#4d7268", "#355048"],
    ["#243b37", "#162724"],
  ],
  mark: ["#fdf6ff", "#cbbfda"],
});
