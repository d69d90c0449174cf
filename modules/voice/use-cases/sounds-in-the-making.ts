import type { ClipInTheMaking } from "../domain/clip-in-the-making";
import type { SpeechClip } from "../ports/speech-clip-store";

export type SoundTimings = Pick<SpeechClip, "durationMs" | "phonemes" | "words">;

/** A vendor's sound from its request until it lies in the store. */
export type SoundInTheMaking = {
  /** With the first sound; null when the vendor finds nothing to say. Rejects when it fails before. */
  begun: Promise<ClipInTheMaking | null>;
  /** With the vendor's last sample, while it is still marked. Null with `begun`. Rejects when it breaks off. */
  complete: Promise<SoundTimings | null>;
  /** With the clip that is kept. Null with `begun`. Rejects when it breaks off. */
  whole: Promise<SpeechClip | null>;
  /** What is readable now; null before the first sound. */
  readable: ClipInTheMaking | null;
  /** Says that somebody waits for it; the function returned takes that back, and the last one ends it. */
  want(): () => void;
};

/** By the key of the clip, in this process. */
export type SoundsInTheMaking = Map<string, SoundInTheMaking>;
