import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ChatCompletionReader, type CompletionPart } from "./chat-completion-stream";

function read(pieces: string[]): CompletionPart[] {
  const reader = new ChatCompletionReader();
  return [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()];
}

const line = (value: unknown) => `data: ${JSON.stringify(value)}`;
const said = (content: string) => line({ choices: [{ delta: { content } }] });

describe("ChatCompletionReader", () => {
  it("reads the same whatever the splitting and the ends of lines", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "grapheme", minLength: 1 }), { maxLength: 8 }),
        fc.constantFrom("\n", "\r\n", "\r"),
        fc.array(fc.nat(), { maxLength: 20 }),
        (words, end, cuts) => {
          const whole = [
            ": hello",
            "",
            ...words.flatMap((word) => [said(word), ""]),
            line({ choices: [{ delta: {}, finish_reason: "stop" }] }),
            "",
            "data: [DONE]",
            "",
            "",
          ].join(end);
          const places = [0, ...cuts.map((cut) => cut % whole.length).sort((a, b) => a - b), whole.length];
          const pieces = places.slice(1).map((place, i) => whole.slice(places[i], place));
          expect(read(pieces)).toEqual([
            ...words.map((delta) => ({ type: "text-delta", delta })),
            { type: "finish", raw: "stop", usage: null },
          ]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("says when the server never said why it stopped", () => {
    expect(read([`${said("a")}\n\n`])).toEqual([
      { type: "text-delta", delta: "a" },
      { type: "finish", raw: undefined, usage: null },
    ]);
  });

  it("reads usage from a chunk without choices", () => {
    const text = [
      said("a"),
      line({ choices: [], usage: { prompt_tokens: 3, completion_tokens: 1 } }),
      "data: [DONE]",
      "",
    ].join("\n\n");
    expect(read([text]).at(-1)).toMatchObject({ usage: { inputTokens: 3, outputTokens: 1 } });
  });

  it.each(["data: {oops\n\n", "data: 7\n\n", 'data: {"hello":1}\n\n'])("refuses %j", (text) => {
    expect(() => read([text])).toThrow(/JSON/);
  });
});
