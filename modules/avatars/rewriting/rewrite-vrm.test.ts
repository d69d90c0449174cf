import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { validateBytes } from "gltf-validator";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { scanVrm } from "../inspection/scan-vrm";
import { readGlb } from "../maker/format/binary-chunk";
import { HUMAN_BONES, model, modelBytes, SMALL, type Model } from "./model-for-tests";
import { rewriteVrm, type RewrittenVrm } from "./rewrite-vrm";
import { readVrm } from "./vrm-file";

type Any = any; // eslint-disable-line @typescript-eslint/no-explicit-any -- JSON of files, asked for everything.
const jsonOf = (bytes: Uint8Array): Any => readGlb(bytes).json;
const hikari = new Uint8Array(
  readFileSync(fileURLToPath(new URL("../../../public/avatars/hikari.vrm", import.meta.url))),
);

/** VRM data with names in place of indices, found by the keys alone: what must be the same before and after. */
function byNames(json: Any): Any {
  const imageOf = (texture: Any) => json.images[texture.source ?? texture.extensions.EXT_texture_webp.source];
  const nodeName = (i: number) => json.nodes[i]?.name ?? i;
  const textureName = (i: number) => (json.textures[i] ? `picture ${imageOf(json.textures[i]).name}` : i);
  const named = (value: Any, key: string): Any => {
    if (typeof value === "number") {
      if (["node", "source", "center", "firstPersonBone"].includes(key)) return nodeName(value);
      if (key === "material") return json.materials[value].name;
      if (key === "mesh") return json.meshes[value].name;
      if (key === "texture") return textureName(value);
      if (key === "thumbnailImage") return json.images[value].name;
      return value;
    }
    if (Array.isArray(value)) return value.map((one) => (key === "bones" ? nodeName(one) : named(one, "")));
    if (value === null || typeof value !== "object") return value;
    const inner = (k: string, v: Any) =>
      key === "textureProperties" || (/Texture$/.test(key) && k === "index") ? textureName(v) : named(v, k);
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, inner(k, v)]));
  };
  return {
    root: named(json.extensions, ""),
    materials: json.materials.map((m: Any) => named(m, "")),
    nodes: json.nodes.map((n: Any) => ({ name: n.name, extensions: named(n.extensions ?? {}, "") })),
    skin: json.skins[0].joints.map(nodeName),
  };
}

describe.each(["1.0", "0.x"] as const)("rewriting a VRM %s", (version) => {
  let original: Model;
  let rewritten: RewrittenVrm;
  beforeAll(async () => {
    original = await model({ version, ...SMALL });
    rewritten = await rewriteVrm(modelBytes(original));
  });
  const files = () => [rewritten.vrm, rewritten.lowDetail];

  it("begins with a model that the scan accepts, and ends with two", () => {
    for (const file of [modelBytes(original), ...files()])
      expect(scanVrm(file).findings.filter(({ severity }) => severity === "refuse")).toEqual([]);
  });

  it("keeps every reference of the VRM data", () => {
    const before = byNames(original.json);
    if (version === "1.0") before.materials = before.materials.filter((m: Any) => m.name !== "unused");
    for (const file of files()) {
      const after = byNames(jsonOf(file));
      expect(after.root).toEqual(before.root);
      expect(after.nodes).toEqual(before.nodes);
      expect(after.skin).toEqual(before.skin);
      expect(after.materials.map((m: Any) => m.extensions)).toEqual(before.materials.map((m: Any) => m.extensions));
    }
  });

  it("has moved indices, so that the names above prove something", () => {
    const { images, meshes, materials } = jsonOf(rewritten.vrm);
    expect(images[0].name).toBe("base");
    expect(meshes.map((m: Any) => m.name)).toEqual(["body", "face"]);
    // VRM 0.x counts its materials, used or not.
    const kept = version === "0.x" ? ["unused", "body", "face"] : ["body", "face"];
    expect(materials.map((m: Any) => m.name)).toEqual(kept);
    expect(rewritten.mended).toEqual(["unused-parts-dropped"]);
  });

  it("names every extension that is in the file", () => {
    for (const file of files()) {
      const before = original.json["extensionsUsed"] as string[];
      expect(jsonOf(file).extensionsUsed).toEqual(
        expect.arrayContaining([...before, "EXT_texture_webp", "EXT_meshopt_compression"]),
      );
    }
  });

  it("has pictures of its own making in every slot", () => {
    for (const file of files()) {
      const { textures, images } = jsonOf(file);
      expect(images.every((image: Any) => image.mimeType === "image/webp")).toBe(true);
      expect(textures.every((t: Any) => t.source === undefined && t.extensions.EXT_texture_webp)).toBe(true);
      expect(textures.every((t: Any) => t.sampler === 0)).toBe(true);
    }
  });

  it("passes the Khronos validator", async () => {
    for (const file of files()) {
      const { issues } = await validateBytes(file, { maxIssues: 200 });
      expect(issues.messages.filter((m) => m.severity === 0)).toEqual([]);
    }
  });

  it("turns nothing: bones stand where they stood", () => {
    const places = (json: Any) =>
      json.nodes
        .filter((n: Any) => HUMAN_BONES.includes(n.name))
        .map(({ name, translation, rotation, scale }: Any) => ({ name, translation, rotation, scale }));
    expect(places(jsonOf(rewritten.vrm))).toEqual(places(original.json));
  });

  it("keeps one skeleton for all meshes, and all morph targets", () => {
    const { skins, meshes } = jsonOf(rewritten.vrm);
    expect(skins).toHaveLength(1);
    for (const mesh of meshes) {
      expect(mesh.extras.targetNames).toEqual(["open", "smile"]);
      expect(mesh.primitives[0].targets).toHaveLength(2);
    }
  });
});

