import type { VRM } from "@pixiv/three-vrm";
import { Object3D, Vector3 } from "three";
import type { ExpressionName, GestureName, Mood, MouthSource, MouthWeights } from "../../contract";
import { createBodyMotion } from "./body-motion";
import { clamp } from "../easing";
import { createFaceMotion, type FaceRig } from "./face-motion";
import type { Figure } from "../figure";
import { createGaze } from "./gaze";
import { rigOf } from "../humanoid";
import type { Random } from "../seeded-random";

export type PerformerState = {
  mood: Mood;
  mouthSource: MouthSource | null;
  reducedMotion: boolean;
  /** The point, in world metres, that the character looks at. */
  lookAt: Vector3;
};

export type Performer = {
  feel(expression: ExpressionName, intensity: number): void;
  play(gesture: GestureName): void;
  setVisibleHalfWidth(metres: number): void;
  advance(deltaSeconds: number, state: PerformerState): void;
  readonly gesture: GestureName | null;
  readonly mouth: Readonly<MouthWeights>;
  /** By VRM expression name, above zero only. */
  expressionWeights(): Record<string, number>;
};

/** One model's acting: order per frame is body, face, gaze, then the model's own update (constraints, springs). */
export function createPerformer(options: {
  vrm: VRM;
  figure: Figure;
  random: Random;
  onGestureEnd(gesture: GestureName): void;
}): Performer {
  const { vrm, figure, random } = options;
  const face = createFaceMotion(faceRigOf(vrm), random);
  const body = createBodyMotion({
    rig: rigOf(vrm),
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

  return {
    feel: face.feel,
    play: body.play,
    setVisibleHalfWidth: body.setVisibleHalfWidth,
    advance(delta, state) {
      toward.subVectors(state.lookAt, head);
      const flat = Math.max(Math.hypot(toward.x, toward.z), 0.01);
      const attention = {
        yaw: clamp(Math.atan2(toward.x, Math.max(toward.z, 0.01)), -0.6, 0.6),
        pitch: clamp(Math.atan2(toward.y, flat), -0.4, 0.4),
      };
      face.advance(delta, { mood: state.mood, mouth: state.mouthSource?.() ?? null, lidDrop: body.gazeDown * 0.8 });
      body.advance(delta, {
        mood: state.mood,
        feelings: face.feelings,
        mouthOpenness: face.mouthOpenness,
        attention,
        reducedMotion: state.reducedMotion,
      });
      const glance = gaze.advance(delta, state.mood);
      const distance = Math.max(toward.length(), 0.3);
      eyeTarget.position.copy(state.lookAt);
      eyeTarget.position.x += Math.tan(glance.yaw) * distance;
      eyeTarget.position.y += Math.tan(glance.pitch) * distance - body.gazeDown * distance;
      eyeTarget.updateMatrixWorld();
      vrm.update(delta);
    },
    get gesture() {
      return body.gesture;
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
