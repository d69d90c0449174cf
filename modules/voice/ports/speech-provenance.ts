import type { SpeechLanguage } from "../contract";

/** What is told about a synthetic sound; never its text, never who heard it. */
export type ProvenanceFacts = {
  vendor: string;
  voice: string;
  language: SpeechLanguage;
  /** The consent under which a person's voice was used; null when it is nobody's. */
  consentId: string | null;
};

/** Puts the watermark into one sound; the portions that come out have together the length of those that went in. */
export type SampleMarker = {
  push(samples: Int16Array): Int16Array;
  /** What is still held back. */
  end(): Int16Array;
};

/** Says of each synthetic sound what it is: a watermark in it, a signed manifest with it, its hash in a log. */
export interface SpeechProvenance {
  openMarker(sampleRate: number): SampleMarker;
  /**
   * Signs and logs marked samples. `trailer` are the RIFF chunks that stand behind the `data` chunk of the WAV file and
   * hold the manifest; `hash` is the sha256 (hex) of the `data` chunk's content.
   */
  certifySound(samples: Int16Array, sampleRate: number, facts: ProvenanceFacts): { hash: string; trailer: Uint8Array };
  /** Signs and logs what a listener's browser will voice and mark by itself. */
  certifyScore(score: unknown, facts: ProvenanceFacts): { hash: string };
}
