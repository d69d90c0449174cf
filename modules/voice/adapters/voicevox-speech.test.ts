import { afterEach, describe, expect, it } from "vitest";
import type { VendorRequest } from "../ports/speech-vendor";
import { describeSpeechVendor } from "../ports/speech-vendor.contract-test";
import {
  json,
  openVendorServer,
  openVendorStage,
  requestTo,
  toneWav,
  type Ask,
  type VendorScript,
} from "./vendor-server.testing";
import { voicevoxSpeech } from "./voicevox-speech";

const text = "今日は、いい天気ですか？";
const mora = (kana: string, consonant: string | null, vowel: string, lengths: [number, number], pitch = 5.6) => ({
  text: kana,
  consonant,
  consonant_length: consonant === null ? null : lengths[0],
  vowel,
  vowel_length: lengths[1],
  pitch,
});
/** As VOICEVOX ENGINE 0.25 answers, shortened. */
const query = {
  accent_phrases: [
    {
      moras: [
        mora("キョ", "ky", "o", [0.096, 0.096], 5.8),
        mora("オ", null, "o", [0, 0.096], 5.4),
        mora("ワ", "w", "a", [0.064, 0.128], 5.3),
      ],
      accent: 1,
      pause_mora: { text: "、", consonant: null, consonant_length: null, vowel: "pau", vowel_length: 0.32, pitch: 0 },
      is_interrogative: false,
    },
    {
      moras: [
        mora("デ", "d", "e", [0.064, 0.096], 5.5),
        mora("ス", "s", "U", [0.064, 0.064], 0),
        mora("カ", "k", "a", [0.064, 0.128], 5.7),
      ],
      accent: 1,
      pause_mora: null,
      is_interrogative: true,
    },
  ],
  speedScale: 1,
  pitchScale: 0,
  intonationScale: 1,
  volumeScale: 1,
  prePhonemeLength: 0.1,
  postPhonemeLength: 0.1,
  pauseLength: null,
  pauseLengthScale: 1,
  outputSamplingRate: 24_000,
  outputStereo: false,
  kana: "キョ'オワ、デ'_スカ？",
};
/** Frames of 1/93.75 s: 9 | 9 9 | 9 | 6 12 | 30 | 6 9 | 6 6 | 6 12 | 14 (the question) | 9. */
const frames = [9, 9, 9, 9, 6, 12, 30, 6, 9, 6, 6, 6, 12, 14, 9];
const phones = "pau ky o o w a pau d e s U k a a pau".split(" ");
const soundFrames = frames.reduce((sum, count) => sum + count, 0);
const sound = toneWav(24_000, (soundFrames / 93.75) * 1000);

function script(answered: object = query, wav = sound): VendorScript {
  return {
    answer(ask: Ask) {
      expect(ask.method).toBe("POST");
      if (ask.path === "/audio_query") {
        expect(ask.query.get("text")).toBeTruthy();
        expect(ask.query.get("speaker")).toMatch(/^-?\d+$/);
        expect(ask.body).toBe("");
        return json(answered);
      }
      expect(ask.path).toBe("/synthesis");
      expect(ask.headers["content-type"]).toBe("application/json");
      expect(JSON.parse(ask.body)).toMatchObject({ accent_phrases: query.accent_phrases, outputStereo: false });
      return { headers: { "content-type": "audio/wav" }, body: wav, holdsSound: true };
    },
    refusals: {
      // FastAPI repeats what it was given.
      "bad-request": (ask) =>
        json({ detail: [{ type: "int_parsing", loc: ["query", "speaker"], input: ask.query.get("text") }] }, 422),
      "bad-key": () => json({ detail: "Unauthorized" }, 401),
      busy: () => json({ detail: "Too Many Requests" }, 429),
      broken: () => ({ status: 500, body: "Internal Server Error" }),
    },
  };
}

describeSpeechVendor("VOICEVOX", {
  open: () => openVendorStage(script(), (url, patience) => voicevoxSpeech({ id: "voicevox", url, ...patience })),
  request: { text, language: "ja", voice: "3" },
  key: null,
  setting: "VOICEVOX_URL",
  expected: { sampleRate: 24_000, samples: soundFrames * 256 },
  streams: true,
});

