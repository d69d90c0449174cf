import type { SpeechLanguage } from "../contract";

export type ListeningMode = "push-to-talk" | "hands-free";

/** `ready` waits for a voice (or for the button), `hearing` hears one, `transcribing` waits for its words. */
export type ListeningState = "off" | "starting" | "ready" | "hearing" | "transcribing";

export type ListeningProblem =
  /** The page is not served over HTTPS (or from localhost). */
  | "insecure-context"
  /** The browser has no microphone interface or no Web Audio worklets. */
  | "unsupported"
  | "no-microphone"
  | "permission-denied"
  /** Another program holds it, or it was pulled out. */
  | "microphone-lost"
  /** Neither the server nor the browser can turn speech into words. */
  | "no-transcription"
  | "transcription-failed";

export type ListeningEvent =
  | { type: "state"; state: ListeningState }
  /** A person has begun to talk, not a noise and not the character's own voice: the moment to fall silent. */
  | { type: "speech-start" }
  /** It was a noise after all; nothing follows. */
  | { type: "misfire" }
  /** The words so far; each replaces the one before. */
  | { type: "partial"; text: string }
  | { type: "final"; text: string; language: SpeechLanguage | null }
  /** `isForbiddenByPage`, with `permission-denied`: the person cannot allow it, the page (or the one around it) does not. */
  | { type: "problem"; problem: ListeningProblem; isForbiddenByPage?: boolean };

/** What goes to the loudspeaker: mono, with the time (`performance.now()`) at which its first sample is heard. */
export type PlayedPortion = { samples: Float32Array; sampleRate: number; heardAtMs: number };

export interface ListeningSession {
  readonly state: ListeningState;
  readonly mode: ListeningMode;
  /** 0 … 1, for a meter. */
  readonly level: number;
  /** To be called in a gesture. Problems come as events; resolves to whether it listens now. */
  start(mode: ListeningMode): Promise<boolean>;
  /** The microphone is let go; what is being transcribed is dropped. */
  stop(): void;
  /** Push to talk: from `press` to `release` everything is recorded. */
  press(): void;
  release(): void;
  /** Drops what is being heard or transcribed and listens on. */
  cancel(): void;
  /** What the character says now, so that she does not hear herself. `null`: taken back, she fell silent. */
  hearPlayback(portion: PlayedPortion | null): void;
  on<Type extends ListeningEvent["type"]>(
    type: Type,
    listener: (event: Extract<ListeningEvent, { type: Type }>) => void,
  ): () => void;
  dispose(): void;
}
