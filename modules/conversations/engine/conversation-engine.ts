import type { Locale } from "@modules/kernel";
import { newId } from "@modules/kernel";
import type { Cue, ReplyChunk, SpeechPart } from "../contract";
import { ConversationRequests, RequestRefused } from "./reply-connection";
import { readReply, untilItWorks, waitForLine, type Wait } from "./reply-reading";
import { emptyReply, heardLength, viewOfMessage, withChunk, type MessageView, type ReplyView } from "./reply-view";
import { SpokenRecord } from "./spoken-record";

/** What the engine needs of a voice; `@client/voice`'s player is one. */
export type SpeechOutput = {
  enqueue(segment: { id: string; text: string; speech: SpeechPart["speech"] }): void;
  /** Silences at once; says what was sounding and how much of it, 0 … 1, had been heard. */
  stop(): { id: string; fraction: number } | null;
};

export type SendProblem = {
  code: string;
  /** Seconds until it makes sense to try again; null when unknown. */
  retryAfterSeconds: number | null;
};

export type ConversationState = {
  phase: "loading" | "ready" | "unreachable";
  conversationId: string;
  messages: MessageView[];
  olderCursor: string | null;
  loadingOlder: boolean;
  /** The reply that is being made or spoken. */
  reply: ReplyView | null;
  /** `sending` until the server has the message; `reconnecting` while the line is down. */
  activity: "idle" | "sending" | "replying" | "reconnecting";
  /** The segment that sounds now. */
  speakingSegment: number | null;
  problem: SendProblem | null;
  /** What a guest may still send; null for members. */
  remainingMessages: number | null;
};

export type ConversationEngineOptions = {
  characterId: string;
  locale: Locale;
  timeZone: string;
  speech: SpeechOutput;
  /** Whether she is to speak; asked at each send. */
  voiceOn: () => boolean;
  onCue: (cue: Cue) => void;
  fetch: typeof globalThis.fetch;
  storage: Pick<Storage, "getItem" | "setItem"> | null;
  /** Tells other tabs; absent where there is no BroadcastChannel. */
  tabs?: { announce(): void };
  wait?: Wait;
};

/** A reply may be made anew under its id: the reading of it is part of the name. */
const segmentId = (replyId: string, reading: number, segment: number) => `${replyId}/${reading}/${segment}`;

/**
 * The talk of one fan with one character in this tab: sends, reads, resumes, stops. Plain TypeScript; a view subscribes.
 *
 * A reply goes on through a lost line: it is resumed from the last part that was seen. Speech is enqueued once per
 * segment, and only in the tab that asked for the reply.
 */
export class ConversationEngine {
  private state: ConversationState;
  private readonly listeners = new Set<() => void>();
  private readonly requests: ConversationRequests;
  private readonly spoken: SpokenRecord;
  private readonly wait: Wait;
  /** Ends the reading of the present reply; a new one for each. */
  private reading = new AbortController();
  private endedThrough = -1;
  private readings = 0;
  private disposed = false;
  /** What could not be sent, with the id it was sent under: the same words again are the same message. */
  private unsent: { id: string; text: string } | null = null;

  constructor(private readonly options: ConversationEngineOptions) {
    this.requests = new ConversationRequests(options.fetch);
    this.spoken = new SpokenRecord(options.storage);
    this.wait = options.wait ?? waitForLine;
    this.state = {
      phase: "loading",
      conversationId: newId("cnv"),
      messages: [],
      olderCursor: null,
      loadingOlder: false,
      reply: null,
      activity: "idle",
      speakingSegment: null,
      problem: null,
      remainingMessages: null,
    };
  }

  readonly getState = (): ConversationState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Reads the conversation; goes on with a reply that is being made. */
  async load(): Promise<void> {
    try {
      const page = await this.requests.open(this.options.characterId);
      if (this.disposed) return;
      this.update({
        phase: "ready",
        conversationId: page.conversation?.id ?? this.state.conversationId,
        messages: page.items.map(viewOfMessage),
        olderCursor: page.nextCursor,
        remainingMessages: page.remainingMessages,
      });
      const last = page.items.at(-1);
      if (last?.role === "assistant" && last.status === "streaming" && this.state.activity === "idle")
        await this.resume(last.id);
    } catch {
      if (!this.disposed && this.state.phase === "loading") this.update({ phase: "unreachable" });
    }
  }

