import { smoothStep } from "../easing";
import { between, type Random } from "../seeded-random";

/** Seconds. A lid falls faster than it rises. */
const closing = 0.09;
const closed = 0.04;
const opening = 0.15;
const blinkLength = closing + closed + opening;
const shareOfDoubleBlinks = 0.15;

/** How far the lids are shut, 0..1, this long after a blink began. */
export function lidAt(sinceStart: number): number {
  if (sinceStart < 0 || sinceStart >= blinkLength) return 0;
  if (sinceStart < closing) return smoothStep(sinceStart / closing);
  if (sinceStart < closing + closed) return 1;
  return 1 - smoothStep((sinceStart - closing - closed) / opening);
}

export type Blinking = {
  /** Advances by a time step and returns how far the lids are shut. */
  advance(deltaSeconds: number): number;
  /** A blink now, as people do when they turn their gaze or begin to speak. */
  blinkNow(): void;
};

export function createBlinking(random: Random): Blinking {
  let untilNext = between(random, 1, 3);
  let sinceStart = blinkLength;

  return {
    advance(deltaSeconds) {
      sinceStart += deltaSeconds;
      untilNext -= deltaSeconds;
      if (untilNext <= 0 && sinceStart >= blinkLength) {
        sinceStart = 0;
        untilNext = random() < shareOfDoubleBlinks ? blinkLength + 0.06 : between(random, 2, 6);
      }
      return lidAt(sinceStart);
    },
    blinkNow() {
      if (sinceStart >= blinkLength) untilNext = 0;
    },
  };
}
