import type { MouthWeights, PhonemeTiming } from "../contract";
import { closedMouth } from "../domain/closed-mouth";
import { mixed } from "../domain/visemes";
import { createVoiceWorker, type VoiceWorker, type WorkerLike } from "../hts/voice-worker-client";
import { AudioSession } from "./audio-session";
import type { PlaybackContext } from "./playback-context";
import type { LipSyncSource } from "./lip-sync/lip-sync-source";
import { leadSeconds, PlaybackSegment, type SpeechSegment } from "./playback-segment";
import { fetchSound, openSpeechSource } from "./speech-source";

export type SpeechPlayerEvent =
  | {
      type: "segment-start";
      id: string;
      text: string;
      /** On the audio clock, in seconds. */
      atContextTime: number;
      durationMs: number;
    }
  | { type: "segment-end"; id: string }
  /** It is skipped, or breaks off; the queue goes on. */
  | { type: "segment-failed"; id: string; error: Error }
  /** The last segment has ended or was stopped; nothing waits. */
  | { type: "idle" }
  /** The browser wants a gesture before it lets sound out; `unlock()` belongs into that gesture. */
  | { type: "blocked" }
  | { type: "running" };

type EventOf<Type extends SpeechPlayerEvent["type"]> = Extract<SpeechPlayerEvent, { type: Type }>;

export type StopReport = {
  /** Since the player was idle last: segments that were heard to their end, in order. */
  heard: string[];
  /** The segment that was cut, and how much of it was heard. */
  cut: { id: string; heardMs: number } | null;
  /** Segments that nobody heard. */
  unheard: string[];
};

export type SpeechPlayerOptions = {
  /** Folder of the Japanese voice's parts, for example `/voices/mei`. */
  voiceBaseUrl: string;
  onEvent?: (event: SpeechPlayerEvent) => void;
  /** Null where there is no Web Audio: everything is paced silently. */
  createContext?: () => PlaybackContext | null;
  startWorker?: () => WorkerLike;
  fetchSound?: (url: string, signal: AbortSignal) => Promise<ArrayBuffer>;
  /** For voices that tell no phonemes, of which we ship none: what `mouthByEar` in lip-sync/ gives. Else the mouth rests. */
  mouthByEar?: (voice: string) => LipSyncSource | null;
  wallClockMs?: () => number;
  /** Calls back every 20 ms until it is told to stop. */
  startTicking?: (tick: () => void) => () => void;
};

export type SpeechPlayer = ReturnType<typeof createSpeechPlayer>;

/** Sound made ahead of what is heard; more would only fill memory. */
const segmentsAhead = 2;
const mouthClosesSeconds = 0.06;
const rememberedIds = 500;
const voiceRestarts = 2;

/**
 * Plays segments of speech in order and without gaps, and tells what the mouth does. Everything is on one clock: the
 * audio clock, or the wall clock while the browser blocks the sound, so that captions and mouth go on.
 */
