import { describe, expect, it } from "vitest";
import { monoSoundOf, timingsOf, trimmedClip, wavOf } from "./rendered-clip";

const sound = { samples: new Int16Array(16_000).fill(1_000), sampleRate: 16_000 };
const phonemes = timingsOf("pau:0.200 hh:0.300 ay:0.700 pau:1.004 ");

describe("rendered clips", () => {
  it("reads the voice's own timings", () => {
    expect(phonemes[1]).toEqual({ phoneme: "hh", endMs: 300 });
    expect(timingsOf("")).toEqual([]);
  });

  it("writes what it reads", () => {
    expect(monoSoundOf(wavOf(sound))).toEqual(sound);
  });

  it.each([
    ["nothing", new Uint8Array(0)],
    ["no WAV", new Uint8Array(100)],
    ["stereo", Uint8Array.from(wavOf(sound), (byte, index) => (index === 22 ? 2 : byte))],
  ])("refuses %s", (_, bytes) => {
    expect(() => monoSoundOf(bytes)).toThrow();
  });

  it("takes long silence off both ends and keeps the phones in step", () => {
    const clip = trimmedClip(sound, phonemes, 1)!;
    expect(clip.durationMs).toBe(630);
    expect(clip.phonemes).toEqual([
      { phoneme: "pau", endMs: 40 },
      { phoneme: "hh", endMs: 140 },
      { phoneme: "ay", endMs: 540 },
      { phoneme: "pau", endMs: 630 },
    ]);
    expect(clip.sound.samples.length).toBe(630 * 16);
  });

  it("shortens times by as much as it raises the pitch", () => {
    const clip = trimmedClip(sound, phonemes, 2)!;
    expect(clip.sound.sampleRate).toBe(32_000);
    expect(clip.durationMs).toBe(315);
    expect(clip.phonemes.at(-1)!.endMs).toBe(315);
  });

  it("is nothing when only pauses were rendered", () => {
    expect(trimmedClip(sound, timingsOf("pau:1.000"), 1)).toBeNull();
  });
});
