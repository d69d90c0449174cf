import { afterEach, describe, expect, it } from "vitest";
import type { VendorRequest } from "../ports/speech-vendor";
import { describeSpeechVendor } from "../ports/speech-vendor.contract-test";
import { openAzureServer, viseme, word } from "./azure-server.testing";
import { azureSpeech, type AzureSpeechOptions } from "./azure-speech";
import { tone } from "./vendor-server.testing";

const apiKey = "azure-local-test-0123456789abcdef";
const text = "今日は、いい天気。";
const metadata = [
  viseme(0, 0),
  viseme(20, 60),
  viseme(6, 100),
  viseme(8, 160),
  word("今日", 50, 250),
  word("は", 300, 100),
  word("、", 400, 100, "PunctuationBoundary"),
  viseme(7, 300),
  viseme(2, 340),
  word("いい", 500, 200),
  word("天気", 700, 250),
  viseme(19, 700),
  viseme(4, 760),
  viseme(0, 950),
];
const samples = tone(24_000, 1_000);

describeSpeechVendor("Azure", {
  async open() {
    const server = await openAzureServer(metadata, samples);
    const patient = azureSpeech({ apiKey, url: server.url, beginWithinMs: 60_000, stallWithinMs: 60_000 });
    const impatient = azureSpeech({ apiKey, url: server.url, beginWithinMs: 100, stallWithinMs: 100 });
    return {
      ...server,
      patient,
      impatient,
      async close() {
        patient.dispose();
        impatient.dispose();
        await server.close();
      },
    };
  },
  request: { text, language: "ja", voice: "ja-JP-NanamiNeural" },
  key: apiKey,
  setting: "AZURE_SPEECH_KEY",
  expected: { sampleRate: 24_000, samples: samples.length },
  streams: true,
});

