import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { MeshoptSimplifier } from "meshoptimizer";
import { beforeAll, describe, expect, it } from "vitest";
import { buildCharacter } from "./build";
import { CAST, CAST_IDS } from "./cast";
import { inspectVrm } from "./format/inspect-vrm";

describe("building the cast", () => {
  beforeAll(() => MeshoptSimplifier.ready);

  it("gives the same bytes each time", async () => {
    const [first, second] = [await buildCharacter("mochi"), await buildCharacter("mochi")];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  it.each(CAST_IDS)("%s is shipped as its description says", async (id) => {
    const source = await CAST[id]();
    const file = readFileSync(fileURLToPath(new URL(`../../../public/avatars/${id}.vrm`, import.meta.url)));
    const { json, surfaces } = await inspectVrm(new Uint8Array(file));
    expect(surfaces.reduce((sum, s) => sum + s.triangles, 0)).toBe(
      source.parts.reduce((sum, p) => sum + p.triangleCount, 0),
    );
    expect(json.nodes.map((n) => n.name)).toEqual(expect.arrayContaining(source.bones.map((b) => b.name)));
    expect(json.extensions.VRMC_vrm.meta).toEqual(source.meta);
  });
});
