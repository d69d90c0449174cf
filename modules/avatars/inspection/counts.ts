import type { Findings } from "./findings";
import type { Gltf } from "./gltf";
import { ALLOWED_EXTENSIONS, LIMITS } from "./limits";
import type { RuleId } from "./rules";
import { plainText } from "./untrusted-text";

const COUNTED: readonly [RuleId, keyof Gltf & keyof typeof LIMITS][] = [
  ["too-many-nodes", "nodes"],
  ["too-many-meshes", "meshes"],
  ["too-many-materials", "materials"],
  ["too-many-textures", "textures"],
  ["too-many-images", "images"],
  ["too-many-accessors", "accessors"],
  ["too-many-buffer-views", "bufferViews"],
  ["too-many-skins", "skins"],
  ["too-many-samplers", "samplers"],
  ["too-many-scenes", "scenes"],
  ["too-many-cameras", "cameras"],
];

export function checkCounts(gltf: Gltf, findings: Findings): void {
  if (gltf.asset.version !== "2.0") {
    findings.add("gltf-version", "asset.version", { found: plainText(gltf.asset.version, 20) || "–" });
  }
  for (const [rule, key] of COUNTED) findings.atMost(rule, key, (gltf[key] as unknown[]).length, LIMITS[key]);
  if (gltf.animations.length > LIMITS.animations) {
    findings.add("animations-inside", "animations", { found: gltf.animations.length });
  }
}

/**
 * Only extensions that the stage and the optimiser know. One that is used without being declared is refused as well:
 * loaders differ in whether they heed it.
 */
export function checkExtensions(gltf: Gltf, findings: Findings): void {
  const check = (names: readonly string[], place: string): void => {
    for (const name of names.slice(0, LIMITS.extensionNames)) {
      if (!ALLOWED_EXTENSIONS.has(name)) {
        findings.add("extension-not-supported", place, { name: plainText(name, 60) || "–" });
      }
    }
    if (names.length > LIMITS.extensionNames) findings.add("extension-not-supported", place, { name: "…" });
  };
  check(gltf.extensionsUsed, "extensionsUsed");
  check(gltf.extensionsRequired, "extensionsRequired");
  check(Object.keys(gltf.extensions), "extensions");
  const owners: Record<string, { extensions?: object }[]> = {
    nodes: gltf.nodes,
    materials: gltf.materials,
    textures: gltf.textures,
    bufferViews: gltf.bufferViews,
    buffers: gltf.buffers,
  };
  for (const [list, entries] of Object.entries(owners)) {
    entries.forEach((entry, i) => {
      if (entry.extensions) check(Object.keys(entry.extensions), `${list}[${i}].extensions`);
    });
  }
  gltf.meshes.forEach((mesh, m) => {
    (mesh.primitives ?? []).forEach((primitive, p) => {
      if (primitive.extensions) {
        check(Object.keys(primitive.extensions), `meshes[${m}].primitives[${p}].extensions`);
      }
    });
  });
}
