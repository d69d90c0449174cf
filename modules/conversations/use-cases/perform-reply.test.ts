import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AppError } from "@modules/kernel";
import type { HelpCard } from "@contract/safety";
import type { Speech } from "@contract/voice";
import type { ReplyChunk } from "../contract";
import { performReply, type PerformReplyCollaborators } from "./perform-reply";

const card = {
  country: null,
  locale: "ja",
  title: "t",
  text: "t",
  emergency: null,
  contacts: [],
  checkedAt: "2026-01-01",
} as HelpCard;
const speechOf = (text: string): Speech => ({
  form: "score",
  voice: "mei",
  language: "ja",
  score: { breathGroups: [[{ morae: text.length > 3 ? "a" : "i", nucleus: 0 }]] },
  emotion: "neutral",
  intensity: 1,
  speed: 1,
  halfTones: 0,
});

async function* says(pieces: string[], end: "finish" | "throw" | "break" = "finish") {
  for (const text of pieces) yield { type: "text-delta" as const, text };
  if (end === "throw") throw new AppError({ kind: "unavailable", code: "language-models.cut-off", message: "cut off" });
  if (end === "finish")
    yield { type: "finish" as const, reason: "stop" as const, usage: { inputTokens: 3, outputTokens: 4 } };
}

async function perform(
  pieces: string[],
  more: Partial<PerformReplyCollaborators> & { end?: "finish" | "throw" | "break" } = {},
) {
  const chunks: ReplyChunk[] = [];
  const outcome = await performReply({
    source: { provider: "test", modelId: "test", parts: says(pieces, more.end) },
    speak: async ({ text }) => speechOf(text),
    screen: () => ({ action: "allow" }),
    helpCard: () => card,
    emit: (chunk) => void chunks.push(chunk),
    signal: new AbortController().signal,
    ...more,
  });
  const text = chunks.map((chunk) => (chunk.type === "text-delta" ? chunk.delta : "")).join("");
  const speeches = chunks.flatMap((chunk) => (chunk.type === "data-speech" ? [chunk.data] : []));
  return { chunks, outcome, text, speeches, types: chunks.map((chunk) => chunk.type) };
}

