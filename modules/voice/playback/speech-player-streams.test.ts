import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { audioSpeech } from "../testing";
import { leadSeconds } from "./playback-segment";
import { afterPromises, playerStage, wavBytes } from "./testing";

/** A player that is given one recording whose length nobody knows. */
async function streamStage(
  more: Parameters<typeof audioSpeech>[0] = {},
  ...stageOptions: Parameters<typeof playerStage>
) {
  const stage = playerStage(...stageOptions);
  const speech = audioSpeech({ durationMs: null, phonemes: [], ...more });
  stage.player.enqueue({ id: "a", text: "one two three four", speech });
  await afterPromises();
  const sound = stage.sounds.get(speech.url)!;
  return {
    ...stage,
    speech,
    sound,
    async push(bytes: Uint8Array<ArrayBuffer>) {
      sound.push(bytes);
      await afterPromises();
    },
    async end() {
      sound.end();
      await afterPromises();
    },
  };
}

const loud = (seconds: number, value = 0.5) => new Float32Array(Math.round(seconds * 48_000)).fill(value);
const endless = 0xffff_ffff;
const bytesOf = (seconds: number, value = 0.5) => wavBytes(loud(seconds, value), { announced: endless });
const count = (sound: Float32Array) => sound.filter((sample) => Math.abs(sample - 0.5) < 1e-3).length;

describe("a recording that is read as it comes", () => {
  it("is heard before its end has come; its words follow when its length is known", async () => {
    const { push, end, pass, events, audio } = await streamStage();
    const bytes = bytesOf(1);
    await push(bytes.slice(0, 44 + 9_600));
    expect(audio.sources[0]!.when).toBeCloseTo(leadSeconds, 3);
    pass(0.05);
    const start = events.find(({ type }) => type === "segment-start");
    expect(start).toMatchObject({ id: "a", words: [], isReplay: false });
    expect(start).toHaveProperty(
      "durationMs",
      expect.toSatisfy((ms: number) => ms > 300 && ms < 3_000),
    );
    await push(bytes.slice(44 + 9_600));
    await end();
    const told = events.find(({ type }) => type === "segment-words")!;
    expect(told).toMatchObject({ id: "a", durationMs: expect.closeTo(1_000, 3) });
    expect(told).toHaveProperty("words.length", 4);
    pass(1.1);
    expect(events.at(-1)).toEqual({ type: "idle" });
    expect(events.filter(({ type }) => type === "segment-words")).toHaveLength(1);
    expect(count(audio.rendered(0, 1.3))).toBe(48_000);
  });

  it("waits for a moment's sound, so that it does not stutter at its first word", async () => {
    const { push, audio } = await streamStage();
    const bytes = bytesOf(1);
    await push(bytes.slice(0, 44 + 960));
    expect(audio.sources).toHaveLength(0);
    await push(bytes.slice(44 + 960, 44 + 9_600));
    expect(audio.sources).toHaveLength(1);
  });

  it("plays every sample once and in order, however the bytes come, without gap while they come in time", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 30_000 }), { maxLength: 10 }), async (lengths) => {
        const { push, end, pass, audio } = await streamStage();
        const samples = Float32Array.from({ length: 48_000 }, (_, n) => ((n % 2_000) - 1_000) / 2_048);
        const bytes = wavBytes(samples, { announced: endless });
        let at = 0;
        for (const length of lengths) {
          await push(bytes.slice(at, at + length));
          at = Math.min(bytes.length, at + length);
        }
        await push(bytes.slice(at));
        await end();
        pass(1.5);
        const from = audio.sources[0]!.when;
        const sound = audio.rendered(from, from + 1);
        expect(sound.findIndex((sample, n) => Math.abs(sample - samples[n]!) > 1e-4)).toBe(-1);
      }),
      { numRuns: 15 },
    );
  });

  it("is followed without a gap by what could not know when it would end", async () => {
    const { push, end, say, voice, pass, audio } = await streamStage();
    say("b");
    voice.speak("b", 0.4);
    await push(bytesOf(0.3));
    pass(0.2);
    await end();
    pass(1);
    const from = audio.sources[0]!.when;
    const sound = audio.rendered(from, from + 0.7);
    expect(sound.every((sample) => Math.abs(sample - 0.5) < 1e-3)).toBe(true);
    expect(audio.rendered(from + 0.7, from + 1).every((sample) => sample === 0)).toBe(true);
  });

  it("moves the rest back when it runs dry, loses nothing, and keeps the mouth shut meanwhile", async () => {
    const mouth = { weightsAt: () => ({ aa: 0.8, ih: 0, ou: 0, ee: 0, oh: 0 }) };
    const { player, push, end, pass, audio, events } = await streamStage({}, {}, { mouthByEar: async () => mouth });
    const bytes = bytesOf(0.4);
    await push(bytes.slice(0, 44 + 19_200));
    pass(0.15);
    expect(player.mouth().aa).toBeCloseTo(0.8);
    const heardMs = () => player.position()!.atMs;
    pass(0.4);
    expect(player.mouth().aa).toBe(0);
    expect(heardMs()).toBeCloseTo(200);
    await push(bytes.slice(44 + 19_200));
    await end();
    pass(0.1);
    expect(heardMs()).toBeGreaterThan(200);
    expect(player.mouth().aa).toBeCloseTo(0.8);
    pass(0.5);
    expect(count(audio.rendered(0, 1.5))).toBe(0.4 * 48_000);
    expect(events.at(-1)).toEqual({ type: "idle" });
  });

  it("hands nothing over so late that it might miss its time", async () => {
    for (const lateMs of [0, 4, 8, 12, 40]) {
      const { push, end, pass, audio } = await streamStage();
      const bytes = bytesOf(0.3);
      await push(bytes.slice(0, 44 + 19_200));
      pass(0.22);
      audio.advance(lateMs / 1000);
      await push(bytes.slice(44 + 19_200));
      const [first, second] = audio.sources.slice(-2);
      expect(second!.when - audio.context.currentTime).toBeGreaterThan(0.00999);
      expect(second!.when).toBeGreaterThanOrEqual(first!.when + first!.buffer.duration - 1e-9);
      await end();
      pass(0.5);
      expect(count(audio.rendered(0, 1))).toBe(0.3 * 48_000);
    }
  });

  it.each([
    ["the connection is lost", (sound: { fail(error: Error): void }) => sound.fail(new Error("line lost"))],
    ["it ends before its announced length", (sound: { end(): void }) => sound.end()],
  ])("plays what came and then tells that it failed when %s", async (_, breakOff) => {
    const { sound, push, pass, told, audio, say, voice, events } = await streamStage();
    say("b");
    voice.speak("b", 0.1);
    await push(wavBytes(loud(0.5)).slice(0, 44 + 19_200));
    breakOff(sound);
    await afterPromises();
    pass(1);
    expect(told().slice(1)).toEqual([
      "segment-start a",
      "segment-failed a",
      "segment-start b",
      "segment-end b",
      "idle",
    ]);
    expect(events.find(({ type }) => type === "segment-failed")).toHaveProperty("error", expect.any(Error));
    expect(count(audio.rendered(0, 1))).toBe(0.3 * 48_000);
  });

  it("is brought to the rate of the loudspeaker without a seam", async () => {
    const { push, end, pass, audio } = await streamStage();
    const sine = (rate: number, seconds: number) =>
      Float32Array.from({ length: rate * seconds }, (_, n) => 0.5 * Math.sin((2 * Math.PI * 440 * n) / rate));
    const bytes = wavBytes(sine(22_050, 1), { sampleRate: 22_050, announced: endless });
    for (let at = 0; at < bytes.length; at += 3_001) await push(bytes.slice(at, at + 3_001));
    await end();
    pass(1.5);
    const from = audio.sources[0]!.when;
    const sound = audio.rendered(from, from + 1);
    const ideal = sine(48_000, 1);
    const worst = sound
      .slice(500, -500)
      .reduce((most, sample, n) => Math.max(most, Math.abs(sample - ideal[n + 500]!)), 0);
    expect(worst).toBeLessThan(2e-4);
  });

  it("has the browser decode the whole of what is no WAV", async () => {
    const { push, end, pass, audio, told } = await streamStage();
    // The stand-in takes bytes for samples of 32 bits.
    const bytes = new Uint8Array(loud(0.4).buffer);
    await push(bytes.slice(0, 1_001));
    await push(bytes.slice(1_001));
    expect(audio.sources).toHaveLength(0);
    await end();
    pass(0.6);
    expect(told().slice(1)).toEqual(
      ["segment-start a", "segment-words a", "segment-end a", "idle"].filter((event) => event !== "segment-words a"),
    );
    expect(count(audio.rendered(0, 0.6))).toBe(0.4 * 48_000);
  });

  it("fails when nobody can decode it", async () => {
    const { end, pass, told } = await streamStage();
    await end();
    pass(0.1);
    expect(told()).toEqual(["running", "segment-failed a", "idle"]);
  });

  it("passes silently in its time where there is no Web Audio", async () => {
    const { push, end, pass, told } = await streamStage({ durationMs: 500 }, null);
    await push(Uint8Array.from([1, 2, 3, 4, 5]));
    await end();
    pass(0.3);
    expect(told()).toEqual(["segment-start a"]);
    pass(0.4);
    expect(told().slice(-2)).toEqual(["segment-end a", "idle"]);
  });

  it("is no longer fetched when she is stopped", async () => {
    let given: AbortSignal | null = null;
    const openSound = async (_: string, signal: AbortSignal) => ((given = signal), new ReadableStream());
    const { player } = playerStage({}, { openSound });
    player.enqueue({ id: "a", text: "a", speech: audioSpeech() });
    await afterPromises();
    player.stop();
    expect(given!.aborted).toBe(true);
  });
});

