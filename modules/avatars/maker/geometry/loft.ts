import { Part, type UvBox } from "./part";
import { add, at, cross, dot, lerp, scale, subtract, type Vec3 } from "./vector";

export type Ring = {
  center: Vec3;
  /** Half width and half depth of the ellipse. */
  rx: number;
  rz: number;
  /** Position in the texture box, 0 (top) … 1 (bottom). */
  v: number;
  /** Radius factor by angle (0 = front, rising to the character's left): folds, pleats, calves. */
  shape?: (angle: number) => number;
};

export type LoftOptions = {
  material: string;
  mesh: string;
  uv: UvBox;
  sides: number;
  /** Axis along which the rings are stacked. */
  axis?: "x" | "y";
  capFirst?: boolean;
  capLast?: boolean;
  /** Angles between which the surface runs; default the full turn. */
  from?: number;
  to?: number;
};

const FULL_TURN = Math.PI * 2;

/** A skin stretched over rings: skirts, trousers, sleeves, cuffs. Open when `from`…`to` is less than a turn. */
export function loft(rings: readonly Ring[], options: LoftOptions): Part {
  const { sides, axis = "y", from = 0, to = FULL_TURN } = options;
  const [u0, v0, u1, v1] = options.uv;
  const part = new Part(options.material, options.mesh);
  for (const ring of rings)
    for (let i = 0; i <= sides; i++) {
      const angle = lerp(from, to, i / sides);
      const k = ring.shape ? ring.shape(angle) : 1;
      const across = Math.sin(angle) * ring.rx * k;
      const deep = Math.cos(angle) * ring.rz * k;
      const offset: Vec3 = axis === "y" ? [across, 0, deep] : [0, across, deep];
      part.vertex(add(ring.center, offset), [0, 0, 0], [lerp(u0, u1, i / sides), lerp(v0, v1, ring.v)]);
    }
  const width = sides + 1;
  for (let j = 0; j < rings.length - 1; j++)
    for (let i = 0; i < sides; i++)
      part.quad(j * width + i, j * width + i + 1, (j + 1) * width + i + 1, (j + 1) * width + i);
  part.grid = { columns: width, rows: rings.length };
  part.recomputeNormals();
  if (to - from >= FULL_TURN - 1e-6)
    for (let j = 0; j < rings.length; j++) part.weldNormals(j * width, j * width + sides);
  pointOutwards(part, rings, width);
  if (options.capFirst) cap(part, rings, 0, width, axis);
  if (options.capLast) cap(part, rings, rings.length - 1, width, axis);
  return part;
}

function pointOutwards(part: Part, rings: readonly Ring[], width: number): void {
  let outward = 0;
  rings.forEach((ring, j) => {
    for (let i = 0; i < width; i++)
      outward += dot(at(part.normals, j * width + i), subtract(at(part.positions, j * width + i), ring.center));
  });
  if (outward >= 0) return;
  part.flip();
  part.normals = part.normals.map((n) => scale(n, -1));
}

function cap(part: Part, rings: readonly Ring[], j: number, width: number, axis: "x" | "y"): void {
  const ring = at(rings, j);
  const neighbour = at(rings, j === 0 ? 1 : j - 1);
  const k = axis === "y" ? 1 : 0;
  const sign = Math.sign(ring.center[k] - neighbour.center[k]) || 1;
  const normal: Vec3 = axis === "y" ? [0, sign, 0] : [sign, 0, 0];
  const middle = part.vertex(ring.center, normal, at(part.uvs, j * width + Math.floor(width / 2)));
  const first = part.positions.length;
  for (let i = 0; i < width; i++) part.vertex(at(part.positions, j * width + i), normal, at(part.uvs, j * width + i));
  for (let i = 0; i < width - 1; i++) {
    const a = subtract(at(part.positions, first + i), at(part.positions, middle));
    const b = subtract(at(part.positions, first + i + 1), at(part.positions, middle));
    if (dot(cross(a, b), normal) > 0) part.indices.push(middle, first + i, first + i + 1);
    else part.indices.push(middle, first + i + 1, first + i);
  }
}