describe("Azure over its WebSocket", () => {
  let close: (() => Promise<void>)[] = [];
  afterEach(async () => {
    await Promise.all(close.map((one) => one()));
    close = [];
  });

  async function open(options: Partial<AzureSpeechOptions> = {}) {
    const server = await openAzureServer(metadata, samples);
    const vendor = azureSpeech({ apiKey, url: server.url, ...options });
    close.push(async () => {
      vendor.dispose();
      await server.close();
    });
    const say = async (change: Partial<VendorRequest> = {}) => {
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
      return { count, ...sound.timings() };
    };
    return { server, vendor, say };
  }

  it("shows the key, asks for raw samples, and wants words and visemes told", async () => {
    const { server, say } = await open();
    await say();
    const [ask] = server.asked;
    expect(ask!.url.pathname).toBe("/tts/cognitiveservices/websocket/v1");
    expect(ask!.headers["ocp-apim-subscription-key"]).toBe(apiKey);
    expect(ask!.config).toMatchObject({ context: { system: { name: "SpeechSDK", version: "1.52.0" } } });
    expect(ask!.context.synthesis.audio.outputFormat).toBe("raw-24khz-16bit-mono-pcm");
    const { visemeEnabled, wordBoundaryEnabled } = ask!.context.synthesis.audio.metadataOptions;
    // The SDK writes one of them as a text.
    expect([visemeEnabled, wordBoundaryEnabled].map(String)).toEqual(["true", "true"]);
  });

  it("says the text in the markup of the voice", async () => {
    const { server, say } = await open();
    await say({
      text: 'A & B <3 "no"\u0000',
      language: "en",
      emotion: "happy",
      intensity: 0.5,
      speed: 1.25,
      halfTones: -1.5,
    });
    expect(server.asked[0]!.ssml).toBe(
      '<speak version="1.0" xmlns="http://www.w3.org/2001/10/synthesis" xmlns:mstts="https://www.w3.org/2001/mstts" ' +
        'xml:lang="en-US"><voice name="en-US-JennyNeural"><mstts:silence type="Leading-exact" value="0ms"/>' +
        '<mstts:silence type="Tailing-exact" value="90ms"/><mstts:express-as style="cheerful" styledegree="1">' +
        '<prosody rate="+25%" pitch="-1.5st">A &amp; B &lt;3 &quot;no&quot;</prosody></mstts:express-as></voice></speak>',
    );
  });

  it("tells the words at their places and the phones of the visemes", async () => {
    const { say } = await open();
    const { words, phonemes } = await say();
    expect(words.map(({ from, to, startMs, endMs }) => [text.slice(from, to), startMs, endMs])).toEqual([
      ["今日", 50, 300],
      ["は", 300, 400],
      ["いい", 500, 700],
      ["天気", 700, 950],
    ]);
    expect(phonemes.map(({ phoneme }) => phoneme)).toEqual("pau k y o w a t e pau".split(" "));
    expect(phonemes.at(-1)).toEqual({ phoneme: "pau", endMs: 1_000 });
  });

  it("speaks one sentence after the other over one connection", async () => {
    const { server, say } = await open();
    for (let sentence = 0; sentence < 4; sentence += 1) expect((await say()).count).toBe(samples.length);
    expect(server.requests()).toBe(4);
    expect(server.connections()).toBe(1);
  });

  it("keeps at most three connections, and none where it shall not", async () => {
    const { server, say } = await open();
    await Promise.all([say(), say(), say(), say(), say()]);
    expect(server.connections()).toBe(5);
    await expect.poll(server.closed).toBe(2);
    const other = await open({ keepOpenMs: 0 });
    await other.say();
    await expect.poll(other.server.closed).toBe(1);
  });

  it("lets a connection go that nobody uses", async () => {
    const { server, say } = await open({ keepOpenMs: 20 });
    await say();
    await expect.poll(server.closed).toBe(1);
  });

  it("speaks over a new connection when the kept one is gone", async () => {
    const { server, say } = await open();
    await say();
    server.cutAll();
    expect((await say()).count).toBe(samples.length);
    await expect.poll(server.closed).toBe(1);
    expect((await say()).count).toBe(samples.length);
  });

  it("does not use a connection again on which it was stopped", async () => {
    const { server, vendor, say } = await open();
    server.behave("stalls");
    const controller = new AbortController();
    const sound = await vendor.synthesize({
      text,
      language: "ja",
      voice: "",
      style: null,
      emotion: "neutral",
      intensity: 0,
      speed: 1,
      halfTones: 0,
      signal: controller.signal,
    });
    const reason = new Error("stopped");
    controller.abort(reason);
    await expect(sound!.portions[Symbol.asyncIterator]().next()).rejects.toBe(reason);
    await server.abandoned();
    server.behave("sound");
    await say();
    expect(server.connections()).toBe(2);
  });

  it("fails for now when the server says goodbye in the middle of a sentence", async () => {
    const { server, say } = await open();
    server.behave("closes-in-order");
    await expect(say()).rejects.toMatchObject({ code: "voice.synthesis-failed", retryable: true });
  });

  it("fails for now when a sentence ends without a sound", async () => {
    const { server, say } = await open();
    server.behave("says-nothing");
    await expect(say()).rejects.toMatchObject({ code: "voice.synthesis-failed", retryable: true });
  });

  it("does not wait for a line that never opens", async () => {
    const { server, say } = await open({ beginWithinMs: 50 });
    server.behave("never-opens");
    await expect(say()).rejects.toMatchObject({ code: "voice.synthesis-failed", retryable: true });
  });

  it("is not asked for a voice that cannot be one of its", async () => {
    const { server, say } = await open();
    await expect(say({ voice: 'x"/><audio src="http://evil.test"/>' })).rejects.toMatchObject({ retryable: false });
    expect(server.connections()).toBe(0);
  });

  it("says so when its SDK is missing, and looks for it again", async () => {
    let missing = true;
    const { say } = await open({
      loadSdk: async () => {
        if (missing) throw new Error("Cannot find package");
        return import("microsoft-cognitiveservices-speech-sdk");
      },
    });
    await expect(say()).rejects.toMatchObject({ code: "voice.synthesis-failed", retryable: true });
    missing = false;
    expect((await say()).count).toBe(samples.length);
  });

  it("is found behind a path of one's own", async () => {
    const { server } = await open();
    const vendor = azureSpeech({ apiKey, url: `${server.url}/gateway` });
    close.push(async () => vendor.dispose());
    await vendor.synthesize({
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
    expect(server.asked[0]!.url.pathname).toBe("/gateway/tts/cognitiveservices/websocket/v1");
  });
});
