import { Euler, Quaternion } from "three";
import type { ExpressionName, GestureName, IdleMoodName, Mood } from "../../contract";
import { expressionNames, idleMoodNames, moods } from "../../contract";
import { solveArm } from "./arm-pose";
import { approach, lerp, smoothStep } from "../easing";
import type { Figure } from "../figure";
import type { CueOutcome, CueSource } from "./cue-queue";
import { fitGesture, type FittedGesture } from "./gesture";
import type { GazeTemper } from "./gaze";
import { createGestureLayers } from "./gesture-layers";
import { gestures } from "./gestures";
import { createHeadBeats } from "./head-beats";
import { idleMoods } from "./idle-moods";
import { trunkBones, type BoneName, type Rig, type TrunkBone } from "../humanoid";
import { breathAt, driftingNoise } from "./noise";
import { expressionPostures, moodPostures, type Posture } from "./posture";
import { between, type Random } from "../seeded-random";
import { stanceOf } from "./stance";
import { createUnaskedMotions } from "./unasked-motions";
import { createWeightShift } from "./weight-shift";

export type BodyInput = {
  mood: Mood;
  /** Eased weights of the feelings that the face shows. */
  feelings: Readonly<Record<ExpressionName, number>>;
  /** Of the voice, 0..1. */
  loudness: number;
  /** True in the frame in which a sentence came to its end. */
  sentenceEnded: boolean;
  /** Where the person is, seen from the head, radians: yaw to the character's left, pitch upward. */
  attention: { yaw: number; pitch: number };
  reducedMotion: boolean;
};

type Angles = Record<TrunkBone, [number, number, number]>;

const postureSeconds = 0.35;
/** An idle mood comes over a character slowly. */
const temperSeconds = 1.2;
/** Radians a second. */
const fastestTurn = 18;
/** In this time a body comes to rest when motion is to be reduced. */
const stillingSeconds = 0.4;
/** The first picture is that of the poster; breath and sway come to it in this time. */
const wakingSeconds = 2.5;

