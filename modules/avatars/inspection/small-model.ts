import { crc32, deflateSync } from "node:zlib";
import { REQUIRED_BONES } from "./humanoid";

/** JSON that tests bend at will. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type LooseJson = any;
export type SmallModel = { json: LooseJson; bin: Uint8Array };

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export function joined(...parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const padded = (bytes: Uint8Array, filler: number): Uint8Array =>
  joined(bytes, new Uint8Array((4 - (bytes.length % 4)) % 4).fill(filler));

const u32 = (...values: number[]): Uint8Array => new Uint8Array(new Uint32Array(values).buffer);

/** A binary glTF 2.0. `json` may be text that no JSON.stringify would write. */
export function packed({ json, bin }: { json: LooseJson | string; bin: Uint8Array }): Uint8Array {
  const text = padded(bytesOf(typeof json === "string" ? json : JSON.stringify(json)), 0x20);
  const body = padded(bin, 0);
  const length = 28 + text.length + body.length;
  return joined(u32(0x46546c67, 2, length, text.length, 0x4e4f534a), text, u32(body.length, 0x004e4942), body);
}

/** More are only said to be there. */
const MOST_REAL_PIXELS = 4096 * 4096;

/** A PNG of one black sheet, one bit a pixel; a very large one is a header and no pixels. */
export function pngWith(width: number, height: number, chunkBeforePixels = ""): Uint8Array {
  const u32be = (value: number): Uint8Array => new Uint8Array([value >>> 24, value >>> 16, value >>> 8, value]);
  const chunk = (name: string, content: Uint8Array): Uint8Array => {
    const named = joined(bytesOf(name), content);
    return joined(u32be(content.length), named, u32be(crc32(named)));
  };
  const size = joined(u32be(width), u32be(height), new Uint8Array([1, 0, 0, 0, 0]));
  const extra = chunkBeforePixels === "" ? new Uint8Array(0) : chunk(chunkBeforePixels, new Uint8Array(8));
  const start = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
  const rows = width * height > MOST_REAL_PIXELS ? 0 : height;
  const pixels = new Uint8Array(deflateSync(new Uint8Array(rows * (1 + Math.ceil(width / 8)))));
  return joined(start, chunk("IHDR", size), extra, chunk("IDAT", pixels), chunk("IEND", new Uint8Array(0)));
}

/** Appends bytes as a view of their own and returns its index. */
export function addView(model: SmallModel, bytes: Uint8Array): number {
  const start = padded(model.bin, 0);
  model.json.bufferViews.push({ buffer: 0, byteOffset: start.length, byteLength: bytes.length });
  model.bin = joined(start, bytes);
  model.json.buffers[0].byteLength = model.bin.length;
  return model.json.bufferViews.length - 1;
}

function addAccessor(
  model: SmallModel,
  bytes: ArrayBufferView<ArrayBuffer>,
  type: string,
  componentType: number,
): number {
  const content = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = { SCALAR: 1, VEC2: 2, VEC3: 3, VEC4: 4, MAT4: 16 }[type] ?? 1;
  const each = { 5121: 1, 5123: 2, 5126: 4 }[componentType] ?? 1;
  const bufferView = addView(model, content);
  model.json.accessors.push({ bufferView, componentType, count: content.length / each / size, type });
  return model.json.accessors.length - 1;
}

export const FIRST_SPRING_NODE = REQUIRED_BONES.length + 1;
export const MESH_NODE = FIRST_SPRING_NODE + 2;
const JOINTS = 2;

