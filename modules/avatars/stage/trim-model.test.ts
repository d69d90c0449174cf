import { describe, expect, it } from "vitest";
import { mergesMorphs } from "./trim-model";

describe("merging morphs", () => {
  it("pays where a file carries many more than it has expressions", () => {
    expect(mergesMorphs(17 * 57, 18)).toBe(true);
    expect(mergesMorphs(20, 18)).toBe(false);
  });

  it("would take everything from a model without expressions", () => {
    expect(mergesMorphs(228, 0)).toBe(false);
  });
});
