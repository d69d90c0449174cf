import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TimeStretcher } from "./time-stretcher";

const rate = 48_000;
const hop = 0.015 * rate;
const tone = (hz: number, seconds: number, level = 0.5) =>
  Float32Array.from({ length: Math.round(rate * seconds) }, (_, n) => level * Math.sin((2 * Math.PI * hz * n) / rate));
/** A voice-like sound: pulses of a gliding pitch through a damped resonance, with a pause. */
function voiced(seconds: number): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(Math.round(rate * seconds));
  let phase = 0;
  let first = 0;
  let second = 0;
  for (let n = 0; n < samples.length; n += 1) {
    const isPause = n % rate > 0.8 * rate;
    phase += (160 + 60 * Math.sin(n / rate)) / rate;
    let pulse = 0;
    if (phase >= 1) {
      phase -= 1;
      pulse = isPause ? 0 : 0.3;
    }
    const next = pulse + 1.95 * first - 0.96 * second;
    second = first;
    first = next;
    samples[n] = 0.1 * next;
  }
  return samples;
}

type Step = { push: number; read: number };
function stretched(samples: Float32Array, speed: number, steps: readonly Step[] = []) {
  const stretcher = new TimeStretcher(rate, speed);
  const out: number[] = [];
  let at = 0;
  for (const { push, read } of [...steps, { push: samples.length, read: Infinity }]) {
    stretcher.push(samples.subarray(at, at + push));
    at = Math.min(samples.length, at + push);
    out.push(...stretcher.read(read));
  }
  stretcher.flush();
  out.push(...stretcher.read(Infinity));
  expect(stretcher.isOver).toBe(true);
  return Float32Array.from(out);
}

/** Hertz, by the crossings of zero from below. */
function pitchOf(samples: Float32Array): number {
  const crossings: number[] = [];
  for (let n = 1; n < samples.length; n += 1)
    if (samples[n - 1]! < 0 && samples[n]! >= 0) crossings.push(n - samples[n]! / (samples[n]! - samples[n - 1]!));
  return ((crossings.length - 1) * rate) / (crossings.at(-1)! - crossings[0]!);
}

const speeds = fc.double({ min: 0.5, max: 2, noNaN: true });

describe("another tempo", () => {
  it("lasts as long as the speed asks, to less than one step", () => {
    fc.assert(
      fc.property(speeds, fc.integer({ min: 0, max: 30_000 }), (speed, count) => {
        const samples = voiced(0.7).subarray(0, count);
        expect(Math.abs(stretched(samples, speed).length - count / speed)).toBeLessThan(hop);
      }),
      { numRuns: 60 },
    );
  });

  it("does not depend on how the sound is split, nor on how it is taken", () => {
    const samples = voiced(0.3);
    const step = fc.record({ push: fc.integer({ min: 0, max: 4_000 }), read: fc.integer({ min: 0, max: 9_000 }) });
    fc.assert(
      fc.property(speeds, fc.array(step, { maxLength: 15 }), (speed, steps) => {
        const whole = stretched(samples, speed);
        const split = stretched(samples, speed, steps);
        expect(split.length).toBe(whole.length);
        expect(split.findIndex((sample, n) => sample !== whole[n])).toBe(-1);
      }),
      { numRuns: 40 },
    );
  });

  it("keeps the pitch", () => {
    fc.assert(
      fc.property(speeds, fc.double({ min: 90, max: 600, noNaN: true }), (speed, hz) => {
        const out = stretched(tone(hz, 1), speed);
        const middle = out.slice(2_000, -2_000);
        expect(Math.abs(pitchOf(middle) / hz - 1)).toBeLessThan(0.005);
      }),
      { numRuns: 40 },
    );
  });

  it("does not click: no step is larger than those of the sound itself, and its loudness stays", () => {
    fc.assert(
      fc.property(speeds, fc.double({ min: 90, max: 600, noNaN: true }), (speed, hz) => {
        const out = stretched(tone(hz, 0.6), speed).slice(500, -1_500);
        const steepest = 0.5 * 2 * Math.sin((Math.PI * hz) / rate);
        let largest = 0;
        let power = 0;
        for (let n = 1; n < out.length; n += 1) {
          largest = Math.max(largest, Math.abs(out[n]! - out[n - 1]!));
          power += out[n]! ** 2;
        }
        expect(largest).toBeLessThan(steepest * 1.3 + 0.002);
        expect(Math.sqrt(power / out.length)).toBeCloseTo(0.5 / Math.SQRT2, 1);
      }),
      { numRuns: 40 },
    );
  });

  it("lets the sound through untouched, and at once, at the speed it has", () => {
    const samples = voiced(0.3);
    expect(stretched(samples, 1, [{ push: 100, read: 30 }])).toEqual(samples);
    const stretcher = new TimeStretcher(rate);
    stretcher.push(samples.subarray(0, 10));
    expect(stretcher.read(100)).toHaveLength(10);
  });

  it("changes its speed in the middle without a click, and goes on from a mark as if nothing had been", () => {
    const samples = tone(220, 1);
    fc.assert(
      fc.property(speeds, speeds, fc.integer({ min: 1, max: 20_000 }), (before, after, count) => {
        const stretcher = new TimeStretcher(rate, before);
        stretcher.push(samples);
        const first = stretcher.read(count);
        const { mark } = stretcher;
        stretcher.read(5_000);
        stretcher.rewind(mark);
        stretcher.speed = after;
        stretcher.flush();
        const out = [...first, ...stretcher.read(Infinity)];
        const steepest = 0.5 * 2 * Math.sin((Math.PI * 220) / rate);
        for (let n = 1; n < out.length - 1_500; n += 1)
          if (Math.abs(out[n]! - out[n - 1]!) > steepest * 1.3 + 0.002) throw new Error(`a click at ${n}`);
        const left = (samples.length - mark.ideal) / after;
        expect(Math.abs(out.length - first.length - left)).toBeLessThan(hop);
      }),
      { numRuns: 40 },
    );
  });

  it("keeps a pause a pause", () => {
    const out = stretched(new Float32Array(rate), 1.7);
    expect(out.every((sample) => sample === 0)).toBe(true);
  });
});
