import { Euler, Quaternion } from "three";
import { solveArm, type ArmPose } from "./arm-pose";
import { clamp01, lerp, smoothStep } from "../easing";
import type { Figure } from "../figure";
import { trunkBones, type BoneName, type Pose, type TrunkBone } from "../humanoid";

/** Euler angles in radians, VRM 1.0: +x bows forward, +y turns to the character's left, +z leans to its right. */
export type Turn = readonly [x: number, y: number, z: number];

/** A moment of a gesture. An arm that is not named hangs at rest; a trunk bone that is not named is unturned. */
export type GestureKey = {
  atSeconds: number;
  left?: ArmPose;
  right?: ArmPose;
  trunk?: Partial<Record<TrunkBone, Turn>>;
  /** How far the shoulders are drawn up, radians. */
  shoulders?: number;
  /** 1 = the eyes look down before the feet instead of at the person. */
  gazeDown?: number;
  /** How far the eyes look to the character's left of the person, radians. */
  gazeSide?: number;
};
export type Gesture = readonly GestureKey[];

export function gestureSeconds(gesture: Gesture): number {
  return gesture.at(-1)!.atSeconds;
}

/** A gesture fitted to one body. Bones that never leave the rest pose are absent. */
export type FittedGesture = {
  seconds: number;
  tracks: ReadonlyMap<BoneName, Track>;
  gazeDown: readonly number[];
  gazeSide: readonly number[];
  times: readonly number[];
};
type Track = { times: readonly number[]; turns: readonly Quaternion[]; lagSeconds: number };

/** Wrist and fingers arrive after the arm that carries them. */
function lagOf(bone: BoneName): number {
  if (/Hand$/.test(bone)) return 0.05;
  if (/Thumb|Index|Middle|Ring|Little/.test(bone)) return 0.09;
  if (/LowerArm$/.test(bone)) return 0.025;
  return 0;
}

/** `visibleHalfWidth`: metres from the middle to the picture's edge, before which raised hands should stay. */
export function fitGesture(gesture: Gesture, figure: Figure, rest: Pose, visibleHalfWidth = Infinity): FittedGesture {
  const poses = gesture.map((key) => poseAtKey(key, figure, visibleHalfWidth));
  const bones = new Set(poses.flatMap((pose) => [...pose.keys()]));
  const times = gesture.map((key) => key.atSeconds);
  const tracks = new Map<BoneName, Track>();
  for (const bone of bones) {
    const atRest = rest.get(bone) ?? new Quaternion();
    tracks.set(bone, { times, turns: poses.map((pose) => pose.get(bone) ?? atRest), lagSeconds: lagOf(bone) });
  }
  return {
    seconds: gestureSeconds(gesture),
    tracks,
    times,
    gazeDown: gesture.map((key) => key.gazeDown ?? 0),
    gazeSide: gesture.map((key) => key.gazeSide ?? 0),
  };
}

function poseAtKey(key: GestureKey, figure: Figure, visibleHalfWidth: number): Map<BoneName, Quaternion> {
  const pose = new Map<BoneName, Quaternion>();
  for (const side of ["left", "right"] as const) {
    const arm = key[side];
    if (arm) for (const [bone, turn] of solveArm(figure, side, arm, visibleHalfWidth)) pose.set(bone, turn);
  }
  for (const bone of trunkBones) {
    const turn = key.trunk?.[bone];
    if (turn) pose.set(bone, new Quaternion().setFromEuler(new Euler(...turn)));
  }
  if (key.shoulders) {
    pose.set("leftShoulder", new Quaternion().setFromEuler(new Euler(0, 0, key.shoulders)));
    pose.set("rightShoulder", new Quaternion().setFromEuler(new Euler(0, 0, -key.shoulders)));
  }
  return pose;
}

/** Where a gesture draws the eyes: `down` 0..1 to the floor, `side` in radians to the character's left. */
export function gestureGazeAt(gesture: FittedGesture, seconds: number): { down: number; side: number } {
  const [next, share] = placeIn(gesture.times, seconds);
  const at = (values: readonly number[]): number => lerp(values[next - 1]!, values[next]!, share);
  return { down: at(gesture.gazeDown), side: at(gesture.gazeSide) };
}

/** The key that comes next and the eased way to it, 0..1. */
function placeIn(times: readonly number[], seconds: number): [next: number, share: number] {
  let next = 1;
  while (next < times.length - 1 && seconds > times[next]!) next += 1;
  const from = times[next - 1]!;
  return [next, smoothStep((seconds - from) / (times[next]! - from))];
}

/** The rotation of one bone at a time; writes into `into`. False when the gesture does not touch the bone. */
export function sampleGesture(gesture: FittedGesture, bone: BoneName, seconds: number, into: Quaternion): boolean {
  const track = gesture.tracks.get(bone);
  if (!track) return false;
  // The lag shrinks to nothing at the end, so that a gesture ends in the rest pose.
  const time = Math.max(0, seconds - track.lagSeconds * clamp01((gesture.seconds - seconds) / 0.3));
  const [next, share] = placeIn(track.times, time);
  into.slerpQuaternions(track.turns[next - 1]!, track.turns[next]!, share);
  return true;
}
