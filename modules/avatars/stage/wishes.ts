import type { ExpressionName, GestureName, IdleMoodName } from "../contract";
import type { Performer } from "./acting/performer";
import { clamp01 } from "./easing";

const defaultIntensity = 0.7;
/** A greeting that comes later than this greets nobody. */
export const gesturePatienceMs = 2000;

type Player = Pick<Performer, "feel" | "play" | "setIdleMood">;
export type Cue = { expression?: ExpressionName | null; intensity?: number; gesture?: GestureName | null };

/**
 * What was asked of whoever stands on the stage, and what of it a later body takes over: feeling and temper always; a
 * gesture only when there was nobody to perform it, the newest one, for a moment.
 */
export type Wishes = {
  perform(cue: Cue, performer: Player | null): void;
  setIdleMood(mood: IdleMoodName, performer: Player | null): void;
  /** `still`: no gestures now. */
  handTo(performer: Player, still: boolean): void;
};

/** `clock`: rising milliseconds. */
export function createWishes(clock: () => number): Wishes {
  let felt: { expression: ExpressionName; intensity: number } | null = null;
  let idleMood: IdleMoodName = "calm";
  let waiting: { gesture: GestureName; until: number } | null = null;
  return {
    perform({ expression, intensity = defaultIntensity, gesture }, performer) {
      if (expression) {
        felt = { expression, intensity: clamp01(intensity) };
        performer?.feel(felt.expression, felt.intensity);
      }
      if (!gesture) return;
      if (performer) performer.play(gesture);
      else waiting = { gesture, until: clock() + gesturePatienceMs };
    },
    setIdleMood(mood, performer) {
      idleMood = mood;
      performer?.setIdleMood(mood);
    },
    handTo(performer, still) {
      if (felt) performer.feel(felt.expression, felt.intensity);
      performer.setIdleMood(idleMood);
      if (waiting && clock() <= waiting.until && !still) performer.play(waiting.gesture);
      waiting = null;
    },
  };
}
