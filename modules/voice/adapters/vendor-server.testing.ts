import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { wavOf } from "../domain/rendered-clip";
import type { SpeechVendor, VendorRequest } from "../ports/speech-vendor";
import type { VendorBehaviour, VendorStage } from "../ports/speech-vendor.contract-test";
import type { VendorPatience } from "./vendor-http";

/** What a vendor was sent. */
export type Ask = {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: string;
};
export type Answer = {
  status?: number;
  headers?: Record<string, string>;
  body: string | Uint8Array;
  /** The answer that holds the sound: the one that stalls, is cut, or is garbage. */
  holdsSound?: true;
};

export type Refusal = "bad-request" | "bad-key" | "busy" | "broken";
export type VendorScript = {
  /** The documented answer; throws where the request is not the documented one, which fails the test. */
  answer(ask: Ask): Answer;
  /** The vendor's own words. */
  refusals: Record<Refusal, (ask: Ask) => Answer>;
};

/** A vendor on a real socket that does as its documentation says, or fails as told. */
export async function openVendorServer(script: VendorScript) {
  let behaviour: VendorBehaviour = "sound";
  const asked: Ask[] = [];
  const problems: unknown[] = [];
  const due = Promise.withResolvers<void>();
  const abandoned = Promise.withResolvers<void>();
  const sockets = new Set<Socket>();

  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      const url = new URL(request.url ?? "/", "http://vendor");
      const ask: Ask = {
        method: request.method ?? "",
        path: url.pathname,
        query: url.searchParams,
        headers: request.headers,
        body: Buffer.concat(pieces).toString("utf8"),
      };
      asked.push(ask);
      try {
        answer(ask, response);
      } catch (error) {
        problems.push(error);
        response.writeHead(418).end();
      }
    });
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  function answer(ask: Ask, response: ServerResponse): void {
    const documented = script.answer(ask);
    switch (behaviour) {
      case "bad-request":
      case "bad-key":
      case "busy":
      case "broken":
        return send(response, script.refusals[behaviour](ask));
      case "silent":
        return keepDue(response);
      case "stalls":
      case "cuts": {
        if (!documented.holdsSound) return send(response, documented);
        const body = Buffer.from(documented.body);
        response.writeHead(documented.status ?? 200, { ...documented.headers, "content-length": body.length });
        // An odd number of bytes, so that a sample is torn.
        response.write(body.subarray(0, Math.floor(body.length / 2) | 1), () => {
          if (behaviour === "cuts") response.destroy();
        });
        return behaviour === "stalls" ? keepDue(response) : undefined;
      }
      case "garbage":
        if (!documented.holdsSound) return send(response, documented);
        return send(response, { headers: { "content-type": "text/html" }, body: "<html><body>Welcome</body></html>" });
      default:
        return send(response, documented);
    }
  }

  function keepDue(response: ServerResponse): void {
    response.on("close", () => abandoned.resolve());
    due.resolve();
  }

  return {
    url,
    asked,
    behave(wanted: VendorBehaviour) {
      behaviour = wanted;
      if (wanted === "absent") stopListening();
    },
    requests: () => asked.length,
    waitingForServer: () => due.promise,
    abandoned: () => abandoned.promise,
    async close() {
      await stopListening();
      if (problems.length > 0) throw problems[0];
    },
  };

  function stopListening(): Promise<void> {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => (server.listening ? server.close(() => resolve()) : resolve()));
  }
}

export type VendorServer = Awaited<ReturnType<typeof openVendorServer>>;

/** What the contract of the port wants: one server, a vendor that waits long and one that does not. */
export async function openVendorStage(
  script: VendorScript,
  openVendor: (url: string, patience: VendorPatience) => SpeechVendor,
): Promise<VendorStage> {
  const server = await openVendorServer(script);
  return {
    ...server,
    patient: openVendor(server.url, { beginWithinMs: 60_000, stallWithinMs: 60_000 }),
    impatient: openVendor(server.url, { beginWithinMs: 500, stallWithinMs: 300 }),
  };
}

/** A plain sentence, but for what is changed. */
export function requestTo(change: Partial<VendorRequest>): VendorRequest {
  return {
    text: "今日はいい天気ですね。",
    language: "ja",
    voice: "",
    style: null,
    emotion: "neutral",
    intensity: 0,
    speed: 1,
    halfTones: 0,
    signal: new AbortController().signal,
    ...change,
  };
}

function send(response: ServerResponse, { status = 200, headers = {}, body }: Answer): void {
  response.writeHead(status, headers).end(body);
}

export function json(value: unknown, status = 200): Answer {
  return { status, headers: { "content-type": "application/json" }, body: JSON.stringify(value) };
}

/** A tone, so that it can be told from silence and from noise. */
export function tone(sampleRate: number, durationMs: number): Int16Array {
  return Int16Array.from({ length: Math.round((sampleRate * durationMs) / 1000) }, (_, index) =>
    Math.round(8_000 * Math.sin((2 * Math.PI * 220 * index) / sampleRate)),
  );
}

export function toneWav(sampleRate: number, durationMs: number): Uint8Array {
  return wavOf({ samples: tone(sampleRate, durationMs), sampleRate });
}
