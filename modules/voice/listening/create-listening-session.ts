import type { FromListeningWorker, ToListeningWorker } from "./listening-protocol";
import type {
  ListeningEvent,
  ListeningMode,
  ListeningProblem,
  ListeningSession,
  ListeningState,
  PlayedPortion,
} from "./listening-session";
import { MicrophoneUnavailable, type Microphone, type PreparedMicrophone } from "./microphone";
import type { OpenSpeechToText, SpeechToText, TranscriptionNews } from "./transcription/speech-to-text";
import { turnPatience } from "./transcription/turn-patience";
import { TurnsInWords } from "./turns-in-words";

/** What of `Worker` is needed. */
export type ListeningWorker = Pick<Worker, "terminate"> & {
  postMessage(message: ToListeningWorker, transfer?: Transferable[]): void;
  onmessage: ((event: MessageEvent<FromListeningWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
};

export type ListeningSessionOptions = {
  /** Of the voice activity network. */
  weights: ArrayBuffer;
  /** Null: neither the server nor the browser transcribes. */
  findSpeechToText: () => Promise<OpenSpeechToText | null>;
  prepareMicrophone: () => PreparedMicrophone;
  startWorker: () => ListeningWorker;
  /** Milliseconds since 1970, on the clock of `performance.now()`. */
  nowMs: () => number;
  /** What `performance.now()` has to be added to, for the same. */
  timeOriginMs: number;
  /** @returns what takes the call back */
  later: (run: () => void, ms: number) => () => void;
};

/** How often the growing recording is transcribed. */
const partialEveryMs = 1_500;
/** A microphone that is open and gives nothing for so long gives nothing. */
const firstSoundMs = 5_000;
/** What was played may still come back for so long. */
const echoMs = 700;

type Listener = { type: ListeningEvent["type"]; tell: (event: never) => void };

/** Wires microphone, worker and transcription; the worker knows when a person talks, the transcription what they say. */
export function createListeningSession(options: ListeningSessionOptions): ListeningSession {
  const listeners = new Set<Listener>();
  let state: ListeningState = "off";
  let mode: ListeningMode = "push-to-talk";
  let level = 0;
  let worker: ListeningWorker | null = null;
  let microphone: Microphone | null = null;
  let speechToText: SpeechToText | null = null;
  let starting: Promise<boolean> | null = null;
  let generation = 0;
  let hearing: number | null = null;
  let isHeld = false;
  /** The microphone is open and has given nothing yet. */
  let waiting: { heard(): void; givenUp(): void } | null = null;
  let cancelSnapshot: (() => void) | null = null;
  /** What may be in the room when the microphone is opened. */
  let playing: PlayedPortion[] = [];
  /** Turns up to this one have been dropped; the worker may still speak of them. */
  let droppedUpTo = 0;
  let lastTurn = 0;
  let isDisposed = false;

  const turns = new TurnsInWords((news) => {
    if (news.type === "partial") {
      if (news.turn === hearing) send({ type: "patience", ms: turnPatience(news.text) });
      emit({ type: "partial", text: news.text });
    } else if (news.type === "failed") emit({ type: "problem", problem: "transcription-failed" });
    else if (news.text === "") emit({ type: "misfire" });
    else emit({ type: "final", text: news.text, language: news.language });
  });

  const emit = (event: ListeningEvent) => {
    for (const { type, tell } of [...listeners]) if (type === event.type) (tell as (e: ListeningEvent) => void)(event);
  };
  const become = (next: ListeningState) => {
    if (next === state) return;
    state = next;
    emit({ type: "state", state });
  };
  const send = (message: ToListeningWorker, transfer: Transferable[] = []) => worker?.postMessage(message, transfer);
  const settle = () => {
    if (microphone && !starting) become(hearing !== null ? "hearing" : turns.isEmpty ? "ready" : "transcribing");
  };

  function hearTranscription(news: TranscriptionNews): void {
    if (news.type === "ended") return fail(news.problem);
    turns.hear(news);
    settle();
  }

  function hearWorker(message: FromListeningWorker): void {
    if (!microphone && !starting) return;
    switch (message.type) {
      case "listening":
        return waiting?.heard();
      case "level":
        level = message.level;
        return;
      case "speech-start":
        return beginTurn(message.turn);
      case "misfire":
        if (message.turn <= droppedUpTo) return;
        endHearing();
        speechToText?.drop(message.turn);
        turns.drop(message.turn);
        emit({ type: "misfire" });
        return settle();
      case "recording":
        if (message.turn <= droppedUpTo) return;
        if (!message.isWhole) return speechToText?.hear(message.turn, message.wav);
        endHearing();
        speechToText?.finish(message.turn, message.wav);
        return settle();
    }
  }

  function beginTurn(turn: number): void {
    hearing = turn;
    lastTurn = turn;
    turns.begin(turn);
    speechToText?.begin(turn);
    if (speechToText?.wantsRecordings) askForSnapshot(turn);
    emit({ type: "speech-start" });
    settle();
  }

  function askForSnapshot(turn: number): void {
    cancelSnapshot = options.later(() => {
      send({ type: "snapshot", turn });
      askForSnapshot(turn);
    }, partialEveryMs);
  }

  function endHearing(): void {
    hearing = null;
    cancelSnapshot?.();
    cancelSnapshot = null;
  }

  function openWorker(): void {
    if (worker) return;
    worker = options.startWorker();
    worker.onmessage = ({ data }) => hearWorker(data);
    worker.onerror = () => {
      worker?.terminate();
      worker = null;
      fail("unsupported");
    };
    const weights = options.weights.slice(0);
    send({ type: "load", weights }, [weights]);
  }

  function close(): void {
    generation += 1;
    starting = null;
    waiting?.givenUp();
    isHeld = false;
    level = 0;
    endHearing();
    droppedUpTo = lastTurn;
    turns.clear();
    speechToText?.rest();
    microphone?.close();
    microphone = null;
    send({ type: "microphone-closed" });
    become("off");
  }

  function fail(problem: ListeningProblem, isForbiddenByPage = false): void {
    close();
    emit({ type: "problem", problem, ...(isForbiddenByPage && { isForbiddenByPage }) });
  }

  async function open(): Promise<boolean> {
    const mine = (generation += 1);
    const isCurrent = () => mine === generation && !isDisposed;
    become("starting");
    let prepared: PreparedMicrophone | null = null;
    try {
      // In the gesture, before anything is waited for.
      prepared = options.prepareMicrophone();
      const openSpeechToText = await options.findSpeechToText();
      if (isCurrent() && !openSpeechToText) throw new MicrophoneUnavailable("no-transcription");
      if (!isCurrent() || !openSpeechToText) {
        prepared.discard();
        return false;
      }
      const opened = await prepared.open(() => {
        if (isCurrent()) fail("microphone-lost");
      });
      prepared = null;
      if (!isCurrent()) {
        opened.close();
        return false;
      }
      microphone = opened;
      speechToText = openSpeechToText((news) => {
        if (isCurrent()) hearTranscription(news);
      });
      await awaitSound(opened);
    } catch (error) {
      prepared?.discard();
      if (!isCurrent()) return false;
      if (error instanceof MicrophoneUnavailable) fail(error.problem, error.isForbiddenByPage);
      else fail("unsupported");
      return false;
    }
    if (!isCurrent()) return false;
    starting = null;
    speechToText?.listen(microphone?.track ?? null, mode === "hands-free");
    if (isHeld) send({ type: "press" });
    settle();
    return true;
  }

  function awaitSound({ port, sampleRate }: Microphone): Promise<void> {
    openWorker();
    send({ type: "mode", mode });
    send({ type: "microphone", port, sampleRate }, [port]);
    forgetPlayed();
    for (const portion of playing) sendPlayed(portion);
    return new Promise((resolve, reject) => {
      const givenUp = () => {
        waiting = null;
        cancelWait();
        reject(new MicrophoneUnavailable("microphone-lost"));
      };
      const cancelWait = options.later(givenUp, firstSoundMs);
      const heard = () => {
        waiting = null;
        cancelWait();
        resolve();
      };
      waiting = { heard, givenUp };
    });
  }

  function sendPlayed(portion: PlayedPortion | null): void {
    const onSharedClock = portion && { ...portion, heardAtMs: portion.heardAtMs + options.timeOriginMs };
    send({ type: "playback", portion: onSharedClock });
  }

  function forgetPlayed(): void {
    const from = options.nowMs() - options.timeOriginMs - echoMs;
    playing = playing.filter(
      ({ heardAtMs, samples, sampleRate }) => heardAtMs + (1000 * samples.length) / sampleRate > from,
    );
  }

  function cancel(): void {
    endHearing();
    droppedUpTo = lastTurn;
    turns.clear();
    speechToText?.rest();
    send({ type: "cancel" });
    if (microphone && !starting) speechToText?.listen(microphone.track, mode === "hands-free");
    settle();
  }

  return {
    get state() {
      return state;
    },
    get mode() {
      return mode;
    },
    get level() {
      return level;
    },

    start(wanted) {
      if (isDisposed) return Promise.resolve(false);
      mode = wanted;
      if (mode === "hands-free") isHeld = false;
      if (starting) {
        send({ type: "mode", mode });
        return starting;
      }
      if (microphone) {
        send({ type: "mode", mode });
        speechToText?.listen(microphone.track, mode === "hands-free");
        return Promise.resolve(true);
      }
      const opening = open();
      // What can be told at once has been: then nothing is starting any more.
      if (state === "starting") starting = opening;
      return opening;
    },

    stop() {
      if (state !== "off") close();
    },

    press() {
      if (isHeld || mode !== "push-to-talk") return;
      isHeld = true;
      if (microphone && !starting) send({ type: "press" });
    },

    release() {
      if (!isHeld) return;
      isHeld = false;
      if (microphone && !starting) send({ type: "release" });
    },

    cancel,

    hearPlayback(portion) {
      if (isDisposed) return;
      forgetPlayed();
      if (portion) playing.push(portion);
      else playing = playing.filter(({ heardAtMs }) => heardAtMs < options.nowMs() - options.timeOriginMs);
      if (microphone) sendPlayed(portion);
    },

    on(type, tell) {
      const listener: Listener = { type, tell };
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },

    dispose() {
      if (isDisposed) return;
      listeners.clear();
      close();
      isDisposed = true;
      playing = [];
      worker?.terminate();
      worker = null;
    },
  };
}
