import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { voiceErrorCodes } from "../contract";
import { behavesAsATranscriber, recordedTone, transcriptionOf } from "../ports/transcriber.contract-test";
import type { Transcriber, TranscriptionRequest } from "../ports/transcriber";

export const testKey = "key-local-test-0123456789";

export type SeenRequest = {
  method: string;
  url: URL;
  headers: IncomingMessage["headers"];
  body: Buffer;
  /** The parts of a multipart body; empty for another. */
  form: FormData;
};
export type Answer = (response: ServerResponse, request: IncomingMessage) => void;

export type RemoteTranscriber = {
  make(options: { baseUrl: string; withinMs?: number }): Transcriber;
  /** The vendor's documented answer for these words. */
  saying(text: string, language: "ja" | "en"): unknown;
  /** Its documented error for a status. */
  refusal(status: number): unknown;
  /** The recording as the vendor gets it. */
  recordingIn(seen: SeenRequest): Promise<Uint8Array>;
  /** The setting that an error names when the key is refused. */
  setting: string;
};

export const json =
  (value: unknown, status = 200, headers: Record<string, string> = {}): Answer =>
  (response) =>
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(value));

/** A server of the vendor's interface on the loopback. */
export function openVendor(remote: RemoteTranscriber) {
  const seen: SeenRequest[] = [];
  let answer: Answer = () => undefined;
  let hungUp = 0;
  const server = createServer((request, response) => {
    response.on("close", () => {
      if (!response.writableFinished) hungUp += 1;
    });
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on(
      "end",
      () =>
        void (async () => {
          const body = Buffer.concat(pieces);
          const type = request.headers["content-type"] ?? "";
          const form = type.startsWith("multipart/")
            ? await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData()
            : new FormData();
          const url = new URL(request.url ?? "/", "http://vendor.test");
          seen.push({ method: request.method ?? "", url, headers: request.headers, body, form });
          answer(response, request);
        })(),
    );
  });
  const baseUrl = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    seen,
    hungUp: () => hungUp,
    open: () => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)),
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
    answerWith: (next: Answer) => (answer = next),
    transcriber: (withinMs?: number) =>
      remote.make({ baseUrl: baseUrl(), ...(withinMs === undefined ? {} : { withinMs }) }),
    /** Sends one request and gives what the vendor saw of it. */
    async ask(next: Answer, changes: Partial<TranscriptionRequest> = {}, withinMs?: number) {
      answer = next;
      seen.length = 0;
      return this.transcriber(withinMs).transcribe(transcriptionOf(changes));
    },
  };
}

/** Replays documented answers and misfortunes over HTTP. */
export function transcribesOverHttp(name: string, remote: RemoteTranscriber): void {
  const vendor = openVendor(remote);
  beforeAll(vendor.open);
  afterAll(vendor.close);
  const failing = (how: Answer, changes: Partial<TranscriptionRequest> = {}, withinMs?: number) =>
    vendor.ask(how, changes, withinMs).then(
      () => {
        throw new Error("It did not fail");
      },
      (error: unknown) => error as Error,
    );

  behavesAsATranscriber(name, (words) => {
    vendor.answerWith(json(remote.saying(words, "ja")));
    return vendor.transcriber();
  });

  describe(`${name} over HTTP`, () => {
    it("sends the recording byte for byte", async () => {
      const wav = recordedTone(1_234);
      await vendor.ask(json(remote.saying("はい。", "ja")), { wav });
      expect(vendor.seen[0]!.method).toBe("POST");
      expect(await remote.recordingIn(vendor.seen[0]!)).toEqual(wav);
    });

    it("sends the key in a header, never in the address", async () => {
      await vendor.ask(json(remote.saying("はい。", "ja")));
      expect(JSON.stringify(vendor.seen[0]!.headers)).toContain(testKey);
      expect(vendor.seen[0]!.url.href).not.toContain(testKey);
    });

    const misfortunes: [string, Answer, object][] = [
      ["401", json(remote.refusal(401), 401), { retryable: false, message: expect.stringContaining(remote.setting) }],
      ["403", json(remote.refusal(403), 403), { retryable: false, message: expect.stringContaining(remote.setting) }],
      ["400", json(remote.refusal(400), 400), { retryable: false }],
      ["404", json(remote.refusal(404), 404), { retryable: false }],
      ["413", json(remote.refusal(413), 413), { retryable: false }],
      [
        "429 with Retry-After",
        json(remote.refusal(429), 429, { "retry-after": "7" }),
        { kind: "rate-limited", retryable: true, retryAfterSeconds: 7 },
      ],
      ["500", json(remote.refusal(500), 500), { retryable: true }],
      ["503 in HTML", (response) => void response.writeHead(503).end("<h1>Bad gateway</h1>"), { retryable: true }],
      ["an answer that is no JSON", (response) => void response.writeHead(200).end("<html>"), { retryable: true }],
      ["an answer of another shape", json({ hello: "world" }), { retryable: true }],
      ["an empty answer", (response) => void response.writeHead(200).end(), { retryable: true }],
      ["a closed door", (_, request) => void request.socket.destroy(), { retryable: true }],
      [
        "a cut connection",
        (response) => {
          response.writeHead(200, { "content-type": "application/json", "content-length": "5000" });
          response.write('{"te', () => response.destroy());
        },
        { retryable: true },
      ],
    ];
    it.each(misfortunes)("translates %s", async (_, how, wanted) => {
      const error = await failing(how, { hints: ["ひみつの名前"] });
      expect(error).toMatchObject({ name: "AppError", code: voiceErrorCodes.transcriptionFailed, ...wanted });
      expect(error.message).not.toMatch(/http:|undefined|\{|voice's id/);
      expect(JSON.stringify(error)).not.toMatch(/key-local-test|ひみつの名前/);
    });

    it("gives up on a server that never answers, and hangs up", async () => {
      const before = vendor.hungUp();
      expect(await failing(() => undefined, {}, 60)).toMatchObject({
        code: voiceErrorCodes.transcriptionFailed,
        retryable: true,
      });
      await expect.poll(vendor.hungUp).toBeGreaterThan(before);
    });

    it("hangs up when whoever spoke changes their mind", async () => {
      const before = vendor.hungUp();
      const controller = new AbortController();
      const reason = new Error("never mind");
      const error = await failing(() => controller.abort(reason), { signal: controller.signal });
      expect(error).toBe(reason);
      await expect.poll(vendor.hungUp).toBeGreaterThan(before);
    });

    it("hangs up in the middle of an answer too", async () => {
      const before = vendor.hungUp();
      const controller = new AbortController();
      const reason = new Error("never mind");
      const error = await failing(
        (response) => {
          response.writeHead(200, { "content-type": "application/json" });
          response.write('{"te', () => controller.abort(reason));
        },
        { signal: controller.signal },
      );
      expect(error).toBe(reason);
      await expect.poll(vendor.hungUp).toBeGreaterThan(before);
    });

    it("is not reachable when nobody listens", async () => {
      const nobody = remote.make({ baseUrl: "http://127.0.0.1:1" });
      await expect(nobody.transcribe(transcriptionOf())).rejects.toMatchObject({
        code: voiceErrorCodes.transcriptionFailed,
        retryable: true,
        message: expect.stringContaining(remote.setting),
      });
    });
  });
}
