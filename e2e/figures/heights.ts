import { readFile } from "node:fs/promises";

type Gltf = {
  nodes: { translation?: number[]; children?: number[] }[];
  extensions: { VRMC_vrm: { humanoid: { humanBones: Record<string, { node: number }> } } };
};

/** Heights of the bones of one of our own figures at rest, metres; VRM 1.0 files whose nodes are only moved, not turned. */
export async function heightsOf(file: URL): Promise<Record<string, number>> {
  const bytes = await readFile(file);
  // The first chunk of a GLB: its length at byte 12, its JSON from byte 20.
  const gltf = JSON.parse(bytes.subarray(20, 20 + bytes.readUInt32LE(12)).toString()) as Gltf;
  const parents = new Map(gltf.nodes.flatMap(({ children = [] }, parent) => children.map((child) => [child, parent])));
  const height = (node: number): number =>
    (gltf.nodes[node]?.translation?.[1] ?? 0) + (parents.has(node) ? height(parents.get(node)!) : 0);
  const bones = Object.entries(gltf.extensions.VRMC_vrm.humanoid.humanBones);
  return Object.fromEntries(bones.map(([name, { node }]) => [name, height(node)]));
}