export function createSpeechPlayer(options: SpeechPlayerOptions) {
  const startTicking = options.startTicking ?? tickEveryTwentieth;
  const listeners = new Set<(event: SpeechPlayerEvent) => void>();
  if (options.onEvent) listeners.add(options.onEvent);
  const seen = new Set<string>();
  let voice: VoiceWorker | null = null;
  let voiceFailures = 0;
  let queue: PlaybackSegment[] = [];
  let heard: string[] = [];
  let generation = 0;
  let stopTicking: (() => void) | null = null;
  let volume = 1;
  let isMuted = false;
  let closing: { from: MouthWeights; since: number } | null = null;
  let isDisposed = false;

  const emit = (event: SpeechPlayerEvent) => {
    for (const listener of [...listeners]) listener(event);
  };

  const session: AudioSession = new AudioSession({
    ...(options.createContext && { createContext: options.createContext }),
    wallClockMs: options.wallClockMs ?? (() => performance.now()),
    onRunning() {
      emit({ type: "running" });
      for (const segment of queue) segment.play();
      tick();
    },
    onLost() {
      for (const segment of queue) segment.retract();
    },
    onBlocked: () => emit({ type: "blocked" }),
  });

  function voiceWorker(): VoiceWorker {
    if (voice) return voice;
    const opened = options.startWorker
      ? createVoiceWorker(options.voiceBaseUrl, options.startWorker)
      : createVoiceWorker(options.voiceBaseUrl);
    voice = opened;
    opened.ready.catch(() => {
      if (voice !== opened || isDisposed) return;
      voiceFailures += 1;
      // A lost connection may come back; a browser that cannot run it at all is not asked for ever.
      if (voiceFailures > voiceRestarts) return;
      opened.dispose();
      voice = null;
    });
    return opened;
  }

  function prepareAhead(): void {
    const ahead = queue.filter(({ state }) => state !== "failed").slice(0, segmentsAhead + 1);
    for (const segment of ahead) if (segment.state === "waiting") open(segment);
  }

  function open(segment: PlaybackSegment): void {
    const { speech } = segment.told;
    segment.state = "preparing";
    if (!speech) return segment.complete();
    const own = generation;
    const guarded =
      <Values extends unknown[]>(react: (...values: Values) => void) =>
      (...values: Values) => {
        if (own !== generation || isDisposed || segment.state !== "preparing") return;
        react(...values);
        tick();
      };
    const fail = guarded((error: Error) => {
      segment.fail();
      emit({ type: "segment-failed", id: segment.id, error });
    });
    const around = {
      voice: voiceWorker,
      context: () => session.context,
      fetchSound: options.fetchSound ?? fetchSound,
    };
    try {
      segment.cancel = openSpeechSource(`${generation}:${segment.id}`, speech, around, {
        onTimings: guarded(({ durationMs, phonemes }: { durationMs: number; phonemes: readonly PhonemeTiming[] }) =>
          segment.learnTimings(durationMs, phonemes),
        ),
        onSamples: guarded((samples: Float32Array<ArrayBuffer>, rate: number) => segment.addSamples(samples, rate)),
        onEnd: guarded(() => segment.complete()),
        onError: fail,
      });
    } catch (error) {
      queueMicrotask(() => fail(error instanceof Error ? error : new Error(String(error))));
    }
  }

  /** Gives start times, in order: each follows the end of the one before it, to the sample. */
  function schedule(): void {
    if (session.isUndecided) return;
    const { clock } = session;
    let previousEnd = -Infinity;
    for (const segment of queue) {
      if (segment.startsAt === null) {
        if (segment.state === "failed") continue;
        if (!segment.hasSomethingToPlay) return;
        const { now } = clock;
        const follows = previousEnd > now + leadSeconds / 6;
        segment.start(follows ? previousEnd : clock.onSampleGrid(now + (segment.told.speech ? leadSeconds : 0)));
      }
      if (segment.state === "preparing") return;
      previousEnd = segment.endsAt!;
    }
  }

  /** Tells what has begun and ended by now, as it is heard. */
  function announce(): void {
    const own = generation;
    while (own === generation && queue.length > 0) {
      const segment = queue[0]!;
      const now = session.clock.now - session.latency;
      if (segment.state === "failed" && segment.startsAt === null) {
        queue.shift();
      } else {
        if (segment.startsAt === null || now < segment.startsAt) return;
        if (!segment.isStarted) {
          segment.isStarted = true;
          const { id, text } = segment.told;
          const atContextTime = session.clock.toContextTime(segment.startsAt);
          emit({ type: "segment-start", id, text, atContextTime, durationMs: segment.durationMs });
          if (own !== generation) return;
        }
        if (segment.state === "preparing" || now < segment.endsAt!) return;
        queue.shift();
        heard.push(segment.id);
        if (segment.state === "complete") emit({ type: "segment-end", id: segment.id });
      }
      if (own === generation && queue.length === 0) {
        heard = [];
        emit({ type: "idle" });
      }
    }
  }

  function tick(): void {
    if (isDisposed) return;
    if (queue.length > 0) session.noticeBlocking();
    prepareAhead();
    schedule();
    announce();
    prepareAhead();
    if (queue.length > 0) stopTicking ??= startTicking(tick);
    else restClock();
  }

  function restClock(): void {
    stopTicking?.();
    stopTicking = null;
  }

  function mouth(): MouthWeights {
    const { now } = session.clock;
    if (closing) {
      const share = (now - closing.since) / mouthClosesSeconds;
      if (share >= 0 && share < 1) return mixed(closing.from, closedMouth, share);
      closing = null;
    }
    const at = now - session.latency;
    for (const { startsAt, endsAt, mouth: source } of queue) {
      if (startsAt === null) break;
      if (at >= startsAt && at < endsAt!) return source?.weightsAt((at - startsAt) * 1000) ?? closedMouth;
    }
    return closedMouth;
  }

  function stop(): StopReport {
    const from = mouth();
    const at = session.clock.now - session.latency;
    const cut = queue.find(({ isStarted }) => isStarted);
    const heardMs = cut ? Math.round(Math.max(0, Math.min(cut.durationMs, (at - cut.startsAt!) * 1000))) : 0;
    const stopped = queue;
    const report: StopReport = {
      heard,
      cut: cut ? { id: cut.id, heardMs } : null,
      unheard: stopped.filter((segment) => segment !== cut).map(({ id }) => id),
    };
    generation += 1;
    queue = [];
    heard = [];
    for (const { cancel } of stopped) cancel?.();
    session.output?.silence(stopped.flatMap(({ portions }) => portions));
    if (Object.values(from).some((weight) => weight > 0)) closing = { from, since: session.clock.now };
    restClock();
    if (stopped.length > 0) emit({ type: "idle" });
    return report;
  }

  const applyLevel = () => session.setLevel(isMuted ? 0 : volume);

  return {
    /** Loads the voice early, so that the first words come quickly. Opens no sound. */
    prepare(): void {
      if (!isDisposed) voiceWorker();
    },

    /** To be called in a gesture of the person. Resolves to whether sound can be heard now. */
    unlock: (): Promise<boolean> => session.unlock(),

    /** False when this segment has been taken before: nothing is spoken twice. */
    enqueue(segment: SpeechSegment): boolean {
      if (isDisposed || seen.has(segment.id)) return false;
      seen.add(segment.id);
      if (seen.size > rememberedIds) seen.delete(seen.values().next().value!);
      if (queue.length === 0) session.waitAnew();
      session.open();
      queue.push(new PlaybackSegment(segment, session, options.mouthByEar));
      tick();
      return true;
    },

    /** Silent within 50 ms; nothing of what was queued is played any more. */
    stop,

    setMuted(value: boolean): void {
      isMuted = value;
      applyLevel();
    },

    /** 0 … 1 */
    setVolume(value: number): void {
      volume = Math.min(1, Math.max(0, value));
      applyLevel();
    },

    /** What the face does at this moment, in time with what is heard; at rest when nobody speaks. */
    mouth,

    get isBlocked(): boolean {
      return session.isBlocked;
    },

    get isSpeaking(): boolean {
      return queue.length > 0;
    },

    /** Loudness of what goes to the loudspeaker now: root mean square, 0 … 1. */
    levelNow(): number {
      const samples = session.output?.lastSamples();
      if (!samples) return 0;
      return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
    },

    /** For tests in a real browser: what the audio graph really carries. */
    debugTap() {
      return {
        contextState: session.context?.state ?? "none",
        contextTime: session.context?.currentTime ?? 0,
        samples: session.output ? session.output.lastSamples().slice() : new Float32Array(0),
        waiting: queue.map(({ id, state }) => ({ id, state })),
      };
    },

    on<Type extends SpeechPlayerEvent["type"]>(type: Type, listener: (event: EventOf<Type>) => void): () => void {
      const own = (event: SpeechPlayerEvent) => {
        if (event.type === type) listener(event as EventOf<Type>);
      };
      listeners.add(own);
      return () => void listeners.delete(own);
    },

    dispose(): void {
      if (isDisposed) return;
      stop();
      isDisposed = true;
      listeners.clear();
      voice?.dispose();
      session.close();
    },
  };
}

function tickEveryTwentieth(tick: () => void): () => void {
  const timer = setInterval(tick, 20);
  return () => clearInterval(timer);
}
