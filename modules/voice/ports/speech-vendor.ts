import type { PhonemeTiming, SpeechEmotion, SpeechLanguage, WordTiming } from "../contract";

/** One sentence for one voice. The text is written as it is to be said: without markup, addresses, faces. */
export type VendorRequest = {
  text: string;
  language: SpeechLanguage;
  /** The vendor's own id; empty for its default. */
  voice: string;
  /** The vendor's own name of a style, from the character's profile; null when it names none for this emotion. */
  style: string | null;
  emotion: SpeechEmotion;
  /** 0 … 1 */
  intensity: number;
  /** 1 is the voice's own pace. */
  speed: number;
  halfTones: number;
  signal: AbortSignal;
};

export type VendorTimings = {
  /** Japanese phones (`hts/score.ts`) or ARPAbet in lower case without stress, as the language says. May be empty. */
  phonemes: PhonemeTiming[];
  /** Into the request's text. May be empty. */
  words: WordTiming[];
};

/** A sound as it comes. */
export type VendorSound = {
  /** Hertz */
  sampleRate: number;
  /** Mono 16-bit samples in order; ends, or throws as `synthesize` rejects. Leaving the loop early ends the request. */
  portions: AsyncIterable<Int16Array>;
  /** To be asked when `portions` has ended. */
  timings: () => VendorTimings;
};

/**
 * A vendor of voices. A new one is one file in `adapters/` and one line in `index.ts`.
 */
export interface SpeechVendor {
  /** As a voice choice names it. */
  readonly id: string;
  readonly languages: readonly SpeechLanguage[];
  /** What makes its sound besides the request: the model, the engine's address. A part of the name of a kept sound. */
  readonly edition?: string;
  /**
   * Resolves when the vendor has begun to answer; null when it finds nothing to say in the text. Rejects with the
   * signal's reason when that aborts, else with an AppError `voice.synthesis-failed` whose `retryable` says whether
   * the same request may succeed later (time-out, 429, 5xx) or never (bad key, unknown voice); its message names the
   * vendor and what to do, never the text or a key.
   */
  synthesize(request: VendorRequest): Promise<VendorSound | null>;
}
