import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { languageModelErrors } from "../contract";
import { behavesAsALanguageModel, collect, requestOf, textOf } from "../ports/language-model.contract-test";
import type { LanguageModel } from "../ports/language-model";
import type { Patience } from "./ai-sdk-reply-stream";

export type Maker = (options: {
  baseUrl: string;
  apiKey: string;
  modelId: string;
  patience?: Patience;
}) => LanguageModel;
type Seen = { path: string; headers: IncomingMessage["headers"]; body: Record<string, unknown> };
type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** One event as the chat completions reference documents it (`object: "chat.completion.chunk"`). */
const chunk = (delta: object, finish: string | null = null) =>
  `data: ${JSON.stringify({ id: "chatcmpl-1", object: "chat.completion.chunk", created: 1_760_000_000, model: "stand-in", choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`;
const usage = `data: ${JSON.stringify({ id: "chatcmpl-1", object: "chat.completion.chunk", created: 1_760_000_000, model: "stand-in", choices: [], usage: { prompt_tokens: 11, completion_tokens: 5, total_tokens: 16 } })}\n\n`;
const opening = chunk({ role: "assistant", content: "" });
const events = (response: ServerResponse) =>
  response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8" });
const problem = (response: ServerResponse, status: number, error: object, headers: Record<string, string> = {}) =>
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify({ error }));

const wholeAnswer: Answer = (response) => {
  events(response).write(opening);
  for (const piece of ["[happy:0.6]こん", "にちは、", "元気ですか？"]) response.write(chunk({ content: piece }));
  response.end(`${chunk({}, "stop")}${usage}data: [DONE]\n\n`);
};

