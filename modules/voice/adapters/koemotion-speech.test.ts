import { afterEach, describe, expect, it } from "vitest";
import type { VendorRequest } from "../ports/speech-vendor";
import { describeSpeechVendor } from "../ports/speech-vendor.contract-test";
import { koemotionSpeech } from "./koemotion-speech";
import {
  json,
  openVendorServer,
  openVendorStage,
  requestTo,
  toneWav,
  type Answer,
  type VendorScript,
} from "./vendor-server.testing";

const text = "わあ、すごい！";
const apiKey = "0123456789abcdef0123456789abcdef";
const phonemes = [
  { phoneme: "w", start: 0.05, end: 0.1 },
  { phoneme: "a", start: 0.1, end: 0.2 },
  { phoneme: "a", start: 0.2, end: 0.3 },
  { phoneme: "pau", start: 0.3, end: 0.4 },
];

function sounding(body: object = { phonemes }): Answer {
  const audio = `data:audio/x-wav;base64,${Buffer.from(toneWav(24_000, 400)).toString("base64")}`;
  return { ...json({ audio, seed: 123456789, style: "happy", ...body }), holdsSound: true };
}

/** Azure API Management stands before it; the refusals are its own. */
function script(answered = sounding()): VendorScript {
  return {
    answer(ask) {
      expect(ask.method).toBe("POST");
      expect(ask.path).toBe("/koemotion/infer");
      expect(ask.headers["content-type"]).toBe("application/json");
      expect(ask.headers["ocp-apim-subscription-key"]).toBe(apiKey);
      expect(JSON.parse(ask.body)).toMatchObject({ output_format: "wav" });
      return answered;
    },
    refusals: {
      "bad-request": (ask) => json({ statusCode: 400, message: `Invalid parameter: ${ask.body}` }, 400),
      "bad-key": () =>
        json(
          {
            statusCode: 401,
            message:
              "Access denied due to invalid subscription key. Make sure to provide a valid key for an active subscription.",
          },
          401,
        ),
      busy: () => ({
        ...json({ statusCode: 429, message: "Rate limit is exceeded. Try again in 1 seconds." }, 429),
        headers: { "content-type": "application/json", "retry-after": "1" },
      }),
      broken: () => json({ statusCode: 500, message: "Internal server error", activityId: "1-2-3" }, 500),
    },
  };
}

describeSpeechVendor("Koemotion", {
  open: () => openVendorStage(script(), (url, patience) => koemotionSpeech({ apiKey, url, ...patience })),
  request: { text, language: "ja", voice: "2.0,-1.5" },
  key: apiKey,
  setting: "KOEMOTION_API_KEY",
  expected: { sampleRate: 24_000, samples: 9_600 },
  streams: false,
});

describe("Koemotion", () => {
  const opened: { close(): Promise<void> }[] = [];
  afterEach(() => Promise.all(opened.splice(0).map((server) => server.close())));

  async function say(change: Partial<VendorRequest> = {}, answered?: Answer) {
    const server = await openVendorServer(script(answered));
    opened.push(server);
    const made = await koemotionSpeech({ apiKey, url: server.url }).synthesize(requestTo({ text, ...change }));
    return { sent: JSON.parse(server.asked[0]!.body) as Record<string, unknown>, made: made! };
  }

  it("is asked for a point on the map of voices", async () => {
    expect((await say()).sent).toMatchObject({ text, speaker_x: 0, speaker_y: 0, style: "talk", speed: 1 });
    expect((await say({ voice: "2.5, -1" })).sent).toMatchObject({ speaker_x: 2.5, speaker_y: -1 });
  });

  it.each(["3", "mei", "1,2,3", "100,0", ",", "1e3,0"])("refuses %j as a voice before it asks", async (voice) => {
    const vendor = koemotionSpeech({ apiKey, url: "http://127.0.0.1:9" });
    await expect(vendor.synthesize(requestTo({ voice }))).rejects.toMatchObject({
      retryable: false,
      message: expect.stringContaining("Koemotion"),
    });
  });

  it("speaks in the style of the emotion, or in the character's own, when the feeling is strong enough", async () => {
    expect((await say({ emotion: "surprised", intensity: 0.9 })).sent).toMatchObject({ style: "surprised" });
    expect((await say({ emotion: "shy", intensity: 0.9 })).sent).toMatchObject({ style: "talk" });
    expect((await say({ emotion: "shy", style: "fear", intensity: 0.9 })).sent).toMatchObject({ style: "fear" });
    expect((await say({ emotion: "angry", intensity: 0.1 })).sent).toMatchObject({ style: "talk" });
  });

  it("tells the phones it was told", async () => {
    expect((await say()).made.timings().phonemes).toEqual([
      { phoneme: "w", endMs: 100 },
      { phoneme: "a", endMs: 200 },
      { phoneme: "a", endMs: 300 },
      { phoneme: "pau", endMs: 400 },
    ]);
  });

  it("speaks without phones when they have no times", async () => {
    const { made } = await say({}, sounding({ phonemes: ["w", "a", "a"] }));
    expect(made.timings()).toEqual({ phonemes: [], words: [] });
  });

  it("waits as long as the vendor asks for", async () => {
    const server = await openVendorServer(script());
    opened.push(server);
    server.behave("busy");
    await expect(koemotionSpeech({ apiKey, url: server.url }).synthesize(requestTo({}))).rejects.toMatchObject({
      kind: "rate-limited",
      retryAfterSeconds: 1,
    });
  });
});
