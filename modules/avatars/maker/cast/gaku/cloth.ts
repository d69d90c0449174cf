import { ClothSheet, type Tone } from "../../paint/cloth-sheet";

const SKIN: Tone = ["#b67b53", "#99583a"];

/** Thin stripes, metres between them. */
const STRIPE_GAP = 0.022;

type Work = {
  shirt: Tone;
  stripe: Tone;
  placket: Tone;
  seam: Tone;
  roll: Tone;
  apron: Tone;
  pocket: Tone;
  hem: Tone;
  stitch: Tone;
};

const paintIn = ({ shirt, stripe, placket, seam, roll, apron, pocket, hem, stitch: thread }: Work) =>
  new ClothSheet({
    torso: { halfWidth: 0.26, top: 1.49, bottom: 1.0 },
    base: shirt,
    swatches: {
      shirt,
      roll,
      button: ["#8a6a48", "#614930"],
      apron,
      strap: ["#6d4a32", "#4a3022"],
      stitch: thread,
      trousers: ["#4a4f5c", "#2f333f"],
      shoe: ["#6a4632", "#452c20"],
      sole: ["#2c2523", "#1b1615"],
      brass: ["#d8b25c", "#9d7c38"],
      flour: ["#fbf6ea", "#d8cdbb"],
    },
    front: (brush) => {
      for (let i = -11; i <= 11; i++)
        brush.line(
          [
            [i * STRIPE_GAP, 1.49],
            [i * STRIPE_GAP, 1.0],
          ],
          stripe,
          0.0022,
        );
      brush.shape(
        [
          [-0.017, 1.45],
          [0.017, 1.45],
          [0.017, 1.0],
          [-0.017, 1.0],
        ],
        placket,
      );
      brush.shape(
        [
          [-0.058, 1.51],
          [0.058, 1.51],
          [0.034, 1.425],
          [0, 1.372],
          [-0.034, 1.425],
        ],
        SKIN,
      );
      for (const y of [1.35, 1.29]) brush.disc([0, y], 0.0052, ["#8a6a48", "#614930"]);
    },
    back: (brush) => {
      for (let i = -11; i <= 11; i++)
        brush.line(
          [
            [i * STRIPE_GAP, 1.345],
            [i * STRIPE_GAP, 1.0],
          ],
          stripe,
          0.0022,
        );
      brush.line(
        [
          [-0.27, 1.355],
          [0, 1.338],
          [0.27, 1.355],
        ],
        seam,
        0.003,
      );
    },
    // The apron's skirt: stitched hems and a wheat ear in one corner.
    skirt: ({ drawing, box: [left, top, right, bottom], color }) => {
      drawing.rect(0, 768, 512, 256, color(apron));
      const stitch = { color: color(thread), width: 2.4, opacity: 0.8 };
      drawing.path(
        `M${left + 14} ${top}L${left + 14} ${bottom - 16}L${right - 14} ${bottom - 16}L${right - 14} ${top}`,
        {
          stroke: stitch,
        },
      );
      drawing.rect(left, bottom - 7, right - left, 8, color(hem));
      const middle = (left + right) / 2;
      drawing.rect(middle - 86, top + 62, 172, 74, color(pocket));
      drawing.path(
        `M${middle - 86} ${top + 62}L${middle + 86} ${top + 62}M${middle - 86} ${top + 62}L${middle - 86} ${top + 136}L${middle + 86} ${top + 136}L${middle + 86} ${top + 62}M${middle} ${top + 62}L${middle} ${top + 136}`,
        { stroke: stitch },
      );
    },
    // The apron's bib.
    leg: ({ drawing, box: [left, top, right, bottom], color }) => {
      drawing.rect(left - 8, top - 8, right - left + 24, bottom - top + 24, color(apron));
      const stitch = { color: color(thread), width: 1.8, opacity: 0.85 };
      drawing.path(`M${left + 5} ${bottom}L${left + 5} ${top + 14}L${right - 5} ${top + 14}L${right - 5} ${bottom}`, {
        stroke: stitch,
      });
      // A wheat ear.
      const x = (left + right) / 2;
      const y = (top + bottom) / 2 - 12;
      const gold = color(["#e3bf6a", "#a88740"]);
      drawing.path(`M${x} ${y + 58}L${x} ${y - 40}`, { stroke: { color: gold, width: 3.6 } });
      for (let i = 0; i < 3; i++)
        for (const side of [1, -1]) {
          const h = y + 22 - i * 24;
          drawing.path(
            `M${x} ${h}Q${x + side * 24} ${h - 4} ${x + side * 19} ${h - 34}Q${x + side * 2} ${h - 22} ${x} ${h}Z`,
            { fill: gold },
          );
        }
      drawing.path(`M${x} ${y - 48}Q${x + 10} ${y - 66} ${x} ${y - 84}Q${x - 10} ${y - 66} ${x} ${y - 48}Z`, {
        fill: gold,
      });
    },
  });

/** Cream stripes and baker's green. */
export const sheet = paintIn({
  shirt: ["#e9dcc0", "#bda98c"],
  stripe: ["#8fa6b4", "#6a7f8f"],
  placket: ["#efe4cb", "#c4b193"],
  seam: ["#b9a684", "#917f64"],
  roll: ["#f2e8d2", "#c8b698"],
  apron: ["#3f5a45", "#2a3f32"],
  pocket: ["#466349", "#2f4637"],
  hem: ["#33493a", "#213329"],
  stitch: ["#9fb48f", "#73876a"],
});

/** Denim and rust. */
export const evening = paintIn({
  shirt: ["#6f8fb0", "#4d678a"],
  stripe: ["#5f7fa1", "#425b7d"],
  placket: ["#7b9abb", "#577294"],
  seam: ["#557494", "#3a5272"],
  roll: ["#8eabc8", "#6582a3"],
  apron: ["#a9573a", "#7b3b29"],
  pocket: ["#b46244", "#864430"],
  hem: ["#964a31", "#6b3122"],
  stitch: ["#eab98f", "#bb8763"],
});
