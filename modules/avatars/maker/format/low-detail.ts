import { MeshoptSimplifier } from "meshoptimizer";
import sharp from "sharp";
import { blendedBone, decimateGrid } from "../geometry/grid-decimation";
import { Part } from "../geometry/part";
import { at, type Vec3 } from "../geometry/vector";
import type { VrmSource } from "./vrm-source";

/** Triangles of a file in low detail; the budget is 12,000. */
const MOST_TRIANGLES = 11_800;
/** Metres between which the error is sought: nothing smaller shows, nothing larger is bearable. */
const ERRORS = [1e-5, 0.02] as const;
const SEARCH_STEPS = 14;
/** Per unit of the normal, of texture coordinates, and per metre of the bones' blended place. */
const ATTRIBUTE_WEIGHTS = [0.006, 0.006, 0.006, 0.02, 0.02, 0.5, 0.5, 0.5];

type Attributes = { positions: Float32Array; values: Float32Array };

/** What simplification must respect: the bones' blended place changes where a limb bends, so rings at joints stay. */
function attributesOf(part: Part, boneAt: ReadonlyMap<string, Vec3>): Attributes {
  const values = part.positions.flatMap((_, i) => [
    ...at(part.normals, i),
    ...at(part.uvs, i),
    ...blendedBone(at(part.weights, i), boneAt),
  ]);
  return { positions: new Float32Array(part.positions.flat()), values: new Float32Array(values) };
}

function simplified(part: Part, { positions, values }: Attributes, error: number): Uint32Array {
  const [kept] = MeshoptSimplifier.simplifyWithAttributes(
    new Uint32Array(part.indices),
    positions,
    3,
    values,
    ATTRIBUTE_WEIGHTS.length,
    ATTRIBUTE_WEIGHTS,
    null,
    0,
    error,
    ["ErrorAbsolute", "Regularize"],
  );
  return kept;
}

function withTriangles(part: Part, indices: Uint32Array): Part {
  const result = new Part(part.material, part.mesh);
  const renumbered = new Map<number, number>();
  for (const i of indices) {
    let index = renumbered.get(i);
    if (index === undefined) {
      index = result.vertex(at(part.positions, i), at(part.normals, i), at(part.uvs, i), at(part.weights, i));
      renumbered.set(i, index);
    }
    result.indices.push(index);
  }
  return result;
}

async function halved(image: Uint8Array): Promise<Uint8Array> {
  const { width = 2 } = await sharp(image).metadata();
  return sharp(image)
    .resize(Math.max(1, Math.round(width / 2)))
    .png()
    .toBuffer();
}

/**
 * The same character with at most 12,000 triangles and textures of half the size: one error bound for all parts, the
 * smallest that fits, so that plain surfaces give more than fine ones. Meshes with expressions stay as they are, since
 * a closed mouth has no area and would be removed. Await `MeshoptSimplifier.ready` before.
 */
export async function lowDetail(source: VrmSource): Promise<VrmSource> {
  const boneAt = new Map(source.bones.map((bone) => [bone.name, bone.position]));
  const shaped = new Set(source.parts.filter((part) => part.morphs.size > 0).map((part) => part.mesh));
  const reducers = source.parts.map((part): ((error: number) => Part) => {
    if (shaped.has(part.mesh)) return () => part;
    if (part.grid) return (error) => decimateGrid(part, boneAt, error);
    const attributes = attributesOf(part, boneAt);
    return (error) => withTriangles(part, simplified(part, attributes, error));
  });
  const reduced = (error: number): { parts: Part[]; triangles: number } => {
    const parts = reducers.map((reduce) => reduce(error));
    return { parts, triangles: parts.reduce((sum, part) => sum + part.triangleCount, 0) };
  };
  let [below, above] = ERRORS as readonly [number, number];
  let best = reduced(above);
  if (best.triangles > MOST_TRIANGLES) throw new Error(`low detail still has ${best.triangles} triangles`);
  for (let step = 0; step < SEARCH_STEPS; step++) {
    // The error spans orders of magnitude: the middle is the geometric one.
    const middle = Math.sqrt(below * above);
    const tried = reduced(middle);
    if (tried.triangles <= MOST_TRIANGLES) [above, best] = [middle, tried];
    else below = middle;
  }
  const images = new Map<string, Uint8Array>();
  for (const [name, image] of source.images) images.set(name, await halved(image));
  return { ...source, images, parts: best.parts.filter((part) => part.triangleCount > 0) };
}
