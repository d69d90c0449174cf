import { recordingSampleRate } from "./recording";

const frameSamples = recordingSampleRate / 50;
/** Even a whisper close to a microphone is louder than this in its loud frames. */
const silentBelowDb = -50;
/** A steady noise up to here counts as silence: a fan, a hum, the hiss of a cheap microphone. */
const noiseBelowDb = -35;
/** Speech rises and falls by 15 dB and more between its sounds and its pauses. */
const steadyWithinDb = 6;
const floorDb = -120;

/**
 * Whether nobody speaks in a recording of 16 kHz, by its loudness alone: its loud frames (of 20 ms) are as good as
 * silent, or everything in it is one low, even noise. Where in doubt, somebody speaks.
 */
export function isSilence(samples: Int16Array): boolean {
  const levels = levelsOf(samples).sort((one, other) => one - other);
  if (levels.length === 0) return true;
  const loud = levels[Math.floor((levels.length - 1) * 0.95)]!;
  const quiet = levels[Math.floor((levels.length - 1) * 0.1)]!;
  return loud < silentBelowDb || (loud < noiseBelowDb && loud - quiet < steadyWithinDb);
}

/** Loudness of each frame in dB of full scale. The mean goes first: a constant offset cannot be heard. */
function levelsOf(samples: Int16Array): number[] {
  let sum = 0;
  for (const sample of samples) sum += sample;
  const mean = samples.length === 0 ? 0 : sum / samples.length;
  const levels: number[] = [];
  for (let from = 0; from + frameSamples <= samples.length; from += frameSamples) {
    let power = 0;
    for (let at = from; at < from + frameSamples; at += 1) power += (samples[at]! - mean) ** 2;
    const rms = Math.sqrt(power / frameSamples) / 32_768;
    levels.push(rms === 0 ? floorDb : Math.max(floorDb, 20 * Math.log10(rms)));
  }
  return levels;
}
