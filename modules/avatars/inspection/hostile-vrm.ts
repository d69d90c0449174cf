import { bent, type HostileFile } from "./hostile-file";
import { FIRST_SPRING_NODE, smallVrm0, type LooseJson } from "./small-model";
import type { RuleId } from "./rules";

const vrm = (json: LooseJson): LooseJson => json.extensions.VRMC_vrm;
const springs = (json: LooseJson): LooseJson => json.extensions.VRMC_springBone;
const old = (name: string, rule: RuleId, change: (vrm0: LooseJson, json: LooseJson) => void): HostileFile =>
  bent(`${name}, VRM 0.x`, rule, (json) => change(json.extensions.VRM, json), smallVrm0);

/** 1,200 nodes below one another in short chains, so that only their number is wrong. */
function manyNodes(json: LooseJson, chains: number, length: number): number[] {
  const roots: number[] = [];
  for (let c = 0; c < chains; c++) {
    for (let i = 0, above = 0; i < length; i++) {
      json.nodes.push({});
      const node = json.nodes.length - 1;
      (json.nodes[above].children ??= []).push(node);
      if (i === 0) roots.push(node);
      above = node;
    }
  }
  return roots;
}

function constrain(json: LooseJson, node: number, source: number): void {
  if (!json.extensionsUsed.includes("VRMC_node_constraint")) json.extensionsUsed.push("VRMC_node_constraint");
  const constraint = { rotation: { source, weight: 1 } };
  json.nodes[node].extensions = { VRMC_node_constraint: { specVersion: "1.0", constraint } };
}

const whole = (): HostileFile[] => [
  bent("no VRM", "vrm-missing", (json) => (json.extensions = {})),
  bent("VRM not declared", "vrm-missing", (json) => (json.extensionsUsed = ["VRMC_springBone"])),
  bent("VRM 9", "vrm-version", (json) => (vrm(json).specVersion = "9.0")),
  bent("no meta", "meta-missing", (json) => delete vrm(json).meta),
  bent("meta without name", "meta-field", (json) => delete vrm(json).meta.name),
  bent("meta without authors", "meta-field", (json) => (vrm(json).meta.authors = [])),
  bent("authors as text", "meta-field", (json) => (vrm(json).meta.authors = "me")),
  bent("an unknown licence document", "meta-licence", (json) => (vrm(json).meta.licenseUrl = "javascript:alert(1)")),
  bent("a name of a megabyte", "meta-text", (json) => (vrm(json).meta.name = "あ".repeat(350_000))),
  bent("50,000 authors", "meta-list", (json) => (vrm(json).meta.authors = Array(50_000).fill("x"))),
  bent("meta with 1,000 fields", "meta-list", (json) => {
    for (let i = 0; i < 1000; i++) vrm(json).meta[`field${i}`] = i;
  }),
  bent("thumbnail that is not there", "thumbnail-reference", (json) => (vrm(json).meta.thumbnailImage = 99)),
  bent("thumbnail as an object", "thumbnail-reference", (json) => (vrm(json).meta.thumbnailImage = {})),
  bent("no hips", "bone-missing", (json) => delete vrm(json).humanoid.humanBones.hips),
  bent("bone on a node that is not there", "bone-reference", (json) => {
    vrm(json).humanoid.humanBones.hips.node = 99_999;
  }),
  bent("two bones on one node", "bone-twice", (json) => (vrm(json).humanoid.humanBones.head.node = 1)),
  bent("bones as a list of nulls", "json-shape", (json) => (vrm(json).humanoid.humanBones = [null])),
  bent("first person of nothing", "first-person-reference", (json) => {
    vrm(json).firstPerson.meshAnnotations[0].node = 9999;
  }),
  bent("expression of a node that is not there", "expression-reference", (json) => {
    vrm(json).expressions.preset.aa.morphTargetBinds[0].node = 9999;
  }),
  bent("expression of a morph that is not there", "expression-reference", (json) => {
    vrm(json).expressions.preset.aa.morphTargetBinds[0].index = 500;
  }),
  bent("expression of a material that is not there", "expression-reference", (json) => {
    vrm(json).expressions.custom.wink.materialColorBinds[0].material = -1;
  }),
  bent("expression of a colour without numbers", "expression-reference", (json) => {
    delete vrm(json).expressions.custom.wink.materialColorBinds[0].targetValue;
  }),
  bent("5,000 expressions", "too-many-expressions", (json) => {
    for (let i = 0; i < 5000; i++) vrm(json).expressions.custom[`e${i}`] = {};
  }),
  bent("60,000 binds", "too-many-expression-binds", (json) => {
    const { morphTargetBinds } = vrm(json).expressions.preset.aa;
    vrm(json).expressions.preset.aa.morphTargetBinds = Array(60_000).fill(morphTargetBinds[0]);
  }),
  bent("constraint on a node that is not there", "constraint-reference", (json) => constrain(json, 6, 9999)),
  bent("constraints in a circle", "constraint-cycle", (json) => {
    constrain(json, 6, 7);
    constrain(json, 7, 8);
    constrain(json, 8, 6);
  }),
  bent("constraint on itself", "constraint-cycle", (json) => constrain(json, 6, 6)),
];

