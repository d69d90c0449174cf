import type { ListeningMode, PlayedPortion } from "./listening-session";

/** Times are milliseconds since 1970 with fractions (`performance.timeOrigin + performance.now()`), as a worker and its
 * page count `performance.now()` from different moments. */
export type ToListeningWorker =
  /** `port` brings `MicrophonePortion`s. A later one replaces the former. */
  | { type: "microphone"; port: MessagePort; sampleRate: number }
  | { type: "microphone-closed" }
  /** Of the network, as they are served. First of all. */
  | { type: "load"; weights: ArrayBuffer }
  | { type: "mode"; mode: ListeningMode }
  | { type: "press" }
  | { type: "release" }
  | { type: "cancel" }
  | { type: "patience"; ms: number }
  | { type: "playback"; portion: PlayedPortion | null }
  /** Asks for what has been recorded of the turn so far. */
  | { type: "snapshot"; turn: number };

export type FromListeningWorker =
  /** The microphone's first samples have come. */
  | { type: "listening" }
  | { type: "level"; level: number }
  | { type: "speech-start"; turn: number }
  | { type: "misfire"; turn: number }
  /** A WAV file, 16 kHz, mono, 16 bit. */
  | { type: "recording"; turn: number; wav: ArrayBuffer; isWhole: boolean };

/** Of public/voices/listening/microphone.js. */
export type MicrophonePortion = {
  samples: Float32Array;
  /** Of the audio context, in seconds, at the end of the portion. */
  endsAt: number;
};
