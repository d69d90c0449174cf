/** Complex fast Fourier transform of one size, a power of two, in place: Cooley and Tukey, Math. Comp. 19, 1965. */
export class FourierTransform {
  private readonly cosines: Float64Array;
  private readonly sines: Float64Array;
  private readonly reversed: Uint32Array;

  constructor(readonly size: number) {
    if (size < 2 || (size & (size - 1)) !== 0) throw new RangeError("The size of a transform is a power of two");
    this.cosines = Float64Array.from({ length: size / 2 }, (_, k) => Math.cos((2 * Math.PI * k) / size));
    this.sines = Float64Array.from({ length: size / 2 }, (_, k) => Math.sin((2 * Math.PI * k) / size));
    this.reversed = new Uint32Array(size);
    for (let n = 1, bits = Math.log2(size); n < size; n += 1) {
      this.reversed[n] = (this.reversed[n >> 1]! >> 1) | ((n & 1) << (bits - 1));
    }
  }

  /** X(k) = Σ x(n) e^(−2πikn/size) */
  forward(real: Float64Array, imaginary: Float64Array): void {
    const { size, cosines, sines, reversed } = this;
    for (let n = 0; n < size; n += 1) {
      const m = reversed[n]!;
      if (m <= n) continue;
      const a = real[n]!;
      real[n] = real[m]!;
      real[m] = a;
      const b = imaginary[n]!;
      imaginary[n] = imaginary[m]!;
      imaginary[m] = b;
    }
    for (let half = 1; half < size; half *= 2) {
      const stride = size / (2 * half);
      for (let k = 0; k < half; k += 1) {
        const cosine = cosines[k * stride]!;
        const sine = sines[k * stride]!;
        for (let upper = k; upper < size; upper += 2 * half) {
          const lower = upper + half;
          const a = real[lower]! * cosine + imaginary[lower]! * sine;
          const b = imaginary[lower]! * cosine - real[lower]! * sine;
          real[lower] = real[upper]! - a;
          imaginary[lower] = imaginary[upper]! - b;
          real[upper] = real[upper]! + a;
          imaginary[upper] = imaginary[upper]! + b;
        }
      }
    }
  }

  /** The way back, divided by the size. */
  inverse(real: Float64Array, imaginary: Float64Array): void {
    // Swapping the two parts conjugates, up to a factor that the second swap takes back.
    this.forward(imaginary, real);
    for (let n = 0; n < this.size; n += 1) {
      real[n] = real[n]! / this.size;
      imaginary[n] = imaginary[n]! / this.size;
    }
  }
}
