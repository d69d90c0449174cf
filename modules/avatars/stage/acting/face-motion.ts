import { expressionNames, type ExpressionName, type Mood, type MouthWeights } from "../../contract";
import { createBlinking } from "./blink";
import { approach, clamp01 } from "../easing";
import type { Random } from "../seeded-random";

export const mouthShapes = ["aa", "ih", "ou", "ee", "oh"] as const satisfies readonly (keyof MouthWeights)[];

export type Override = "none" | "block" | "blend";

/** The expressions of one model, by their VRM names. */
export type FaceRig = {
  /** The name as the model spells it, or null. */
  find(name: string): string | null;
  overridesMouth(name: string): Override;
  overridesBlink(name: string): Override;
  set(name: string, weight: number): void;
};

/** A face at full weight looks like a mask. */
const strongest = 0.85;
const attackSeconds = 0.14;
const releaseSeconds = 0.26;
/** A feeling outlives the words that carried it, then the face comes to rest. */
const holdSeconds = 7;

/** A face at rest is friendly, where a model has the custom expression. */
const restingSmile = 0.45;

/** Expressions that stand in for one the model lacks. */
const standIns: Partial<Record<ExpressionName, Partial<Record<ExpressionName, number>>>> = {
  shy: { relaxed: 0.45, happy: 0.2 },
  relaxed: { happy: 0.35 },
  surprised: { happy: 0.1 },
};

export type FaceMotion = {
  feel(expression: ExpressionName, intensity: number): void;
  blinkNow(): void;
  advance(deltaSeconds: number, input: { mood: Mood; mouth: MouthWeights | null; lidDrop?: number }): void;
  /** Eased, 0..1; of feelings, before a model's stand-ins. */
  readonly feelings: Readonly<Record<ExpressionName, number>>;
  readonly mouth: Readonly<MouthWeights>;
  readonly mouthOpenness: number;
};

export function weightOf(intensity: number): number {
  return intensity <= 0 ? 0 : strongest * (0.3 + 0.7 * clamp01(intensity));
}

export function createFaceMotion(rig: FaceRig, random: Random): FaceMotion {
  const blinking = createBlinking(random);
  const feelings = Object.fromEntries(expressionNames.map((name) => [name, 0])) as Record<ExpressionName, number>;
  const mouth: MouthWeights = { aa: 0, ih: 0, ou: 0, ee: 0, oh: 0 };
  let felt: ExpressionName = "neutral";
  let wanted = 0;
  let sinceFelt = 0;
  let talking = 0;
  let sinceSound = Infinity;
  let openness = 0;

  const recipes = new Map<ExpressionName, [name: string, share: number][]>();
  for (const name of expressionNames) {
    if (name === "neutral") continue;
    const own = rig.find(name);
    const parts = own
      ? [[own, 1] as [string, number]]
      : Object.entries(standIns[name] ?? {}).map(([other, share]): [string, number] => [rig.find(other) ?? "", share]);
    recipes.set(
      name,
      parts.filter(([part]) => part !== ""),
    );
  }
  const targets = new Map<string, number>();
  for (const parts of recipes.values()) for (const [part] of parts) targets.set(part, 0);
  // Some models shut each eye by itself only.
  const blinkNames = (rig.find("blink") ? ["blink"] : ["blinkLeft", "blinkRight"]).map(rig.find);
  const smileName = rig.find("smile");
  const shapeNames = mouthShapes.map((shape) => [shape, rig.find(shape)] as const);

  /** While she speaks the mouth must be seen to move, so a feeling that would hold it steps back. */
  const besideSpeech = (name: string): number => {
    const override = rig.overridesMouth(name);
    if (override === "block") return 1 - talking;
    return 1 - talking * (override === "blend" ? 0.55 : 0.2) - (override === "none" ? openness * 0.25 : 0);
  };

  return {
    feel(expression, intensity) {
      felt = expression;
      wanted = expression === "neutral" ? 0 : weightOf(intensity);
      sinceFelt = 0;
    },
    blinkNow: blinking.blinkNow,
    advance(delta, input) {
      sinceFelt = input.mood === "speaking" ? 0 : sinceFelt + delta;
      const target = sinceFelt > holdSeconds ? 0 : wanted;
      for (const name of expressionNames) {
        const goal = name === felt ? target : 0;
        feelings[name] = approach(
          feelings[name],
          goal,
          goal > feelings[name] ? attackSeconds : sinceFelt > holdSeconds ? 0.8 : releaseSeconds,
          delta,
        );
        if (feelings[name] < 0.002) feelings[name] = goal === 0 ? 0 : feelings[name];
      }

      let sum = 0;
      for (const shape of mouthShapes) sum += clamp01(input.mouth?.[shape] ?? 0);
      const scale = sum > 1 ? 1 / sum : 1;
      // A voice that is silent says zeros; pauses between words are part of speech.
      sinceSound = sum > 0.02 ? 0 : sinceSound + delta;
      const sounding = sinceSound < 0.4;
      talking = approach(talking, sounding ? 1 : 0, sounding ? 0.1 : 0.3, delta);
      openness = 0;
      for (const shape of mouthShapes) {
        const goal = clamp01(input.mouth?.[shape] ?? 0) * scale * 0.95;
        mouth[shape] = approach(mouth[shape], goal, input.mouth ? 0.022 : 0.06, delta);
        if (goal === 0 && mouth[shape] < 0.004) mouth[shape] = 0;
        openness += mouth[shape] * (shape === "aa" ? 1 : shape === "oh" ? 0.8 : 0.5);
      }

      for (const name of targets.keys()) targets.set(name, 0);
      for (const [name, parts] of recipes) {
        for (const [part, share] of parts) targets.set(part, (targets.get(part) ?? 0) + feelings[name] * share);
      }
      let lid = Math.max(blinking.advance(delta), input.lidDrop ?? 0);
      for (const [name, weight] of targets) {
        rig.set(name, clamp01(weight) * besideSpeech(name));
        // Models that declare no override (all of VRM 0.x) would shut already smiling eyes twice.
        if (rig.overridesBlink(name) === "none" && /happy|joy|relaxed/i.test(name)) lid *= 1 - weight * 0.85;
      }
      if (smileName) {
        const feeling = expressionNames.reduce((sum, name) => sum + feelings[name], 0);
        rig.set(smileName, restingSmile * clamp01(1 - feeling * 1.6) * besideSpeech(smileName));
      }
      for (const name of blinkNames) if (name) rig.set(name, lid);
      for (const [shape, name] of shapeNames) if (name) rig.set(name, mouth[shape]);
    },
    get feelings() {
      return feelings;
    },
    get mouth() {
      return mouth;
    },
    get mouthOpenness() {
      return openness;
    },
  };
}
