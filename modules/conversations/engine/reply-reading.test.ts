import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReplyChunk } from "../contract";
import { RequestRefused } from "./reply-connection";
import { readReply, untilItWorks } from "./reply-reading";

const parts: ReplyChunk[] = [
  { type: "start", messageId: "msg_1" },
  { type: "text-start", id: "text" },
  ...Array.from({ length: 8 }, (_, i) => ({ type: "text-delta" as const, id: "text", delta: `${i}` })),
  { type: "text-end", id: "text" },
  { type: "finish", finishReason: "stop" },
];
const event = (id: number) => `id: ${id}\ndata: ${JSON.stringify(parts[id - 1])}\n\n`;

/** A line that carries these parts and then ends, or breaks in the middle of the next one. */
function line(ids: number[], breaks: boolean): Response {
  const encoder = new TextEncoder();
  let step = 0;
  return new Response(
    new ReadableStream<Uint8Array>({
      pull(controller) {
        if (step < ids.length) controller.enqueue(encoder.encode(event(ids[step++]!)));
        else if (breaks) controller.error(new TypeError("network error"));
        else controller.close();
      },
    }),
    { headers: { "content-type": "text/event-stream" } },
  );
}

const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
const noWait = async () => undefined;

describe("readReply", () => {
  it("gives each part once and in order, however the line breaks and whatever comes twice", async () => {
    const connection = fc.record({
      length: fc.nat(6),
      repeats: fc.nat(3),
      breaks: fc.boolean(),
      refuses: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(connection, { maxLength: 12 }), async (connections) => {
        const received: ReplyChunk[] = [];
        const asksForever = new AbortController();
        let asked = 0;
        const end = await readReply({
          first: null,
          resume: async (after) => {
            if (++asked > 40) asksForever.abort();
            const { length, repeats, breaks, refuses } = connections.shift() ?? {
              length: parts.length,
              repeats: 0,
              breaks: false,
              refuses: false,
            };
            if (refuses) throw new TypeError("fetch failed");
            return line(range(Math.max(1, after + 1 - repeats), Math.min(parts.length, after + length)), breaks);
          },
          receive: (chunk) => received.push(chunk) > 0 && chunk.type === "finish",
          onLine: () => undefined,
          wait: noWait,
          signal: asksForever.signal,
        });
        expect(end).toBe("finished");
        expect(received).toEqual(parts);
      }),
    );
  });

  it("is finished when the line broke behind the last part and the server has nothing more", async () => {
    const lines = [line(range(1, parts.length), true), line([], false)];
    const asksForever = new AbortController();
    const end = await readReply({
      first: lines.shift()!,
      resume: async () => {
        const next = lines.shift();
        if (!next) asksForever.abort();
        return next ?? line([], false);
      },
      receive: (chunk) => chunk.type === "finish",
      onLine: () => undefined,
      wait: noWait,
      signal: asksForever.signal,
    });
    expect(end).toBe("finished");
  });

  it.each([
    ["the server has no such reply", async () => null],
    ["the server refuses", () => Promise.reject(new RequestRefused(404, "conversations.not-found", null))],
  ])("is gone when %s", async (_, resume) => {
    const reading = { first: null, resume, receive: () => false, onLine: () => undefined, wait: noWait };
    expect(await readReply({ ...reading, signal: new AbortController().signal })).toBe("gone");
  });

  it("is left in the middle of a pause", async () => {
    const leave = new AbortController();
    const end = await readReply({
      first: null,
      resume: () => Promise.reject(new TypeError("fetch failed")),
      receive: () => false,
      onLine: () => undefined,
      wait: async () => leave.abort(),
      signal: leave.signal,
    });
    expect(end).toBe("left");
  });
});

describe("untilItWorks", () => {
  it("pauses longer after each failure, up to fifteen seconds, and tells of each", async () => {
    const pauses: number[] = [];
    let failures = 0;
    const result = await untilItWorks(async () => (pauses.length < 9 ? Promise.reject(new Error("down")) : "up"), {
      onFailure: () => (failures += 1),
      wait: async (ms) => void pauses.push(ms),
      signal: new AbortController().signal,
    });
    expect(result).toBe("up");
    expect(failures).toBe(9);
    expect(pauses).toEqual([500, 1000, 2000, 4000, 8000, 15_000, 15_000, 15_000, 15_000]);
  });
});
