import { describe, expect, it } from "vitest";
import { createFaceMotion, weightOf, type FaceRig, type Override } from "./face-motion";
import { seededRandom } from "../seeded-random";

function faceOf(names: string[], mouthOverrides: Record<string, Override> = {}) {
  const weights = new Map<string, number>();
  const rig: FaceRig = {
    find: (name) => names.find((own) => own.toLowerCase() === name.toLowerCase()) ?? null,
    overridesMouth: (name) => mouthOverrides[name] ?? "none",
    overridesBlink: () => "blend",
    set: (name, weight) => weights.set(name, weight),
  };
  const face = createFaceMotion(rig, seededRandom(1));
  const run = (
    seconds: number,
    mouth: Parameters<typeof face.advance>[1]["mouth"] = null,
    mood: "idle" | "speaking" = "idle",
  ): void => {
    for (let time = 0; time < seconds; time += 1 / 60) face.advance(1 / 60, { mood, mouth });
  };
  return { face, run, weight: (name: string) => weights.get(name) ?? 0 };
}

const presets = ["happy", "angry", "sad", "relaxed", "surprised", "blink", "aa", "ih", "ou", "ee", "oh"];
const open = { aa: 1, ih: 0, ou: 0, ee: 0, oh: 0 };

describe("the face", () => {
  it("eases a feeling in, keeps it below full weight, and eases to the next", () => {
    const { face, run, weight } = faceOf(presets);
    face.feel("happy", 1);
    run(0.05);
    expect(weight("happy")).toBeGreaterThan(0.05);
    expect(weight("happy")).toBeLessThan(0.5);
    run(1.5);
    expect(weight("happy")).toBeCloseTo(0.85, 2);
    face.feel("sad", 0.5);
    run(0.1);
    expect(weight("happy")).toBeGreaterThan(0);
    expect(weight("sad")).toBeGreaterThan(0);
    run(2);
    expect(weight("happy")).toBe(0);
    expect(weight("sad")).toBeCloseTo(weightOf(0.5), 2);
  });

  it("comes to rest some seconds after the words, but not while she speaks", () => {
    const { face, run, weight } = faceOf(presets);
    face.feel("angry", 0.7);
    run(20, null, "speaking");
    expect(weight("angry")).toBeGreaterThan(0.5);
    run(14);
    expect(weight("angry")).toBe(0);
  });

  it("moves the mouth as the voice does and always closes it", () => {
    const { run, weight } = faceOf(presets);
    run(0.2, open, "speaking");
    expect(weight("aa")).toBeGreaterThan(0.9);
    run(0.2, { ...open, aa: 0, ou: 0.8 }, "speaking");
    expect(weight("aa")).toBeLessThan(0.01);
    expect(weight("ou")).toBeGreaterThan(0.7);
    run(0.5);
    expect(weight("ou")).toBe(0);
  });

  it("never opens the mouth by more than one shape in sum", () => {
    const { run, weight } = faceOf(presets);
    run(0.5, { aa: 1, ih: 1, ou: 1, ee: 1, oh: 1 }, "speaking");
    expect(["aa", "ih", "ou", "ee", "oh"].reduce((sum, name) => sum + weight(name), 0)).toBeLessThanOrEqual(1);
  });

  it("lets a smile that would hold the mouth step back while she speaks", () => {
    const { face, run, weight } = faceOf(presets, { happy: "blend", surprised: "block" });
    face.feel("happy", 1);
    run(1);
    const before = weight("happy");
    run(1, open, "speaking");
    expect(weight("happy")).toBeLessThan(before * 0.6);
    face.feel("surprised", 1);
    run(2, open, "speaking");
    expect(weight("surprised")).toBeLessThan(0.01);
    run(2);
    expect(weight("surprised")).toBeGreaterThan(0.7);
  });

  it("smiles fully again beside a voice that is there but silent", () => {
    const { face, run, weight } = faceOf(presets, { happy: "blend" });
    face.feel("happy", 1);
    run(1, open, "speaking");
    run(2, { ...open, aa: 0 });
    expect(weight("happy")).toBeGreaterThan(0.8);
  });

  it("uses the model's own shy, however it is spelled, or stand-ins", () => {
    const own = faceOf([...presets, "Shy"]);
    own.face.feel("shy", 1);
    own.run(1);
    expect(own.weight("Shy")).toBeGreaterThan(0.8);
    expect(own.weight("relaxed")).toBe(0);
    const without = faceOf(presets);
    without.face.feel("shy", 1);
    without.run(1);
    expect(without.weight("relaxed")).toBeGreaterThan(0.3);
  });

  it("blinks on, and copes with a model that has no expressions", () => {
    const { run, weight } = faceOf(presets);
    let blinked = false;
    for (let frame = 0; frame < 600 && !blinked; frame++) {
      run(1 / 60);
      blinked = weight("blink") > 0.5;
    }
    expect(blinked).toBe(true);

    const winker = faceOf(["blinkLeft", "blinkRight"]);
    winker.face.blinkNow();
    winker.run(0.1);
    expect(Math.min(winker.weight("blinkLeft"), winker.weight("blinkRight"))).toBeGreaterThan(0.5);
    const bare = faceOf([]);
    bare.face.feel("happy", 1);
    expect(() => bare.run(1, open)).not.toThrow();
  });
});
