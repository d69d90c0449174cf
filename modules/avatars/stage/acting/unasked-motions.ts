import type { IdleMoodName, Mood } from "../../contract";
import { between, type Random } from "../seeded-random";
import type { GestureCue } from "./cue-queue";
import { idleMoods } from "./idle-moods";

/** Motions that nobody asks for: what a listener, a thinker and an idle person do by themselves. */
export type UnaskedMotions = {
  /** A cue when it is time for one; `busy`: a gesture moves the body already. */
  advance(deltaSeconds: number, mood: Mood, idleMood: IdleMoodName, busy: boolean): GestureCue | null;
};

/** Seconds between the nods of a listener. */
const nodding = [3.5, 8] as const;
/** A short thought needs no hand at the chin; a long one takes it there once. */
const ponderingAfterSeconds = 1.6;

export function createUnaskedMotions(random: Random): UnaskedMotions {
  let nodIn = between(random, 2, 5);
  let temper: IdleMoodName = "calm";
  let motionIn = between(random, ...idleMoods.calm.every);
  let thinkingFor = 0;

  return {
    advance(delta, mood, idleMood, busy) {
      if (idleMood !== temper) {
        temper = idleMood;
        motionIn = between(random, ...idleMoods[temper].every) * 0.5;
      }
      const thoughtBefore = thinkingFor;
      thinkingFor = mood === "thinking" ? thinkingFor + delta : 0;
      if (mood === "thinking") {
        const ponders = thoughtBefore < ponderingAfterSeconds && thinkingFor >= ponderingAfterSeconds;
        return ponders ? { gesture: "think", source: "talk" } : null;
      }
      if (mood === "listening") {
        nodIn -= delta;
        if (nodIn > 0 || busy) return null;
        nodIn = between(random, ...nodding);
        return { gesture: random() < 0.8 ? "nod" : "tilt-head", source: "talk" };
      }
      if (mood !== "idle") return null;
      motionIn -= delta;
      if (motionIn > 0) return null;
      const { motions, every } = idleMoods[temper];
      motionIn = between(random, ...every);
      return { gesture: motions[Math.floor(random() * motions.length)]!, source: "idle" };
    },
  };
}
