import type { Speech, SpeechEmotion, SpeechLanguage, VoiceChoice } from "../contract";

/** One sentence, as a voice of the chain is asked for it. */
export type Utterance = {
  /** As it is to be said, in `language`: without markup, figures written out. Never empty. */
  spoken: string;
  /** As it is shown; the times of words refer to it. */
  text: string;
  language: SpeechLanguage;
  choice: VoiceChoice;
  emotion: SpeechEmotion;
  /** 0 … 1 */
  intensity: number;
  /** Ends the request, and what is still being made when nobody else wants it. */
  signal: AbortSignal;
  /** Ends the waiting for a speech; one that has begun to come goes on. */
  givenUp: AbortSignal | null;
  /** Called at most once, when a sound breaks off whose speech has gone out already. */
  onBrokenOff: (error: unknown) => void;
};

/** Why a voice is passed over without having failed: it is resting after failures. */
export class VoiceResting extends Error {
  constructor() {
    super("The voice rests after failures.");
    this.name = "VoiceResting";
  }
}

/** A voice of the chain: its speech is sound on this server (`audio`) or a score that the listener's browser voices. */
export interface ChainedVoice {
  /** As a voice choice names it; there may be one voice a language under the same name. */
  readonly vendor: string;
  readonly languages: readonly SpeechLanguage[];
  /**
   * Null when it finds nothing to say. Rejects at once with the reason of a signal that aborts, with `VoiceResting`, or
   * with an AppError `voice.synthesis-failed`.
   */
  speak(utterance: Utterance): Promise<Speech | null>;
}
