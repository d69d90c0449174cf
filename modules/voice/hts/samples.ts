const fullScale = 32_768;

/** 16-bit samples as a sound file holds them: clipped, fraction cut off. */
export function toPcm16(samples: Float64Array): Int16Array<ArrayBuffer> {
  const pcm = new Int16Array(samples.length);
  for (let n = 0; n < samples.length; n++) {
    pcm[n] = Math.max(-fullScale, Math.min(fullScale - 1, Math.trunc(samples[n]!)));
  }
  return pcm;
}

/** Peaks of the voice reach twice full scale, speech about -20 dB: half the level leaves almost all of it untouched. */
const playbackGain = 0.5 / fullScale;
const knee = 0.75;

/** Samples between -1 and 1 for a sound card: 6 dB down, and what still exceeds the knee is bent instead of cut. */
export function toPlayable(samples: Float64Array): Float32Array<ArrayBuffer> {
  const playable = new Float32Array(samples.length);
  for (let n = 0; n < samples.length; n++) {
    const sample = samples[n]! * playbackGain;
    const size = Math.abs(sample);
    playable[n] =
      size <= knee ? sample : Math.sign(sample) * (knee + (1 - knee) * Math.tanh((size - knee) / (1 - knee)));
  }
  return playable;
}
