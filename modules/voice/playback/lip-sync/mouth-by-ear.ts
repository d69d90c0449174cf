import type { LipSyncSource } from "./lip-sync-source";
import { LoudnessMouth } from "./loudness-mouth";
import type { VowelListener } from "./vowel-listener";
import { VowelMouth } from "./vowel-mouth";

/**
 * For a voice that tells no phonemes, which are the best source (right shapes, exact closures): the vowels heard in its
 * sound, where a profile of that very voice is known, else the loudness of the sound (open and shut).
 */
export function mouthByEar(listener: VowelListener | null): LipSyncSource {
  return listener ? new VowelMouth(listener) : new LoudnessMouth();
}
