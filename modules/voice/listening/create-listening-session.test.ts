import { describe, expect, it } from "vitest";
import { createListeningSession, type ListeningWorker } from "./create-listening-session";
import type { FromListeningWorker, ToListeningWorker } from "./listening-protocol";
import type { ListeningEvent, ListeningProblem } from "./listening-session";
import { MicrophoneUnavailable } from "./microphone";
import type { SpeechToText, TellTranscription } from "./transcription/speech-to-text";

/** A session among doubles of what surrounds it; microphone, worker and transcription do what the test says. */
function sessionStage(
  options: { transcribes?: boolean; wantsRecordings?: boolean; preparing?: ListeningProblem; opening?: Error } = {},
) {
  const told: ListeningEvent[] = [];
  const toWorker: ToListeningWorker[] = [];
  const asked: string[] = [];
  let timers: { run: () => void; ms: number }[] = [];
  let lose: () => void = () => undefined;
  let tell: TellTranscription = () => undefined;
  let open = 0;
  let discarded = 0;
  let terminated = false;
  const worker: ListeningWorker = {
    onmessage: null,
    onerror: null,
    postMessage: (message) => void toWorker.push(message),
    terminate: () => (terminated = true),
  };
  const speechToText: SpeechToText = {
    by: "server",
    wantsRecordings: options.wantsRecordings ?? true,
    listen: (_, isContinuous) => void asked.push(`listen ${isContinuous ? "always" : "when asked"}`),
    begin: (turn) => void asked.push(`begin ${turn}`),
    hear: (turn, wav) => void asked.push(`hear ${turn} ${wav.byteLength}`),
    finish: (turn, wav) => void asked.push(`finish ${turn} ${wav.byteLength}`),
    drop: (turn) => void asked.push(`drop ${turn}`),
    rest: () => void asked.push("rest"),
  };
  const session = createListeningSession({
    weights: new ArrayBuffer(8),
    findSpeechToText: async () =>
      options.transcribes === false
        ? null
        : (teller) => {
            tell = teller;
            return speechToText;
          },
    prepareMicrophone() {
      if (options.preparing) throw new MicrophoneUnavailable(options.preparing);
      return {
        discard: () => void (discarded += 1),
        async open(onLost) {
          if (options.opening) throw options.opening;
          lose = onLost;
          open += 1;
          return { sampleRate: 48_000, port: {} as MessagePort, track: null, close: () => void (open -= 1) };
        },
      };
    },
    startWorker: () => worker,
    nowMs: () => 1_000_500,
    timeOriginMs: 1_000_000,
    later(run, ms) {
      const timer = { run, ms };
      timers.push(timer);
      return () => (timers = timers.filter((one) => one !== timer));
    },
  });
  for (const type of ["state", "speech-start", "misfire", "partial", "final", "problem"] as const)
    session.on(type, (event) => told.push(event));
  const say = (message: FromListeningWorker) => worker.onmessage?.({ data: message } as MessageEvent);
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return {
    session,
    toWorker,
    asked,
    say,
    settled,
    worker,
    words: () =>
      told.map((event) => ("state" in event ? event.state : "problem" in event ? event.problem : event.type)),
    told,
    types: () => toWorker.map(({ type }) => type),
    tell: (...news: Parameters<TellTranscription>) => tell(...news),
    lose: () => lose(),
    isOpen: () => open > 0,
    isTerminated: () => terminated,
    discarded: () => discarded,
    pass(ms: number) {
      const due = timers.filter((timer) => timer.ms <= ms);
      timers = timers.filter((timer) => timer.ms > ms);
      for (const { run } of due) run();
    },
    async started(mode: "hands-free" | "push-to-talk" = "hands-free") {
      const starting = session.start(mode);
      await settled();
      say({ type: "listening" });
      return starting;
    },
  };
}

const recording = (turn: number, bytes: number, isWhole: boolean): FromListeningWorker => ({
  type: "recording",
  turn,
  wav: new ArrayBuffer(bytes),
  isWhole,
});

