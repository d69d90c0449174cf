import { Character } from "../../character";
import { capsule, ellipsoid, placed, star, torus, union } from "../../geometry/distance-field";
import { meshField } from "../../geometry/mesh-field";
import { rigid } from "../../geometry/skinning";
import { sweep } from "../../geometry/sweep";
import {
  add,
  clamp,
  curve,
  lerp,
  normalize,
  rotateX,
  rotateZ,
  scale,
  subtract,
  type Vec3,
} from "../../geometry/vector";
import { twistedCord } from "../../wardrobe/twisted-cord";
import { sheet } from "./cloth";

/** A mandarin sits askew on the head. */
export function addMandarin(c: Character): void {
  const at: Vec3 = [0.02, 0.182, -0.004];
  const tilt = (p: Vec3): Vec3 => rotateZ(subtract(p, at), 0.16);
  const dimple = (p: Vec3): number => Math.hypot(p[0], p[2]);
  const fruit = placed(
    (p) =>
      ellipsoid([0, 0, 0], [0.083, 0.066, 0.082])(p) + 0.01 * Math.exp(-((dimple(p) / 0.02) ** 2)) * (p[1] > 0 ? 1 : 0),
    tilt,
  );
  const look = { material: "cloth", mesh: "Hair", error: 0.01 } as const;
  const mandarin = meshField(fruit, {
    ...look,
    low: add(at, [-0.1, -0.08, -0.1]),
    high: add(at, [0.1, 0.08, 0.1]),
    cell: 0.0085,
    keep: 0.5,
    uv: () => sheet.swatch("mandarin"),
  });
  const calyx = placed(
    union(
      0.003,
      placed(star(0.021, 0.5, 5, 0.001), (p) => rotateX(subtract(p, [0, 0.0575, 0]), Math.PI / 2)),
      capsule([0, 0.055, 0], [-0.002, 0.072, 0], 0.005),
    ),
    tilt,
  );
  const stem = meshField(calyx, {
    ...look,
    low: add(at, [-0.04, 0.04, -0.04]),
    high: add(at, [0.04, 0.09, 0.04]),
    cell: 0.0035,
    keep: 0.4,
    uv: () => sheet.swatch("stem"),
  });
  for (const part of [mandarin, stem]) c.add(part.moveVertices((p) => c.head.toWorld(p)).skin(rigid("head")));
}

export function addLeaves(c: Character): void {
  for (const [name, turn, length, width] of [
    ["leaf_L", 1.12, 0.125, 0.031],
    ["leaf_R", -0.85, 0.085, 0.022],
  ] as const) {
    const path: Vec3[] = [0, 0.25, 0.5, 0.75, 1].map((t) => [
      0.009 + Math.sin(turn) * length * t * (0.8 + 0.3 * t),
      0.243 + Math.cos(turn) * length * (1.1 * t - 0.75 * t * t),
      -0.004 + 0.024 * t,
    ]);
    const world = (t: number): Vec3 => c.head.toWorld(curve(path, t));
    const chain = c.addSpring(name, world, {
      joints: 2,
      startAt: 0.15,
      parent: "head",
      stiffness: 1.6,
      gravity: 0.05,
      drag: 0.35,
      colliderGroups: [],
    });
    const facing = (): Vec3 => normalize([-Math.sin(turn) * 0.3, 0.6, 1]);
    const breadth = (t: number): number => width * Math.sin(Math.PI * clamp(0.06 + t * 0.93)) ** 0.8 + 0.002;
    c.add(
      sweep(world, {
        material: "cloth",
        mesh: "Hair",
        uv: sheet.swatchBox("leaf"),
        segments: 14,
        sides: 8,
        width: breadth,
        thickness: (t) => breadth(t) * 0.22,
        facing,
      }).skin(chain.skinning),
    );
    c.add(
      sweep((t) => add(world(lerp(0.06, 0.86, t)), scale(facing(), breadth(lerp(0.06, 0.86, t)) * 0.2)), {
        material: "cloth",
        mesh: "Hair",
        uv: sheet.swatchBox("leafVein"),
        segments: 8,
        sides: 5,
        width: (t) => 0.0032 * (1 - t * 0.7),
        thickness: () => 0.0022,
        facing,
      }).skin(chain.skinning),
    );
  }
}

/** A red and white cord round the waist of the cakes, with a bell in front and a bow behind. */
export function addCord(c: Character): void {
  const look = { material: "cloth", mesh: "Body", error: 0.01 } as const;
  c.add(
    ...twistedCord({
      center: [0, 0.3265, 0.003],
      radius: 0.142,
      stretch: [1.06, 0.96],
      twist: 0.0095,
      strand: 0.0115,
      twists: 13,
      segments: 112,
      colors: [sheet.swatchBox("cord"), sheet.swatchBox("cordWhite")],
      skinning: rigid("upperChest"),
    }),
  );
  const bellAt: Vec3 = [0, 0.3, 0.158];
  const bell = union(
    0.003,
    ellipsoid(bellAt, [0.026, 0.026, 0.024]),
    torus(add(bellAt, [0, -0.001, 0]), 0.0258, 0.0032),
  );
  c.add(
    meshField(bell, {
      ...look,
      low: add(bellAt, [-0.04, -0.04, -0.04]),
      high: add(bellAt, [0.04, 0.04, 0.04]),
      cell: 0.0042,
      keep: 0.5,
      error: 0.006,
      uv: () => sheet.swatch("bell"),
    }).skin(rigid("upperChest")),
  );
  const slot = union(
    0.001,
    capsule([0, 0.285, 0.1775], [0, 0.278, 0.173], 0.0032),
    ellipsoid([0, 0.2885, 0.1795], [0.006, 0.006, 0.004]),
  );
  c.add(
    meshField(slot, {
      ...look,
      low: [-0.015, 0.268, 0.16],
      high: [0.015, 0.302, 0.19],
      cell: 0.0022,
      keep: 0.4,
      uv: () => sheet.swatch("bellDark"),
    }).skin(rigid("upperChest")),
  );
  for (const [name, k] of [
    ["cordEnd_L", 1],
    ["cordEnd_R", -1],
  ] as const) {
    const path: Vec3[] = [
      [k * 0.01, 0.325, -0.142],
      [k * 0.035, 0.312, -0.178],
      [k * 0.058, 0.26, -0.2],
      [k * 0.066, 0.195, -0.208],
    ];
    const chain = c.addSpring(name, (t) => curve(path, t), {
      joints: 2,
      startAt: 0.2,
      parent: "upperChest",
      stiffness: 0.9,
      gravity: 0.3,
      colliderGroups: [],
    });
    c.add(
      sweep((t) => curve(path, t), {
        material: "cloth",
        mesh: "Body",
        uv: sheet.swatchBox("cord"),
        segments: 9,
        sides: 8,
        width: (t) => lerp(0.012, 0.024, t),
        thickness: () => 0.006,
        facing: () => [k * 0.3, 0.2, -1],
      }).skin(chain.skinning),
    );
    const loop = placed(ellipsoid([0, 0, 0], [0.04, 0.022, 0.014]), (p) =>
      rotateZ(subtract(p, [k * 0.038, 0.336, -0.16]), -k * 0.25),
    );
    c.add(
      meshField(loop, {
        ...look,
        low: [k * 0.038 - 0.055, 0.3, -0.19],
        high: [k * 0.038 + 0.055, 0.375, -0.13],
        cell: 0.006,
        keep: 0.5,
        uv: () => sheet.swatch("cord"),
      }).skin(rigid("upperChest")),
    );
  }
}
