import { afterEach, describe, expect, it } from "vitest";
import type { VendorRequest } from "../ports/speech-vendor";
import { describeSpeechVendor } from "../ports/speech-vendor.contract-test";
import { elevenlabsSpeech, type ElevenlabsOptions } from "./elevenlabs-speech";
import { json, openVendorServer, openVendorStage, tone, type Ask, type VendorScript } from "./vendor-server.testing";

const apiKey = "xi-local-test-0123456789abcdef";
const samples = tone(24_000, 1_200);
const text = "こんにちは、元気？";

type Alignment = {
  characters: string[];
  character_start_times_seconds: number[];
  character_end_times_seconds: number[];
};
/** Each character for `seconds`, from `from` on. */
function alignmentOf(written: string, from = 0, seconds = 0.1): Alignment {
  const characters = [...written];
  return {
    characters,
    character_start_times_seconds: characters.map((_, index) => from + index * seconds),
    character_end_times_seconds: characters.map((_, index) => from + (index + 1) * seconds),
  };
}

type Line = { audio_base64: string; alignment: Alignment | null; normalized_alignment: Alignment | null };
/** The sound in as many lines as there are alignments, the samples torn between them. */
function linesOf(alignments: [Alignment | null, Alignment | null][]): Line[] {
  const bytes = Buffer.from(samples.buffer);
  const size = Math.ceil(bytes.length / alignments.length) | 1;
  return alignments.map(([alignment, normalized_alignment], index) => ({
    audio_base64: bytes.subarray(index * size, (index + 1) * size).toString("base64"),
    alignment,
    normalized_alignment,
  }));
}
const usualLines = linesOf([
  [alignmentOf("こんにち"), alignmentOf("こんにち")],
  [null, null],
  [alignmentOf("は、元気？", 0.4), alignmentOf("は、元気？", 0.4)],
  [null, null],
]);

/** https://elevenlabs.io/docs/api-reference/errors */
const detail = (status: string, message: string, code: number) => json({ detail: { status, message } }, code);

function script(lines: Line[] = usualLines, separator = "\n"): VendorScript {
  return {
    answer(ask) {
      expect(ask.method).toBe("POST");
      expect(ask.path).toMatch(/^\/v1\/text-to-speech\/[A-Za-z0-9]+\/stream\/with-timestamps$/);
      expect(ask.query.get("output_format")).toBe("pcm_24000");
      expect(ask.headers["xi-api-key"]).toBe(apiKey);
      expect(ask.headers["content-type"]).toBe("application/json");
      return {
        headers: { "content-type": "application/json" },
        body: lines.map((line) => JSON.stringify(line)).join(separator) + separator,
        holdsSound: true,
      };
    },
    refusals: {
      "bad-request": (ask) =>
        detail("max_character_limit_exceeded", `This request's text ${ask.body} is too long`, 400),
      "bad-key": () => detail("invalid_api_key", `Invalid API key ${apiKey}`, 401),
      busy: () => detail("too_many_concurrent_requests", "Too many concurrent requests", 429),
      broken: () => ({ status: 500, body: "Internal Server Error" }),
    },
  };
}

const english = {
  warm: async () => undefined,
  phonesOf: (word: string) => ({ hello: "HH AH0 L OW1", there: "DH EH1 R" })[word] ?? null,
};

describeSpeechVendor("ElevenLabs", {
  open: () =>
    openVendorStage(script(), (url, patience) =>
      elevenlabsSpeech({ url, apiKey, pronunciations: english, ...patience }),
    ),
  request: { text, language: "ja", voice: "21m00Tcm4TlvDq8ikWAM" },
  key: apiKey,
  setting: "ELEVENLABS_API_KEY",
  expected: { sampleRate: 24_000, samples: samples.length },
  streams: true,
});