/** Replays documented answers and misfortunes over HTTP. */
export function speaksToAServer(name: string, make: Maker): void {
  let answer: Answer = wholeAnswer;
  let seen: Seen[] = [];
  let aborted = 0;
  const server = createServer((request, response) => {
    response.on("close", () => {
      if (!response.writableFinished) aborted += 1;
    });
    let body = "";
    request.on("data", (piece: Buffer) => (body += piece.toString()));
    request.on("end", () => {
      seen.push({
        path: request.url ?? "",
        headers: request.headers,
        body: JSON.parse(body || "{}") as Record<string, unknown>,
      });
      answer(response, request);
    });
  });
  const model = (patience?: Patience) =>
    make({
      baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
      apiKey: "sk-local-test",
      modelId: "stand-in",
      ...(patience ? { patience } : {}),
    });
  const replying = (how: Answer, patience?: Patience, changes = {}) => {
    answer = how;
    seen = [];
    return collect(model(patience).streamReply(requestOf(changes)));
  };

  beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
  afterAll(() => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  });

  behavesAsALanguageModel(name, () => {
    answer = wholeAnswer;
    return model();
  });

  describe(`${name} over HTTP`, () => {
    it("sends the key, the model, the messages and asks for a stream", async () => {
      const parts = await replying(wholeAnswer, undefined, {
        messages: [
          { role: "user", text: "やあ" },
          { role: "assistant", text: "やあ。" },
          { role: "user", text: "元気？" },
        ],
      });
      expect(seen[0]!.path).toBe("/v1/chat/completions");
      expect(seen[0]!.headers.authorization).toBe("Bearer sk-local-test");
      expect(seen[0]!.body).toMatchObject({
        model: "stand-in",
        stream: true,
        stream_options: { include_usage: true },
        max_tokens: 200,
        temperature: 0.7,
        seed: 7,
      });
      const messages = seen[0]!.body.messages as { role: string; content: unknown }[];
      expect(messages.map(({ role }) => role)).toEqual(["system", "user", "assistant", "user"]);
      expect(JSON.stringify(messages[3]!.content)).toContain("元気？");
      expect(textOf(parts)).toBe("[happy:0.6]こんにちは、元気ですか？");
      expect(parts.at(-1)).toEqual({ type: "finish", reason: "stop", usage: { inputTokens: 11, outputTokens: 5 } });
    });

    it.each([
      ["length", "length"],
      ["content_filter", "filtered"],
    ])("reports %s as %s", async (sent, reason) => {
      const parts = await replying((response) =>
        events(response).end(`${opening}${chunk({ content: "途中" })}${chunk({}, sent)}data: [DONE]\n\n`),
      );
      expect(parts.at(-1)).toMatchObject({ type: "finish", reason });
    });

    it("keeps a character that arrives in two packets whole", async () => {
      const bytes = Buffer.from(chunk({ content: "猫🐈" }));
      const parts = await replying((response) => {
        events(response).write(opening);
        const cut = bytes.indexOf(Buffer.from("🐈")) + 2;
        response.write(bytes.subarray(0, cut));
        setImmediate(() => {
          response.write(bytes.subarray(cut));
          response.end(`${chunk({}, "stop")}data: [DONE]\n\n`);
        });
      });
      expect(textOf(parts)).toBe("猫🐈");
    });

    const misfortunes: [string, Answer, object][] = [
      [
        "401",
        (response) =>
          problem(response, 401, {
            message: "Incorrect API key provided: sk-local-test",
            type: "invalid_request_error",
            code: "invalid_api_key",
          }),
        { kind: "unavailable", code: languageModelErrors.refusedKey, retryable: false },
      ],
      [
        "404",
        (response) =>
          problem(response, 404, {
            message: "The model `stand-in` does not exist",
            type: "invalid_request_error",
            code: "model_not_found",
          }),
        { kind: "unavailable", code: languageModelErrors.notFound, retryable: false },
      ],
      [
        "400",
        (response) =>
          problem(response, 400, {
            message: "too long",
            type: "invalid_request_error",
            code: "context_length_exceeded",
          }),
        { kind: "unavailable", code: languageModelErrors.invalidRequest, retryable: false },
      ],
      [
        "429 with Retry-After",
        (response) =>
          problem(
            response,
            429,
            { message: "Rate limit reached", type: "requests", code: "rate_limit_exceeded" },
            { "retry-after": "7" },
          ),
        { kind: "rate-limited", retryable: true, retryAfterSeconds: 7 },
      ],
      [
        "429 without credit",
        (response) =>
          problem(response, 429, {
            message: "You exceeded your current quota",
            type: "insufficient_quota",
            code: "insufficient_quota",
          }),
        { kind: "rate-limited", retryable: false },
      ],
      [
        "500",
        (response) => problem(response, 500, { message: "The server had an error", type: "server_error" }),
        { kind: "unavailable", code: languageModelErrors.failed, retryable: true },
      ],
      [
        "503 in HTML",
        (response) => void response.writeHead(503, { "content-type": "text/html" }).end("<h1>Bad gateway</h1>"),
        { kind: "unavailable", code: languageModelErrors.failed, retryable: true },
      ],
      [
        "an error inside the stream",
        (response) =>
          void events(response).end(
            `${opening}data: ${JSON.stringify({ error: { message: "overloaded", type: "server_error", code: null, param: null } })}\n\n`,
          ),
        { kind: "unavailable", retryable: true },
      ],
      [
        "garbage in the stream",
        (response) => void events(response).end(`${opening}data: {"choices": [\n\ndata: <html>\n\n`),
        { kind: "unavailable", code: languageModelErrors.garbled, retryable: true },
      ],
      [
        "valid JSON of another shape",
        (response) => void events(response).end(`data: {"choices": "none"}\n\n`),
        { kind: "unavailable", retryable: true },
      ],
      [
        "a web page instead of a stream",
        (response) =>
          void response.writeHead(200, { "content-type": "text/html" }).end("<html><body>welcome</body></html>"),
        { kind: "unavailable", retryable: true },
      ],
      ["nothing at all", (response) => void events(response).end(), { kind: "unavailable", retryable: true }],
      [
        "an empty answer",
        (response) => void events(response).end(`${opening}${chunk({}, "stop")}data: [DONE]\n\n`),
        { kind: "unavailable", code: languageModelErrors.empty, retryable: true },
      ],
      ["a closed door", (_, request) => void request.socket.destroy(), { kind: "unavailable", retryable: true }],
    ];
    it.each(misfortunes)("translates %s", async (_, how, wanted) => {
      const error = await replying(how).then(
        () => null,
        (reason: unknown) => reason,
      );
      expect(error).toMatchObject({ name: "AppError", ...wanted });
      expect((error as Error).message).not.toMatch(/sk-local|http|undefined|\{/);
    });

    it("says that it broke off when the line is cut in the middle of a word", async () => {
      const heard: string[] = [];
      answer = (response) => {
        events(response).write(`${opening}${chunk({ content: "こんに" })}`);
        setTimeout(() => response.destroy(), 20);
      };
      const reading = (async () => {
        for await (const part of model().streamReply(requestOf()))
          if (part.type === "text-delta") heard.push(part.text);
      })();
      await expect(reading).rejects.toMatchObject({
        kind: "unavailable",
        code: languageModelErrors.cutOff,
        retryable: true,
      });
      expect(heard).toEqual(["こんに"]);
    });

    it("says the same when the stream ends without a finish", async () => {
      await expect(
        replying((response) => events(response).end(`${opening}${chunk({ content: "こんに" })}`)),
      ).rejects.toMatchObject({ code: languageModelErrors.cutOff });
    });

    const short: Patience = { firstToken: 60, betweenTokens: 60, total: 2_000 };
    it("gives up on a server that never answers, and hangs up", async () => {
      const before = aborted;
      await expect(replying(() => undefined, short)).rejects.toMatchObject({
        code: languageModelErrors.silent,
        retryable: true,
      });
      await expect.poll(() => aborted).toBeGreaterThan(before);
    });

    it("gives up on silence between two tokens", async () => {
      await expect(
        replying((response) => void events(response).write(`${opening}${chunk({ content: "えっと" })}`), short),
      ).rejects.toMatchObject({ code: languageModelErrors.silent });
    });

    it("bounds an answer that never ends", async () => {
      const how: Answer = (response) => {
        events(response).write(opening);
        const more = () => {
          if (!response.destroyed && response.write(chunk({ content: "ららら".repeat(40) }))) setImmediate(more);
          else response.once("drain", more);
        };
        more();
      };
      await expect(replying(how)).rejects.toMatchObject({ code: languageModelErrors.endless, kind: "unavailable" });
    });

    it("is not reachable when nobody listens", async () => {
      const nobody = make({ baseUrl: "http://127.0.0.1:1/v1", apiKey: "sk-local-test", modelId: "stand-in" });
      await expect(collect(nobody.streamReply(requestOf()))).rejects.toMatchObject({
        code: languageModelErrors.unreachable,
        retryable: true,
      });
    });

    it("hangs up on the server when the fan stops", async () => {
      const stop = new AbortController();
      const before = aborted;
      const halt = () => stop.abort(new Error("stopped"));
      answer = (response) => void events(response).write(`${opening}${chunk({ content: "はい、" })}`);
      const reading = (async () => {
        for await (const part of model().streamReply(requestOf({ signal: stop.signal })))
          if (part.type === "text-delta") setTimeout(halt, 10);
      })();
      await expect(reading).rejects.toThrow("stopped");
      await expect.poll(() => aborted).toBeGreaterThan(before);
    });

    it("speaks over one connection while answers are read to their end", async () => {
      const sockets = new Set<unknown>();
      for (let i = 0; i < 4; i += 1) {
        await replying((response, request) => {
          sockets.add(request.socket);
          wholeAnswer(response, request);
        });
      }
      expect(sockets.size).toBeLessThan(4);
    });

    it("asks again where a kept connection turns out to be closed", async () => {
      const used = new WeakSet<object>();
      let closed = 0;
      const once: Answer = (response, request) => {
        if (used.has(request.socket)) {
          closed += 1;
          request.socket.destroy();
          return;
        }
        used.add(request.socket);
        wholeAnswer(response, request);
      };
      for (let i = 0; i < 4; i += 1) expect(textOf(await replying(once))).toBe("[happy:0.6]こんにちは、元気ですか？");
      expect(closed).toBeGreaterThan(0);
    });

    it("follows a server that has moved", async () => {
      const parts = await replying((response, request) => {
        if (request.url?.startsWith("/v1/")) response.writeHead(307, { location: "/moved/chat/completions" }).end();
        else wholeAnswer(response, request);
      });
      expect(textOf(parts)).toBe("[happy:0.6]こんにちは、元気ですか？");
      expect(seen.at(-1)!.path).toBe("/moved/chat/completions");
    });
  });
}
