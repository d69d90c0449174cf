import type { IdleMoodName } from "../contract";

/** After this long without a word she looks about for something to do. */
const curiousAfterSeconds = 90;
/** At night she tires sooner, and whoever is left alone for long grows drowsy at any hour. */
const sleepyAfterSeconds = { night: 60, day: 600 };

/** Her temper while nothing is said. `hour` is local, 0..24; `quietSeconds`: since somebody spoke, typed or touched. */
export function idleTemper(
  own: IdleMoodName,
  { hour, quietSeconds }: { hour: number; quietSeconds: number },
): IdleMoodName {
  const isNight = hour >= 23 || hour < 5;
  if (quietSeconds >= (isNight ? sleepyAfterSeconds.night : sleepyAfterSeconds.day)) return "sleepy";
  return quietSeconds >= curiousAfterSeconds ? "curious" : own;
}
