import { ClothSheet, type Tone } from "../../paint/cloth-sheet";

type Cloth = { coat: Tone; hem: Tone; lapel: Tone; seam: Tone; knit: Tone; knitRib: Tone; rib: Tone; belt: Tone };

const paintIn = ({ coat, hem, lapel, seam, knit, knitRib, rib, belt }: Cloth) =>
  new ClothSheet({
    torso: { halfWidth: 0.2, top: 1.42, bottom: 1.03 },
    base: coat,
    swatches: {
      coat,
      lapel,
      knit,
      rib,
      belt,
      buckle: ["#e6dfc9", "#aaa28f"],
      button: ["#4a4366", "#302b48"],
      trousers: ["#2e2b3b", "#1c1a28"],
      boot: ["#25222c", "#16141c"],
      sole: ["#55506a", "#393548"],
      gold: ["#e9cf86", "#ad9149"],
      gem: ["#7f6ee0", "#5345a6"],
    },
    front: (brush) => {
      brush.shape(
        [
          [-0.07, 1.45],
          [0.07, 1.45],
          [0.055, 1.34],
          [-0.002, 1.215],
          [-0.055, 1.34],
        ],
        knit,
      );
      for (let i = -5; i <= 5; i++)
        brush.line(
          [
            [i * 0.011, 1.42],
            [i * 0.011, 1.23 + Math.abs(i) * 0.021],
          ],
          knitRib,
          0.002,
        );
      brush.line(
        [
          [-0.004, 1.222],
          [-0.058, 1.15],
          [-0.06, 1.03],
        ],
        seam,
        0.0034,
      );
      for (const side of [1, -1])
        brush.line(
          [
            [side * 0.108, 1.2],
            [side * 0.15, 1.19],
          ],
          seam,
          0.0032,
        );
    },
    back: (brush) => {
      brush.line(
        [
          [-0.2, 1.3],
          [0, 1.276],
          [0.2, 1.3],
        ],
        seam,
        0.003,
      );
      brush.line(
        [
          [0, 1.276],
          [0, 1.03],
        ],
        seam,
        0.003,
      );
    },
    skirt: ({ drawing, box: [left, top, right, bottom], color }) => {
      const fade = drawing.linear(
        [0, top],
        [0, bottom],
        [
          [0, color(coat)],
          [0.5, color(coat)],
          [1, color(hem)],
        ],
      );
      drawing.rect(0, 768, 512, 256, fade);
      drawing.rect((left + right) / 2 - 1.5, 768, 3, 256, color(seam));
      // The overlap lies a little to the right of the middle, under the buttons.
      drawing.rect(right - 22, 768, 4, 256, color(seam));
      drawing.rect(right - 18, 768, 9, 256, color(lapel));
      for (const x of [left + 96, right - 96])
        drawing.path(`M${x} ${top + 50}L${x + (x < 256 ? 14 : -14)} ${top + 96}`, {
          stroke: { color: color(seam), width: 4 },
        });
    },
  });

/** Pearl grey that turns to violet at the hem. */
export const sheet = paintIn({
  coat: ["#ded9d6", "#a9a4b4"],
  hem: ["#b9aede", "#857bb4"],
  lapel: ["#cfc8c8", "#9791a4"],
  seam: ["#b7b0b4", "#857f95"],
  knit: ["#35304a", "#211d33"],
  knitRib: ["#423c5a", "#2a2540"],
  rib: ["#433d5c", "#2b2641"],
  belt: ["#6d5ac2", "#473b8c"],
});

/** Ink blue over pale mint. */
export const ink = paintIn({
  coat: ["#3a4a7c", "#263158"],
  hem: ["#4c5f99", "#33416f"],
  lapel: ["#2f3d69", "#1e2849"],
  seam: ["#2a365e", "#1b2443"],
  knit: ["#cfe6dc", "#9dbcb4"],
  knitRib: ["#bcd8cc", "#8cada4"],
  rib: ["#dcefe7", "#aac7bf"],
  belt: ["#d9a441", "#a2762e"],
});
