import { describe, expect, it } from "vitest";
import { toldPhoneTimings } from "./told-phone-timings";

const expected = [
  { phoneme: "k", endMs: 100 },
  { phoneme: "a", endMs: 250 },
  { phoneme: "cl", endMs: 400 },
  { phoneme: "pau", endMs: 500 },
];

describe("phones that a vendor tells in a form of its own", () => {
  it("reads objects and triples, in seconds and in milliseconds", () => {
    const triples = [
      ["k", 0, 0.1],
      ["a", 0.1, 0.25],
      ["q", 0.25, 0.4],
      ["sil", 0.4, 0.5],
    ] as const;
    expect(toldPhoneTimings(triples, 500)).toEqual(expected);
    const objects = triples.map(([phoneme, start, end]) => ({ phoneme, start, end }));
    expect(toldPhoneTimings(objects, 500)).toEqual(expected);
    expect(
      toldPhoneTimings(
        triples.map(([text, , end]) => ({ text, end })),
        500,
      ),
    ).toEqual(expected);
    const inMs = objects.map(({ phoneme, end }) => ({ phoneme, end: end * 1000 }));
    expect(toldPhoneTimings(inMs, 500)).toEqual(expected);
  });

  it("never goes beyond the sound, nor back", () => {
    const told = [
      ["k", 0, 0.1],
      ["a", 0.1, 0.05],
      ["o", 0.1, 0.52],
    ];
    expect(toldPhoneTimings(told, 500)).toEqual([
      { phoneme: "k", endMs: 100 },
      { phoneme: "o", endMs: 500 },
    ]);
  });

  it.each([
    ["nothing", undefined],
    ["names alone", ["k", "a"]],
    ["an empty list", []],
    ["the times of another sound", [["k", 0, 3]]],
    [
      "phones of another language",
      [
        ["ʃ", 0, 0.2],
        ["a", 0.2, 0.5],
      ],
    ],
  ])("tells none when it is given %s", (_, told) => {
    expect(toldPhoneTimings(told, 500)).toEqual([]);
  });
});
