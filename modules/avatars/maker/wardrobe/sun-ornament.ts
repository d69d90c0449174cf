import { ellipsoid, placed, star, union } from "../geometry/distance-field";
import { meshField } from "../geometry/mesh-field";
import type { Part } from "../geometry/part";
import { add, rotateX, rotateY, rotateZ, subtract, type Vec2, type Vec3 } from "../geometry/vector";

/** A small sun that lies flat on a surface with the given normal: hairpin, brooch. */
export function sunOrnament(
  at: Vec3,
  normal: Vec3,
  style: { radius: number; mesh: string; uv: Vec2; turn: number },
): Part {
  const yaw = Math.atan2(normal[0], normal[2]);
  const pitch = Math.asin(normal[1]);
  const k = style.radius / 0.0165;
  const local = (p: Vec3): Vec3 => rotateZ(rotateX(rotateY(subtract(p, at), -yaw), pitch), style.turn);
  const rays = placed(star(0.0165 * k, 0.66, 9, 0.0015 * k), local);
  const disc = placed(ellipsoid([0, 0, 0.003 * k], [0.0085 * k, 0.0085 * k, 0.004 * k]), local);
  const reach = style.radius * 2;
  return meshField(union(0.002, rays, disc), {
    low: add(at, [-reach, -reach, -reach]),
    high: add(at, [reach, reach, reach]),
    cell: 0.0028 * k,
    material: "cloth",
    mesh: style.mesh,
    keep: 0.3,
    error: 0.015,
    uv: () => style.uv,
  });
}
