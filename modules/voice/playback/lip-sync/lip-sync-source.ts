import type { MouthWeights } from "../../contract";

/** What the mouth does while one segment sounds, by the time since the segment's start. Shut before, after and in pauses. */
export type LipSyncSource = {
  weightsAt(ms: number): MouthWeights;
  /** Given by those that listen: mono samples of the segment, in order, before they are heard. */
  hear?(samples: Float32Array, sampleRate: number): void;
};
