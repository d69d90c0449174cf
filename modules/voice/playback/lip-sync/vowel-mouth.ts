import type { MouthWeights } from "../../contract";
import { closedMouth } from "../../domain/closed-mouth";
import type { LipSyncSource } from "./lip-sync-source";
import { frameMs, LoudnessTrack } from "./loudness-track";
import { listeningDelayMs, type HeardVowel, type VowelListener } from "./vowel-listener";

const fullWeight = 0.8;
/** Shapes pass into each other over about 70 ms. */
const blendedFrames = 3;

/** The vowels heard in the sound give the shape, its loudness the opening. */
export class VowelMouth implements LipSyncSource {
  private readonly loudness = new LoudnessTrack();
  private readonly heard: HeardVowel[] = [];
  private rest = new Float32Array(0);
  private rate = 0;

  /** The listener is this mouth's alone until the last sample has been heard. */
  constructor(private readonly listener: VowelListener) {}

  hear(samples: Float32Array, sampleRate: number): void {
    if (this.rate === 0) {
      this.rate = sampleRate;
      this.listener.begin(sampleRate);
    }
    this.loudness.hear(samples, sampleRate);
    const frame = Math.round((sampleRate * frameMs) / 1000);
    const waiting = new Float32Array(this.rest.length + samples.length);
    waiting.set(this.rest);
    waiting.set(samples, this.rest.length);
    let at = 0;
    for (; at + frame <= waiting.length; at += frame) {
      this.heard.push(this.listener.hear(waiting.subarray(at, at + frame)));
    }
    this.rest = waiting.slice(at);
  }

  weightsAt(ms: number): MouthWeights {
    const openness = this.loudness.opennessAt(ms);
    if (openness === 0) return closedMouth;
    const weights = { ...closedMouth };
    const middle = Math.floor((ms + listeningDelayMs) / frameMs);
    for (let at = middle - blendedFrames; at <= middle + blendedFrames; at += 1) {
      const vowel = this.heard[Math.min(Math.max(at, 0), this.heard.length - 1)];
      // The nasal hums behind lips that are nearly shut.
      if (vowel === "nn") weights.ih += 0.1;
      else if (vowel) weights[vowel] += 1;
    }
    const share = (openness * fullWeight) / (2 * blendedFrames + 1);
    for (const shape of Object.keys(weights) as (keyof MouthWeights)[]) weights[shape] *= share;
    return weights;
  }
}
