import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { idleMoodNames } from "../contract";
import { idleTemper } from "./idle-temper";

describe("her temper while nothing is said", () => {
  it("is her own while somebody is there, at any hour", () => {
    fc.assert(
      fc.property(fc.constantFrom(...idleMoodNames), fc.double({ min: 0, max: 23.99, noNaN: true }), (own, hour) => {
        expect(idleTemper(own, { hour, quietSeconds: 20 })).toBe(own);
      }),
    );
  });

  it("grows curious in a long quiet and sleepy in a very long one", () => {
    const at = (quietSeconds: number) => idleTemper("cheerful", { hour: 14, quietSeconds });
    expect([at(89), at(90), at(599), at(600)]).toEqual(["cheerful", "curious", "curious", "sleepy"]);
  });

  it("tires sooner at night", () => {
    expect(idleTemper("proud", { hour: 23.5, quietSeconds: 60 })).toBe("sleepy");
    expect(idleTemper("proud", { hour: 4.9, quietSeconds: 60 })).toBe("sleepy");
    expect(idleTemper("proud", { hour: 5, quietSeconds: 60 })).toBe("proud");
  });
});
