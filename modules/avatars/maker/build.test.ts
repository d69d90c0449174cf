import { readFileSync } from "node:fs";
import path from "node:path";
import { MeshoptSimplifier } from "meshoptimizer";
import { beforeAll, describe, expect, it } from "vitest";
import { buildCostume } from "./build";
import { CAST, CAST_IDS } from "./cast";
import { AVATARS_FOLDER, costumesOf } from "./cast-files";
import { assemble, type CharacterDescription } from "./description";
import { inspectVrm } from "./format/inspect-vrm";

const shipped = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(AVATARS_FOLDER, name)));

describe("building the cast", () => {
  beforeAll(() => MeshoptSimplifier.ready);

  it("gives the same bytes each time", async () => {
    const [costume] = costumesOf("mochi");
    const [first, second] = [await buildCostume(costume!), await buildCostume(costume!)];
    expect(Buffer.from(first.full).equals(Buffer.from(second.full))).toBe(true);
    expect(Buffer.from(first.low).equals(Buffer.from(second.low))).toBe(true);
  });

  it.each(CAST_IDS)("%s has two outfits with names of their own, in both languages", (id) => {
    const { outfits }: CharacterDescription = CAST[id];
    expect(outfits.length).toBeGreaterThanOrEqual(2);
    for (const part of [outfits.map((o) => o.id), outfits.map((o) => o.label.ja), outfits.map((o) => o.label.en)])
      expect(new Set(part).size).toBe(outfits.length);
    for (const outfit of outfits) expect(outfit.id).toMatch(/^(?!low$)[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it("refuses an outfit that the character does not have", async () => {
    await expect(assemble(CAST.mochi, "tuxedo")).rejects.toThrow(/no such outfit: tuxedo; known: new-year/);
  });

  it.each(CAST_IDS.flatMap(costumesOf))("$stem is shipped as its description says", async ({ id, outfit, stem }) => {
    const source = await assemble(CAST[id], outfit);
    const { json, surfaces } = await inspectVrm(shipped(`${stem}.vrm`));
    expect(surfaces.reduce((sum, s) => sum + s.triangles, 0)).toBe(
      source.parts.reduce((sum, p) => sum + p.triangleCount, 0),
    );
    expect(json.nodes.map((n) => n.name)).toEqual(expect.arrayContaining(source.bones.map((b) => b.name)));
    expect(json.extensions.VRMC_vrm.meta).toEqual(source.meta);
  });
});
