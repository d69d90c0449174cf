import { describe, expect, it } from "vitest";
import { AppError } from "@modules/kernel";
import type { AudioSpeech } from "../contract";
import { monoSoundOf } from "../domain/rendered-clip";
import { VoiceOfReply } from "../domain/voice-of-reply";
import { memorySpeechClipStore } from "../adapters/memory-speech-clip-store";
import type { ServedClip } from "./speech-clip";
import { openChain, profileOf, scriptedVendor, soon } from "./testing";

const broken = () =>
  new AppError({ kind: "unavailable", code: "voice.synthesis-failed", message: "broke off", retryable: true });
const fileOf = (speech: unknown) => (speech as AudioSpeech).url.split("/").at(-1)!;
const profile = profileOf("a");
const headerBytes = 44;

async function read(body: ServedClip["body"]): Promise<Uint8Array> {
  if (body instanceof Uint8Array) return body;
  const pieces: Uint8Array[] = [];
  for await (const piece of body) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Until the speech has gone out whose sound still comes. */
async function open(more: Parameters<typeof openChain>[1] = {}) {
  const a = scriptedVendor("a");
  const chain = openChain([a.vendor], { wholeWithinMs: 0, ...more });
  const reply = new VoiceOfReply();
  const stop = new AbortController();
  const speaking = chain.say("はい", profile, { reply, signal: stop.signal });
  const asked = await a.request(0);
  asked.say([2, 4]);
  const speech = (await speaking) as AudioSpeech;
  return { a, asked, speech, reply, stop, ...chain };
}

describe("a sound that comes slowly", () => {
  it("goes out with its first portion and is heard as it comes", async () => {
    const { asked, speech, speechClip } = await open();
    expect(speech).toMatchObject({ vendor: "a", durationMs: null, phonemes: [], words: [] });
    const { body, keepSeconds } = await speechClip(fileOf(speech));
    expect(keepSeconds).toBe(0);
    const pieces = (body as ReadableStream<Uint8Array>)[Symbol.asyncIterator]();
    const header = (await pieces.next()).value as Uint8Array;
    expect(new DataView(header.buffer).getUint32(40, true)).toBe(0xffffffff);
    asked.say([6]);
    // The marker holds one portion back.
    expect((await pieces.next()).value).toEqual(Uint8Array.of(3, 0, 5, 0));
    asked.end();
    expect((await pieces.next()).value).toEqual(Uint8Array.of(7, 0));
    expect(await pieces.next()).toMatchObject({ done: true });
  });

  it("is heard from its beginning by everybody, also by who comes late", async () => {
    const { asked, speech, speechClip } = await open();
    const first = read((await speechClip(fileOf(speech))).body);
    asked.say([6], [8]);
    await soon();
    const second = read((await speechClip(fileOf(speech))).body);
    asked.end();
    expect(await second).toEqual(await first);
    expect([...(await first).slice(headerBytes)]).toEqual([3, 0, 5, 0, 7, 0, 9, 0]);
  });

  it("is kept when it is whole, with its length, its timings and its manifest", async () => {
    const { asked, speech, speechClip, say, inTheMaking, certified } = await open();
    asked.say([6]);
    asked.end();
    while (inTheMaking.size > 0) await soon();
    const kept = await speechClip(fileOf(speech));
    expect(kept.keepSeconds).toBeGreaterThan(1_000_000);
    const bytes = await read(kept.body);
    expect([...monoSoundOf(bytes).samples]).toEqual([3, 5, 7]);
    expect(new TextDecoder().decode(bytes.slice(-12, -8))).toBe("mark");
    expect(new DataView(bytes.buffer).getUint32(4, true)).toBe(bytes.length - 8);
    expect(await say("はい", profile)).toMatchObject({ url: speech.url, durationMs: 0, phonemes: [{ phoneme: "a" }] });
    expect(certified).toMatchObject([{ what: "sound", facts: { vendor: "a", voice: "v" }, samples: 3 }]);
  });

  it("goes out whole when it is made soon", async () => {
    const a = scriptedVendor("a");
    const { say } = openChain([a.vendor], { wholeWithinMs: 60_000 });
    const speaking = say("はい", profile);
    const asked = await a.request(0);
    asked.say(Array.from({ length: 1_600 }, () => 2));
    asked.end();
    expect(await speaking).toMatchObject({ durationMs: 100, phonemes: [{ phoneme: "a", endMs: 1 }] });
  });
});

describe("a sound that breaks off", () => {
  it("is heard as far as it came; the next sentence has another voice, and nothing is kept", async () => {
    const { a, asked, speech, speechClip, say, reply, inTheMaking } = await open();
    const pieces = ((await speechClip(fileOf(speech))).body as ReadableStream<Uint8Array>)[Symbol.asyncIterator]();
    expect((await pieces.next()).value).toHaveLength(headerBytes);
    asked.say([6]);
    expect((await pieces.next()).value).toEqual(Uint8Array.of(3, 0, 5, 0));
    asked.fail(broken());
    // Not a mere end: of a sound of unknown length that would be taken for all of it.
    await expect(pieces.next()).rejects.toMatchObject({ message: "broke off" });
    while (inTheMaking.size > 0) await soon();
    expect(await say("次", profile, { reply })).toMatchObject({ form: "score" });
    expect(reply.changed).toBe(true);
    expect(a.asked).toHaveLength(1);
    await expect(speechClip(fileOf(speech))).rejects.toMatchObject({ code: "voice.clip-not-found" });
  });

  it("is spoken by the next voice when nothing of it has gone out", async () => {
    const a = scriptedVendor("a");
    const { say } = openChain([a.vendor], { wholeWithinMs: 60_000 });
    const speaking = say("はい", profile);
    const asked = await a.request(0);
    asked.say([2]);
    await soon();
    asked.fail(broken());
    expect(await speaking).toMatchObject({ form: "score" });
  });

  it("ends the request of a vendor that only stopped to send", async () => {
    const { asked, speech, inTheMaking } = await open({ stallMs: 30 });
    expect(speech.form).toBe("audio");
    while (inTheMaking.size > 0) await soon();
    expect(asked.request.signal.aborted).toBe(true);
  });

  it("counts against the voice", async () => {
    const { a, asked, say, inTheMaking } = await open({ settings: { failuresInARow: 1 } });
    asked.fail(broken());
    while (inTheMaking.size > 0) await soon();
    expect(await say("次", profile)).toMatchObject({ form: "score" });
    expect(a.asked).toHaveLength(1);
  });

  it("is ended with the reply, and goes on when the reply has only ended", async () => {
    const stopped = await open();
    stopped.stop.abort(new Error("stopped"));
    await soon();
    expect(stopped.asked.request.signal.aborted).toBe(true);
    expect(stopped.inTheMaking.size).toBe(0);
    const ended = await open();
    await soon();
    expect(ended.asked.request.signal.aborted).toBe(false);
  });

  it("goes on when its voice failed for another sentence of the reply", async () => {
    const { a, asked, say, reply } = await open();
    const second = say("次", profile, { reply });
    (await a.request(1)).fail(broken());
    expect(await second).toMatchObject({ form: "score" });
    expect(asked.request.signal.aborted).toBe(false);
  });
});

describe("a sound that another process makes", () => {
  it("is waited for", async () => {
    const clips = memorySpeechClipStore({ maxBytes: 1_000_000 });
    const made = Promise.withResolvers<void>();
    const waited: string[] = [];
    const elsewhere = {
      begin: async () => undefined,
      end: async () => undefined,
      settled: (key: string) => (waited.push(key), made.promise),
    };
    const { speechClip } = openChain([], { clips, elsewhere });
    const key = "c".repeat(64);
    const serving = speechClip(`${key}.wav`);
    await soon();
    expect(waited).toEqual([key]);
    const bytes = Uint8Array.of(1);
    await clips.put(key, { bytes, mimeType: "audio/wav", durationMs: 1, phonemes: [], words: [], consentId: null });
    made.resolve();
    expect((await serving).body).toEqual(bytes);
  });

  it("is told before its address goes out, and again when it is kept", async () => {
    const told: string[] = [];
    const announced = Promise.withResolvers<void>();
    const a = scriptedVendor("a");
    const { say, inTheMaking } = openChain([a.vendor], {
      wholeWithinMs: 0,
      elsewhere: {
        begin: () => (told.push("begin"), announced.promise),
        end: async () => void told.push("end"),
        settled: async () => undefined,
      },
    });
    const speaking = say("はい", profile).then(() => told.push("out"));
    const asked = await a.request(0);
    asked.say([1]);
    await soon();
    expect([...inTheMaking.values()].map(({ readable }) => readable)).toEqual([null]);
    announced.resolve();
    await speaking;
    asked.end();
    while (told.length < 3) await soon();
    expect(told).toEqual(["begin", "out", "end"]);
  });
});
