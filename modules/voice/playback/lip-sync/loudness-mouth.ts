import type { MouthWeights } from "../../contract";
import { closedMouth } from "../../domain/closed-mouth";
import type { LipSyncSource } from "./lip-sync-source";
import { LoudnessTrack } from "./loudness-track";

/** As far as a mouth opens that knows no vowels: wide open on every syllable looks like shouting. */
const widest = 0.6;

/** Open where the sound is loud, shut where it is not. */
export class LoudnessMouth implements LipSyncSource {
  private readonly loudness = new LoudnessTrack();

  hear(samples: Float32Array, sampleRate: number): void {
    this.loudness.hear(samples, sampleRate);
  }

  weightsAt(ms: number): MouthWeights {
    const openness = this.loudness.opennessAt(ms);
    return openness > 0 ? { ...closedMouth, aa: widest * openness } : closedMouth;
  }
}
