import type { MouthWeights, PhonemeTiming, SpeechLanguage } from "../../contract";
import { mouthTimeline } from "../../domain/visemes";
import { LoudnessMouth } from "./loudness-mouth";
import type { VowelListener } from "./vowel-listener";
import { VowelMouth } from "./vowel-mouth";

/** What the mouth does while one segment sounds, by the time since the segment's start. Shut before, after and in pauses. */
export type LipSyncSource = {
  weightsAt(ms: number): MouthWeights;
  /** Given by those that listen: mono samples of the segment, in order, before they are heard. */
  hear?(samples: Float32Array, sampleRate: number): void;
};

/**
 * Best first: phonemes with their times (right shapes, exact closures), the vowels heard in the sound (a profile of that
 * very voice is needed), the loudness of the sound (open and shut).
 */
export function lipSyncSourceFor(speech: {
  phonemes: readonly PhonemeTiming[];
  language: SpeechLanguage;
  /** For a voice whose vowels are known. */
  listener: VowelListener | null;
}): LipSyncSource {
  if (speech.phonemes.length > 0) return mouthTimeline(speech.phonemes, speech.language);
  return speech.listener ? new VowelMouth(speech.listener) : new LoudnessMouth();
}
