const stepMs = 5;
const widestMs = 200;

/**
 * By how many milliseconds the sound follows the mouth (negative: precedes it) in one recording: the shift at which
 * openness and loudness agree best. `agreement` is their correlation there, 0 … 1.
 */
export function mouthOffset(recording) {
  const from = Math.max(recording[0].mouthAt, recording[0].soundAt) + widestMs;
  const until = Math.min(recording.at(-1).mouthAt, recording.at(-1).soundAt) - widestMs;
  const count = Math.floor((until - from) / stepMs);
  if (count < 20) throw new Error("A sentence is too short to compare mouth and sound");
  const open = sampled(recording, "mouthAt", "open", from, count);
  let best = { offsetMs: 0, agreement: -1 };
  for (let offsetMs = -widestMs; offsetMs <= widestMs; offsetMs += stepMs) {
    const agreement = correlation(open, sampled(recording, "soundAt", "loudness", from + offsetMs, count));
    if (agreement > best.agreement) best = { offsetMs, agreement };
  }
  return best;
}

/** The values on an even grid, straight lines between the readings. */
function sampled(recording, time, value, from, count) {
  const values = [];
  let index = 0;
  for (let step = 0; step < count; step += 1) {
    const at = from + step * stepMs;
    while (index < recording.length - 2 && recording[index + 1][time] <= at) index += 1;
    const [before, after] = [recording[index], recording[index + 1]];
    const share = Math.min(1, Math.max(0, (at - before[time]) / (after[time] - before[time] || 1)));
    values.push(before[value] + (after[value] - before[value]) * share);
  }
  return values;
}

function correlation(a, b) {
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  let both = 0;
  let ownA = 0;
  let ownB = 0;
  for (let index = 0; index < a.length; index += 1) {
    both += (a[index] - meanA) * (b[index] - meanB);
    ownA += (a[index] - meanA) ** 2;
    ownB += (b[index] - meanB) ** 2;
  }
  return both / Math.sqrt(ownA * ownB || 1);
}
