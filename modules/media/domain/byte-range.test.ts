import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byteRangeOf } from "./byte-range";

describe("byteRangeOf", () => {
  it.each([
    ["bytes=0-9", { start: 0, end: 9 }],
    ["bytes=90-", { start: 90, end: 99 }],
    ["bytes=90-500", { start: 90, end: 99 }],
    ["bytes=-10", { start: 90, end: 99 }],
    ["bytes=-500", { start: 0, end: 99 }],
    ["bytes=100-", "unsatisfiable"],
    ["bytes=-0", "unsatisfiable"],
    ["bytes=9-3", null],
    ["bytes=0-1,4-5", null],
    ["bytes=-", null],
    ["lines=0-1", null],
    [null, null],
  ])("%s of 100 bytes", (header, expected) => {
    expect(byteRangeOf(header, 100)).toEqual(expected);
  });

  it("never leaves the file, whatever is asked", () => {
    const headers = fc.oneof(
      fc.string(),
      fc.tuple(fc.nat(), fc.nat()).map(([a, b]) => `bytes=${a}-${b}`),
      fc.nat().map((a) => `bytes=-${a}`),
      fc.nat().map((a) => `bytes=${a}-`),
    );
    fc.assert(
      fc.property(headers, fc.nat({ max: 1000 }), (header, size) => {
        const range = byteRangeOf(header, size);
        if (range === null || range === "unsatisfiable") return;
        expect(range.start).toBeGreaterThanOrEqual(0);
        expect(range.end).toBeGreaterThanOrEqual(range.start);
        expect(range.end).toBeLessThan(size);
      }),
    );
  });
});
