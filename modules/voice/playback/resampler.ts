import { SampleTape } from "./sample-tape";

/** Zero crossings of the kernel on either side; with this window what is folded back lies below -80 dB. */
const crossings = 24;
/** Values of the kernel between two crossings; between those it is taken as straight, which errs by less than -100 dB. */
const resolution = 512;
const kaiserBeta = 9;
/** The band ends a little below half of the lower rate, so that the filter's slope lies within it. */
const bandShare = 0.94;

let kernel: Float64Array | null = null;

/**
 * Another sample rate by windowed-sinc interpolation, in portions: what comes out does not depend on how the samples were
 * split, so that there is no seam. Source: J. O. Smith, "Digital Audio Resampling", CCRMA.
 */
export class Resampler {
  readonly #tape = new SampleTape();
  readonly #step: number;
  readonly #scale: number;
  readonly #reach: number;
  #made = 0;

  /** @param from Hz of what comes in @param to Hz of what goes out */
  constructor(
    private readonly from: number,
    private readonly to: number,
  ) {
    this.#step = from / to;
    this.#scale = Math.min(1, to / from) * bandShare;
    this.#reach = Math.ceil(crossings / this.#scale);
    kernel ??= sincKernel();
  }

  push(samples: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
    if (this.from === this.to) return samples;
    this.#tape.append(samples);
    return this.#make(Math.floor((this.#tape.end - 1 - this.#reach) / this.#step) + 1);
  }

  /** What is left at the end: the whole has the length of the input in seconds, to half a sample. */
  flush(): Float32Array<ArrayBuffer> {
    if (this.from === this.to) return new Float32Array(0);
    return this.#make(Math.round(this.#tape.end / this.#step));
  }

  #make(until: number): Float32Array<ArrayBuffer> {
    const samples = new Float32Array(Math.max(0, until - this.#made));
    for (let index = 0; index < samples.length; index += 1) samples[index] = this.#valueAt(this.#made + index);
    this.#made += samples.length;
    this.#tape.forgetBefore(Math.floor(this.#made * this.#step) - this.#reach);
    return samples;
  }

  #valueAt(index: number): number {
    const values = kernel!;
    // Whole products first: the place of a late sample is as exact as that of an early one.
    const place = (index * this.from) / this.to;
    const perSample = this.#scale * resolution;
    const first = Math.max(0, Math.ceil(place - crossings / this.#scale));
    const last = Math.min(this.#tape.end - 1, Math.floor(place + crossings / this.#scale));
    let sum = 0;
    for (let at = first; at <= last; at += 1) {
      const where = Math.abs(place - at) * perSample;
      const below = Math.floor(where);
      const low = values[below]!;
      sum += this.#tape.at(at) * (low + (where - below) * (values[below + 1]! - low));
    }
    return sum * this.#scale;
  }
}

/** One side of a sinc under a Kaiser window, from its middle on; zero behind its end. */
function sincKernel(): Float64Array {
  const values = new Float64Array(crossings * resolution + 2);
  const most = bessel(kaiserBeta);
  for (let index = 0; index < crossings * resolution; index += 1) {
    const x = index / resolution;
    const window = bessel(kaiserBeta * Math.sqrt(1 - (x / crossings) ** 2)) / most;
    values[index] = (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x)) * window;
  }
  return values;
}

/** Modified Bessel function of the first kind, order zero, by its series. */
function bessel(x: number): number {
  let sum = 1;
  let term = 1;
  for (let k = 1; term > sum * 1e-12; k += 1) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}
