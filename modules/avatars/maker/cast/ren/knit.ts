import type { Character } from "../../character";
import { intersection, placed, slab, torus } from "../../geometry/distance-field";
import { loft } from "../../geometry/loft";
import { meshField } from "../../geometry/mesh-field";
import { withFrontAndBackUvs } from "../../geometry/part";
import { rampSkinning } from "../../geometry/skinning";
import { curve, lerp, rotateX, rotateZ, subtract, type Vec3 } from "../../geometry/vector";
import { sweep } from "../../geometry/sweep";
import { ClothSheet, type Tone, type TorsoBrush } from "../../paint/cloth-sheet";
import { addShoes } from "../../wardrobe/shoes";
import { cuff, onFront } from "../../wardrobe/trim";
import { BODY } from "./figure";
import { upperBody, upperSkinning } from "./torso";
import { trousers } from "./trousers";

const KNIT: Tone = ["#e4d8c4", "#b5a6a0"];
const STITCH: Tone = ["#d2c3ac", "#a2938f"];

/** Columns of cables and the plain stitches between them. */
const cables = (brush: TorsoBrush): void => {
  for (const x of [-0.12, -0.06, 0, 0.06, 0.12]) {
    for (const side of [-1, 1])
      brush.line(
        [
          [x + side * 0.016, 1.46],
          [x + side * 0.016, 0.98],
        ],
        STITCH,
        0.002,
      );
    for (let y = 0.99; y < 1.46; y += 0.032)
      for (const side of [-1, 1])
        brush.line(
          [
            [x - side * 0.012, y],
            [x, y + 0.011],
            [x + side * 0.012, y + 0.028],
          ],
          STITCH,
          0.0028,
        );
  }
};

export const knitSheet = new ClothSheet({
  torso: { halfWidth: 0.23, top: 1.46, bottom: 1.0 },
  base: KNIT,
  swatches: {
    knit: KNIT,
    rib: ["#d8cab3", "#a79891"],
    scarf: ["#36528a", "#20325f"],
    scarfEnd: ["#c9d7ec", "#8e9fc4"],
    trousers: ["#3f4660", "#272c43"],
    shoe: ["#6b4a37", "#452c22"],
    sole: ["#e7dccb", "#b3a493"],
  },
  front: cables,
  back: cables,
});
const sheet = knitSheet;

/** A heavy pullover and a long scarf. */
export function dressInKnit(c: Character): void {
  const pullover = intersection(intersection(upperBody, slab(1, 1.03, 1.438), 0.006), slab(0, -0.645, 0.645), 0.006);
  const torso = meshField(pullover, {
    // A whole number of cells to each side: both shoulders are cut alike.
    low: [-0.675, 1.0, -0.17],
    high: [0.675, 1.47, 0.17],
    cell: 0.0135,
    material: "cloth",
    mesh: "Body",
    keep: 0.2,
    error: 0.012,
  });
  c.add(withFrontAndBackUvs(torso.skin(upperSkinning), sheet.frontUv, sheet.backUv));
  c.addBoth(cuff(BODY, { from: 0.612, to: 0.672, radius: 0.058, wrist: 0.03, uv: sheet.swatchBox("rib") }));
  const hem = [
    [1.09, 0.125, 0.092],
    [1.082, 0.15, 0.116],
    [1.05, 0.158, 0.123],
    [0.998, 0.157, 0.124],
    [0.99, 0.152, 0.118],
    [1.0, 0.13, 0.1],
  ] as const;
  c.add(
    loft(
      hem.map(([y, rx, rz], i) => ({ center: [0, y, -0.006], rx, rz, v: i / 5 })),
      { material: "cloth", mesh: "Body", uv: sheet.swatchBox("rib"), sides: 30 },
    ).skin(
      rampSkinning(
        (p) => p[1],
        [
          [0.985, "hips"],
          [1.1, "spine"],
        ],
      ),
    ),
  );
  addScarf(c);
  trousers(c, { cloth: sheet.swatch("trousers") });
  addShoes(c, {
    size: 1.16,
    shaft: 0.1,
    heel: 0.008,
    upper: sheet.swatch("shoe"),
    sole: sheet.swatch("sole"),
  });
}

/** Twice round the neck; one end lies on the chest, a shorter one over it. */
function addScarf(c: Character): void {
  const skinning = rampSkinning(
    (p) => p[1],
    [
      [1.405, "upperChest"],
      [1.5, "neck"],
    ],
  );
  for (const [y, radius, tube, lean, roll] of [
    [1.42, 0.083, 0.03, 0.16, 0.06],
    [1.449, 0.071, 0.024, 0.3, -0.1],
  ] as const) {
    const ring = placed(torus([0, 0, 0], radius, tube, 1.1, 1), (p) =>
      rotateZ(rotateX(subtract(p, [0, y, -0.006]), lean), roll),
    );
    c.add(
      meshField(ring, {
        low: [-0.14, 1.34, -0.14],
        high: [0.14, 1.52, 0.14],
        cell: 0.011,
        material: "cloth",
        mesh: "Body",
        keep: 0.12,
        error: 0.02,
        uv: () => sheet.swatch("scarf"),
      }).skin(skinning),
    );
  }
  for (const [name, x, to, length] of [
    ["scarf_L", 0.04, 0.062, 0.29],
    ["scarf_R", 0.012, -0.004, 0.19],
  ] as const) {
    const lying = onFront(
      upperBody,
      [0.1, 0.4, 0.7, 1].map((t) => [lerp(x, to, t), 1.385 - length * t] as const),
      name === "scarf_L" ? 0.014 : 0.02,
    );
    const path: Vec3[] = [[x * 0.8, 1.42, 0.075], ...lying];
    const chain = c.addSpring(name, (t) => curve(path, t), {
      joints: 2,
      startAt: 0.45,
      parent: "upperChest",
      stiffness: 1.6,
      gravity: 0.2,
      hitRadius: 0.01,
      colliderGroups: ["torso"],
    });
    const facing = (): Vec3 => [0.1, 0.1, 1];
    const end = (from: number, until: number, swatch: "scarf" | "scarfEnd", grow: number): void =>
      void c.add(
        sweep((t) => curve(path, lerp(from, until, t)), {
          material: "cloth",
          mesh: "Body",
          uv: sheet.swatchBox(swatch),
          segments: swatch === "scarf" ? 10 : 2,
          sides: 8,
          width: (t) => lerp(0.026, 0.038, lerp(from, until, t)) + grow,
          thickness: () => 0.0075 + grow,
          facing,
        }).skin(chain.skinning),
      );
    end(0, 1, "scarf", 0);
    // The pale stripes are bands round the end, thick enough not to flicker.
    for (const at of [0.8, 0.9]) end(at, at + 0.045, "scarfEnd", 0.003);
  }
}
