import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeOfJsonError } from "./json-place";

describe("placeOfJsonError", () => {
  it.each([
    ["{", 1, 2],
    ['{"a":1,}', 1, 8],
    ["[1,2", 1, 5],
    ["[1 2]", 1, 4],
    ['{"a":\n\n  tru}', 3, 3],
    ['{"a":"line\nbreak"}', 1, 6],
    ["nope", 1, 1],
    ['"x" y', 1, 5],
    ["01", 1, 2],
  ])("finds %j at line %i, column %i", (text, line, column) => {
    expect(() => JSON.parse(text) as unknown).toThrow();
    expect(placeOfJsonError(text)).toEqual({ line, column });
  });

  it("reads every valid text to its end", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const lines = text.split("\n");
        expect(placeOfJsonError(text)).toEqual({ line: lines.length, column: lines.at(-1)!.length + 1 });
      }),
      { numRuns: 100 },
    );
  });

  it("survives deep nesting", () => {
    expect(placeOfJsonError("[".repeat(100_000))).toEqual({ line: 1, column: 100_001 });
  });
});
