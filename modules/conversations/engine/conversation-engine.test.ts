import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ConversationMessage, Cue, MessagePage, ReplyChunk } from "../contract";
import { ConversationEngine, type ConversationEngineOptions } from "./conversation-engine";
import { heardLength } from "./reply-view";

const speechChunk = (segment: number, text: string): ReplyChunk => ({
  type: "data-speech",
  id: `speech-${segment}`,
  transient: true,
  data: { segment, text, emotion: "happy", intensity: 0.5, gestures: [], speech: null },
});

const reply: ReplyChunk[] = [
  { type: "start", messageId: "msg_reply" },
  { type: "text-start", id: "text" },
  { type: "text-delta", id: "text", delta: "こんにちは。" },
  speechChunk(0, "こんにちは。"),
  { type: "text-delta", id: "text", delta: "元気？" },
  speechChunk(1, "元気？"),
  { type: "text-end", id: "text" },
  { type: "finish", finishReason: "stop" },
];

/** A server that keeps one reply and breaks its line where the test says, as a real line would. */
class Server {
  readonly sent: { id: string; text: string; trigger: string }[] = [];
  readonly stops: unknown[] = [];
  stored: ConversationMessage[] = [];
  /** After how many parts each connection breaks; none left = whole. */
  breaks: number[] = [];
  refusals: { status: number; code: string; retryAfter?: string }[] = [];
  connections = 0;

  readonly fetch = (async (input: string, init?: RequestInit) => {
    const url = new URL(String(input), "http://localhost");
    if (url.pathname === "/api/chat") {
      const refusal = this.refusals.shift();
      if (refusal)
        return Response.json(
          { code: refusal.code },
          { status: refusal.status, headers: refusal.retryAfter ? { "retry-after": refusal.retryAfter } : {} },
        );
      const body = JSON.parse(String(init!.body));
      this.sent.push({ id: body.messages[0].id, text: body.messages[0].parts[0].text, trigger: body.trigger });
      return this.stream(0);
    }
    if (url.pathname.endsWith("/stream")) return this.stream(Number(url.searchParams.get("after")));
    if (url.pathname.endsWith("/stop")) {
      this.stops.push(JSON.parse(String(init!.body)));
      return new Response(null, { status: 204 });
    }
    return Response.json({
      conversation: { id: "cnv_stored" },
      items: this.stored,
      nextCursor: null,
      remainingMessages: 20,
    } as unknown as MessagePage);
  }) as typeof globalThis.fetch;

  private stream(after: number): Response {
    this.connections += 1;
    const until = this.breaks.length > 0 ? Math.min(reply.length, after + this.breaks.shift()!) : reply.length;
    const text = reply
      .slice(after, until)
      .map((chunk, i) => `id: ${after + i + 1}\ndata: ${JSON.stringify(chunk)}\n\n`)
      .join("");
    return new Response(text, { status: 200 });
  }
}

function start(server: Server, more: Partial<ConversationEngineOptions> = {}) {
  const enqueued: string[] = [];
  const cues: Cue[] = [];
  const kept = new Map<string, string>();
  const engine = new ConversationEngine({
    characterId: "hikari",
    locale: "ja",
    timeZone: "Asia/Tokyo",
    speech: { enqueue: ({ text }) => void enqueued.push(text), stop: () => null },
    voiceOn: () => true,
    onCue: (cue) => cues.push(cue),
    fetch: server.fetch,
    storage: { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) },
    wait: () => Promise.resolve(),
    ...more,
  });
  const idle = () =>
    new Promise<void>((resolve) => {
      const look = () => engine.getState().activity === "idle" && (off(), resolve());
      const off = engine.subscribe(look);
      queueMicrotask(look);
    });
  return { engine, enqueued, cues, kept, idle };
}

