import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emotionStyle, voiceEmotions } from "../../hts/emotion-styles";
import { loadMei } from "../../hts/reference-cases";
import { synthesize } from "../../hts/synthesis";
import { closedMouth } from "../../domain/closed-mouth";
import { calibrate } from "./calibrate";
import { calibrationSpeech, soundOf } from "./calibration-speech";
import { LoudnessMouth } from "./loudness-mouth";
import { mouthByEar } from "./mouth-by-ear";
import { listeningDelayMs, VowelListener, type LipSyncProfile } from "./vowel-listener";
import { VowelMouth } from "./vowel-mouth";

const voice = loadMei();
const served = (name: string) => readFileSync(new URL(`../../../../public/voices/mei/${name}`, import.meta.url));
const profile = JSON.parse(served("lip-sync.json").toString("utf8")) as LipSyncProfile;
const wasm = served("lip-sync.wasm");
/** None of them is what the profile was made of. */
const sentences = [
  "ky.o o w.a t.o t.e m.o i i t.e N k.i d.e s.U n.e",
  "sh.i r.o i n.e k.o g.a n.i w.a d.e n.e t.e i r.u y.o",
  "o y.a s.u m.i n.a s.a i m.a t.a a sh.I t.a",
];

function spokenAs(emotion: (typeof voiceEmotions)[number]) {
  const { styles, durationStyles } = emotionStyle(emotion, 1);
  return sentences.map((morae) =>
    soundOf(synthesize(voice, { breathGroups: [[{ morae, nucleus: 2 }]] }, { styles, durationStyles })),
  );
}

describe("the vowel listener with the profile of the embedded voice", () => {
  it("tells at least 0.7 of the vowel frames of every emotion on unseen sentences (chance: 0.2)", async () => {
    const listener = await VowelListener.open(wasm, profile);
    for (const emotion of voiceEmotions) {
      let right = 0;
      let all = 0;
      for (const { samples, sampleRate, spoken } of spokenAs(emotion)) {
        listener.begin(sampleRate);
        for (let end = 480; end <= samples.length; end += 480) {
          const heard = listener.hear(samples.subarray(end - 480, end));
          const ms = (end / sampleRate) * 1000 - listeningDelayMs;
          const said = spoken.find(({ startMs, endMs }) => ms >= startMs && ms < endMs)?.vowel;
          if (!said || said === "nn") continue;
          all += 1;
          if (heard === said) right += 1;
        }
      }
      expect(right / all, emotion).toBeGreaterThan(0.7);
    }
  });

  it("is the profile that calibration makes of what the voice says", async () => {
    expect(await calibrate(wasm, calibrationSpeech(voice))).toEqual(profile);
  });

  it("refuses a profile of another size, and sounds that lack a vowel", async () => {
    await expect(VowelListener.open(wasm, { ...profile, mfccs: profile.mfccs.slice(1) })).rejects.toThrow(/12 entries/);
    await expect(calibrate(wasm, calibrationSpeech(voice).slice(1))).rejects.toThrow(/6 entries/);
  });
});

const tone = (seconds: number, level: number) =>
  Float32Array.from(
    { length: Math.round(seconds * 48_000) },
    (_, n) => level * Math.sin((2 * Math.PI * 220 * n) / 48_000),
  );
const joined = (...parts: Float32Array[]) => Float32Array.from(parts.flatMap((part) => [...part]));

describe("the mouth by loudness", () => {
  it("opens with the sound, shuts in a pause and at the end", () => {
    const mouth = new LoudnessMouth();
    mouth.hear(joined(tone(0.4, 0.3), tone(0.3, 0.0005), tone(0.4, 0.3)), 48_000);
    expect(mouth.weightsAt(200).aa).toBeGreaterThan(0.5);
    expect(mouth.weightsAt(550)).toEqual(closedMouth);
    expect(mouth.weightsAt(900).aa).toBeGreaterThan(0.5);
    expect(mouth.weightsAt(1095).aa).toBeLessThan(0.1);
    for (const outside of [-1, 1100, 5000, Number.NaN]) expect(mouth.weightsAt(outside)).toEqual(closedMouth);
  });

  it("does not depend on how loud the whole is, nor on the portions in which it comes", () => {
    const loud = joined(tone(0.2, 0.4), tone(0.1, 0.01), tone(0.2, 0.4));
    const whole = new LoudnessMouth();
    whole.hear(loud, 48_000);
    const quiet = new LoudnessMouth();
    quiet.hear(
      loud.map((sample) => sample / 8),
      48_000,
    );
    for (let ms = 0; ms < 500; ms += 20) expect(quiet.weightsAt(ms).aa).toBeCloseTo(whole.weightsAt(ms).aa, 3);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 6000 }), { maxLength: 12 }), (lengths) => {
        const mouth = new LoudnessMouth();
        let at = 0;
        for (const length of [...lengths, loud.length]) {
          mouth.hear(loud.subarray(at, at + length), 48_000);
          at = Math.min(loud.length, at + length);
        }
        for (let ms = 0; ms < 520; ms += 13) expect(mouth.weightsAt(ms).aa).toBeCloseTo(whole.weightsAt(ms).aa, 6);
      }),
      { numRuns: 30 },
    );
  });

  it("stays shut on silence and on noise that nobody would hear", () => {
    const mouth = new LoudnessMouth();
    mouth.hear(tone(0.5, 0.00002), 48_000);
    for (let ms = 0; ms < 500; ms += 10) expect(mouth.weightsAt(ms)).toEqual(closedMouth);
  });
});

describe("the mouth by vowels heard", () => {
  it("shows the vowel that is said, never more than a full mouth, and is shut at the end", async () => {
    const sound = spokenAs("neutral")[0]!;
    const mouth = new VowelMouth(await VowelListener.open(wasm, profile));
    for (let at = 0; at < sound.samples.length; at += 1920)
      mouth.hear(sound.samples.subarray(at, at + 1920), sound.sampleRate);
    let right = 0;
    let all = 0;
    for (const { vowel, startMs, endMs } of sound.spoken) {
      const weights = mouth.weightsAt((startMs + endMs) / 2);
      expect(Object.values(weights).reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(0.8 + 1e-6);
      if (vowel === "nn" || endMs - startMs < 50) continue;
      all += 1;
      const [strongest] = Object.entries(weights).sort(([, a], [, b]) => b - a)[0]!;
      if (strongest === vowel) right += 1;
    }
    expect(right / all).toBeGreaterThan(0.7);
    expect(mouth.weightsAt((sound.samples.length / sound.sampleRate) * 1000)).toEqual(closedMouth);
  });
});

describe("the mouth by ear", () => {
  it("is by the voice's vowels where they are known, else by loudness", async () => {
    expect(mouthByEar(await VowelListener.open(wasm, profile))).toBeInstanceOf(VowelMouth);
    expect(mouthByEar(null)).toBeInstanceOf(LoudnessMouth);
  });
});
