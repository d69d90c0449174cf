import { Character } from "../../character";
import { gradient } from "../../geometry/distance-field";
import { loft } from "../../geometry/loft";
import type { UvBox } from "../../geometry/part";
import { rampSkinning, rigid } from "../../geometry/skinning";
import { lerp, radians, smoothstep, type Vec2 } from "../../geometry/vector";
import { hangingCloth } from "../../wardrobe/hanging-cloth";
import { addLegs } from "../../wardrobe/legs";
import { addShoes } from "../../wardrobe/shoes";
import { sunOrnament } from "../../wardrobe/sun-ornament";
import { band, onFront, onto } from "../../wardrobe/trim";
import { sheet } from "./cloth";
import { addTop, addWaistband } from "./top";
import { upperBody, upperSkinning } from "./torso";

export function dress(c: Character): void {
  addTop(c, {
    frontUv: sheet.frontUv,
    backUv: sheet.backUv,
    cuffs: { from: 0.548, to: 0.603, radius: 0.0465, uv: sheet.swatchBox("rib") },
    collar: { tube: 0.0115, uv: sheet.swatch("cream") },
  });
  for (const k of [1, -1]) {
    const front: Vec2[] = [
      [k * 0.0535, 1.272],
      [k * 0.0505, 1.235],
      [k * 0.0495, 1.2],
      [k * 0.0515, 1.15],
      [k * 0.056, 1.1],
      [k * 0.06, 1.06],
      [k * 0.062, 1.034],
    ];
    const nape = onto(
      upperBody,
      [
        [0, 1.322, -0.056],
        [k * 0.03, 1.32, -0.05],
        [k * 0.052, 1.312, -0.028],
        [k * 0.059, 1.3, 0.004],
      ],
      0.003,
    );
    c.add(
      band(upperBody, [...nape, ...onFront(upperBody, front, 0.003)], {
        width: 0.0105,
        thickness: 0.0045,
        uv: sheet.swatchBox("rib"),
        skinning: upperSkinning,
        segments: 22,
      }),
    );
  }
  const [pinAt = [0, 0, 0]] = onFront(upperBody, [[0.0785, 1.212]], 0.003);
  c.add(
    sunOrnament(pinAt, gradient(upperBody, pinAt, 2e-3), {
      radius: 0.0135,
      mesh: "Body",
      rays: sheet.swatch("gold"),
      disc: sheet.swatch("sun"),
      turn: 0,
    }).skin(rigid("upperChest")),
  );
  const hem = [
    [1.075, 0.1085, 0.6],
    [1.07, 0.1155, 0.62],
    [1.035, 0.1175, 0.8],
    [1.028, 0.111, 1],
    [1.034, 0.1, 1],
  ] as const;
  c.add(
    loft(
      hem.map(([h, r, v]) => ({ center: [0, h, 0.001], rx: r, rz: r * 0.82, v })),
      {
        material: "cloth",
        mesh: "Body",
        uv: sheet.swatchBox("rib"),
        sides: 26,
        from: radians(32),
        to: radians(328),
      },
    ).skin(
      rampSkinning(
        (p) => p[1],
        [
          [1.0, "hips"],
          [1.04, "spine"],
          [1.12, "chest"],
        ],
      ),
    ),
  );
  c.add(
    hangingCloth(c, {
      name: "skirt",
      top: 1.062,
      bottom: 0.42,
      radii: (t) => {
        const hips = smoothstep(0, 0.32, t);
        const flare = Math.max(0, t - 0.2) ** 1.15;
        return [lerp(0.1, 0.155, hips) + flare * 0.125, lerp(0.083, 0.125, hips) + flare * 0.125];
      },
      folds: 18,
      foldDepth: 0.075,
      rows: 9,
      sides: 72,
      panels: 8,
      uv: sheet.skirtBox,
      fixedTo: 0.3,
      stiffness: 0.9,
      gravity: 0.3,
    }),
  );
  addWaistband(
    c,
    [
      [1.036, 0.1],
      [1.03, 0.1065],
      [1.0, 0.1115],
      [0.994, 0.107],
    ],
    0.85,
    sheet.swatchBox("boot"),
  );
  stockings(c, sheet.swatchBox("tights"));
  addShoes(c, {
    size: 1.02,
    shaft: 0.145,
    heel: 0.012,
    upper: sheet.swatch("boot"),
    sole: sheet.swatch("sole"),
  });
}

/** From the hips into the shoes. */
export function stockings(c: Character, uv: UvBox): void {
  addLegs(
    c,
    [
      [0.9, 0.07],
      [0.8, 0.074],
      [0.68, 0.068],
      [0.56, 0.059],
      [0.5, 0.0525],
      [0.475, 0.051],
      [0.44, 0.0495],
      [0.38, 0.0525],
      [0.33, 0.0535],
      [0.27, 0.0485],
      [0.2, 0.0395],
      [0.14, 0.0345],
      [0.08, 0.034],
    ],
    { uv, sides: 14 },
  );
}
