import { bent, type HostileFile } from "./hostile-file";
import { addView, MESH_NODE, pngWith, smallVrm0, type LooseJson, type SmallModel } from "./small-model";

const position = (json: LooseJson): LooseJson =>
  json.accessors[json.meshes[0].primitives[0].attributes.POSITION as number];
const viewOf = (json: LooseJson, accessor: LooseJson): LooseJson => json.bufferViews[accessor.bufferView as number];

/** Writes over the bytes of an accessor. */
function fill(model: SmallModel, accessor: LooseJson, byte: number): void {
  const { byteOffset, byteLength } = viewOf(model.json, accessor) as { byteOffset: number; byteLength: number };
  model.bin.fill(byte, byteOffset, byteOffset + byteLength);
}

const withImage = (bytes: Uint8Array) => (json: LooseJson, model: SmallModel) => {
  json.images[0] = { mimeType: "image/png", bufferView: addView(model, bytes) };
};

function chain(json: LooseJson, length: number): void {
  for (let i = 0, above = 0; i < length; i++) {
    json.nodes.push({});
    (json.nodes[above].children ??= []).push(json.nodes.length - 1);
    above = json.nodes.length - 1;
  }
}

const animatedWebp = (): Uint8Array => {
  const bytes = new Uint8Array(40);
  bytes.set(new TextEncoder().encode("RIFF    WEBPVP8X"));
  bytes[20] = 2;
  return bytes;
};

const outside: HostileFile[] = [
  ["image on a path", "/leak.png"],
  ["image on another server", "http://127.0.0.1:9/x.png"],
  ["image that is a script", "javascript:alert(1)"],
  ["image as SVG in a data URI", "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"],
  ["image on a file path", "file:///etc/passwd"],
].map(([name, uri]) => bent(name ?? "", "images-by-view-only", (json) => (json.images[0] = { uri })));

const images = (): HostileFile[] => [
  ...outside,
  bent("image without a view", "images-by-view-only", (json) => delete json.images[0].bufferView),
  bent("buffer with a URI", "buffers-outside", (json) => json.buffers.push({ uri: "/leak.bin", byteLength: 16 })),
  bent("first buffer with a URI", "buffers-outside", (json) => (json.buffers[0].uri = "https://example.com/x.bin")),
  bent("PNG of 16384²", "image-side", withImage(pngWith(16384, 16384))),
  bent("PNG of 4 G pixels a side", "image-side", withImage(pngWith(0xffffffff, 0xffffffff))),
  bent("PNG without size", "image-format", withImage(pngWith(0, 64))),
  bent("PNG cut off", "image-format", withImage(pngWith(64, 64).subarray(0, 20))),
  bent("PNG that is text", "image-format", withImage(new TextEncoder().encode("<svg onload=alert(1)>".repeat(4)))),
  bent("JPEG without a frame", "image-format", withImage(new Uint8Array(4000).fill(0xff, 0, 2).fill(0xd8, 1, 2))),
  bent("JPEG of fill bytes", "image-format", withImage(new Uint8Array(100_000).fill(0xff).fill(0xd8, 1, 2))),
  bent("animated PNG", "image-animated", withImage(pngWith(64, 64, "acTL"))),
  bent("animated WebP", "image-animated", withImage(animatedWebp())),
  bent("six images of 16 Mpx from one view", "image-pixels", (json, model) => {
    const bufferView = addView(model, pngWith(4096, 4096));
    for (let i = 0; i < 6; i++) json.images.push({ bufferView });
  }),
  bent("texture without image", "texture-reference", (json) => (json.textures[0].source = 77)),
  bent("texture without sampler", "texture-reference", (json) => (json.textures[0].sampler = 77)),
  bent("material without texture", "material-texture", (json) => {
    json.materials[0].pbrMetallicRoughness.baseColorTexture.index = 99;
  }),
  bent("toon texture missing", "material-texture", (json) => {
    json.materials[0].extensions.VRMC_materials_mtoon.shadeMultiplyTexture.index = -1;
  }),
  bent("endless glow", "material-number", (json) => {
    json.extensionsUsed.push("VRMC_materials_hdr_emissiveMultiplier");
    json.materials[0].extensions.VRMC_materials_hdr_emissiveMultiplier = { emissiveMultiplier: 1e300 };
  }),
];

