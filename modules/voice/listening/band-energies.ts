import { RealSpectrum } from "./real-spectrum";

/** Spectra are taken of 16 ms, every 8 ms, at 16 kHz. */
export const hopSamples = 128;
export const hopMs = 8;
const windowSamples = 256;
/** First bins (of 62.5 Hz) of the bands and the end of the last: 187 Hz to 7 kHz, wider towards the top. */
const edges = [3, 5, 7, 9, 12, 15, 19, 24, 30, 37, 46, 57, 71, 89, 112];
export const bandCount = edges.length - 1;
/** Where nothing sounds. */
export const silenceDb = -120;

/** How loud each band is, in decibels: 0 is a tone at full scale. */
export class BandEnergies {
  private readonly spectrum = new RealSpectrum(windowSamples);
  private readonly power = new Float32Array(this.spectrum.bins);

  /** Of the 256 samples from `at` on. */
  measure(samples: Float32Array, at: number): Float32Array {
    this.spectrum.power(samples, at, this.power, 0);
    const bands = new Float32Array(bandCount);
    for (let band = 0; band < bandCount; band += 1) {
      let sum = 0;
      for (let bin = edges[band]!; bin < edges[band + 1]!; bin += 1) sum += this.power[bin]!;
      bands[band] = Math.max(silenceDb, 10 * Math.log10(sum / fullScale + 1e-12));
    }
    return bands;
  }
}

/** A full-scale tone has the amplitude 1; under the Hann window its bin and the two beside it hold this. */
const fullScale = (windowSamples / 4) ** 2 * 1.5;
