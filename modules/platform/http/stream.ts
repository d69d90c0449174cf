import { problemDetails } from "./problem";

export type StreamEvent = { id?: number | string; data: string; event?: string };

/** A source may hand over everything it has at once; the whole batch then travels as one chunk. */
export type BatchIterator<T> = AsyncIterator<T> & { nextBatch?(): Promise<IteratorResult<T[]>> };

export type StreamInit = {
  headers?: HeadersInit;
  status?: number;
  /** A comment is sent after at most this long a silence, so that proxies keep the connection. 0 = never. */
  heartbeatMs?: number;
  /** Ends the stream and the source. */
  signal?: AbortSignal;
  /** What the client is told when the source fails; null ends the stream without a word. */
  onError?: (error: unknown) => StreamEvent | null;
};

/** Encoded text, one batch at a time; null when the stream is over. Nothing runs before the first `next`. */
export type EventReader = { next(): Promise<string | null>; stop(): void };

export type EventBody = { heartbeatMs: number; signal: AbortSignal | undefined; open(): EventReader };

const defaultHeartbeatMs = 15_000;
/** Sent first, so that headers leave and the browser knows at once that the stream is open. */
export const openingComment = ":\n\n";
export const heartbeatComment = ":\n\n";

const encoder = new TextEncoder();
const heartbeatBytes = encoder.encode(heartbeatComment);
const openingBytes = encoder.encode(openingComment);
const bodies = new WeakMap<Response, EventBody>();

/** Server-sent events (WHATWG HTML § 9.2). A cancelled response calls the source's `return()`. */
export function stream(source: AsyncIterable<StreamEvent>, init: StreamInit = {}): Response {
  const body: EventBody = {
    heartbeatMs: init.heartbeatMs ?? defaultHeartbeatMs,
    signal: init.signal,
    open: () => readerOf(source, init.onError ?? describeFailure),
  };
  const headers = new Headers(init.headers);
  headers.set("content-type", "text/event-stream; charset=utf-8");
  // no-transform keeps compression, and with it buffering, away.
  headers.set("cache-control", "no-cache, no-transform");
  headers.set("x-accel-buffering", "no");
  const response = new Response(webStreamOf(body), { status: init.status ?? 200, headers });
  bodies.set(response, body);
  return response;
}

/** The source behind a streamed response, for a server that can write it without a web stream between. */
export function eventBodyOf(response: Response): EventBody | undefined {
  return bodies.get(response);
}

export function encodeEvent({ id, event, data }: StreamEvent): string {
  const lines = data.includes("\n") || data.includes("\r") ? data.replace(/\r\n|\r|\n/g, "\ndata: ") : data;
  return `${id === undefined ? "" : `id: ${id}\n`}${event === undefined ? "" : `event: ${event}\n`}data: ${lines}\n\n`;
}

function describeFailure(error: unknown): StreamEvent {
  return { event: "problem", data: JSON.stringify(problemDetails(error, "")) };
}

function readerOf(source: AsyncIterable<StreamEvent>, onError: (error: unknown) => StreamEvent | null): EventReader {
  const iterator: BatchIterator<StreamEvent> = source[Symbol.asyncIterator]();
  let over = false;
  const failed = (error: unknown): string | null => {
    if (over) return null;
    over = true;
    const last = onError(error);
    return last === null ? null : encodeEvent(last);
  };
  const one = (result: IteratorResult<StreamEvent>): string | null => {
    if (result.done === true) over = true;
    return over ? null : encodeEvent(result.value as StreamEvent);
  };
  const many = (result: IteratorResult<StreamEvent[]>): string | null => {
    if (result.done === true) over = true;
    if (over) return null;
    let text = "";
    for (const event of result.value as StreamEvent[]) text += encodeEvent(event);
    return text;
  };
  return {
    next() {
      if (over) return Promise.resolve(null);
      return iterator.nextBatch === undefined
        ? iterator.next().then(one, failed)
        : iterator.nextBatch().then(many, failed);
    },
    stop() {
      if (over) return;
      over = true;
      // A generator that is waiting answers return() only after that wait: nobody waits for it here.
      iterator.return?.()?.catch(() => undefined);
    },
  };
}

function webStreamOf(body: EventBody): ReadableStream<Uint8Array> {
  let reader: EventReader | null = null;
  let leaveHeartbeat = () => {};
  let quiet = true;
  let reading = false;
  let end: (() => void) | null = null;
  const release = () => {
    leaveHeartbeat();
    if (end !== null) body.signal?.removeEventListener("abort", end);
    end = null;
    reader?.stop();
  };
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (reader === null) {
          reader = body.open();
          end = () => {
            release();
            controller.close();
          };
          if (body.signal?.aborted === true) return end();
          body.signal?.addEventListener("abort", end, { once: true });
          leaveHeartbeat = joinHeartbeat(body.heartbeatMs, () => {
            // Only while the client is waiting for more: a comment must not pile up behind a slow one.
            if (quiet && reading) controller.enqueue(heartbeatBytes);
            quiet = true;
          });
          controller.enqueue(openingBytes);
          return undefined;
        }
        reading = true;
        return reader.next().then((text) => {
          reading = false;
          if (end === null) return;
          quiet = false;
          if (text === null) end();
          else controller.enqueue(encoder.encode(text));
        });
      },
      cancel() {
        // Never read: the source is returned all the same, for what it may hold.
        if (reader === null) body.open().stop();
        release();
      },
    },
    // Nothing is read ahead: what the client has not taken stays in the source.
    { highWaterMark: 0 },
  );
}

const hearts = new Map<number, { timer: NodeJS.Timeout; beats: Set<() => void> }>();

/** One timer for all streams of one rhythm. A beat comes twice per period: silence is then 0.5–1 period. */
export function joinHeartbeat(periodMs: number, beat: () => void): () => void {
  if (periodMs <= 0) return () => {};
  let heart = hearts.get(periodMs);
  if (heart === undefined) {
    const beats = new Set<() => void>();
    const timer = setInterval(() => {
      for (const each of beats) each();
    }, periodMs / 2);
    timer.unref();
    heart = { timer, beats };
    hearts.set(periodMs, heart);
  }
  const { timer, beats } = heart;
  beats.add(beat);
  return () => {
    if (!beats.delete(beat) || beats.size > 0) return;
    clearInterval(timer);
    hearts.delete(periodMs);
  };
}
