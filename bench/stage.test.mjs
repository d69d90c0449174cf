import { describe, expect, it } from "vitest";
import { growthPercent, heldByPage, heldLines } from "./held-resources.mjs";

describe("what a stage holds after many switches", () => {
  it("is given in percent of the first, and less is no leak", () => {
    expect(growthPercent(200, 203)).toBe(1.5);
    expect(growthPercent(200, 150)).toBe(0);
    expect([growthPercent(0, 0), growthPercent(0, 3)]).toEqual([0, 100]);
  });

  it("is a line for each resource", () => {
    const first = { geometries: 10, textures: 20, programs: 5, heap: 1000 };
    const lines = heldLines(first, { ...first, textures: 21 }, 20);
    expect(lines.map(({ metric }) => metric)).toContain("stage.switches.heap");
    expect(lines.find(({ metric }) => metric === "stage.switches.textures")).toMatchObject({ value: 5, runs: 20 });
    expect(lines.filter(({ value }) => value > 0)).toHaveLength(1);
  });

  it("is counted without what the engine makes for itself, and with the buffers that hold geometry", () => {
    const types = ["object", "code", "native", "string"];
    const meta = {
      node_fields: ["type", "name", "id", "self_size"],
      node_types: [types, "string", "number", "number"],
    };
    const strings = ["Mesh", "system / InstructionStream", "system / JSArrayBufferData", "blink::LongTask"];
    const nodes = [0, 0, 1, 40, 1, 1, 3, 9000, 2, 2, 5, 500, 2, 3, 7, 8000, 3, 0, 9, 6];
    expect(heldByPage({ snapshot: { meta }, nodes, strings })).toBe(546);
  });
});
