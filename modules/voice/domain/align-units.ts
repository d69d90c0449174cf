/** A stretch of speech: a phone or a mora, or a pause. */
export type Sound = { label: string; isPause: boolean; startMs: number; endMs: number };

/** A piece of a text that is expected to sound. */
export type TextUnit =
  /** One sound of which the letters tell what it is like; `among` are the labels that fit. */
  | { kind: "exact"; among: readonly string[] }
  /** Some number of sounds that only the reader knows: a kanji, a number, a foreign word. */
  | { kind: "open"; expected: number; least: number; most: number; costs?: readonly number[] }
  /** Punctuation where a pause is likely. */
  | { kind: "break" };

export type AlignmentCosts = {
  /** 0 for sounds that fit, about 1 for sounds that have nothing in common. */
  unlike(among: readonly string[], label: string): number;
  /** Of a sound that stands in the text and is not heard, or the other way round. */
  missing: number;
};

/** Readers pause without a mark more often than they read over one. */
const pauseWithoutBreak = 0.9;
const breakWithoutPause = 0.5;

/**
 * For each unit the sounds that it got, as a half-open range; the cheapest assignment in order (edit distance with
 * units of open length, Wagner and Fischer 1974). Sounds that no unit claims go to the unit before them.
 * Steps: units × sounds × the greatest open length.
 */
export function alignUnits(
  units: readonly TextUnit[],
  sounds: readonly Sound[],
  costs: AlignmentCosts,
): { from: number; to: number }[] {
  const width = sounds.length + 1;
  const best = new Float64Array((units.length + 1) * width).fill(Infinity);
  // How many sounds the last step took; -1: a sound that belongs to no unit.
  const taken = new Int16Array(best.length);
  best[0] = 0;
  for (let unit = 0; unit <= units.length; unit += 1) {
    for (let sound = 0; sound < width; sound += 1) {
      const here = unit * width + sound;
      if (sound > 0) {
        const unclaimed = best[here - 1]! + (sounds[sound - 1]!.isPause ? pauseWithoutBreak : costs.missing);
        if (unclaimed < best[here]!) {
          best[here] = unclaimed;
          taken[here] = -1;
        }
      }
      const cost = best[here]!;
      const next = units[unit];
      if (next === undefined || cost === Infinity) continue;
      const reach = (count: number, price: number) => {
        const target = here + width + count;
        if (cost + price < best[target]!) {
          best[target] = cost + price;
          taken[target] = count;
        }
      };
      if (next.kind === "break") {
        reach(0, breakWithoutPause);
        if (sounds[sound]?.isPause) reach(1, 0);
      } else if (next.kind === "exact") {
        reach(0, costs.missing);
        const heard = sounds[sound];
        if (heard && !heard.isPause) reach(1, costs.unlike(next.among, heard.label));
      } else {
        for (let count = 0; count <= next.most && sound + count < width; count += 1) {
          if (count > 0 && sounds[sound + count - 1]!.isPause) break;
          if (count >= next.least) reach(count, openCost(next, count));
        }
      }
    }
  }
  return rangesOf(taken, units.length, sounds);
}

function openCost({ expected, costs }: Extract<TextUnit, { kind: "open" }>, count: number): number {
  return costs?.[count] ?? (0.9 * Math.abs(count - expected)) / Math.max(1, expected ** 0.7);
}

function rangesOf(taken: Int16Array, unitCount: number, sounds: readonly Sound[]): { from: number; to: number }[] {
  const width = sounds.length + 1;
  const ranges: { from: number; to: number }[] = Array.from({ length: unitCount }, () => ({ from: 0, to: 0 }));
  let unit = unitCount;
  let sound = sounds.length;
  let claimedTo = sounds.length;
  while (unit > 0 || sound > 0) {
    const count = taken[unit * width + sound]!;
    if (count < 0 || unit === 0) {
      sound -= 1;
      // A pause belongs to nobody, and a sound behind it neither.
      if (sounds[sound]!.isPause) claimedTo = sound;
      continue;
    }
    unit -= 1;
    sound -= count;
    ranges[unit] = { from: sound, to: count > 0 ? claimedTo : sound };
    if (count > 0 || unit === 0) claimedTo = sound;
  }
  return ranges;
}
