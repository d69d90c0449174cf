import { AccessorValues } from "./accessor-values";
import { texturesOf } from "./materials";
import type { Findings } from "./findings";
import { isIndex, type Accessor, type Gltf, type Primitive } from "./gltf";
import { LIMITS } from "./limits";
import { plainText } from "./untrusted-text";

export type PrimitiveSums = { triangles: number; drawCalls: number; morphTargets: number };

const TRIANGLES = 4;
const UNSIGNED = [5121, 5123, 5125];
/** WebGL 2 promises 16 (MAX_VERTEX_ATTRIBS); an accessor may be named by several. */
const MOST_ATTRIBUTES = 16;

/** glTF 2.0, section 3.7.2.1 and KHR_mesh_quantization: what an attribute is made of. */
const ATTRIBUTE_TYPES: readonly [RegExp, (accessor: Accessor) => boolean][] = [
  [/^(POSITION|NORMAL)$/, ({ type }) => type === "VEC3"],
  [/^TANGENT$/, ({ type }) => type === "VEC4" || type === "VEC3"],
  [/^TEXCOORD_\d$/, ({ type }) => type === "VEC2"],
  [/^JOINTS_\d$/, ({ type, componentType }) => type === "VEC4" && [5121, 5123].includes(componentType ?? 0)],
  [/^WEIGHTS_\d$/, ({ type }) => type === "VEC4"],
];

type Place = { gltf: Gltf; findings: Findings; place: string };

function attributeOf(name: string, index: number, count: number, at: Place): void {
  const accessor = isIndex(index, at.gltf.accessors.length) ? at.gltf.accessors[index] : undefined;
  const attribute = plainText(name, 40) || "–";
  const fits = ATTRIBUTE_TYPES.find(([pattern]) => pattern.test(name))?.[1];
  if (!accessor || (fits && !fits(accessor))) at.findings.add("primitive-attribute", at.place, { attribute });
  else if (accessor.count !== count) at.findings.add("primitive-counts", at.place, { attribute });
}

/** References, types and counts of one primitive; how many vertices and triangles it draws. */
function checkPrimitive(primitive: Primitive, at: Place): { vertices: number; triangles: number } {
  const { gltf, findings, place } = at;
  if ((primitive.mode ?? TRIANGLES) !== TRIANGLES) findings.add("primitive-mode", `${place}.mode`);
  const attributes = primitive.attributes ?? {};
  const position = attributes.POSITION;
  const vertices = isIndex(position, gltf.accessors.length) ? (gltf.accessors[position]?.count ?? 0) : 0;
  if (vertices === 0) {
    findings.add("primitive-attribute", `${place}.attributes`, { attribute: "POSITION" });
    return { vertices: 0, triangles: 0 };
  }
  const names = Object.keys(attributes);
  if (names.length > MOST_ATTRIBUTES) {
    findings.add("primitive-attribute", `${place}.attributes`, { attribute: plainText(names[MOST_ATTRIBUTES], 40) });
  }
  for (const name of names.slice(0, MOST_ATTRIBUTES)) {
    attributeOf(name, attributes[name] ?? -1, vertices, { ...at, place: `${place}.attributes` });
  }
  (primitive.targets ?? []).slice(0, LIMITS.morphsPerPrimitive).forEach((target, t) => {
    for (const name of Object.keys(target).slice(0, MOST_ATTRIBUTES)) {
      attributeOf(name, target[name] ?? -1, vertices, { ...at, place: `${place}.targets[${t}]` });
    }
  });
  if (primitive.material !== undefined && !isIndex(primitive.material, gltf.materials.length)) {
    findings.add("primitive-material", `${place}.material`, { found: primitive.material });
  }
  if (primitive.indices === undefined) return { vertices, triangles: vertices / 3 };
  const indices = isIndex(primitive.indices, gltf.accessors.length) ? gltf.accessors[primitive.indices] : undefined;
  if (indices?.type !== "SCALAR" || !UNSIGNED.includes(indices.componentType ?? 0)) {
    findings.add("primitive-attribute", `${place}.indices`, { attribute: "indices" });
    return { vertices, triangles: 0 };
  }
  return { vertices, triangles: (indices.count ?? 0) / 3 };
}

