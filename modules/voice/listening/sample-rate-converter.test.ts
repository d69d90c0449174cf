import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SampleRateConverter } from "./sample-rate-converter";

const tone = (hertz: number, rate: number, count: number) =>
  Float32Array.from({ length: count }, (_, n) => Math.sin((2 * Math.PI * hertz * n) / rate));

/** Of the middle, where the filter is full. */
const loudness = (samples: Float32Array) => {
  const middle = samples.subarray(samples.length >> 2, (3 * samples.length) >> 2);
  return Math.sqrt(middle.reduce((sum, sample) => sum + sample * sample, 0) / middle.length) * Math.SQRT2;
};

describe("SampleRateConverter", () => {
  it("gives the same samples however the stream is cut", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(8_000, 16_000, 22_050, 32_000, 44_100, 48_000, 96_000),
        fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 12 }),
        fc.array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 3000 }),
        (rate, cuts, values) => {
          const samples = Float32Array.from(values);
          const whole = new SampleRateConverter(rate, 16_000).convert(samples);
          const converter = new SampleRateConverter(rate, 16_000);
          const portions: number[] = [];
          let at = 0;
          for (const cut of [...cuts, samples.length]) {
            portions.push(...converter.convert(samples.subarray(at, at + cut)));
            at += cut;
          }
          expect(portions).toEqual([...whole]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([22_050, 44_100, 48_000, 96_000])("keeps tones of speech from %i Hz, in place and loudness", (rate) => {
    for (const hertz of [100, 1_000, 4_000, 6_500].filter((pitch) => pitch < rate * 0.42)) {
      const converted = new SampleRateConverter(rate, 16_000).convert(tone(hertz, rate, rate / 2));
      expect(converted.length).toBeGreaterThan(7_900);
      const expected = tone(hertz, 16_000, converted.length);
      for (let n = 1_000; n < 7_000; n += 1) expect(Math.abs(converted[n]! - expected[n]!)).toBeLessThan(0.01);
    }
  });

  it.each([44_100, 48_000, 96_000])("lets nothing above 8 kHz come back as something else, from %i Hz", (rate) => {
    for (const hertz of [8_200, 9_000, 12_000, 15_500, 20_000])
      expect(loudness(new SampleRateConverter(rate, 16_000).convert(tone(hertz, rate, rate / 4)))).toBeLessThan(0.001);
  });

  it("keeps what comes at the wanted rate as it is", () => {
    const samples = tone(440, 16_000, 300);
    expect(new SampleRateConverter(16_000, 16_000).convert(samples)).toEqual(samples);
  });

  it("holds back no more than 2.1 ms", () => {
    const converted = new SampleRateConverter(48_000, 16_000).convert(new Float32Array(48_000));
    expect(converted.length).toBeGreaterThanOrEqual(16_000 - 34);
  });

  it("refuses rates that are none", () => {
    expect(() => new SampleRateConverter(0, 16_000)).toThrow(RangeError);
  });
});
