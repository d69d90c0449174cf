/**
 * A symmetric positive definite system R·c = r whose entries lie within `bandwidth` of the diagonal. Entry (t, t+k) of R
 * is `band[t·(bandwidth+1) + k]`; r is `right`.
 */
export type BandedSystem = {
  readonly size: number;
  readonly bandwidth: number;
  readonly band: Float64Array;
  readonly right: Float64Array;
};

export function createBandedSystem(size: number, bandwidth: number): BandedSystem {
  return { size, bandwidth, band: new Float64Array(size * (bandwidth + 1)), right: new Float64Array(size) };
}

/** Solves by Cholesky factors without square roots, R = L·D·Lᵀ, in O(size). The system is kept; `factors` is scratch. */
export function solveBanded(system: BandedSystem, solution: Float64Array, factors: Float64Array): void {
  const { size, bandwidth, band, right } = system;
  const stride = bandwidth + 1;
  factors.set(band.subarray(0, size * stride));
  for (let t = 0; t < size; t++) {
    const row = t * stride;
    let pivot = factors[row]!;
    let value = right[t]!;
    for (let back = 1; back <= bandwidth && back <= t; back++) {
      const above = (t - back) * stride;
      const factor = factors[above + back]!;
      const scaled = factor * factors[above]!;
      pivot -= factor * scaled;
      value -= factor * solution[t - back]!;
      // The entries of this row right of the diagonal, less what row t-back contributes to them.
      for (let k = 1; back + k <= bandwidth; k++) factors[row + k]! -= scaled * factors[above + back + k]!;
    }
    factors[row] = pivot;
    solution[t] = value;
    for (let k = 1; k <= bandwidth; k++) factors[row + k]! /= pivot;
  }
  for (let t = size - 1; t >= 0; t--) {
    const row = t * stride;
    let value = solution[t]! / factors[row]!;
    for (let k = 1; k <= bandwidth && t + k < size; k++) value -= factors[row + k]! * solution[t + k]!;
    solution[t] = value;
  }
}

/** Row t of R·c. */
export function bandedProductAt(system: BandedSystem, vector: Float64Array, t: number): number {
  const { size, bandwidth, band } = system;
  const stride = bandwidth + 1;
  let sum = band[t * stride]! * vector[t]!;
  for (let k = 1; k <= bandwidth; k++) {
    if (t + k < size) sum += band[t * stride + k]! * vector[t + k]!;
    if (t - k >= 0) sum += band[(t - k) * stride + k]! * vector[t - k]!;
  }
  return sum;
}