describe("ElevenLabs", () => {
  let server: Awaited<ReturnType<typeof openVendorServer>> | null = null;
  afterEach(() => server?.close());

  async function say(change: Partial<VendorRequest> = {}, lines?: Line[], options: Partial<ElevenlabsOptions> = {}) {
    await server?.close();
    server = await openVendorServer(script(lines));
    const vendor = elevenlabsSpeech({ url: server.url, apiKey, pronunciations: english, ...options });
    const sound = (await vendor.synthesize({
      text,
      language: "ja",
      voice: "",
      style: null,
      emotion: "neutral",
      intensity: 0.7,
      speed: 1,
      halfTones: 0,
      signal: new AbortController().signal,
      ...change,
    }))!;
    let count = 0;
    for await (const portion of sound.portions) count += portion.length;
    const ask = server.asked[0]!;
    return { sound, count, ask, body: bodyOf(ask), timings: sound.timings() };
  }
  const bodyOf = (ask: Ask) =>
    JSON.parse(ask.body) as { model_id: string; language_code?: string; voice_settings: Record<string, number> };

  it("is asked for the voice, or for its default", async () => {
    expect((await say({ voice: "JBFqnCBsd6RMkjVDRZzb" })).ask.path).toContain("/JBFqnCBsd6RMkjVDRZzb/");
    expect((await say()).ask.path).toContain("/EXAVITQu4vr4xnSDxMaL/");
    expect((await say({}, undefined, { defaultVoice: "abc" })).ask.path).toContain("/abc/");
  });

  it("is not asked for a voice that cannot be one of its", async () => {
    await expect(say({ voice: "../../v1/user" })).rejects.toMatchObject({
      code: "voice.synthesis-failed",
      retryable: false,
    });
    expect(server!.requests()).toBe(0);
  });

  it("is told the language where the model takes it", async () => {
    const { body } = await say({ language: "en", text: "Hello there." });
    expect(body).toMatchObject({ model_id: "eleven_flash_v2_5", language_code: "en", text: "Hello there." });
    const multilingual = (await say({}, undefined, { model: "eleven_multilingual_v2" })).body;
    expect(multilingual.model_id).toBe("eleven_multilingual_v2");
    expect(multilingual).not.toHaveProperty("language_code");
  });

  it("acts by emotion and intensity, and exaggerates only where the model can", async () => {
    const settingsOf = async (change: Partial<VendorRequest>, model?: string) =>
      (await say(change, undefined, model === undefined ? {} : { model })).body.voice_settings;
    const plain = await settingsOf({ emotion: "neutral", intensity: 1 });
    expect(plain).toEqual({ stability: 0.5, similarity_boost: 0.75, speed: 1 });
    const some = await settingsOf({ emotion: "angry", intensity: 0.5 });
    const full = await settingsOf({ emotion: "angry", intensity: 1 });
    expect(some.stability).toBe(0.4);
    expect(full.stability).toBe(0.3);
    expect(await settingsOf({ emotion: "angry", intensity: 1 }, "eleven_multilingual_v2")).toMatchObject({
      style: 0.45,
    });
  });

  it.each([
    [1.1, 1.1],
    [0.5, 0.7],
    [2, 1.2],
  ])("speaks at %d times the pace as far as it can: %d", async (speed, asked) => {
    expect((await say({ speed })).body.voice_settings.speed).toBe(asked);
  });

  it("has its pitch moved by the pace of the samples, its own pace against it, and all times with it", async () => {
    const plain = await say();
    const higher = await say({ halfTones: 2 });
    const factor = 2 ** (2 / 12);
    expect(higher.sound.sampleRate).toBe(Math.round(24_000 * factor));
    expect(higher.count).toBe(plain.count);
    expect(higher.body.voice_settings.speed).toBeCloseTo(1 / factor, 2);
    expect(higher.timings.words[1]!.startMs).toBeCloseTo(plain.timings.words[1]!.startMs / factor, 5);
  });

  it("tells when the words of the text are said", async () => {
    const { timings } = await say();
    const words = timings.words.map(({ from, to, ...times }) => [text.slice(from, to), times]);
    expect(words[0]).toEqual(["こんにちは", { startMs: 0, endMs: 500 }]);
    expect(words[1]![0]).toBe("元気");
    expect((words[1]![1] as { startMs: number }).startMs).toBeCloseTo(600);
  });

  it("leaves the mouth to the ear where Chinese characters hide the sound", async () => {
    expect((await say()).timings.phonemes).toEqual([]);
  });

  it("moves the mouth by kana", async () => {
    const kana = "きょうは、はれ。";
    const { timings } = await say({ text: kana }, linesOf([[alignmentOf(kana), null]]));
    expect(timings.phonemes.map(({ phoneme }) => phoneme)).toEqual("ky o u h a pau h a r e pau".split(" "));
    expect(timings.phonemes[1]!.endMs).toBeCloseTo(200);
  });

  it("moves the mouth by the Latin letters in which some models read Chinese characters", async () => {
    const { timings } = await say({ text: "元気？" }, linesOf([[alignmentOf("元気？"), alignmentOf("genki ?")]]));
    expect(timings.phonemes.map(({ phoneme }) => phoneme)).toEqual("g e N k i pau".split(" "));
  });

  it("moves the mouth by a dictionary in English, and by what was made of the numbers", async () => {
    const { timings } = await say(
      { text: "Hello 2!", language: "en" },
      linesOf([[alignmentOf("Hello 2!"), alignmentOf("Hello there!")]]),
    );
    expect(timings.phonemes.map(({ phoneme }) => phoneme)).toEqual("hh ah l ow pau dh eh r pau".split(" "));
    expect(timings.words.map(({ from, to }) => "Hello 2!".slice(from, to))).toEqual(["Hello", "2"]);
  });

  it("has words but no phones of English without a dictionary", async () => {
    await server?.close();
    server = await openVendorServer(script(linesOf([[alignmentOf("Hello"), null]])));
    const sound = await elevenlabsSpeech({ url: server.url, apiKey }).synthesize({
      text: "Hello",
      language: "en",
      voice: "",
      style: null,
      emotion: "neutral",
      intensity: 0,
      speed: 1,
      halfTones: 0,
      signal: new AbortController().signal,
    });
    for await (const _ of sound!.portions);
    expect(sound!.timings()).toMatchObject({ phonemes: [], words: [{ from: 0, to: 5 }] });
  });

  it("is understood also where the times of each line begin anew", async () => {
    const whole = await say();
    const anew = await say(
      {},
      linesOf([
        [alignmentOf("こんにちは、"), null],
        [alignmentOf("元気？"), null],
      ]),
    );
    expect(anew.timings.words[1]!.startMs).toBeCloseTo(600, 0);
    expect(anew.timings.words.map(({ from }) => from)).toEqual(whole.timings.words.map(({ from }) => from));
  });

  it("is understood with empty lines between the lines, and without the last line's end", async () => {
    for (const separator of ["\n\n", "\r\n"]) {
      await server?.close();
      server = await openVendorServer(script(usualLines, separator));
      const sound = await elevenlabsSpeech({ url: server.url, apiKey }).synthesize({
        text,
        language: "ja",
        voice: "",
        style: null,
        emotion: "neutral",
        intensity: 0,
        speed: 1,
        halfTones: 0,
        signal: new AbortController().signal,
      });
      let count = 0;
      for await (const portion of sound!.portions) count += portion.length;
      expect(count).toBe(samples.length);
    }
  });

  it("says so when the account is empty", async () => {
    await server?.close();
    server = await openVendorServer({
      ...script(),
      answer: () => detail("quota_exceeded", "This request exceeds your quota.", 401),
    });
    await expect(
      elevenlabsSpeech({ url: server.url, apiKey }).synthesize({
        text,
        language: "ja",
        voice: "",
        style: null,
        emotion: "neutral",
        intensity: 0,
        speed: 1,
        halfTones: 0,
        signal: new AbortController().signal,
      }),
    ).rejects.toMatchObject({ retryable: false, message: expect.stringContaining("credit") });
  });
});
