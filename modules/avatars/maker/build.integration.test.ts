import { MeshoptSimplifier } from "meshoptimizer";
import { beforeAll, describe, expect, it } from "vitest";
import { buildCostume } from "./build";
import { CAST_IDS } from "./cast";
import { costumesOf } from "./cast-files";
import { describedAndShipped } from "./testing";

describe("building the cast", () => {
  beforeAll(() => MeshoptSimplifier.ready);

  it("gives the same bytes each time", async () => {
    const [costume] = costumesOf("mochi");
    const [first, second] = [await buildCostume(costume!), await buildCostume(costume!)];
    expect(Buffer.from(first.full).equals(Buffer.from(second.full))).toBe(true);
    expect(Buffer.from(first.low).equals(Buffer.from(second.low))).toBe(true);
  });

  it.each(CAST_IDS.flatMap(costumesOf))("$stem is shipped as its description says", async (costume) => {
    const { described, shipped } = await describedAndShipped(costume);
    expect(shipped).toEqual(described);
  });
});
