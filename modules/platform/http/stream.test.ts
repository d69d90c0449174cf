import { createParser, type EventSourceMessage } from "eventsource-parser";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { encodeEvent, stream, type StreamEvent } from "./stream";

async function* listed(events: StreamEvent[]) {
  yield* events;
}
const parsed = (text: string) => {
  const events: EventSourceMessage[] = [];
  createParser({ onEvent: (event) => events.push(event) }).feed(text);
  return events;
};

describe("stream", () => {
  it("is read back by an SSE parser as it was written", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.nat(), (data, id) => {
        const [event] = parsed(encodeEvent({ data, id }));
        expect(event).toMatchObject({ id: String(id), data: data.replace(/\r\n|\r/g, "\n") });
      }),
      { numRuns: 200 },
    );
  });

  it("sends every event and closes", async () => {
    const response = stream(
      listed([
        { id: 1, data: "a" },
        { id: 2, data: "b\nc", event: "x" },
      ]),
      { headers: { "x-a": "1" } },
    );
    expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    expect(response.headers.get("x-a")).toBe("1");
    expect(parsed(await response.text())).toEqual([
      { id: "1", data: "a", event: undefined },
      { id: "2", data: "b\nc", event: "x" },
    ]);
  });

  it("sends a batch as one chunk", async () => {
    const batches = [[{ data: "a" }, { data: "b" }], [{ data: "c" }]];
    const source = {
      [Symbol.asyncIterator]: () => ({
        next: () => Promise.reject(new Error("not one by one")),
        nextBatch: () => {
          const value = batches.shift();
          return Promise.resolve(value === undefined ? { done: true, value: undefined } : { done: false, value });
        },
      }),
    } as AsyncIterable<StreamEvent>;
    const chunks: string[] = [];
    for await (const chunk of stream(source).body!) chunks.push(new TextDecoder().decode(chunk));
    expect(chunks).toEqual([":\n\n", "data: a\n\ndata: b\n\n", "data: c\n\n"]);
  });

  it("asks the source for nothing before somebody reads, and returns it when cancelled", async () => {
    const next = vi.fn(() => new Promise<IteratorResult<StreamEvent>>(() => {}));
    const returned = vi.fn(() => Promise.resolve({ done: true as const, value: undefined }));
    const response = stream({ [Symbol.asyncIterator]: () => ({ next, return: returned }) });
    expect(next).not.toHaveBeenCalled();
    const reader = response.body!.getReader();
    await reader.read();
    void reader.read().catch(() => undefined);
    await vi.waitFor(() => expect(next).toHaveBeenCalledOnce());
    await reader.cancel();
    expect(returned).toHaveBeenCalledOnce();
  });

  it("ends with its signal, even while the source is silent", async () => {
    const stop = new AbortController();
    const returned = vi.fn(() => Promise.resolve({ done: true as const, value: undefined }));
    const silent = { next: () => new Promise<IteratorResult<StreamEvent>>(() => {}), return: returned };
    const text = stream({ [Symbol.asyncIterator]: () => silent }, { signal: stop.signal }).text();
    setImmediate(() => stop.abort());
    expect(await text).toBe(":\n\n");
    expect(returned).toHaveBeenCalledOnce();
  });

  it("keeps a silent connection alive", async () => {
    const silent = { next: () => new Promise<IteratorResult<StreamEvent>>(() => {}) };
    const reader = stream({ [Symbol.asyncIterator]: () => silent }, { heartbeatMs: 10 }).body!.getReader();
    const read = async () => new TextDecoder().decode((await reader.read()).value);
    expect([await read(), await read(), await read()]).toEqual([":\n\n", ":\n\n", ":\n\n"]);
    await reader.cancel();
  });

  it("tells the client when the source fails", async () => {
    const failing = async function* (): AsyncGenerator<StreamEvent> {
      yield { data: "a" };
      throw new Error("inner secret");
    };
    const events = parsed(await stream(failing()).text());
    expect(events.map(({ event }) => event)).toEqual([undefined, "problem"]);
    expect(events[1]!.data).not.toContain("inner secret");
    const own = await stream(failing(), { onError: () => ({ data: '{"type":"error"}' }) }).text();
    expect(parsed(own).at(-1)!.data).toBe('{"type":"error"}');
  });
});