describe("performReply", () => {
  it("sends words, cues and speech in order and closes with finish", async () => {
    const { types, text, speeches, outcome } = await perform([
      "[happy:0.6]こん",
      "にちは！[gesture:wave]元気",
      "ですか？",
    ]);
    expect(text).toBe("こんにちは！元気ですか？");
    expect(speeches).toMatchObject([
      { segment: 0, text: "こんにちは！", emotion: "happy", intensity: 0.6 },
      { segment: 1, text: "元気ですか？", gestures: ["wave"] },
    ]);
    expect(types.at(-1)).toBe("finish");
    expect(types.indexOf("text-end")).toBeGreaterThan(types.lastIndexOf("text-delta"));
    expect(outcome).toMatchObject({ status: "complete", text });
  });

  it("gives the same words and segments for any splitting of the stream, and never speaks a tag", async () => {
    const whole =
      "[happy]やったね！[gesture:clap]3.5点。「すごい。」と[sad:0.2]言った… [x]👍🏽 Mr. Smith said: ok? ```\ncode\n``` おわり";
    const expected = await perform([whole]);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: whole.length }), { maxLength: 12 }), async (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), whole.length];
        const got = await perform(places.slice(1).map((end, i) => whole.slice(places[i], end)));
        expect(got.text).toBe(expected.text);
        expect(got.speeches).toEqual(expected.speeches);
        expect(got.speeches.map((speech) => speech.text).join("")).toBe(got.text);
        expect(got.text).not.toMatch(/\[(happy|sad|gesture)/);
      }),
      { numRuns: 60 },
    );
  });

  it("voices in order though later syntheses are ready first, three at once at most", async () => {
    let running = 0;
    let most = 0;
    const gates: (() => void)[] = [];
    const done = perform(["一。二。三。四。五。六。"], {
      speak: async ({ text }) => {
        running += 1;
        most = Math.max(most, running);
        await new Promise<void>((resolve) => gates.push(resolve));
        running -= 1;
        return speechOf(text);
      },
    });
    for (let opened = 0; opened < 6;) {
      await new Promise((resolve) => setImmediate(resolve));
      const gate = gates.pop();
      if (!gate) continue;
      gate();
      opened += 1;
    }
    const { speeches } = await done;
    expect(most).toBe(3);
    expect(speeches.map((speech) => speech.segment)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it("goes on in captions when the voice fails, and says so once", async () => {
    const { speeches, chunks, outcome } = await perform(["一つ。二つ。"], {
      speak: () => Promise.reject(new Error("no voice")),
    });
    expect(speeches.map((speech) => speech.speech)).toEqual([null, null]);
    expect(chunks.filter((chunk) => chunk.type === "data-notice")).toHaveLength(1);
    expect(outcome.status).toBe("complete");
  });

  it("says once that another voice has taken over, before that is heard", async () => {
    let changed = false;
    const { chunks } = await perform(["一。二。三。四。"], {
      speak: async ({ text }) => {
        if (text.startsWith("二")) changed = true;
        return speechOf(text);
      },
      voiceHasChanged: () => changed,
    });
    const told = chunks.flatMap((chunk) => {
      if (chunk.type === "data-notice") return [chunk.data.code as string];
      return chunk.type === "data-speech" ? [chunk.data.text] : [];
    });
    expect(told.filter((each) => each === "voice-changed")).toHaveLength(1);
    expect(told.indexOf("voice-changed")).toBeLessThan(told.indexOf("二。"));
  });

  it("is stopped at once though no voice ever answers, and the voice is told", async () => {
    const stop = new AbortController();
    const signals: AbortSignal[] = [];
    const asked = Promise.withResolvers<void>();
    const done = perform(["一。二。三。四。"], {
      signal: stop.signal,
      speak: ({ signal }) => {
        if (signals.push(signal) === 3) asked.resolve();
        return new Promise(() => undefined);
      },
    });
    await asked.promise;
    stop.abort("stopped");
    // Nothing but what is due at this moment may pass.
    const late = new Promise<never>((_, reject) => setImmediate(reject, new Error("It waits for the voice.")));
    const { outcome, types } = await Promise.race([done, late]);
    expect(outcome.status).toBe("stopped");
    expect(types.at(-1)).toBe("abort");
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true, true]);
  });

  it("keeps what a model said before it broke off, with a note", async () => {
    const { outcome, chunks, text } = await perform(["とちゅうで", "きれ"], { end: "throw" });
    expect(text).toBe("とちゅうできれ");
    expect(outcome).toMatchObject({ status: "failed", text, error: "language-models.cut-off" });
    expect(chunks.slice(-2)).toMatchObject([
      { type: "error", errorText: "model-cut-off" },
      { type: "finish", finishReason: "error" },
    ]);
  });

  it("says that a model is down when it said nothing", async () => {
    const { chunks, outcome } = await perform([], { end: "throw" });
    expect(chunks).toContainEqual({
      type: "data-notice",
      id: "notice-model-unavailable",
      data: { code: "model-unavailable", retryable: true },
    });
    expect(outcome).toMatchObject({ status: "failed", text: "" });
  });

  it("takes a stream without a finish for its end", async () => {
    expect((await perform(["はい。"], { end: "break" })).outcome.status).toBe("complete");
  });

  it("ends a reply that never ends", async () => {
    async function* forever() {
      for (;;) yield { type: "text-delta" as const, text: "まだまだ続くよ。" };
    }
    const { outcome, chunks } = await perform([], { source: { provider: "t", modelId: "t", parts: forever() } });
    expect(outcome.text.length).toBeLessThan(6100);
    expect(chunks).toContainEqual(
      expect.objectContaining({ type: "data-notice", data: expect.objectContaining({ code: "reply-too-long" }) }),
    );
  });

  it("never shows or speaks a refused sentence", async () => {
    const { outcome, speeches, text } = await perform(["いい話。だめ", "な話をする。", "つづき。"], {
      screen: (sentence) =>
        sentence.includes("だめな") ? { action: "refuse", category: "sexual", severity: "high" } : { action: "allow" },
    });
    expect(text).not.toContain("だめな");
    expect(speeches.map((speech) => speech.text)).toEqual(["いい話。"]);
    expect(outcome).toMatchObject({ status: "failed", text: "いい話。", error: "output-refused" });
  });

  it("screens the last sentence as a whole, though no mark ends it", async () => {
    const { outcome, speeches } = await perform(["よし。", "だめな話"], {
      screen: (sentence) =>
        sentence.endsWith("だめな話。")
          ? { action: "refuse", category: "threat", severity: "high" }
          : { action: "allow" },
    });
    expect(speeches.map((speech) => speech.text)).toEqual(["よし。"]);
    expect(outcome).toMatchObject({ status: "failed", text: "よし。" });
  });

  it("says nothing more after a stop", async () => {
    const abort = new AbortController();
    async function* slow() {
      yield { type: "text-delta" as const, text: "はじめ。つぎ" };
      abort.abort("stopped");
      yield { type: "text-delta" as const, text: "おわり。" };
    }
    const { outcome, chunks, text } = await perform([], {
      source: { provider: "t", modelId: "t", parts: slow() },
      signal: abort.signal,
    });
    expect(text).toBe("はじめ。つぎ");
    expect(chunks.at(-1)).toEqual({ type: "abort" });
    expect(outcome).toMatchObject({ status: "stopped", text: "はじめ。つぎ" });
  });

  it("drops control characters that a model sends", async () => {
    expect((await perform(["a\u0000b\u202Ec"])).text).toBe("abc");
  });
});
