import type { SpeechLanguage } from "../../contract";

/** What is kept of a sound: nothing of its text and nobody who heard it. */
export type SyntheticSound = {
  /** SHA-256 in hex: of the samples as a WAV file's `data` chunk holds them, or of a score written canonically. */
  hash: string;
  form: "audio" | "score";
  vendor: string;
  voice: string;
  language: SpeechLanguage;
  consentId: string | null;
  madeAt: Date;
  /** The signed manifest, a compact JWS. */
  manifest: string;
};

/** The record of every synthetic sound; nothing is ever taken out of it. */
export interface SyntheticSoundLog {
  /** One write; a hash that is there already stays as it was. */
  add(sounds: readonly SyntheticSound[]): Promise<void>;
  find(hash: string): Promise<SyntheticSound | null>;
}
