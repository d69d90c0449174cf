/**
 * Coefficients of the Padé quotient that stands for exp in the filter, order 5 (Imai, ICASSP 1983). Index 0 is 1.
 */
const a1 = 0.4999391;
const a2 = 0.1107098;
const a3 = 0.01369984;
const a4 = 0.0009564853;
const a5 = 0.00003041721;
const stages = 5;

/**
 * Mel log spectrum approximation: H = exp(b₀)·exp(b₁Φ₁)·exp(Σ_{m≥2} b_mΦ_m), where the Φ are all-pass chains with constant
 * alpha and b comes from the mel-cepstrum (Imai, Sumita, Furuichi, Electron. Commun. Jpn 66(2), 1983; Fukada et al., ICASSP
 * 1992). Within a frame b goes in a straight line from the frame before. Causal; one instance filters one utterance.
 */
export class MlsaFilter {
  private readonly order: number;
  private readonly from: Float64Array;
  private readonly to: Float64Array;
  private readonly now: Float64Array;
  private readonly step: Float64Array;
  private started = false;
  /** First factor: φ₁ of the five stages, and each stage's input one sample ago. */
  private readonly first = new Float64Array(stages);
  private readonly firstInput = new Float64Array(stages);
  /** Second factor: φ_m of the five stages lie side by side at `m·5`; index 0 is each stage's input one sample ago. */
  private readonly chain: Float64Array;

  constructor(
    private readonly dimension: number,
    private readonly alpha: number,
    private readonly framePeriod: number,
  ) {
    this.order = dimension - 1;
    this.from = new Float64Array(dimension);
    this.to = new Float64Array(dimension);
    this.now = new Float64Array(dimension);
    this.step = new Float64Array(dimension);
    this.chain = new Float64Array(dimension * stages);
  }

  /** Filters one frame in place. `cepstra[at …]` is the mel-cepstrum of the frame. */
  frame(cepstra: Float64Array, at: number, samples: Float64Array): void {
    const { dimension, order, alpha, framePeriod, from, to, now, step } = this;
    to[order] = cepstra[at + order]!;
    for (let m = order - 1; m >= 0; m--) to[m] = cepstra[at + m]! - alpha * to[m + 1]!;
    if (!this.started) from.set(to);
    this.started = true;
    for (let m = 0; m < dimension; m++) {
      now[m] = from[m]!;
      step[m] = (to[m]! - from[m]!) / framePeriod;
    }
    let gain = Math.exp(from[0]!);
    const gainRatio = Math.exp(step[0]!);
    for (let n = 0; n < framePeriod; n++) {
      samples[n] = this.secondFactor(this.firstFactor(samples[n]! * gain, now[1]!));
      gain *= gainRatio;
      for (let m = 1; m < dimension; m++) now[m]! += step[m]!;
    }
    from.set(to);
  }

  private firstFactor(x: number, b1: number): number {
    const { alpha, first, firstInput } = this;
    const through = 1 - alpha * alpha;
    for (let stage = 0; stage < stages; stage++) {
      first[stage] = through * firstInput[stage]! + alpha * first[stage]!;
    }
    const y1 = b1 * first[0]!;
    const y2 = b1 * first[1]!;
    const y3 = b1 * first[2]!;
    const y4 = b1 * first[3]!;
    const y5 = b1 * first[4]!;
    const odd = a1 * y1 + a3 * y3 + a5 * y5;
    const even = a2 * y2 + a4 * y4;
    const w = x + odd - even;
    firstInput[0] = w;
    firstInput[1] = y1;
    firstInput[2] = y2;
    firstInput[3] = y3;
    firstInput[4] = y4;
    return w + odd + even;
  }

  /** The five stages advance together: none needs another's value of the same sample, which keeps the processor busy. */
  private secondFactor(x: number): number {
    const { alpha, chain, now, order } = this;
    const through = 1 - alpha * alpha;
    let p0 = chain[5]!;
    let p1 = chain[6]!;
    let p2 = chain[7]!;
    let p3 = chain[8]!;
    let p4 = chain[9]!;
    let q0 = through * chain[0]! + alpha * p0;
    let q1 = through * chain[1]! + alpha * p1;
    let q2 = through * chain[2]! + alpha * p2;
    let q3 = through * chain[3]! + alpha * p3;
    let q4 = through * chain[4]! + alpha * p4;
    chain[5] = q0;
    chain[6] = q1;
    chain[7] = q2;
    chain[8] = q3;
    chain[9] = q4;
    let y1 = 0;
    let y2 = 0;
    let y3 = 0;
    let y4 = 0;
    let y5 = 0;
    for (let m = 2, k = 10; m <= order; m++, k += 5) {
      const b = now[m]!;
      const o0 = chain[k]!;
      const o1 = chain[k + 1]!;
      const o2 = chain[k + 2]!;
      const o3 = chain[k + 3]!;
      const o4 = chain[k + 4]!;
      q0 = p0 + alpha * (o0 - q0);
      q1 = p1 + alpha * (o1 - q1);
      q2 = p2 + alpha * (o2 - q2);
      q3 = p3 + alpha * (o3 - q3);
      q4 = p4 + alpha * (o4 - q4);
      chain[k] = q0;
      chain[k + 1] = q1;
      chain[k + 2] = q2;
      chain[k + 3] = q3;
      chain[k + 4] = q4;
      y1 += b * q0;
      y2 += b * q1;
      y3 += b * q2;
      y4 += b * q3;
      y5 += b * q4;
      p0 = o0;
      p1 = o1;
      p2 = o2;
      p3 = o3;
      p4 = o4;
    }
    const odd = a1 * y1 + a3 * y3 + a5 * y5;
    const even = a2 * y2 + a4 * y4;
    const w = x + odd - even;
    chain[0] = w;
    chain[1] = y1;
    chain[2] = y2;
    chain[3] = y3;
    chain[4] = y4;
    return w + odd + even;
  }
}
