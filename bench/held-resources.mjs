/** How much more is held at the end than at the first, in percent of the first; never below zero: less is no leak. */
export function growthPercent(first, last) {
  if (first === 0) return last === 0 ? 0 : 100;
  return Math.max(0, Math.round(((last - first) / first) * 10_000) / 100);
}

/**
 * Lines `stage.switches.<what>` from what was held at the first showing of a model and at its showing after `switches`.
 * Counts must come back; the heap is read after a collection.
 */
export function heldLines(first, last, switches) {
  return ["geometries", "textures", "programs", "heap"].map((what) => {
    const value = growthPercent(first[what], last[what]);
    return { metric: `stage.switches.${what}`, value, unit: "%", runs: switches, min: value, max: value };
  });
}
