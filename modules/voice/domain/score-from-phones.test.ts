import { describe, expect, it } from "vitest";
import { breathGroupsOf, breathPause, type AccentedPhone } from "./score-from-phones";

const phone = (name: string, fromNucleus: number, fromStart: number, fromEnd: number): AccentedPhone => ({
  phone: name,
  fromNucleus,
  fromStart,
  fromEnd,
});

describe("breath groups", () => {
  it("open a phrase at its first mora and at each pause", () => {
    const groups = breathGroupsOf(
      [
        phone("a", 0, 1, 1),
        phone("i", 0, 1, 1),
        breathPause,
        phone("k", -1, 1, 2),
        phone("u", -1, 1, 2),
        phone("N", 0, 2, 1),
      ],
      false,
    );
    expect(groups).toEqual([
      [
        { morae: "a", nucleus: 1 },
        { morae: "i", nucleus: 1 },
      ],
      [{ morae: "k.u N", nucleus: 2 }],
    ]);
  });

  it("mark a question on the last phrase alone", () => {
    const groups = breathGroupsOf([phone("a", 0, 1, 1), breathPause, phone("e", 0, 1, 1)], true);
    expect(groups.map((group) => group.at(-1)!.question)).toEqual([undefined, true]);
  });

  it("keep a last consonant that has no vowel, and pauses at the ends open nothing", () => {
    expect(breathGroupsOf([breathPause, phone("a", 0, 1, 2), phone("t", 1, 2, 1), breathPause], false)).toEqual([
      [{ morae: "a t", nucleus: 1 }],
    ]);
  });

  it("are none without a sound", () => {
    expect(breathGroupsOf([phone("cl", 0, 1, 1), breathPause], false)).toEqual([]);
    expect(breathGroupsOf([], true)).toEqual([]);
  });

  it("keep the nucleus within the phrase", () => {
    expect(breathGroupsOf([phone("a", -5, 1, 9)], false)[0]![0]!.nucleus).toBe(1);
  });
});