export type BodyMotion = {
  /** A reply's gesture unless told otherwise; see the queue for what becomes of it. */
  play(gesture: GestureName, source?: CueSource): CueOutcome;
  setIdleMood(mood: IdleMoodName): void;
  /** Metres from the middle to the picture's edge; gestures that begin later keep inside. */
  setVisibleHalfWidth(metres: number): void;
  readonly gesture: GestureName | null;
  /** A gesture plays that the body did not think of by itself while idle. */
  readonly occupied: boolean;
  /** 0..1: how far a gesture draws the eyes to the floor. */
  readonly gazeDown: number;
  /** How far a gesture draws the eyes to the character's left, radians. */
  readonly gazeSide: number;
  /** What the idle mood makes of lids (0..1 of shut) and gaze. */
  readonly temper: { lids: number; gaze: GazeTemper };
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
  /** 1 = moving, 0 = still; null before the first frame. */
  let animated: number | null = null;
  let breaths = between(random, 0, 0.4);
  const motions = createUnaskedMotions(random);
  let moodBefore: Mood = "idle";
  let idleMood: IdleMoodName = "calm";
  const weight = createWeightShift(random);
  let visibleHalfWidth = Infinity;
  const moodShares = Object.fromEntries(moods.map((mood) => [mood, mood === "idle" ? 1 : 0])) as Record<Mood, number>;
  const idleShares = Object.fromEntries(idleMoodNames.map((mood) => [mood, mood === idleMood ? 1 : 0])) as Record<
    IdleMoodName,
    number
  >;
  const turns = new Map<BoneName, Quaternion>();
  const follow = { yaw: 0, pitch: 0 };
  const angles = Object.fromEntries(trunkBones.map((bone) => [bone, [0, 0, 0]])) as unknown as Angles;
  const turn = new Quaternion();
  const added = new Quaternion();
  const euler = new Euler();

  const layers = createGestureLayers({
    fit(name) {
      let gesture = fitted.get(name);
      if (!gesture) fitted.set(name, (gesture = fitGesture(gestures[name], figure, rest, visibleHalfWidth)));
      return gesture;
    },
    onEnd: options.onGestureEnd,
  });

  /** Whatever is asked in whatever order, no bone turns faster than a quick person: nothing ever jumps. */
  const turnBone = (bone: BoneName, wanted: Quaternion, delta: number): void => {
    const shown = turns.get(bone);
    if (!shown) turns.set(bone, wanted.clone());
    else shown.rotateTowards(wanted, fastestTurn * delta);
    rig.turn(bone, shown ?? wanted);
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
    play: (gesture, source = "reply") => layers.ask(gesture, source),
    setIdleMood(mood) {
      idleMood = mood;
    },
    setVisibleHalfWidth(metres) {
      if (Math.abs(metres - visibleHalfWidth) < 0.01) return;
      visibleHalfWidth = metres;
      fitted.clear();
    },
    get gesture() {
      return layers.playing;
    },
    get occupied() {
      return layers.occupied;
    },
    get gazeDown() {
      return layers.gaze.down;
    },
    get gazeSide() {
      return layers.gaze.side;
    },
    get temper() {
      const lids = idleMoodNames.reduce((sum, mood) => sum + idleMoods[mood].lids * idleShares[mood], 0);
      return { lids: lids * moodShares.idle, gaze: idleMoods[idleMood].gaze };
    },
    advance(delta, input) {
      const moves = input.reducedMotion ? 0 : 1;
      animated = animated === null ? moves : approach(animated, moves, stillingSeconds, delta);
      awake = Math.min(1, awake + delta / wakingSeconds);
      for (const mood of moods)
        moodShares[mood] = approach(moodShares[mood], mood === input.mood ? 1 : 0, postureSeconds, delta);
      for (const mood of idleMoodNames)
        idleShares[mood] = approach(idleShares[mood], mood === idleMood ? 1 : 0, temperSeconds, delta);
      // In a conversation the temper still shows, but less.
      const temperShare = 0.4 + 0.6 * moodShares.idle;
      const temperOf = (trait: "tempo" | "liveliness" | "breathRate"): number =>
        lerp(
          idleMoods.calm[trait],
          idleMoodNames.reduce((sum, mood) => sum + idleMoods[mood][trait] * idleShares[mood], 0),
          temperShare,
        );
      const tempo = temperOf("tempo");
      seconds += delta * tempo;
      // 13 breaths a minute when calm, a few more while speaking.
      breaths += delta * (temperOf("breathRate") + 0.05 * moodShares.speaking);
      const breath = breathAt(breaths, seed) * animated * smoothStep(awake);
      if (moves === 0 && layers.playing) layers.fadeOut();
      layers.advance(delta);

      for (const bone of trunkBones) angles[bone].fill(0);
      const liveliness =
        animated *
        smoothStep(awake) *
        temperOf("liveliness") *
        (1 + 0.45 * moodShares.speaking - 0.25 * moodShares.listening);
      const sway = addSway(liveliness, breath);
      const onLeg = weight.advance(delta, tempo, moves === 0);
      addPosture(stance.trunk, onLeg);
      for (const mood of idleMoodNames) addPosture(idleMoods[mood].posture, idleShares[mood] * temperShare);
      for (const mood of moods) addPosture(moodPostures[mood], moodShares[mood]);
      for (const name of expressionNames) addPosture(expressionPostures[name], input.feelings[name]);

      if (input.sentenceEnded && !layers.busy) beats.endSentence();
      const beat = beats.advance(delta, input.loudness) * animated;
      angles.head[0] += beat * 0.06;
      angles.neck[0] += beat * 0.022;
      follow.yaw = approach(follow.yaw, input.attention.yaw * 0.45 * animated, 0.3, delta);
      follow.pitch = approach(follow.pitch, input.attention.pitch * 0.4 * animated, 0.3, delta);
      angles.head[1] += follow.yaw * 0.65;
      angles.neck[1] += follow.yaw * 0.35;
      angles.head[0] -= follow.pitch;

      const unasked = moves ? motions.advance(delta, input.mood, idleMood, layers.busy) : null;
      if (unasked) layers.ask(unasked.gesture, unasked.source);
      // The hand leaves the chin when the thought is over.
      if (input.mood !== "thinking" && moodBefore === "thinking") layers.release("think");
      moodBefore = input.mood;

      for (const bone of trunkBones) {
        turn.identity();
        layers.apply(bone, turn);
        added.setFromEuler(euler.set(...angles[bone]));
        turnBone(bone, turn.premultiply(added), delta);
      }
      for (const bone of limbs) {
        const atRest = rest.get(bone);
        if (atRest) turn.copy(atRest);
        else turn.identity();
        layers.apply(bone, turn);
        const outward = bone.startsWith("left") ? 1 : -1;
        if (bone.endsWith("UpperArm")) {
          const hang = driftingNoise(seconds * 0.21, seed + (outward > 0 ? 300 : 400)) * 0.02 * liveliness;
          // A leaning trunk takes the shoulders along; arms keep hanging.
          euler.set(-angles.spine[0] * 0.6 + hang, 0, outward * (breath * 0.01) - sway.roll * 0.2);
          turnBone(bone, turn.premultiply(added.setFromEuler(euler)), delta);
        } else if (bone.endsWith("Shoulder")) {
          turnBone(bone, turn.premultiply(added.setFromEuler(euler.set(0, 0, outward * breath * 0.014))), delta);
        } else {
          turnBone(bone, turn, delta);
        }
      }
      // The feet stay where they are.
      const hipX = sway.shiftX + stance.hipShift * onLeg;
      rig.moveHips(hipX, breath * 0.0012, sway.shiftZ);
      added.setFromEuler(euler.set(0, -angles.hips[1], -angles.hips[2] - hipX / Math.max(figure.hipsY, 0.3)));
      rig.turn("leftUpperLeg", added);
      rig.turn("rightUpperLeg", added);
    },
  };
}
