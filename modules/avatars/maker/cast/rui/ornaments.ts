import { Character } from "../../character";
import { ellipsoid } from "../../geometry/distance-field";
import { meshField } from "../../geometry/mesh-field";
import { rigid } from "../../geometry/skinning";
import { sweep } from "../../geometry/sweep";
import { add, curve, subtract, type Vec3 } from "../../geometry/vector";
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

/** A drop on a fine chain under the ear that the short side shows; it hangs before the neck, clear of the hair. */
export function addEarring(c: Character): void {
  const lobe: Vec3 = [-0.1, -0.07, 0.012];
  const below = (metres: number): Vec3 => add(lobe, [0, -metres, 0]);
  const drop = [0, 0.02, 0.04, 0.06].map(below);
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
      width: () => 0.0008,
      thickness: () => 0.0008,
      facing: () => [-1, 0, 0.2],
    }).skin(chain.skinning),
  );
  for (const [metres, radii, swatch] of [
    [0.034, [0.0042, 0.0042, 0.0042], "gold"],
    [0.062, [0.0068, 0.0118, 0.0068], "gem"],
  ] as const) {
    const at = below(metres);
    c.add(
      meshField(ellipsoid(at, radii), {
        low: subtract(at, [0.012, 0.018, 0.012]),
        high: add(at, [0.012, 0.018, 0.012]),
        cell: 0.0034,
        material: "cloth",
        mesh: "Hair",
        keep: 0.5,
        uv: () => sheet.swatch(swatch),
      })
        .moveVertices((p) => c.head.toWorld(p))
        .skin(chain.skinning),
    );
  }
}
