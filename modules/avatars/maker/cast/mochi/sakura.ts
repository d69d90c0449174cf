import type { Character } from "../../character";
import { ellipsoid, gradient, smoothMin, sphere, type DistanceField } from "../../geometry/distance-field";
import { meshField } from "../../geometry/mesh-field";
import { Part } from "../../geometry/part";
import { rigid } from "../../geometry/skinning";
import { sweep } from "../../geometry/sweep";
import {
  add,
  cross,
  curve,
  lerp,
  normalize,
  radians,
  rotateZ,
  scale,
  smoothstep,
  type Vec3,
} from "../../geometry/vector";
import { ClothSheet } from "../../paint/cloth-sheet";
import { onto } from "../../wardrobe/trim";
import { BODY_SKINNING, cake } from "./cakes";

export const sakuraSheet = new ClothSheet({
  torso: { halfWidth: 1, top: 1, bottom: 0 },
  base: ["#ffffff", "#dddddd"],
  swatches: {
    petal: ["#fff0f2", "#f2bcc9"],
    pollen: ["#f7a9b8", "#d97d93"],
    stamen: ["#ffd98a", "#dfa65a"],
    leaf: ["#7d9a55", "#567141"],
    vein: ["#b3c885", "#86a062"],
    string: ["#d1566a", "#a13a50"],
  },
});
const sheet = sakuraSheet;

const LEAF_OFF_CAKE = 0.008;

/** Lower edge of the leaf by the angle from the front: two ends cross on the breast, the tip hangs down the back. */
function leafEdge(around: number): number {
  const inFront =
    0.19 + 0.07 * smoothstep(radians(22), radians(55), around) + 0.075 * smoothstep(radians(20), 0, around);
  return inFront - 0.15 * smoothstep(radians(105), Math.PI, around) ** 1.2;
}

const LEAF_TOP = 0.326;
const LEAF_COLUMNS = 78;
const LEAF_ROWS = 8;

/** A salted cherry leaf, laid over the lower cake like a shawl; it leaves the arms free. */
function leafShawl(surface: DistanceField): Part {
  const part = new Part("cloth", "Body");
  const width = LEAF_COLUMNS + 1;
  for (let j = 0; j <= LEAF_ROWS + 1; j++)
    for (let i = 0; i <= LEAF_COLUMNS; i++) {
      const around = (i / LEAF_COLUMNS) * Math.PI * 2;
      const fromFront = Math.min(around, Math.PI * 2 - around);
      const edge = leafEdge(fromFront) + (i % 2 ? 0.0025 : -0.0025);
      const y = lerp(LEAF_TOP, edge, Math.min(1, j / LEAF_ROWS));
      const level = Math.sqrt(Math.max(0, 1 - ((y - 0.178) / 0.156) ** 2));
      const rough: Vec3 = [Math.sin(around) * 0.2 * level, y, Math.cos(around) * 0.178 * level];
      // The last row turns in under the edge, so that the leaf has a thickness.
      const [p = rough] = onto(surface, [rough], j > LEAF_ROWS ? -LEAF_OFF_CAKE - 0.003 : 0);
      part.vertex(p, gradient(surface, p), sheet.swatch("leaf"));
    }
  for (let j = 0; j <= LEAF_ROWS; j++)
    for (let i = 0; i < LEAF_COLUMNS; i++)
      part.quad(j * width + i, (j + 1) * width + i, (j + 1) * width + i + 1, j * width + i + 1);
  part.grid = { columns: width, rows: LEAF_ROWS + 2 };
  if (part.windingAgreement() < 0) part.flip();
  return part.skin(BODY_SKINNING);
}

function wrapInLeaf(c: Character): void {
  const surface: DistanceField = (p) => cake(p) - LEAF_OFF_CAKE;
  c.add(leafShawl(surface));
  type OnCake = readonly [around: number, y: number];
  const vein = (from: OnCake, to: OnCake, width: number): void => {
    const rough = [0, 0.25, 0.5, 0.75, 1].map((t): Vec3 => {
      const around = radians(lerp(from[0], to[0], t));
      const y = lerp(from[1], to[1], t);
      return [Math.sin(around) * 0.2, y, Math.cos(around) * 0.18];
    });
    const path = onto(surface, rough, 0.0008);
    c.add(
      sweep((t) => curve(path, t), {
        material: "cloth",
        mesh: "Body",
        uv: sheet.swatchBox("vein"),
        segments: 8,
        sides: 5,
        width: (t) => width * (1 - 0.6 * t),
        thickness: () => 0.0026,
        facing: (p) => [p[0], 0.1, p[2]],
      }).skin(BODY_SKINNING),
    );
  };
  vein([180, 0.31], [180, 0.135], 0.0045);
  for (const side of [1, -1])
    for (const [y, reach] of [
      [0.27, 44],
      [0.235, 40],
      [0.2, 28],
      [0.17, 14],
    ] as const)
      vein([180, y], [180 - side * reach, y - 0.014], 0.003);
}

