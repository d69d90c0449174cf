import fc from "fast-check";
import { Quaternion } from "three";
import { describe, expect, it } from "vitest";
import { expressionNames, gestureNames, idleMoodNames, moods, type GestureName } from "../../contract";
import type { BoneName } from "../humanoid";
import { seededRandom } from "../seeded-random";
import { figureOf } from "../testing";
import { createBodyMotion, type BodyInput } from "./body-motion";
import { cueSources } from "./cue-queue";
import { createFaceMotion, mouthShapes } from "./face-motion";

const frame = 1 / 60;
/** Radians in a frame: a quick person's hand. */
const greatestStep = 0.3;

const calmInput: BodyInput = {
  mood: "idle",
  feelings: Object.fromEntries(expressionNames.map((name) => [name, 0])) as BodyInput["feelings"],
  loudness: 0,
  sentenceEnded: false,
  attention: { yaw: 0, pitch: 0 },
  reducedMotion: false,
};

function stagedBody(seed: number) {
  const turns = new Map<BoneName, Quaternion>();
  const before = new Map<BoneName, Quaternion>();
  const hips = [0, 0, 0];
  const largest = { turn: 0, hips: 0 };
  const ended: GestureName[] = [];
  const body = createBodyMotion({
    rig: {
      has: () => true,
      turn(bone, rotation) {
        const last = before.get(bone);
        if (last) largest.turn = Math.max(largest.turn, last.angleTo(rotation));
        before.set(bone, rotation.clone());
        turns.set(bone, rotation);
      },
      moveHips(x, y, z) {
        if (before.size > 0)
          largest.hips = Math.max(largest.hips, Math.hypot(x - hips[0]!, y - hips[1]!, z - hips[2]!));
        hips.splice(0, 3, x, y, z);
      },
    },
    figure: figureOf(),
    random: seededRandom(seed),
    onGestureEnd: (gesture) => ended.push(gesture),
  });
  body.advance(0, calmInput);
  largest.hips = 0;
  return { body, largest, ended };
}

const happening = fc.record({
  frames: fc.integer({ min: 0, max: 50 }),
  gesture: fc.option(fc.constantFrom(...gestureNames)),
  source: fc.constantFrom(...cueSources),
  mood: fc.constantFrom(...moods),
  idleMood: fc.constantFrom(...idleMoodNames),
  loudness: fc.double({ min: 0, max: 1, noNaN: true }),
  sentenceEnded: fc.boolean(),
  reducedMotion: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
});

describe("whatever is asked in whatever order", () => {
  it("no bone and no hip ever jumps, and every gesture ends", () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.array(happening, { maxLength: 14 }), (seed, happenings) => {
        const { body, largest, ended } = stagedBody(seed);
        let started = 0;
        for (const { frames, gesture, source, idleMood, ...changes } of happenings) {
          body.setIdleMood(idleMood);
          const playing = body.gesture;
          if (gesture && body.play(gesture, source) === "started" && playing === null) started += 1;
          for (let left = frames; left > 0; left--) body.advance(frame, { ...calmInput, ...changes });
        }
        let quiet = false;
        // A gesture and the one that waits behind it last less than 4 s each; idle motions come and go.
        for (let left = 9 * 60; left > 0 && !quiet; left--) {
          body.advance(frame, { ...calmInput, mood: "speaking" });
          quiet = body.gesture === null;
        }
        expect(quiet).toBe(true);
        expect(ended.length).toBeGreaterThanOrEqual(Math.min(started, 1));
        expect(largest.turn).toBeLessThanOrEqual(greatestStep + 1e-3);
        expect(largest.hips).toBeLessThan(0.004);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it("the mouth closes when the voice ends", () => {
    const weight = fc.double({ min: 0, max: 1, noNaN: true });
    const shapes = fc.record({ aa: weight, ih: weight, ou: weight, ee: weight, oh: weight });
    const face = fc.record({
      expression: fc.constantFrom(...expressionNames),
      intensity: weight,
      mouth: fc.option(shapes),
      mood: fc.constantFrom(...moods),
    });
    fc.assert(
      fc.property(fc.array(face), (events) => {
        const shown = new Map<string, number>();
        const motion = createFaceMotion(
          {
            find: (name) => name,
            overridesMouth: () => "none",
            overridesBlink: () => "none",
            set: (name, value) => void shown.set(name, value),
          },
          seededRandom(2),
        );
        for (const { expression, intensity, mouth, mood } of events) {
          motion.feel(expression, intensity);
          for (let left = 6; left > 0; left--) motion.advance(frame, { mood, mouth });
        }
        for (let left = 40; left > 0; left--) motion.advance(frame, { mood: "speaking", mouth: null });
        for (const shape of mouthShapes) expect(shown.get(shape), shape).toBe(0);
        expect(motion.mouthOpenness).toBe(0);
      }),
    );
  });
});

describe("idle moods", () => {
  const head = (mood: (typeof idleMoodNames)[number], seconds: number) => {
    const { body } = stagedBody(7);
    body.setIdleMood(mood);
    const played = new Set<GestureName>();
    for (let left = seconds * 60; left > 0; left--) {
      body.advance(frame, calmInput);
      if (body.gesture) played.add(body.gesture);
    }
    return { body, played };
  };

  it("play small motions of their own, cheerful ones more often than calm ones", () => {
    expect([...head("cheerful", 60).played].length).toBeGreaterThan(0);
    expect(head("sleepy", 200).played).toContain("stretch");
  });

  it("shut the lids of a sleepy character part of the way, while nothing is said", () => {
    expect(head("sleepy", 8).body.temper.lids).toBeGreaterThan(0.3);
    expect(head("calm", 8).body.temper.lids).toBeLessThan(0.01);
  });

  it("never move a body that is to keep still", () => {
    const { body } = stagedBody(3);
    body.setIdleMood("cheerful");
    for (let left = 60 * 60; left > 0; left--) {
      body.advance(frame, { ...calmInput, reducedMotion: true });
      expect(body.gesture).toBeNull();
    }
  });

  it("take the hand from the chin when the thought is over, without a jump", () => {
    const { body, largest, ended } = stagedBody(3);
    const think = (seconds: number, mood: "thinking" | "speaking"): void => {
      for (let left = seconds * 60; left > 0; left--) body.advance(frame, { ...calmInput, mood });
    };
    think(2.6, "thinking");
    expect(body.gesture).toBe("think");
    think(0.1, "speaking");
    expect(body.gesture).toBeNull();
    expect(ended).toEqual(["think"]);
    think(1, "speaking");
    expect(largest.turn).toBeLessThan(greatestStep);
    body.play("think");
    think(0.2, "thinking");
    think(0.2, "speaking");
    expect(body.gesture).toBe("think");
  });

  it("give way to a reply's gesture at once", () => {
    const { body } = stagedBody(3);
    expect(body.play("stretch", "idle")).toBe("started");
    expect(body.play("wave")).toBe("started");
    expect(body.gesture).toBe("wave");
    expect(body.play("stretch", "idle")).toBe("dropped");
  });
});
