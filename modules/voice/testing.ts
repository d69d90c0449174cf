import type { AudioSpeech, ScoreSpeech } from "./contract";
import type { WorkerLike } from "./hts/voice-worker-client";
import type { FromVoiceWorker, ToVoiceWorker } from "./hts/worker-protocol";
import type {
  PlaybackBuffer,
  PlaybackContext,
  PlaybackGain,
  PlaybackParam,
  PlaybackSource,
} from "./playback/playback-context";
import { createSpeechPlayer, type SpeechPlayerEvent, type SpeechPlayerOptions } from "./playback/speech-player";

/** A score of one word, 「はい」. */
export function scoreSpeech(more: Partial<ScoreSpeech> = {}): ScoreSpeech {
  return {
    form: "score",
    voice: "mei",
    language: "ja",
    score: { breathGroups: [[{ morae: "h.a i", nucleus: 1 }]] },
    emotion: "neutral",
    intensity: 0.7,
    speed: 1,
    halfTones: 0,
    ...more,
  };
}

/** "Hi": 400 ms that lie under a made-up address. */
export function audioSpeech(more: Partial<AudioSpeech> = {}): AudioSpeech {
  return {
    form: "audio",
    voice: "slt",
    language: "en",
    url: `/api/speech/${"a".repeat(64)}.wav`,
    mimeType: "audio/wav",
    durationMs: 400,
    phonemes: [
      { phoneme: "pau", endMs: 40 },
      { phoneme: "hh", endMs: 120 },
      { phoneme: "ay", endMs: 320 },
      { phoneme: "pau", endMs: 400 },
    ],
    emotion: "neutral",
    intensity: 0.7,
    ...more,
  };
}

type PlayedSource = { buffer: PlaybackBuffer; when: number; offset: number; stopAt: number; gain: FakeParam };

/** Linear ramps between what was set, as the Web Audio specification computes them. */
class FakeParam implements PlaybackParam {
  readonly #events: { at: number; value: number; ramp: boolean }[] = [];
  constructor(private readonly now: () => number) {}
  get value() {
    return this.valueAt(this.now());
  }
  set value(value: number) {
    this.setValueAtTime(value, this.now());
  }
  setValueAtTime(value: number, at: number) {
    this.#events.push({ at, value, ramp: false });
  }
  linearRampToValueAtTime(value: number, at: number) {
    this.#events.push({ at, value, ramp: true });
  }
  cancelScheduledValues(from: number) {
    const kept = this.#events.filter(({ at }) => at < from);
    this.#events.splice(0, Infinity, ...kept);
  }
  valueAt(seconds: number): number {
    let before = { at: 0, value: 1 };
    for (const event of this.#events) {
      if (event.at > seconds) {
        if (!event.ramp) break;
        return before.value + ((event.value - before.value) * (seconds - before.at)) / (event.at - before.at);
      }
      before = event;
    }
    return before.value;
  }
}

export type FakeAudio = ReturnType<typeof fakeAudio>;

/** An audio context whose clock stands until the test moves it, and which tells what it would have played. */
export function fakeAudio({ state = "running", sampleRate = 48_000, outputLatency = 0 } = {}) {
  const sources: PlayedSource[] = [];
  const listeners: (() => void)[] = [];
  let currentTime = 0;
  let volume: FakeParam | null = null;

  const node = { connect: () => undefined, disconnect: () => undefined };
  const bufferOf = (samples: Float32Array<ArrayBuffer>, rate: number): PlaybackBuffer => ({
    length: samples.length,
    sampleRate: rate,
    duration: samples.length / rate,
    getChannelData: () => samples,
  });

  const context = {
    get currentTime() {
      return currentTime;
    },
    sampleRate,
    outputLatency,
    state,
    destination: node,
    resume: async () => undefined,
    close: async () => undefined,
    addEventListener: (_type: "statechange", listener: () => void) => void listeners.push(listener),
    createGain(): PlaybackGain {
      const gain = new FakeParam(() => currentTime);
      volume ??= gain;
      return { ...node, gain };
    },
    createAnalyser: () => ({ ...node, fftSize: 0, getFloatTimeDomainData: () => undefined }),
    createBuffer: (_channels: number, length: number, rate: number) => bufferOf(new Float32Array(length), rate),
    createBufferSource(): PlaybackSource {
      let fade: FakeParam | null = null;
      let played: PlayedSource | null = null;
      const source: PlaybackSource = {
        buffer: null,
        onended: null,
        connect: (target) => void (fade = (target as unknown as { gain: FakeParam }).gain),
        disconnect: () => undefined,
        start(when = currentTime, offset = 0) {
          played = { buffer: source.buffer!, when: Math.max(when, currentTime), offset, stopAt: Infinity, gain: fade! };
          sources.push(played);
        },
        stop(when = currentTime) {
          played!.stopAt = Math.min(played!.stopAt, when);
        },
      };
      return source;
    },
    async decodeAudioData(bytes: ArrayBuffer) {
      if (bytes.byteLength === 0) throw new Error("The sound cannot be decoded");
      return bufferOf(new Float32Array(bytes.slice(0)), sampleRate);
    },
  };

  return {
    context: context as PlaybackContext,
    sources,
    advance(seconds: number) {
      currentTime += seconds;
    },
    changeState(to: string) {
      context.state = to;
      for (const listener of listeners) listener();
    },
    /** What the loudspeaker got between two times. */
    rendered(from: number, to: number): Float32Array {
      const sound = new Float32Array(Math.round((to - from) * sampleRate));
      const first = Math.round(from * sampleRate);
      for (const { buffer, when, offset, stopAt, gain } of sources) {
        const startsAt = Math.round(when * sampleRate);
        const skipped = Math.round(offset * buffer.sampleRate);
        const samples = buffer.getChannelData(0);
        for (let index = skipped; index < samples.length; index += 1) {
          const at = startsAt + index - skipped;
          const seconds = at / sampleRate;
          if (at < first || at >= first + sound.length || seconds >= stopAt) continue;
          sound[at - first]! += samples[index]! * gain.valueAt(seconds) * (volume?.valueAt(seconds) ?? 1);
        }
      }
      return sound;
    },
  };
}

