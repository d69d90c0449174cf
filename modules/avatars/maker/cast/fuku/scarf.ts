import { Character } from "../../character";
import { ellipsoid, mirrorX, union } from "../../geometry/distance-field";
import { meshField } from "../../geometry/mesh-field";
import { rigid } from "../../geometry/skinning";
import { sweep } from "../../geometry/sweep";
import { add, curve, lerp, subtract, type Vec3 } from "../../geometry/vector";
import { sheet } from "./cloth";

const KNOT: Vec3 = [0.058, 0.256, 0.152];

/** A scarf knotted at the side, whose ends swing, and a golden charm. */
export function addScarf(c: Character): void {
  const look = { material: "cloth", mesh: "Body" } as const;
  const round = (t: number): Vec3 => {
    const angle = t * Math.PI * 2;
    return [Math.sin(angle) * 0.153, 0.264 - 0.013 * Math.cos(angle), 0.002 + Math.cos(angle) * 0.14];
  };
  c.add(
    sweep(round, {
      ...look,
      uv: sheet.swatchBox("scarf"),
      segments: 44,
      sides: 8,
      width: () => 0.028,
      thickness: () => 0.021,
      facing: (p) => [p[0], 0, p[2]],
    }).skin(rigid("upperChest")),
  );
  c.add(
    meshField(ellipsoid(KNOT, [0.027, 0.024, 0.02]), {
      ...look,
      low: add(KNOT, [-0.04, -0.04, -0.04]),
      high: add(KNOT, [0.04, 0.04, 0.04]),
      cell: 0.0065,
      keep: 0.5,
      uv: () => sheet.swatch("scarf"),
    }).skin(rigid("upperChest")),
  );
  for (const [name, side, length] of [
    ["scarf_L", 0.034, 0.1],
    ["scarf_R", -0.014, 0.078],
  ] as const) {
    const path: Vec3[] = [
      add(KNOT, [side * 0.2, -0.008, 0.006]),
      add(KNOT, [side * 0.6, -0.03, 0.019]),
      add(KNOT, [side * 1.0, -length * 0.65, 0.03]),
      add(KNOT, [side * 1.2, -length, 0.036]),
    ];
    const chain = c.addSpring(name, (t) => curve(path, t), {
      joints: 2,
      startAt: 0.15,
      parent: "upperChest",
      stiffness: 1.1,
      gravity: 0.2,
      colliderGroups: [],
    });
    const strip = (from: number, to: number, swatch: "scarf" | "scarfEdge", grow: number): void => {
      c.add(
        sweep((t) => curve(path, lerp(from, to, t)), {
          ...look,
          uv: sheet.swatchBox(swatch),
          segments: from === 0 ? 8 : 2,
          sides: 8,
          width: (t) => lerp(0.013, 0.026, lerp(from, to, t)) + grow,
          thickness: () => 0.006 + grow,
          facing: () => [0.3, 0.1, 1],
        }).skin(chain.skinning),
      );
    };
    strip(0, 1, "scarf", 0);
    strip(0.78, 0.86, "scarfEdge", 0.0022);
  }
  const at: Vec3 = [-0.012, 0.229, 0.1665];
  const charm = union(
    0.004,
    ellipsoid(at, [0.019, 0.023, 0.0075]),
    ellipsoid(add(at, [0, 0.024, -0.002]), [0.006, 0.007, 0.005]),
  );
  const piece = (field: typeof charm, swatch: "charm" | "charmMark", cell: number): void => {
    c.add(
      meshField(field, {
        ...look,
        low: add(at, [-0.032, -0.034, -0.02]),
        high: add(at, [0.032, 0.042, 0.02]),
        cell,
        keep: 0.5,
        uv: () => sheet.swatch(swatch),
      }).skin(rigid("upperChest")),
    );
  };
  piece(charm, "charm", 0.0045);
  piece(ellipsoid(add(at, [0, -0.001, 0.006]), [0.0065, 0.0105, 0.0045]), "charmMark", 0.003);
}

/** A narrow ribbon with a bow under the chin and a golden knot. */
export function addBowTie(c: Character): void {
  const look = { material: "cloth", mesh: "Body" } as const;
  c.add(
    sweep(
      (t) => {
        const angle = t * Math.PI * 2;
        return [Math.sin(angle) * 0.157, 0.264 - 0.013 * Math.cos(angle), 0.002 + Math.cos(angle) * 0.144];
      },
      {
        ...look,
        uv: sheet.swatchBox("scarf"),
        segments: 44,
        sides: 8,
        width: () => 0.015,
        thickness: () => 0.013,
        facing: (p) => [p[0], 0, p[2]],
      },
    ).skin(rigid("upperChest")),
  );
  const knot: Vec3 = [0, 0.249, 0.163];
  const loops = mirrorX(
    union(
      0.012,
      ellipsoid(add(knot, [0.026, 0, -0.002]), [0.024, 0.014, 0.012]),
      ellipsoid(add(knot, [0.052, 0, -0.006]), [0.021, 0.03, 0.013]),
    ),
  );
  for (const [field, swatch, reach, cell] of [
    [loops, "scarf", [0.085, 0.04, 0.03], 0.0075],
    [ellipsoid(add(knot, [0, 0, 0.004]), [0.014, 0.016, 0.0125]), "scarfEdge", [0.02, 0.022, 0.02], 0.005],
  ] as const)
    c.add(
      meshField(field, {
        ...look,
        low: subtract(knot, reach),
        high: add(knot, reach),
        cell,
        keep: 0.5,
        uv: () => sheet.swatch(swatch),
      }).skin(rigid("upperChest")),
    );
}