const buffers = (): HostileFile[] => [
  bent("three buffers", "buffer-layout", (json) => json.buffers.push({ byteLength: 4 }, { byteLength: 4 })),
  bent("second buffer that is no fallback", "buffer-layout", (json) => json.buffers.push({ byteLength: 4 })),
  bent("buffer longer than the file", "buffer-layout", (json) => (json.buffers[0].byteLength = 1e9)),
  bent("view outside", "buffer-view-range", (json) => (json.bufferViews[0].byteLength = 1e6)),
  bent("view with a negative offset", "buffer-view-range", (json) => (json.bufferViews[0].byteOffset = -8)),
  bent("view with a giant stride", "buffer-view-range", (json) => (json.bufferViews[1].byteStride = 1e9)),
  bent("accessor of a million", "accessor-range", (json) => (position(json).count = 1e6)),
  bent("accessor of minus five", "accessor-layout", (json) => (position(json).count = -5)),
  bent("accessor at half a byte", "accessor-layout", (json) => (position(json).byteOffset = 0.5)),
  bent("accessor before its view", "accessor-layout", (json) => (position(json).byteOffset = -64)),
  bent("accessor of an unknown type", "accessor-layout", (json) => (position(json).type = "constructor")),
  bent("a billion zeros", "accessor-layout", (json) => {
    json.accessors.push({ componentType: 5126, count: 1e9, type: "MAT4" });
  }),
  bent("many accessors of zeros", "decoded-size", (json) => {
    for (let i = 0; i < 20; i++) json.accessors.push({ componentType: 5126, count: 2_000_000, type: "VEC3" });
  }),
  bent("one view named 6,000 times", "decoded-size", (json, model) => {
    const view = addView(model, new Uint8Array(100_000));
    for (let i = 0; i < 5900; i++) json.bufferViews.push(json.bufferViews[view]);
  }),
  bent("sparse accessor of 300 million", "accessor-layout", (json) => (json.accessors[4].count = 3e8)),
  bent("sparse part outside", "accessor-sparse", (json) => (json.accessors[4].sparse.indices.byteOffset = 1e6)),
  bent("more sparse entries than elements", "accessor-sparse", (json) => (json.accessors[4].sparse.count = 5)),
  bent("sparse index out of range", "accessor-sparse", (json, model) => {
    model.bin[json.bufferViews[json.accessors[4].sparse.indices.bufferView].byteOffset] = 200;
  }),
  bent("sparse parts read over and over", "accessor-sparse", (json, model) => {
    const bufferView = addView(model, new Uint8Array(40_000));
    const sparse = { count: 40_000, indices: { bufferView, componentType: 5121 }, values: { bufferView } };
    for (let i = 0; i < 1000; i++) json.accessors.push({ componentType: 5121, count: 40_000, type: "SCALAR", sparse });
  }),
  bent("meshopt view that claims a gigabyte", "meshopt-claim", (json) => {
    json.extensionsUsed.push("EXT_meshopt_compression");
    const claim = { buffer: 0, byteOffset: 0, byteLength: 64, byteStride: 256, mode: "ATTRIBUTES", count: 4_999_999 };
    viewOf(json, position(json)).extensions = { EXT_meshopt_compression: claim };
  }),
  bent("meshopt view that claims it in full", "decoded-size", (json) => {
    json.extensionsUsed.push("EXT_meshopt_compression");
    const claim = { buffer: 0, byteOffset: 0, byteLength: 64, byteStride: 256, mode: "ATTRIBUTES", count: 4_999_999 };
    const view = viewOf(json, position(json));
    view.byteLength = 4_999_999 * 256;
    view.extensions = { EXT_meshopt_compression: claim };
  }),
  bent("meshopt view with two claims", "meshopt-claim", (json) => {
    json.extensionsUsed.push("EXT_meshopt_compression", "KHR_meshopt_compression");
    const claim = { buffer: 0, byteOffset: 0, byteLength: 48, byteStride: 12, mode: "ATTRIBUTES", count: 4 };
    viewOf(json, position(json)).extensions = {
      EXT_meshopt_compression: claim,
      KHR_meshopt_compression: { ...claim, count: 1e9 },
    };
  }),
  bent("meshopt stream outside", "buffer-view-range", (json) => {
    json.extensionsUsed.push("EXT_meshopt_compression");
    const claim = { buffer: 0, byteOffset: 1e7, byteLength: 64, byteStride: 12, mode: "ATTRIBUTES", count: 4 };
    viewOf(json, position(json)).extensions = { EXT_meshopt_compression: claim };
  }),
];

