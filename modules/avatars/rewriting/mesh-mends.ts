import { Primitive, type Accessor, type Document, type Node, type PrimitiveTarget } from "@gltf-transform/core";
import { nodesNamedForTheirPlace, redirectMeshNode } from "./carried-vrm-json";
import { unreadable } from "./unreadable";

/** Everything that a rewrite may change in a file beyond writing it smaller. */
export const mends = ["numbers-repaired", "pictures-shrunk", "unused-parts-dropped", "weights-normalised"] as const;
export type Mend = (typeof mends)[number];

/** Semantics that glTF 2.0 knows; a drawing program's own attributes (`_name`) are of no use on a stage. */
const KNOWN = /^(POSITION|NORMAL|TANGENT|(TEXCOORD|COLOR|JOINTS|WEIGHTS)_\d)$/;
/** Farther out than any model reaches, in metres or centimetres. */
const FARTHEST = 1e5;
/** How far a vertex's weights may sum from 1 before that is worth a word; quantised weights are never exact. */
const WEIGHT_TOLERANCE = 0.02;

/**
 * Data inside compressed streams is seen here for the first time. Throws AppError "invalid", rule "mesh-cannot-be-read",
 * for what would read outside its arrays or draw nonsense; mends what has one right answer and returns the mends' ids.
 */
export function mendMeshes(document: Document): Mend[] {
  const mended = new Set<Mend>();
  for (const [i, mesh] of document.getRoot().listMeshes().entries()) {
    const joints = smallestSkinOf(mesh.listParents() as Node[]);
    for (const [j, primitive] of mesh.listPrimitives().entries()) {
      const place = `meshes[${i}].primitives[${j}]`;
      for (const semantic of primitive.listSemantics())
        if (!KNOWN.test(semantic)) {
          primitive.setAttribute(semantic, null);
          mended.add("unused-parts-dropped");
        }
      checkPrimitive(primitive, joints, place);
      const parts: (Primitive | PrimitiveTarget)[] = [primitive, ...primitive.listTargets()];
      for (const part of parts) if (repairNumbers(part)) mended.add("numbers-repaired");
      if (normaliseWeights(primitive)) mended.add("weights-normalised");
    }
  }
  for (const skin of document.getRoot().listSkins())
    if (!skin.getInverseBindMatrices()) {
      // glTF 2.0, section 3.7.3.3: matrices that are not given are the identity.
      const identity = skin.listJoints().flatMap(() => [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]);
      const buffer = document.getRoot().listBuffers()[0] ?? document.createBuffer();
      const matrices = document.createAccessor().setType("MAT4").setBuffer(buffer);
      skin.setInverseBindMatrices(matrices.setArray(new Float32Array(identity)));
    }
  return [...mended];
}

function smallestSkinOf(nodes: readonly Node[]): number {
  const sizes = nodes.flatMap((node) => ("getSkin" in node ? (node.getSkin()?.listJoints().length ?? []) : []));
  return Math.min(...sizes, Infinity);
}

function checkPrimitive(primitive: Primitive, joints: number, place: string): void {
  const refuse = (what: string): never => {
    throw unreadable("mesh-cannot-be-read", `${place}.${what}`);
  };
  const position = primitive.getAttribute("POSITION");
  const vertices = position?.getCount() ?? 0;
  if (!position || vertices === 0 || primitive.getMode() !== Primitive.Mode.TRIANGLES)
    return refuse("attributes.POSITION");
  if (!everyNumber(position, (value) => Math.abs(value) <= FARTHEST)) refuse("attributes.POSITION");
  for (const semantic of primitive.listSemantics())
    if (primitive.getAttribute(semantic)?.getCount() !== vertices) refuse(`attributes.${semantic}`);
  primitive.listTargets().forEach((target, i) => {
    for (const attribute of target.listAttributes()) if (attribute.getCount() !== vertices) refuse(`targets[${i}]`);
    const offsets = target.getAttribute("POSITION");
    if (offsets && !everyNumber(offsets, (value) => !(Math.abs(value) > FARTHEST))) refuse(`targets[${i}].POSITION`);
  });
  const indices = primitive.getIndices();
  if (indices && !everyNumber(indices, (value) => value < vertices)) refuse("indices");
  for (const set of ["JOINTS_0", "JOINTS_1"]) {
    const bound = primitive.getAttribute(set);
    if (bound && joints !== Infinity && !everyNumber(bound, (value) => value < joints)) refuse(`attributes.${set}`);
  }
}

function everyNumber(accessor: Accessor, holds: (value: number) => boolean): boolean {
  const array = accessor.getArray();
  if (!array) return true;
  for (let i = 0; i < array.length; i += 1) if (!holds(array[i] ?? NaN)) return false;
  return true;
}

/** Not-a-number in anything but positions and weights becomes 0: a wrong highlight in one place, no invisible model. */
function repairNumbers(part: Primitive | PrimitiveTarget): boolean {
  let repaired = false;
  for (const semantic of part.listSemantics()) {
    const attribute = part.getAttribute(semantic);
    const array = attribute?.getArray();
    if (!attribute || !(array instanceof Float32Array) || semantic.startsWith("WEIGHTS_")) continue;
    if (array.every(Number.isFinite)) continue;
    attribute.setArray(array.map((value) => (Number.isFinite(value) ? value : 0)));
    repaired = true;
  }
  return repaired;
}

/** Each vertex's weights are finite, not negative and sum to 1; one with none hangs on its first joint. */
function normaliseWeights(primitive: Primitive): boolean {
  const sets = ["WEIGHTS_0", "WEIGHTS_1"].flatMap((name) => primitive.getAttribute(name) ?? []);
  const [first] = sets;
  if (!first || sets.every((set) => !(set.getArray() instanceof Float32Array))) return false;
  let off = false;
  const weights = sets.map(() => [0, 0, 0, 0]);
  const sound = (value: number) => (Number.isFinite(value) && value > 0 ? value : 0);
  for (let vertex = 0; vertex < first.getCount(); vertex += 1) {
    sets.forEach((set, s) => set.getElement(vertex, weights[s] ?? []));
    const all = weights.flat();
    const sum = all.reduce((total, value) => total + sound(value), 0);
    if (Math.abs(sum - 1) <= WEIGHT_TOLERANCE && all.every((value) => value >= 0)) continue;
    off = true;
    sets.forEach((set, s) => {
      const mended = (weights[s] ?? []).map((value, k) => (sum > 0 ? sound(value) / sum : s === 0 && k === 0 ? 1 : 0));
      set.setElement(vertex, mended);
    });
  }
  return off;
}

/**
 * Quantising scales the node that a rigid mesh hangs on. A bone, collider or spring joint must not be scaled, and children
 * of the node would be; there the mesh moves to a leaf of its own, and what names the node for its mesh follows.
 */
export function moveRigidMeshesToLeaves(document: Document): void {
  const named = nodesNamedForTheirPlace(document);
  for (const node of document.getRoot().listNodes()) {
    const mesh = node.getMesh();
    if (!mesh || node.getSkin() || (node.listChildren().length === 0 && !named.has(node))) continue;
    const leaf = document.createNode(`${node.getName()} mesh`).setMesh(mesh).setWeights(node.getWeights());
    node.setMesh(null).setWeights([]).addChild(leaf);
    redirectMeshNode(document, node, leaf);
  }
}
