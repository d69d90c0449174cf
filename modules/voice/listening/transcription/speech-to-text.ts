import type { SpeechLanguage } from "../../contract";

export type TranscriptionNews =
  /** The words so far; each replaces the one before. */
  | { type: "partial"; turn: number; text: string }
  /** `text` is empty when nothing was said. */
  | { type: "final"; turn: number; text: string; language: SpeechLanguage | null }
  | { type: "failed"; turn: number }
  /** No turn will be understood any more. */
  | { type: "ended"; problem: "permission-denied" | "microphone-lost" | "no-transcription" | "transcription-failed" };

/** Turns a person's turns into words. A turn that was begun is told once as `final` or `failed`, unless it is dropped. */
export interface SpeechToText {
  readonly by: "server" | "browser";
  /** False for one that hears the microphone by itself. */
  readonly wantsRecordings: boolean;
  /** The microphone is open. `isContinuous`: turns begin without a warning. */
  listen(microphone: MediaStreamTrack | null, isContinuous: boolean): void;
  begin(turn: number): void;
  /** What has been recorded so far, a WAV file. */
  hear(turn: number, wav: ArrayBuffer): void;
  finish(turn: number, wav: ArrayBuffer): void;
  drop(turn: number): void;
  /** The microphone is closed; all turns are dropped. */
  rest(): void;
}

export type TellTranscription = (news: TranscriptionNews) => void;
export type OpenSpeechToText = (tell: TellTranscription) => SpeechToText;
