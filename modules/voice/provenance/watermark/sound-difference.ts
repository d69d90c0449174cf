import { FourierTransform } from "./fourier-transform";
import type { Sound } from "./sound-treatments";

/** How far a sound has moved from another of the same length, over the frames in which the first one sounds. */
export type SoundDifference = {
  /** Mean over frames of the sound's power against the difference's, each bounded to −10 … 35 dB. */
  segmentalSnrDb: number;
  /** Mean over frames of the root mean square difference of the spectra below 8 kHz in bands of a third of an octave. */
  spectralDb: number;
  /** Kubichek, IEEE PacRim 1993; coefficients 1 … 12 of 26 bands. Voices of the same text differ by 4 to 8 dB. */
  melCepstralDb: number;
};

const frameSeconds = 0.032;

export function differenceOf(first: Sound, second: Sound): SoundDifference {
  const { sampleRate } = first;
  let size = 2;
  while (size < frameSeconds * sampleRate) size *= 2;
  const transform = new FourierTransform(size);
  const thirds = bandsBetween(
    Array.from({ length: 19 }, (_, n) => 125 * 2 ** (n / 3)).filter((hz) => hz < sampleRate / 2),
  );
  const melTop = mel(Math.min(8_000, sampleRate / 2));
  const mels = bandsBetween(Array.from({ length: 27 }, (_, n) => hertz((melTop * n) / 26)));
  const spectrum = (samples: Float32Array, at: number) => {
    const real = new Float64Array(size);
    const imaginary = new Float64Array(size);
    for (let n = 0; n < size; n += 1) real[n] = samples[at + n]! * Math.sin((Math.PI * (n + 0.5)) / size) ** 2;
    transform.forward(real, imaginary);
    return real.map((value, k) => value * value + imaginary[k]! * imaginary[k]!);
  };
  const decibels = (power: Float64Array, [low, high]: readonly [number, number]) => {
    const perLine = sampleRate / size;
    let sum = 1e-12;
    for (
      let k = Math.ceil(low / perLine);
      k <= Math.max(Math.ceil(low / perLine), Math.floor(high / perLine));
      k += 1
    ) {
      sum += power[k]!;
    }
    return 10 * Math.log10(sum);
  };
  const totals = { snr: 0, spectral: 0, cepstral: 0, frames: 0 };
  let loudest = 0;
  for (const sample of first.samples) loudest = Math.max(loudest, Math.abs(sample));
  for (let at = 0; at + size <= first.samples.length; at += size / 2) {
    let power = 0;
    let apart = 1e-12;
    for (let n = at; n < at + size; n += 1) {
      power += first.samples[n]! ** 2;
      apart += (first.samples[n]! - second.samples[n]!) ** 2;
    }
    if (power / size < (loudest * 0.01) ** 2) continue;
    const a = spectrum(first.samples, at);
    const b = spectrum(second.samples, at);
    const apartInThirds = thirds.map((band) => decibels(a, band) - decibels(b, band));
    const apartInMels = mels.map((band) => decibels(a, band) - decibels(b, band));
    totals.frames += 1;
    totals.snr += Math.max(-10, Math.min(35, 10 * Math.log10(power / apart)));
    totals.spectral += Math.sqrt(apartInThirds.reduce((sum, value) => sum + value * value, 0) / thirds.length);
    totals.cepstral += cepstralDb(apartInMels);
  }
  const { frames } = totals;
  return {
    segmentalSnrDb: totals.snr / frames,
    spectralDb: totals.spectral / frames,
    melCepstralDb: totals.cepstral / frames,
  };
}

/** From differences of band levels in dB: 10/ln 10 · √(2 Σ Δc²), the cepstrum being one of natural logarithms of amplitude. */
function cepstralDb(differences: readonly number[]): number {
  const count = differences.length;
  let squares = 0;
  for (let c = 1; c <= 12; c += 1) {
    let sum = 0;
    for (let band = 0; band < count; band += 1) {
      sum += ((differences[band]! * Math.LN10) / 20) * Math.cos((Math.PI * c * (band + 0.5)) / count);
    }
    squares += ((2 / count) * sum) ** 2 / 2;
  }
  return (10 / Math.LN10) * Math.sqrt(2 * squares);
}

const bandsBetween = (edges: readonly number[]) => edges.slice(1).map((high, n) => [edges[n]!, high] as const);
const mel = (hz: number) => 2_595 * Math.log10(1 + hz / 700);
const hertz = (mels: number) => 700 * (10 ** (mels / 2_595) - 1);
