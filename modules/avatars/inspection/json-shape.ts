import type { Findings } from "./findings";
import type { Gltf } from "./gltf";

/**
 * What a value has to be. Every key may be missing; keys that are not named are not looked at. The walk goes as deep
 * as a shape does, never as deep as a file does.
 */
type Shape = "number" | "text" | "flag" | "object" | "any" | { list: Shape } | { map: Shape } | { keys: Keys };
type Keys = { readonly [key: string]: Shape };

const list = (entry: Shape): Shape => ({ list: entry });
const map = (entry: Shape): Shape => ({ map: entry });
const keys = (shape: Keys): Shape => ({ keys: shape });
const numbers = list("number");
const textureUse = keys({ index: "number", texCoord: "number", extensions: "object" });

const MTOON_TEXTURES = [
  "shadeMultiplyTexture",
  "shadingShiftTexture",
  "matcapTexture",
  "rimMultiplyTexture",
  "outlineWidthMultiplyTexture",
  "uvAnimationMaskTexture",
] as const;
export { MTOON_TEXTURES };

const meshoptView = keys({
  buffer: "number",
  byteOffset: "number",
  byteLength: "number",
  byteStride: "number",
  count: "number",
  mode: "text",
  filter: "text",
});
const sparsePart = keys({ bufferView: "number", byteOffset: "number", componentType: "number" });
const constraint = keys({ source: "number", weight: "number" });
const expression = keys({
  morphTargetBinds: list(keys({ node: "number", index: "number", weight: "number" })),
  materialColorBinds: list(keys({ material: "number", type: "text", targetValue: numbers })),
  textureTransformBinds: list(keys({ material: "number", scale: numbers, offset: numbers })),
});

const vrm1: Keys = {
  specVersion: "text",
  meta: "object",
  humanoid: keys({ humanBones: map(keys({ node: "number" })) }),
  firstPerson: keys({ meshAnnotations: list(keys({ node: "number" })) }),
  lookAt: keys({ type: "text", offsetFromHeadBone: numbers }),
  expressions: keys({ preset: map(expression), custom: map(expression) }),
};

const sphere = keys({ offset: numbers, radius: "number" });
const capsule = keys({ offset: numbers, radius: "number", tail: numbers });
const plane = keys({ offset: numbers, normal: numbers });
const sway: Keys = { hitRadius: "number", gravityPower: "number", dragForce: "number" };

const springBone: Keys = {
  colliders: list(
    keys({
      node: "number",
      shape: keys({ sphere, capsule }),
      extensions: keys({
        VRMC_springBone_extended_collider: keys({ specVersion: "text", shape: keys({ sphere, capsule, plane }) }),
      }),
    }),
  ),
  colliderGroups: list(keys({ colliders: numbers })),
  springs: list(
    keys({
      joints: list(keys({ ...sway, node: "number", stiffness: "number", gravityDir: numbers })),
      colliderGroups: numbers,
      center: "number",
    }),
  ),
};

const vrm0: Keys = {
  meta: "object",
  humanoid: keys({ humanBones: list(keys({ bone: "text", node: "number" })) }),
  firstPerson: keys({
    firstPersonBone: "number",
    meshAnnotations: list(keys({ mesh: "number" })),
    lookAtTypeName: "text",
  }),
  blendShapeMaster: keys({
    blendShapeGroups: list(
      keys({
        name: "text",
        presetName: "text",
        binds: list(keys({ mesh: "number", index: "number", weight: "number" })),
        materialValues: list(keys({ materialName: "text", propertyName: "text", targetValue: numbers })),
      }),
    ),
  }),
  secondaryAnimation: keys({
    boneGroups: list(
      keys({ ...sway, bones: numbers, colliderGroups: numbers, center: "number", stiffiness: "number" }),
    ),
    colliderGroups: list(keys({ node: "number", colliders: list(keys({ offset: "object", radius: "number" })) })),
  }),
  materialProperties: list(
    keys({
      shader: "text",
      floatProperties: map("number"),
      vectorProperties: map(numbers),
      textureProperties: map("number"),
      keywordMap: "object",
      tagMap: "object",
    }),
  ),
};