describe("a listening session", () => {
  it("goes from a voice to its words", async () => {
    const stage = sessionStage();
    expect(await stage.started()).toBe(true);
    expect(stage.types()).toEqual(["load", "mode", "microphone"]);
    stage.say({ type: "speech-start", turn: 1 });
    stage.pass(1_500);
    expect(stage.toWorker.at(-1)).toEqual({ type: "snapshot", turn: 1 });
    stage.say(recording(1, 100, false));
    stage.tell({ type: "partial", turn: 1, text: "こん、" });
    expect(stage.toWorker.at(-1)).toEqual({ type: "patience", ms: 1_300 });
    stage.say(recording(1, 300, true));
    stage.tell({ type: "final", turn: 1, text: "こんにちは", language: "ja" });
    expect(stage.asked).toEqual(["listen always", "begin 1", "hear 1 100", "finish 1 300"]);
    expect(stage.words()).toEqual([
      "starting",
      "ready",
      "speech-start",
      "hearing",
      "partial",
      "transcribing",
      "final",
      "ready",
    ]);
    stage.pass(1_500);
    expect(stage.types().filter((type) => type === "snapshot")).toHaveLength(1);
  });

  it("asks for no recordings where the transcription hears by itself", async () => {
    const stage = sessionStage({ wantsRecordings: false });
    await stage.started();
    stage.say({ type: "speech-start", turn: 1 });
    stage.pass(10_000);
    expect(stage.types()).not.toContain("snapshot");
  });

  it("hears the next turn while the one before is understood, and tells their words in order", async () => {
    const stage = sessionStage();
    await stage.started();
    for (const turn of [1, 2]) {
      stage.say({ type: "speech-start", turn });
      stage.say(recording(turn, 10, true));
    }
    stage.tell({ type: "final", turn: 2, text: "two", language: "en" });
    expect(stage.session.state).toBe("transcribing");
    stage.tell({ type: "final", turn: 1, text: "one", language: "en" });
    expect(stage.told.filter(({ type }) => type === "final")).toMatchObject([{ text: "one" }, { text: "two" }]);
    expect(stage.session.state).toBe("ready");
  });

  it("tells a turn without words as a misfire, and one that was not understood as a problem", async () => {
    const stage = sessionStage();
    await stage.started();
    for (const turn of [1, 2]) {
      stage.say({ type: "speech-start", turn });
      stage.say(recording(turn, 10, true));
    }
    stage.tell({ type: "final", turn: 1, text: "", language: null });
    stage.tell({ type: "failed", turn: 2 });
    expect(stage.words().slice(-3)).toEqual(["misfire", "transcription-failed", "ready"]);
  });

  it("drops a noise", async () => {
    const stage = sessionStage();
    await stage.started();
    stage.say({ type: "speech-start", turn: 1 });
    stage.say({ type: "misfire", turn: 1 });
    expect(stage.asked.at(-1)).toBe("drop 1");
    expect(stage.words().slice(-2)).toEqual(["misfire", "ready"]);
  });

  it("drops what it hears when it is cancelled, also what the worker says late, and listens on", async () => {
    const stage = sessionStage();
    await stage.started();
    stage.say({ type: "speech-start", turn: 1 });
    stage.session.cancel();
    expect(stage.toWorker.at(-1)).toEqual({ type: "cancel" });
    expect(stage.asked.slice(-2)).toEqual(["rest", "listen always"]);
    expect(stage.session.state).toBe("ready");
    stage.say(recording(1, 10, true));
    stage.say({ type: "misfire", turn: 1 });
    stage.tell({ type: "final", turn: 1, text: "late", language: "en" });
    expect(stage.words()).not.toContain("final");
    expect(stage.words()).not.toContain("misfire");
    stage.say({ type: "speech-start", turn: 2 });
    expect(stage.session.state).toBe("hearing");
  });

  it("passes the button on, also one that was pressed before the microphone was open", async () => {
    const stage = sessionStage();
    const starting = stage.session.start("push-to-talk");
    stage.session.press();
    await stage.settled();
    expect(stage.types()).not.toContain("press");
    stage.say({ type: "listening" });
    await starting;
    expect(stage.types().at(-1)).toBe("press");
    stage.session.release();
    stage.session.release();
    expect(stage.types().filter((type) => type === "release")).toHaveLength(1);
  });

  it("changes its manner without letting go of the microphone", async () => {
    const stage = sessionStage();
    await stage.started("push-to-talk");
    expect(await stage.session.start("hands-free")).toBe(true);
    expect(stage.toWorker.at(-1)).toEqual({ type: "mode", mode: "hands-free" });
    expect(stage.asked).toEqual(["listen when asked", "listen always"]);
    expect(stage.session.mode).toBe("hands-free");
    stage.session.press();
    expect(stage.types()).not.toContain("press");
  });

  it("starts once though it is asked twice", async () => {
    const stage = sessionStage();
    const both = [stage.session.start("hands-free"), stage.session.start("hands-free")];
    await stage.settled();
    stage.say({ type: "listening" });
    expect(await Promise.all(both)).toEqual([true, true]);
    expect(stage.types().filter((type) => type === "microphone")).toHaveLength(1);
  });

  it("puts what is played on the worker's clock, also what was played just before it listened", async () => {
    const stage = sessionStage();
    const portion = (heardAtMs: number) => ({ samples: new Float32Array(480), sampleRate: 48_000, heardAtMs });
    stage.session.hearPlayback(portion(-900));
    stage.session.hearPlayback(portion(400));
    await stage.started();
    stage.session.hearPlayback(portion(520));
    stage.session.hearPlayback(null);
    const played = stage.toWorker.filter((message) => message.type === "playback");
    expect(played.map(({ portion: one }) => one?.heardAtMs ?? null)).toEqual([1_000_400, 1_000_520, null]);
  });
});

