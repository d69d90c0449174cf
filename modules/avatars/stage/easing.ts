export function clamp(value: number, lowest: number, highest: number): number {
  return value < lowest ? lowest : value > highest ? highest : value;
}

export function clamp01(value: number): number {
  return clamp(value, 0, 1);
}

export function lerp(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}

/** 0 → 1 with level ends. */
export function smoothStep(share: number): number {
  const t = clamp01(share);
  return t * t * (3 - 2 * t);
}

/** 0 → 1 with level ends and level acceleration; for large movements. */
export function smootherStep(share: number): number {
  const t = clamp01(share);
  return t * t * t * (t * (6 * t - 15) + 10);
}

/** Moves a value toward a target; after `timeConstant` seconds 63 % of the way is done, whatever the frame rate. */
export function approach(value: number, target: number, timeConstant: number, deltaSeconds: number): number {
  if (timeConstant <= 0) return target;
  return target + (value - target) * Math.exp(-deltaSeconds / timeConstant);
}