export type ScriptedVoice = ReturnType<typeof scriptedVoice>;

/** A voice worker that says what the test tells it to, in the real worker's words. */
export function scriptedVoice() {
  const asked: string[] = [];
  const cancelled: string[] = [];
  let answer: ((message: FromVoiceWorker) => void) | null = null;
  let isTerminated = false;
  const sampleRate = 48_000;

  const worker: WorkerLike = {
    onmessage: null,
    onerror: null,
    postMessage(message: ToVoiceWorker) {
      if (message.type === "synthesize") asked.push(message.id);
      if (message.type === "cancel") cancelled.push(message.id);
    },
    terminate: () => void (isTerminated = true),
  };
  answer = (data) => worker.onmessage?.({ data } as MessageEvent<FromVoiceWorker>);

  const idOf = (segmentId: string) => {
    const id = asked.findLast((candidate) => candidate.endsWith(`:${segmentId}`));
    if (id === undefined) throw new Error(`Segment ${segmentId} has not been asked for`);
    return id;
  };
  const voice = {
    worker,
    cancelled,
    get asked() {
      return asked.map((id) => id.split(":").at(-1)!);
    },
    get isTerminated() {
      return isTerminated;
    },
    timings(segmentId: string, seconds: number) {
      const endMs = seconds * 1000;
      const timings = [
        { phone: "sil", endMs: endMs * 0.1 },
        { phone: "a", endMs: endMs * 0.9 },
        { phone: "sil", endMs },
      ];
      answer!({ type: "timings", id: idOf(segmentId), sampleRate, sampleCount: seconds * sampleRate, timings });
    },
    /** Samples of one value, so that the sound shows where they went. */
    chunk(segmentId: string, seconds: number, value = 0.5) {
      const samples = new Float32Array(Math.round(seconds * sampleRate)).fill(value);
      answer!({ type: "chunk", id: idOf(segmentId), samples });
    },
    end(segmentId: string) {
      answer!({ type: "end", id: idOf(segmentId) });
    },
    fail(segmentId: string) {
      answer!({ type: "failed", id: idOf(segmentId), message: "the voice broke" });
    },
    speak(segmentId: string, seconds: number, value = 0.5) {
      voice.timings(segmentId, seconds);
      for (let made = 0; made < seconds - 1e-9; made += 0.04)
        voice.chunk(segmentId, Math.min(0.04, seconds - made), value);
      voice.end(segmentId);
    },
  };
  return voice;
}

/** A player among doubles of what surrounds it; time passes when the test says so. Null: a browser without Web Audio. */
export function playerStage(
  audioOptions: Parameters<typeof fakeAudio>[0] | null = {},
  more: Partial<SpeechPlayerOptions> = {},
) {
  const audio = audioOptions && fakeAudio(audioOptions);
  const voice = scriptedVoice();
  const events: SpeechPlayerEvent[] = [];
  const sounds = new Map<string, (bytes: ArrayBuffer | Error) => void>();
  let wallMs = 0;
  let ticks: (() => void) | null = null;
  const player = createSpeechPlayer({
    ...more,
    voiceBaseUrl: "/voices/mei",
    onEvent: (event) => events.push(event),
    createContext: () => audio?.context ?? null,
    startWorker: () => voice.worker,
    fetchSound: (url) =>
      new Promise((resolve, reject) => {
        sounds.set(url, (bytes) => (bytes instanceof Error ? reject(bytes) : resolve(bytes)));
      }),
    wallClockMs: () => wallMs,
    startTicking(tick) {
      ticks = tick;
      return () => (ticks = null);
    },
  });
  return {
    audio: audio!,
    voice,
    events,
    player,
    sounds,
    say: (...ids: string[]) => ids.forEach((id) => player.enqueue({ id, text: id, speech: scoreSpeech() })),
    /** Time passes on both clocks; the audio's stands while it is blocked. */
    pass(seconds: number) {
      for (let passed = 0; passed < seconds - 1e-9; passed += 0.01) {
        wallMs += 10;
        if (audio?.context.state === "running") audio.advance(0.01);
        ticks?.();
      }
    },
    told: () => events.map((event) => ("id" in event ? `${event.type} ${event.id}` : event.type)),
  };
}
