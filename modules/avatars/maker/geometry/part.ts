import { add, at, cross, dot, mirrored, normalize, subtract, type Vec2, type Vec3 } from "./vector";

export type BoneWeight = readonly [bone: string, weight: number];
/** Which bones move a point of the surface, and how much. */
export type Skinning = (p: Vec3) => BoneWeight[];
/** Left, top, right, bottom in texture coordinates (0..1, v downwards). */
export type UvBox = readonly [number, number, number, number];

/** The other side's name of a bone: leftHand ↔ rightHand, sideHair_L_2 ↔ sideHair_R_2. */
export function oppositeBone(name: string): string {
  if (name.startsWith("left")) return `right${name.slice(4)}`;
  if (name.startsWith("right")) return `left${name.slice(5)}`;
  if (/_L(_|$)/.test(name)) return name.replace(/_L(_|$)/, "_R$1");
  if (/_R(_|$)/.test(name)) return name.replace(/_R(_|$)/, "_L$1");
  return name;
}

/** A piece of surface of one material in one mesh; pieces are joined when the file is written. */
export class Part {
  positions: Vec3[] = [];
  normals: Vec3[] = [];
  uvs: Vec2[] = [];
  indices: number[] = [];
  weights: BoneWeight[][] = [];
  /** Offsets per vertex, by the name of the morph target. */
  morphs = new Map<string, Vec3[]>();
  /**
   * Set when the first `columns × rows` vertices are a grid, row by row, and the first triangles its quads in the same
   * order: what is swept or lofted. Of a strand that lies on something, the columns up to `outer` are the side that is seen.
   */
  grid: { columns: number; rows: number; outer?: number } | undefined;

  constructor(
    readonly material: string,
    readonly mesh: string,
  ) {}

  vertex(position: Vec3, normal: Vec3, uv: Vec2, weights: BoneWeight[] = []): number {
    this.positions.push(position);
    this.normals.push(normal);
    this.uvs.push(uv);
    this.weights.push(weights);
    return this.positions.length - 1;
  }

  quad(a: number, b: number, c: number, d: number): void {
    this.indices.push(a, b, c, a, c, d);
  }

  skin(skinning: Skinning): this {
    this.weights = this.positions.map(skinning);
    return this;
  }

  moveVertices(move: (p: Vec3) => Vec3): this {
    this.positions = this.positions.map(move);
    return this;
  }

  /** Blends the normals towards a calmer surface: toon shadows then fall in clean shapes. */
  calmNormals(calm: (p: Vec3) => Vec3, amount: number): this {
    this.normals = this.normals.map((n, i) => {
      const c = calm(at(this.positions, i));
      return normalize([n[0] + (c[0] - n[0]) * amount, n[1] + (c[1] - n[1]) * amount, n[2] + (c[2] - n[2]) * amount]);
    });
    return this;
  }

  mirror(): Part {
    const other = new Part(this.material, this.mesh);
    other.positions = this.positions.map(mirrored);
    other.normals = this.normals.map(mirrored);
    other.uvs = [...this.uvs];
    other.grid = this.grid;
    other.weights = this.weights.map((list) => list.map(([bone, w]): BoneWeight => [oppositeBone(bone), w]));
    for (let i = 0; i < this.indices.length; i += 3)
      other.indices.push(at(this.indices, i), at(this.indices, i + 2), at(this.indices, i + 1));
    return other;
  }

  recomputeNormals(): this {
    const sums: Vec3[] = this.positions.map(() => [0, 0, 0]);
    for (let i = 0; i < this.indices.length; i += 3) {
      const [a, b, c] = [at(this.indices, i), at(this.indices, i + 1), at(this.indices, i + 2)];
      const origin = at(this.positions, a);
      const face = cross(subtract(at(this.positions, b), origin), subtract(at(this.positions, c), origin));
      for (const k of [a, b, c]) sums[k] = add(at(sums, k), face);
    }
    this.normals = sums.map(normalize);
    return this;
  }

  /** Makes the two vertices share one normal (a closed seam with two texture coordinates). */
  weldNormals(a: number, b: number): void {
    const n = normalize(add(at(this.normals, a), at(this.normals, b)));
    this.normals[a] = n;
    this.normals[b] = n;
  }

  flip(): void {
    for (let i = 0; i < this.indices.length; i += 3) {
      const kept = at(this.indices, i + 1);
      this.indices[i + 1] = at(this.indices, i + 2);
      this.indices[i + 2] = kept;
    }
  }

  /** +: the triangles wind as the normals point, −: they wind the other way. */
  windingAgreement(): number {
    let sum = 0;
    for (let i = 0; i < this.indices.length; i += 3) {
      const a = at(this.indices, i);
      const origin = at(this.positions, a);
      const face = cross(
        subtract(at(this.positions, at(this.indices, i + 1)), origin),
        subtract(at(this.positions, at(this.indices, i + 2)), origin),
      );
      sum += Math.sign(dot(face, at(this.normals, a)));
    }
    return sum;
  }

  get triangleCount(): number {
    return this.indices.length / 3;
  }
}

/**
 * Front and back triangles get texture coordinates of their own; vertices on the border are doubled. Without
 * `isFrontAt` the normals decide.
 */
export function withFrontAndBackUvs(
  part: Part,
  front: (p: Vec3) => Vec2,
  back: (p: Vec3) => Vec2,
  isFrontAt?: (p: Vec3) => boolean,
): Part {
  const split = new Part(part.material, part.mesh);
  const seen = new Map<string, number>();
  for (let i = 0; i < part.indices.length; i += 3) {
    const corners = [at(part.indices, i), at(part.indices, i + 1), at(part.indices, i + 2)];
    const isFront = isFrontAt
      ? corners.every((k) => isFrontAt(at(part.positions, k)))
      : corners.reduce((sum, k) => sum + at(part.normals, k)[2], 0) >= 0;
    for (const k of corners) {
      const key = `${isFront ? "front" : "back"}${k}`;
      let index = seen.get(key);
      if (index === undefined) {
        const p = at(part.positions, k);
        index = split.vertex(p, at(part.normals, k), isFront ? front(p) : back(p), at(part.weights, k));
        seen.set(key, index);
      }
      split.indices.push(index);
    }
  }
  return split;
}
