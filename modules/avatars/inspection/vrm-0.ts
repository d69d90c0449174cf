import type { Findings } from "./findings";
import { isIndex, type BlendShapeGroup, type Gltf, type Vrm0 } from "./gltf";
import { checkBones, hasEyes, hasHands } from "./humanoid";
import { LIMITS } from "./limits";
import { checkMetaTexts } from "./meta-texts";
import { plainText } from "./untrusted-text";
import type { VrmAbilities } from "./vrm-abilities";

const VRM = "extensions.VRM";

/** VRM 0.x preset names and what VRM 1.0 calls them (VRM 1.0, expressions, "Compatibility"). */
const PRESETS: ReadonlyMap<string, string> = new Map([
  ["joy", "happy"],
  ["angry", "angry"],
  ["sorrow", "sad"],
  ["fun", "relaxed"],
  ["a", "aa"],
  ["i", "ih"],
  ["u", "ou"],
  ["e", "ee"],
  ["o", "oh"],
  ["blink", "blink"],
  ["blink_l", "blinkLeft"],
  ["blink_r", "blinkRight"],
  ["lookup", "lookUp"],
  ["lookdown", "lookDown"],
  ["lookleft", "lookLeft"],
  ["lookright", "lookRight"],
  ["neutral", "neutral"],
]);

const nameOf = ({ presetName, name }: BlendShapeGroup): string =>
  PRESETS.get((presetName ?? "").toLowerCase()) ?? plainText(name, 64);

const bindCount = ({ binds, materialValues }: BlendShapeGroup): number =>
  (binds?.length ?? 0) + (materialValues?.length ?? 0);

function checkBlendShapes(vrm: Vrm0, gltf: Gltf, findings: Findings): string[] {
  const groups = vrm.blendShapeMaster?.blendShapeGroups ?? [];
  const root = `${VRM}.blendShapeMaster.blendShapeGroups`;
  findings.atMost("too-many-expressions", root, groups.length, LIMITS.expressions);
  const binds = groups.reduce((sum, group) => sum + bindCount(group), 0);
  findings.atMost("too-many-expression-binds", root, binds, LIMITS.expressionBinds);
  if (groups.length > LIMITS.expressions || binds > LIMITS.expressionBinds) return [];
  const moving: string[] = [];
  groups.forEach((group, i) => {
    const expression = plainText(group.name ?? group.presetName, 40) || "–";
    let idle = 0;
    for (const { mesh, index, weight } of group.binds ?? []) {
      const inRange = isIndex(mesh, gltf.meshes.length);
      if ((!inRange && mesh !== -1) || !Number.isFinite(weight ?? 0)) {
        findings.add("expression-reference", `${root}[${i}].binds`, { expression });
      }
      // A target that the mesh does not have is skipped by loaders, so it is no danger; −1 is an exporter's "none".
      const targets = inRange ? (gltf.meshes[mesh]?.primitives?.[0]?.targets?.length ?? 0) : 0;
      if (!isIndex(index, targets)) idle++;
    }
    if (idle > 0) findings.add("expression-bind-idle", `${root}[${i}].binds`, { expression });
    if (bindCount(group) > idle) moving.push(nameOf(group));
  });
  return moving.filter((name) => name !== "");
}

/** Parallel to `materials`: entry i restyles material i. Texture properties are indices into `textures`. */
function checkMaterialProperties(vrm: Vrm0, gltf: Gltf, findings: Findings): number[] {
  const properties = vrm.materialProperties ?? [];
  const root = `${VRM}.materialProperties`;
  if (properties.length > 0 && properties.length !== gltf.materials.length) {
    const values = { found: properties.length, materials: gltf.materials.length };
    findings.add("material-properties-count", root, values);
    return [];
  }
  const textures: number[] = [];
  properties.forEach((property, i) => {
    const place = `${root}[${i}]`;
    for (const index of Object.values(property.textureProperties ?? {})) {
      if (isIndex(index, gltf.textures.length)) textures.push(index);
      else findings.add("material-texture", `${place}.textureProperties`, { found: index });
    }
    const floats = Object.values(property.floatProperties ?? {});
    const vectors = Object.values(property.vectorProperties ?? {});
    // Tiling and offset are the longest: four numbers.
    const sane = floats.every(Number.isFinite) && vectors.every((v) => v.length <= 4 && v.every(Number.isFinite));
    if (!sane) findings.add("material-number", place);
  });
  return textures;
}

function checkFirstPerson(vrm: Vrm0, gltf: Gltf, findings: Findings): void {
  const place = `${VRM}.firstPerson`;
  const bone = vrm.firstPerson?.firstPersonBone;
  if (bone !== undefined && bone !== -1 && !isIndex(bone, gltf.nodes.length)) {
    findings.add("first-person-reference", `${place}.firstPersonBone`, { found: bone });
  }
  (vrm.firstPerson?.meshAnnotations ?? []).forEach(({ mesh }, i) => {
    if (mesh !== -1 && !isIndex(mesh, gltf.meshes.length)) {
      findings.add("first-person-reference", `${place}.meshAnnotations[${i}]`, { found: mesh ?? "–" });
    }
  });
}

/** The VRM 0.x extension without springs. `textures` are those that only it uses. */
export function checkVrm0(vrm: Vrm0, gltf: Gltf, findings: Findings): VrmAbilities & { textures: number[] } {
  const meta = vrm.meta;
  if (!meta) findings.add("meta-missing", `${VRM}.meta`);
  else checkMetaTexts(meta, `${VRM}.meta`, findings);
  const thumbnail = meta?.texture;
  const named = thumbnail !== undefined && thumbnail !== null && thumbnail !== -1;
  if (named && !isIndex(thumbnail, gltf.textures.length)) {
    findings.add("thumbnail-reference", `${VRM}.meta.texture`, { found: plainText(String(thumbnail), 20) });
  }
  const bones = (vrm.humanoid?.humanBones ?? []).map(({ bone, node }) => [bone ?? "", node] as const);
  checkBones(bones, gltf.nodes.length, `${VRM}.humanoid.humanBones`, findings);
  checkFirstPerson(vrm, gltf, findings);
  const expressions = checkBlendShapes(vrm, gltf, findings);
  const textures = checkMaterialProperties(vrm, gltf, findings);
  const boneNames = new Set(bones.map(([bone]) => bone));
  return {
    expressions,
    hasHands: hasHands(boneNames),
    hasLookAt:
      vrm.firstPerson?.lookAtTypeName === "BlendShape"
        ? ["lookUp", "lookDown", "lookLeft", "lookRight"].every((name) => expressions.includes(name))
        : hasEyes(boneNames),
    hasThumbnail: named,
    thumbnailTexture: isIndex(thumbnail, gltf.textures.length) ? thumbnail : null,
    textures,
  };
}