/** A blossom of five notched petals that looks along `normal`; metres. */
function blossom(c: Character, mesh: "Body" | "Hair", bone: string, at: Vec3, normal: Vec3, size: number): void {
  const across = normalize(cross([0, 1, 0], normal));
  const up = cross(normal, across);
  const place = (p: Vec3): Vec3 =>
    add(at, add(add(scale(across, p[0] * size), scale(up, p[1] * size)), scale(normal, p[2] * size)));
  const petals: DistanceField = (p) => {
    const turn = (Math.PI * 2) / 5;
    const angle = Math.atan2(p[0], p[1]);
    const q = rotateZ(p, Math.round(angle / turn) * turn);
    const petal = smoothMin(
      ellipsoid([0.13, 0.66, 0.12], [0.2, 0.38, 0.13])(q),
      ellipsoid([-0.13, 0.66, 0.12], [0.2, 0.38, 0.13])(q),
      0.06,
    );
    return smoothMin(petal, ellipsoid([0, 0.3, 0.03], [0.17, 0.32, 0.1])(q), 0.1);
  };
  const shaped = (field: DistanceField, reach: number, cell: number, swatch: "petal" | "pollen" | "stamen"): Part =>
    meshField(field, {
      low: [-reach, -reach, -0.3],
      high: [reach, reach, 0.5],
      cell,
      material: "cloth",
      mesh,
      keep: 0.33,
      error: 0.012,
      uv: () => sheet.swatch(swatch),
    });
  const heart: DistanceField = (p) => ellipsoid([0, 0, 0.1], [0.26, 0.26, 0.1])(p);
  const stamens: DistanceField = (p) => {
    const turn = (Math.PI * 2) / 5;
    const q = rotateZ(p, Math.round(Math.atan2(p[0], p[1]) / turn) * turn);
    return Math.min(sphere([0, 0.2, 0.2], 0.07)(q), sphere([0, 0, 0.21], 0.09)(p));
  };
  for (const part of [
    shaped(petals, 1.1, size > 0.05 ? 0.06 : 0.08, "petal"),
    shaped(heart, 0.4, 0.085, "pollen"),
    shaped(stamens, 0.4, 0.055, "stamen"),
  ])
    c.add(part.moveVertices(place).recomputeNormals().skin(rigid(bone)));
}

/** Two strings of petals that swing beside the face, as on a festive hairpin. */
function hangingPetals(c: Character): void {
  for (const [name, x, length] of [
    ["petals_L", 0.142, 0.15],
    ["petals_R", 0.166, 0.11],
  ] as const) {
    const path: Vec3[] = [0, 0.5, 1].map((t) => [
      x + 0.025 * t + (name === "petals_R" ? 0.02 * t : 0),
      0.1 - length * t,
      0.118 + 0.02 * t,
    ]);
    const world = (t: number): Vec3 => c.head.toWorld(curve(path, t));
    const chain = c.addSpring(name, world, {
      joints: 3,
      startAt: 0.05,
      parent: "head",
      stiffness: 0.7,
      gravity: 0.4,
      drag: 0.3,
      colliderGroups: [],
    });
    c.add(
      sweep(world, {
        material: "cloth",
        mesh: "Hair",
        uv: sheet.swatchBox("string"),
        segments: 8,
        sides: 5,
        width: () => 0.0022,
        thickness: () => 0.0022,
        facing: () => [0, 0, 1],
      }).skin(chain.skinning),
    );
    for (const t of [0.45, 0.72, 1]) {
      const at = world(t);
      const petal = meshField((p) => ellipsoid([0, 0, 0], [0.0125, 0.0165, 0.006])(p), {
        low: [-0.02, -0.02, -0.02],
        high: [0.02, 0.02, 0.02],
        cell: 0.0045,
        material: "cloth",
        mesh: "Hair",
        keep: 1,
        uv: () => sheet.swatch(t === 1 ? "pollen" : "petal"),
      });
      c.add(petal.moveVertices((p) => add(p, at)).skin(chain.skinning));
    }
  }
}

export function dressAsSakuraMochi(c: Character): void {
  wrapInLeaf(c);
  const onHead = (at: Vec3, normal: Vec3, size: number): void =>
    blossom(c, "Hair", "head", c.head.toWorld(at), normalize(normal), size);
  onHead([0.112, 0.128, 0.08], [0.5, 0.62, 0.72], 0.068);
  onHead([0.03, 0.158, 0.055], [0.06, 0.86, 0.55], 0.046);
  onHead([0.16, 0.075, 0.062], [0.86, 0.3, 0.5], 0.04);
  blossom(c, "Body", "upperChest", [0, 0.262, 0.146], normalize([0, 0.35, 1]), 0.03);
  hangingPetals(c);
}