/** Bones (node i + 1 is REQUIRED_BONES[i]), a chain of two spring nodes under the head, a square with one morph. */
function body(): SmallModel {
  const json: LooseJson = {
    asset: { version: "2.0" },
    scene: 0,
    scenes: [{ nodes: [0, MESH_NODE] }],
    nodes: [
      { name: "root", children: [1] },
      ...REQUIRED_BONES.map((name) => ({ name, translation: [0, 0.1, 0], children: [] as number[] })),
      { name: "lock", children: [FIRST_SPRING_NODE + 1] },
      { name: "tip" },
      { name: "skin", mesh: 0, skin: 0 },
    ],
    meshes: [{ primitives: [] }],
    materials: [{ pbrMetallicRoughness: { baseColorTexture: { index: 0 } } }],
    textures: [{ source: 0, sampler: 0 }],
    samplers: [{}],
    accessors: [],
    bufferViews: [],
    buffers: [{ byteLength: 0 }],
    skins: [{ joints: [1, 2] }],
    extensionsUsed: [],
    extensions: {},
  };
  for (let bone = 2; bone <= REQUIRED_BONES.length; bone++) json.nodes[bone - 1].children.push(bone);
  json.nodes[3].children.push(FIRST_SPRING_NODE);
  const model: SmallModel = { json, bin: new Uint8Array(0) };
  json.images = [{ bufferView: addView(model, pngWith(64, 64)), mimeType: "image/png" }];
  const corners = new Float32Array([0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0]);
  const attributes = {
    POSITION: addAccessor(model, corners, "VEC3", 5126),
    JOINTS_0: addAccessor(model, new Uint8Array([0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0]), "VEC4", 5121),
    WEIGHTS_0: addAccessor(model, new Float32Array(16).fill(0.25), "VEC4", 5126),
  };
  const indices = addAccessor(model, new Uint16Array([0, 1, 2, 0, 2, 3]), "SCALAR", 5123);
  const sparse = {
    count: 1,
    indices: { bufferView: addView(model, new Uint8Array([2])), componentType: 5121 },
    values: { bufferView: addView(model, new Uint8Array(12)) },
  };
  json.accessors.push({ componentType: 5126, count: 4, type: "VEC3", sparse });
  const targets = [{ POSITION: json.accessors.length - 1 }];
  json.meshes[0].primitives.push({ attributes, indices, material: 0, targets });
  const matrices = new Float32Array(JOINTS * 16);
  for (let i = 0; i < JOINTS * 16; i += 5) matrices[i] = 1;
  json.skins[0].inverseBindMatrices = addAccessor(model, matrices, "MAT4", 5126);
  return model;
}

/** A VRM 1.0 file of about 4 kB that every check passes. */
export function smallVrm1(): SmallModel {
  const model = body();
  const { json } = model;
  json.extensionsUsed = ["VRMC_vrm", "VRMC_springBone", "VRMC_materials_mtoon"];
  json.materials[0].extensions = { VRMC_materials_mtoon: { specVersion: "1.0", shadeMultiplyTexture: { index: 0 } } };
  json.extensions.VRMC_vrm = {
    specVersion: "1.0",
    meta: { name: "Small", authors: ["Somebody"], licenseUrl: "https://vrm.dev/licenses/1.0/", thumbnailImage: 0 },
    humanoid: { humanBones: Object.fromEntries(REQUIRED_BONES.map((bone, i) => [bone, { node: i + 1 }])) },
    firstPerson: { meshAnnotations: [{ node: MESH_NODE, type: "auto" }] },
    expressions: {
      preset: { aa: { morphTargetBinds: [{ node: MESH_NODE, index: 0, weight: 1 }] } },
      custom: { wink: { materialColorBinds: [{ material: 0, type: "color", targetValue: [1, 1, 1, 1] }] } },
    },
  };
  json.extensions.VRMC_springBone = {
    specVersion: "1.0",
    colliders: [{ node: 3, shape: { sphere: { offset: [0, 0, 0], radius: 0.1 } } }],
    colliderGroups: [{ colliders: [0] }],
    springs: [{ joints: [{ node: FIRST_SPRING_NODE }, { node: FIRST_SPRING_NODE + 1 }], colliderGroups: [0] }],
  };
  return model;
}

/** The same as VRM 0.x. */
export function smallVrm0(): SmallModel {
  const model = body();
  const { json } = model;
  json.extensionsUsed = ["VRM"];
  json.extensions.VRM = {
    meta: { title: "Small", author: "Somebody", licenseName: "CC_BY", allowedUserName: "Everyone", texture: 0 },
    humanoid: { humanBones: REQUIRED_BONES.map((bone, i) => ({ bone, node: i + 1 })) },
    firstPerson: { firstPersonBone: 3, meshAnnotations: [{ mesh: 0 }], lookAtTypeName: "Bone" },
    blendShapeMaster: {
      blendShapeGroups: [
        { name: "A", presetName: "a", binds: [{ mesh: 0, index: 0, weight: 100 }], materialValues: [] },
      ],
    },
    secondaryAnimation: {
      boneGroups: [{ bones: [FIRST_SPRING_NODE], colliderGroups: [0], center: -1 }],
      colliderGroups: [{ node: 3, colliders: [{ offset: { x: 0, y: 0, z: 0 }, radius: 0.1 }] }],
    },
    materialProperties: [
      {
        shader: "VRM/MToon",
        floatProperties: { _Cutoff: 0.5 },
        vectorProperties: { _Color: [1, 1, 1, 1] },
        textureProperties: { _MainTex: 0 },
      },
    ],
  };
  return model;
}