/** What the bytes say: indices below the vertices, joints below the smallest skin, positions finite. */
function checkValues(primitive: Primitive, smallestSkin: number, at: Place, values: AccessorValues): void {
  const { gltf, findings, place } = at;
  const attributes = primitive.attributes ?? {};
  const position = attributes.POSITION ?? -1;
  const vertices = gltf.accessors[position]?.count ?? 0;
  if (primitive.indices !== undefined) {
    const { largest } = values.extentOf(primitive.indices);
    if (largest >= vertices) findings.add("index-out-of-range", `${place}.indices`, { found: largest, vertices });
  }
  if (!values.extentOf(position).finite) findings.add("position-not-finite", `${place}.attributes.POSITION`);
  for (const name of Object.keys(attributes)) {
    if (!/^JOINTS_\d$/.test(name)) continue;
    const { largest } = values.extentOf(attributes[name] ?? -1);
    if (largest >= smallestSkin) {
      const found = { found: largest, joints: smallestSkin };
      findings.add("joint-out-of-range", `${place}.attributes.${name}`, found);
    }
  }
}

/** How often nodes draw each mesh, and the fewest joints of a skin that they draw it with. */
function usesOf(gltf: Gltf): { draws: number[]; smallestSkin: number[] } {
  const draws = gltf.meshes.map(() => 0);
  const smallestSkin = gltf.meshes.map(() => Infinity);
  for (const { mesh, skin } of gltf.nodes) {
    if (mesh === undefined) continue;
    draws[mesh] = (draws[mesh] ?? 0) + 1;
    const joints = skin === undefined ? Infinity : (gltf.skins[skin]?.joints?.length ?? 0);
    smallestSkin[mesh] = Math.min(smallestSkin[mesh] ?? Infinity, joints);
  }
  return { draws, smallestSkin };
}

/** Triangles only, bounded sums, honest references and values. Buffers and nodes have been checked. */
export function checkPrimitives(gltf: Gltf, bin: Uint8Array, findings: Findings): PrimitiveSums {
  const { draws, smallestSkin } = usesOf(gltf);
  let drawCalls = 0;
  gltf.meshes.forEach((mesh, m) => (drawCalls += (mesh.primitives?.length ?? 0) * Math.max(1, draws[m] ?? 0)));
  findings.atMost("too-many-draw-calls", "meshes", drawCalls, LIMITS.drawCalls);
  const sums = { triangles: 0, vertices: 0, morphVertices: 0, morphTargets: 0 };
  if (drawCalls > LIMITS.drawCalls) return { triangles: 0, drawCalls, morphTargets: 0 };
  const placeOf = (m: number, p: number): Place => ({ gltf, findings, place: `meshes[${m}].primitives[${p}]` });
  gltf.meshes.forEach((mesh, m) => {
    let morphs = 0;
    (mesh.primitives ?? []).forEach((primitive, p) => {
      const at = placeOf(m, p);
      const targets = primitive.targets?.length ?? 0;
      findings.atMost("too-many-morphs", `${at.place}.targets`, targets, LIMITS.morphsPerPrimitive);
      const { vertices, triangles } = checkPrimitive(primitive, at);
      sums.vertices += vertices;
      sums.triangles += Math.floor(triangles) * Math.max(1, draws[m] ?? 0);
      sums.morphVertices += targets * vertices;
      morphs = Math.max(morphs, targets);
    });
    sums.morphTargets += morphs;
  });
  findings.atMost("too-many-triangles", "meshes", sums.triangles, LIMITS.triangles);
  findings.atMost("too-many-vertices", "meshes", sums.vertices, LIMITS.vertices);
  findings.atMost("too-many-morph-vertices", "meshes", sums.morphVertices, LIMITS.morphVertices);
  if (!findings.refused) {
    const values = new AccessorValues(gltf, bin);
    gltf.meshes.forEach((mesh, m) => {
      (mesh.primitives ?? []).forEach((primitive, p) =>
        checkValues(primitive, smallestSkin[m] ?? Infinity, placeOf(m, p), values),
      );
    });
    const wrong = values.firstWrongSparse();
    if (wrong !== -1) findings.add("accessor-sparse", `accessors[${wrong}].sparse.indices`);
  }
  return { triangles: sums.triangles, drawCalls, morphTargets: sums.morphTargets };
}

/** Meshes that no node draws, and textures that no material shows: bytes for nothing, left out of the served file. */
export function noteUnusedParts(gltf: Gltf, findings: Findings, textureKeepers: readonly number[]): void {
  const meshes = new Set(gltf.nodes.flatMap(({ mesh }) => (mesh === undefined ? [] : [mesh])));
  const textures = new Set(textureKeepers);
  for (const material of gltf.materials) for (const [, use] of texturesOf(material)) textures.add(use.index ?? -1);
  const unused = (count: number, used: ReadonlySet<number>): number =>
    Array.from({ length: count }, (_, i) => i).filter((i) => !used.has(i)).length;
  const count = unused(gltf.meshes.length, meshes) + unused(gltf.textures.length, textures);
  if (count > 0) findings.add("unused-parts", "meshes, textures", { count });
}
