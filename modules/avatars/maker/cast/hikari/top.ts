import type { Character } from "../../character";
import { intersection, placed, slab, torus } from "../../geometry/distance-field";
import { loft } from "../../geometry/loft";
import { meshField } from "../../geometry/mesh-field";
import { withFrontAndBackUvs, type UvBox } from "../../geometry/part";
import { rampSkinning } from "../../geometry/skinning";
import { rotateX, subtract, type Vec2, type Vec3 } from "../../geometry/vector";
import { cuff } from "../../wardrobe/trim";
import { BODY } from "./figure";
import { upperBody, upperSkinning } from "./torso";

export type Top = {
  /** The pictures of front and back. */
  frontUv: (p: Vec3) => Vec2;
  backUv: (p: Vec3) => Vec2;
  cuffs: { from: number; to: number; radius: number; uv: UvBox };
  /** Thickness of the collar's roll, metres. */
  collar: { tube: number; uv: Vec2 };
};

/** What she wears above the waist in every outfit: a close garment with sleeves, cuffs, and a rolled collar under it. */
export function addTop(c: Character, top: Top): void {
  const garment = intersection(intersection(upperBody, slab(1, 1.022, 1.318), 0.006), slab(0, -0.568, 0.568), 0.006);
  const torso = meshField(garment, {
    // A whole number of cells to each side: both shoulders are cut alike.
    low: [-0.598, 1.0, -0.15],
    high: [0.598, 1.34, 0.17],
    cell: 0.0115,
    material: "cloth",
    mesh: "Body",
    keep: 0.255,
    error: 0.012,
  });
  c.add(withFrontAndBackUvs(torso.skin(upperSkinning), top.frontUv, top.backUv));
  c.addBoth(cuff(BODY, { ...top.cuffs, wrist: 0.024 }));
  const collar = placed(torus([0, 0, 0], 0.0475, top.collar.tube, 1.06, 0.94), (p) =>
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
      uv: () => top.collar.uv,
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
}

/** A band round the waist: its rings from above, and how deep it is to its width. */
export function addWaistband(
  c: Character,
  rings: readonly (readonly [y: number, r: number])[],
  depth: number,
  uv: UvBox,
): void {
  c.add(
    loft(
      rings.map(([y, r], i) => ({ center: [0, y, 0], rx: r * 1.02, rz: r * depth, v: i / 3 })),
      { material: "cloth", mesh: "Body", uv, sides: 26 },
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
