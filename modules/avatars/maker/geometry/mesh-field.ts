import { MeshoptSimplifier } from "meshoptimizer";
import { gradient, type DistanceField } from "./distance-field";
import { Part } from "./part";
import { add, at, clamp, mix, scale, subtract, type Vec2, type Vec3 } from "./vector";

export type MeshFieldOptions = {
  /** Cube that holds the surface. */
  low: Vec3;
  high: Vec3;
  /** Edge of a grid cell in metres. */
  cell: number;
  material: string;
  mesh: string;
  /** Share of the triangles to keep, 0..1. */
  keep: number;
  /** How far simplification may move the surface, relative to the size of the part. */
  error?: number;
  uv?: (p: Vec3) => Vec2;
};

type Surface = { positions: Vec3[]; indices: number[] };
type Sampled = { size: Vec3; values: Float32Array; origin: Vec3; indexOf: (x: number, y: number, z: number) => number };

function sample(field: DistanceField, { low, high, cell }: MeshFieldOptions): Sampled {
  const count = (axis: 0 | 1 | 2): number => Math.ceil((high[axis] - low[axis]) / cell) + 3;
  const size: Vec3 = [count(0), count(1), count(2)];
  const origin = subtract(low, [cell, cell, cell]);
  const values = new Float32Array(size[0] * size[1] * size[2]);
  const indexOf = (x: number, y: number, z: number): number => x + size[0] * (y + size[1] * z);
  for (let z = 0; z < size[2]; z++)
    for (let y = 0; y < size[1]; y++)
      for (let x = 0; x < size[0]; x++)
        values[indexOf(x, y, z)] = field([origin[0] + x * cell, origin[1] + y * cell, origin[2] + z * cell]);
  return { size, values, origin, indexOf };
}

/** Mean of the places where the cell's edges cross the surface (cell units); undefined when none does. */
function crossing(corners: readonly number[]): Vec3 | undefined {
  let sum: Vec3 = [0, 0, 0];
  let count = 0;
  for (let a = 0; a < 8; a++)
    for (const bit of [1, 2, 4]) {
      const b = a | bit;
      if (b === a) continue;
      const da = at(corners, a);
      const db = at(corners, b);
      if (da < 0 === db < 0) continue;
      sum = add(sum, mix([a & 1, (a >> 1) & 1, a >> 2], [b & 1, (b >> 1) & 1, b >> 2], da / (da - db)));
      count++;
    }
  return count === 0 ? undefined : scale(sum, 1 / count);
}

/** Naive surface nets; each vertex is then drawn onto the surface by a few Newton steps. */
function surfaceNets(field: DistanceField, options: MeshFieldOptions): Surface {
  const { size, values, origin, indexOf } = sample(field, options);
  const { cell } = options;
  const vertexOf = new Int32Array(values.length).fill(-1);
  const positions: Vec3[] = [];
  for (let z = 0; z < size[2] - 1; z++)
    for (let y = 0; y < size[1] - 1; y++)
      for (let x = 0; x < size[0] - 1; x++) {
        // Nearly all cells lie on one side: they cost no list.
        let inside = 0;
        for (let k = 0; k < 8; k++)
          if (at(values, indexOf(x + (k & 1), y + ((k >> 1) & 1), z + (k >> 2))) < 0) inside++;
        if (inside === 0 || inside === 8) continue;
        const corners = Array.from({ length: 8 }, (_, k) =>
          at(values, indexOf(x + (k & 1), y + ((k >> 1) & 1), z + (k >> 2))),
        );
        const inCell = crossing(corners);
        if (!inCell) continue;
        let p = add(origin, scale(add([x, y, z], inCell), cell));
        for (let step = 0; step < 3; step++)
          p = subtract(p, scale(gradient(field, p), clamp(field(p), -cell * 0.6, cell * 0.6)));
        vertexOf[indexOf(x, y, z)] = positions.length;
        positions.push(p);
      }
  const indices: number[] = [];
  const face = (a: number, b: number, c: number, d: number, flip: boolean): void => {
    if (Math.min(a, b, c, d) < 0) return;
    if (flip) indices.push(a, c, b, a, d, c);
    else indices.push(a, b, c, a, c, d);
  };
  const v = (x: number, y: number, z: number): number => at(vertexOf, indexOf(x, y, z));
  for (let z = 1; z < size[2] - 1; z++)
    for (let y = 1; y < size[1] - 1; y++)
      for (let x = 1; x < size[0] - 1; x++) {
        const inside = at(values, indexOf(x, y, z)) < 0;
        if (inside !== at(values, indexOf(x + 1, y, z)) < 0)
          face(v(x, y - 1, z - 1), v(x, y, z - 1), v(x, y, z), v(x, y - 1, z), !inside);
        if (inside !== at(values, indexOf(x, y + 1, z)) < 0)
          face(v(x - 1, y, z - 1), v(x - 1, y, z), v(x, y, z), v(x, y, z - 1), !inside);
        if (inside !== at(values, indexOf(x, y, z + 1)) < 0)
          face(v(x - 1, y - 1, z), v(x, y - 1, z), v(x, y, z), v(x - 1, y, z), !inside);
      }
  return { positions, indices };
}

function simplify(surface: Surface, field: DistanceField, keep: number, error: number): Uint32Array {
  const indices = new Uint32Array(surface.indices);
  if (keep >= 1) return indices;
  const normals = new Float32Array(surface.positions.flatMap((p) => [...gradient(field, p)]));
  const [kept] = MeshoptSimplifier.simplifyWithAttributes(
    indices,
    new Float32Array(surface.positions.flat()),
    3,
    normals,
    3,
    [0.02, 0.02, 0.02],
    null,
    Math.floor((indices.length * keep) / 3) * 3,
    error,
    // Evenly shaped triangles: long slivers tear the outline when a joint bends.
    ["Regularize"],
  );
  return kept;
}

/** Triangles of a field's zero set, with the field's gradient as normals. Await `MeshoptSimplifier.ready` before. */
export function meshField(field: DistanceField, options: MeshFieldOptions): Part {
  const surface = surfaceNets(field, options);
  const part = new Part(options.material, options.mesh);
  const renumbered = new Map<number, number>();
  for (const i of simplify(surface, field, options.keep, options.error ?? 0.03)) {
    let index = renumbered.get(i);
    if (index === undefined) {
      const p = at(surface.positions, i);
      index = part.vertex(p, gradient(field, p), options.uv ? options.uv(p) : [0, 0]);
      renumbered.set(i, index);
    }
    part.indices.push(index);
  }
  if (part.windingAgreement() < 0) part.flip();
  return part;
}
