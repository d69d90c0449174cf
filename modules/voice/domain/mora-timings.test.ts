import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { japanesePhones } from "../hts/score";
import { hasMora, meanPitch, moraTimings, type EngineQuery } from "./mora-timings";

const plain = { speedScale: 1, prePhonemeLength: 0, postPhonemeLength: 0 };
const vowel = (name: string, seconds: number, pitch = 5.5) => ({ vowel: name, vowel_length: seconds, pitch });

function framesOf(query: EngineQuery, durationMs = 1e6): [string, number][] {
  let previousMs = 0;
  return moraTimings(query, durationMs).map(({ phoneme, endMs }) => {
    const frames = ((endMs - previousMs) / 1000) * 93.75;
    previousMs = endMs;
    return [phoneme, Math.round(frames * 1000) / 1000];
  });
}

/** The sound is as long as the engine makes it: the sum of the rounded lengths. */
const soundMs = (frames: number) => (frames / 93.75) * 1000;

describe("the phones of a VOICEVOX query", () => {
  it("are rounded to frames as numpy rounds, a half to the even neighbour", () => {
    // 1.5, 2.5, 0.5 and 1.2 frames
    const moras = [vowel("a", 0.016), vowel("i", 2.5 / 93.75), vowel("u", 0.5 / 93.75), vowel("e", 1.2 / 93.75)];
    expect(framesOf({ ...plain, accent_phrases: [{ moras }] }, soundMs(5))).toEqual([
      ["a", 2],
      ["i", 2],
      ["e", 1],
    ]);
  });

  it("are divided by the speed, pauses and silences too", () => {
    const query = {
      ...plain,
      speedScale: 2,
      prePhonemeLength: 0.128,
      postPhonemeLength: 0.064,
      accent_phrases: [
        { moras: [vowel("a", 0.128)], pause_mora: vowel("pau", 0.256, 0) },
        { moras: [vowel("o", 0.064)] },
      ],
    };
    expect(framesOf(query, soundMs(30))).toEqual([
      ["pau", 6],
      ["a", 6],
      ["pau", 12],
      ["o", 3],
      ["pau", 3],
    ]);
  });

  it("pause as long as the query says, when it says so", () => {
    const accent_phrases = [{ moras: [vowel("a", 0.064)], pause_mora: vowel("pau", 0.32, 0) }];
    expect(framesOf({ ...plain, accent_phrases, pauseLength: 0.128 }, soundMs(18))).toEqual([
      ["a", 6],
      ["pau", 12],
    ]);
    expect(framesOf({ ...plain, accent_phrases, pauseLengthScale: 0.5 }, soundMs(21))).toEqual([
      ["a", 6],
      ["pau", 15],
    ]);
  });

  it("rise at the end of a question unless its last vowel is devoiced", () => {
    const asked = (pitch: number) => ({
      ...plain,
      accent_phrases: [{ moras: [vowel("a", 0.064, pitch)], is_interrogative: true }],
    });
    expect(framesOf(asked(5.5), soundMs(20))).toEqual([
      ["a", 6],
      ["a", 14],
    ]);
    expect(framesOf(asked(0), soundMs(6))).toEqual([["a", 6]]);
  });

  it("are stretched to a sound that the engine counts otherwise", () => {
    const moras = [vowel("a", 0.64), vowel("o", 0.64)];
    expect(framesOf({ ...plain, accent_phrases: [{ moras }] }, soundMs(60))).toEqual([
      ["a", 30],
      ["o", 30],
    ]);
  });

  it("rise and end with the sound, whatever the lengths are", () => {
    const length = fc.double({ min: 0, max: 0.5, noNaN: true });
    const anyMora = fc.record({
      consonant: fc.constantFrom("k", "sh", "kw", null),
      consonant_length: fc.option(length),
      vowel: fc.constantFrom("a", "U", "N", "cl", "pau", "?"),
      vowel_length: length,
      pitch: fc.double({ min: 0, max: 6.5, noNaN: true }),
    });
    const anyQuery = fc.record({
      accent_phrases: fc.array(
        fc.record({
          moras: fc.array(anyMora, { maxLength: 5 }),
          pause_mora: fc.option(anyMora),
          is_interrogative: fc.boolean(),
        }),
        { maxLength: 4 },
      ),
      speedScale: fc.double({ min: 0.5, max: 2, noNaN: true }),
      prePhonemeLength: length,
      postPhonemeLength: length,
    });
    fc.assert(
      fc.property(anyQuery, fc.integer({ min: 10, max: 20_000 }), (query, durationMs) => {
        let previousMs = 0;
        for (const { phoneme, endMs } of moraTimings(query, durationMs)) {
          expect(phoneme === "pau" || japanesePhones.has(phoneme)).toBe(true);
          expect(endMs).toBeGreaterThan(previousMs);
          previousMs = endMs;
        }
        expect(previousMs).toBeLessThanOrEqual(durationMs);
      }),
    );
  });
});

describe("a query", () => {
  it("has a mora when something in it sounds", () => {
    expect(hasMora({ ...plain, accent_phrases: [] })).toBe(false);
    expect(hasMora({ ...plain, accent_phrases: [{ moras: [vowel("pau", 0, 0)] }] })).toBe(false);
    expect(hasMora({ ...plain, accent_phrases: [{ moras: [vowel("pau", 0, 0), vowel("N", 0, 0)] }] })).toBe(true);
  });

  it("has the mean pitch of what is voiced", () => {
    expect(
      meanPitch({ ...plain, accent_phrases: [{ moras: [vowel("a", 0, 5), vowel("U", 0, 0), vowel("o", 0, 6)] }] }),
    ).toBe(5.5);
    expect(meanPitch({ ...plain, accent_phrases: [{ moras: [vowel("a", 0, 0)] }] })).toBeNull();
  });
});
