import { describe, expect, it } from "vitest";
import { isSilence } from "./recorded-silence";

const rate = 16_000;
const amplitude = (db: number) => 32_768 * 10 ** (db / 20);

/** Repeatable noise of an even loudness, in dB of full scale (RMS). */
function noise(seconds: number, db: number): Int16Array {
  let state = 1;
  return Int16Array.from({ length: seconds * rate }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state / 2 ** 32 - 0.5) * Math.sqrt(12) * amplitude(db);
  });
}

/** A voice of 200 Hz in syllables of 0.15 s with pauses of 0.1 s, on the noise of a room. */
function voice(seconds: number, db: number, roomDb: number): Int16Array {
  return noise(seconds, roomDb).map((sample, index) => {
    const at = index / rate;
    const speaking = at % 0.25 < 0.15 ? 1 : 0;
    return sample + speaking * Math.SQRT2 * amplitude(db) * Math.sin(2 * Math.PI * 200 * at);
  });
}

describe("silence", () => {
  it("is nothing at all", () => {
    expect(isSilence(new Int16Array(rate))).toBe(true);
    expect(isSilence(new Int16Array(0))).toBe(true);
  });

  it.each([-80, -60, -45, -38])("is an even noise of %d dB", (db) => {
    expect(isSilence(noise(2, db))).toBe(true);
  });

  it("is a constant offset, which no ear hears", () => {
    expect(isSilence(noise(2, -70).map((sample) => sample + 3_000))).toBe(true);
  });

  it.each([
    [-20, -60],
    [-30, -50],
    [-40, -60],
    [-46, -70],
  ])("is no voice of %d dB in a room of %d dB", (db, roomDb) => {
    expect(isSilence(voice(2, db, roomDb))).toBe(false);
  });

  it("is no single word in ten seconds of a quiet room", () => {
    const recording = noise(10, -65);
    recording.set(voice(1, -30, -65), 4 * rate);
    expect(isSilence(recording)).toBe(false);
  });

  it("is no loud noise: somebody may speak in it", () => {
    expect(isSilence(noise(2, -25))).toBe(false);
  });
});
