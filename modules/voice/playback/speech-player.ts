import { AudioSession } from "./audio-session";
import { hasWords } from "./estimated-speech";
import type { LipSyncSource } from "./lip-sync/lip-sync-source";
import { PlaybackSegment } from "./playback-segment";
import type { QueuedSegment } from "./queued-segment";
import type {
  SpeechPlayer,
  SpeechPlayerEvent,
  SpeechPlayerEventOf,
  SpeechPlayerOptions,
  SpeechSegment,
} from "./speech-player-contract";
import { SpeechQueue } from "./speech-queue";
import { openFetchedSound, openSpeechSource } from "./speech-source";
import { SystemSpokenSegment } from "./system-spoken-segment";
import { listSystemVoices, openSystemSpeech, type SystemSpeech } from "./system-voices";
import { VoiceSupply } from "./voice-supply";

export type * from "./speech-player-contract";

const rememberedIds = 500;
/** The contract's range; taken from there it would bring the whole of its schemas to the page. */
const listenerSpeeds = { min: 0.5, max: 2 };

/**
 * Plays segments of speech in order and without gaps, and tells what the mouth does. Everything is on one clock: the
 * audio clock, or the wall clock while the browser blocks the sound, so that captions and mouth go on.
 */
export function createSpeechPlayer(options: SpeechPlayerOptions): SpeechPlayer {
  const listeners = new Set<(event: SpeechPlayerEvent) => void>();
  if (options.onEvent) listeners.add(options.onEvent);
  const seen = new Set<string>();
  const voice = new VoiceSupply(options.voiceBaseUrl, options.startWorker);
  const openSound = options.openSound ?? openFetchedSound;
  let mouthsByEar: ((voice: string) => Promise<LipSyncSource | null>) | null = options.mouthByEar ?? null;
  let systemSpeech: SystemSpeech | null | undefined;
  let systemVoice: { voiceURI: string } | null = null;
  let requests = 0;
  let volume = 1;
  let isMuted = false;
  let speed = 1;
  let isDisposed = false;

  const emit = (event: SpeechPlayerEvent) => {
    for (const listener of [...listeners]) listener(event);
  };

  const session: AudioSession = new AudioSession({
    ...(options.createContext && { createContext: options.createContext }),
    wallClockMs: options.wallClockMs ?? (() => performance.now()),
    page: options.page === undefined ? (globalThis.document ?? null) : options.page,
    devices: options.devices === undefined ? (globalThis.navigator?.mediaDevices ?? null) : options.devices,
    onRunning() {
      emit({ type: "running" });
      queue.play();
    },
    onLost: () => queue.retract(),
    onBlocked: () => emit({ type: "blocked" }),
  });

  const queue = new SpeechQueue({ session, emit, open, startTicking: options.startTicking ?? tickEveryTwentieth });

  const speechOfSystem = () => (systemSpeech ??= (options.systemSpeech ?? openSystemSpeech)());

  async function mouthByEar(voiceName: string): Promise<LipSyncSource | null> {
    mouthsByEar ??= (await import("./lip-sync/open-mouths-by-ear")).openMouthsByEar(options.voiceBaseUrl);
    return mouthsByEar(voiceName);
  }

  function open(told: SpeechSegment, isReplay: boolean): QueuedSegment {
    const speech = systemVoice && hasWords(told.text) ? speechOfSystem() : null;
    if (speech && systemVoice) {
      const { voiceURI } = systemVoice;
      const level = isMuted ? 0 : volume;
      const around = { session, speech, voiceURI, listenerSpeed: speed, isReplay, level, onChange: queue.tick };
      return new SystemSpokenSegment(told, around);
    }
    const segment = new PlaybackSegment(told, { session, listenerSpeed: speed, isReplay, mouthByEar });
    if (told.speech) openSource(segment, told.speech);
    else {
      if (hasWords(told.text)) segment.addSilence();
      segment.complete();
    }
    return segment;
  }

  function openSource(segment: PlaybackSegment, speech: NonNullable<SpeechSegment["speech"]>): void {
    const fail = (error: Error) => {
      segment.fail(error);
      queue.tick();
    };
    requests += 1;
    const around = { voice: voice.take, context: () => session.context, openSound };
    try {
      segment.source = openSpeechSource(`${requests}:${segment.told.id}`, speech, speed, around, {
        onTimings: ({ durationMs, phonemes }) => segment.learnTimings(durationMs, phonemes),
        onSamples(samples, sampleRate) {
          segment.addSamples(samples, sampleRate);
          queue.tick();
        },
        onUnreadable: () => segment.addSilence(),
        onEnd() {
          segment.complete();
          queue.tick();
        },
        onError: fail,
      });
    } catch (error) {
      // A browser that cannot start the voice at all; the segment is not in the queue yet.
      queueMicrotask(() => fail(error instanceof Error ? error : new Error(String(error))));
    }
  }

  /** Safari lets a page speak on its own only after it has spoken in a gesture, though it be nothing. */
  function wakeSystemVoice(): void {
    const speech = systemVoice ? speechOfSystem() : null;
    if (!speech || speech.speaking || speech.pending) return;
    const nothing = speech.createUtterance("");
    nothing.volume = 0;
    speech.speak(nothing);
  }

  const applyLevel = () => session.setLevel(isMuted ? 0 : volume);

  function remember(id: string): boolean {
    if (seen.has(id)) return false;
    seen.add(id);
    if (seen.size > rememberedIds) seen.delete(seen.values().next().value!);
    return true;
  }

  return {
    prepare() {
      if (!isDisposed) voice.take();
    },

    unlock() {
      wakeSystemVoice();
      return session.unlock();
    },

    enqueue(segment) {
      if (isDisposed || !remember(segment.id)) return false;
      if (queue.isReplaying) queue.stop();
      queue.add(segment, false);
      return true;
    },

    replay(segments) {
      if (isDisposed || (!queue.isEmpty && !queue.isReplaying)) return false;
      if (!queue.isEmpty) queue.stop();
      for (const segment of segments) queue.add(segment, true);
      return true;
    },

    stop: () => queue.stop(),

    skip: () => queue.skip(),

    setMuted(value) {
      if (value === isMuted) return;
      if (value && !queue.isEmpty) session.tap.tellTakenBack();
      isMuted = value;
      if (value) queue.hush();
      session.tap.isMuted = value;
      applyLevel();
      if (!value) queue.tellScheduled();
    },

    setVolume(value) {
      volume = Math.min(1, Math.max(0, value));
      applyLevel();
    },

    setSpeed(value) {
      const wanted = Math.min(listenerSpeeds.max, Math.max(listenerSpeeds.min, value));
      if (wanted === speed || Number.isNaN(wanted)) return;
      speed = wanted;
      queue.changeSpeed(speed);
    },

    setSystemVoice(choice) {
      if (choice?.voiceURI === systemVoice?.voiceURI) return;
      systemVoice = choice;
      queue.changeVoice();
    },

    async systemVoices() {
      const speech = speechOfSystem();
      return speech ? listSystemVoices(speech) : [];
    },

    mouth: () => queue.mouth(),

    position: () => queue.position(),

    listenToOutput(listener) {
      const isFirst = !session.tap.hasListeners;
      const off = session.tap.listen(listener);
      if (isFirst) queue.tellScheduled();
      return off;
    },

    get isBlocked() {
      return session.isBlocked;
    },

    get isSpeaking() {
      return !queue.isEmpty;
    },

    get isReplaying() {
      return queue.isReplaying;
    },

    levelNow() {
      const samples = session.output?.lastSamples();
      if (!samples) return 0;
      return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
    },

    debugTap: () => ({
      contextState: session.context?.state ?? "none",
      contextTime: session.context?.currentTime ?? 0,
      samples: session.output ? session.output.lastSamples().slice() : new Float32Array(0),
      waiting: queue.states,
    }),

    on<Type extends SpeechPlayerEvent["type"]>(type: Type, listener: (event: SpeechPlayerEventOf<Type>) => void) {
      const own = (event: SpeechPlayerEvent) => {
        if (event.type === type) listener(event as SpeechPlayerEventOf<Type>);
      };
      listeners.add(own);
      return () => void listeners.delete(own);
    },

    dispose() {
      if (isDisposed) return;
      queue.stop();
      isDisposed = true;
      listeners.clear();
      voice.dispose();
      session.close();
    },
  };
}

function tickEveryTwentieth(tick: () => void): () => void {
  const timer = setInterval(tick, 20);
  return () => clearInterval(timer);
}
