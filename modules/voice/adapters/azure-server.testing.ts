import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { WebSocketServer, type WebSocket } from "ws";
import type { VendorBehaviour } from "../ports/speech-vendor.contract-test";
import { tone } from "./vendor-server.testing";

/** A message of the service's protocol: headers, an empty line, a body. */
type Message = { path: string; headers: Map<string, string>; body: string };

export type AzureAsk = {
  url: URL;
  headers: IncomingMessage["headers"];
  /** What the client told of itself, what it wants to be told, and what is to be said. */
  config: unknown;
  context: { synthesis: { audio: { outputFormat: string; metadataOptions: Record<string, unknown> } } };
  ssml: string;
};

const ticks = (ms: number) => ms * 10_000;
export const viseme = (id: number, atMs: number) => ({
  Type: "Viseme",
  Data: { Offset: ticks(atMs), VisemeId: id, IsLastAnimation: true },
});
export const word = (text: string, atMs: number, durationMs: number, BoundaryType = "WordBoundary") => ({
  Type: "WordBoundary",
  Data: { Offset: ticks(atMs), Duration: ticks(durationMs), text: { Text: text, Length: text.length, BoundaryType } },
});

/**
 * Azure's synthesis over a WebSocket, as its SDK speaks it: `speech.config`, `synthesis.context` and `ssml` come;
 * `turn.start`, `response`, `audio.metadata`, binary `audio` (a length of the headers in two bytes before them) and
 * `turn.end` go.
 */
export async function openAzureServer(metadata: readonly unknown[], samples: Int16Array = tone(24_000, 1_000)) {
  let behaviour: VendorBehaviour | "closes-in-order" | "never-opens" | "says-nothing" = "sound";
  const asked: AzureAsk[] = [];
  let connections = 0;
  let closed = 0;
  const due = signalled();
  const abandoned = signalled();
  const sockets = new Set<Socket>();

  const server = createServer();
  const websockets = new WebSocketServer({ noServer: true });
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  server.on("upgrade", (request, socket, head) => {
    connections += 1;
    const status = { "bad-key": "401 Unauthorized", busy: "429 Too Many Requests" }[behaviour as string];
    if (status !== undefined) return socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
    if (behaviour === "never-opens") {
      socket.on("close", () => abandoned.resolve());
      return due.resolve();
    }
    websockets.handleUpgrade(request, socket, head, (websocket) => converse(websocket, request));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const port = (server.address() as AddressInfo).port;

  function converse(websocket: WebSocket, request: IncomingMessage): void {
    const sent: Partial<AzureAsk> = {
      url: new URL(request.url ?? "/", "http://azure.test"),
      headers: request.headers,
    };
    websocket.on("close", () => (closed += 1));
    websocket.on("message", (data) => {
      const message = messageOf(String(data));
      if (message.path === "speech.config") sent.config = JSON.parse(message.body);
      if (message.path === "synthesis.context") sent.context = JSON.parse(message.body) as AzureAsk["context"];
      if (message.path !== "ssml") return;
      sent.ssml = message.body;
      asked.push({ ...sent } as AzureAsk);
      answer(websocket, message.headers.get("x-requestid")!);
    });
  }

  function answer(websocket: WebSocket, requestId: string): void {
    const streamId = "0123456789ABCDEF";
    const text = (path: string, body: unknown) =>
      websocket.send(
        `X-RequestId:${requestId}\r\nContent-Type:application/json; charset=utf-8\r\nPath:${path}\r\n\r\n${JSON.stringify(body)}`,
      );
    const sound = (bytes: Uint8Array) => {
      const headers = Buffer.from(
        `X-RequestId:${requestId}\r\nContent-Type:audio/basic\r\nX-StreamId:${streamId}\r\nPath:audio\r\n`,
      );
      const length = Buffer.alloc(2);
      length.writeUInt16BE(headers.length);
      websocket.send(Buffer.concat([length, headers, bytes]));
    };
    const begin = () => {
      text("turn.start", { context: { serviceTag: "0a1b" } });
      text("response", { context: { serviceTag: "0a1b" }, audio: { type: "inline", streamId } });
    };
    const keepDue = () => {
      websocket.on("close", () => abandoned.resolve());
      due.resolve();
    };
    const bytes = new Uint8Array(samples.buffer);
    // An odd number of bytes, so that a sample is torn.
    const half = Math.floor(bytes.length / 2) | 1;

    switch (behaviour) {
      case "silent":
        return keepDue();
      case "bad-request":
        return websocket.close(1007, "Unsupported voice in: こんにちは");
      case "broken":
        return websocket.close(1011, "Internal server error");
      case "garbage":
        begin();
        return sound(Buffer.from("<html><body>Welcome</body></html>"));
      case "says-nothing":
        begin();
        return text("turn.end", {});
      case "stalls":
      case "cuts":
      case "closes-in-order":
        begin();
        text("audio.metadata", { Metadata: metadata.slice(0, 1) });
        sound(bytes.subarray(0, half));
        if (behaviour === "stalls") return keepDue();
        return behaviour === "cuts" ? websocket.terminate() : websocket.close(1000, "Bye");
      default:
        begin();
        metadata.forEach((one) => text("audio.metadata", { Metadata: [one] }));
        sound(bytes.subarray(0, half));
        sound(bytes.subarray(half));
        text("audio.metadata", { Metadata: [{ Type: "SessionEnd", Data: { Offset: ticks(1_000) } }] });
        text("turn.end", {});
    }
  }

  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    connections: () => connections,
    closed: () => closed,
    behave(wanted: typeof behaviour) {
      behaviour = wanted;
      if (wanted === "absent") stopListening();
    },
    requests: () => asked.length,
    waitingForServer: () => due.promise,
    abandoned: () => abandoned.promise,
    /** Closes all lines without a word, as a server that restarts. */
    cutAll: () => sockets.forEach((socket) => socket.destroy()),
    close: stopListening,
  };

  async function stopListening(): Promise<void> {
    for (const socket of sockets) socket.destroy();
    if (server.listening) await new Promise<void>((resolve) => server.close(() => resolve()));
  }
}

function messageOf(message: string): Message {
  const split = message.indexOf("\r\n\r\n");
  const headers = new Map(
    message
      .slice(0, split)
      .split("\r\n")
      .map((line) => [line.slice(0, line.indexOf(":")).trim().toLowerCase(), line.slice(line.indexOf(":") + 1).trim()]),
  );
  return { path: headers.get("path") ?? "", headers, body: message.slice(split + 4) };
}

/** A promise to be kept from outside. */
function signalled() {
  let resolve!: () => void;
  const promise = new Promise<void>((keep) => (resolve = keep));
  return { promise, resolve };
}
