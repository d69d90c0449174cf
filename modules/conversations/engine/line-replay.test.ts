import { describe, expect, it } from "vitest";
import type { SpeechPlayerEvent, SpeechSegment } from "@client/voice";
import type { SpeechPart, SpokenMessage } from "../contract";
import { LineReplay } from "./line-replay";

const spoken: SpokenMessage = {
  segments: ["こんにちは。", "元気？", "またね。"].map((text, segment) => ({
    segment,
    text,
    emotion: "happy",
    intensity: 0.5,
    gestures: [],
    speech: null,
  })),
};

/** A player that the test plays: what it is given begins when the test says so. */
class PlayedPlayer {
  isReplaying = false;
  speaksReply = false;
  given: readonly SpeechSegment[] = [];
  private readonly listeners = new Set<(event: SpeechPlayerEvent) => void>();

  replay(segments: readonly SpeechSegment[]): boolean {
    if (this.speaksReply) return false;
    this.given = segments;
    return (this.isReplaying = true);
  }
  stop() {
    const was = this.isReplaying;
    this.isReplaying = false;
    if (was) this.tell({ type: "idle" });
    return { heard: [], skipped: [], cut: null, unheard: [] };
  }
  on<Type extends SpeechPlayerEvent["type"]>(
    type: Type,
    listener: (event: Extract<SpeechPlayerEvent, { type: Type }>) => void,
  ) {
    const own = (event: SpeechPlayerEvent) => {
      if (event.type === type) listener(event as Extract<SpeechPlayerEvent, { type: Type }>);
    };
    this.listeners.add(own);
    return () => void this.listeners.delete(own);
  }
  tell(event: SpeechPlayerEvent) {
    for (const listener of [...this.listeners]) listener(event);
  }
  begins(id: string, isReplay = true) {
    this.tell({ type: "segment-start", id, text: "", atContextTime: 0, durationMs: 1, words: [], isReplay });
  }
  finishes() {
    this.isReplaying = false;
    this.tell({ type: "idle" });
  }
}

function replaying(answer: (url: string) => Promise<Response> = async () => Response.json(spoken)) {
  const player = new PlayedPlayer();
  const asked: string[] = [];
  const cues: SpeechPart[] = [];
  let failures = 0;
  const replay = new LineReplay({
    fetch: ((input: string, init?: RequestInit) => {
      asked.push(input);
      return new Promise<Response>((resolve, reject) => {
        init?.signal?.addEventListener("abort", () => reject(init.signal!.reason));
        answer(input).then(resolve, reject);
      });
    }) as typeof globalThis.fetch,
    player,
    onSentence: (part) => cues.push(part),
    onFailed: () => (failures += 1),
  });
  return { replay, player, asked, cues, failures: () => failures };
}

describe("LineReplay", () => {
  it("asks for the line, plays it with its face, and is over when it has been heard", async () => {
    const { replay, player, asked, cues } = replaying();
    const played = replay.play("cnv_1", "msg_1");
    expect(replay.getState()).toEqual({ messageId: "msg_1", isLoading: true });
    await played;
    expect(asked).toEqual(["/api/conversations/cnv_1/messages/msg_1/speech"]);
    expect(replay.getState()).toEqual({ messageId: "msg_1", isLoading: false });
    expect(player.given.map(({ text }) => text)).toEqual(["こんにちは。", "元気？", "またね。"]);
    player.begins(player.given[1]!.id);
    player.begins("msg_9/1/0", false);
    expect(cues).toMatchObject([{ segment: 1, emotion: "happy" }]);
    player.finishes();
    expect(replay.getState()).toBeNull();
  });

  it.each([
    ["in the middle of a sentence, with that sentence", 8, ["元気？", "またね。"]],
    ["at its end, with the next one", 6, ["元気？", "またね。"]],
    ["behind everything, with the whole line", 99, ["こんにちは。", "元気？", "またね。"]],
  ])("begins %s", async (_, from, texts) => {
    const { replay, player } = replaying();
    await replay.play("cnv_1", "msg_1", from);
    expect(player.given.map(({ text }) => text)).toEqual(texts);
  });

  it("plays a line a second time under names of its own", async () => {
    const { replay, player } = replaying();
    await replay.play("cnv_1", "msg_1");
    const first = player.given.map(({ id }) => id);
    await replay.play("cnv_1", "msg_1");
    expect(player.given.filter(({ id }) => first.includes(id))).toEqual([]);
    expect(replay.getState()).toEqual({ messageId: "msg_1", isLoading: false });
  });

  it("is stopped while it loads and while it plays", async () => {
    const { replay, player } = replaying();
    const loading = replay.play("cnv_1", "msg_1");
    replay.stop();
    await loading;
    expect([replay.getState(), player.given]).toEqual([null, []]);
    await replay.play("cnv_1", "msg_1");
    replay.stop();
    expect([replay.getState(), player.isReplaying]).toEqual([null, false]);
  });

  it("plays nothing that came after it was stopped", async () => {
    let arrive = (_: SpokenMessage) => {};
    const body = new Promise<SpokenMessage>((resolve) => (arrive = resolve));
    const { replay, player } = replaying(async () => ({ ok: true, json: () => body }) as unknown as Response);
    const loading = replay.play("cnv_1", "msg_1");
    await Promise.resolve();
    await Promise.resolve();
    replay.stop();
    arrive(spoken);
    await loading;
    expect(player.given).toEqual([]);
  });

  it("says so when it cannot be had, and gives way to a reply", async () => {
    const refused = replaying(async () => new Response(null, { status: 503 }));
    await refused.replay.play("cnv_1", "msg_1");
    expect([refused.replay.getState(), refused.failures()]).toEqual([null, 1]);
    const busy = replaying();
    busy.player.speaksReply = true;
    await busy.replay.play("cnv_1", "msg_1");
    expect([busy.replay.getState(), busy.failures()]).toEqual([null, 0]);
  });
});
