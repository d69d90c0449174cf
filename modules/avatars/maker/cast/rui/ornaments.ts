import { Character } from "../../character";
import { ellipsoid } from "../../geometry/distance-field";
import { meshField } from "../../geometry/mesh-field";
import { rigid } from "../../geometry/skinning";
import { sweep } from "../../geometry/sweep";
import { add, curve, type Vec3 } from "../../geometry/vector";
import { sheet } from "./cloth";
import { FACE } from "./figure";

const RIM = 0.0375;

/** Round glasses of thin gold; without glass, so that nothing dulls the eyes. */
export function addGlasses(c: Character): void {
  const y = FACE.eyeY - 0.004;
  const depth = c.head.frontDepth(0.012, y) + 0.0115;
  // The frame bends with the face.
  const z = (x: number): number => depth - 0.9 * Math.max(0, Math.abs(x) - 0.02) ** 1.35;
  const wire = (path: (t: number) => Vec3, segments: number, thickness: number): void => {
    c.add(
      sweep((t) => c.head.toWorld(path(t)), {
        material: "cloth",
        mesh: "Hair",
        uv: sheet.swatchBox("gold"),
        segments,
        sides: 5,
        width: () => thickness,
        thickness: () => thickness,
        facing: () => [0, 0.001, 1],
      }).skin(rigid("head")),
    );
  };
  for (const k of [1, -1]) {
    const middle = k * (FACE.eyeX + 0.0005);
    wire(
      (t) => {
        const angle = t * Math.PI * 2;
        const x = middle + Math.cos(angle) * RIM * 1.04;
        return [x, y + Math.sin(angle) * RIM * 0.94, z(x)];
      },
      30,
      0.0013,
    );
    const outer = middle + k * RIM * 1.04;
    const temple: Vec3[] = [
      [outer, y + 0.006, z(outer)],
      [k * 0.102, y + 0.009, 0.052],
      [k * 0.1135, y + 0.009, 0.014],
      [k * 0.114, y, -0.02],
    ];
    wire((t) => curve(temple, t), 8, 0.0014);
  }
  const half = FACE.eyeX - RIM * 1.04 + 0.001;
  wire((t) => [(t * 2 - 1) * half, y + 0.006 + 0.0035 * Math.sin(Math.PI * t), depth + 0.001], 6, 0.0014);
}

/** A long drop at the ear that the short side shows. */
export function addEarring(c: Character): void {
  const lobe: Vec3 = [-0.1165, -0.062, 0.004];
  const drop: Vec3[] = [
    lobe,
    add(lobe, [-0.003, -0.024, 0.001]),
    add(lobe, [-0.003, -0.05, 0.001]),
    add(lobe, [-0.003, -0.078, 0.001]),
  ];
  const chain = c.addSpring("earring_R", (t) => c.head.toWorld(curve(drop, t)), {
    joints: 2,
    startAt: 0,
    parent: "head",
    stiffness: 0.3,
    gravity: 0.5,
    drag: 0.3,
    hitRadius: 0.006,
    colliderGroups: [],
  });
  c.add(
    sweep((t) => c.head.toWorld(curve(drop, t)), {
      material: "cloth",
      mesh: "Hair",
      uv: sheet.swatchBox("gold"),
      segments: 6,
      sides: 5,
      width: () => 0.0013,
      thickness: () => 0.0013,
      facing: () => [-1, 0, 0.2],
    }).skin(chain.skinning),
  );
  const gem = add(lobe, [-0.003, -0.084, 0.001]);
  c.add(
    meshField(ellipsoid(gem, [0.0065, 0.0125, 0.0065]), {
      low: add(gem, [-0.012, -0.018, -0.012]),
      high: add(gem, [0.012, 0.018, 0.012]),
      cell: 0.0034,
      material: "cloth",
      mesh: "Hair",
      keep: 0.5,
      uv: () => sheet.swatch("gem"),
    })
      .moveVertices((p) => c.head.toWorld(p))
      .skin(chain.skinning),
  );
}
