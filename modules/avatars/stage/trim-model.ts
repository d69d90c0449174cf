import { VRMUtils, type VRM } from "@pixiv/three-vrm";
import type { Mesh } from "three";

/** Fewer morph targets than this many for each expression are not worth merging. */
const worthMerging = 1.5;

/**
 * Frees memory without changing the picture. Vertices that no triangle uses go. Bones that no vertex of a mesh follows are
 * not sent to the graphics card. Morphs become one for each expression where a file carries many more (VRoid: 57 a mesh);
 * where it does not, merging them would add to them. `isPacked`: compressed, which orders vertices by use, so that none is
 * left over; to look for some would only cost time.
 */
export function trimModel(vrm: VRM, isPacked = false): void {
  if (!isPacked) VRMUtils.removeUnnecessaryVertices(vrm.scene);
  VRMUtils.combineSkeletons(vrm.scene);
  if (mergesMorphs(morphCount(vrm), vrm.expressionManager?.expressions.length ?? 0)) VRMUtils.combineMorphs(vrm);
}

export function mergesMorphs(morphs: number, expressions: number): boolean {
  return expressions > 0 && morphs > expressions * worthMerging;
}

function morphCount(vrm: VRM): number {
  const counted = new Set<unknown>();
  let count = 0;
  vrm.scene.traverse((object) => {
    const { geometry } = object as Mesh;
    const morphs = geometry?.morphAttributes["position"];
    if (!morphs || counted.has(geometry)) return;
    counted.add(geometry);
    count += morphs.length;
  });
  return count;
}