const GLTF: Keys = {
  asset: keys({ version: "text" }),
  scene: "number",
  scenes: list(keys({ nodes: numbers })),
  nodes: list(
    keys({
      children: numbers,
      mesh: "number",
      skin: "number",
      camera: "number",
      translation: numbers,
      rotation: numbers,
      scale: numbers,
      matrix: numbers,
      weights: numbers,
      extensions: keys({
        VRMC_node_constraint: keys({ constraint: keys({ roll: constraint, aim: constraint, rotation: constraint }) }),
      }),
    }),
  ),
  meshes: list(
    keys({
      primitives: list(
        keys({
          mode: "number",
          attributes: map("number"),
          indices: "number",
          material: "number",
          targets: list(map("number")),
          extensions: "object",
        }),
      ),
      weights: numbers,
    }),
  ),
  materials: list(
    keys({
      pbrMetallicRoughness: keys({ baseColorTexture: textureUse, metallicRoughnessTexture: textureUse }),
      normalTexture: textureUse,
      occlusionTexture: textureUse,
      emissiveTexture: textureUse,
      extensions: keys({
        VRMC_materials_mtoon: keys(Object.fromEntries(MTOON_TEXTURES.map((name) => [name, textureUse]))),
        VRMC_materials_hdr_emissiveMultiplier: keys({ emissiveMultiplier: "number" }),
      }),
    }),
  ),
  textures: list(
    keys({
      source: "number",
      sampler: "number",
      extensions: keys({ EXT_texture_webp: keys({ source: "number" }) }),
    }),
  ),
  images: list(keys({ uri: "any", bufferView: "number", mimeType: "text" })),
  accessors: list(
    keys({
      bufferView: "number",
      byteOffset: "number",
      componentType: "number",
      count: "number",
      type: "text",
      sparse: keys({ count: "number", indices: sparsePart, values: sparsePart }),
    }),
  ),
  bufferViews: list(
    keys({
      buffer: "number",
      byteOffset: "number",
      byteLength: "number",
      byteStride: "number",
      extensions: keys({ EXT_meshopt_compression: meshoptView, KHR_meshopt_compression: meshoptView }),
    }),
  ),
  buffers: list(
    keys({
      uri: "any",
      byteLength: "number",
      extensions: keys({
        EXT_meshopt_compression: keys({ fallback: "flag" }),
        KHR_meshopt_compression: keys({ fallback: "flag" }),
      }),
    }),
  ),
  skins: list(keys({ joints: numbers, inverseBindMatrices: "number", skeleton: "number" })),
  samplers: list("object"),
  cameras: list("object"),
  animations: list("object"),
  extensionsUsed: list("text"),
  extensionsRequired: list("text"),
  extensions: keys({ VRMC_vrm: keys(vrm1), VRM: keys(vrm0), VRMC_springBone: keys(springBone) }),
};

const LISTS = Object.keys(GLTF).filter((key) => typeof GLTF[key] === "object" && "list" in GLTF[key]);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const plain = { number: "number", text: "string", flag: "boolean" } as const;

/** The path of the first value that is not of its shape and what it should be; null when all are. */
function misfit(value: unknown, shape: Shape, path: string): { place: string; expected: string } | null {
  if (shape === "any") return null;
  if (shape === "object") return isObject(value) ? null : { place: path, expected: "object" };
  if (typeof shape === "string") return typeof value === plain[shape] ? null : { place: path, expected: shape };
  if ("list" in shape) {
    if (!Array.isArray(value)) return { place: path, expected: "list" };
    return misfitInList(value, shape.list, path);
  }
  if (!isObject(value)) return { place: path, expected: "object" };
  if ("map" in shape) {
    for (const key of Object.keys(value)) {
      const found = misfit(value[key], shape.map, `${path}.${key.slice(0, 60)}`);
      if (found) return found;
    }
    return null;
  }
  for (const key of Object.keys(shape.keys)) {
    if (value[key] === undefined) continue;
    const found = misfit(value[key], shape.keys[key] ?? "any", path === "" ? key : `${path}.${key}`);
    if (found) return found;
  }
  return null;
}

function misfitInList(value: unknown[], entry: Shape, path: string): { place: string; expected: string } | null {
  for (let i = 0; i < value.length; i++) {
    // Lists of plain numbers are long; their paths are made only when one is wrong.
    if (entry === "number" && typeof value[i] === "number") continue;
    const found = misfit(value[i], entry, `${path}[${i}]`);
    if (found) return found;
  }
  return null;
}

/** Proves the types of everything that later checks read; missing lists become empty ones. Null when a type is wrong. */
export function provenGltf(json: unknown, findings: Findings): Gltf | null {
  const found = misfit(json, { keys: GLTF }, "");
  if (found) {
    findings.add("json-shape", found.place || "JSON chunk", { expected: found.expected });
    return null;
  }
  const root = json as Record<string, unknown>;
  const lists = Object.fromEntries(LISTS.map((key) => [key, root[key] ?? []]));
  return { ...root, asset: root.asset ?? {}, extensions: root.extensions ?? {}, ...lists } as unknown as Gltf;
}
