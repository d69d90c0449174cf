import { markShape, type MarkPattern } from "./mark-pattern";

/** Each echo is a pulse of the band that lasts this long to either side. */
const pulseReachMs = 2;

/** Milliseconds from a sound to the first trace of its echoes; a filter may work in blocks of this length. */
export const quietMs = markShape.delayMs - pulseReachMs;

/** The echoes alone, without the sound itself: impulse response at the sample rate, from its first trace on. */
export function echoResponse(signs: MarkPattern, sampleRate: number): Float64Array {
  const highHz = Math.min(markShape.highHz, 0.46 * sampleRate);
  const lowHz = Math.min(markShape.lowHz, highHz / 2);
  const perMs = sampleRate / 1000;
  const startAt = Math.floor(quietMs * perMs);
  const lengthMs = 2 * pulseReachMs + (signs.length - 1) * markShape.spacingMs;
  const response = new Float64Array(Math.ceil(lengthMs * perMs) + 1);
  for (let echo = 0; echo < signs.length; echo += 1) {
    const centre = (markShape.delayMs + echo * markShape.spacingMs) * perMs - startAt;
    const from = Math.max(0, Math.ceil(centre - pulseReachMs * perMs));
    const to = Math.min(response.length - 1, Math.floor(centre + pulseReachMs * perMs));
    for (let n = from; n <= to; n += 1) {
      response[n] = response[n]! + signs[echo]! * pulse((n - centre) / sampleRate, lowHz, highHz);
    }
  }
  // The power within the band is what the level says: for a white sound, of which the band is a part.
  let power = 0;
  for (const value of response) power += value * value;
  const bandShare = (2 * (highHz - lowHz)) / sampleRate;
  const scale = Math.sqrt((bandShare * 10 ** (markShape.levelDb / 10)) / power);
  return response.map((value) => value * scale);
}

/** Band pass of raised-cosine length; seconds. */
function pulse(time: number, lowHz: number, highHz: number): number {
  const fade = Math.cos((Math.PI / 2) * Math.min(1, Math.abs(time) / (pulseReachMs / 1000))) ** 2;
  if (Math.abs(time) < 1e-9) return 2 * (highHz - lowHz) * fade;
  const angle = 2 * Math.PI * time;
  return ((Math.sin(angle * highHz) - Math.sin(angle * lowHz)) / (Math.PI * time)) * fade;
}