const swinging = (): HostileFile[] => [
  bent("spring on a node that is not there", "spring-reference", (json) => {
    springs(json).springs[0].joints[1].node = 99_999;
  }),
  bent("spring joints out of order", "spring-order", (json) => springs(json).springs[0].joints.reverse()),
  bent("spring to another limb", "spring-order", (json) => (springs(json).springs[0].joints[1].node = 15)),
  bent("20,000 spring joints", "too-many-spring-joints", (json) => {
    springs(json).springs = Array(10_000).fill(springs(json).springs[0]);
  }),
  bent("300 colliders", "too-many-spring-colliders", (json) => {
    springs(json).colliders = Array(300).fill(springs(json).colliders[0]);
  }),
  bent("500 joints times 200 colliders", "too-many-spring-pairs", (json) => {
    springs(json).colliders = Array(200).fill(springs(json).colliders[0]);
    springs(json).colliderGroups.push({ colliders: Array.from({ length: 200 }, (_, i) => i) });
    springs(json).springs = Array(250).fill({ ...springs(json).springs[0], colliderGroups: [1] });
  }),
  bent("one collider named 100,000 times", "too-many-spring-pairs", (json) => {
    springs(json).colliderGroups[0].colliders = Array(100_000).fill(0);
  }),
  bent("collider on a node that is not there", "spring-reference", (json) => (springs(json).colliders[0].node = 9999)),
  bent("collider without a shape", "spring-collider-shape", (json) => delete springs(json).colliders[0].shape),
  bent("extended collider without a shape", "spring-collider-shape", (json) => {
    springs(json).colliders[0].extensions = { VRMC_springBone_extended_collider: { specVersion: "1.0" } };
  }),
  bent("stiffness as text", "json-shape", (json) => (springs(json).springs[0].joints[0].stiffness = "soft")),
  bent("collider group that is not there", "spring-reference", (json) => {
    springs(json).springs[0].colliderGroups = [999];
  }),
  bent("group with a missing collider", "spring-reference", (json) => {
    springs(json).colliderGroups[0].colliders = [999];
  }),
  bent("centre that is not there", "spring-reference", (json) => (springs(json).springs[0].center = 9999)),
];

const older = (): HostileFile[] => [
  old("no meta", "meta-missing", (v) => delete v.meta),
  old("a title of a megabyte", "meta-text", (v) => (v.meta.title = "x".repeat(1_000_000))),
  old("thumbnail that is not there", "thumbnail-reference", (v) => (v.meta.texture = 9)),
  old("no hips", "bone-missing", (v) => v.humanoid.humanBones.shift()),
  old("bones as an object", "json-shape", (v) => (v.humanoid.humanBones = {})),
  old("bone on a node that is not there", "bone-reference", (v) => (v.humanoid.humanBones[0].node = -1)),
  old("one node for two bones", "bone-twice", (v) => v.humanoid.humanBones.push({ bone: "jaw", node: 1 })),
  old("first person bone that is not there", "first-person-reference", (v) => (v.firstPerson.firstPersonBone = 999)),
  old("first person mesh that is not there", "first-person-reference", (v) => {
    v.firstPerson.meshAnnotations[0].mesh = 999;
  }),
  old("expression of a mesh that is not there", "expression-reference", (v) => {
    v.blendShapeMaster.blendShapeGroups[0].binds[0].mesh = 99;
  }),
  old("200 expressions", "too-many-expressions", (v) => (v.blendShapeMaster.blendShapeGroups = Array(200).fill({}))),
  old("60,000 material values", "too-many-expression-binds", (v) => {
    v.blendShapeMaster.blendShapeGroups[0].materialValues = Array(60_000).fill({});
  }),
  old("spring root that is not there", "spring-reference", (v) => (v.secondaryAnimation.boneGroups[0].bones = [999])),
  old("spring centre that is not there", "spring-reference", (v) => (v.secondaryAnimation.boneGroups[0].center = 999)),
  old("spring group that is not there", "spring-reference", (v) => {
    v.secondaryAnimation.boneGroups[0].colliderGroups = [5];
  }),
  old("collider on a node that is not there", "spring-reference", (v) => {
    v.secondaryAnimation.colliderGroups[0].node = 999;
  }),
  old("600 joints below the named roots", "too-many-spring-joints", (v, json) => {
    v.secondaryAnimation.boneGroups[0].bones = manyNodes(json, 30, 20);
  }),
  old("one root named 10,000 times", "too-many-spring-joints", (v) => {
    v.secondaryAnimation.boneGroups[0].bones = Array(10_000).fill(FIRST_SPRING_NODE);
  }),
  old("500 joints times 200 colliders", "too-many-spring-pairs", (v, json) => {
    v.secondaryAnimation.boneGroups[0].bones = manyNodes(json, 25, 20);
    v.secondaryAnimation.colliderGroups[0].colliders = Array(200).fill({ radius: 0.1 });
  }),
  old("300 colliders", "too-many-spring-colliders", (v) => {
    v.secondaryAnimation.colliderGroups[0].colliders = Array(300).fill({ radius: 0.1 });
  }),
  old("material properties of another number", "material-properties-count", (v) => v.materialProperties.push({})),
  old("material property without texture", "material-texture", (v) => {
    v.materialProperties[0].textureProperties._ShadeTexture = 99;
  }),
  old("material property with a long vector", "material-number", (v) => {
    v.materialProperties[0].vectorProperties._Color = Array(50_000).fill(1);
  }),
];

export const hostileVrmFiles = (): HostileFile[] => [...whole(), ...swinging(), ...older()];
