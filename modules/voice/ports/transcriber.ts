import type { SpeechLanguage, TranscriptionResult } from "../contract";

export type TranscriptionRequest = {
  /** A complete file: mono 16-bit WAV of 16 kHz. Held in memory only, never written to a disk. */
  wav: Uint8Array;
  /** What the talk is in; the vendor may find another. */
  language: SpeechLanguage | null;
  /** Words that are likely to be said: names. */
  hints: readonly string[];
  signal: AbortSignal;
};

/** Turns a recording into words. */
export interface Transcriber {
  readonly id: string;
  /** Rejects with the signal's reason, else with an AppError `voice.transcription-failed` that says `retryable`. */
  transcribe(request: TranscriptionRequest): Promise<TranscriptionResult>;
}
