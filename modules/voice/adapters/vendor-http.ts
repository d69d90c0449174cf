import { request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import { AppError } from "@modules/kernel";
import { errorBody, failuresOf, type VendorFailures, type VendorNames } from "./vendor-failures";

/** How long a vendor is waited for. */
export type VendorPatience = {
  /** Until the answer begins; 15 s unless told otherwise. */
  beginWithinMs?: number;
  /** Longest silence inside the answer; 10 s unless told otherwise. */
  stallWithinMs?: number;
};

export type VendorCall = VendorPatience &
  VendorNames & {
    url: URL | string;
    method?: "GET" | "POST";
    headers?: Record<string, string>;
    /** A string is JSON. */
    body?: string | Uint8Array | FormData;
    signal: AbortSignal;
    /** What must not be told on though a vendor's error repeats it: the text, the key. */
    secrets: readonly string[];
    /** 64 MB unless told otherwise. */
    maxBytes?: number;
  };

/** An answer of 2xx. Who has it reads `bytes` (leaving the loop early ends the request), `whole`, `json`, or closes it. */
export type VendorAnswer = {
  /** Without parameters, in lower case; empty when the vendor tells none. */
  contentType: string;
  headers: IncomingMessage["headers"];
  /** The caller's. */
  signal: AbortSignal;
  bytes: AsyncIterable<Uint8Array>;
  whole(): Promise<Uint8Array>;
  json(): Promise<unknown>;
  close(): void;
  /** What a reader of the answer throws when it is not what was asked for. `reason` continues "… sent". */
  garbled(reason: string, cause?: unknown): AppError;
};

const defaults = { beginWithinMs: 15_000, stallWithinMs: 10_000, maxBytes: 64 * 1024 * 1024 };

/**
 * Asks a vendor of voices or ears over HTTP. Rejects with the signal's reason when that aborts (the request then ends
 * on the wire), else with an AppError that names the vendor, says what to do, and whether the same may succeed later.
 * It stands on node:http rather than `fetch`, like the language models' streams.
 */
export async function vendorFetch(call: VendorCall): Promise<VendorAnswer> {
  call.signal.throwIfAborted();
  const failure = failuresOf(call);
  const { body, contentType } = await encodedBody(call.body);
  const headers: Record<string, string> = {
    accept: "*/*",
    "accept-encoding": "identity",
    "user-agent": "Oshaberi",
    ...(contentType === null ? {} : { "content-type": contentType }),
    ...call.headers,
    ...(body === null ? {} : { "content-length": String(body.byteLength) }),
  };
  const incoming = await begun(call, headers, body, failure).catch((error: unknown) => {
    throw call.signal.aborted ? call.signal.reason : error;
  });
  const status = incoming.statusCode ?? 0;
  if (status >= 200 && status < 300) return answerOf(call, incoming, failure);
  const told = await errorBody(incoming, call.secrets);
  call.signal.throwIfAborted();
  throw failure.refused(status, told, incoming.headers["retry-after"]);
}

async function encodedBody(body: VendorCall["body"]): Promise<{ body: Uint8Array | null; contentType: string | null }> {
  if (body === undefined) return { body: null, contentType: null };
  if (body === "") return { body: new Uint8Array(0), contentType: null };
  if (typeof body === "string") return { body: Buffer.from(body), contentType: "application/json" };
  if (body instanceof Uint8Array) return { body, contentType: null };
  const form = new Response(body);
  return { body: new Uint8Array(await form.arrayBuffer()), contentType: form.headers.get("content-type") };
}

function begun(
  call: VendorCall,
  headers: Record<string, string>,
  body: Uint8Array | null,
  failure: VendorFailures,
  again = false,
): Promise<IncomingMessage> {
  const url = new URL(call.url);
  const begin = url.protocol === "https:" ? httpsRequest : httpRequest;
  const method = call.method ?? (body === null ? "GET" : "POST");
  return new Promise((resolve, reject) => {
    const sent = begin(url, { method, headers, signal: call.signal });
    const late = setTimeout(() => sent.destroy(failure.late()), call.beginWithinMs ?? defaults.beginWithinMs);
    const failed = (error: Error) => {
      clearTimeout(late);
      if (error instanceof AppError || call.signal.aborted) reject(error);
      // A pooled connection that its server closed at the same moment: nothing has been answered, so ask once more.
      else if (sent.reusedSocket && !again) resolve(begun(call, headers, body, failure, true));
      else reject(failure.unreachable(error));
    };
    sent.once("error", failed);
    sent.once("response", (incoming) => {
      clearTimeout(late);
      // What breaks from here on is told to who reads the answer.
      sent.on("error", () => undefined).off("error", failed);
      resolve(incoming);
    });
    sent.end(body ?? undefined);
  });
}

function answerOf(call: VendorCall, incoming: IncomingMessage, failure: VendorFailures): VendorAnswer {
  const maxBytes = call.maxBytes ?? defaults.maxBytes;
  const stallWithinMs = call.stallWithinMs ?? defaults.stallWithinMs;

  async function* bytes(): AsyncGenerator<Uint8Array> {
    const pieces = incoming[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
    let readBytes = 0;
    try {
      for (;;) {
        call.signal.throwIfAborted();
        const stalled = setTimeout(() => incoming.destroy(failure.stalled()), stallWithinMs);
        const piece = await pieces.next().finally(() => clearTimeout(stalled));
        if (piece.done) return;
        readBytes += piece.value.byteLength;
        if (readBytes > maxBytes) throw failure.garbled(`more than ${maxBytes} bytes`);
        yield piece.value;
      }
    } catch (error) {
      if (call.signal.aborted) throw call.signal.reason;
      throw error instanceof AppError ? error : failure.brokeOff(error);
    } finally {
      incoming.destroy();
    }
  }

  async function whole(): Promise<Uint8Array> {
    const pieces: Uint8Array[] = [];
    for await (const piece of bytes()) pieces.push(piece);
    return Buffer.concat(pieces);
  }

  return {
    contentType: (incoming.headers["content-type"] ?? "").split(";")[0]!.trim().toLowerCase(),
    headers: incoming.headers,
    signal: call.signal,
    bytes: { [Symbol.asyncIterator]: bytes },
    whole,
    async json() {
      const text = new TextDecoder().decode(await whole());
      try {
        return JSON.parse(text) as unknown;
      } catch {
        // The parser's own message would quote the answer.
        throw failure.garbled("something that is no JSON");
      }
    },
    close: () => void incoming.destroy(),
    garbled: failure.garbled,
  };
}
