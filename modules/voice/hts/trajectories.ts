import { createBandedSystem, solveBanded, type BandedSystem } from "./banded-system";
import { applyGlobalVariance } from "./global-variance";
import type { RegressionWindow } from "./voice";

/** The Gaussians of a stream, one row per state: `width` floats, means window by window, then variances alike. */
export type StateRows = { readonly values: Float64Array; readonly width: number };

export type GlobalVariance = {
  /** Frames whose variance is brought to that of natural speech: all but silence. */
  readonly frames: Uint8Array;
  /** Per dimension a mean, then per dimension a variance. */
  readonly pdf: Float64Array;
};

export type TrajectoryInput = {
  readonly dimension: number;
  readonly windows: readonly RegressionWindow[];
  readonly rows: StateRows;
  /** Row of every frame. */
  readonly rowOfFrame: Int32Array;
  /** Per window and frame: may the window be used there? */
  readonly usable: readonly Uint8Array[];
  readonly globalVariance: GlobalVariance | null;
};

/**
 * The most probable trajectory of each dimension under the Gaussians of statics and dynamics (Tokuda et al., ICASSP 2000):
 * R·c = r with R = WᵀU⁻¹W, r = WᵀU⁻¹μ, where W holds the windows. Result: frame by frame, `dimension` values each.
 */
export function generateTrajectories(input: TrajectoryInput): Float64Array {
  const { dimension, windows, rowOfFrame } = input;
  const frameCount = rowOfFrame.length;
  const result = new Float64Array(frameCount * dimension);
  if (frameCount === 0) return result;
  const bandwidth = Math.max(...windows.map((window) => window.coefficients.length)) - 1;
  const system = createBandedSystem(frameCount, bandwidth);
  const factors = new Float64Array(system.band.length);
  const curve = new Float64Array(frameCount);
  for (let component = 0; component < dimension; component++) {
    fillSystem(system, input, component);
    solveBanded(system, curve, factors);
    if (input.globalVariance) {
      const { frames, pdf } = input.globalVariance;
      applyGlobalVariance(system, curve, frames, {
        mean: pdf[component]!,
        variance: pdf[dimension + component]!,
        windowCount: windows.length,
      });
    }
    for (let t = 0; t < frameCount; t++) result[t * dimension + component] = curve[t]!;
  }
  return result;
}

function fillSystem(system: BandedSystem, input: TrajectoryInput, component: number): void {
  const { dimension, windows, rows, rowOfFrame, usable } = input;
  const { band, right, bandwidth } = system;
  const stride = bandwidth + 1;
  band.fill(0);
  right.fill(0);
  for (let w = 0; w < windows.length; w++) {
    const { coefficients, left } = windows[w]!;
    const length = coefficients.length;
    const mayUse = usable[w]!;
    const meanAt = w * dimension + component;
    const varianceAt = meanAt + windows.length * dimension;
    for (let t = 0; t < rowOfFrame.length; t++) {
      if (mayUse[t] === 0) continue;
      const row = rowOfFrame[t]! * rows.width;
      const precision = precisionOf(rows.values[row + varianceAt]!);
      const weightedMean = precision * rows.values[row + meanAt]!;
      const first = t - left;
      for (let i = 0; i < length; i++) {
        const coefficient = coefficients[i]!;
        if (coefficient === 0) continue;
        right[first + i]! += coefficient * weightedMean;
        const scaled = coefficient * precision;
        for (let k = i; k < length; k++) band[(first + i) * stride + k - i]! += scaled * coefficients[k]!;
      }
    }
  }
}

/** A variance beyond these bounds means "anything goes" or "exactly so". */
function precisionOf(variance: number): number {
  if (variance >= 1e19) return 0;
  if (variance <= 1e-19) return 1e38;
  return 1 / variance;
}

/**
 * Where each window may be used. `voiced` covers the utterance, the result only its voiced frames, since the pitch curve
 * is the concatenation of these: a window must neither leave the utterance nor touch an unvoiced frame.
 */
export function usableFrames(windows: readonly RegressionWindow[], voiced: Uint8Array): Uint8Array[] {
  const frameCount = voiced.length;
  const voicedFrames: number[] = [];
  for (let t = 0; t < frameCount; t++) if (voiced[t] === 1) voicedFrames.push(t);
  return windows.map(({ coefficients, left }) =>
    Uint8Array.from(voicedFrames, (t) => {
      const first = t - left;
      if (first < 0 || first + coefficients.length > frameCount) return 0;
      for (let i = 0; i < coefficients.length; i++) if (voiced[first + i] === 0) return 0;
      return 1;
    }),
  );
}