const many = (key: string, count: number, entry: object) => (json: LooseJson) => {
  json[key] = [...(json[key] ?? []), ...Array.from({ length: count }, () => entry)];
};

const counts = (): HostileFile[] => [
  bent("100,000 nodes", "too-many-nodes", many("nodes", 100_000, {})),
  bent("100,000 views", "too-many-buffer-views", many("bufferViews", 100_000, { buffer: 0, byteLength: 1 })),
  bent("65 meshes", "too-many-meshes", many("meshes", 65, {})),
  bent("49 materials", "too-many-materials", many("materials", 49, {})),
  bent("65 textures", "too-many-textures", many("textures", 65, { source: 0 })),
  bent("65 images", "too-many-images", many("images", 65, { bufferView: 0 })),
  bent("5,000 accessors", "too-many-accessors", many("accessors", 5000, {})),
  bent("33 skins", "too-many-skins", many("skins", 33, {})),
  bent("65 samplers", "too-many-samplers", many("samplers", 65, {})),
  bent("9 scenes", "too-many-scenes", many("scenes", 9, {})),
  bent("9 cameras", "too-many-cameras", many("cameras", 9, {})),
  bent("an animation", "animations-inside", many("animations", 1, {})),
  bent("glTF 1.0 inside", "gltf-version", (json) => (json.asset.version = "1.0")),
  bent("unknown required extension", "extension-not-supported", (json) => (json.extensionsRequired = ["ACME_evil"])),
  bent("70 times a good extension", "extension-not-supported", (json) => {
    json.extensionsUsed.push(...Array<string>(70).fill("VRM"));
  }),
  bent("Draco", "extension-not-supported", (json) => json.extensionsUsed.push("KHR_draco_mesh_compression")),
  bent("extension not declared", "extension-not-supported", (json) => {
    json.materials[0].extensions.KHR_materials_sheen = { sheenColorTexture: { index: 99 } };
  }),
  bent("draw calls: 5,000 nodes with one mesh, in small", "too-many-draw-calls", (json) => {
    for (let i = 0; i < 200; i++) json.nodes.push({ mesh: 0 });
  }),
  bent("5,000 nodes with one mesh", "too-many-nodes", many("nodes", 5000, { mesh: 0, skin: 0 })),
  bent("a mesh with 100,000 primitives", "too-many-draw-calls", (json) => {
    json.meshes[0].primitives = Array.from({ length: 100_000 }, () => ({}));
  }),
  bent("2,000 morphs", "too-many-morphs", (json) => {
    json.meshes[0].primitives[0].targets = Array.from({ length: 2000 }, () => ({}));
  }),
  bent("triangles without end", "too-many-triangles", (json) => {
    const accessor = json.accessors[json.meshes[0].primitives[0].indices];
    Object.assign(accessor, { count: 600_000 });
    delete accessor.bufferView;
  }),
  bent("vertices without end", "too-many-vertices", (json) => {
    json.accessors.push({ componentType: 5126, count: 300_000, type: "VEC3" });
    json.meshes[0].primitives.push({ attributes: { POSITION: json.accessors.length - 1 } });
  }),
  bent("morphs times vertices", "too-many-morph-vertices", (json) => {
    json.accessors.push({ componentType: 5126, count: 100_000, type: "VEC3" });
    const POSITION = json.accessors.length - 1;
    json.meshes[0].primitives.push({ attributes: { POSITION }, targets: Array(200).fill({ POSITION }) });
  }),
];

