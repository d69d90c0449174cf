/** What is no number becomes 1, or the bound next to it. */
export function bounded(value: number, low: number, high: number): number {
  return Number.isFinite(value) ? Math.min(high, Math.max(low, value)) : Math.max(low, Math.min(high, 1));
}

export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
