import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cmuEnglishPronunciations } from "../adapters/cmu-english-pronunciations";
import { fliteEnglishSynthesizer } from "../adapters/flite-english-synthesizer";
import { memorySpeechClipStore } from "../adapters/memory-speech-clip-store";
import { piperJapaneseScorer } from "../adapters/piper-japanese-scorer";
import { longestSpokenText, speechSchema } from "../contract";
import { monoSoundOf } from "../domain/rendered-clip";
import { speechClipWith } from "./speech-clip";
import { synthesizeSpeechWith, type SynthesizeSpeechRequest } from "./synthesize-speech";
import { warmVoicesWith } from "./warm-voices";

const packagesFolder = join(process.cwd(), "node_modules");
const workerFile = join(process.cwd(), "modules/voice/adapters/flite-worker.mjs");
const clips = memorySpeechClipStore({ maxBytes: 50_000_000 });
const flite = fliteEnglishSynthesizer({ workerFile, packagesFolder });
let renderings = 0;
const collaborators = {
  japaneseScorer: piperJapaneseScorer({ packagesFolder }),
  pronunciations: cmuEnglishPronunciations(),
  clips,
  englishSynthesizer: {
    ...flite,
    synthesize: (request: Parameters<typeof flite.synthesize>[0]) => ((renderings += 1), flite.synthesize(request)),
  },
};
const synthesizeSpeech = synthesizeSpeechWith(collaborators);
const speechClip = speechClipWith({ clips });

const say = (text: string, more: Partial<SynthesizeSpeechRequest> = {}) =>
  synthesizeSpeech({ text, language: "ja", emotion: "neutral", intensity: 0.7, voiceId: "mei", ...more });
const sayEnglish = (text: string, more: Partial<SynthesizeSpeechRequest> = {}) =>
  say(text, { language: "en", voiceId: "slt", ...more });

beforeAll(() => warmVoicesWith(collaborators)());
afterAll(() => flite.dispose());

describe("speech in Japanese", () => {
  it("is a score with the manner in which it is to be spoken", async () => {
    const speech = await say("やったあ、すごくうれしい！", {
      emotion: "happy",
      intensity: 0.5,
      speed: 1.1,
      halfTones: 2,
    });
    expect(speechSchema.parse(speech)).toEqual(speech);
    expect(speech).toMatchObject({
      form: "score",
      voice: "mei",
      emotion: "happy",
      intensity: 0.5,
      speed: 1.1,
      halfTones: 2,
    });
  });

  it("is small on the wire", async () => {
    expect(JSON.stringify(await say("こんにちは、今日はいい天気ですね。")).length).toBeLessThan(400);
  });

  it("reads English words in katakana", async () => {
    const speech = await say("Hello、元気？");
    expect(speech).toMatchObject({ score: { breathGroups: [[{ morae: "h.a r.o o" }], [{ question: true }]] } });
  });

  it.each(["", "🎉🎉", "ｗｗｗ", "(^_^)", "https://example.com/", "```\ncode\n```", "。。。", "\u200b"])(
    "has nothing to say for %j",
    async (text) => {
      expect(await say(text)).toBeNull();
    },
  );
});

describe("speech in English", () => {
  it("is a sound on this server with the phones in it", async () => {
    const speech = await sayEnglish("Good evening! The show starts at 20:00.");
    expect(speechSchema.parse(speech)).toEqual(speech);
    if (speech?.form !== "audio") throw new Error("not audio");
    const clip = await speechClip(speech.url.split("/").at(-1)!);
    expect(clip.mimeType).toBe("audio/wav");
    expect(monoSoundOf(clip.bytes).samples.length).toBeGreaterThan(16_000);
  });

  it("is rendered once, also when two ask at the same time", async () => {
    const before = renderings;
    const [first, second] = await Promise.all([sayEnglish("Only once, please."), sayEnglish("Only once, please.")]);
    const third = await sayEnglish("Only once, please.");
    expect(second).toEqual(first);
    expect(third).toEqual(first);
    expect(renderings - before).toBe(1);
  });

  it("sounds different with another voice, emotion or pitch", async () => {
    const variants = await Promise.all([
      sayEnglish("A lovely day."),
      sayEnglish("A lovely day.", { voiceId: "rms" }),
      sayEnglish("A lovely day.", { emotion: "sad" }),
      sayEnglish("A lovely day.", { halfTones: 3 }),
    ]);
    expect(new Set(variants.map((speech) => (speech as { url: string }).url)).size).toBe(4);
  });

  it("falls back to a voice of the language", async () => {
    expect(await sayEnglish("Hello there.", { voiceId: "mei" })).toMatchObject({ voice: "slt" });
    expect(await say("はい。", { voiceId: "rms" })).toMatchObject({ voice: "mei" });
  });

  it("speaks a Japanese sentence in Japanese", async () => {
    expect(await sayEnglish("ありがとう！", { voiceId: "slt" })).toMatchObject({ form: "score", language: "ja" });
  });
});

describe("limits", () => {
  it("takes 500 graphemes and refuses 501, whatever they are made of", async () => {
    const family = "👨‍👩‍👧‍👦";
    await expect(say("あ".repeat(longestSpokenText))).resolves.not.toBeNull();
    await expect(say(family.repeat(longestSpokenText))).resolves.toBeNull();
    await expect(say("あ".repeat(longestSpokenText + 1))).rejects.toMatchObject({
      kind: "invalid",
      code: "voice.text-too-long",
    });
    await expect(say("e" + "\u0301".repeat(20_000) + "x")).rejects.toMatchObject({ code: "voice.text-too-long" });
  });

  it("stops with the reason of the signal", async () => {
    const controller = new AbortController();
    const reason = new Error("she was interrupted");
    const speaking = sayEnglish("This sentence is not finished.", { signal: controller.signal });
    controller.abort(reason);
    await expect(speaking).rejects.toBe(reason);
    await expect(say("はい", { signal: controller.signal })).rejects.toBe(reason);
  });

  it("lets a second listener have what the first one stopped", async () => {
    const controller = new AbortController();
    const first = sayEnglish("Shared by two listeners.", { signal: controller.signal });
    const second = sayEnglish("Shared by two listeners.");
    controller.abort(new Error("gone"));
    await expect(first).rejects.toThrow("gone");
    expect(await second).toMatchObject({ form: "audio" });
  });
});

describe("clips", () => {
  it.each(["../secret", "a.wav", `${"0".repeat(64)}.wav`, `${"0".repeat(64)}.mp3`])(
    "finds nothing under %s",
    async (name) => {
      await expect(speechClip(name)).rejects.toMatchObject({ kind: "not-found", code: "voice.clip-not-found" });
    },
  );
});
