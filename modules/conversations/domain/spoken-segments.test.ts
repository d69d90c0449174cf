import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cue, MessagePart } from "../contract";
import { performReply } from "../use-cases/perform-reply";
import { spokenSegmentsOf } from "./spoken-segments";

/** What a reply of these words, cut like this by the model's stream, was when it was made, and what is kept of it. */
async function made(words: string[]) {
  const said: (Cue & { text: string })[] = [];
  const { parts } = await performReply({
    source: {
      provider: "test",
      modelId: "test",
      parts: (async function* () {
        for (const text of words) yield { type: "text-delta" as const, text };
        yield { type: "finish" as const, reason: "stop" as const };
      })(),
    },
    speak: async () => null,
    screen: () => ({ action: "allow" }),
    helpCard: () => expect.fail("no help card was asked for"),
    emit: (chunk) => {
      if (chunk.type !== "data-speech") return;
      const { segment, text, emotion, intensity, gestures } = chunk.data;
      said.push({ segment, text, emotion, intensity, gestures });
    },
    signal: new AbortController().signal,
  });
  const kept = spokenSegmentsOf(JSON.parse(JSON.stringify(parts)) as MessagePart[]);
  return { said, kept: kept.map(({ spoken: _, ...segment }) => segment) };
}

describe("spokenSegmentsOf", () => {
  it("are those that the reply had when it was made, with their faces and gestures", async () => {
    const { said, kept } = await made([
      "[happy:0.6]こんにちは、今日も",
      "来てくれてありがとう。[gesture:nod]外は[sad:0.4]寒いから[sad:0.4]ね",
      "。[gesture:wave]またね！",
    ]);
    expect(said.map(({ text }) => text)).toEqual([
      "こんにちは、今日も来てくれてありがとう。",
      "外は",
      "寒いから",
      "ね。",
      "またね！",
    ]);
    expect(kept).toEqual(said);
  });

  it("whatever the words and cues are", async () => {
    const piece = fc.constantFrom(
      "[happy:0.6]",
      "[sad]",
      "[gesture:nod]",
      "[gesture:wave]",
      "やあ",
      "。",
      "、ええと",
      "Hello there. ",
      "！",
      "\n\n",
      "```js\nx\n```\n",
      "3.14",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 14 }), async (words) => {
        const { said, kept } = await made(words);
        expect(kept).toEqual(said);
      }),
      { numRuns: 300 },
    );
  });

  it("cuts what was kept without its lengths into sentences, and loses nothing", () => {
    const text = "一つ目です。二つ目です。```\ncode\n```\nおわり";
    const segments = spokenSegmentsOf([{ type: "text", text }]);
    expect(segments.map((segment) => segment.text).join("")).toBe(text);
    expect(segments.map(({ spoken }) => spoken)).toContain(false);
    expect(segments.length).toBeGreaterThan(2);
    fc.assert(
      fc.property(fc.string(), fc.array(fc.integer({ min: -3, max: 9 })), (words, segmentLengths) => {
        const parts = [{ type: "text", text: words, segmentLengths }] as unknown as MessagePart[];
        expect(
          spokenSegmentsOf(parts)
            .map((segment) => segment.text)
            .join(""),
        ).toBe(words);
      }),
    );
  });
});
