const logLowestPitch = Math.log(20);
const logHighestPitch = Math.log(20_000);

/** Keeps the logarithm of a fundamental frequency (Hz) within 20 Hz to 20 kHz. */
export function clampLogPitch(logPitch: number): number {
  return Math.min(logHighestPitch, Math.max(logLowestPitch, logPitch));
}

/**
 * Mixed excitation (Yoshimura et al., Eurospeech 2001): pulses at the pitch period go through the frame's low-pass filter,
 * noise through its complement, unvoiced frames are noise alone. The filter is centred, so everything comes half its
 * length late. One instance voices one utterance, frame after frame.
 */
export class MixedExcitation {
  private period: number;
  private phase: number;
  private readonly noise = new NoiseSource();
  /** Samples already begun by filters that reach beyond the frame; as long as a frame and a filter. */
  private readonly pending: Float64Array;
  private readonly centre: number;

  /** `firstPeriod`: samples between pulses of the first frame, 0 if it is unvoiced. */
  constructor(
    private readonly framePeriod: number,
    private readonly filterLength: number,
    firstPeriod: number,
  ) {
    this.period = firstPeriod;
    this.phase = firstPeriod;
    this.pending = new Float64Array(framePeriod + filterLength);
    this.centre = (filterLength - 1) >> 1;
  }

  /** Writes a frame into `target`. `filters[filterAt …]` is its low-pass filter. */
  frame(period: number, filters: Float64Array, filterAt: number, target: Float64Array): void {
    const { framePeriod, filterLength, pending, centre, noise } = this;
    let glide = 0;
    if (this.period !== 0 && period !== 0) {
      glide = (period - this.period) / framePeriod;
    } else {
      this.period = period;
      this.phase = period;
    }
    if (period === 0) {
      for (let n = 0; n < framePeriod; n++) pending[n + centre]! += noise.next();
    } else {
      let current = this.period;
      let phase = this.phase;
      for (let n = 0; n < framePeriod; n++) {
        const z = noise.next();
        phase += 1;
        let pulse = 0;
        if (phase >= current) {
          pulse = Math.sqrt(current);
          phase -= current;
        }
        const difference = pulse - z;
        for (let i = 0; i < filterLength; i++) pending[n + i]! += difference * filters[filterAt + i]!;
        pending[n + centre]! += z;
        current += glide;
      }
      this.phase = phase;
    }
    this.period = period;
    for (let n = 0; n < framePeriod; n++) target[n] = pending[n]!;
    pending.copyWithin(0, framePeriod, framePeriod + filterLength);
    pending.fill(0, filterLength);
  }
}

/** Gaussian noise by the polar method (Marsaglia and Bray, SIAM Review 6(3), 1964); the same run in every utterance. */
class NoiseSource {
  private seed = 1;
  private spare = 0;
  private hasSpare = false;

  next(): number {
    if (this.hasSpare) {
      this.hasSpare = false;
      return this.spare;
    }
    for (;;) {
      const x = 2 * this.uniform() - 1;
      const y = 2 * this.uniform() - 1;
      const square = x * x + y * y;
      if (square > 0 && square <= 1) {
        const factor = Math.sqrt((-2 * Math.log(square)) / square);
        this.spare = y * factor;
        this.hasSpare = true;
        return x * factor;
      }
    }
  }

  private uniform(): number {
    this.seed = (Math.imul(this.seed, 1_103_515_245) + 12_345) | 0;
    return ((this.seed >> 16) & 32_767) / 32_767;
  }
}
