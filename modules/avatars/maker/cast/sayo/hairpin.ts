import { Character } from "../../character";
import { ellipsoid, sphere } from "../../geometry/distance-field";
import { meshField } from "../../geometry/mesh-field";
import { rigid } from "../../geometry/skinning";
import { sweep } from "../../geometry/sweep";
import { add, curve, mix, type Vec3 } from "../../geometry/vector";
import type { Skinning } from "../../geometry/part";
import { sheet } from "./cloth";

const FROM: Vec3 = [-0.098, 0.158, -0.05];
const TO: Vec3 = [0.122, 0.25, -0.084];

/** A golden pin through the knot, with a jade bead and a drop that swings from it. */
export function addHairpin(c: Character): void {
  const bead = (center: Vec3, radii: Vec3, swatch: "gold" | "jade", skinning: Skinning): void => {
    const reach = Math.max(...radii) * 1.4;
    const part = meshField(radii[0] === radii[1] ? sphere(center, radii[0]) : ellipsoid(center, radii), {
      low: add(center, [-reach, -reach, -reach]),
      high: add(center, [reach, reach, reach]),
      cell: Math.min(...radii) * 0.42,
      material: "cloth",
      mesh: "Hair",
      keep: 0.5,
      uv: () => sheet.swatch(swatch),
    });
    c.add(part.moveVertices((p) => c.head.toWorld(p)).skin(skinning));
  };
  const rod = {
    material: "cloth",
    mesh: "Hair",
    uv: sheet.swatchBox("gold"),
    facing: (): Vec3 => [0, 0.4, 1],
  } as const;
  c.add(
    sweep((t) => c.head.toWorld(mix(FROM, TO, t)), {
      ...rod,
      segments: 4,
      sides: 6,
      width: (t) => 0.0028 + 0.0014 * t,
      thickness: (t) => 0.0028 + 0.0014 * t,
    }).skin(rigid("head")),
  );
  bead(TO, [0.0145, 0.0145, 0.0145], "jade", rigid("head"));
  const drop: Vec3[] = [
    add(TO, [0.004, -0.01, 0.002]),
    add(TO, [0.008, -0.035, 0.006]),
    add(TO, [0.01, -0.062, 0.008]),
    add(TO, [0.01, -0.086, 0.008]),
  ];
  const chain = c.addSpring("pinDrop", (t) => c.head.toWorld(curve(drop, t)), {
    joints: 2,
    startAt: 0,
    parent: "head",
    stiffness: 0.35,
    gravity: 0.5,
    drag: 0.3,
    hitRadius: 0.008,
    colliderGroups: ["head"],
  });
  c.add(
    sweep((t) => c.head.toWorld(curve(drop, t)), {
      ...rod,
      segments: 8,
      sides: 5,
      width: () => 0.0016,
      thickness: () => 0.0016,
    }).skin(chain.skinning),
  );
  bead(add(TO, [0.01, -0.09, 0.008]), [0.007, 0.011, 0.007], "gold", chain.skinning);
}