describe("ConversationEngine", () => {
  it("shows and speaks each part once, wherever the line breaks", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 8 }), { maxLength: 6 }), async (breaks) => {
        const server = new Server();
        server.breaks = [...breaks];
        const { engine, enqueued, idle } = start(server);
        await engine.load();
        expect(await engine.send("やあ")).toBe(true);
        await idle();
        expect(engine.getState().messages.map((message) => message.text)).toEqual(["やあ", "こんにちは。元気？"]);
        expect(enqueued).toEqual(["こんにちは。", "元気？"]);
        expect(server.sent).toHaveLength(1);
      }),
      { numRuns: 100 },
    );
  });

  it("gives the words back when they were refused, and sends the same message again", async () => {
    const server = new Server();
    server.refusals = [{ status: 429, code: "http.rate-limited", retryAfter: "3" }];
    const { engine, idle } = start(server);
    await engine.load();
    expect(await engine.send("はやい")).toBe(false);
    expect(engine.getState()).toMatchObject({
      messages: [],
      activity: "idle",
      problem: { code: "http.rate-limited", retryAfterSeconds: 3 },
    });
    expect(await engine.send("はやい")).toBe(true);
    await idle();
    expect(engine.getState().problem).toBeNull();
  });

  it("sends under the same id what the line swallowed", async () => {
    const server = new Server();
    const ids: string[] = [];
    let broken = true;
    const { engine } = start(server, {
      fetch: (async (input: string, init?: RequestInit) => {
        if (String(input) === "/api/chat") {
          ids.push(JSON.parse(String(init!.body)).messages[0].id);
          if (broken) throw new TypeError("Failed to fetch");
        }
        return server.fetch(input, init);
      }) as typeof globalThis.fetch,
    });
    await engine.load();
    expect(await engine.send("届け")).toBe(false);
    expect(engine.getState().problem).toEqual({ code: "offline", retryAfterSeconds: null });
    broken = false;
    expect(await engine.send("届け")).toBe(true);
    expect(ids[1]).toBe(ids[0]);
  });

  it("after a reload goes on speaking where it had been, and in another tab stays silent", async () => {
    const making = {
      id: "msg_reply",
      role: "assistant",
      parts: [],
      status: "streaming",
      replyToId: null,
      createdAt: "",
      heardUntil: null,
    } as ConversationMessage;
    for (const [kept, spoken] of [
      ["msg_reply 0", ["元気？"]],
      ["msg_reply -1", ["こんにちは。", "元気？"]],
      ["msg_other 3", []],
    ] as const) {
      const server = new Server();
      server.stored = [making];
      const { engine, enqueued, idle } = start(server, { storage: { getItem: () => kept, setItem: () => {} } });
      await engine.load();
      await idle();
      expect(enqueued).toEqual(spoken);
      expect(engine.getState().messages.at(-1)?.text).toBe("こんにちは。元気？");
    }
  });

  it("tells the server how much had been heard when she is stopped", async () => {
    const server = new Server();
    const { engine, idle } = start(server, {
      speech: { enqueue: () => {}, stop: () => ({ id: "msg_reply/1/1", fraction: 0.7 }) },
    });
    await engine.load();
    await engine.send("やあ");
    await idle();
    engine.segmentStarted("msg_reply/1/0");
    engine.segmentEnded("msg_reply/1/0");
    engine.segmentStarted("msg_reply/1/1");
    engine.stop();
    expect(server.stops).toEqual([{ heardUntil: "こんにちは。".length + 2 }]);
    // Shown at once, before the server is asked again.
    expect(engine.getState().messages.at(-1)).toMatchObject({ heardUntil: "こんにちは。".length + 2 });
    expect(engine.getState().speakingSegment).toBeNull();
  });

  it("performs the face when its sentence begins to sound", async () => {
    const { engine, cues, idle } = start(new Server());
    await engine.load();
    await engine.send("やあ");
    await idle();
    expect(cues).toEqual([]);
    engine.segmentStarted("msg_reply/1/1");
    expect(cues).toMatchObject([{ segment: 1, emotion: "happy" }]);
    engine.segmentStarted("msg_reply/99/0");
    expect(cues).toHaveLength(1);
  });

  it("asks for another answer with the same message", async () => {
    const server = new Server();
    const { engine, enqueued, idle } = start(server);
    await engine.load();
    await engine.send("やあ");
    await idle();
    await engine.retry();
    await idle();
    expect(server.sent.map(({ trigger }) => trigger)).toEqual(["submit-message", "regenerate-message"]);
    expect(server.sent[1]!.id).toBe(server.sent[0]!.id);
    expect(engine.getState().messages).toHaveLength(2);
    expect(enqueued).toHaveLength(4);
  });
});

describe("heardLength", () => {
  it("counts what had ended and the part that had sounded", () => {
    const segments = [
      { segment: 0, text: "12345" },
      { segment: 1, text: "1234567890" },
      { segment: 2, text: "123" },
    ];
    expect(heardLength(segments, -1, null)).toBe(0);
    expect(heardLength(segments, 0, { segment: 1, fraction: 0.5 })).toBe(10);
    expect(heardLength(segments, 2, null)).toBe(18);
  });
});
