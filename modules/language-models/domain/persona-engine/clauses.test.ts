import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clausesOf } from "./clauses";

describe("clausesOf", () => {
  it("loses nothing", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => clausesOf(text).join("") === text));
  });

  it("cuts where one breathes and leaves numbers and dots together", () => {
    expect(clausesOf("[happy]はい、3.14です。「え、なに？」って。")).toEqual([
      "[happy]はい、",
      "3.14です。",
      "「え、",
      "なに？」って。",
    ]);
    expect(clausesOf("Well... it is 3.5, I think. Yes!")).toEqual(["Well... ", "it is 3.5, ", "I think. ", "Yes!"]);
  });
});
