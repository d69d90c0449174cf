import { describe, expect, it } from "vitest";
import { loadMei, referenceCases } from "./reference-cases";
import { toPcm16, toPlayable } from "./samples";
import type { JapaneseScore } from "./score";
import { synthesize, type SynthesisOptions } from "./synthesis";

const voice = loadMei();
const asks: JapaneseScore = {
  breathGroups: [
    [
      { morae: "a sh.I t.a w.a", nucleus: 3 },
      { morae: "h.a r.e d.e s.U k.a", nucleus: 2, question: true },
    ],
  ],
};
const tells: JapaneseScore = {
  breathGroups: [[asks.breathGroups[0]![0]!, { morae: "h.a r.e d.e s.U k.a", nucleus: 2 }]],
};

function samplesOf(input: JapaneseScore | readonly string[], options?: SynthesisOptions): Float64Array {
  const speech = synthesize(voice, input, options);
  const chunks = [...speech.chunks()];
  const samples = new Float64Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    samples.set(chunk, at);
    at += chunk.length;
  }
  expect(samples.length).toBe(speech.sampleCount);
  return samples;
}

describe("synthesis", () => {
  it("gives the same samples in portions of any size", () => {
    const { labels } = referenceCases().find(({ id }) => id === "ja-16")!;
    const whole = samplesOf(labels, { chunkMs: 100_000 });
    for (const chunkMs of [1, 5, 35, 40, 1000]) expect(samplesOf(labels, { chunkMs })).toEqual(whole);
  });

  it("speaks with 40 ms portions and tells every phone before the first", () => {
    const speech = synthesize(voice, tells);
    expect(speech.sampleRate).toBe(48_000);
    expect(speech.timings.map(({ phone }) => phone).join(" ")).toBe("sil a sh I t a w a h a r e d e s U k a sil");
    const ends = speech.timings.map(({ endMs }) => endMs);
    expect(ends).toEqual([...ends].sort((a, b) => a - b));
    expect(ends.at(-1)).toBe((1000 * speech.sampleCount) / speech.sampleRate);
    expect([...speech.chunks()][0]).toHaveLength(1920);
  });

  it("keeps only a little silence around a score, and all of it on demand", () => {
    const short = synthesize(voice, tells);
    const long = synthesize(voice, tells, { keepSilence: "all" });
    expect(short.timings[0]!.endMs).toBe(20);
    expect(long.timings[0]!.endMs).toBeGreaterThan(100);
    const speechMs = (timings: typeof short.timings) => timings.at(-2)!.endMs - timings[0]!.endMs;
    expect(speechMs(short.timings)).toBeCloseTo(speechMs(long.timings), 9);
    expect(short.timings.at(-1)!.endMs - short.timings.at(-2)!.endMs).toBe(100);
  });

  it("rises at the end of a question and nowhere else", () => {
    const options: SynthesisOptions = { keepSilence: "all" };
    const flat = samplesOf(asks, { ...options, questionRise: 0 });
    const risen = samplesOf(asks, options);
    const { timings } = synthesize(voice, asks, options);
    const sampleAt = (phone: number) => (timings[phone]!.endMs * voice.sampleRate) / 1000;
    const lastMora = sampleAt(timings.length - 4);
    expect(risen.subarray(0, lastMora)).toEqual(flat.subarray(0, lastMora));
    const lastVowel = [lastMora, sampleAt(timings.length - 2)] as const;
    expect(pitchOf(risen, lastVowel[1] - 3600)).toBeGreaterThan(1.15 * pitchOf(flat, lastVowel[1] - 3600));
    expect(samplesOf(tells, options)).toEqual(samplesOf(tells, { ...options, questionRise: 0 }));
  });

  it("moves tempo and pitch as asked", () => {
    const normal = synthesize(voice, tells);
    const speechMs = ({ timings }: typeof normal) => timings.at(-2)!.endMs - timings[0]!.endMs;
    for (const speed of [0.7, 1.5, 2]) {
      const ratio = speechMs(normal) / speechMs(synthesize(voice, tells, { speed }));
      expect(Math.abs(ratio / speed - 1)).toBeLessThan(0.04);
    }
    const low = samplesOf(tells, { halfTones: -5 });
    const vowel = normal.timings.findIndex(({ phone }) => phone === "w") + 1;
    const middle = Math.round(((normal.timings[vowel - 1]!.endMs + normal.timings[vowel]!.endMs) / 2) * 48);
    expect(pitchOf(low, middle) / pitchOf(samplesOf(tells), middle)).toBeCloseTo(2 ** (-5 / 12), 1);
  });

  it("refuses what it cannot speak", () => {
    expect(() => synthesize(voice, { breathGroups: [] })).toThrow(RangeError);
    expect(() => synthesize(voice, tells, { styles: {} })).toThrow(RangeError);
    expect(() => synthesize(voice, tells, { styles: { happy: -1 } })).toThrow(RangeError);
    expect(() => synthesize(voice, tells, { speed: 0 })).toThrow(RangeError);
  });
});

describe("samples", () => {
  it("are clipped and cut as a sound file wants them", () => {
    expect([...toPcm16(Float64Array.of(40_000, -40_000, 1.9, -1.9))]).toEqual([32_767, -32_768, 1, -1]);
  });

  it("are played at half the level and never beyond full scale", () => {
    const [speech, peak, absurd] = toPlayable(Float64Array.of(-3276.8, 60_000, 1e7));
    expect(speech).toBeCloseTo(-0.05, 6);
    expect(peak).toBeGreaterThan(0.8);
    expect(peak).toBeLessThan(0.95);
    expect(absurd).toBeLessThanOrEqual(1);
  });
});

/** Fundamental frequency around a sample, by the highest autocorrelation within 100 to 800 Hz. */
function pitchOf(samples: Float64Array, at: number): number {
  const half = 960;
  let best = 0;
  let period = 0;
  for (let lag = 60; lag <= 480; lag++) {
    let sum = 0;
    for (let n = at - half; n < at + half; n++) sum += samples[n]! * (samples[n + lag] ?? 0);
    // A slight preference for the shorter period keeps the octave.
    const score = sum * (1 - lag / 5000);
    if (score > best) {
      best = score;
      period = lag;
    }
  }
  return 48_000 / period;
}
