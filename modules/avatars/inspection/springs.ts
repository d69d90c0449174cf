import type { Findings } from "./findings";
import { isIndex, type Gltf, type SpringBone1, type Vrm0 } from "./gltf";
import { LIMITS } from "./limits";
import type { NodeForest } from "./nodes-and-skins";

type Sums = { joints: number; colliders: number; pairs: number };

function checkSums({ joints, colliders, pairs }: Sums, place: string, findings: Findings): void {
  findings.atMost("too-many-spring-joints", place, joints, LIMITS.springJoints);
  findings.atMost("too-many-spring-colliders", place, colliders, LIMITS.springColliders);
  findings.atMost("too-many-spring-pairs", place, pairs, LIMITS.springPairs);
}

/** Whether `node` lies below `above`; at most as many steps as the forest is deep. */
function isBelow(node: number, above: number, { parent }: NodeForest): boolean {
  let at = parent[node] ?? -1;
  for (let steps = 0; at !== -1 && steps <= LIMITS.nodeDepth; steps++) {
    if (at === above) return true;
    at = parent[at] ?? -1;
  }
  return false;
}

/** Adds up the colliders of the named groups; reports a group that there is none of. */
function collidersOf(groups: readonly number[], sizes: readonly number[], place: string, findings: Findings): number {
  let sum = 0;
  for (const group of groups) {
    if (isIndex(group, sizes.length)) sum += sizes[group] ?? 0;
    else findings.add("spring-reference", place, { found: group });
  }
  return sum;
}

/** VRMC_springBone 1.0: chains are lists of joints, each below the one before. Returns the number of joints. */
export function checkSprings1(spring: SpringBone1, gltf: Gltf, forest: NodeForest, findings: Findings): number {
  const root = "extensions.VRMC_springBone";
  const { colliders = [], colliderGroups = [], springs = [] } = spring;
  const nodes = gltf.nodes.length;
  colliders.forEach(({ node, shape, extensions }, i) => {
    const place = `${root}.colliders[${i}]`;
    if (!isIndex(node, nodes)) findings.add("spring-reference", `${place}.node`, { found: node ?? "–" });
    const extended = extensions?.VRMC_springBone_extended_collider;
    if ((!shape?.sphere && !shape?.capsule) || (extended && !extended.shape))
      findings.add("spring-collider-shape", `${place}.shape`);
  });
  colliderGroups.forEach((group, i) => {
    for (const collider of group.colliders ?? []) {
      if (isIndex(collider, colliders.length)) continue;
      findings.add("spring-reference", `${root}.colliderGroups[${i}].colliders`, { found: collider });
    }
  });
  const sizes = colliderGroups.map((group) => group.colliders?.length ?? 0);
  const sums = { joints: 0, colliders: colliders.length, pairs: 0 };
  springs.forEach(({ joints = [], colliderGroups: groups = [], center }, i) => {
    const place = `${root}.springs[${i}]`;
    sums.joints += joints.length;
    sums.pairs += joints.length * collidersOf(groups, sizes, `${place}.colliderGroups`, findings);
    if (center !== undefined && !isIndex(center, nodes)) {
      findings.add("spring-reference", `${place}.center`, { found: center });
    }
    joints.forEach(({ node }, k) => {
      const above = joints[k - 1]?.node;
      if (!isIndex(node, nodes)) {
        findings.add("spring-reference", `${place}.joints[${k}].node`, { found: node ?? "–" });
      } else if (k > 0 && (!isIndex(above, nodes) || !isBelow(node, above, forest))) {
        findings.add("spring-order", `${place}.joints[${k}]`);
      }
    });
  });
  checkSums(sums, root, findings);
  return sums.joints;
}

/**
 * VRM 0.x, secondaryAnimation: a group names root bones and moves everything below them, so the joints are counted by
 * the size of what hangs there. Exporters write −1 for "none"; loaders skip it. Returns the number of joints.
 */
export function checkSprings0(vrm: Vrm0, gltf: Gltf, forest: NodeForest, findings: Findings): number {
  const root = "extensions.VRM.secondaryAnimation";
  const { boneGroups = [], colliderGroups = [] } = vrm.secondaryAnimation ?? {};
  const refersTo = (node: number | undefined, place: string): boolean => {
    if (isIndex(node, gltf.nodes.length)) return true;
    if (node !== -1) findings.add("spring-reference", place, { found: node ?? "–" });
    return false;
  };
  colliderGroups.forEach(({ node }, i) => refersTo(node, `${root}.colliderGroups[${i}].node`));
  const sizes = colliderGroups.map((group) => group.colliders?.length ?? 0);
  const sums = { joints: 0, colliders: sizes.reduce((sum, size) => sum + size, 0), pairs: 0 };
  boneGroups.forEach(({ bones = [], colliderGroups: groups = [], center }, i) => {
    const place = `${root}.boneGroups[${i}]`;
    if (center !== undefined) refersTo(center, `${place}.center`);
    let joints = 0;
    for (const bone of bones) if (refersTo(bone, `${place}.bones`)) joints += forest.subtree[bone] ?? 0;
    sums.joints += joints;
    sums.pairs += joints * collidersOf(groups, sizes, `${place}.colliderGroups`, findings);
  });
  checkSums(sums, root, findings);
  return sums.joints;
}
