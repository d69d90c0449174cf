import type { VoiceEmotion } from "./emotion-styles";
import type { JapaneseScore } from "./score";
import type { PhoneTiming } from "./synthesis";

/** One sentence to be voiced. `id` is chosen by the caller and must not be in use. */
export type VoiceRequest = {
  readonly id: string;
  readonly score: JapaneseScore;
  readonly emotion: VoiceEmotion;
  /** 0 to 1. */
  readonly intensity: number;
  /** On top of the emotion's own tempo; 1 is natural. */
  readonly speed: number;
  /** On top of the emotion's own pitch; lets characters share one voice and still differ. Default 0. */
  readonly halfTones?: number;
};

export type ToVoiceWorker =
  | { readonly type: "load"; readonly baseUrl: string }
  | ({ readonly type: "synthesize" } & VoiceRequest)
  | { readonly type: "cancel"; readonly id: string };

export type SpeechTimings = {
  readonly sampleRate: number;
  readonly sampleCount: number;
  /** Every phone with its end, in milliseconds from the first sample; `sil` first and last, `pau` for pauses. */
  readonly timings: readonly PhoneTiming[];
};

/**
 * For each request in turn: `timings`, then its chunks, then `end`; or `failed` at any point. After a `cancel` nothing
 * more is sent about the request than what was already on its way.
 */
export type FromVoiceWorker =
  /** The voice is there and its code is warm. */
  | { readonly type: "loaded" }
  | { readonly type: "load-failed"; readonly message: string }
  | ({ readonly type: "timings"; readonly id: string } & SpeechTimings)
  | { readonly type: "chunk"; readonly id: string; readonly samples: Float32Array<ArrayBuffer> }
  | { readonly type: "end"; readonly id: string }
  | { readonly type: "failed"; readonly id: string; readonly message: string };
