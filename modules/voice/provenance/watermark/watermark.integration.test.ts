import { describe, expect, it } from "vitest";
import { measureWatermark } from "./measure-watermark";

/** What is promised: MP3 128k, Opus 48k, ±3 dB, pieces of 10 s from anywhere, and these together. */
const promised = [
  "nothing",
  "MP3 128k",
  "Opus 48k",
  "+3 dB",
  "-3 dB",
  "48-44.1-48 kHz",
  "-3 dB, Opus 48k, MP3 128k",
  "+3 dB, 44.1 kHz, MP3 128k",
];

describe("the watermark of both embedded voices", () => {
  it("is found as promised, mistaken never, and hardly changes the sound", { timeout: 600_000 }, async () => {
    const { clips, found, foundInSentences, falseAlarms, difference } = await measureWatermark({
      treatments: promised,
      keys: 60,
    });
    expect(clips).toBeGreaterThanOrEqual(40);
    for (const name of promised) expect(found[name]!.share, name).toBeGreaterThanOrEqual(0.95);
    for (const [name, { share }] of Object.entries(foundInSentences)) {
      expect(share, name).toBeGreaterThanOrEqual(0.8);
    }
    expect(falseAlarms.trials).toBeGreaterThanOrEqual(3_000);
    expect(falseAlarms.count / falseAlarms.trials).toBeLessThanOrEqual(0.001);
    expect(difference.segmentalSnrDb).toBeGreaterThan(20);
    expect(difference.spectralDb).toBeLessThan(1);
    expect(difference.melCepstralDb).toBeLessThan(1);
  });
});
