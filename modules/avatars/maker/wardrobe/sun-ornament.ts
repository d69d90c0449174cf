import { Part } from "../geometry/part";
import { add, cross, normalize, scale, type Vec2, type Vec3 } from "../geometry/vector";

export type SunStyle = { radius: number; mesh: string; rays: Vec2; disc: Vec2; turn: number };

const RAYS = 9;
const DISC_SIDES = 14;

/** A small sun that lies flat on a surface with the given normal (hairpin, brooch): bevelled rays, a domed disc. */
export function sunOrnament(at: Vec3, normal: Vec3, style: SunStyle): Part {
  const across = normalize(cross([0, 1, 0], normal));
  const up = cross(normal, across);
  const part = new Part("cloth", style.mesh);
  const place = (radius: number, angle: number, height: number, uv: Vec2): number => {
    const x = Math.sin(angle + style.turn) * radius;
    const y = Math.cos(angle + style.turn) * radius;
    return part.vertex(add(at, add(add(scale(across, x), scale(up, y)), scale(normal, height))), [0, 0, 0], uv);
  };
  const ring = (sides: number, radiusAt: (i: number) => number, height: number, uv: Vec2): number[] =>
    Array.from({ length: sides }, (_, i) => place(radiusAt(i), (i / sides) * Math.PI * 2, height, uv));
  const join = (outer: readonly number[], inner: readonly number[]): void =>
    outer.forEach((a, i) => {
      const j = (i + 1) % outer.length;
      part.quad(a, inner[i] ?? 0, inner[j] ?? 0, outer[j] ?? 0);
    });
  const close = (rim: readonly number[], middle: number): void =>
    rim.forEach((a, i) => part.indices.push(a, middle, rim[(i + 1) % rim.length] ?? 0));

  const r = style.radius;
  const ray = (k: number) => (i: number) => r * k * (i % 2 ? 0.7 : 1);
  const back = ring(RAYS * 2, ray(1), -r * 0.25, style.rays);
  const edge = ring(RAYS * 2, ray(1), r * 0.08, style.rays);
  const face = ring(RAYS * 2, ray(0.9), r * 0.16, style.rays);
  join(back, edge);
  join(edge, face);
  close(face, place(0, 0, r * 0.2, style.rays));
  const foot = ring(DISC_SIDES, () => r * 0.5, r * 0.1, style.disc);
  const shoulder = ring(DISC_SIDES, () => r * 0.42, r * 0.3, style.disc);
  join(foot, shoulder);
  close(shoulder, place(0, 0, r * 0.38, style.disc));
  part.recomputeNormals();
  if (part.windingAgreement() < 0) part.flip();
  // Winding and normals agree by now; what remains is to see that both face outwards.
  const top = part.normals[part.normals.length - 1] ?? normal;
  if (top[0] * normal[0] + top[1] * normal[1] + top[2] * normal[2] < 0) {
    part.flip();
    part.recomputeNormals();
  }
  return part;
}
