import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { completionParts, type CompletionPart } from "./chat-completion-stream";

function bodyOf(pieces: Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
}

async function read(pieces: Uint8Array[]): Promise<CompletionPart[]> {
  const parts: CompletionPart[] = [];
  for await (const part of completionParts(bodyOf(pieces))) parts.push(part);
  return parts;
}

const bytes = (text: string) => new TextEncoder().encode(text);
const line = (value: unknown) => `data: ${JSON.stringify(value)}`;
const said = (content: string) => line({ choices: [{ delta: { content } }] });

describe("completionParts", () => {
  it("reads the same whatever the splitting of the bytes and the ends of lines", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: "grapheme", minLength: 1 }), { maxLength: 8 }),
        fc.constantFrom("\n", "\r\n"),
        fc.array(fc.nat(), { maxLength: 20 }),
        async (words, end, cuts) => {
          const whole = bytes(
            [
              ": hello",
              "",
              ...words.flatMap((word) => [said(word), ""]),
              line({ choices: [{ delta: {}, finish_reason: "stop" }] }),
              "",
              "data: [DONE]",
              "",
              "",
            ].join(end),
          );
          const places = [0, ...cuts.map((cut) => cut % whole.length).sort((a, b) => a - b), whole.length];
          const pieces = places.slice(1).map((place, i) => whole.slice(places[i], place));
          expect(await read(pieces)).toEqual([
            ...words.map((delta) => ({ type: "text-delta", delta })),
            { type: "finish", raw: "stop", usage: null },
          ]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("says when the server never said why it stopped", async () => {
    expect(await read([bytes(`${said("a")}\n\n`)])).toEqual([
      { type: "text-delta", delta: "a" },
      { type: "finish", raw: undefined, usage: null },
    ]);
  });

  it("reads usage from a chunk without choices", async () => {
    const text = [
      said("a"),
      line({ choices: [], usage: { prompt_tokens: 3, completion_tokens: 1 } }),
      "data: [DONE]",
      "",
    ].join("\n\n");
    expect((await read([bytes(text)])).at(-1)).toMatchObject({ usage: { inputTokens: 3, outputTokens: 1 } });
  });

  it.each(["data: {oops\n\n", "data: 7\n\n", 'data: {"hello":1}\n\n'])("refuses %j", async (text) => {
    await expect(read([bytes(text)])).rejects.toThrow(/JSON/);
  });
});
