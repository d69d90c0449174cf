import { between, type Random } from "../seeded-random";

/**
 * How eyes jump in a conversation: magnitude, direction, duration and rests between, from
 * S. P. Lee, J. B. Badler, N. I. Badler: "Eyes Alive", ACM Transactions on Graphics 21 (3), 2002, pp. 637–644.
 */

/** Degrees; no saccade is larger in either mode. */
export const largestSaccade = { talking: 27.5, listening: 22.7 } as const;
export type ConversationMode = keyof typeof largestSaccade;

/** Share of saccades, in percent, in eight directions: 0° is to one side, 90° is up, counter-clockwise. */
export const saccadeDirections = [15.54, 6.46, 17.69, 7.44, 16.8, 7.89, 20.38, 7.79] as const;

/** The magnitude A (degrees) occurs with a frequency P (percent): A = -6.9 ln(P / 15.7), P even in (0, 15). */
export function saccadeMagnitude(random: Random, mode: ConversationMode): number {
  const percent = Math.max(random() * 15, 1e-3);
  return Math.min(-6.9 * Math.log(percent / 15.7), largestSaccade[mode]);
}

/** Radians, one of eight. */
export function saccadeDirection(random: Random): number {
  const total = saccadeDirections.reduce((sum, share) => sum + share, 0);
  let left = random() * total;
  let index = 0;
  while (index < saccadeDirections.length - 1 && left >= saccadeDirections[index]!) left -= saccadeDirections[index++]!;
  return (index * Math.PI) / 4;
}

/** Seconds: D = D0 + d A with D0 = 25 ms and d = 2.4 ms a degree. */
export function saccadeDuration(degrees: number): number {
  return 0.025 + 0.0024 * degrees;
}

/** Mean and deviation of the time on the partner and away, in frames of 1/30 s. */
const rests = {
  talking: { mutual: [93.9, 94.9], away: [27.8, 24.0] },
  listening: { mutual: [237.5, 47.1], away: [13.0, 7.1] },
} as const;

/** Seconds until the next saccade to the other kind of gaze; never shorter than eyes can rest. */
export function gazeRest(random: Random, mode: ConversationMode, gaze: "mutual" | "away"): number {
  const [mean, deviation] = rests[mode][gaze];
  return Math.max(mean + deviation * standardNormal(random), 6) / 30;
}

/** Box and Muller, 1958. */
function standardNormal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * between(random, 0, 1));
}
