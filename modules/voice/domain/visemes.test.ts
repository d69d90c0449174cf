import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MouthWeights, PhonemeTiming, SpeechLanguage } from "../contract";
import { closedMouth } from "./closed-mouth";
import { mouthTimeline } from "./visemes";

/** Phones of 100 ms each. */
function timeline(phones: string, language: SpeechLanguage = "ja") {
  const timings = phones.split(" ").map((phoneme, index): PhonemeTiming => ({ phoneme, endMs: (index + 1) * 100 }));
  return mouthTimeline(timings, language);
}
const at = (weights: Partial<MouthWeights>): MouthWeights => ({ ...closedMouth, ...weights });
const near = (actual: MouthWeights, expected: Partial<MouthWeights>) => {
  for (const [name, weight] of Object.entries(at(expected))) {
    expect(actual[name as keyof MouthWeights], name).toBeCloseTo(weight, 6);
  }
};

describe("the mouth in Japanese", () => {
  it.each([
    ["a", { aa: 0.8 }],
    ["i", { ih: 0.8 }],
    ["u", { ou: 0.64 }],
    ["e", { ee: 0.8 }],
    ["o", { oh: 0.8 }],
    ["U", { ou: 0.256 }],
    ["I", { ih: 0.32 }],
    ["N", { ih: 0.12 }],
    ["w", { ou: 0.48 }],
    ["f", { ou: 0.2 }],
  ])("shapes %s at its middle", (phone, expected) => {
    near(timeline(`sil ${phone} a`).weightsAt(150), expected);
  });

  it("lets consonants look ahead to the next vowel, across other consonants", () => {
    near(timeline("sil s a").weightsAt(150), { ih: 0.24, aa: 0.4 });
    near(timeline("sil k o").weightsAt(150), { oh: 0.4 });
    near(timeline("sil k ky o").weightsAt(150), { oh: 0.4 });
    near(timeline("sil k pau o").weightsAt(150), {});
  });

  it.each(["m", "b", "p", "my", "by", "py", "N_m"])("keeps the lips shut in %s for three fifths of it", (phone) => {
    const mouth = timeline(`a ${phone} a sil`);
    for (const ms of [100, 110, 130, 159]) near(mouth.weightsAt(ms), {});
    expect(mouth.weightsAt(95).aa).toBeGreaterThan(0);
    expect(mouth.weightsAt(185).aa).toBeGreaterThan(0.1);
    near(mouth.weightsAt(250), { aa: 0.8 });
  });

  it("meets the lips in a nasal before m, b, p", () => {
    near(timeline("a N b a").weightsAt(150), {});
    near(timeline("a N t a").weightsAt(150), { ih: 0.12 });
  });

  it("holds the shape in a double consonant and lets it fall to a fifth", () => {
    const mouth = timeline("a cl t a");
    expect(mouth.weightsAt(130).aa).toBeGreaterThan(0.5);
    expect(mouth.weightsAt(170).aa).toBeLessThan(0.4);
    expect(mouth.weightsAt(170).aa).toBeGreaterThan(0.16);
  });

  it("shuts within 80 ms of a pause", () => {
    const mouth = timeline("a pau a");
    near(mouth.weightsAt(126), {});
    near(mouth.weightsAt(174), {});
  });

  it("crossfades 50 ms around a boundary", () => {
    const mouth = timeline("a i");
    near(mouth.weightsAt(74), { aa: 0.8 });
    near(mouth.weightsAt(100), { aa: 0.4, ih: 0.4 });
    near(mouth.weightsAt(126), { ih: 0.8 });
  });

  it("never fades longer than the shorter phone lasts", () => {
    const mouth = mouthTimeline(
      [
        { phoneme: "a", endMs: 200 },
        { phoneme: "i", endMs: 220 },
        { phoneme: "u", endMs: 420 },
      ],
      "ja",
    );
    near(mouth.weightsAt(189), { aa: 0.8 });
    near(mouth.weightsAt(210), { ih: 0.8 });
  });
});

describe("the mouth in English", () => {
  it.each([
    ["ae", { aa: 0.48, ee: 0.32 }],
    ["er", { ee: 0.24, ou: 0.32 }],
    ["iy", { ih: 0.8 }],
    ["uw", { ou: 0.8 }],
    ["th", { ih: 0.24 }],
    ["r", { ou: 0.4 }],
    ["v", { ou: 0.16 }],
  ])("shapes %s at its middle", (phone, expected) => {
    near(timeline(`pau ${phone} aa`, "en").weightsAt(150), expected);
  });

  it("turns a diphthong at 60 %", () => {
    const mouth = timeline("pau ow pau", "en");
    near(mouth.weightsAt(135), { oh: 0.8 });
    near(mouth.weightsAt(180), { ou: 0.8 });
  });

  it("opens a k, g, ng, hh by a fifth of the next vowel", () => {
    near(timeline("pau hh ay", "en").weightsAt(150), { aa: 0.16 });
  });

  it("reads the two phone sets apart", () => {
    near(timeline("pau t aa", "en").weightsAt(150), { ih: 0.24 });
    near(timeline("sil t a", "ja").weightsAt(150), { ih: 0.24, aa: 0.4 });
  });
});

describe("any speech", () => {
  const phones = {
    ja: "a i u e o A I U E O N N_m m b p my f v w s ts r k g h cl pau sil unknown".split(" "),
    en: "aa ae er ow aw ay m b p f w th k hh pau unknown".split(" "),
  };
  const speech = fc.constantFrom("ja", "en").chain((language) =>
    fc.record({
      language: fc.constant(language as SpeechLanguage),
      phonemes: fc
        .array(fc.tuple(fc.constantFrom(...phones[language as SpeechLanguage]), fc.integer({ min: 0, max: 250 })), {
          maxLength: 12,
        })
        .map((list) => {
          let endMs = 0;
          return list.map(([phoneme, length]): PhonemeTiming => ({ phoneme, endMs: (endMs += length) }));
        }),
    }),
  );

  it("keeps every weight between 0 and 0.8 and ends at rest", () => {
    fc.assert(
      fc.property(speech, fc.double({ min: -100, max: 4_000, noNaN: true }), ({ language, phonemes }, ms) => {
        const mouth = mouthTimeline(phonemes, language);
        for (const weight of Object.values(mouth.weightsAt(ms))) {
          expect(weight).toBeGreaterThanOrEqual(0);
          expect(weight).toBeLessThanOrEqual(0.8 + 1e-9);
        }
        expect(mouth.durationMs).toBe(phonemes.at(-1)?.endMs ?? 0);
        expect(mouth.weightsAt(mouth.durationMs)).toEqual(closedMouth);
        expect(mouth.weightsAt(-1)).toEqual(closedMouth);
      }),
    );
  });

  it("never jumps", () => {
    fc.assert(
      fc.property(speech, ({ language, phonemes }) => {
        const long = phonemes.map(({ phoneme }, index) => ({ phoneme, endMs: (index + 1) * 120 }));
        const mouth = mouthTimeline(long, language);
        let previous = mouth.weightsAt(0);
        let largestStep = 0;
        for (let ms = 0.5; ms <= mouth.durationMs + 1; ms += 0.5) {
          const now = mouth.weightsAt(ms);
          for (const name of ["aa", "ih", "ou", "ee", "oh"] as const) {
            largestStep = Math.max(largestStep, Math.abs(now[name] - previous[name]));
          }
          previous = now;
        }
        expect(largestStep).toBeLessThan(0.06);
      }),
      { numRuns: 40 },
    );
  });
});
