import { Euler, Quaternion } from "three";
import type { ExpressionName, GestureName, Mood } from "../../contract";
import { expressionNames, moods } from "../../contract";
import { solveArm } from "./arm-pose";
import { approach, smoothStep } from "../easing";
import type { Figure } from "../figure";
import { fitGesture, gazeDownAt, sampleGesture, type FittedGesture } from "./gesture";
import { gestures } from "./gestures";
import { createHeadBeats } from "./head-beats";
import { trunkBones, type BoneName, type Rig, type TrunkBone } from "../humanoid";
import { breathAt, driftingNoise } from "./noise";
import { expressionPostures, moodPostures, type Posture } from "./posture";
import { between, type Random } from "../seeded-random";
import { stanceOf } from "./stance";

export type BodyInput = {
  mood: Mood;
  /** Eased weights of the feelings that the face shows. */
  feelings: Readonly<Record<ExpressionName, number>>;
  /** 0..1 */
  mouthOpenness: number;
  /** Where the person is, seen from the head, radians: yaw to the character's left, pitch upward. */
  attention: { yaw: number; pitch: number };
  reducedMotion: boolean;
};

type Layer = { name: GestureName; fitted: FittedGesture; seconds: number; weight: number; leaving: boolean };
type Angles = Record<TrunkBone, [number, number, number]>;

const fadeSeconds = 0.3;
const postureSeconds = 0.35;
/** The first picture is that of the poster; breath and sway come to it in this time. */
const wakingSeconds = 2.5;

export type BodyMotion = {
  play(gesture: GestureName): void;
  /** Metres from the middle to the picture's edge; gestures that begin later keep inside. */
  setVisibleHalfWidth(metres: number): void;
  readonly gesture: GestureName | null;
  /** 0..1: how far a gesture draws the eyes to the floor. */
  readonly gazeDown: number;
  advance(deltaSeconds: number, input: BodyInput): void;
};

/**
 * The whole body, every frame: a rest pose with hanging arms, over it gestures, posture, breathing and sway.
 * Writes every bone it knows each time, so that the model never shows its bind pose.
 */
