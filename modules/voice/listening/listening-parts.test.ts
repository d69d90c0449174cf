import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BandEnergies } from "./band-energies";
import { ClockMap } from "./clock-map";
import { guardedVoice } from "./guarded-voice";
import { HeardSound } from "./heard-sound";
import { PlayedSound } from "./played-sound";
import { RealSpectrum } from "./real-spectrum";
import { TurnsInWords } from "./turns-in-words";
import { waveFile } from "./wave-file";

describe("RealSpectrum", () => {
  it("is the discrete Fourier transform under a Hann window", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(4, 8, 32, 256),
        fc.array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: 256, maxLength: 256 }),
        (size, values) => {
          const spectrum = new RealSpectrum(size);
          const power = new Float32Array(spectrum.bins);
          spectrum.power(Float32Array.from(values), 0, power, 0);
          for (let bin = 0; bin < spectrum.bins; bin += 1) {
            let re = 0;
            let im = 0;
            for (let n = 0; n < size; n += 1) {
              const sample = Math.fround(values[n]!) * (0.5 - 0.5 * Math.cos((2 * Math.PI * n) / size));
              re += sample * Math.cos((2 * Math.PI * bin * n) / size);
              im -= sample * Math.sin((2 * Math.PI * bin * n) / size);
            }
            expect(power[bin]).toBeCloseTo(re * re + im * im, 2);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it("refuses sizes that are no powers of two", () => {
    expect(() => new RealSpectrum(48)).toThrow(RangeError);
  });
});

describe("BandEnergies", () => {
  it("gives 0 dB for a tone at full scale, in its band alone", () => {
    const tone = Float32Array.from({ length: 256 }, (_, n) => Math.sin((2 * Math.PI * 2_000 * n) / 16_000));
    const bands = new BandEnergies().measure(tone, 0);
    const loudest = bands.indexOf(Math.max(...bands));
    expect(bands[loudest]).toBeCloseTo(0, 0);
    bands.forEach((db, band) => Math.abs(band - loudest) > 1 && expect(db).toBeLessThan(-40));
  });
});

describe("HeardSound", () => {
  it("keeps what is asked for, however it comes and is forgotten", () => {
    const step = fc.record({ add: fc.nat(400), keep: fc.nat(300) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), fc.nat(2_000), fc.nat(2_000), (steps, from, to) => {
        const sound = new HeardSound(16);
        let next = 0;
        let kept = 0;
        for (const { add, keep } of steps) {
          sound.add(Float32Array.from({ length: add }, () => next++));
          kept = Math.max(kept, next - keep);
          sound.keepFrom(next - keep);
        }
        const first = Math.min(Math.max(from, kept), next);
        const expected = Array.from({ length: Math.max(0, Math.min(to, next) - first) }, (_, n) => first + n);
        expect([...sound.slice(from, to)]).toEqual(expected);
      }),
    );
  });
});

describe("ClockMap", () => {
  it("finds the clock behind messages that come late", () => {
    const delay = fc.oneof(fc.double({ min: 0, max: 3, noNaN: true }), fc.double({ min: 0, max: 200, noNaN: true }));
    fc.assert(
      fc.property(fc.array(delay, { minLength: 60, maxLength: 60 }), (delays) => {
        fc.pre(delays.some((late, n) => n < 40 && late < 3));
        const map = new ClockMap();
        delays.forEach((late, n) => {
          const placed = map.place(10 * n, 5_000 + 10 * n + late);
          expect(placed).toBeLessThanOrEqual(5_000 + 10 * n + late + 1e-6);
          if (n >= 40) expect(placed - (5_000 + 10 * n)).toBeLessThan(3.2);
        });
      }),
    );
  });

  it("follows a clock that stood", () => {
    const map = new ClockMap();
    map.place(0, 1_000);
    map.place(100, 1_100);
    expect(map.place(110, 9_110)).toBe(9_110);
    expect(map.place(120, 9_150)).toBeCloseTo(9_120, 1);
  });
});