  /** What another tab did; does nothing while this one is in the middle of a reply. */
  async refresh(): Promise<void> {
    if (this.state.activity === "idle" && this.state.phase !== "loading") await this.load();
  }

  async loadOlder(): Promise<void> {
    const { olderCursor, loadingOlder, conversationId } = this.state;
    if (!olderCursor || loadingOlder) return;
    this.update({ loadingOlder: true });
    try {
      const page = await this.requests.messages(conversationId, olderCursor);
      this.update({
        messages: [...page.items.map(viewOfMessage), ...this.state.messages],
        olderCursor: page.nextCursor,
      });
    } finally {
      this.update({ loadingOlder: false });
    }
  }

  /** Resolves true when the server has the message, false when the words must stay with the writer. */
  async send(text: string): Promise<boolean> {
    if (this.state.activity === "sending") return false;
    if (this.state.activity !== "idle" || this.state.speakingSegment !== null) this.stop();
    const id = this.unsent?.text === text ? this.unsent.id : newId("cmsg");
    this.unsent = { id, text };
    const message: MessageView = {
      id,
      role: "user",
      text,
      status: "sending",
      notices: [],
      createdAt: new Date().toISOString(),
      heardUntil: null,
    };
    this.update({ messages: [...this.state.messages, message] });
    const accepted = await this.ask(id, text, "submit-message");
    if (accepted) this.unsent = null;
    else this.update({ messages: this.state.messages.filter((other) => other.id !== id) });
    return accepted;
  }

  /** Has the last reply made anew. */
  async retry(): Promise<void> {
    const said = this.state.messages.findLast((message) => message.role === "user");
    if (!said || this.state.activity !== "idle") return;
    this.options.speech.stop();
    const after = this.state.messages.slice(0, this.state.messages.indexOf(said) + 1);
    const before = this.state.messages;
    this.update({ messages: after });
    if (!(await this.ask(said.id, said.text, "regenerate-message"))) this.update({ messages: before });
  }

  /** Silences her and ends the reply, here at once and on the server. */
  stop(): void {
    const { reply, activity, speakingSegment } = this.state;
    const sounding = this.options.speech.stop();
    if (activity === "idle" && speakingSegment === null) return;
    this.reading.abort();
    const segment = sounding ? Number(sounding.id.split("/").at(-1)) : null;
    const heardUntil =
      reply && this.options.voiceOn()
        ? heardLength(
            reply.segments,
            this.endedThrough,
            segment === null ? null : { segment, fraction: sounding!.fraction },
          )
        : null;
    void this.requests.stop(this.state.conversationId, heardUntil).catch(() => undefined);
    this.settle(reply && !reply.finished ? { ...reply, status: "stopped", finished: true } : reply, heardUntil);
    this.update({ speakingSegment: null });
  }

  /** From the voice: a segment begins to sound. */
  segmentStarted(id: string): void {
    const place = this.place(id);
    if (!place) return;
    this.spoken.spoke(place.replyId, place.segment);
    const part = this.state.reply?.segments.find((segment) => segment.segment === place.segment);
    if (part) this.options.onCue(part);
    this.update({ speakingSegment: place.segment });
  }

  segmentEnded(id: string): void {
    const place = this.place(id);
    if (!place) return;
    this.endedThrough = Math.max(this.endedThrough, place.segment);
    if (this.state.speakingSegment === place.segment) this.update({ speakingSegment: null });
  }

  clearProblem(): void {
    if (this.state.problem) this.update({ problem: null });
  }

  dispose(): void {
    this.disposed = true;
    this.reading.abort();
    this.options.speech.stop();
    this.listeners.clear();
  }

  private async ask(
    messageId: string,
    text: string,
    trigger: "submit-message" | "regenerate-message",
  ): Promise<boolean> {
    const signal = this.beginReply();
    this.update({ activity: "sending", problem: null });
    try {
      const { characterId, locale, timeZone } = this.options;
      const response = await this.requests.send(
        {
          id: this.state.conversationId,
          trigger,
          messages: [{ id: messageId, role: "user", parts: [{ type: "text", text }] }],
          characterId,
          locale,
          timeZone,
          voice: this.options.voiceOn(),
        },
        signal,
      );
      this.markSent(messageId);
      this.update({ activity: "replying", reply: emptyReply });
      void this.read(response, signal, true);
      return true;
    } catch (error) {
      if (!signal.aborted) {
        const problem =
          error instanceof RequestRefused
            ? { code: error.code, retryAfterSeconds: error.retryAfterSeconds }
            : { code: "offline", retryAfterSeconds: null };
        this.update({ activity: "idle", problem });
      }
      return false;
    }
  }

