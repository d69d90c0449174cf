import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cmuEnglishPronunciations } from "../adapters/cmu-english-pronunciations";
import { fliteEnglishSynthesizer } from "../adapters/flite-english-synthesizer";
import { memoryScoreStore } from "../adapters/memory-score-store";
import { memorySpeechClipStore } from "../adapters/memory-speech-clip-store";
import { piperJapaneseScorer } from "../adapters/piper-japanese-scorer";
import { longestSpokenText, speechSchema, type VoiceChoice, type VoiceProfile } from "../contract";
import { monoSoundOf } from "../domain/rendered-clip";
import { unmeasured } from "../ports/voice-measures";
import { memoryProvenance } from "./testing";
import { prepareSpokenTextWith } from "./prepare-spoken-text";
import { embeddedEnglishVoice } from "./speak-embedded-english";
import { embeddedJapaneseVoice } from "./speak-embedded-japanese";
import { speechClipWith } from "./speech-clip";
import { synthesizeSpeechWith, type SynthesizeSpeechRequest } from "./synthesize-speech";
import { warmVoicesWith } from "./warm-voices";

const packagesFolder = join(process.cwd(), "node_modules");
const workerFile = join(process.cwd(), "modules/voice/adapters/flite-worker.mjs");
const clips = memorySpeechClipStore({ maxBytes: 50_000_000 });
const flite = fliteEnglishSynthesizer({ workerFile, packagesFolder });
let renderings = 0;
const japaneseScorer = piperJapaneseScorer({ packagesFolder });
const pronunciations = cmuEnglishPronunciations();
const englishSynthesizer = {
  ...flite,
  synthesize: (request: Parameters<typeof flite.synthesize>[0]) => ((renderings += 1), flite.synthesize(request)),
};
const { provenance, certified } = memoryProvenance();
const mayUseVoice = async () => false;
const synthesizeSpeech = synthesizeSpeechWith({
  voices: [
    embeddedJapaneseVoice({ japaneseScorer, scores: memoryScoreStore(unmeasured), provenance }),
    embeddedEnglishVoice({ englishSynthesizer, clips, provenance }),
  ],
  prepareSpokenText: prepareSpokenTextWith({ pronunciations }),
  mayUseVoice,
  measure: unmeasured,
});
const nobodyElse = { begin: async () => undefined, end: async () => undefined, settled: async () => undefined };
const speechClip = speechClipWith({ clips, inTheMaking: new Map(), elsewhere: nobodyElse, mayUseVoice, waitMs: 0 });

const profile = (language: "ja" | "en", more: Partial<VoiceChoice> = {}): VoiceProfile => ({
  language,
  primary: { vendor: "embedded", voice: language === "ja" ? "mei" : "slt", speed: 1, halfTones: 0, ...more },
  fallbacks: [],
  readings: [],
});
type More = Partial<SynthesizeSpeechRequest> & { voice?: Partial<VoiceChoice> };
const say = (text: string, { voice, ...more }: More = {}) =>
  synthesizeSpeech({
    text,
    language: "ja",
    emotion: "neutral",
    intensity: 0.7,
    profile: profile("ja", voice),
    ...more,
  });
const sayEnglish = (text: string, { voice, ...more }: More = {}) =>
  say(text, { language: "en", profile: profile("en", voice), ...more });

beforeAll(() => warmVoicesWith({ japaneseScorer, englishSynthesizer, pronunciations })());
afterAll(() => flite.dispose());

describe("speech in Japanese", () => {
  it("is a score with the manner in which it is to be spoken", async () => {
    const speech = await say("やったあ、すごくうれしい！", {
      emotion: "happy",
      intensity: 0.5,
      voice: { speed: 1.1, halfTones: 2 },
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

  it("says names as the character's readings tell", async () => {
    const readings = [{ written: "小夜", spoken: "さよ" }];
    const speech = await say("小夜です。", { profile: { ...profile("ja"), readings } });
    expect(speech).toMatchObject({ score: { breathGroups: [[{ morae: expect.stringMatching(/^s\.a y\.o/) }]] } });
  });

  it("is certified once for each score", async () => {
    const before = certified.length;
    await say("一度だけ。");
    await say("一度だけ。", { emotion: "happy" });
    expect(certified.slice(before)).toMatchObject([{ what: "score", facts: { vendor: "embedded", voice: "mei" } }]);
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
    expect(monoSoundOf(clip.body as Uint8Array).samples.length).toBeGreaterThan(16_000);
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
      sayEnglish("A lovely day.", { voice: { voice: "rms" } }),
      sayEnglish("A lovely day.", { emotion: "sad" }),
      sayEnglish("A lovely day.", { voice: { halfTones: 3 } }),
    ]);
    expect(new Set(variants.map((speech) => (speech as { url: string }).url)).size).toBe(4);
  });

  it("falls back to a voice of the language", async () => {
    expect(await sayEnglish("Hello there.", { voice: { voice: "mei" } })).toMatchObject({ voice: "slt" });
    expect(await say("はい。", { voice: { voice: "rms" } })).toMatchObject({ voice: "mei" });
  });

  it("is said in katakana by a voice that speaks Japanese", async () => {
    const speech = await say("Hello!", { language: "en" });
    expect(speech).toMatchObject({ form: "score", score: { breathGroups: [[{ morae: "h.a r.o o" }]] } });
  });

  it("is marked and certified once", async () => {
    const before = certified.length;
    const [first] = await Promise.all([sayEnglish("Certified once."), sayEnglish("Certified once.")]);
    await sayEnglish("Certified once.");
    expect(certified.slice(before)).toMatchObject([
      { what: "sound", facts: { vendor: "embedded", voice: "slt", language: "en", consentId: null } },
    ]);
    const { body } = await speechClip((first as { url: string }).url.split("/").at(-1)!);
    const { samples } = monoSoundOf(body as Uint8Array);
    expect(samples.every((sample) => sample & 1)).toBe(true);
    expect(new TextDecoder().decode((body as Uint8Array).slice(-12))).toContain("mark");
  });

  it("speaks a Japanese sentence in Japanese", async () => {
    expect(await sayEnglish("ありがとう！")).toMatchObject({ form: "score", language: "ja" });
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