describe("PlayedSound", () => {
  const tone = (count: number) =>
    Float32Array.from({ length: count }, (_, n) => Math.sin((2 * Math.PI * 2_000 * n) / 48_000));
  const loudest = (played: PlayedSound, hop: number) => Math.max(...played.at(hop));

  it("puts portions where they are heard, without a seam", () => {
    const played = new PlayedSound();
    const sound = tone(48_000);
    for (let at = 0; at < 48_000; at += 1_920)
      played.add({ samples: sound.slice(at, at + 1_920), sampleRate: 48_000, heardAtMs: 800 + at / 48 });
    expect(loudest(played, 97)).toBe(-120);
    for (let hop = 101; hop < 220; hop += 1) expect(loudest(played, hop)).toBeCloseTo(0, 0);
    expect(loudest(played, 227)).toBe(-120);
  });

  it("forgets what is taken back, and what is long past", () => {
    const played = new PlayedSound();
    played.add({ samples: tone(48_000), sampleRate: 48_000, heardAtMs: 800 });
    played.takeBack(1_200);
    expect(loudest(played, 140)).toBeCloseTo(0, 0);
    expect(loudest(played, 152)).toBe(-120);
    played.forgetBefore(10_000);
    expect(played.isEmpty).toBe(true);
  });
});

describe("waveFile", () => {
  it("holds the samples, cut at full scale", () => {
    const file = Buffer.from(waveFile(Float32Array.of(0, 0.5, -0.5, 1.5, -1.5), 16_000));
    expect(file.toString("latin1", 0, 4) + file.toString("latin1", 8, 16)).toBe("RIFFWAVEfmt ");
    expect(file.readUInt32LE(4)).toBe(file.length - 8);
    expect(file.readUInt32LE(24)).toBe(16_000);
    expect(file.readUInt32LE(40)).toBe(10);
    expect([0, 1, 2, 3, 4].map((n) => file.readInt16LE(44 + 2 * n))).toEqual([0, 16_384, -16_384, 32_767, -32_768]);
  });
});

describe("guardedVoice", () => {
  it("believes nothing of an echo and half of what is doubtful", () => {
    expect(guardedVoice(0.9, "echo")).toBe(0);
    expect(guardedVoice(0.9, "doubtful")).toBeLessThan(0.5);
    expect(guardedVoice(0.9, "doubtful")).toBeGreaterThan(0.35);
    expect(guardedVoice(0.2, "doubtful")).toBe(0.2);
    expect(guardedVoice(0.99, "likely")).toBeLessThan(0.9);
    expect(guardedVoice(0.99, "likely")).toBeGreaterThan(0.5);
    expect(guardedVoice(0.9, "person")).toBe(0.9);
  });
});

describe("TurnsInWords", () => {
  it("tells each turn once, in the order of their beginnings, whatever comes first", () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 });
    fc.assert(
      fc.property(order, fc.subarray([0, 1, 2, 3, 4, 5]), (understood, dropped) => {
        const told: number[] = [];
        const turns = new TurnsInWords((news) => news.type !== "partial" && told.push(news.turn));
        for (let id = 0; id < 6; id += 1) turns.begin(id);
        for (const id of understood) {
          if (dropped.includes(id)) turns.drop(id);
          turns.hear({ type: "final", turn: id, text: "", language: null });
          turns.hear({ type: "failed", turn: id });
        }
        expect(told).toEqual([0, 1, 2, 3, 4, 5].filter((id) => !dropped.includes(id)));
        expect(turns.isEmpty).toBe(true);
      }),
    );
  });

  it("keeps the words so far of a turn until those before it are done", () => {
    const told: string[] = [];
    const turns = new TurnsInWords((news) => told.push(`${news.type} ${news.turn}`));
    turns.begin(1);
    turns.begin(2);
    turns.hear({ type: "partial", turn: 2, text: "b" });
    turns.hear({ type: "partial", turn: 1, text: "a" });
    turns.hear({ type: "failed", turn: 1 });
    expect(told).toEqual(["partial 1", "failed 1", "partial 2"]);
  });
});