describe("a session that cannot listen", () => {
  it.each(["insecure-context", "unsupported"] as const)("tells %s at once", async (problem) => {
    const stage = sessionStage({ preparing: problem });
    expect(await stage.session.start("hands-free")).toBe(false);
    expect(stage.words()).toEqual(["starting", "off", problem]);
  });

  it("opens no microphone when nobody could turn speech into words", async () => {
    const stage = sessionStage({ transcribes: false });
    expect(await stage.session.start("hands-free")).toBe(false);
    expect(stage.words()).toEqual(["starting", "off", "no-transcription"]);
    expect(stage.discarded()).toBe(1);
  });

  it("says whose doing a refusal is", async () => {
    const stage = sessionStage({ opening: new MicrophoneUnavailable("permission-denied", true) });
    expect(await stage.session.start("hands-free")).toBe(false);
    expect(stage.told.at(-1)).toEqual({ type: "problem", problem: "permission-denied", isForbiddenByPage: true });
  });

  it("takes a microphone that gives nothing for lost", async () => {
    const stage = sessionStage();
    const starting = stage.session.start("hands-free");
    await stage.settled();
    stage.pass(5_000);
    expect(await starting).toBe(false);
    expect(stage.words()).toEqual(["starting", "off", "microphone-lost"]);
    expect(stage.isOpen()).toBe(false);
  });

  it("tells that the microphone is lost, and starts again", async () => {
    const stage = sessionStage();
    await stage.started();
    stage.say({ type: "speech-start", turn: 1 });
    stage.lose();
    expect(stage.words().slice(-2)).toEqual(["off", "microphone-lost"]);
    expect(stage.isOpen()).toBe(false);
    expect(await stage.started()).toBe(true);
    expect(stage.session.state).toBe("ready");
    expect(stage.types().filter((type) => type === "load")).toHaveLength(1);
  });

  it("ends when the recogniser gives up, and when the worker breaks", async () => {
    const stage = sessionStage();
    await stage.started();
    stage.tell({ type: "ended", problem: "no-transcription" });
    expect(stage.words().slice(-2)).toEqual(["off", "no-transcription"]);
    await stage.started();
    stage.worker.onerror?.({} as ErrorEvent);
    expect(stage.words().slice(-2)).toEqual(["off", "unsupported"]);
    expect(stage.isTerminated()).toBe(true);
    expect(stage.isOpen()).toBe(false);
  });

  it("lets go of everything when it is stopped while it starts", async () => {
    const stage = sessionStage();
    const starting = stage.session.start("hands-free");
    stage.session.stop();
    expect(await starting).toBe(false);
    expect(stage.isOpen()).toBe(false);
    expect(stage.words()).toEqual(["starting", "off"]);
    const again = stage.session.start("hands-free");
    await stage.settled();
    stage.session.stop();
    expect(await again).toBe(false);
    expect(stage.isOpen()).toBe(false);
  });

  it("says nothing after it has been disposed of", async () => {
    const stage = sessionStage();
    await stage.started();
    const before = stage.words().length;
    stage.session.dispose();
    stage.say({ type: "speech-start", turn: 1 });
    expect(await stage.session.start("hands-free")).toBe(false);
    expect(stage.words()).toHaveLength(before);
    expect(stage.isTerminated()).toBe(true);
    expect(stage.isOpen()).toBe(false);
  });
});