describe("engines like VOICEVOX", () => {
  const opened: { close(): Promise<void> }[] = [];
  afterEach(() => Promise.all(opened.splice(0).map((server) => server.close())));

  async function say(
    id: "voicevox" | "aivisspeech" | "coeiroink",
    change: Partial<VendorRequest> = {},
    answered?: object,
  ) {
    const server = await openVendorServer(script(answered));
    opened.push(server);
    const made = await voicevoxSpeech({ id, url: server.url }).synthesize(requestTo({ text, voice: "3", ...change }));
    for await (const portion of made?.portions ?? []) expect(portion.length).toBeGreaterThan(0);
    const [asked, synthesis] = server.asked;
    return {
      made,
      asked: asked!,
      speaker: synthesis?.query.get("speaker"),
      sent: (synthesis ? JSON.parse(synthesis.body) : null) as typeof query,
    };
  }

  it("tells the phones to the frame, with the rise of the question and the devoiced vowel", async () => {
    const { made } = await say("voicevox");
    let ended = 0;
    const expected = phones.map((phoneme, index) => ({ phoneme, endMs: ((ended += frames[index]!) / 93.75) * 1000 }));
    expect(made!.timings()).toEqual({ phonemes: expected, words: [] });
  });

  it("sends the text and the voice, and gives back all that it does not understand", async () => {
    const { asked, speaker, sent } = await say("voicevox", {}, { ...query, tempoDynamicsScale: 1.3 });
    expect(asked.query.get("text")).toBe(text);
    expect(asked.query.get("speaker")).toBe("3");
    expect(speaker).toBe("3");
    expect(sent).toEqual({ ...query, tempoDynamicsScale: 1.3 });
  });

  it("speaks faster, and the phones with it", async () => {
    const { sent, made } = await say("voicevox", { speed: 2 });
    expect(sent.speedScale).toBe(2);
    // The server of this test sends the slow sound, so the phones are stretched to it.
    expect(made!.timings().phonemes.at(-1)!.endMs).toBeCloseTo((soundFrames / 93.75) * 1000, 0);
  });

  it("raises a VOICEVOX voice by half-tones in its own measure, the logarithm's factor", async () => {
    const { sent } = await say("voicevox", { halfTones: 12 });
    // The mean of the voiced pitches is 5.54 (ln Hz); an octave more is 5.54 + ln 2.
    expect(5.54 * 2 ** sent.pitchScale).toBeCloseTo(5.54 + Math.LN2, 5);
  });

  it("raises COEIROINK by octaves and AivisSpeech by a share", async () => {
    expect((await say("coeiroink", { halfTones: 6 })).sent.pitchScale).toBeCloseTo(0.5, 10);
    expect((await say("aivisspeech", { halfTones: 12 })).sent.pitchScale).toBeCloseTo(1, 10);
    expect((await say("aivisspeech", { halfTones: 0 })).sent.pitchScale).toBe(0);
  });

  it("speaks in another style of the speaker when the feeling is strong enough", async () => {
    const happy = { emotion: "happy", style: "1" } as const;
    expect((await say("voicevox", { ...happy, intensity: 0.8 })).speaker).toBe("1");
    expect((await say("voicevox", { ...happy, intensity: 0.1 })).speaker).toBe("3");
  });

  it("makes the melody livelier where the speaker has no such style", async () => {
    expect((await say("voicevox", { emotion: "happy", intensity: 1 })).sent.intonationScale).toBeCloseTo(1.2);
    expect((await say("voicevox", { emotion: "sad", intensity: 1 })).sent.intonationScale).toBeCloseTo(0.8);
    expect((await say("coeiroink", { emotion: "sad", intensity: 1 })).sent.intonationScale).toBe(1);
  });

  it("gives AivisSpeech as much of the style as there is feeling", async () => {
    const { sent, speaker } = await say("aivisspeech", { emotion: "happy", style: "-606865152", intensity: 0.4 });
    expect(speaker).toBe("-606865152");
    expect(sent.intonationScale).toBeCloseTo(0.4);
  });

  it("tells no phones where the engine tells no lengths", async () => {
    const without = structuredClone(query);
    for (const { moras } of without.accent_phrases) {
      for (const each of moras)
        Object.assign(each, { vowel_length: 0, consonant_length: each.consonant ? 0 : null, pitch: 0 });
    }
    const server = await openVendorServer({
      ...script(),
      answer: (ask) => (ask.path === "/audio_query" ? json(without) : { body: sound }),
    });
    opened.push(server);
    const vendor = voicevoxSpeech({ id: "aivisspeech", url: server.url });
    const made = await vendor.synthesize(requestTo({ text }));
    for await (const portion of made!.portions) expect(portion.length).toBeGreaterThan(0);
    expect(made!.timings()).toEqual({ phonemes: [], words: [] });
  });

  it("has nothing to say when the engine finds no mora", async () => {
    const { made, sent } = await say("voicevox", { text: "zzz" }, { ...query, accent_phrases: [] });
    expect(made).toBeNull();
    expect(sent).toBeNull();
  });

  it("fails for now when the engine sends another query than the documented one", async () => {
    await expect(say("voicevox", {}, { hello: "world" })).rejects.toMatchObject({
      code: "voice.synthesis-failed",
      retryable: true,
    });
  });

  it("refuses a voice that is no number before it asks", async () => {
    const vendor = voicevoxSpeech({ id: "voicevox", url: "http://127.0.0.1:9" });
    await expect(vendor.synthesize(requestTo({ voice: "ずんだもん" }))).rejects.toMatchObject({
      code: "voice.synthesis-failed",
      retryable: false,
      message: expect.stringContaining("GET /speakers"),
    });
  });
});