describe("what is handed to the loudspeaker", () => {
  it("is never more than 1.5 seconds and a portion ahead, and never runs dry", () => {
    const { voice, say, pass, audio } = playerStage();
    say("a", "b");
    voice.speak("a", 6);
    voice.speak("b", 6);
    for (let seconds = 0; seconds < 11; seconds += 0.1) {
      pass(0.1);
      expect(audio.scheduledAhead).toBeLessThan(1.5 + 0.17);
      expect(audio.scheduledAhead).toBeGreaterThan(Math.min(1, 11.9 - seconds));
    }
    const from = audio.sources[0]!.when;
    expect(audio.rendered(from, from + 11).every((sample) => sample === 0.5)).toBe(true);
  });
});

describe("words that nobody could voice", () => {
  it("are shown for about as long as they would take to say", () => {
    const { player, pass, told, events } = playerStage();
    player.enqueue({ id: "a", text: "おはようございます。", speech: null });
    pass(0.5);
    expect(told().at(-1)).toBe("segment-start a");
    const { durationMs, words } = events.find((event) => event.type === "segment-start")!;
    expect(durationMs).toBeGreaterThan(800);
    expect(durationMs).toBeLessThan(2_500);
    expect(words.length).toBeGreaterThan(0);
    pass(2.5);
    expect(told().slice(-2)).toEqual(["segment-end a", "idle"]);
  });
});
