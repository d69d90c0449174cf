import { Part, type UvBox } from "./part";
import { add, at, cross, dot, lerp, normalize, scale, subtract, type Vec3 } from "./vector";

export type SweepOptions = {
  material: string;
  mesh: string;
  uv: UvBox;
  segments: number;
  sides: number;
  /** Half width and half thickness along the path, metres. */
  width: (t: number) => number;
  thickness: (t: number) => number;
  /** Which way the broad side faces. */
  facing: (p: Vec3, t: number) => Vec3;
  /** 0 = ellipse, 1 = lens with a ridge in the middle. */
  ridge?: number;
  /** It lies on something, so that only the side it faces is seen. */
  lies?: boolean;
};

/** A lens-shaped section drawn along a path: strands of hair, ears, laces, lapels. */
export function sweep(path: (t: number) => Vec3, options: SweepOptions): Part {
  const { segments, sides, ridge = 0 } = options;
  const [u0, v0, u1, v1] = options.uv;
  const part = new Part(options.material, options.mesh);
  const width = sides + 1;
  for (let j = 0; j <= segments; j++) {
    const t = j / segments;
    const center = path(t);
    const along = normalize(subtract(path(Math.min(1, t + 1e-3)), path(Math.max(0, t - 1e-3))));
    const wish = options.facing(center, t);
    const facing = normalize(subtract(wish, scale(along, dot(wish, along))));
    const across = cross(along, facing);
    for (let i = 0; i <= sides; i++) {
      const angle = (i / sides) * Math.PI * 2;
      const c = Math.cos(angle);
      const s = Math.sin(angle);
      const x = Math.sign(c) * Math.abs(c) ** (1 - 0.25 * ridge) * options.width(t);
      const y = (s > 0 ? s ** (1 + 0.6 * ridge) : s * 0.75) * options.thickness(t);
      part.vertex(
        add(center, add(scale(across, x), scale(facing, y))),
        [0, 0, 0],
        [lerp(u0, u1, i / sides), lerp(v0, v1, t)],
      );
    }
  }
  for (let j = 0; j < segments; j++)
    for (let i = 0; i < sides; i++)
      part.quad(j * width + i, j * width + i + 1, (j + 1) * width + i + 1, (j + 1) * width + i);
  part.grid = { columns: width, rows: segments + 1, ...(options.lies && { outer: Math.floor(sides / 2) }) };
  part.recomputeNormals();
  for (let j = 0; j <= segments; j++) part.weldNormals(j * width, j * width + sides);
  let outward = 0;
  for (let j = 0; j <= segments; j++) {
    const center = path(j / segments);
    for (let i = 0; i < sides; i++)
      outward += dot(at(part.normals, j * width + i), subtract(at(part.positions, j * width + i), center));
  }
  if (outward < 0) {
    part.flip();
    part.normals = part.normals.map((n) => scale(n, -1));
  }
  return part;
}
