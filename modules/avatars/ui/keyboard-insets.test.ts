import { describe, expect, it } from "vitest";
import { withKeyboard } from "./keyboard-insets";

const insets = { top: 0.06, right: 0, bottom: 0.26, left: 0 };
const view = { top: 0, height: 800 };

describe("the on-screen keyboard", () => {
  it("takes its share from below", () => {
    const seen = withKeyboard(insets, view, { offsetTop: 0, height: 480, scale: 1 });
    expect(seen.bottom).toBeCloseTo(0.26 + 0.4);
    expect(seen.top).toBe(0.06);
  });

  it("may push the top out of sight", () => {
    const seen = withKeyboard(insets, view, { offsetTop: 320, height: 480, scale: 1 });
    expect(seen).toMatchObject({ top: 0.06 + 0.4, bottom: 0.26 });
  });

  it("is not a browser's bar, a magnified page or a browser that does not tell", () => {
    expect(withKeyboard(insets, view, { offsetTop: 0, height: 760, scale: 1 })).toBe(insets);
    expect(withKeyboard(insets, view, { offsetTop: 100, height: 300, scale: 2 })).toBe(insets);
    expect(withKeyboard(insets, view, null)).toBe(insets);
  });
});
