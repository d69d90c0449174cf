import { afterEach, describe, expect, it } from "vitest";
import type { VendorRequest } from "../ports/speech-vendor";
import { describeSpeechVendor } from "../ports/speech-vendor.contract-test";
import { googleSpeech } from "./google-speech";
import {
  json,
  openVendorServer,
  openVendorStage,
  requestTo,
  toneWav,
  type Ask,
  type VendorScript,
} from "./vendor-server.testing";

const text = 'Wait <here> & say "hi"!';
const apiKey = "AIzaSyA-0123456789abcdefghijklmnopqrstu";

type Sent = {
  input: { text?: string; ssml?: string };
  voice: { languageCode: string; name: string };
  audioConfig: Record<string, unknown>;
  enableTimePointing?: string[];
};

/** 100 ms a mark; the standard voices leave some marks out (googleapis/nodejs-text-to-speech#470). */
function sounding(ask: Ask, missing: readonly string[] = []) {
  const sent = JSON.parse(ask.body) as Sent;
  const marks = [...(sent.input.ssml ?? "").matchAll(/<mark name="(\d+)"\/>/g)].map(([, name]) => name!);
  const timepoints = marks
    .map((markName, index) => ({ markName, timeSeconds: 0.1 * index }))
    .filter(({ markName }) => !missing.includes(markName));
  return json({
    audioContent: Buffer.from(toneWav(24_000, 100 * Math.max(5, marks.length))).toString("base64"),
    ...(sent.enableTimePointing ? { timepoints } : {}),
    audioConfig: { ...sent.audioConfig },
  });
}

const failure = (code: number, message: string, status: string, details: object[] = []) =>
  json({ error: { code, message, status, details } }, code);

function script(missing: readonly string[] = []): VendorScript {
  return {
    answer(ask) {
      expect(ask.method).toBe("POST");
      expect(ask.path).toMatch(/^\/v1(beta1)?\/text:synthesize$/);
      expect(ask.headers["x-goog-api-key"]).toBe(apiKey);
      expect(JSON.parse(ask.body)).toMatchObject({ audioConfig: { audioEncoding: "LINEAR16" } });
      return { ...sounding(ask, missing), holdsSound: true };
    },
    refusals: {
      "bad-request": (ask) => failure(400, `Voice does not exist for ${ask.body}`, "INVALID_ARGUMENT"),
      "bad-key": () =>
        failure(400, "API key not valid. Please pass a valid API key.", "INVALID_ARGUMENT", [
          {
            "@type": "type.googleapis.com/google.rpc.ErrorInfo",
            reason: "API_KEY_INVALID",
            domain: "googleapis.com",
            metadata: { service: "texttospeech.googleapis.com" },
          },
        ]),
      busy: () =>
        failure(
          429,
          "Quota exceeded for quota metric 'All requests' and limit 'All requests per minute'.",
          "RESOURCE_EXHAUSTED",
        ),
      broken: () => failure(503, "The service is currently unavailable.", "UNAVAILABLE"),
    },
  };
}

describeSpeechVendor("Google", {
  open: () => openVendorStage(script(), (url, patience) => googleSpeech({ apiKey, url, ...patience })),
  request: { text, language: "en", voice: "en-US-Wavenet-C" },
  key: apiKey,
  setting: "GOOGLE_SPEECH_API_KEY",
  expected: { sampleRate: 24_000, samples: 12_000 },
  streams: false,
});

describe("Google's voices", () => {
  const opened: { close(): Promise<void> }[] = [];
  afterEach(() => Promise.all(opened.splice(0).map((server) => server.close())));

  async function say(change: Partial<VendorRequest>, missing: readonly string[] = []) {
    const server = await openVendorServer(script(missing));
    opened.push(server);
    const vendor = googleSpeech({ apiKey, url: server.url });
    const made = await vendor.synthesize(requestTo({ text, language: "en", ...change }));
    const [asked] = server.asked;
    return { path: asked!.path, sent: JSON.parse(asked!.body) as Sent, words: made!.timings().words };
  }

  it("are asked with a mark before each word, and the text cannot break out of the markup", async () => {
    const { path, sent } = await say({});
    expect(path).toBe("/v1beta1/text:synthesize");
    expect(sent.enableTimePointing).toEqual(["SSML_MARK"]);
    expect(sent.input).toEqual({
      ssml:
        '<speak><mark name="0"/>Wait &lt;<mark name="1"/>here&gt; &amp; <mark name="2"/>say &quot;<mark name="3"/>hi&quot;!' +
        '<mark name="4"/></speak>',
    });
  });

  it("tell when each word sounds", async () => {
    const { words } = await say({});
    expect(words.map(({ from, to }) => text.slice(from, to))).toEqual(["Wait", "here", "say", "hi"]);
    expect(words.map(({ startMs, endMs }) => [Math.round(startMs), Math.round(endMs)])).toEqual([
      [0, 100],
      [100, 200],
      [200, 300],
      [300, 400],
    ]);
  });

  it("tell the other words when they leave a mark out", async () => {
    const { words } = await say({}, ["1"]);
    expect(words.map(({ from, to }) => text.slice(from, to))).toEqual(["Wait", "say", "hi"]);
    expect(Math.round(words[0]!.endMs)).toBe(200);
  });

  it("are those of the language unless the character has another", async () => {
    expect((await say({})).sent.voice).toEqual({ languageCode: "en-US", name: "en-US-Neural2-F" });
    expect((await say({ language: "ja", text: "やあ" })).sent.voice).toEqual({
      languageCode: "ja-JP",
      name: "ja-JP-Neural2-B",
    });
    expect((await say({ voice: "en-GB-Wavenet-A" })).sent.voice).toEqual({
      languageCode: "en-GB",
      name: "en-GB-Wavenet-A",
    });
  });

  it("move in speed and in half-tones", async () => {
    expect((await say({ speed: 1.5, halfTones: -3 })).sent.audioConfig).toMatchObject({ speakingRate: 1.5, pitch: -3 });
    const { audioConfig } = (await say({})).sent;
    expect(audioConfig).not.toHaveProperty("speakingRate");
    expect(audioConfig).not.toHaveProperty("pitch");
  });

  it.each(["en-US-Chirp3-HD-Aoede", "en-US-Studio-O", "en-US-Journey-F"])(
    "of a family without marks get the plain text and no pitch: %s",
    async (voice) => {
      const { path, sent, words } = await say({ voice, halfTones: 2 });
      expect(path).toBe("/v1/text:synthesize");
      expect(sent.input).toEqual({ text });
      expect(sent).not.toHaveProperty("enableTimePointing");
      expect(sent.audioConfig).not.toHaveProperty("pitch");
      expect(words).toEqual([]);
    },
  );

  it("get the plain text when the marks would make it longer than Google takes", async () => {
    const { sent, words } = await say({ text: "I do so ".repeat(90) });
    expect(sent.input).toHaveProperty("text");
    expect(words).toEqual([]);
  });

  it.each(["3", "mei", "../../v1/voices"])("refuse %j as a voice before they are asked", async (voice) => {
    const vendor = googleSpeech({ apiKey, url: "http://127.0.0.1:9" });
    await expect(vendor.synthesize(requestTo({ text, voice }))).rejects.toMatchObject({ retryable: false });
  });
});
