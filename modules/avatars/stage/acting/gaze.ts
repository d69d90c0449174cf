import { approach, clamp } from "../easing";
import { between, type Random } from "../seeded-random";
import type { Mood } from "../../contract";

/** Where the eyes aim beside the person before the screen, radians: yaw to the character's left, pitch upward. */
export type GazeOffset = { yaw: number; pitch: number };

type GazeHabit = {
  fixation: [number, number];
  small: GazeOffset;
  aversionShare: number;
  aversion: (random: Random) => GazeOffset;
};

const besides = (random: Random): GazeOffset => ({
  yaw: (random() < 0.5 ? -1 : 1) * between(random, 0.1, 0.24),
  pitch: between(random, -0.12, 0.04),
});
const upward = (random: Random): GazeOffset => ({ yaw: between(random, 0.1, 0.26), pitch: between(random, 0.08, 0.2) });

/** A listener holds the eyes, a speaker looks away now and then, a thinker looks up and to the side. */
const habits: Record<Mood, GazeHabit> = {
  idle: { fixation: [0.8, 2.6], small: { yaw: 0.035, pitch: 0.022 }, aversionShare: 0.1, aversion: besides },
  listening: { fixation: [0.9, 2.8], small: { yaw: 0.028, pitch: 0.02 }, aversionShare: 0.03, aversion: besides },
  speaking: { fixation: [0.6, 1.9], small: { yaw: 0.032, pitch: 0.022 }, aversionShare: 0.13, aversion: besides },
  thinking: { fixation: [0.7, 1.8], small: { yaw: 0.03, pitch: 0.02 }, aversionShare: 0.8, aversion: upward },
};

/** Above this turn of the eyes people blink. */
const blinkingTurn = 0.16;

export type Gaze = {
  advance(deltaSeconds: number, mood: Mood): Readonly<GazeOffset>;
  /** Calls back when the eyes jump far enough for a blink. */
  onWideTurn(listener: () => void): void;
};

export function createGaze(random: Random): Gaze {
  const offset: GazeOffset = { yaw: 0, pitch: 0 };
  let target: GazeOffset = { yaw: 0, pitch: 0 };
  let untilNext = between(random, 0.8, 1.6);
  let averted = false;
  let wideTurn: () => void = () => {};

  return {
    advance(deltaSeconds, mood) {
      untilNext -= deltaSeconds;
      if (untilNext <= 0) {
        const habit = habits[mood];
        // An averted gaze returns to the person, except while thinking.
        averted = (!averted || mood === "thinking") && random() < habit.aversionShare;
        const next = averted
          ? habit.aversion(random)
          : { yaw: between(random, -1, 1) * habit.small.yaw, pitch: between(random, -1, 1) * habit.small.pitch };
        if (Math.hypot(next.yaw - target.yaw, next.pitch - target.pitch) > blinkingTurn) wideTurn();
        target = next;
        untilNext = between(random, habit.fixation[0], habit.fixation[1]);
      }
      // A saccade lasts 30–60 ms.
      offset.yaw = approach(offset.yaw, clamp(target.yaw, -0.4, 0.4), 0.022, deltaSeconds);
      offset.pitch = approach(offset.pitch, clamp(target.pitch, -0.3, 0.3), 0.022, deltaSeconds);
      return offset;
    },
    onWideTurn(listener) {
      wideTurn = listener;
    },
  };
}
