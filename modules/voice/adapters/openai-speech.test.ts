import { afterEach, describe, expect, it } from "vitest";
import type { VendorRequest } from "../ports/speech-vendor";
import { describeSpeechVendor } from "../ports/speech-vendor.contract-test";
import { openaiSpeech, type OpenaiSpeechOptions } from "./openai-speech";
import {
  json,
  openVendorServer,
  openVendorStage,
  requestTo,
  tone,
  toneWav,
  type Answer,
  type VendorScript,
} from "./vendor-server.testing";

const text = "Hello, I have waited for you all day.";
const apiKey = "sk-proj-0123456789abcdefghij";
const pcm: Answer = {
  headers: { "content-type": "audio/pcm" },
  body: new Uint8Array(tone(24_000, 500).buffer),
  holdsSound: true,
};
const wav: Answer = { headers: { "content-type": "audio/wav" }, body: toneWav(22_050, 500), holdsSound: true };

const failure = (status: number, error: object) => json({ error: { param: null, ...error } }, status);

function script(answered = pcm, key: string | null = apiKey): VendorScript {
  return {
    answer(ask) {
      expect(ask.method).toBe("POST");
      expect(ask.path).toBe("/v1/audio/speech");
      expect(ask.headers["content-type"]).toBe("application/json");
      expect(ask.headers.authorization).toBe(key === null ? undefined : `Bearer ${key}`);
      expect(JSON.parse(ask.body)).toMatchObject({ response_format: "pcm", voice: expect.stringMatching(/./) });
      return answered;
    },
    refusals: {
      "bad-request": (ask) =>
        failure(400, {
          message: `[{'type': 'enum', 'loc': ('body', 'voice'), 'input': ${ask.body}}]`,
          type: "invalid_request_error",
          code: null,
        }),
      "bad-key": () =>
        failure(401, {
          message: `Incorrect API key provided: ${apiKey}. You can find your API key at https://platform.openai.com/account/api-keys.`,
          type: "invalid_request_error",
          code: "invalid_api_key",
        }),
      busy: () =>
        failure(429, {
          message: "Rate limit reached for gpt-4o-mini-tts in organization org-x on requests per min (RPM): Limit 3.",
          type: "requests",
          code: "rate_limit_exceeded",
        }),
      broken: () =>
        failure(500, { message: "The server had an error while processing your request.", type: "server_error" }),
    },
  };
}

describeSpeechVendor("OpenAI", {
  open: () =>
    openVendorStage(script(), (url, patience) =>
      openaiSpeech({ id: "openai", baseUrl: `${url}/v1`, apiKey, model: "gpt-4o-mini-tts", ...patience }),
    ),
  request: { text, language: "en", voice: "coral" },
  key: apiKey,
  setting: "OPENAI_API_KEY",
  expected: { sampleRate: 24_000, samples: 12_000 },
  streams: true,
});

describeSpeechVendor("a speech server of one's own that sends WAV", {
  open: () =>
    openVendorStage(script(wav, null), (url, patience) =>
      openaiSpeech({ id: "speech-url", baseUrl: `${url}/v1`, apiKey: null, model: "kokoro", ...patience }),
    ),
  request: { text: "ずっと待ってたよ。", language: "ja", voice: "jf_alpha" },
  key: null,
  setting: "SPEECH_BASE_URL",
  expected: { sampleRate: 22_050, samples: 11_025 },
  streams: true,
});

describe("a server that speaks like OpenAI", () => {
  const opened: { close(): Promise<void> }[] = [];
  afterEach(() => Promise.all(opened.splice(0).map((server) => server.close())));

  async function open(answered = pcm) {
    const server = await openVendorServer(script(answered));
    opened.push(server);
    return server;
  }
  async function say(change: Partial<VendorRequest>, options: Partial<OpenaiSpeechOptions> = {}, answered = pcm) {
    const server = await open(answered);
    const vendor = openaiSpeech({
      id: "openai",
      baseUrl: `${server.url}/v1`,
      apiKey,
      model: "gpt-4o-mini-tts",
      ...options,
    });
    const made = await vendor.synthesize(requestTo({ text, language: "en", ...change }));
    return { sent: JSON.parse(server.asked[0]!.body) as Record<string, unknown>, made: made! };
  }

  it("is sent the text, the model, the voice and no more than is needed", async () => {
    expect((await say({ voice: "sage" })).sent).toEqual({
      model: "gpt-4o-mini-tts",
      voice: "sage",
      input: text,
      response_format: "pcm",
    });
    expect((await say({ speed: 1.25 })).sent).toMatchObject({ speed: 1.25, voice: "alloy" });
  });

  it("is told the feeling in words, weaker or stronger, where the model understands them", async () => {
    const happy = { emotion: "happy" } as const;
    const strong = (await say({ ...happy, intensity: 1 })).sent.instructions;
    const weak = (await say({ ...happy, intensity: 0.3 })).sent.instructions;
    expect(strong).toMatch(/happily/);
    expect(weak).toMatch(/happily/);
    expect(strong).not.toBe(weak);
    expect((await say({ ...happy, intensity: 1, style: "Giggle softly." })).sent.instructions).toBe("Giggle softly.");
    expect((await say({ ...happy, intensity: 0.05 })).sent).not.toHaveProperty("instructions");
    expect((await say({ emotion: "neutral", intensity: 1 })).sent).not.toHaveProperty("instructions");
    expect((await say({ ...happy, intensity: 1 }, { model: "tts-1-hd" })).sent).not.toHaveProperty("instructions");
  });

  it("may tell another sample rate than the documented one", async () => {
    const told = { ...pcm, headers: { "content-type": "audio/L16;rate=16000;channels=1" } };
    expect((await say({}, {}, told)).made.sampleRate).toBe(16_000);
    const inHeader = { ...pcm, headers: { "content-type": "audio/pcm", "x-sample-rate": "44100" } };
    expect((await say({}, {}, inHeader)).made.sampleRate).toBe(44_100);
  });

  it.each([
    ["MP3", "audio/mpeg", "\xff\xfb\x90\x64"],
    ["an error that calls itself a success", "application/json", '{"error":"no such voice"}'],
    ["a container without a type", "application/octet-stream", "OggS\0\x02\0\0\0\0\0\0\0\0"],
    ["nothing", "audio/pcm", ""],
  ])("is not listened to when it answers with %s", async (_, contentType, body) => {
    const answered = { headers: { "content-type": contentType }, body: Buffer.from(body, "latin1") };
    await expect(say({}, {}, answered)).rejects.toMatchObject({ code: "voice.synthesis-failed" });
  });

  it("fails for good when the account is empty, though that is a 429 too", async () => {
    const server = await openVendorServer({
      ...script(),
      answer: () =>
        failure(429, {
          message: "You exceeded your current quota.",
          type: "insufficient_quota",
          code: "insufficient_quota",
        }),
    });
    opened.push(server);
    const vendor = openaiSpeech({ id: "openai", baseUrl: `${server.url}/v1`, apiKey, model: "tts-1" });
    await expect(vendor.synthesize(requestTo({ text }))).rejects.toMatchObject({
      retryable: false,
      message: expect.stringContaining("credit"),
    });
  });
});
