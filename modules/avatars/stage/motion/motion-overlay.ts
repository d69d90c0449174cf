import { Quaternion, Vector3 } from "three";
import { clamp, smoothStep } from "../easing";
import type { BoneName, Rig } from "../humanoid";
import type { Motion } from "./motion";

/** How a motion comes over the body and leaves it, in seconds. */
const fadeSeconds = 0.35;

export type MotionOverlay = {
  /** What the body is to write to: what a motion moves is blended in, the rest passes through. */
  rig: Rig;
  /** Replaces what is played; the body goes over from one to the other softly. */
  play(motion: Motion, loop: boolean): void;
  stop(): void;
  /** Before the body is written; steps the time. */
  advance(deltaSeconds: number): void;
  /** The weight of a face, 0 … 1: the stronger of her own and the motion's. */
  face(name: string, own: number): number;
  /** After body and face were written: the bones and the faces that only the motion moves. */
  finish(showFace: (name: string, weight: number) => void): void;
  readonly playing: boolean;
};

type Played = { motion: Motion; loop: boolean; seconds: number; share: number; leaving: boolean };

/** Motions from a file over a body that goes on living beneath: it breathes and looks where the file is silent. */
export function createMotionOverlay(rig: Rig, options: { hipsHeightMetres: number; onEnd(): void }): MotionOverlay {
  /** The last is the newest; those before it are on their way out. */
  let played: Played[] = [];
  const written = new Set<BoneName>();
  const asked = new Set<string>();
  /** Moved by motions alone: they are brought back to rest once when no motion moves them any more. */
  const borrowedBones = new Set<BoneName>();
  const borrowedFaces = new Set<string>();
  const turn = new Quaternion();
  const sampledTurn = new Quaternion();
  const place = new Vector3();
  const sampledPlace = new Vector3();
  const none = new Quaternion();

  const weightOf = ({ share }: Played): number => smoothStep(share);
  const blend = (bone: BoneName, from: Quaternion): Quaternion => {
    turn.copy(from);
    for (const one of played) {
      const sample = one.motion.bones.get(bone);
      if (!sample) continue;
      sample(one.seconds, sampledTurn);
      turn.slerp(sampledTurn, weightOf(one));
    }
    return turn;
  };

  const faceOf = (name: string): number =>
    played.reduce((most, one) => {
      const weightAt = one.motion.expressions.get(name);
      return weightAt ? Math.max(most, weightAt(one.seconds) * weightOf(one)) : most;
    }, 0);

  return {
    rig: {
      has: rig.has,
      turn(bone, rotation) {
        written.add(bone);
        rig.turn(bone, played.length > 0 ? blend(bone, rotation) : rotation);
      },
      moveHips(x, y, z) {
        place.set(x, y, z);
        for (const one of played) {
          if (!one.motion.hips) continue;
          one.motion.hips(one.seconds, sampledPlace);
          place.lerp(sampledPlace.multiplyScalar(options.hipsHeightMetres), weightOf(one));
        }
        rig.moveHips(place.x, place.y, place.z);
      },
    },
    play(motion, loop) {
      for (const one of played) one.leaving = true;
      played.push({ motion, loop, seconds: 0, share: 0, leaving: false });
    },
    stop() {
      for (const one of played) one.leaving = true;
    },
    advance(delta) {
      written.clear();
      asked.clear();
      let ended = false;
      for (const one of played) {
        const { seconds: length } = one.motion;
        one.seconds += delta;
        if (one.loop) one.seconds %= length;
        else if (one.seconds >= length - fadeSeconds && !one.leaving) one.leaving = true;
        one.seconds = Math.min(one.seconds, length);
        one.share = clamp(one.share + (one.leaving ? -delta : delta) / Math.min(fadeSeconds, length / 2), 0, 1);
        if (one.leaving && one.share === 0) ended = true;
      }
      const wasPlaying = played.length > 0;
      if (ended) played = played.filter(({ leaving, share }) => !(leaving && share === 0));
      if (wasPlaying && played.length === 0) options.onEnd();
    },
    face(name, own) {
      asked.add(name);
      return Math.max(own, faceOf(name));
    },
    finish(showFace) {
      for (const { motion } of played) {
        for (const bone of motion.bones.keys()) if (!written.has(bone) && rig.has(bone)) borrowedBones.add(bone);
        for (const name of motion.expressions.keys()) if (!asked.has(name)) borrowedFaces.add(name);
      }
      for (const bone of borrowedBones) rig.turn(bone, blend(bone, none));
      for (const name of borrowedFaces) showFace(name, faceOf(name));
      if (played.length > 0) return;
      borrowedBones.clear();
      borrowedFaces.clear();
    },
    get playing() {
      return played.some(({ leaving }) => !leaving);
    },
  };
}
