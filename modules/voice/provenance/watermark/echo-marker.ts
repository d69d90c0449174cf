import { echoResponse, quietMs } from "./echo-response";
import { FourierTransform } from "./fourier-transform";
import { markPatternOf, publicMarkKey, type MarkPattern } from "./mark-pattern";

/** Spectra of the echoes by sample rate: a sentence must not wait for them. */
const prepared = new Map<number, PreparedEchoes>();
const mostPrepared = 16;

type PreparedEchoes = { block: number; transform: FourierTransform; real: Float64Array; imaginary: Float64Array };

/**
 * Adds the mark to a sound as it comes, in any portions: what comes out is as long as what went in, and nothing is held
 * back, because the first echo is later than the block that makes it. The samples do not depend on the portions.
 */
export class EchoMarker {
  private readonly echoes: PreparedEchoes;
  /** What has been heard of the current block. */
  private readonly heard: Float64Array;
  private heardCount = 0;
  /** Echoes that are still to sound; a ring, `at` is now. */
  private readonly coming: Float64Array;
  private at = 0;
  private readonly real: Float64Array;
  private readonly imaginary: Float64Array;

  constructor(sampleRate: number, pattern?: MarkPattern) {
    this.echoes = pattern ? prepareEchoes(sampleRate, pattern) : publicEchoes(sampleRate);
    const { block, transform } = this.echoes;
    this.heard = new Float64Array(block);
    this.coming = new Float64Array(2 * transform.size);
    this.real = new Float64Array(transform.size);
    this.imaginary = new Float64Array(transform.size);
  }

  /** Marks the samples in place; any scale. */
  mark(samples: Float64Array | Float32Array): void {
    const { heard, coming, echoes } = this;
    const mask = coming.length - 1;
    for (let n = 0; n < samples.length; n += 1) {
      const sample = samples[n]!;
      heard[this.heardCount] = sample;
      this.heardCount += 1;
      samples[n] = sample + coming[this.at]!;
      coming[this.at] = 0;
      this.at = (this.at + 1) & mask;
      if (this.heardCount === echoes.block) this.spread();
    }
  }

  /** Overlap-add: the block that is full gives its echoes, of which the first sounds with the next sample. */
  private spread(): void {
    const { real, imaginary, heard, coming } = this;
    const { transform } = this.echoes;
    this.heardCount = 0;
    real.fill(0);
    imaginary.fill(0);
    real.set(heard);
    transform.forward(real, imaginary);
    for (let k = 0; k < real.length; k += 1) {
      const a = real[k]!;
      const b = imaginary[k]!;
      real[k] = a * this.echoes.real[k]! - b * this.echoes.imaginary[k]!;
      imaginary[k] = a * this.echoes.imaginary[k]! + b * this.echoes.real[k]!;
    }
    transform.inverse(real, imaginary);
    const mask = coming.length - 1;
    for (let n = 0; n < real.length; n += 1) {
      const place = (this.at + n) & mask;
      coming[place] = coming[place]! + real[n]!;
    }
  }
}

function publicEchoes(sampleRate: number): PreparedEchoes {
  const known = prepared.get(sampleRate);
  if (known) return known;
  const made = prepareEchoes(sampleRate, markPatternOf(publicMarkKey));
  if (prepared.size >= mostPrepared) prepared.delete(prepared.keys().next().value!);
  prepared.set(sampleRate, made);
  return made;
}

function prepareEchoes(sampleRate: number, pattern: MarkPattern): PreparedEchoes {
  const response = echoResponse(pattern, sampleRate);
  const block = Math.max(1, Math.floor((quietMs / 1000) * sampleRate));
  let size = 2;
  while (size < block + response.length) size *= 2;
  const transform = new FourierTransform(size);
  const real = new Float64Array(size);
  const imaginary = new Float64Array(size);
  real.set(response);
  transform.forward(real, imaginary);
  return { block, transform, real, imaginary };
}
