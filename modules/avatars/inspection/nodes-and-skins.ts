import { elementBytes } from "./buffers";
import type { Findings } from "./findings";
import { isIndex, type Gltf, type Node } from "./gltf";
import { LIMITS } from "./limits";

/** The forest of nodes. `parent` is −1 at a root; `subtree` counts a node and all below it. */
export type NodeForest = { parent: Int32Array; depth: Int32Array; subtree: Int32Array };

const LENGTHS = { translation: 3, rotation: 4, scale: 3, matrix: 16 } as const;
const TRANSFORMS = Object.keys(LENGTHS) as (keyof typeof LENGTHS)[];

const isSane = (value: number): boolean => Math.abs(value) <= LIMITS.nodeNumber;

function checkNode(node: Node, place: string, gltf: Gltf, findings: Findings): void {
  for (const key of TRANSFORMS) {
    const values = node[key];
    if (values && (values.length !== LENGTHS[key] || !values.every(isSane))) {
      findings.add("node-numbers", `${place}.${key}`);
    }
  }
  const references = { mesh: gltf.meshes, skin: gltf.skins, camera: gltf.cameras };
  for (const key of ["mesh", "skin", "camera"] as const) {
    const index = node[key];
    if (index !== undefined && !isIndex(index, references[key].length)) {
      findings.add("node-reference", `${place}.${key}`, { found: index });
    }
  }
}

function checkScenes(gltf: Gltf, findings: Findings): void {
  if (gltf.scene !== undefined && !isIndex(gltf.scene, gltf.scenes.length)) {
    findings.add("scene-reference", "scene", { found: gltf.scene });
  }
  gltf.scenes.forEach((scene, s) => {
    const seen = new Set<number>();
    for (const node of scene.nodes ?? []) {
      // A node listed twice is illegal, and a list of millions of them is work for nothing.
      if (!isIndex(node, gltf.nodes.length) || seen.has(node)) {
        findings.add("scene-reference", `scenes[${s}].nodes`, { found: node });
        return;
      }
      seen.add(node);
    }
  });
}

/** One parent for each node, no cycle, bounded depth; null when it is no forest. Steps: one for each node. */
function forestOf(gltf: Gltf, findings: Findings): NodeForest | null {
  const count = gltf.nodes.length;
  const parent = new Int32Array(count).fill(-1);
  gltf.nodes.forEach((node, i) => {
    for (const child of node.children ?? []) {
      if (!isIndex(child, count)) findings.add("node-reference", `nodes[${i}].children`, { found: child });
      else if (child === i || parent[child] !== -1) {
        findings.add("node-parents", `nodes[${i}].children`, { node: child });
      } else parent[child] = i;
    }
  });
  if (findings.refused) return null;
  const depth = new Int32Array(count).fill(-1);
  const subtree = new Int32Array(count).fill(1);
  const order: number[] = [];
  for (let i = 0; i < count; i++) if (parent[i] === -1) order.push(i);
  for (let next = 0; next < order.length; next++) {
    const node = order[next] as number;
    const above = parent[node] as number;
    depth[node] = above === -1 ? 0 : (depth[above] as number) + 1;
    for (const child of gltf.nodes[node]?.children ?? []) order.push(child);
  }
  // With one parent each, a node that no root leads to is on a cycle or below one.
  const stray = depth.indexOf(-1);
  if (stray !== -1) findings.add("node-cycle", `nodes[${stray}]`);
  const deep = depth.findIndex((steps) => steps > LIMITS.nodeDepth);
  if (deep !== -1) findings.add("node-depth", `nodes[${deep}]`, { most: LIMITS.nodeDepth });
  for (let i = order.length - 1; i >= 0; i--) {
    const node = order[i] as number;
    const above = parent[node] as number;
    if (above !== -1) subtree[above] = (subtree[above] as number) + (subtree[node] as number);
  }
  return { parent, depth, subtree };
}

function checkSkins(gltf: Gltf, findings: Findings): void {
  gltf.skins.forEach((skin, i) => {
    const joints = skin.joints ?? [];
    const place = `skins[${i}]`;
    if (joints.length === 0 || joints.length > LIMITS.skinJoints) {
      findings.add("skin-joints", `${place}.joints`, { found: joints.length, most: LIMITS.skinJoints });
    } else if (!joints.every((joint) => isIndex(joint, gltf.nodes.length))) {
      findings.add("node-reference", `${place}.joints`, {
        found: joints.find((joint) => !isIndex(joint, gltf.nodes.length)) ?? "–",
      });
    }
    if (skin.skeleton !== undefined && !isIndex(skin.skeleton, gltf.nodes.length)) {
      findings.add("node-reference", `${place}.skeleton`, { found: skin.skeleton });
    }
    if (skin.inverseBindMatrices === undefined) return;
    const matrices = isIndex(skin.inverseBindMatrices, gltf.accessors.length)
      ? gltf.accessors[skin.inverseBindMatrices]
      : undefined;
    const fit = matrices && elementBytes(matrices) === 64 && (matrices.count ?? 0) >= joints.length;
    if (!fit) findings.add("skin-matrices", `${place}.inverseBindMatrices`);
  });
}

export function checkNodesAndSkins(gltf: Gltf, findings: Findings): NodeForest | null {
  gltf.nodes.forEach((node, i) => checkNode(node, `nodes[${i}]`, gltf, findings));
  checkScenes(gltf, findings);
  checkSkins(gltf, findings);
  return forestOf(gltf, findings);
}
