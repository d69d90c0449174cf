import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import type { RouteHandler, RouteParams } from "./route";
import { eventBodyOf, heartbeatComment, joinHeartbeat, openingComment, type EventBody } from "./stream";

export type NodeMountOptions = {
  /** False (the default): X-Forwarded-For is replaced by the socket's address. */
  behindProxy?: boolean;
};

export type NodeHandler = (request: IncomingMessage, response: ServerResponse, params?: RouteParams) => Promise<void>;

/** Runs a route straight on node:http. The promise settles when the response is sent or the client is gone. */
export function mountOnNode(handler: RouteHandler, options: NodeMountOptions = {}): NodeHandler {
  return async (incoming, outgoing, params = {}) => {
    const gone = new AbortController();
    outgoing.once("close", () => {
      if (!outgoing.writableFinished) gone.abort();
    });
    const request = webRequestOf(incoming, gone.signal, options);
    const response = await handler(request, { params: Promise.resolve(params) });
    if (gone.signal.aborted) {
      await response.body?.cancel();
      return;
    }
    outgoing.statusCode = response.status;
    for (const [name, value] of response.headers) {
      if (name !== "set-cookie") outgoing.setHeader(name, value);
    }
    const cookies = response.headers.getSetCookie();
    if (cookies.length > 0) outgoing.setHeader("set-cookie", cookies);
    const events = eventBodyOf(response);
    if (incoming.method === "HEAD" || response.body === null) outgoing.end();
    else if (events !== undefined) await writeEvents(events, outgoing);
    else await writeBody(response.body, outgoing);
    // An unread rest of the request (refused, too large) would otherwise stall the connection.
    if (!incoming.complete) incoming.resume();
  };
}

function webRequestOf(incoming: IncomingMessage, signal: AbortSignal, options: NodeMountOptions): Request {
  const headers = new Headers();
  for (let index = 0; index < incoming.rawHeaders.length; index += 2) {
    headers.append(incoming.rawHeaders[index]!, incoming.rawHeaders[index + 1]!);
  }
  if (options.behindProxy !== true) headers.set("x-forwarded-for", incoming.socket.remoteAddress ?? "unknown");
  const base = `http://${incoming.headers.host ?? "localhost"}`;
  const target = incoming.url ?? "/";
  const url = target.startsWith("/") ? base + target : target;
  const method = incoming.method ?? "GET";
  if (method === "GET" || method === "HEAD") return new Request(url, { method, headers, signal });
  const body = Readable.toWeb(incoming) as ReadableStream<Uint8Array>;
  return new Request(url, { method, headers, signal, body, duplex: "half" } as RequestInit);
}

async function writeBody(body: ReadableStream<Uint8Array>, outgoing: ServerResponse): Promise<void> {
  const reader = body.getReader();
  const abandon = () => void reader.cancel().catch(() => undefined);
  outgoing.once("close", abandon);
  for (;;) {
    const { done, value } = await reader.read();
    if (done || outgoing.destroyed) break;
    if (!outgoing.write(value)) await drained(outgoing);
  }
  outgoing.off("close", abandon);
  await ended(outgoing);
}

/** Events go from the source to the socket as strings: one promise per batch, and no web stream. */
async function writeEvents(body: EventBody, outgoing: ServerResponse): Promise<void> {
  const reader = body.open();
  let quiet = true;
  let over = false;
  outgoing.flushHeaders();
  outgoing.write(openingComment);
  const leaveHeartbeat = joinHeartbeat(body.heartbeatMs, () => {
    if (quiet && !outgoing.writableNeedDrain) outgoing.write(heartbeatComment);
    quiet = true;
  });
  await new Promise<void>((resolve) => {
    const finish = () => {
      if (over) return;
      over = true;
      leaveHeartbeat();
      body.signal?.removeEventListener("abort", finish);
      outgoing.off("close", finish);
      reader.stop();
      resolve();
    };
    const step = (text: string | null) => {
      if (over) return;
      if (text === null) return finish();
      quiet = false;
      if (outgoing.write(text)) void reader.next().then(step);
      else outgoing.once("drain", () => void (over || reader.next().then(step)));
    };
    outgoing.once("close", finish);
    body.signal?.addEventListener("abort", finish, { once: true });
    if (body.signal?.aborted === true || outgoing.destroyed) finish();
    else void reader.next().then(step);
  });
  await ended(outgoing);
}

function drained(outgoing: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      outgoing.off("drain", done);
      outgoing.off("close", done);
      resolve();
    };
    outgoing.once("drain", done);
    outgoing.once("close", done);
  });
}

function ended(outgoing: ServerResponse): Promise<void> {
  if (outgoing.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    outgoing.once("close", resolve);
    outgoing.end(resolve);
  });
}
