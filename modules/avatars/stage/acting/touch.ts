import type { ExpressionName, GestureName } from "../../contract";
import type { BoneName } from "../humanoid";

/** Where a touch is friendly. All other places call for no answer at all. */
export type TouchArea = "head" | "hand" | "shoulder";

/** What was touched: the humanoid bone that moves the skin there, and the height of the place. */
export type TouchPlace = {
  bone: BoneName | null;
  /** World metres. */
  y: number;
};

/** Heights of the body in its present pose, world metres. */
export type TouchHeights = { eyeY: number; shoulderY: number };

/**
 * The top of the head, the hands and the top of the shoulders; null for every other place: face, neck, chest, back,
 * belly, hips, legs and feet, hair that hangs below the eyes, and anything that is not known.
 */
export function touchAreaOf({ bone, y }: TouchPlace, heights: TouchHeights): TouchArea | null {
  if (!bone || !Number.isFinite(y)) return null;
  if (bone === "head") return y > heights.eyeY ? "head" : null;
  if (/^(left|right)(Hand$|Thumb|Index|Middle|Ring|Little)/.test(bone)) return "hand";
  if (/^(left|right)(Shoulder|UpperArm)$/.test(bone)) return y > heights.shoulderY ? "shoulder" : null;
  return null;
}

export type TouchReaction = { expression: ExpressionName; intensity: number; gesture: GestureName | null };

/** Touches of late; a value, never changed in place. */
export type TouchMemory = { count: number; lastSeconds: number };
export const noTouches: TouchMemory = { count: 0, lastSeconds: -Infinity };

/** A touch after this long is a first one again. */
const forgettingSeconds = 12;
/** One stroke makes many touches. */
const sameTouchSeconds = 0.6;

/** One after the other; after the last of them the touches are only felt, calmly. */
const answers: Record<TouchArea, readonly TouchReaction[]> = {
  head: [
    { expression: "happy", intensity: 0.5, gesture: "tilt-head" },
    { expression: "shy", intensity: 0.5, gesture: null },
    { expression: "happy", intensity: 0.7, gesture: "giggle" },
  ],
  hand: [
    { expression: "happy", intensity: 0.5, gesture: "wave" },
    { expression: "happy", intensity: 0.6, gesture: "nod" },
    { expression: "relaxed", intensity: 0.6, gesture: "thumbs-up" },
  ],
  shoulder: [
    { expression: "surprised", intensity: 0.4, gesture: "look-around" },
    { expression: "happy", intensity: 0.4, gesture: "tilt-head" },
    { expression: "relaxed", intensity: 0.5, gesture: "nod" },
  ],
};
const calm: TouchReaction = { expression: "relaxed", intensity: 0.4, gesture: null };

/** `now`: seconds, rising. A touch that follows within 0.6 s belongs to the one before and has no answer of its own. */
export function reactToTouch(
  memory: TouchMemory,
  area: TouchArea | null,
  now: number,
): { memory: TouchMemory; reaction: TouchReaction | null } {
  if (!area) return { memory, reaction: null };
  const since = now - memory.lastSeconds;
  if (since < sameTouchSeconds) return { memory: { ...memory, lastSeconds: now }, reaction: null };
  // Another area continues the count: variety comes from there, and so does calm.
  const count = since > forgettingSeconds ? 0 : memory.count;
  const sequence = answers[area];
  const reaction = count < sequence.length ? sequence[count]! : count === sequence.length ? calm : null;
  return { memory: { count: count + 1, lastSeconds: now }, reaction };
}
