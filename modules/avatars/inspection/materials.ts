import type { Findings } from "./findings";
import { isIndex, type Gltf, type Material, type TextureUse } from "./gltf";
import { MTOON_TEXTURES } from "./json-shape";

/** Every slot of a material that can name a texture: glTF's five and MToon's six. */
export function texturesOf(material: Material): [slot: string, use: TextureUse][] {
  const physical = material.pbrMetallicRoughness;
  const toon = (material.extensions?.VRMC_materials_mtoon ?? {}) as Record<string, TextureUse | undefined>;
  const slots: [string, TextureUse | undefined][] = [
    ["pbrMetallicRoughness.baseColorTexture", physical?.baseColorTexture],
    ["pbrMetallicRoughness.metallicRoughnessTexture", physical?.metallicRoughnessTexture],
    ["normalTexture", material.normalTexture],
    ["occlusionTexture", material.occlusionTexture],
    ["emissiveTexture", material.emissiveTexture],
    ...MTOON_TEXTURES.map((name): [string, TextureUse | undefined] => [
      `extensions.VRMC_materials_mtoon.${name}`,
      toon[name],
    ]),
  ];
  return slots.filter((slot): slot is [string, TextureUse] => slot[1] !== undefined);
}

export function checkMaterials(gltf: Gltf, findings: Findings): void {
  gltf.materials.forEach((material, i) => {
    for (const [slot, use] of texturesOf(material)) {
      if (!isIndex(use.index, gltf.textures.length)) {
        findings.add("material-texture", `materials[${i}].${slot}`, { found: use.index ?? "–" });
      }
    }
    // VRMC_materials_hdr_emissiveMultiplier 1.0: one number, not negative. 1e999 is JSON, and infinite.
    const glow = material.extensions?.VRMC_materials_hdr_emissiveMultiplier;
    const factor = glow?.emissiveMultiplier;
    if (glow && !(factor !== undefined && factor >= 0 && factor <= 1e4)) {
      findings.add("material-number", `materials[${i}].extensions.VRMC_materials_hdr_emissiveMultiplier`);
    }
  });
}
