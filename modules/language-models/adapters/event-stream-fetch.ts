import { request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";

/** The text of an event stream as it arrives. */
export type EventText = {
  /** What has come since the last call, waiting for more if there is nothing; null at the end. Rejects when the line breaks. */
  next(): Promise<string | null>;
  /** No more is wanted: the connection goes back to its pool if the rest arrives soon, else it is closed. */
  release(): void;
};

/** Letters that may wait here before the sender is asked to pause. */
const mostWaiting = 256 * 1024;
const restWithinMs = 500;

/**
 * A `fetch` for a provider's SDK that keeps the body of a successful event stream for us and hands its caller an empty
 * one: the SDK still builds the request and explains every refusal. It stands on node:http, since with 500 replies at
 * once each web stream on the way of a token costs what the token's whole processing does.
 */
export function eventStreamFetch(): { fetch: typeof globalThis.fetch; events: () => EventText | null } {
  let events: EventText | null = null;
  return {
    events: () => events,
    async fetch(input, init = {}) {
      const incoming = await answerTo(new URL(input instanceof Request ? input.url : input), init);
      const status = incoming.statusCode ?? 0;
      if (status >= 300 && status < 400 && incoming.headers.location) {
        incoming.destroy();
        return globalThis.fetch(input, init);
      }
      const isEvents = /^text\/event-stream\b/i.test(incoming.headers["content-type"] ?? "");
      if (status < 200 || status >= 300 || !isEvents) return wholeResponse(incoming);
      events = textOf(incoming);
      return new Response("data: [DONE]\n\n", { headers: { "content-type": "text/event-stream" } });
    },
  };
}

function answerTo(url: URL, init: RequestInit, again = false): Promise<IncomingMessage> {
  const begin = url.protocol === "https:" ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const sent = begin(url, {
      method: init.method ?? "GET",
      headers: Object.fromEntries(new Headers(init.headers)),
      ...(init.signal ? { signal: init.signal } : {}),
    });
    const failed = (error: Error) => {
      // A pooled connection that its server closed at the same moment: nothing has been answered, so ask once more.
      if (sent.reusedSocket && !again && !init.signal?.aborted) resolve(answerTo(url, init, true));
      else
        reject(init.signal?.aborted ? (init.signal.reason as Error) : new TypeError("fetch failed", { cause: error }));
    };
    sent.once("error", failed);
    sent.once("response", (incoming) => {
      // What breaks from here on is told to who reads the body; the request, with its long prompt, is let go.
      sent.on("error", ignore).off("error", failed);
      resolve(incoming);
    });
    sent.end(init.body as string | undefined);
  });
}

function ignore(): void {}

async function wholeResponse(incoming: IncomingMessage): Promise<Response> {
  const pieces: Buffer[] = [];
  for await (const piece of incoming) pieces.push(piece as Buffer);
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  const status = incoming.statusCode ?? 502;
  const body = [204, 205, 304].includes(status) ? null : Buffer.concat(pieces);
  return new Response(body, { status, headers });
}

/** By hand rather than by `for await` over the message, which makes several promises for each token. */
function textOf(incoming: IncomingMessage): EventText {
  let waiting = "";
  let ended = false;
  let failure: Error | null = null;
  let wanted: { resolve(text: string | null): void; reject(error: Error): void } | null = null;

  const settle = () => {
    if (wanted === null) return;
    const { resolve, reject } = wanted;
    if (waiting !== "") {
      const text = waiting;
      waiting = "";
      wanted = null;
      if (incoming.isPaused()) incoming.resume();
      resolve(text);
    } else if (failure !== null || ended) {
      wanted = null;
      if (failure === null) resolve(null);
      else reject(failure);
    }
  };
  incoming.setEncoding("utf8");
  incoming.on("data", (text: string) => {
    waiting += text;
    if (waiting.length > mostWaiting) incoming.pause();
    settle();
  });
  incoming.once("end", () => {
    ended = true;
    settle();
  });
  incoming.on("error", (error) => {
    failure ??= error;
    settle();
  });
  incoming.once("close", () => {
    if (!ended) failure ??= new Error("other side closed");
    settle();
  });
  return {
    next: () =>
      new Promise((resolve, reject) => {
        wanted = { resolve, reject };
        settle();
      }),
    release() {
      if (incoming.complete || incoming.destroyed) return void incoming.resume();
      waiting = "";
      incoming.removeAllListeners("data");
      incoming.resume();
      const late = setTimeout(() => incoming.destroy(), restWithinMs);
      incoming.once("close", () => clearTimeout(late));
    },
  };
}
