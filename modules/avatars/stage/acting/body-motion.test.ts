import { Quaternion } from "three";
import { describe, expect, it } from "vitest";
import { expressionNames, type Mood } from "../../contract";
import { figureOf } from "../testing";
import { createBodyMotion, type BodyInput } from "./body-motion";
import type { BoneName } from "../humanoid";
import { seededRandom } from "../seeded-random";

const feelings = Object.fromEntries(expressionNames.map((name) => [name, 0])) as BodyInput["feelings"];
const input = (changes: Partial<BodyInput> = {}): BodyInput => ({
  mood: "idle" as Mood,
  feelings,
  loudness: 0,
  sentenceEnded: false,
  attention: { yaw: 0, pitch: 0 },
  reducedMotion: false,
  ...changes,
});

function bodyOf(seed = 1, missing: BoneName[] = []) {
  const turns = new Map<BoneName, Quaternion>();
  const ended: string[] = [];
  const body = createBodyMotion({
    rig: {
      has: (bone) => !missing.includes(bone),
      turn: (bone, rotation) => void turns.set(bone, rotation.clone()),
      moveHips: () => {},
    },
    figure: figureOf(),
    random: seededRandom(seed),
    onGestureEnd: (gesture) => ended.push(gesture),
  });
  const run = (seconds: number, changes: Partial<BodyInput> = {}): void => {
    for (let time = 0; time < seconds - 1e-9; time += 1 / 60) body.advance(1 / 60, input(changes));
  };
  return { body, run, turns, ended };
}

describe("the body", () => {
  it("has its arms down and its fingers curled in the very first frame", () => {
    const { body, turns } = bodyOf();
    body.advance(0, input());
    for (const bone of ["leftUpperArm", "rightUpperArm"] as const)
      expect(turns.get(bone)!.angleTo(new Quaternion())).toBeGreaterThan(1);
    expect(turns.get("leftRingIntermediate")!.angleTo(new Quaternion())).toBeGreaterThan(0.2);
  });

  it("is never quite still, and two seeds move apart", () => {
    const one = bodyOf(1);
    one.run(1);
    const before = one.turns.get("head")!;
    one.run(2);
    expect(one.turns.get("head")!.angleTo(before)).toBeGreaterThan(0.002);
    const other = bodyOf(2);
    other.run(3);
    expect(other.turns.get("head")!.angleTo(one.turns.get("head")!)).toBeGreaterThan(0.002);
  });

  it("keeps a calm pose when motion is reduced", () => {
    const { run, turns } = bodyOf();
    run(8, { reducedMotion: true });
    const before = new Map(turns);
    run(3, { reducedMotion: true, loudness: 0.8, attention: { yaw: 0.5, pitch: 0.2 } });
    for (const [bone, turn] of turns) expect(turn.angleTo(before.get(bone)!), bone).toBeLessThan(0.001);
  });

  it("plays a gesture, says when it ended, and is back at rest", () => {
    const { body, run, turns, ended } = bodyOf();
    run(1);
    const atRest = turns.get("rightUpperArm")!;
    body.play("wave");
    expect(body.gesture).toBe("wave");
    run(1);
    expect(turns.get("rightUpperArm")!.angleTo(atRest)).toBeGreaterThan(0.8);
    run(2);
    expect(ended).toEqual(["wave"]);
    expect(body.gesture).toBeNull();
    expect(turns.get("rightUpperArm")!.angleTo(atRest)).toBeLessThan(0.1);
  });

  it("is occupied by what others want of it, not by what it thinks of itself while idle", () => {
    const { body, run } = bodyOf();
    body.setIdleMood("cheerful");
    let ofItself = 0;
    for (let frame = 0; frame < 60 * 60; frame++) {
      run(1 / 60);
      if (body.gesture) ofItself += 1;
      expect(body.occupied).toBe(false);
    }
    expect(ofItself).toBeGreaterThan(60);
    body.play("wave");
    expect(body.occupied).toBe(true);
  });

  it("crosses from one gesture to the next without a jump", () => {
    const { body, run, turns } = bodyOf();
    body.play("cheer");
    run(0.8);
    body.play("bow");
    let before = turns.get("rightUpperArm")!;
    for (let frame = 0; frame < 120; frame++) {
      run(1 / 60);
      const now = turns.get("rightUpperArm")!;
      expect(now.angleTo(before) * 60).toBeLessThan(18);
      before = now;
    }
    expect(body.gesture).toBe("bow");
  });

  it("beats with the head when the mouth opens, carries moods and feelings", () => {
    const still = bodyOf(3);
    const speaking = bodyOf(3);
    still.run(2, { mood: "speaking" });
    speaking.run(1.85, { mood: "speaking" });
    speaking.run(0.15, { mood: "speaking", loudness: 1 });
    expect(speaking.turns.get("head")!.angleTo(still.turns.get("head")!)).toBeGreaterThan(0.008);
    const sad = bodyOf(3);
    sad.run(2, { mood: "speaking", feelings: { ...feelings, sad: 0.8 } });
    expect(sad.turns.get("head")!.x).toBeGreaterThan(still.turns.get("head")!.x + 0.02);
  });

  it("does without bones that a model lacks", () => {
    const { body, run, turns } = bodyOf(1, ["rightUpperArm", "leftRingIntermediate", "leftShoulder"]);
    body.play("wave");
    run(1);
    expect(turns.has("rightUpperArm")).toBe(false);
    expect(turns.has("head")).toBe(true);
  });
});
