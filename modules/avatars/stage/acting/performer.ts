import type { VRM } from "@pixiv/three-vrm";
import { Object3D, Vector3 } from "three";
import type { ExpressionName, GestureName, IdleMoodName, Mood, MouthSource, MouthWeights } from "../../contract";
import { createBodyMotion } from "./body-motion";
import type { CueOutcome, CueSource } from "./cue-queue";
import { clamp } from "../easing";
import { createFaceMotion, type FaceRig } from "./face-motion";
import type { Figure } from "../figure";
import { createGaze } from "./gaze";
import { rigOf, type Rig } from "../humanoid";
import type { MotionOverlay } from "../motion/motion-overlay";
import { createMouthEar } from "./mouth-ear";
import type { Random } from "../seeded-random";
import { createSpeechRhythm } from "./speech-rhythm";
import { noTouches, reactToTouch, touchAreaOf, type TouchPlace, type TouchReaction } from "./touch";

export type PerformerState = {
  mood: Mood;
  mouthSource: MouthSource | null;
  reducedMotion: boolean;
  /** The point, in world metres, that the character looks at. */
  lookAt: Vector3;
  /** Of the voice, 0..1; without it the opening of the mouth stands for it. */
  loudness?: number | null;
};

export type Performer = {
  feel(expression: ExpressionName, intensity: number): void;
  /** A reply's gesture unless told otherwise. It starts, waits, is playing already, or is dropped. */
  play(gesture: GestureName, source?: CueSource): CueOutcome;
  setIdleMood(mood: IdleMoodName): void;
  /** The words just spoken ended a sentence; long pauses of the voice say so too. */
  endSentence(): void;
  /** A touch by the person; null where it calls for no answer. `seconds`: any rising clock. */
  touch(place: TouchPlace, seconds: number): TouchReaction | null;
  /**
   * The way in for motions from files: what body and face write goes through what is made here, from the first call on.
   * Later calls give back the same.
   */
  overlaid(make: (rig: Rig) => MotionOverlay): MotionOverlay;
  setVisibleHalfWidth(metres: number): void;
  advance(deltaSeconds: number, state: PerformerState): void;
  readonly gesture: GestureName | null;
  /** She does something that was wanted of her; idle motions of her own are not that. */
  readonly occupied: boolean;
  readonly mouth: Readonly<MouthWeights>;
  /** By VRM expression name, above zero only. */
  expressionWeights(): Record<string, number>;
};

/** How often a speaker looks away when beginning to speak, to gather the words. */
const aversionShare = 0.35;

/** One model's acting: order per frame is body, face, gaze, then the model's own update (constraints, springs). */
export function createPerformer(options: {
  vrm: VRM;
  figure: Figure;
  random: Random;
  onGestureEnd(gesture: GestureName): void;
}): Performer {
  const { vrm, figure, random } = options;
  const bones = rigOf(vrm);
  const faces = faceRigOf(vrm);
  let overlay: MotionOverlay | null = null;
  const face = createFaceMotion(
    { ...faces, set: (name, weight) => faces.set(name, overlay ? overlay.face(name, weight) : weight) },
    random,
  );
  const body = createBodyMotion({
    rig: {
      has: bones.has,
      turn: (bone, rotation) => (overlay?.rig ?? bones).turn(bone, rotation),
      moveHips: (x, y, z) => (overlay?.rig ?? bones).moveHips(x, y, z),
    },
    figure,
    random,
    stance: vrm.scene.userData["stance"],
    onGestureEnd: options.onGestureEnd,
  });
  const gaze = createGaze(random);
  gaze.onWideTurn(() => face.blinkNow());

  const eyeTarget = new Object3D();
  const head = new Vector3(0, figure.eyeY, 0);
  const toward = new Vector3();
  if (vrm.lookAt) vrm.lookAt.target = eyeTarget;
  const rhythm = createSpeechRhythm();
  const ear = createMouthEar();
  let touches = noTouches;
  let still = false;

  return {
    feel: face.feel,
    play: body.play,
    overlaid: (make) => (overlay ??= make(bones)),
    setVisibleHalfWidth: body.setVisibleHalfWidth,
    setIdleMood: body.setIdleMood,
    endSentence: rhythm.endSentence,
    touch(place, seconds) {
      const shoulderY = figure.arms.left.shoulder.y;
      const answer = reactToTouch(touches, touchAreaOf(place, { eyeY: figure.eyeY, shoulderY }), seconds);
      touches = answer.memory;
      if (answer.reaction) {
        face.feel(answer.reaction.expression, answer.reaction.intensity);
        if (answer.reaction.gesture && !still) body.play(answer.reaction.gesture, "touch");
      }
      return answer.reaction;
    },
    advance(delta, state) {
      toward.subVectors(state.lookAt, head);
      const flat = Math.max(Math.hypot(toward.x, toward.z), 0.01);
      const attention = {
        yaw: clamp(Math.atan2(toward.x, Math.max(toward.z, 0.01)), -0.6, 0.6),
        pitch: clamp(Math.atan2(toward.y, flat), -0.4, 0.4),
      };
      still = state.reducedMotion;
      overlay?.advance(delta);
      const { lids, gaze: temper } = body.temper;
      face.advance(delta, {
        mood: state.mood,
        mouth: ear.advance(delta, state.mouthSource),
        lidDrop: Math.max(body.gazeDown * 0.8, lids),
      });
      const loudness = state.loudness ?? face.mouthOpenness;
      const { began, sentenceEnded } = rhythm.advance(delta, loudness);
      if (sentenceEnded) {
        // A speaker looks back at the partner when a sentence is over, and blinks.
        gaze.meet();
        face.blinkNow();
      } else if (began && random() < aversionShare) {
        gaze.avert();
      }
      body.advance(delta, {
        mood: state.mood,
        feelings: face.feelings,
        loudness,
        sentenceEnded,
        attention,
        reducedMotion: state.reducedMotion,
      });
      overlay?.finish(faces.set);
      const glance = gaze.advance(delta, state.mood, temper);
      const distance = Math.max(toward.length(), 0.3);
      eyeTarget.position.copy(state.lookAt);
      eyeTarget.position.x += Math.tan(glance.yaw + body.gazeSide) * distance;
      eyeTarget.position.y += Math.tan(glance.pitch) * distance - body.gazeDown * distance;
      eyeTarget.updateMatrixWorld();
      vrm.update(delta);
    },
    get gesture() {
      return body.gesture;
    },
    get occupied() {
      return body.occupied;
    },
    get mouth() {
      return face.mouth;
    },
    expressionWeights() {
      const weights: Record<string, number> = {};
      for (const expression of vrm.expressionManager?.expressions ?? []) {
        if (expression.weight > 0) weights[expression.expressionName] = expression.weight;
      }
      return weights;
    },
  };
}

function faceRigOf(vrm: VRM): FaceRig {
  const manager = vrm.expressionManager;
  const spelled = new Map(
    (manager?.expressions ?? []).map((expression) => [
      expression.expressionName.toLowerCase(),
      expression.expressionName,
    ]),
  );
  return {
    find: (name) => spelled.get(name.toLowerCase()) ?? null,
    overridesMouth: (name) => manager?.getExpression(name)?.overrideMouth ?? "none",
    overridesBlink: (name) => manager?.getExpression(name)?.overrideBlink ?? "none",
    set: (name, weight) => manager?.setValue(name, weight),
  };
}
