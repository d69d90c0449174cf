import { Quaternion } from "three";
import { expressionNames, type ExpressionName, type GestureName, type IdleMoodName } from "../../../contract";
import { smoothStep } from "../../easing";
import type { Figure } from "../../figure";
import { trunkBones, type BoneName } from "../../humanoid";
import { seededRandom } from "../../seeded-random";
import { solveArm } from "../arm-pose";
import { createBodyMotion, type BodyInput } from "../body-motion";
import { weightOf } from "../face-motion";
import { fitGesture, sampleGesture } from "../gesture";
import { gestures } from "../gestures";
import { stanceOf } from "../stance";
import type { MotionClip } from "./motion-clip";
import { referenceFigure, skeletonOf } from "./skeleton";

export const framesPerSecond = 30;
/** Seconds in which a face comes to a gesture and leaves it. */
const expressionFade = 0.35;

/** A gesture from the standing pose and back to it, on the given body; with a feeling on the face if wanted. */
export function recordGesture(
  name: GestureName,
  options: { figure?: Figure; feeling?: { expression: ExpressionName; intensity: number } } = {},
): MotionClip {
  const figure = options.figure ?? referenceFigure();
  const stance = stanceOf(figure, "easy");
  const rest = new Map([...solveArm(figure, "left", stance.left), ...solveArm(figure, "right", stance.right)]);
  const gesture = fitGesture(gestures[name], figure, rest);
  const skeleton = skeletonOf(figure);
  const frameCount = Math.ceil(gesture.seconds * framesPerSecond) + 1;
  const bones = new Set<BoneName>([...rest.keys(), ...trunkBones, ...gesture.tracks.keys()]);
  const rotations = new Map<BoneName, Float32Array>();
  const turn = new Quaternion();
  for (const bone of bones) {
    if (!skeleton.has(bone)) continue;
    const track = new Float32Array(frameCount * 4);
    for (let frame = 0; frame < frameCount; frame++) {
      const seconds = Math.min(frame / framesPerSecond, gesture.seconds);
      if (!sampleGesture(gesture, bone, seconds, turn)) turn.copy(rest.get(bone) ?? identity);
      turn.toArray(track, frame * 4);
    }
    rotations.set(bone, track);
  }
  const expressions = new Map<ExpressionName, Float32Array>();
  if (options.feeling) {
    const strongest = weightOf(options.feeling.intensity);
    const weightAt = (frame: number): number => {
      const seconds = frame / framesPerSecond;
      return strongest * smoothStep(Math.min(seconds, gesture.seconds - seconds) / expressionFade);
    };
    expressions.set(
      options.feeling.expression,
      Float32Array.from({ length: frameCount }, (_, frame) => weightAt(frame)),
    );
  }
  return { name, framesPerSecond, frameCount, skeleton, rotations, hips: null, expressions };
}

const identity = new Quaternion();
/** Breath and sway have come to their full size by then. */
const warmUpSeconds = 4;
const loopFadeSeconds = 2;

/** An idle mood as it is lived for some seconds, closed to a loop: its last frame is its first. */
export function recordIdleMood(
  mood: IdleMoodName,
  options: { figure?: Figure; seconds?: number; seed?: number } = {},
): MotionClip {
  const figure = options.figure ?? referenceFigure();
  const skeleton = skeletonOf(figure);
  const hipsOffset = skeleton.get("hips")!.offset;
  const turns = new Map<BoneName, Quaternion>();
  const hips: [number, number, number] = [0, 0, 0];
  const body = createBodyMotion({
    rig: {
      has: (bone) => skeleton.has(bone),
      turn: (bone, rotation) => {
        const shown = turns.get(bone);
        if (shown) shown.copy(rotation);
        else turns.set(bone, rotation.clone());
      },
      moveHips: (x, y, z) => hips.splice(0, 3, hipsOffset[0] + x, hipsOffset[1] + y, hipsOffset[2] + z),
    },
    figure,
    random: seededRandom(options.seed ?? 1),
    onGestureEnd: () => {},
  });
  body.setIdleMood(mood);
  const advance = (): void => body.advance(1 / framesPerSecond, atEase);
  for (let frame = 0; frame < warmUpSeconds * framesPerSecond; frame++) advance();

  const fade = loopFadeSeconds * framesPerSecond;
  const loop = Math.max(Math.round((options.seconds ?? 20) * framesPerSecond), fade);
  const recorded: { turns: Map<BoneName, Quaternion>; hips: readonly number[] }[] = [];
  for (let frame = 0; frame < loop + fade; frame++) {
    advance();
    recorded.push({ turns: new Map([...turns].map(([bone, turn]) => [bone, turn.clone()])), hips: [...hips] });
  }
  const frameCount = loop + 1;
  const rotations = new Map<BoneName, Float32Array>();
  const blended = new Quaternion();
  // What would have come after the end fades into the beginning.
  const share = (frame: number): number => (frame < fade ? smoothStep(frame / fade) : 1);
  for (const bone of turns.keys()) {
    if (!skeleton.has(bone)) continue;
    const track = new Float32Array(frameCount * 4);
    for (let frame = 0; frame < loop; frame++) {
      const here = recorded[frame]!.turns.get(bone)!;
      if (frame < fade) blended.slerpQuaternions(recorded[loop + frame]!.turns.get(bone)!, here, share(frame));
      else blended.copy(here);
      blended.toArray(track, frame * 4);
    }
    track.copyWithin(loop * 4, 0, 4);
    rotations.set(bone, track);
  }
  const hipsTrack = new Float32Array(frameCount * 3);
  for (let frame = 0; frame < loop; frame++)
    for (let axis = 0; axis < 3; axis++) {
      const here = recorded[frame]!.hips[axis]!;
      const later = frame < fade ? recorded[loop + frame]!.hips[axis]! : here;
      hipsTrack[frame * 3 + axis] = later + (here - later) * share(frame);
    }
  hipsTrack.copyWithin(loop * 3, 0, 3);
  return { name: mood, framesPerSecond, frameCount, skeleton, rotations, hips: hipsTrack, expressions: new Map() };
}

const atEase: BodyInput = {
  mood: "idle",
  feelings: Object.fromEntries(expressionNames.map((name) => [name, 0])) as BodyInput["feelings"],
  loudness: 0,
  sentenceEnded: false,
  attention: { yaw: 0, pitch: 0 },
  reducedMotion: false,
};