  private markSent(messageId: string): void {
    const { remainingMessages } = this.state;
    this.update({
      messages: this.state.messages.map((message) =>
        message.id === messageId ? { ...message, status: "complete" } : message,
      ),
      remainingMessages: remainingMessages === null ? null : Math.max(0, remainingMessages - 1),
    });
    this.options.tabs?.announce();
  }

  private beginReply(): AbortSignal {
    this.reading.abort();
    this.reading = new AbortController();
    this.endedThrough = -1;
    this.readings += 1;
    return this.reading.signal;
  }

  /** After a reload: the reply that is being made, from its first part; what was spoken here is not spoken again. */
  private async resume(replyId: string): Promise<void> {
    const signal = this.beginReply();
    const known = this.state.messages.filter((message) => message.id !== replyId);
    this.update({ activity: "replying", reply: { ...emptyReply, id: replyId }, messages: known });
    this.endedThrough = this.spoken.lastSpoken(replyId) ?? -1;
    await this.read(null, signal, false);
  }

  private async read(first: Response | null, signal: AbortSignal, claims: boolean): Promise<void> {
    const end = await readReply({
      first,
      resume: (after) =>
        this.requests.resume(this.state.conversationId, { after, replyId: this.state.reply?.id ?? null }, signal),
      receive: (chunk) => this.receive(chunk, claims),
      onLine: (line) => this.update({ activity: line === "up" ? "replying" : "reconnecting" }),
      wait: this.wait,
      signal,
    });
    if (end === "finished") this.settle(this.state.reply);
    if (end === "gone") await this.reload(signal);
  }

  /** True when the reply is whole. */
  private receive(chunk: ReplyChunk, claims: boolean): boolean {
    const reply = withChunk(this.state.reply ?? emptyReply, chunk);
    if (chunk.type === "start" && claims) this.spoken.claim(chunk.messageId);
    this.update({ reply });
    if (chunk.type === "data-speech") this.speak(reply, chunk.data);
    // Without a voice the face goes with the words as they come.
    else if (chunk.type === "data-cue" && !this.options.voiceOn()) this.options.onCue(chunk.data);
    return reply.finished;
  }

  private speak(reply: ReplyView, part: SpeechPart): void {
    const lastSpoken = reply.id === null ? null : this.spoken.lastSpoken(reply.id);
    if (lastSpoken === null || part.segment <= lastSpoken || !this.options.voiceOn()) return;
    this.options.speech.enqueue({
      id: segmentId(reply.id!, this.readings, part.segment),
      text: part.text,
      speech: part.speech,
    });
  }

  /** The reply is whole: it becomes a message. It stays `reply` while it sounds. */
  private settle(reply: ReplyView | null, heardUntil: number | null = null): void {
    if (reply?.id) {
      const settled: MessageView = {
        id: reply.id,
        role: "assistant",
        text: reply.text,
        status: reply.status,
        notices: reply.notices,
        createdAt: new Date().toISOString(),
        heardUntil,
      };
      this.update({ messages: [...this.state.messages.filter((message) => message.id !== reply.id), settled] });
    }
    this.update({ activity: "idle", reply });
    this.options.tabs?.announce();
  }

  /** What the server has is the truth: the reply ended while nobody was reading. */
  private async reload(signal: AbortSignal): Promise<void> {
    const page = await untilItWorks(() => this.requests.open(this.options.characterId), {
      onFailure: () => this.update({ activity: "reconnecting" }),
      wait: this.wait,
      signal,
    });
    if (!page) return;
    this.update({
      activity: "idle",
      reply: null,
      messages: page.items.map(viewOfMessage),
      olderCursor: page.nextCursor,
      remainingMessages: page.remainingMessages,
    });
  }

  private place(id: string): { replyId: string; segment: number } | null {
    const [replyId, reading, segment] = id.split("/");
    return replyId && replyId === this.state.reply?.id && Number(reading) === this.readings
      ? { replyId, segment: Number(segment) }
      : null;
  }

  private update(change: Partial<ConversationState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
