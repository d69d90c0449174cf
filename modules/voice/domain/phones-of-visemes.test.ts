import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { japanesePhones } from "../hts/score";
import { mouthTimeline } from "./visemes";
import { phonesOfVisemes, type TimedViseme } from "./phones-of-visemes";

const every100ms = (ids: readonly number[]): TimedViseme[] => ids.map((id, index) => ({ id, startMs: index * 100 }));
const phones = (ids: readonly number[], language: "ja" | "en") =>
  phonesOfVisemes(every100ms(ids), language, ids.length * 100)
    .map(({ phoneme }) => phoneme)
    .join(" ");

describe("phones of visemes", () => {
  it("of English are one of the sounds that look like it", () => {
    expect(phones([12, 4, 14, 8, 0], "en")).toBe("hh eh l ow pau");
    expect(phones([21, 11, 17, 13, 18], "en")).toBe("b ay dh r f");
  });

  it.each([
    ["ウ", [7, 6], "w u"],
    ["ワ", [7, 2], "w a"],
    ["ス", [15, 6], "s u"],
    ["シ", [16, 6], "sh i"],
    ["カ", [20, 2], "k a"],
    ["キャ", [20, 6, 2], "k y a"],
    ["キュ", [20, 6, 6], "k y u"],
    ["キヤ", [20, 6, 6, 2], "k i y a"],
    ["マ", [21, 2], "m a"],
    ["ヨ", [6, 8], "y o"],
    ["イ", [6, 6], "i i"],
    ["フ", [12, 6], "h i"],
  ])("of Japanese are those of the table: %s is %j", (_, ids, expected) => {
    expect(phones(ids, "ja")).toBe(expected);
  });

  it("last until the next one, the last until the end of the sound", () => {
    expect(
      phonesOfVisemes(
        [
          { id: 21, startMs: 50 },
          { id: 2, startMs: 130 },
        ],
        "ja",
        400,
      ),
    ).toEqual([
      { phoneme: "pau", endMs: 50 },
      { phoneme: "m", endMs: 130 },
      { phoneme: "a", endMs: 400 },
    ]);
  });

  it("are none without visemes, and pass over what is none", () => {
    expect(phonesOfVisemes([], "ja", 400)).toEqual([]);
    expect(phonesOfVisemes([{ id: 77, startMs: 0 }], "ja", 400)).toEqual([]);
  });

  it("are known to the mouth, rise and stay within the sound", () => {
    const viseme = fc.record({
      id: fc.integer({ min: -1, max: 23 }),
      startMs: fc.double({ min: 0, max: 3_000, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(viseme), fc.constantFrom("ja" as const, "en" as const), (visemes, language) => {
        let previousMs = 0;
        for (const { phoneme, endMs } of phonesOfVisemes(visemes, language, 1_000)) {
          if (language === "ja") expect(phoneme === "pau" || japanesePhones.has(phoneme)).toBe(true);
          expect(endMs).toBeGreaterThan(previousMs);
          expect(endMs).toBeLessThanOrEqual(1_000);
          previousMs = endMs;
        }
      }),
    );
  });

  it("open the mouth for every vowel", () => {
    for (const [language, ids] of [
      ["en", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]],
      ["ja", [2, 4, 6, 8]],
    ] as const) {
      for (const id of ids) {
        const mouth = mouthTimeline(phonesOfVisemes([{ id, startMs: 0 }], language, 200), language).weightsAt(100);
        expect(Math.max(...Object.values(mouth)), `${language} ${id}`).toBeGreaterThan(0.3);
      }
    }
  });
});
