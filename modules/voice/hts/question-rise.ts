import type { ScoreLabel } from "./labels";
import { unvoiced, type UtterancePlan } from "./utterance-plan";

const halfTone = Math.LN2 / 12;
/** A rise over fewer frames (5 ms each) is not heard as one. */
const shortestRise = 6;

/**
 * The voice never asks whether a phrase is a question, so the rise is ours: on the last mora the logarithm of the pitch
 * bends upward, slowly at first. A last mora without enough voice (です？) begins the rise one mora earlier.
 */
export function raiseQuestions(plan: UtterancePlan, phones: readonly ScoreLabel[], halfTones: number): void {
  if (halfTones === 0) return;
  phones.forEach((phone, index) => {
    const isLastPhone = phone.endsQuestion && phones[index + 1]?.mora !== phone.mora;
    if (isLastPhone) raise(plan, phones, index, halfTones);
  });
}

function raise(plan: UtterancePlan, phones: readonly ScoreLabel[], last: number, halfTones: number): void {
  const end = plan.phoneEnds[last]!;
  let first = firstPhoneOfMora(phones, last);
  let voiced = voicedFrames(plan, first, end);
  if (voiced.length < shortestRise && first > 0 && phones[first - 1]!.mora >= 0) {
    first = firstPhoneOfMora(phones, first - 1);
    voiced = voicedFrames(plan, first, end);
  }
  voiced.forEach((frame, index) => {
    const progress = (index + 1) / voiced.length;
    plan.logPitch[frame]! += halfTones * halfTone * progress * progress;
  });
}

function firstPhoneOfMora(phones: readonly ScoreLabel[], index: number): number {
  let first = index;
  while (first > 0 && phones[first - 1]!.mora === phones[index]!.mora) first--;
  return first;
}

function voicedFrames(plan: UtterancePlan, firstPhone: number, endFrame: number): number[] {
  const frames: number[] = [];
  for (let frame = firstPhone === 0 ? 0 : plan.phoneEnds[firstPhone - 1]!; frame < endFrame; frame++) {
    if (plan.logPitch[frame] !== unvoiced) frames.push(frame);
  }
  return frames;
}
