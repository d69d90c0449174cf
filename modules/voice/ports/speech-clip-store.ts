import type { PhonemeTiming, WordTiming } from "../contract";

export type SpeechClip = {
  bytes: Uint8Array;
  mimeType: string;
  durationMs: number;
  phonemes: PhonemeTiming[];
  /** Into the text as it was said. */
  words: WordTiming[];
  /** The consent under which a person's voice was used: without it the clip is served to nobody. */
  consentId: string | null;
};

/** Rendered sounds under the sha256 of what they say; the least recently used go when there are too many. */
export interface SpeechClipStore {
  get(key: string): Promise<SpeechClip | null>;
  /** Either the whole clip is there afterwards or nothing of it, also after a crash. */
  put(key: string, clip: SpeechClip): Promise<void>;
}
