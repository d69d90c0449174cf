import { bandedProductAt, type BandedSystem } from "./banded-system";

export type GlobalVarianceTarget = {
  /** Mean and variance of the variance of natural utterances. */
  readonly mean: number;
  readonly variance: number;
  readonly windowCount: number;
};

const stepCount = 5;
const firstStep = 0.1;

/**
 * Trajectories of highest likelihood are too flat. The frames in `chosen` are first spread so that their variance is that
 * of natural speech, then moved a little (after Toda and Tokuda, IEICE E90-D(5), 2007, in the form that the reference
 * recordings follow: `variance` is used where the paper has its inverse, and the step halves whenever the objective falls).
 */
export function applyGlobalVariance(
  system: BandedSystem,
  curve: Float64Array,
  chosen: Uint8Array,
  target: GlobalVarianceTarget,
): void {
  const before = momentsOf(curve, chosen);
  if (!(before.variance > 0)) return;
  const spread = Math.sqrt(target.mean / before.variance);
  for (let t = 0; t < curve.length; t++) {
    if (chosen[t] === 1) curve[t] = before.mean + spread * (curve[t]! - before.mean);
  }

  const { band, right, bandwidth } = system;
  const frameCount = curve.length;
  const share = 1 / (target.windowCount * frameCount);
  const product = new Float64Array(frameCount);
  let step = firstStep;
  let previousObjective = 0;
  for (let round = 0; round < stepCount; round++) {
    const { mean, variance } = momentsOf(curve, chosen);
    let fit = 0;
    for (let t = 0; t < frameCount; t++) {
      product[t] = bandedProductAt(system, curve, t);
      fit += curve[t]! * (right[t]! - 0.5 * product[t]!);
    }
    const objective = -(share * fit - 0.5 * target.variance * variance * (variance - 2 * target.mean));
    if (round > 0) {
      if (objective > previousObjective) step *= 0.5;
      else if (objective < previousObjective) step *= 1.2;
    }
    previousObjective = objective;

    const pull = target.variance * (variance - target.mean);
    for (let t = 0; t < frameCount; t++) {
      if (chosen[t] === 0) continue;
      const distance = curve[t]! - mean;
      const gradient = share * (right[t]! - product[t]!) - ((2 * pull) / frameCount) * distance;
      const curvature =
        -share * band[t * (bandwidth + 1)]! -
        (2 / (frameCount * frameCount)) * ((frameCount - 1) * pull + 2 * target.variance * distance * distance);
      curve[t]! += (step * gradient) / curvature;
    }
  }
}

function momentsOf(curve: Float64Array, chosen: Uint8Array): { mean: number; variance: number } {
  let count = 0;
  let sum = 0;
  for (let t = 0; t < curve.length; t++) {
    if (chosen[t] === 0) continue;
    sum += curve[t]!;
    count++;
  }
  if (count === 0) return { mean: 0, variance: 0 };
  const mean = sum / count;
  let squares = 0;
  for (let t = 0; t < curve.length; t++) {
    if (chosen[t] === 1) squares += (curve[t]! - mean) ** 2;
  }
  return { mean, variance: squares / count };
}
