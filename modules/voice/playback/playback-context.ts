/** What of the Web Audio API is used; an `AudioContext` satisfies it. */
export type PlaybackContext = {
  readonly currentTime: number;
  readonly sampleRate: number;
  readonly state: string;
  readonly destination: PlaybackNode;
  /** Seconds between a time of the context and its being heard; not in every browser, not always sane. */
  readonly outputLatency?: number;
  resume(): Promise<void>;
  close(): Promise<void>;
  addEventListener(type: "statechange" | "sinkchange", listener: () => void): void;
  /** What the device plays at this moment, and the `performance.now()` of it; not in every browser, not always sane. */
  getOutputTimestamp?(): { contextTime?: number; performanceTime?: number };
  createGain(): PlaybackGain;
  createAnalyser(): PlaybackAnalyser;
  createBuffer(channels: number, length: number, sampleRate: number): PlaybackBuffer;
  createBufferSource(): PlaybackSource;
  decodeAudioData(bytes: ArrayBuffer): Promise<PlaybackBuffer>;
};

export type PlaybackNode = {
  connect(destination: PlaybackNode): unknown;
  disconnect(): void;
};

export type PlaybackBuffer = {
  readonly length: number;
  readonly sampleRate: number;
  readonly duration: number;
  readonly numberOfChannels: number;
  getChannelData(channel: number): Float32Array<ArrayBuffer>;
};

export type PlaybackSource = PlaybackNode & {
  buffer: PlaybackBuffer | null;
  onended: ((event: Event) => void) | null;
  start(when?: number, offset?: number): void;
  stop(when?: number): void;
};

export type PlaybackParam = {
  value: number;
  setValueAtTime(value: number, when: number): unknown;
  linearRampToValueAtTime(value: number, when: number): unknown;
  cancelScheduledValues(when: number): unknown;
};

export type PlaybackGain = PlaybackNode & { readonly gain: PlaybackParam };

export type PlaybackAnalyser = PlaybackNode & {
  fftSize: number;
  getFloatTimeDomainData(target: Float32Array<ArrayBuffer>): void;
};

/** At the voice's own rate, so that neighbouring portions meet without being resampled one by one. */
export function openAudioContext(): PlaybackContext | null {
  if (typeof AudioContext === "undefined") return null;
  try {
    return new AudioContext({ latencyHint: "interactive", sampleRate: 48_000 }) as unknown as PlaybackContext;
  } catch {
    return new AudioContext() as unknown as PlaybackContext;
  }
}
