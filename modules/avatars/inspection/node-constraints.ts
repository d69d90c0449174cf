import type { Findings } from "./findings";
import { isIndex, type Gltf } from "./gltf";

const KINDS = ["roll", "aim", "rotation"] as const;

/** VRMC_node_constraint 1.0: every source is a node, and no chain of sources comes back to where it began. */
export function checkConstraints(gltf: Gltf, findings: Findings): void {
  const source = new Int32Array(gltf.nodes.length).fill(-1);
  gltf.nodes.forEach((node, i) => {
    const constraint = node.extensions?.VRMC_node_constraint?.constraint;
    for (const kind of KINDS) {
      const part = constraint?.[kind];
      if (!part) continue;
      if (isIndex(part.source, gltf.nodes.length)) source[i] = part.source;
      else {
        const place = `nodes[${i}].extensions.VRMC_node_constraint.constraint.${kind}.source`;
        findings.add("constraint-reference", place, { found: part.source ?? "–" });
      }
    }
  });
  // Each node follows at most one other, so a walk that meets its own number has gone round. One step for each node.
  const walkOf = new Int32Array(gltf.nodes.length).fill(-1);
  for (let start = 0; start < source.length; start++) {
    let at = start;
    while (at !== -1 && walkOf[at] === -1) {
      walkOf[at] = start;
      at = source[at] ?? -1;
    }
    if (at !== -1 && walkOf[at] === start) {
      findings.add("constraint-cycle", `nodes[${at}]`);
      return;
    }
  }
}