const graph = (): HostileFile[] => [
  bent("node below itself", "node-parents", (json) => (json.nodes[3].children = [3])),
  bent("node with two parents", "node-parents", (json) => json.nodes[5].children.push(1)),
  bent("cycle away from every root", "node-cycle", (json) => {
    json.nodes.push({ children: [json.nodes.length + 1] }, { children: [json.nodes.length] });
  }),
  bent("200 nodes deep", "node-depth", (json) => chain(json, 200)),
  bent("20,000 nodes deep", "too-many-nodes", (json) => chain(json, 20_000)),
  bent("child that is not there", "node-reference", (json) => json.nodes[3].children.push(9999)),
  bent("children as text", "json-shape", (json) => (json.nodes[3].children = "12")),
  bent("node is null", "json-shape", (json) => (json.nodes[5] = null)),
  bent("mesh is null", "json-shape", (json) => (json.meshes[0] = null)),
  bent("nodes is an object", "json-shape", (json) => (json.nodes = { length: 1e9 })),
  bent("extensions used as text", "json-shape", (json) => (json.extensionsUsed = "VRMC_vrm")),
  bent("node without mesh", "node-reference", (json) => (json.nodes[MESH_NODE].mesh = 9)),
  bent("node without skin", "node-reference", (json) => (json.nodes[MESH_NODE].skin = 1.5)),
  bent("node far away", "node-numbers", (json) => (json.nodes[1].translation = [0, 1e30, 0])),
  bent("rotation of three numbers", "node-numbers", (json) => (json.nodes[1].rotation = [0, 0, 0])),
  bent("scene that is not there", "scene-reference", (json) => (json.scene = 7)),
  bent("scene with a missing node", "scene-reference", (json) => json.scenes[0].nodes.push(9999)),
  bent("scene with one node 50,000 times", "scene-reference", (json) => {
    json.scenes[0].nodes = Array(50_000).fill(0);
  }),
  bent("skin without joints", "skin-joints", (json) => (json.skins[0].joints = [])),
  bent("skin with 500 joints", "skin-joints", (json) => (json.skins[0].joints = Array(500).fill(1))),
  bent("joint that is not there", "node-reference", (json) => (json.skins[0].joints[1] = 9999)),
  bent("matrices that are not there", "skin-matrices", (json) => (json.skins[0].inverseBindMatrices = 9999)),
  bent("too few matrices", "skin-matrices", (json) => (json.skins[0].joints = [1, 2, 3])),
];

const meshes = (): HostileFile[] => [
  bent("points", "primitive-mode", (json) => (json.meshes[0].primitives[0].mode = 0)),
  bent("no positions", "primitive-attribute", (json) => delete json.meshes[0].primitives[0].attributes.POSITION),
  bent("positions of two numbers", "primitive-attribute", (json) => (position(json).type = "VEC2")),
  bent("attribute that is not there", "primitive-attribute", (json) => {
    json.meshes[0].primitives[0].attributes.NORMAL = 9999;
  }),
  bent("more attributes than a GPU takes", "primitive-attribute", (json) => {
    for (let i = 0; i < 2000; i++) json.meshes[0].primitives[0].attributes[`_A${i}`] = 0;
  }),
  bent("counts that differ", "primitive-counts", (json) => {
    json.accessors[json.meshes[0].primitives[0].attributes.WEIGHTS_0].count = 3;
  }),
  bent("material that is not there", "primitive-material", (json) => (json.meshes[0].primitives[0].material = 77)),
  bent("indices out of range", "index-out-of-range", (json, model) => {
    fill(model, json.accessors[json.meshes[0].primitives[0].indices], 0xff);
  }),
  bent("joints out of range", "joint-out-of-range", (json, model) => {
    fill(model, json.accessors[json.meshes[0].primitives[0].attributes.JOINTS_0], 0xff);
  }),
  bent("a second, smaller skin", "joint-out-of-range", (json) => {
    json.skins.push({ joints: [0] });
    json.nodes.push({ mesh: 0, skin: 1 });
  }),
  bent("positions that are no numbers", "position-not-finite", (json, model) => fill(model, position(json), 0xff)),
  bent(
    "joints out of range, VRM 0.x",
    "joint-out-of-range",
    (json, model) => {
      fill(model, json.accessors[json.meshes[0].primitives[0].attributes.JOINTS_0], 2);
    },
    smallVrm0,
  ),
];

export const hostileGltfFiles = (): HostileFile[] => [...images(), ...buffers(), ...counts(), ...graph(), ...meshes()];
