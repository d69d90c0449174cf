import type { Character } from "../../character";
import { intersection, placed, slab, torus } from "../../geometry/distance-field";
import { loft } from "../../geometry/loft";
import { meshField } from "../../geometry/mesh-field";
import { withFrontAndBackUvs } from "../../geometry/part";
import { rampSkinning } from "../../geometry/skinning";
import { lerp, rotateX, smoothstep, subtract } from "../../geometry/vector";
import { hangingCloth } from "../../wardrobe/hanging-cloth";
import { shoe } from "../../wardrobe/shoes";
import { addStrawHat } from "../../wardrobe/straw-hat";
import { band, cuff, onFront } from "../../wardrobe/trim";
import { stockings } from "./clothes";
import { BODY } from "./figure";
import { picnicSheet as sheet } from "./picnic-cloth";
import { upperBody, upperSkinning } from "./torso";

/** A long pinafore dress over a blouse, and a straw hat. */
export function dressForPicnic(c: Character): void {
  const blouse = intersection(intersection(upperBody, slab(1, 1.022, 1.318), 0.006), slab(0, -0.568, 0.568), 0.006);
  const torso = meshField(blouse, {
    // A whole number of cells to each side: both shoulders are cut alike.
    low: [-0.598, 1.0, -0.15],
    high: [0.598, 1.34, 0.17],
    cell: 0.0115,
    material: "cloth",
    mesh: "Body",
    keep: 0.255,
    error: 0.012,
  });
  c.add(withFrontAndBackUvs(torso.skin(upperSkinning), sheet.frontUv, sheet.backUv));
  c.addBoth(cuff(BODY, { from: 0.55, to: 0.6, radius: 0.0455, wrist: 0.024, uv: sheet.swatchBox("rib") }));
  const collar = placed(torus([0, 0, 0], 0.0475, 0.0105, 1.06, 0.94), (p) =>
    rotateX(subtract(p, [0, 1.305, -0.014]), 0.2),
  );
  c.add(
    meshField(collar, {
      low: [-0.08, 1.265, -0.08],
      high: [0.08, 1.345, 0.07],
      cell: 0.007,
      material: "cloth",
      mesh: "Body",
      keep: 0.45,
      uv: () => sheet.swatch("rib"),
    }).skin(
      rampSkinning(
        (p) => p[1],
        [
          [1.285, "upperChest"],
          [1.365, "neck"],
        ],
      ),
    ),
  );
  addRibbon(c);
  addSkirt(c);
  stockings(c, sheet.swatchBox("stockings"));
  for (const part of shoe(BODY, {
    size: 1.0,
    shaft: 0.075,
    heel: 0.008,
    upper: sheet.swatch("shoe"),
    sole: sheet.swatch("sole"),
  }))
    c.addBoth(part);
  addStrawHat(c, {
    straw: sheet.swatchBox("straw"),
    brim: sheet.swatchBox("strawDark"),
    ribbon: sheet.swatchBox("ribbon"),
    rays: sheet.swatch("gold"),
    disc: sheet.swatch("sun"),
  });
}

/** A loose bow under the collar: two loops, two ends. */
function addRibbon(c: Character): void {
  for (const k of [1, -1])
    for (const [to, width] of [
      [[k * 0.042, 1.262], 0.012],
      [[k * 0.026, 1.212], 0.0085],
    ] as const)
      c.add(
        band(
          upperBody,
          onFront(upperBody, [[k * 0.002, 1.272], [lerp(0, to[0], 0.5), lerp(1.272, to[1], 0.45)], [...to]], 0.007),
          {
            width,
            thickness: 0.004,
            uv: sheet.swatchBox("ribbon"),
            skinning: upperSkinning,
            segments: 6,
            taper: (t) => lerp(0.35, 1, smoothstep(0, 0.8, t)),
          },
        ),
      );
}

function addSkirt(c: Character): void {
  c.add(
    hangingCloth(c, {
      name: "skirt",
      top: 1.062,
      bottom: 0.35,
      radii: (t) => {
        const hips = smoothstep(0, 0.3, t);
        const flare = Math.max(0, t - 0.18) ** 1.1;
        return [lerp(0.1, 0.155, hips) + flare * 0.13, lerp(0.083, 0.125, hips) + flare * 0.13];
      },
      folds: 13,
      foldDepth: 0.07,
      rows: 9,
      sides: 65,
      panels: 8,
      uv: sheet.skirtBox,
      fixedTo: 0.28,
      stiffness: 0.9,
      gravity: 0.3,
    }),
  );
  c.add(
    loft(
      [
        [1.068, 0.1],
        [1.063, 0.1125],
        [1.022, 0.115],
        [1.016, 0.109],
      ].map(([h = 0, r = 0], i) => ({ center: [0, h, 0], rx: r * 1.02, rz: r * 0.88, v: i / 3 })),
      { material: "cloth", mesh: "Body", uv: sheet.swatchBox("seam"), sides: 26 },
    ).skin(
      rampSkinning(
        (p) => p[1],
        [
          [1.0, "hips"],
          [1.06, "spine"],
        ],
      ),
    ),
  );
}
