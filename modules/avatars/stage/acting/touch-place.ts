import type { VRM } from "@pixiv/three-vrm";
import type { Intersection, Object3D, SkinnedMesh } from "three";
import type { BoneName } from "../humanoid";
import type { TouchPlace } from "./touch";

/**
 * What a ray met on a model: the humanoid bone that has most say over the skin there (hair and clothes belong to the
 * bone that carries them), and the height of the place in world metres. Nothing met is no bone.
 */
export function touchPlaceOf(vrm: Pick<VRM, "humanoid">, met: Intersection | undefined): TouchPlace {
  if (!met) return { bone: null, y: NaN };
  return { bone: humanoidBoneOf(vrm, jointAt(met)), y: met.point.y };
}

/** The joint with the greatest sum of weights over the triangle's corners; the object itself when it has no skin. */
function jointAt({ object, face }: Intersection): Object3D {
  const mesh = object as SkinnedMesh;
  if (!mesh.isSkinnedMesh || !face) return object;
  const joints = mesh.geometry.getAttribute("skinIndex");
  const weights = mesh.geometry.getAttribute("skinWeight");
  const say = new Map<number, number>();
  for (const vertex of [face.a, face.b, face.c])
    for (let slot = 0; slot < 4; slot++) {
      const joint = joints.getComponent(vertex, slot);
      say.set(joint, (say.get(joint) ?? 0) + weights.getComponent(vertex, slot));
    }
  const [strongest] = [...say].reduce((most, entry) => (entry[1] > most[1] ? entry : most));
  return mesh.skeleton.bones[strongest] ?? object;
}

function humanoidBoneOf(vrm: Pick<VRM, "humanoid">, from: Object3D): BoneName | null {
  const names = new Map<Object3D, BoneName>();
  for (const [name, bone] of Object.entries(vrm.humanoid.rawHumanBones)) names.set(bone.node, name as BoneName);
  for (let node: Object3D | null = from; node; node = node.parent) {
    const name = names.get(node);
    if (name) return name;
  }
  return null;
}
