import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { model, modelBytes, SMALL } from "./model-for-tests";
import { rewriteVrm } from "./rewrite-vrm";
import { readVrm } from "./vrm-file";

type Any = any; // eslint-disable-line @typescript-eslint/no-explicit-any -- JSON of files.
const jsonOf = (bytes: Uint8Array): Any =>
  JSON.parse(new TextDecoder().decode(bytes.subarray(20, 20 + new DataView(bytes.buffer).getUint32(12, true))));
const geometryBytes = (bytes: Uint8Array): number => {
  const json = jsonOf(bytes);
  const pictures = new Set(json.images.map((image: Any) => image.bufferView));
  return json.bufferViews.reduce(
    (sum: number, view: Any, i: number) =>
      pictures.has(i) ? sum : sum + (view.extensions?.EXT_meshopt_compression?.byteLength ?? view.byteLength),
    0,
  );
};
const shipped = (name: string) =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(`../../../public/avatars/${name}`, import.meta.url))));
const componentOf = async (bytes: Uint8Array, attribute: string) =>
  (await readVrm(bytes)).getRoot().listMeshes()[0]?.listPrimitives()[0]?.getAttribute(attribute)?.getComponentSize();

describe("what is served", () => {
  it.each(["mochi.vrm", "fuku.low.vrm"])(
    "is no larger than the optimised %s, neither in all nor its shape",
    async (name) => {
      const bytes = shipped(name);
      const { vrm } = await rewriteVrm(bytes);
      // A stream that is written anew may end a few bytes later.
      expect(geometryBytes(vrm)).toBeLessThanOrEqual(geometryBytes(bytes) * 1.001);
      expect(vrm.length).toBeLessThanOrEqual(bytes.length);
      expect(await componentOf(vrm, "POSITION")).toBe(await componentOf(bytes, "POSITION"));
    },
  );

  it("does not lose shape when it is rewritten again and again", async () => {
    const first = (await rewriteVrm(modelBytes(await model({ version: "1.0", ...SMALL })))).vrm;
    const places = async (bytes: Uint8Array) =>
      (await readVrm(bytes))
        .getRoot()
        .listMeshes()
        .flatMap((mesh) => mesh.listPrimitives().map((one) => [...(one.getAttribute("POSITION")?.getArray() ?? [])]));
    const second = (await rewriteVrm(first)).vrm;
    expect(await places(second)).toEqual(await places(first));
    expect(geometryBytes(second)).toBeLessThanOrEqual(geometryBytes(first));
  });

  it("keeps finer weights where vertices hang on bones far away, and only there", async () => {
    const far = await model({ version: "1.0", ...SMALL });
    expect(await componentOf((await rewriteVrm(modelBytes(far))).vrm, "WEIGHTS_0")).toBe(2);
    const near = await model({ version: "1.0", ...SMALL });
    const json = near.json as Any;
    for (const mesh of json.meshes)
      for (const { attributes } of mesh.primitives) {
        const view = json.bufferViews[json.accessors[attributes.WEIGHTS_0].bufferView];
        const weights = new Float32Array(view.byteLength / 4).map((_, i) => (i % 4 === 0 ? 1 : 0));
        near.binary.set(new Uint8Array(weights.buffer), view.byteOffset);
      }
    expect(await componentOf((await rewriteVrm(modelBytes(near))).vrm, "WEIGHTS_0")).toBe(1);
  });
});
