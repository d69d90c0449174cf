import { Character } from "../../character";
import { intersection, slab } from "../../geometry/distance-field";
import { meshField } from "../../geometry/mesh-field";
import { withFrontAndBackUvs } from "../../geometry/part";
import { lerp, radians, smoothstep, type Vec2, type Vec3 } from "../../geometry/vector";
import { hangingCloth } from "../../wardrobe/hanging-cloth";
import { addShoes } from "../../wardrobe/shoes";
import { band, cuff, onFront, onto } from "../../wardrobe/trim";
import { sheet } from "./cloth";
import { BODY } from "./figure";
import { upperBody, upperSkinning } from "./torso";
import { trousers } from "./trousers";

export function dress(c: Character): void {
  const coat = intersection(intersection(upperBody, slab(1, 1.058, 1.438), 0.006), slab(0, -0.645, 0.645), 0.006);
  const torso = meshField(coat, {
    // A whole number of cells to each side: both shoulders are cut alike.
    low: [-0.675, 1.02, -0.17],
    high: [0.675, 1.47, 0.17],
    cell: 0.0135,
    material: "cloth",
    mesh: "Body",
    keep: 0.21,
    error: 0.012,
  });
  c.add(withFrontAndBackUvs(torso.skin(upperSkinning), sheet.frontUv, sheet.backUv));
  c.addBoth(cuff(BODY, { from: 0.618, to: 0.672, radius: 0.0645, wrist: 0.03, uv: sheet.swatchBox("band") }));

  for (const k of [1, -1]) {
    // The collar band of a haori: from the nape over the shoulders and down along the opening.
    const front: Vec2[] = [
      [k * 0.07, 1.37],
      [k * 0.067, 1.32],
      [k * 0.066, 1.26],
      [k * 0.069, 1.19],
      [k * 0.073, 1.12],
      [k * 0.076, 1.05],
    ];
    const nape = onto(
      upperBody,
      [
        [0, 1.45, -0.07],
        [k * 0.04, 1.45, -0.06],
        [k * 0.066, 1.44, -0.03],
        [k * 0.074, 1.425, 0.012],
      ],
      0.0035,
    );
    c.add(
      band(upperBody, [...nape, ...onFront(upperBody, front, 0.0035)], {
        width: 0.0165,
        thickness: 0.0055,
        uv: sheet.swatchBox("band"),
        skinning: upperSkinning,
        segments: 24,
      }),
    );
    // The open collar of the shirt stands at the neck and lies on the chest.
    const collar = [
      ...onto(
        upperBody,
        [
          [0, 1.47, -0.054],
          [k * 0.034, 1.468, -0.044],
          [k * 0.054, 1.455, -0.012],
          [k * 0.055, 1.43, 0.026],
        ],
        0.006,
      ),
      ...onFront(
        upperBody,
        [
          [k * 0.046, 1.385],
          [k * 0.05, 1.345],
        ],
        0.005,
      ),
    ];
    const facing = (p: Vec3): Vec3 => [p[0] * 12, 0.35, (p[2] + 0.012) * 12];
    c.add(
      band(upperBody, collar, {
        width: 0.019,
        thickness: 0.004,
        uv: sheet.swatchBox("shirt"),
        skinning: upperSkinning,
        segments: 18,
        facing,
        taper: (t) => 1 - 0.8 * smoothstep(0.78, 1, t),
      }),
    );
  }

  c.add(
    hangingCloth(c, {
      name: "coat",
      top: 1.13,
      bottom: 0.58,
      // The upper edge starts inside the coat's body and comes out below the waist: no step shows.
      radii: (t) => [
        lerp(0.126, 0.18, smoothstep(0, 0.42, t)) + t * 0.03,
        lerp(0.095, 0.14, smoothstep(0, 0.4, t)) + t * 0.035,
      ],
      centerZ: (t) => -0.007 - 0.008 * t,
      folds: 9,
      foldDepth: 0.035,
      rows: 9,
      sides: 46,
      panels: 8,
      uv: sheet.skirtBox,
      opening: radians(33),
      fixedTo: 0.36,
      stiffness: 1.8,
    }),
  );
  trousers(c, { cloth: sheet.swatch("trousers"), belt: sheet.swatchBox("belt") });
  addShoes(c, {
    size: 1.16,
    shaft: 0.1,
    heel: 0.008,
    upper: sheet.swatch("shoe"),
    sole: sheet.swatch("sole"),
  });
}
