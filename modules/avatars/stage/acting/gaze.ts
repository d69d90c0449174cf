import { clamp, smootherStep } from "../easing";
import { between, type Random } from "../seeded-random";
import type { Mood } from "../../contract";
import { gazeRest, saccadeDirection, saccadeDuration, saccadeMagnitude, type ConversationMode } from "./saccades";

/** Where the eyes aim beside the person before the screen, radians: yaw to the character's left, pitch upward. */
export type GazeOffset = { yaw: number; pitch: number };

/** What an idle mood makes of the gaze. */
export type GazeTemper = {
  /** Time on the person and away from the person, as multiples of the usual. */
  mutual: number;
  away: number;
  /** Where the eyes like to go when they leave the person, radians. */
  toward: GazeOffset;
};
export const evenTemper: GazeTemper = { mutual: 1, away: 1, toward: { yaw: 0, pitch: 0 } };

/** On the person the eyes go between eyes and mouth. */
const face: GazeOffset = { yaw: 0.03, pitch: 0.022 };
const faceFixation = [0.5, 2.2] as const;
/** Eyes do not leave the sockets, and a model's are drawn for less; the head carries the rest. */
const widest: GazeOffset = { yaw: 0.38, pitch: 0.24 };
/** Degrees: less is not seen as looking away. */
const leastAversion = 5;
/** Above this turn of the eyes people blink, radians. */
const blinkingTurn = 0.16;
/** A thinker's eyes go up and to one side and move on from there. */
const thinkingFixation = [0.7, 1.8] as const;
const thinkingShare = 0.8;

export type Gaze = {
  advance(deltaSeconds: number, mood: Mood, temper?: GazeTemper): Readonly<GazeOffset>;
  /** Back to the person now, as a speaker does who ends a sentence. */
  meet(): void;
  /** Away from the person now, as a speaker does who begins a long one. */
  avert(): void;
  readonly averted: boolean;
  /** Calls back when the eyes jump far enough for a blink. */
  onWideTurn(listener: () => void): void;
};

/** Saccades as measured by Lee, Badler and Badler (see saccades.ts); an idle character listens. */
export function createGaze(random: Random): Gaze {
  const offset: GazeOffset = { yaw: 0, pitch: 0 };
  let from: GazeOffset = { yaw: 0, pitch: 0 };
  let target: GazeOffset = { yaw: 0, pitch: 0 };
  let sinceJump = 1;
  let jumpSeconds = 0.03;
  let averted = false;
  let restLeft = between(random, 1.5, 4);
  let fixationLeft = between(random, 0.6, 1.4);
  let thinking = false;
  let mode: ConversationMode = "listening";
  let temper = evenTemper;
  let wideTurn: () => void = () => {};

  const jumpTo = (yaw: number, pitch: number): void => {
    from = { ...offset };
    target = { yaw: clamp(yaw, -widest.yaw, widest.yaw), pitch: clamp(pitch, -widest.pitch, widest.pitch) };
    const turn = Math.hypot(target.yaw - from.yaw, target.pitch - from.pitch);
    jumpSeconds = saccadeDuration((turn * 180) / Math.PI);
    sinceJump = 0;
    fixationLeft = between(random, ...faceFixation);
    if (turn > blinkingTurn) wideTurn();
  };
  const meet = (): void => {
    averted = false;
    restLeft = gazeRest(random, mode, "mutual") * temper.mutual;
    jumpTo(between(random, -1, 1) * face.yaw, between(random, -1, 1) * face.pitch);
  };
  const avert = (): void => {
    averted = true;
    restLeft = gazeRest(random, mode, "away") * temper.away;
    const magnitude = (Math.max(saccadeMagnitude(random, mode), leastAversion) * Math.PI) / 180;
    const direction = saccadeDirection(random);
    jumpTo(temper.toward.yaw + Math.cos(direction) * magnitude, temper.toward.pitch + Math.sin(direction) * magnitude);
  };
  const think = (): void => {
    averted = random() < thinkingShare;
    const side = random() < 0.75 ? 1 : -1;
    if (averted) jumpTo(side * between(random, 0.1, 0.28), between(random, 0.08, 0.2));
    else jumpTo(between(random, -1, 1) * face.yaw, between(random, -1, 1) * face.pitch);
    fixationLeft = between(random, ...thinkingFixation);
  };

  return {
    advance(deltaSeconds, mood, nextTemper = evenTemper) {
      temper = nextTemper;
      const nextMode = mood === "speaking" ? "talking" : "listening";
      restLeft -= deltaSeconds;
      fixationLeft -= deltaSeconds;
      sinceJump += deltaSeconds;
      if (mood === "thinking") {
        if (!thinking || fixationLeft <= 0) think();
      } else if (thinking) {
        mode = nextMode;
        meet();
      } else {
        // A long rest of the other mode must not outlast the change.
        if (nextMode !== mode) restLeft = Math.min(restLeft, gazeRest(random, nextMode, averted ? "away" : "mutual"));
        mode = nextMode;
        if (restLeft <= 0) {
          if (averted) meet();
          else avert();
        } else if (!averted && fixationLeft <= 0) {
          jumpTo(between(random, -1, 1) * face.yaw, between(random, -1, 1) * face.pitch);
        }
      }
      thinking = mood === "thinking";
      const share = smootherStep(sinceJump / jumpSeconds);
      offset.yaw = from.yaw + (target.yaw - from.yaw) * share;
      offset.pitch = from.pitch + (target.pitch - from.pitch) * share;
      return offset;
    },
    meet() {
      if (averted && !thinking) meet();
    },
    avert() {
      if (!averted && !thinking) avert();
    },
    get averted() {
      return averted;
    },
    onWideTurn(listener) {
      wideTurn = listener;
    },
  };
}
