import { request as httpRequest, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { routeWith } from "./route";
import { serve, signalled } from "./serve.testing";
import { stream, type StreamEvent } from "./stream";

const route = routeWith({
  identify: () => Promise.resolve({ caller: { kind: "anonymous" } as const, setCookies: ["a=1", "b=2"] }),
});
const opened: { close(): Promise<void> }[] = [];
const start = async (...all: Parameters<typeof serve>) => {
  const server = await serve(...all);
  opened.push(server);
  return server;
};
afterEach(async () => {
  await Promise.all(opened.splice(0).map((server) => server.close()));
});

const get = (port: number): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => httpRequest({ port, host: "127.0.0.1" }, resolve).on("error", reject).end());

describe("a route on node:http", () => {
  it("receives body, params and address, and answers with cookies", async () => {
    const server = await start(
      route({
        who: "anyone",
        body: z.object({ text: z.string() }),
        params: z.object({ id: z.string() }),
        run: ({ body, params, request }) => ({ ...body, ...params, from: request.headers.get("x-forwarded-for") }),
      }),
    );
    const answer = await fetch(`${server.url}/things`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-forwarded-for": "6.6.6.6" },
      body: JSON.stringify({ text: "こんにちは" }),
    });
    expect(await answer.json()).toEqual({ text: "こんにちは", id: "42", from: "127.0.0.1" });
    expect(answer.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  });

  it("refuses an endless body and stays usable on the same connection", async () => {
    const server = await start(route({ who: "anyone", body: z.unknown(), maxBodyBytes: 1_000, run: () => null }));
    const send = (bytes: number) =>
      fetch(server.url, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: `"${"x".repeat(bytes)}"`,
      });
    expect((await send(200_000)).status).toBe(413);
    expect((await send(10)).status).toBe(204);
  });

  it("streams each event when it comes", async () => {
    const second = signalled();
    const source = async function* (): AsyncGenerator<StreamEvent> {
      yield { id: 1, data: "first" };
      await second.promise;
      yield { id: 2, data: "second" };
    };
    const server = await start(route({ who: "anyone", run: () => stream(source()) }));
    const answer = await fetch(server.url);
    const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
    let seen = "";
    while (!seen.includes("first")) seen += (await reader.read()).value;
    expect(seen).toBe(":\n\nid: 1\ndata: first\n\n");
    second.resolve();
    expect((await reader.read()).value).toBe("id: 2\ndata: second\n\n");
    expect((await reader.read()).done).toBe(true);
  });

  it.each(["events", "bytes"])("waits for a slow client (%s)", async (form) => {
    let produced = 0;
    const chunk = "x".repeat(64 * 1024);
    const events = async function* (): AsyncGenerator<StreamEvent> {
      for (; produced < 2_000; produced += 1) yield { data: chunk };
    };
    const bytes = () =>
      new ReadableStream({
        pull(controller) {
          produced += 1;
          if (produced > 2_000) controller.close();
          else controller.enqueue(new TextEncoder().encode(chunk));
        },
      });
    const server = await start(
      route({ who: "anyone", run: () => (form === "events" ? stream(events()) : new Response(bytes())) }),
    );
    const answer = await get(server.port);
    answer.pause();
    // It comes to rest when the buffers of both sockets are full, long before the 125 MB are made.
    let before = -1;
    await vi.waitFor(
      () => {
        const now = produced;
        const resting = now > 0 && now === before;
        before = now;
        expect(resting).toBe(true);
      },
      { interval: 100, timeout: 5_000 },
    );
    expect(produced).toBeLessThan(500);
    let received = 0;
    for await (const part of answer) received += (part as Buffer).length;
    expect(received).toBeGreaterThanOrEqual(2_000 * chunk.length);
  });

  it.each([true, false])("notices that the client is gone (while streaming: %s)", async (streaming) => {
    const aborted = signalled();
    const returned = signalled();
    const started = signalled();
    const server = await start(
      route({
        who: "anyone",
        run: async ({ signal }) => {
          signal.addEventListener("abort", () => aborted.resolve());
          started.resolve();
          if (!streaming) await aborted.promise;
          return stream({
            [Symbol.asyncIterator]: () => ({
              next: () => new Promise<IteratorResult<StreamEvent>>(() => {}),
              return: () => {
                returned.resolve();
                return Promise.resolve({ done: true, value: undefined });
              },
            }),
          });
        },
      }),
    );
    const socket = connect(server.port, "127.0.0.1");
    socket.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    await started.promise;
    if (streaming) await new Promise((resolve) => socket.once("data", resolve));
    socket.destroy();
    await aborted.promise;
    if (streaming) await returned.promise;
  });

  it("answers HEAD without a body", async () => {
    const server = await start(route({ who: "anyone", run: () => ({ a: 1 }) }));
    const answer = await fetch(server.url, { method: "HEAD" });
    expect([answer.status, await answer.text()]).toEqual([200, ""]);
  });
});
