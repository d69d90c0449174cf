import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { wavOf } from "./domain/rendered-clip";
import { recordedTone } from "./ports/transcriber.contract-test";

/** Said by the vendor alone, so that it is found again wherever it is kept. */
const secretWords = "ないしょのことば七三九一";

/** The route as the application wires it, with a Whisper server of one's own on a real socket. */
describe("recordings sent to /api/transcriptions", () => {
  const folder = mkdtempSync(join(tmpdir(), "transcriptions "));
  const heard: { form: FormData }[] = [];
  let answer: { status: number; body: string; within?: Promise<void> } = { status: 200, body: "" };
  let hungUp = 0;
  const vendor = createServer((request, response) => {
    response.on("close", () => (hungUp += response.writableFinished ? 0 : 1));
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on(
      "end",
      () =>
        void (async () => {
          const type = request.headers["content-type"] ?? "";
          const form = await new Response(new Uint8Array(Buffer.concat(pieces)), {
            headers: { "content-type": type },
          }).formData();
          heard.push({ form });
          await answer.within;
          response.writeHead(answer.status, { "content-type": "application/json" }).end(answer.body);
        })(),
    );
  });

  let routes: typeof import("../../app/api/transcriptions/route");
  let close: () => Promise<void>;

  beforeAll(async () => {
    await new Promise<void>((resolve) => vendor.listen(0, "127.0.0.1", resolve));
    // Settings are read once, when the first module asks for them.
    process.env.DATA_DIR = folder;
    process.env.LOG_LEVEL = "silent";
    process.env.TRANSCRIPTION_BASE_URL = `http://127.0.0.1:${(vendor.address() as AddressInfo).port}/v1`;
    routes = await import("../../app/api/transcriptions/route");
    const { closeDatabase } = await import("@modules/platform/db");
    const { closeCaches } = await import("@modules/platform/cache");
    close = async () => {
      await closeDatabase();
      closeCaches();
    };
  });
  afterAll(async () => {
    await close?.();
    vendor.closeAllConnections();
    await new Promise<void>((resolve) => vendor.close(() => resolve()));
    rmSync(folder, { recursive: true });
  });
  beforeEach(() => {
    heard.length = 0;
    answer = { status: 200, body: JSON.stringify({ text: secretWords, language: "japanese" }) };
  });

  const address = "http://oshaberi.test/api/transcriptions";
  /** Each from another network unless told otherwise, so that nobody meets another's limit. */
  let guests = 0;
  const send = (body: Uint8Array, query = "", more: RequestInit = {}) =>
    routes.POST(
      new Request(address + query, {
        method: "POST",
        body: Buffer.from(body),
        headers: { "content-type": "audio/wav", "x-forwarded-for": `203.0.113.${(guests += 1)}` },
        ...more,
      }),
    );

  it("are offered by name", async () => {
    const response = await routes.GET(new Request(address));
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ available: true, vendor: "transcription-url" });
  });

  it("become words, for a guest too, that no cache keeps", async () => {
    const response = await send(recordedTone(), "?language=ja&hint=%E3%83%9F%E3%82%AA&hint=Genji");
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ text: secretWords, language: "ja" });
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("set-cookie")).toMatch(/HttpOnly/i);
    expect(heard[0]!.form.get("language")).toBe("ja");
    expect(heard[0]!.form.get("prompt")).toBe("ミオ、Genji");
    expect(new Uint8Array(await (heard[0]!.form.get("file") as File).arrayBuffer())).toEqual(recordedTone());
  });

  it("leave nothing on the disk, neither sound nor words", async () => {
    const wav = recordedTone(900);
    expect((await send(wav)).status).toBe(200);
    const sound = Buffer.from(wav.subarray(20_000, 20_064));
    const files = everyFile(folder);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const bytes = readFileSync(file);
      expect(bytes.includes(sound), file).toBe(false);
      expect(bytes.includes(secretWords), file).toBe(false);
    }
  });

  it("are refused with what to do when they are none, too short or too long", async () => {
    const refusals = await Promise.all([
      send(new Uint8Array(500)),
      send(wavOf({ samples: new Int16Array(1_600), sampleRate: 16_000 })),
      send(wavOf({ samples: new Int16Array(61 * 16_000), sampleRate: 16_000 })),
    ]);
    expect(refusals.map(({ status }) => status)).toEqual([400, 400, 413]);
    const [none, short] = (await Promise.all(refusals.slice(0, 2).map((one) => one.json()))) as { code: string }[];
    expect(none).toMatchObject({ code: "voice.recording-invalid", details: { reason: "not-wav" } });
    expect(short).toMatchObject({ code: "voice.recording-invalid", details: { reason: "too-short" } });
    expect(heard).toEqual([]);
  });

  it("fail for now when nobody can make out the words, and tell nothing of the vendor", async () => {
    answer = { status: 500, body: JSON.stringify({ error: "CUDA out of memory" }) };
    const response = await send(recordedTone());
    expect(response.status).toBe(503);
    const problem = (await response.json()) as object;
    expect(problem).toMatchObject({ code: "voice.transcription-failed", retryable: true });
    expect(JSON.stringify(problem)).not.toMatch(/CUDA|TRANSCRIPTION|127\.0\.0\.1/);
  });

  it("are taken back at the vendor when whoever spoke goes away", async () => {
    const before = hungUp;
    const controller = new AbortController();
    answer.within = new Promise(() => undefined);
    const response = send(recordedTone(), "", { signal: controller.signal });
    await expect.poll(() => heard.length).toBe(1);
    controller.abort();
    expect((await response).status).toBe(499);
    await expect.poll(() => hungUp).toBeGreaterThan(before);
  });

  it("are limited for each person", async () => {
    const first = await send(recordedTone());
    const cookie = first.headers
      .getSetCookie()
      .map((one) => one.split(";")[0])
      .join("; ");
    const statuses: number[] = [];
    for (let sent = 0; sent < 32; sent += 1) {
      statuses.push((await send(recordedTone(), "", { headers: { "content-type": "audio/wav", cookie } })).status);
    }
    expect(statuses).toContain(200);
    expect(statuses.at(-1)).toBe(429);
  });
});

function everyFile(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());
}
