import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Resampler } from "./resampler";

const rates = [8_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 96_000];
const sine = (hz: number, rate: number, seconds: number, level = 0.5) =>
  Float32Array.from({ length: Math.round(rate * seconds) }, (_, n) => level * Math.sin((2 * Math.PI * hz * n) / rate));

function resampled(samples: Float32Array<ArrayBuffer>, from: number, to: number, lengths: readonly number[] = []) {
  const resampler = new Resampler(from, to);
  const out: number[] = [];
  let at = 0;
  for (const length of [...lengths, samples.length]) {
    out.push(...resampler.push(samples.slice(at, at + length)));
    at = Math.min(samples.length, at + length);
  }
  out.push(...resampler.flush());
  return Float32Array.from(out);
}

describe("another sample rate", () => {
  it("gives the same samples however the sound is split, as long as the sound", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...rates),
        fc.constantFrom(44_100, 48_000),
        fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 12 }),
        fc.integer({ min: 0, max: 2_000 }),
        (from, to, lengths, count) => {
          const noise = Float32Array.from({ length: count }, (_, n) => Math.sin(n * n * 0.37));
          const whole = resampled(noise, from, to);
          expect(resampled(noise, from, to, lengths)).toEqual(whole);
          expect(Math.abs(whole.length / to - count / from)).toBeLessThanOrEqual(0.5 / to + 1e-12);
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each(rates)("keeps a tone of 1 kHz from %d Hz as it was, 80 dB above what it adds", (from) => {
    const out = resampled(sine(1_000, from, 0.3), from, 48_000);
    const ideal = sine(1_000, 48_000, 0.3);
    let error = 0;
    let power = 0;
    // The ends are where the sound begins out of nothing.
    for (let n = 2_000; n < out.length - 2_000; n += 1) {
      error += (out[n]! - ideal[n]!) ** 2;
      power += ideal[n]! ** 2;
    }
    expect(10 * Math.log10(power / (error + 1e-20))).toBeGreaterThan(80);
  });

  it("lets nothing through that the lower rate cannot carry", () => {
    const out = resampled(sine(11_000, 48_000, 0.3), 48_000, 16_000).slice(600, -600);
    expect(Math.max(...out.map(Math.abs))).toBeLessThan(0.5 * 10 ** (-70 / 20));
  });

  it("keeps what it still needs of a long sound, and forgets the rest", () => {
    const noise = Float32Array.from({ length: 40_000 }, (_, n) => Math.sin(n * n * 0.37));
    const whole = resampled(noise, 24_000, 48_000);
    const split = resampled(
      noise,
      24_000,
      48_000,
      Array.from({ length: 40_000 / 640 }, () => 640),
    );
    expect(split.findIndex((sample, n) => sample !== whole[n])).toBe(-1);
  });

  it("leaves the same rate untouched", () => {
    const samples = sine(300, 48_000, 0.01);
    expect(resampled(samples, 48_000, 48_000, [7, 90])).toEqual(samples);
  });
});