export function createBodyMotion(options: {
  rig: Rig;
  figure: Figure;
  /** What the model's file says of its stance. */
  stance?: unknown;
  random: Random;
  onGestureEnd(gesture: GestureName): void;
}): BodyMotion {
  const { rig, figure, random } = options;
  const stance = stanceOf(figure, options.stance);
  const rest = new Map<BoneName, Quaternion>([
    ...solveArm(figure, "left", stance.left),
    ...solveArm(figure, "right", stance.right),
  ]);
  const limbs = [...rest.keys(), "leftShoulder" as const, "rightShoulder" as const].filter((bone) => rig.has(bone));
  const fitted = new Map<GestureName, FittedGesture>();
  const beats = createHeadBeats(random);
  const seed = Math.floor(random() * 1e6);
  // Each character starts elsewhere in the noise, so that two on one page never move alike.
  let seconds = between(random, 0, 500);
  let awake = 0;
  let breaths = between(random, 0, 0.4);
  let listeningNodIn = between(random, 2, 5);
  let layers: Layer[] = [];
  let visibleHalfWidth = Infinity;
  const moodShares = Object.fromEntries(moods.map((mood) => [mood, mood === "idle" ? 1 : 0])) as Record<Mood, number>;
  const follow = { yaw: 0, pitch: 0 };
  const angles = Object.fromEntries(trunkBones.map((bone) => [bone, [0, 0, 0]])) as unknown as Angles;
  const turn = new Quaternion();
  const sampled = new Quaternion();
  const added = new Quaternion();
  const euler = new Euler();

  const play = (name: GestureName): void => {
    let gesture = fitted.get(name);
    if (!gesture) fitted.set(name, (gesture = fitGesture(gestures[name], figure, rest, visibleHalfWidth)));
    for (const layer of layers) layer.leaving = true;
    layers.push({ name, fitted: gesture, seconds: 0, weight: 0, leaving: false });
  };

  const advanceLayers = (delta: number): void => {
    for (const layer of layers) {
      layer.seconds += delta;
      layer.weight = Math.min(1, Math.max(0, layer.weight + (layer.leaving ? -delta : delta) / fadeSeconds));
    }
    for (const layer of layers) {
      const over = layer.seconds >= layer.fitted.seconds;
      if (over || (layer.leaving && layer.weight === 0)) {
        layers = layers.filter((kept) => kept !== layer);
        if (!layer.leaving) options.onGestureEnd(layer.name);
      }
    }
  };

  const applyLayers = (bone: BoneName): void => {
    for (const layer of layers) {
      if (sampleGesture(layer.fitted, bone, layer.seconds, sampled)) turn.slerp(sampled, smoothStep(layer.weight));
    }
  };

  const addPosture = (posture: Posture, share: number): void => {
    if (share < 0.001) return;
    for (const bone of trunkBones) {
      const part = posture[bone];
      if (part) for (let axis = 0; axis < 3; axis++) angles[bone][axis]! += part[axis]! * share;
    }
  };

  const addSway = (liveliness: number, breath: number): { shiftX: number; shiftZ: number; roll: number } => {
    const drift = (speed: number, which: number): number =>
      driftingNoise(seconds * speed, seed + which * 17) * liveliness;
    const shift = drift(0.16, 1);
    angles.hips[1] += drift(0.19, 2) * 0.035;
    angles.hips[2] += shift * 0.022;
    angles.spine[0] += breath * 0.009 + drift(0.2, 3) * 0.014;
    angles.spine[1] += drift(0.17, 4) * 0.03;
    angles.spine[2] += -shift * 0.022;
    angles.chest[0] += breath * -0.014;
    angles.upperChest[0] += breath * -0.008;
    angles.neck[0] += drift(0.3, 5) * 0.016;
    angles.neck[1] += drift(0.26, 6) * 0.035;
    angles.head[0] += breath * 0.014 + drift(0.33, 7) * 0.03;
    angles.head[1] += drift(0.24, 8) * 0.05;
    angles.head[2] += drift(0.22, 9) * 0.035;
    return { shiftX: -shift * 0.012, shiftZ: drift(0.14, 10) * 0.006, roll: shift * 0.022 };
  };

  return {
    play,
    setVisibleHalfWidth(metres) {
      if (Math.abs(metres - visibleHalfWidth) < 0.01) return;
      visibleHalfWidth = metres;
      fitted.clear();
    },
    get gesture() {
      return layers.find((layer) => !layer.leaving)?.name ?? null;
    },
    get gazeDown() {
      return layers.reduce(
        (most, layer) => Math.max(most, gazeDownAt(layer.fitted, layer.seconds) * smoothStep(layer.weight)),
        0,
      );
    },
    advance(delta, input) {
      seconds += delta;
      const animated = input.reducedMotion ? 0 : 1;
      awake = Math.min(1, awake + delta / wakingSeconds);
      // 13 breaths a minute at rest, a few more while speaking.
      breaths += delta * (input.mood === "speaking" ? 0.27 : 0.22);
      const breath = breathAt(breaths, seed) * animated * smoothStep(awake);
      advanceLayers(delta);
      for (const mood of moods)
        moodShares[mood] = approach(moodShares[mood], mood === input.mood ? 1 : 0, postureSeconds, delta);

      for (const bone of trunkBones) angles[bone].fill(0);
      const liveliness = animated * smoothStep(awake) * (1 + 0.45 * moodShares.speaking - 0.25 * moodShares.listening);
      const sway = addSway(liveliness, breath);
      addPosture(stance.trunk, 1);
      for (const mood of moods) addPosture(moodPostures[mood], moodShares[mood]);
      for (const name of expressionNames) addPosture(expressionPostures[name], input.feelings[name]);

      const beat = beats.advance(delta, input.mouthOpenness) * animated;
      angles.head[0] += beat * 0.06;
      angles.neck[0] += beat * 0.022;
      follow.yaw = approach(follow.yaw, input.attention.yaw * 0.45 * animated, 0.3, delta);
      follow.pitch = approach(follow.pitch, input.attention.pitch * 0.4 * animated, 0.3, delta);
      angles.head[1] += follow.yaw * 0.65;
      angles.neck[1] += follow.yaw * 0.35;
      angles.head[0] -= follow.pitch;

      if (animated && input.mood === "listening") {
        listeningNodIn -= delta;
        if (listeningNodIn <= 0 && layers.length === 0) {
          listeningNodIn = between(random, 3.5, 8);
          play("nod");
        }
      }

      for (const bone of trunkBones) {
        turn.identity();
        applyLayers(bone);
        added.setFromEuler(euler.set(...angles[bone]));
        rig.turn(bone, turn.premultiply(added));
      }
      for (const bone of limbs) {
        const atRest = rest.get(bone);
        if (atRest) turn.copy(atRest);
        else turn.identity();
        applyLayers(bone);
        const outward = bone.startsWith("left") ? 1 : -1;
        if (bone.endsWith("UpperArm")) {
          const hang = driftingNoise(seconds * 0.21, seed + (outward > 0 ? 300 : 400)) * 0.02 * liveliness;
          // A leaning trunk takes the shoulders along; arms keep hanging.
          euler.set(-angles.spine[0] * 0.6 + hang, 0, outward * (breath * 0.01) - sway.roll * 0.2);
          rig.turn(bone, turn.premultiply(added.setFromEuler(euler)));
        } else if (bone.endsWith("Shoulder")) {
          rig.turn(bone, turn.premultiply(added.setFromEuler(euler.set(0, 0, outward * breath * 0.014))));
        } else {
          rig.turn(bone, turn);
        }
      }
      // The feet stay where they are.
      const hipX = sway.shiftX + stance.hipShift;
      rig.moveHips(hipX, breath * 0.0012, sway.shiftZ);
      added.setFromEuler(euler.set(0, -angles.hips[1], -angles.hips[2] - hipX / Math.max(figure.hipsY, 0.3)));
      rig.turn("leftUpperLeg", added);
      rig.turn("rightUpperLeg", added);
    },
  };
}
