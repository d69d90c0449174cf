import { MeshoptSimplifier } from "meshoptimizer";
import { describe, expect, it } from "vitest";
import { CAST, CAST_IDS } from "./cast";
import { costumesOf } from "./cast-files";
import { assemble, type CharacterDescription } from "./description";
import { describedAndShipped } from "./testing";

describe("descriptions of the cast", () => {
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

  // One here, since putting one together takes a second; all of them in build.integration.test.ts.
  it("mochi is shipped as described", async () => {
    await MeshoptSimplifier.ready;
    const [costume] = costumesOf("mochi");
    const { described, shipped } = await describedAndShipped(costume!);
    expect(shipped).toEqual(described);
  });
});
