import type { Findings } from "./findings";
import { isIndex, type Expression, type Gltf, type Vrm1 } from "./gltf";
import { checkBones, hasEyes, hasHands } from "./humanoid";
import { LIMITS } from "./limits";
import { checkMetaTexts } from "./meta-texts";
import { plainText } from "./untrusted-text";
import type { VrmAbilities } from "./vrm-abilities";

const VRM = "extensions.VRMC_vrm";
/** VRMC_vrm 1.0, meta.licenseUrl: the one document that the settings of the meta refer to; loaders refuse others. */
export const VRM_LICENCE_URL = "https://vrm.dev/licenses/1.0/";

function checkMeta(vrm: Vrm1, gltf: Gltf, findings: Findings): void {
  const meta = vrm.meta;
  if (!meta) {
    findings.add("meta-missing", `${VRM}.meta`);
    return;
  }
  const place = `${VRM}.meta`;
  checkMetaTexts(meta, place, findings);
  if (plainText(meta.name, 200) === "") findings.add("meta-field", `${place}.name`, { field: "name" });
  const authors = Array.isArray(meta.authors) ? (meta.authors as unknown[]) : [];
  if (!authors.some((author) => plainText(author, 200) !== "")) {
    findings.add("meta-field", `${place}.authors`, { field: "authors" });
  }
  if (meta.licenseUrl !== VRM_LICENCE_URL) {
    findings.add("meta-licence", `${place}.licenseUrl`, { found: plainText(meta.licenseUrl, 80) || "–" });
  }
  const thumbnail = meta.thumbnailImage;
  if (thumbnail !== undefined && !isIndex(thumbnail, gltf.images.length)) {
    findings.add("thumbnail-reference", `${place}.thumbnailImage`, { found: plainText(String(thumbnail), 20) });
  }
}

const bindCount = ({ morphTargetBinds, materialColorBinds, textureTransformBinds }: Expression): number =>
  (morphTargetBinds?.length ?? 0) + (materialColorBinds?.length ?? 0) + (textureTransformBinds?.length ?? 0);

function checkExpression(key: string, value: Expression, gltf: Gltf, findings: Findings): void {
  const expression = plainText(key, 40) || "–";
  const place = `${VRM}.expressions.${expression}`;
  const honest = (value.morphTargetBinds ?? []).every(({ node, index, weight }) => {
    const mesh = isIndex(node, gltf.nodes.length) ? gltf.nodes[node]?.mesh : undefined;
    const targets = mesh === undefined ? undefined : gltf.meshes[mesh]?.primitives?.[0]?.targets;
    return targets !== undefined && isIndex(index, targets.length) && Number.isFinite(weight ?? 0);
  });
  const coloured = [...(value.materialColorBinds ?? []), ...(value.textureTransformBinds ?? [])];
  const colours = (value.materialColorBinds ?? []).every(({ targetValue = [] }) => targetValue.length >= 3);
  if (!honest || !colours || !coloured.every(({ material }) => isIndex(material, gltf.materials.length))) {
    findings.add("expression-reference", place, { expression });
  }
}

function checkExpressions(vrm: Vrm1, gltf: Gltf, findings: Findings): [name: string, value: Expression][] {
  const { preset = {}, custom = {} } = vrm.expressions ?? {};
  const all = [...Object.entries(preset), ...Object.entries(custom)];
  findings.atMost("too-many-expressions", `${VRM}.expressions`, all.length, LIMITS.expressions);
  const binds = all.reduce((sum, [, value]) => sum + bindCount(value), 0);
  findings.atMost("too-many-expression-binds", `${VRM}.expressions`, binds, LIMITS.expressionBinds);
  if (all.length > LIMITS.expressions || binds > LIMITS.expressionBinds) return [];
  for (const [name, value] of all) checkExpression(name, value, gltf, findings);
  return all;
}

/** VRMC_vrm 1.0 without springs and constraints. Nodes, meshes and images have been checked. */
export function checkVrm1(vrm: Vrm1, gltf: Gltf, findings: Findings): VrmAbilities {
  if (vrm.specVersion !== "1.0" && vrm.specVersion !== "1.0-beta") {
    findings.add("vrm-version", `${VRM}.specVersion`, { found: plainText(vrm.specVersion, 20) || "–" });
  }
  checkMeta(vrm, gltf, findings);
  const bones = Object.entries(vrm.humanoid?.humanBones ?? {});
  const named = bones.map(([bone, { node }]) => [bone, node] as const);
  checkBones(named, gltf.nodes.length, `${VRM}.humanoid.humanBones`, findings);
  (vrm.firstPerson?.meshAnnotations ?? []).forEach(({ node }, i) => {
    if (!isIndex(node, gltf.nodes.length)) {
      findings.add("first-person-reference", `${VRM}.firstPerson.meshAnnotations[${i}]`, { found: node ?? "–" });
    }
  });
  const expressions = checkExpressions(vrm, gltf, findings);
  const moving = expressions.filter(([, value]) => bindCount(value) > 0).map(([name]) => name);
  const boneNames = new Set(bones.map(([bone]) => bone));
  return {
    expressions: moving,
    hasHands: hasHands(boneNames),
    hasLookAt:
      vrm.lookAt?.type === "expression"
        ? ["lookUp", "lookDown", "lookLeft", "lookRight"].every((name) => moving.includes(name))
        : hasEyes(boneNames),
    hasThumbnail: vrm.meta?.thumbnailImage !== undefined,
    thumbnailTexture: null,
  };
}
