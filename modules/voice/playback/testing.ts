import type { WorkerLike } from "../hts/voice-worker-client";
import type { FromVoiceWorker, ToVoiceWorker } from "../hts/worker-protocol";
import { scoreSpeech } from "../testing";
import type { PlaybackBuffer, PlaybackContext, PlaybackGain, PlaybackParam, PlaybackSource } from "./playback-context";
import { createSpeechPlayer, type SpeechPlayerEvent, type SpeechPlayerOptions } from "./speech-player";

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
export function fakeAudio({
  state = "running",
  sampleRate = 48_000,
  outputLatency = 0,
  outputTimestamp = undefined as PlaybackContext["getOutputTimestamp"],
} = {}) {
  const sources: PlayedSource[] = [];
  const events = new EventTarget();
  let currentTime = 0;
  let isStalled = false;
  let volume: FakeParam | null = null;

  const node = { connect: () => undefined, disconnect: () => undefined };
  const bufferOf = (samples: Float32Array<ArrayBuffer>, rate: number): PlaybackBuffer => ({
    length: samples.length,
    sampleRate: rate,
    duration: samples.length / rate,
    numberOfChannels: 1,
    getChannelData: () => samples,
  });

  const context = {
    get currentTime() {
      return currentTime;
    },
    sampleRate,
    outputLatency,
    state,
    ...(outputTimestamp && { getOutputTimestamp: outputTimestamp }),
    destination: node,
    resumed: 0,
    async resume() {
      context.resumed += 1;
    },
    async close() {
      context.state = "closed";
    },
    addEventListener: (type: string, listener: () => void) => events.addEventListener(type, listener),
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
    context: context as PlaybackContext & { outputLatency: number; resumed: number },
    sources,
    advance(seconds: number) {
      if (context.state === "running" && !isStalled) currentTime += seconds;
    },
    /** It claims to run, and its time stands: its device is gone. */
    stall() {
      isStalled = true;
    },
    changeState(to: string) {
      context.state = to;
      events.dispatchEvent(new Event("statechange"));
    },
    /** Sound that has been handed over and is still to come, in seconds. */
    get scheduledAhead() {
      const ends = sources.map(({ buffer, when, offset, stopAt }) => Math.min(stopAt, when + buffer.duration - offset));
      return Math.max(0, ...ends) - currentTime;
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
  const speeds: number[] = [];
  const cancelled: string[] = [];
  let answer: ((message: FromVoiceWorker) => void) | null = null;
  let isTerminated = false;
  const sampleRate = 48_000;

  const worker: WorkerLike = {
    onmessage: null,
    onerror: null,
    postMessage(message: ToVoiceWorker) {
      if (message.type === "synthesize") {
        asked.push(message.id);
        speeds.push(message.speed);
      }
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
    speeds,
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

/** The bytes of a sound on their way. */
export type ComingSound = { push(bytes: Uint8Array<ArrayBuffer>): void; end(): void; fail(error: Error): void };

/** A WAV of 16-bit samples; `announced` is the length that its header tells, `behind` what follows the sound. */
export function wavBytes(
  samples: ArrayLike<number>,
  {
    sampleRate = 48_000,
    channels = 1,
    announced = samples.length * 2,
    before = [] as number[],
    behind = [] as number[],
  } = {},
): Uint8Array<ArrayBuffer> {
  const text = (word: string) => [...word].map((sign) => sign.charCodeAt(0));
  const number = (value: number, bytes: number) => Array.from({ length: bytes }, (_, at) => (value / 256 ** at) & 255);
  const format = [1, channels].flatMap((value) => number(value, 2)).concat(number(sampleRate, 4));
  const rest = number(sampleRate * channels * 2, 4).concat(number(channels * 2, 2), number(16, 2));
  const sound = Array.from({ length: samples.length }, (_, at) =>
    number(Math.round(samples[at]! * 32_768) & 0xffff, 2),
  );
  const body = [
    ...text("WAVE"),
    ...before,
    ...text("fmt "),
    ...number(16, 4),
    ...format,
    ...rest,
    ...text("data"),
    ...number(announced, 4),
    ...sound.flat(),
    ...behind,
  ];
  return Uint8Array.from([...text("RIFF"), ...number(body.length - samples.length * 2 + announced, 4), ...body]);
}

/** A player among doubles of what surrounds it; time passes when the test says so. Null: a browser without Web Audio. */
export function playerStage(
  audioOptions: Parameters<typeof fakeAudio>[0] | null = {},
  more: Partial<SpeechPlayerOptions> = {},
) {
  const audios = audioOptions ? [fakeAudio(audioOptions)] : [];
  let opened = 0;
  const voice = scriptedVoice();
  const events: SpeechPlayerEvent[] = [];
  const sounds = new Map<string, ComingSound>();
  const page = new EventTarget();
  const devices = new EventTarget();
  let wallMs = 0;
  let ticks: (() => void) | null = null;
  const player = createSpeechPlayer({
    voiceBaseUrl: "/voices/mei",
    onEvent: (event) => events.push(event),
    createContext() {
      if (!audioOptions) return null;
      opened += 1;
      if (opened > audios.length) audios.push(fakeAudio(audioOptions));
      return audios[opened - 1]!.context;
    },
    startWorker: () => voice.worker,
    openSound: async (url, signal) =>
      new ReadableStream({
        start(controller) {
          signal.addEventListener("abort", () => controller.error(signal.reason));
          sounds.set(url, {
            push: (bytes) => controller.enqueue(bytes),
            end: () => controller.close(),
            fail: (error) => controller.error(error),
          });
        },
      }),
    mouthByEar: async () => null,
    systemSpeech: () => null,
    page,
    devices,
    wallClockMs: () => wallMs,
    startTicking(tick) {
      ticks = tick;
      return () => (ticks = null);
    },
    ...more,
  });
  return {
    audio: audios[0]!,
    /** The contexts that the player has opened, the last is the present one. */
    audios,
    voice,
    events,
    player,
    sounds,
    page,
    devices,
    wallClockMs: () => wallMs,
    say: (...ids: string[]) => ids.forEach((id) => player.enqueue({ id, text: id, speech: scoreSpeech() })),
    /** Time passes on both clocks; the audio's stands while it is blocked. */
    pass(seconds: number) {
      for (let passed = 0; passed < seconds - 1e-9; passed += 0.01) {
        wallMs += 10;
        audios[Math.max(0, opened - 1)]?.advance(0.01);
        ticks?.();
      }
    },
    /** The whole machine stands still; only the wall clock has gone on when it wakes. */
    sleep(seconds: number) {
      wallMs += seconds * 1000;
      ticks?.();
    },
    told: () => events.map((event) => ("id" in event ? `${event.type} ${event.id}` : event.type)),
  };
}

/** Until what has been promised by now has been done. */
export const afterPromises = () => new Promise((resolve) => setImmediate(resolve));
