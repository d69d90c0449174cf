/** What an index in VRM data points at. `mesh-node`: a node that is named for the mesh on it, not for its place. */
export type ReferenceKind = "node" | "mesh-node" | "material" | "mesh" | "image" | "texture";
export type Rule = readonly [path: string, kind: ReferenceKind];
export type Json = Record<string, unknown>;

/**
 * Every index that VRM extensions hold on the root of a file or on a node; `*` stands for any key or list position.
 * Sources: VRM 0.x `vrm.schema.json`, VRM 1.0 `VRMC_vrm`, `VRMC_springBone`, `VRMC_node_constraint`, `VRMC_vrm_animation`.
 */
export const REFERENCES: Readonly<Record<string, readonly Rule[]>> = {
  VRM: [
    ["humanoid.humanBones.*.node", "node"],
    ["firstPerson.firstPersonBone", "node"],
    ["firstPerson.meshAnnotations.*.mesh", "mesh"],
    ["blendShapeMaster.blendShapeGroups.*.binds.*.mesh", "mesh"],
    ["secondaryAnimation.boneGroups.*.bones.*", "node"],
    ["secondaryAnimation.boneGroups.*.center", "node"],
    ["secondaryAnimation.colliderGroups.*.node", "node"],
    ["materialProperties.*.textureProperties.*", "texture"],
    ["meta.texture", "texture"],
  ],
  VRMC_vrm: [
    ["humanoid.humanBones.*.node", "node"],
    ["firstPerson.meshAnnotations.*.node", "mesh-node"],
    ["expressions.preset.*.morphTargetBinds.*.node", "mesh-node"],
    ["expressions.custom.*.morphTargetBinds.*.node", "mesh-node"],
    ["expressions.preset.*.materialColorBinds.*.material", "material"],
    ["expressions.custom.*.materialColorBinds.*.material", "material"],
    ["expressions.preset.*.textureTransformBinds.*.material", "material"],
    ["expressions.custom.*.textureTransformBinds.*.material", "material"],
    ["meta.thumbnailImage", "image"],
  ],
  VRMC_springBone: [
    ["colliders.*.node", "node"],
    ["springs.*.joints.*.node", "node"],
    ["springs.*.center", "node"],
  ],
  VRMC_node_constraint: [
    ["constraint.roll.source", "node"],
    ["constraint.aim.source", "node"],
    ["constraint.rotation.source", "node"],
  ],
  VRMC_vrm_animation: [
    ["humanoid.humanBones.*.node", "node"],
    ["expressions.preset.*.node", "node"],
    ["expressions.custom.*.node", "node"],
    ["lookAt.node", "node"],
  ],
};

/** Calls `visit` for each number at the path; what has another shape is passed over. */
export function eachIndex(
  value: unknown,
  path: readonly string[],
  visit: (holder: Json, key: string, index: number) => void,
): void {
  const [head, ...rest] = path;
  if (head === undefined || typeof value !== "object" || value === null) return;
  const holder = value as Json;
  const keys = head === "*" ? Object.keys(holder) : Object.hasOwn(holder, head) ? [head] : [];
  for (const key of keys) {
    const inner = holder[key];
    if (rest.length > 0) eachIndex(inner, rest, visit);
    else if (typeof inner === "number") visit(holder, key, inner);
  }
}
