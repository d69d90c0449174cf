import { describe, expect, it } from "vitest";
import { phonemeTimingSchema } from "../contract";
import { monoSoundOf } from "../domain/rendered-clip";
import type { EnglishSynthesizer } from "./speech-synthesizer";

const plain = { voice: "slt", speed: 1, halfTones: 0 } as const;
const never = () => new AbortController().signal;

/** What every English voice promises, whoever makes it. */
export function describeEnglishSynthesizer(name: string, synthesizer: EnglishSynthesizer) {
  describe(`English synthesis by ${name}`, () => {
    it("renders a sound with phones that rise and end within it", async () => {
      const clip = (await synthesizer.synthesize({ ...plain, text: "Hello, nice to meet you!", signal: never() }))!;
      const sound = monoSoundOf(clip.bytes);
      expect(clip.durationMs).toBeCloseTo((sound.samples.length / sound.sampleRate) * 1000, -1);
      expect(sound.samples.some((sample) => Math.abs(sample) > 500)).toBe(true);
      let previousMs = -1;
      for (const timing of clip.phonemes) {
        expect(phonemeTimingSchema.safeParse(timing).success).toBe(true);
        expect(timing.endMs).toBeGreaterThan(previousMs);
        previousMs = timing.endMs;
      }
      expect(previousMs).toBeLessThanOrEqual(clip.durationMs);
    });

    it("says the same twice the same way", async () => {
      const say = () => synthesizer.synthesize({ ...plain, text: "Good morning.", signal: never() });
      const [first, second] = await Promise.all([say(), say()]);
      expect(first).toEqual(second);
    });

    it("is shorter when it speaks faster, and has the same phones", async () => {
      const text = "See you tomorrow at the station.";
      const normal = (await synthesizer.synthesize({ ...plain, text, signal: never() }))!;
      const fast = (await synthesizer.synthesize({ ...plain, text, speed: 1.5, signal: never() }))!;
      expect(fast.durationMs).toBeLessThan(normal.durationMs * 0.85);
      expect(fast.phonemes.map(({ phoneme }) => phoneme)).toEqual(normal.phonemes.map(({ phoneme }) => phoneme));
    });

    it.each(["", "...", "!?", "こんにちは"])("has nothing to say for %j", async (text) => {
      expect(await synthesizer.synthesize({ ...plain, text, signal: never() })).toBeNull();
    });

    it("rejects with the reason of a signal that aborts", async () => {
      const controller = new AbortController();
      const reason = new Error("stopped");
      const waiting = synthesizer.synthesize({ ...plain, text: "This will be stopped.", signal: controller.signal });
      controller.abort(reason);
      await expect(waiting).rejects.toBe(reason);
      await expect(synthesizer.synthesize({ ...plain, text: "Never begins.", signal: controller.signal })).rejects.toBe(
        reason,
      );
    });
  });
}