describe("what a rewrite mends and refuses", { timeout: 120_000 }, () => {
  const bent = async (bend: (json: Any, binary: Buffer) => void, version: "0.x" | "1.0" = "1.0") => {
    const one = await model({ version, ...SMALL });
    bend(one.json, one.binary);
    return modelBytes(one);
  };
  const viewOf = (json: Any, accessor: number) => json.bufferViews[json.accessors[accessor].bufferView];
  const body = (json: Any) => json.meshes[1].primitives[0];

  it("normalises weights that are no numbers, or do not sum to one", async () => {
    const bytes = await bent((json, binary) => {
      const { byteOffset } = viewOf(json, body(json).attributes.WEIGHTS_0);
      binary.writeFloatLE(NaN, byteOffset);
      binary.writeFloatLE(3, byteOffset + 16);
    });
    const { mended, vrm } = await rewriteVrm(bytes);
    expect(mended).toContain("weights-normalised");
    const document = await readVrm(vrm);
    for (const mesh of document.getRoot().listMeshes())
      for (const primitive of mesh.listPrimitives()) {
        const weights = primitive.getAttribute("WEIGHTS_0");
        for (let i = 0; i < (weights?.getCount() ?? 0); i += 1)
          expect(weights?.getElement(i, []).reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 5);
      }
  });

  it("puts zero where a normal is no number", async () => {
    const bytes = await bent((json, binary) => {
      binary.writeFloatLE(Infinity, viewOf(json, body(json).attributes.NORMAL).byteOffset);
    });
    expect((await rewriteVrm(bytes)).mended).toContain("numbers-repaired");
  });

  it("moves a rigid mesh off a bone, with the expressions that name it", async () => {
    const bytes = await bent((json) => {
      const { attributes, ...rest } = body(json);
      const { POSITION, NORMAL, TEXCOORD_0 } = attributes;
      json.meshes.push({ name: "hat", primitives: [{ ...rest, attributes: { POSITION, NORMAL, TEXCOORD_0 } }] });
      json.nodes[2].mesh = 3;
      json.extensions.VRMC_vrm.expressions.preset.aa.morphTargetBinds.push({ node: 2, index: 0, weight: 1 });
    });
    const { vrm } = await rewriteVrm(bytes);
    const json = jsonOf(vrm);
    const head = json.nodes.find((n: Any) => n.name === "head");
    expect(head.mesh).toBeUndefined();
    expect(head.scale).toBeUndefined();
    const { expressions, humanoid } = json.extensions.VRMC_vrm;
    const holder = json.nodes[expressions.preset.aa.morphTargetBinds[1].node];
    expect(json.meshes[holder.mesh].name).toBe("hat");
    expect(json.nodes[humanoid.humanBones.head.node].name).toBe("head");
    expect(scanVrm(vrm).accepted).toBe(true);
  });

  it("keeps materials of one name apart in VRM 0.x", async () => {
    const bytes = await bent((json) => {
      for (const material of json.materials) material.name = "same";
    }, "0.x");
    const json = jsonOf((await rewriteVrm(bytes)).vrm);
    expect(json.materials).toHaveLength(3);
    expect(json.extensions.VRM.materialProperties).toHaveLength(3);
    expect(json.meshes.map((m: Any) => m.primitives[0].material)).toEqual([1, 2]);
  });

  it.each(["1.0", "0.x"] as const)("carries VRM %s data that the file forgot to name", async (version) => {
    const bytes = await bent((json) => (json.extensionsUsed = []), version);
    expect(byNames(jsonOf((await rewriteVrm(bytes)).vrm)).root).toEqual(
      byNames((await model({ version, ...SMALL })).json).root,
    );
  });

  it("says which picture cannot be read", async () => {
    const bytes = await bent((json, binary) => {
      const view = json.bufferViews[json.images[4].bufferView];
      binary.fill(0, view.byteOffset + 40, view.byteOffset + view.byteLength);
    });
    await expect(rewriteVrm(bytes)).rejects.toMatchObject({
      kind: "invalid",
      details: { rule: "image-cannot-be-read", place: expect.stringContaining("matcap") },
    });
  });

  it("says which compressed stream cannot be read", async () => {
    const { json, binary } = readGlb(hikari) as { json: Any; binary: Uint8Array };
    const view = json.bufferViews.findIndex((v: Any) => v.extensions?.EXT_meshopt_compression);
    const { byteOffset, byteLength } = json.bufferViews[view].extensions.EXT_meshopt_compression;
    const broken = modelBytes({ json, binary: Buffer.from(binary).fill(0xee, byteOffset, byteOffset + byteLength) });
    await expect(rewriteVrm(broken)).rejects.toMatchObject({
      kind: "invalid",
      details: { rule: "mesh-cannot-be-read", place: `bufferViews[${view}]` },
    });
  });

  it.each([
    [
      "an index beyond the vertices",
      "indices",
      (json: Any, binary: Buffer) => binary.writeUInt16LE(60_000, viewOf(json, body(json).indices).byteOffset),
    ],
    [
      "a joint beyond the skin",
      "attributes.JOINTS_0",
      (json: Any, binary: Buffer) => binary.writeUInt8(200, viewOf(json, body(json).attributes.JOINTS_0).byteOffset),
    ],
    [
      "a position that is no number",
      "attributes.POSITION",
      (json: Any, binary: Buffer) => binary.writeFloatLE(NaN, viewOf(json, body(json).attributes.POSITION).byteOffset),
    ],
  ])("refuses %s", async (_, part, bend) => {
    await expect(rewriteVrm(await bent(bend))).rejects.toMatchObject({
      details: { rule: "mesh-cannot-be-read", place: `meshes[1].primitives[0].${part}` },
    });
  });

  it("shrinks large pictures, keeps the colour under transparent pixels and drops what else was in the file", async () => {
    const side = 1100;
    const pixels = Buffer.alloc(side * side * 4);
    for (let i = 0; i < side * side; i += 1) pixels.set([200, 100, 50, i % side < side / 2 ? 0 : 255], i * 4);
    const png = await sharp(pixels, { raw: { width: side, height: side, channels: 4 } })
      .withExif({ IFD0: { Copyright: "secret-of-the-file" } })
      .png()
      .toBuffer();
    const one = await model({ version: "1.0", ...SMALL });
    const json = one.json as Any;
    json.bufferViews.push({ buffer: 0, byteOffset: one.binary.length, byteLength: png.length });
    json.images[1].bufferView = json.bufferViews.length - 1;
    const binary = Buffer.concat([one.binary, png, Buffer.alloc((4 - (png.length % 4)) % 4)]);
    json.buffers[0].byteLength = binary.length;
    const { vrm, lowDetail, mended } = await rewriteVrm(modelBytes({ json, binary }));
    expect(mended).toContain("pictures-shrunk");
    for (const [file, longest] of [
      [vrm, 1024],
      [lowDetail, 512],
    ] as const) {
      expect(Buffer.from(file).includes("secret-of-the-file")).toBe(false);
      const base = (await readVrm(file))
        .getRoot()
        .listTextures()
        .find((t) => t.getName() === "base");
      const { data, info } = await sharp(base?.getImage() ?? new Uint8Array())
        .raw()
        .toBuffer({ resolveWithObject: true });
      expect([info.width, info.height, info.channels]).toEqual([longest, longest, 4]);
      const [red = 0, , , alpha] = data.subarray(0, 4);
      expect(alpha).toBe(0);
      expect(Math.abs(red - 200)).toBeLessThan(12);
    }
  });
});

describe("a model of the default cast", { timeout: 120_000 }, () => {
  it("goes through a second time with its names, and is no file of another kind", async () => {
    const { vrm, lowDetail, sizes } = await rewriteVrm(hikari);
    const before = byNames(jsonOf(hikari));
    for (const file of [vrm, lowDetail]) {
      expect(byNames(jsonOf(file)).root).toEqual(before.root);
      expect(byNames(jsonOf(file)).materials.map((m: Any) => m.extensions)).toEqual(
        before.materials.map((m: Any) => m.extensions),
      );
      const { issues } = await validateBytes(file, { maxIssues: 200 });
      expect(issues.messages.filter((m) => m.severity === 0)).toEqual([]);
    }
    expect(sizes.lowDetail).toBeLessThan(sizes.served);
  });
});
