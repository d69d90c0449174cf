import type { Document, Primitive, vec3 } from "@gltf-transform/core";

/** How far rounded weights may move the vertices of a mesh on average, in metres; more is seen at the edges of a pose. */
const MOST_METRES = 0.0004;
const STEPS = 255;

/**
 * Bits for the weights of a file's vertices: 8 as is usual, 16 where vertices hang on bones so far away that steps of
 * 1/255 would be seen. A bone that turns moves a vertex by about their distance, times the error of the weight.
 */
export function weightBits(document: Document): 8 | 16 {
  for (const node of document.getRoot().listNodes()) {
    const [mesh, skin] = [node.getMesh(), node.getSkin()];
    if (!mesh || !skin) continue;
    const joints = skin.listJoints().map((joint) => joint.getWorldTranslation());
    if (mesh.listPrimitives().some((primitive) => meanMove(primitive, joints) > MOST_METRES)) return 16;
  }
  return 8;
}

function meanMove(primitive: Primitive, joints: readonly vec3[]): number {
  const positions = primitive.getAttribute("POSITION");
  if (!positions) return 0;
  const place: number[] = [];
  const bound: number[] = [];
  const weights: number[] = [];
  let sum = 0;
  for (const set of [0, 1]) {
    const [names, shares] = [primitive.getAttribute(`JOINTS_${set}`), primitive.getAttribute(`WEIGHTS_${set}`)];
    if (!names || !shares || !(shares.getArray() instanceof Float32Array)) continue;
    for (let vertex = 0; vertex < positions.getCount(); vertex += 1) {
      positions.getElement(vertex, place);
      names.getElement(vertex, bound);
      shares.getElement(vertex, weights);
      weights.forEach((weight, k) => {
        const joint = joints[bound[k] ?? -1];
        if (weight === 0 || !joint) return;
        const away = Math.hypot(...joint.map((x, axis) => x - (place[axis] ?? 0)));
        sum += Math.abs(weight - Math.round(weight * STEPS) / STEPS) * away;
      });
    }
  }
  return sum / positions.getCount();
}
