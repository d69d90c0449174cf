import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { creditOf } from "./credit";
import { layOutCredit } from "./credit-layout";

describe("the credit of a photo", () => {
  it("names model and makers where VRM 1.0 asks for it, which it does unless it says otherwise", () => {
    const meta = { metaVersion: "1", name: "ひかり", authors: ["Oshaberi", "Mei"] };
    expect(creditOf({ ...meta, creditNotation: "required" })).toBe("ひかり · © Oshaberi, Mei");
    expect(creditOf(meta)).toBe("ひかり · © Oshaberi, Mei");
    expect(creditOf({ ...meta, creditNotation: "unnecessary" })).toBeNull();
  });

  it("follows the licence of VRM 0.x, an unknown one as the strictest", () => {
    const meta = { metaVersion: "0", title: "Alicia", author: "Someone" };
    expect(creditOf({ ...meta, licenseName: "CC0" })).toBeNull();
    expect(creditOf({ ...meta, licenseName: "CC_BY" })).toBe("Alicia · © Someone · CC BY");
    expect(creditOf({ ...meta, licenseName: "Other" })).toContain("© Someone");
    expect(creditOf(meta)).toBe("Alicia · © Someone");
  });

  it("keeps a hostile name to one short line", () => {
    const credit = creditOf({ metaVersion: "1", name: `a\n\u202eb${"x".repeat(5000)}`, authors: [{}, null, "y"] })!;
    expect(credit).not.toMatch(/[\n\u202e]/);
    expect(credit.length).toBeLessThan(90);
    expect(creditOf({ metaVersion: "1", name: 5, authors: "no list" })).toBeNull();
    expect(creditOf(null)).toBeNull();
  });
});

describe("where the credit stands", () => {
  const widthOf = (text: string, fontSize: number): number => [...text].length * fontSize * 0.6;

  it("is one line at the lower right of a large picture", () => {
    const layout = layOutCredit("Hikari · © Oshaberi", { width: 1536, height: 2048 }, widthOf);
    expect(layout).toMatchObject({ fontSize: 31, lines: ["Hikari · © Oshaberi"] });
    expect(layout.baselines[0]).toBeLessThan(2048);
  });

  it("loses no letter and leaves no picture, however long and small", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 200, unit: fc.constantFrom("a", "あ", " ", "©", "long") }),
        fc.integer({ min: 120, max: 3000 }),
        fc.integer({ min: 120, max: 3000 }),
        (credit, width, height) => {
          const layout = layOutCredit(credit, { width, height }, widthOf);
          expect(layout.lines.join("").replaceAll(" ", "")).toBe(credit.replaceAll(" ", ""));
          for (const line of layout.lines) expect(widthOf(line, layout.fontSize)).toBeLessThanOrEqual(layout.right);
          expect(Math.max(0, ...layout.baselines)).toBeLessThan(height);
        },
      ),
    );
  });
});
