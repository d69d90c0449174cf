/**
 * Frames of every state from the Gaussians of state durations (Yoshimura et al., ICSLP 1998).
 *
 * At speed 1 each state lasts its mean. At another speed the utterance gets Σ mean / speed frames, and states with a
 * large variance give way first: d = mean + ρ·variance. Rounding is then mended one frame at a time, where a frame more
 * or less fits ρ best. No state is shorter than a frame.
 */
export function stateDurations(means: Float64Array, variances: Float64Array, speed: number): Int32Array {
  if (!(speed > 0 && Number.isFinite(speed))) throw new RangeError(`The speed is ${speed}; it must be positive`);
  const count = means.length;
  const durations = new Int32Array(count);
  if (speed === 1) {
    for (let state = 0; state < count; state++) durations[state] = Math.max(1, Math.floor(means[state]! + 0.5));
    return durations;
  }
  let meanSum = 0;
  let varianceSum = 0;
  for (let state = 0; state < count; state++) {
    meanSum += means[state]!;
    varianceSum += variances[state]!;
  }
  const target = targetFrames(means, speed);
  if (target <= count) return durations.fill(1);
  const rho = (target - meanSum) / varianceSum;
  let total = 0;
  for (let state = 0; state < count; state++) {
    durations[state] = Math.max(1, Math.floor(means[state]! + rho * variances[state]! + 0.5));
    total += durations[state]!;
  }
  while (total !== target) {
    const step = total < target ? 1 : -1;
    durations[bestToMove(means, variances, durations, rho, step)]! += step;
    total += step;
  }
  return durations;
}

/** Frames of the whole utterance at a speed; at speed 1 it is the sum of the rounded means instead. */
export function targetFrames(means: Float64Array, speed: number): number {
  let sum = 0;
  for (const mean of means) sum += mean;
  return Math.floor(sum / speed + 0.5);
}

function bestToMove(
  means: Float64Array,
  variances: Float64Array,
  durations: Int32Array,
  rho: number,
  step: 1 | -1,
): number {
  let best = -1;
  let leastError = Infinity;
  for (let state = 0; state < durations.length; state++) {
    const duration = durations[state]!;
    if (step < 0 && duration <= 1) continue;
    const error = Math.abs(rho - (duration + step - means[state]!) / variances[state]!);
    if (best < 0 || error < leastError) {
      best = state;
      leastError = error;
    }
  }
  return best;
}
