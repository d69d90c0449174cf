import { describe, expect, it } from "vitest";
import { concernsCharacter, modelNames } from "./watch";

describe("the turntable", () => {
  it("offers every outfit of its character in both details, and nobody else's", () => {
    const files = [
      "ren.knit.vrm",
      "ren.low.vrm",
      "ren.vrm",
      "ren.knit.low.vrm",
      "ren.poster.webp",
      "rena.vrm",
      "x.ren.vrm",
    ];
    expect(modelNames("ren", files)).toEqual(["ren", "ren.knit", "ren.knit.low", "ren.low"]);
  });

  it.each([
    ["cast/ren/cloth.ts", true],
    ["cast/index.ts", true],
    ["geometry/loft.ts", true],
    ["cast/hikari/cloth.ts", false],
    ["geometry/geometry.test.ts", false],
    ["turntable/page.ts", false],
    ["studio/page.ts", false],
    ["README.md", false],
  ])("a change of %s rebuilds ren: %s", (file, expected) => expect(concernsCharacter(file, "ren")).toBe(expected));
});
