import { Quaternion } from "three";
import { describe, expect, it } from "vitest";
import { gestureNames } from "../../contract";
import { figureOf } from "../testing";
import { solveArm } from "./arm-pose";
import { fitGesture, gestureSeconds, sampleGesture } from "./gesture";
import { gestures } from "./gestures";
import { hangingArm } from "./stance";

const figure = figureOf();
const rest = new Map([
  ...solveArm(figure, "left", hangingArm(figure, "left")),
  ...solveArm(figure, "right", hangingArm(figure, "right")),
]);
const at = (
  name: (typeof gestureNames)[number],
  bone: Parameters<typeof sampleGesture>[1],
  seconds: number,
): Quaternion | null => {
  const turn = new Quaternion();
  return sampleGesture(fitGesture(gestures[name], figure, rest), bone, seconds, turn) ? turn : null;
};

describe("gestures", () => {
  it.each(gestureNames)("%s begins and ends in the rest pose and lasts between 1 and 4 seconds", (name) => {
    const gesture = gestures[name];
    expect(gestureSeconds(gesture)).toBeGreaterThan(1);
    expect(gestureSeconds(gesture)).toBeLessThan(4);
    const fitted = fitGesture(gesture, figure, rest);
    const turn = new Quaternion();
    for (const bone of fitted.tracks.keys()) {
      for (const seconds of [0, fitted.seconds]) {
        sampleGesture(fitted, bone, seconds, turn);
        expect(turn.angleTo(rest.get(bone) ?? new Quaternion()), `${bone} at ${seconds}`).toBeLessThan(1e-6);
      }
    }
  });

  it.each(gestureNames)("%s never jumps: no bone turns faster than a quick person", (name) => {
    const fitted = fitGesture(gestures[name], figure, rest);
    const before = new Quaternion();
    const after = new Quaternion();
    for (const bone of fitted.tracks.keys()) {
      for (let seconds = 0; seconds < fitted.seconds; seconds += 1 / 60) {
        sampleGesture(fitted, bone, seconds, before);
        sampleGesture(fitted, bone, seconds + 1 / 60, after);
        expect(before.angleTo(after) * 60, `${bone} at ${seconds}`).toBeLessThan(18);
      }
    }
  });

  it("keys rise in time", () => {
    for (const name of gestureNames) {
      const times = gestures[name].map((key) => key.atSeconds);
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(new Set(times).size).toBe(times.length);
    }
  });

  it("leaves bones alone that it does not use", () => {
    expect(at("nod", "rightUpperArm", 0.4)).toBeNull();
    expect(at("wave", "leftUpperArm", 1)).toBeNull();
  });

  it("nods forward and shakes sideways", () => {
    expect(at("nod", "head", 0.36)!.x).toBeGreaterThan(0.05);
    expect(at("shake", "head", 0.28)!.y * at("shake", "head", 0.62)!.y).toBeLessThan(0);
  });

  it("lets fingers arrive after the arm", () => {
    const arm = at("point", "rightUpperArm", 0.25)!;
    const finger = at("point", "rightRingProximal", 0.25)!;
    const share = (now: Quaternion, bone: "rightUpperArm" | "rightRingProximal"): number =>
      now.angleTo(rest.get(bone)!) / at("point", bone, 0.6)!.angleTo(rest.get(bone)!);
    expect(share(finger, "rightRingProximal")).toBeLessThan(share(arm, "rightUpperArm"));
  });
});
