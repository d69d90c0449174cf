import type { JapaneseScore, PhonemeTiming } from "../contract";

/** Reads a Japanese sentence: what to say and where the pitch falls. */
export interface JapaneseScorer {
  /** Loads what the first sentence would otherwise wait for. */
  warm(): Promise<void>;
  /** `text` is normalised. Null when it has nothing that can be spoken. */
  score(text: string): Promise<JapaneseScore | null>;
}

export type EnglishVoice = "slt" | "rms";

export type SynthesizedClip = {
  /** A complete file of `mimeType`. */
  bytes: Uint8Array;
  mimeType: "audio/wav";
  durationMs: number;
  phonemes: PhonemeTiming[];
};

export type EnglishSynthesisRequest = {
  /** Normalised. */
  text: string;
  voice: EnglishVoice;
  /** 1 is the voice's own pace, 2 twice as fast. */
  speed: number;
  /** Half-tones by which the pitch is moved. */
  halfTones: number;
  signal: AbortSignal;
};

/** Turns an English sentence into sound with the times of its phones. */
export interface EnglishSynthesizer {
  warm(): Promise<void>;
  /**
   * Null when the text has nothing that can be spoken. Rejects with the signal's reason when it aborts, and with
   * `voice.synthesis-failed` (retryable) when the voice fails.
   */
  synthesize(request: EnglishSynthesisRequest): Promise<SynthesizedClip | null>;
  /** Ends what it runs; it may be used again afterwards. */
  dispose(): Promise<void>;
}
