/** Zeros of the filter on either side, at the lower of the two rates: 2 ms of delay at 16 kHz. */
const zeroCrossings = 32;
/** Of the lower rate's half; above it the filter falls, at the half it is 80 dB down. */
const passShare = 0.92;
/** Kaiser's β for 80 dB. */
const kaiserBeta = 7.86;

/**
 * Converts a stream of samples to another rate with a windowed sinc (Kaiser window). What comes out does not depend on
 * how the stream is cut into portions. The first output sample is the moment of the first input sample; an output sample
 * comes when half the filter's length has been heard after it.
 */
export class SampleRateConverter {
  /** Output sample n lies at input sample n · step / phases. */
  private readonly step: number;
  private readonly phases: number;
  private readonly reach: number;
  private readonly filters: (Float32Array | undefined)[] = [];
  private kept: Float32Array;
  /** Of the next output sample: the whole input samples before it, counted from the first of `kept`, and the phase. */
  private place: number;
  private phase = 0;

  /** @param from @param to Hz, whole */
  constructor(
    private readonly from: number,
    private readonly to: number,
  ) {
    if (!(Number.isInteger(from) && Number.isInteger(to) && from > 0 && to > 0))
      throw new RangeError(`Samples cannot be converted from ${from} to ${to} Hz`);
    const common = greatestCommonDivisor(from, to);
    this.step = from / common;
    this.phases = to / common;
    this.reach = Math.ceil(zeroCrossings * Math.max(1, from / to));
    this.kept = new Float32Array(this.reach);
    this.place = this.reach;
  }

  /** @returns as many samples at the new rate as are due */
  convert(samples: Float32Array): Float32Array<ArrayBuffer> {
    if (this.from === this.to) return Float32Array.from(samples);
    const { reach } = this;
    const sound = new Float32Array(this.kept.length + samples.length);
    sound.set(this.kept);
    sound.set(samples, this.kept.length);
    const last = sound.length - 1 - reach;
    const converted = new Float32Array(Math.max(0, Math.ceil(((last - this.place + 1) * this.phases) / this.step) + 1));
    let count = 0;
    while (this.place <= last) {
      const filter = (this.filters[this.phase] ??= this.filterOf(this.phase));
      const start = this.place - reach + 1;
      let sum = 0;
      for (let tap = 0; tap < filter.length; tap += 1) sum += filter[tap]! * sound[start + tap]!;
      converted[count++] = sum;
      this.phase += this.step;
      this.place += Math.floor(this.phase / this.phases);
      this.phase %= this.phases;
    }
    const dropped = Math.max(0, Math.min(this.place - reach, sound.length));
    this.kept = sound.slice(dropped);
    this.place -= dropped;
    return converted.subarray(0, count);
  }

  /** Taps for the samples from `reach - 1` before the place to `reach` after it. */
  private filterOf(phase: number): Float32Array {
    const { reach } = this;
    const scale = Math.min(1, this.to / this.from) * passShare;
    const taps = Float64Array.from({ length: 2 * reach }, (_, tap) => {
      const distance = tap - reach + 1 - phase / this.phases;
      const inside = 1 - (distance / reach) ** 2;
      if (inside <= 0) return 0;
      return sinc(distance * scale) * besselI0(kaiserBeta * Math.sqrt(inside));
    });
    const sum = taps.reduce((total, tap) => total + tap, 0);
    return Float32Array.from(taps, (tap) => tap / sum);
  }
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

/** The modified Bessel function of the first kind, order 0, by its series. */
function besselI0(x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * 1e-12; n += 1) {
    term *= (x / (2 * n)) ** 2;
    sum += term;
  }
  return sum;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
