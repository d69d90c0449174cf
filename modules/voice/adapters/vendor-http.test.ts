import { isAppError, type AppError } from "@modules/kernel";
import { getEventListeners } from "node:events";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import { vendorFetch, type VendorCall } from "./vendor-http";

const text = 'こんにちは、"世界"。';
const key = "key-0123456789";

describe("asking a vendor over HTTP", () => {
  const closing: (() => Promise<void>)[] = [];
  afterEach(() => Promise.all(closing.splice(0).map((close) => close())));

  async function serve(listener: RequestListener) {
    const sockets = new Set<Socket>();
    const server = createServer(listener).on("connection", (socket: Socket) => sockets.add(socket));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    closing.push(() => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    });
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, sockets };
  }

  const ask = (url: string, change: Partial<VendorCall> = {}) =>
    vendorFetch({
      vendor: "Voices",
      setting: "VOICES_KEY",
      url,
      signal: new AbortController().signal,
      secrets: [text, key],
      ...change,
    });

  async function failureOf(asked: Promise<unknown>): Promise<AppError> {
    const error: unknown = await asked.then(
      () => new Error("it did not fail"),
      (reason: unknown) => reason,
    );
    if (!isAppError(error)) throw error;
    return error;
  }

  it("sends what it is given and nothing that compresses the answer", async () => {
    const { url } = await serve((request, response) => {
      const pieces: Buffer[] = [];
      request.on("data", (piece: Buffer) => pieces.push(piece));
      request.on("end", () => {
        const { headers, method } = request;
        response.end(JSON.stringify({ method, headers, body: Buffer.concat(pieces).toString() }));
      });
    });
    const body = JSON.stringify({ text });
    expect(await (await ask(url, { body, headers: { "x-key": key } })).json()).toMatchObject({
      method: "POST",
      body,
      headers: { "x-key": key, "content-type": "application/json", "accept-encoding": "identity" },
    });
    expect(await (await ask(url)).json()).toMatchObject({ method: "GET", body: "" });
    const form = new FormData();
    form.set("language", "ja");
    const told = (await (await ask(url, { body: form })).json()) as { body: string; headers: Record<string, string> };
    expect(told.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
    expect(told.body).toContain('name="language"');
  });

  it.each([
    [301, false],
    [400, false],
    [401, false],
    [402, false],
    [403, false],
    [404, false],
    [408, true],
    [409, true],
    [413, false],
    [422, false],
    [425, true],
    [429, true],
    [500, true],
    [502, true],
    [503, true],
    [504, true],
  ])("tells of an answer %d whether the same may succeed later: %s", async (status, retryable) => {
    const { url } = await serve((_, response) => response.writeHead(status, { location: "http://127.0.0.1:9/" }).end());
    const failure = await failureOf(ask(url));
    expect(failure.retryable).toBe(retryable);
    expect(failure.details).toEqual({ vendor: "Voices", status, answer: "" });
    expect(failure.message).toMatch(/^Voices /);
  });

  it("follows no other address, which would get the key", async () => {
    let visited = false;
    const other = await serve((_, response) => {
      visited = true;
      response.end();
    });
    const { url } = await serve((_, response) => response.writeHead(302, { location: other.url }).end());
    await failureOf(ask(url, { headers: { "x-key": key } }));
    expect(visited).toBe(false);
  });

  it.each([
    ["as it is", `You sent ${text} with ${key}`],
    ["in JSON", JSON.stringify({ input: text, key })],
    [
      "in JSON of ASCII letters",
      JSON.stringify({ text, key }).replaceAll(/[^\x20-\x7e]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16)}`),
    ],
    ["in an address", `GET /say?text=${encodeURIComponent(text)}&key=${key}`],
    ["beyond what is kept", `${"x".repeat(295)}${key}`],
  ])("keeps the text and the key out of what it tells, repeated %s", async (_, body) => {
    const { url } = await serve((_request, response) => response.writeHead(400).end(body));
    const told = String((await failureOf(ask(url))).details.answer);
    expect(told).not.toContain("世界");
    expect(told).not.toContain("4e16");
    expect(told).not.toContain("%E4%B8%96");
    expect(told).not.toContain("key-0");
    expect(told).toContain("…");
  });

  it("keeps the first 300 letters of an error of any length", async () => {
    const { url } = await serve((_, response) => response.writeHead(500).end("a ".repeat(5_000_000)));
    expect((await failureOf(ask(url))).details.answer).toHaveLength(300);
  });

  it("reads no more than it may", async () => {
    const { url } = await serve((_, response) => response.end(Buffer.alloc(2_000)));
    expect(await (await ask(url, { maxBytes: 2_000 })).whole()).toHaveLength(2_000);
    const failure = await failureOf((await ask(url, { maxBytes: 1_999 })).whole());
    expect(failure.message).toContain("1999 bytes");
  });

  it("does not repeat what it could not read", async () => {
    const { url } = await serve((_, response) => response.end(`{"text": ${text}`));
    const failure = await failureOf((await ask(url)).json());
    expect(JSON.stringify([failure.message, failure.details, String(failure.cause)])).not.toContain("世界");
  });

  it("asks once more when its kept connection was closed from the other side, and only then", async () => {
    let asked = 0;
    const { url } = await serve((request, response) => {
      asked += 1;
      // The second comes over the connection of the first, which the server is just giving up.
      if (asked === 2) request.socket.destroy();
      else response.end("well");
    });
    expect(Buffer.from(await (await ask(url)).whole()).toString()).toBe("well");
    expect(Buffer.from(await (await ask(url, { body: "{}" })).whole()).toString()).toBe("well");
    expect(asked).toBe(3);

    const always = await serve((request) => request.socket.destroy());
    expect((await failureOf(ask(always.url))).retryable).toBe(true);
  });

  it("keeps the connection for the next sentence when the answer was read to its end", async () => {
    const { url, sockets } = await serve((_, response) => response.end("well"));
    await (await ask(url)).whole();
    await (await ask(url)).whole();
    expect(sockets.size).toBe(1);
  });

  it("leaves nothing behind on the signal, which a whole reply shares", async () => {
    const { url } = await serve((_, response) => response.end("well"));
    const { signal } = new AbortController();
    for (let sentence = 0; sentence < 20; sentence += 1) await (await ask(url, { signal })).whole();
    await vi.waitFor(() => expect(getEventListeners(signal, "abort")).toHaveLength(0));
  });

  it("gives nothing that came before it was stopped", async () => {
    const { url } = await serve((_, response) => response.end("well"));
    const controller = new AbortController();
    const answer = await ask(url, { signal: controller.signal });
    controller.abort("enough");
    await expect(answer.whole()).rejects.toBe("enough");
  });

  it("rejects with the signal's reason also while it reads an error", async () => {
    const begun = Promise.withResolvers<void>();
    // Node tells this when the client has read the head of an answer.
    const told = () => begun.resolve();
    subscribe("http.client.response.finish", told);
    closing.push(async () => void unsubscribe("http.client.response.finish", told));
    const left = Promise.withResolvers<void>();
    const { url } = await serve((_, response) => {
      response.on("close", () => left.resolve());
      response.writeHead(500).write("a");
    });
    const controller = new AbortController();
    const asking = ask(url, { signal: controller.signal });
    const stopped = expect(asking).rejects.toBe("enough");
    await begun.promise;
    controller.abort("enough");
    await stopped;
    await left.promise;
  });
});
