import type { Character } from "../../character";
import { lerp, smoothstep } from "../../geometry/vector";
import { hangingCloth } from "../../wardrobe/hanging-cloth";
import { addShoes } from "../../wardrobe/shoes";
import { addStrawHat } from "../../wardrobe/straw-hat";
import { band, onFront } from "../../wardrobe/trim";
import { stockings } from "./clothes";
import { picnicSheet as sheet } from "./picnic-cloth";
import { addTop, addWaistband } from "./top";
import { upperBody, upperSkinning } from "./torso";

/** A long pinafore dress over a blouse, and a straw hat. */
export function dressForPicnic(c: Character): void {
  addTop(c, {
    frontUv: sheet.frontUv,
    backUv: sheet.backUv,
    cuffs: { from: 0.55, to: 0.6, radius: 0.0455, uv: sheet.swatchBox("rib") },
    collar: { tube: 0.0105, uv: sheet.swatch("rib") },
  });
  addRibbon(c);
  addSkirt(c);
  stockings(c, sheet.swatchBox("stockings"));
  addShoes(c, {
    size: 1.0,
    shaft: 0.075,
    heel: 0.008,
    upper: sheet.swatch("shoe"),
    sole: sheet.swatch("sole"),
  });
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
  addWaistband(
    c,
    [
      [1.068, 0.1],
      [1.063, 0.1125],
      [1.022, 0.115],
      [1.016, 0.109],
    ],
    0.88,
    sheet.swatchBox("seam"),
  );
}
