/**
 * The spectrum of real samples under a periodic Hann window: bins 0 … size/2. The transform is radix 2 (Cooley, Tukey,
 * Math. Comp. 19, 1965) on half as many complex values as there are samples.
 */
export class RealSpectrum {
  readonly bins: number;
  private readonly window: Float64Array;
  private readonly cosine: Float64Array;
  private readonly sine: Float64Array;
  private readonly reversed: Uint16Array;
  private readonly re: Float64Array;
  private readonly im: Float64Array;

  /** @param size a power of two, at least 4 */
  constructor(readonly size: number) {
    if (size < 4 || (size & (size - 1)) !== 0) throw new RangeError(`${size} is no power of two`);
    const half = size / 2;
    this.bins = half + 1;
    this.window = Float64Array.from({ length: size }, (_, n) => 0.5 - 0.5 * Math.cos((2 * Math.PI * n) / size));
    this.cosine = Float64Array.from({ length: half }, (_, n) => Math.cos((2 * Math.PI * n) / size));
    this.sine = Float64Array.from({ length: half }, (_, n) => -Math.sin((2 * Math.PI * n) / size));
    const bits = Math.log2(half);
    this.reversed = Uint16Array.from({ length: half }, (_, n) => {
      let turned = 0;
      for (let bit = 0; bit < bits; bit += 1) turned |= ((n >> bit) & 1) << (bits - 1 - bit);
      return turned;
    });
    this.re = new Float64Array(half);
    this.im = new Float64Array(half);
  }

  /** Writes |X|² of the `size` samples from `at` on, `bins` values, to `target` from `to` on. */
  power(samples: Float32Array, at: number, target: Float32Array, to: number): void {
    const { size, re, im, window, cosine, sine } = this;
    const half = size / 2;
    for (let n = 0; n < half; n += 1) {
      const from = this.reversed[n]! * 2;
      re[n] = samples[at + from]! * window[from]!;
      im[n] = samples[at + from + 1]! * window[from + 1]!;
    }
    for (let length = 2; length <= half; length *= 2) {
      const stride = size / length;
      const middle = length / 2;
      for (let start = 0; start < half; start += length) {
        for (let k = 0; k < middle; k += 1) {
          const wr = cosine[k * stride]!;
          const wi = sine[k * stride]!;
          const low = start + k;
          const high = low + middle;
          const tr = re[high]! * wr - im[high]! * wi;
          const ti = re[high]! * wi + im[high]! * wr;
          re[high] = re[low]! - tr;
          im[high] = im[low]! - ti;
          re[low]! += tr;
          im[low]! += ti;
        }
      }
    }
    target[to] = (re[0]! + im[0]!) ** 2;
    target[to + half] = (re[0]! - im[0]!) ** 2;
    for (let k = 1; k < half; k += 1) {
      const mirrored = half - k;
      const evenRe = (re[k]! + re[mirrored]!) / 2;
      const evenIm = (im[k]! - im[mirrored]!) / 2;
      const oddRe = (im[k]! + im[mirrored]!) / 2;
      const oddIm = (re[mirrored]! - re[k]!) / 2;
      const real = evenRe + oddRe * cosine[k]! - oddIm * sine[k]!;
      const imaginary = evenIm + oddRe * sine[k]! + oddIm * cosine[k]!;
      target[to + k] = real * real + imaginary * imaginary;
    }
  }
}
