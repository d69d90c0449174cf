import { Quaternion, Vector3 } from "three";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figureOf } from "../testing";
import { reach, solveArm, type ArmPose } from "./arm-pose";
import type { Figure } from "../figure";
import { hangingArm } from "./stance";
import type { BoneName, Side } from "../humanoid";

/** Where elbow, wrist and palm end up when the solved rotations are applied to a body with its arms out. */
function follow(figure: Figure, side: Side, pose: ArmPose) {
  const turns = solveArm(figure, side, pose);
  const turnOf = (bone: string): Quaternion => turns.get(`${side}${bone}` as BoneName)!;
  const arm = figure.arms[side];
  const outward = new Vector3(side === "left" ? 1 : -1, 0, 0);
  const upper = turnOf("UpperArm").clone();
  const lower = upper.clone().multiply(turnOf("LowerArm"));
  const hand = lower.clone().multiply(turnOf("Hand"));
  const elbow = arm.shoulder.clone().addScaledVector(outward.clone().applyQuaternion(upper), arm.upperLength);
  const wrist = elbow.clone().addScaledVector(outward.clone().applyQuaternion(lower), arm.lowerLength);
  return {
    elbow,
    wrist,
    palm: new Vector3(0, -1, 0).applyQuaternion(hand),
    fingers: outward.clone().applyQuaternion(hand),
  };
}

const raised: ArmPose = { wrist: { from: "shoulder", offset: [0.3, 0.3, 0.4] }, elbow: [0.4, -1, 0], palm: [0, 0, 1] };

describe("arms", () => {
  it("bring the wrist where it was asked to be, the elbow to its side and the palm to face as wanted", () => {
    const figure = figureOf();
    const { elbow, wrist, palm } = follow(figure, "left", raised);
    const armLength = 0.48;
    expect(wrist.x).toBeCloseTo(0.14 + 0.3 * armLength, 5);
    expect(wrist.y).toBeCloseTo(1.32 + 0.3 * armLength, 5);
    expect(wrist.z).toBeCloseTo(0.4 * armLength, 5);
    expect(elbow.y).toBeLessThan(wrist.y);
    expect(palm.z).toBeGreaterThan(0.8);
  });

  it("mirror exactly", () => {
    const left = follow(figureOf(), "left", raised);
    const right = follow(figureOf(), "right", raised);
    expect(right.wrist.x).toBeCloseTo(-left.wrist.x, 6);
    expect(right.wrist.y).toBeCloseTo(left.wrist.y, 6);
    expect(right.elbow.z).toBeCloseTo(left.elbow.z, 6);
    expect(right.palm.x).toBeCloseTo(-left.palm.x, 6);
  });

  it("hang at rest: hands under the shoulders, outside the body, fingers to the floor", () => {
    const figure = figureOf();
    for (const side of ["left", "right"] as const) {
      const { wrist, fingers, elbow } = follow(figure, side, hangingArm(figure, side));
      expect(wrist.y).toBeLessThan(0.9);
      expect(Math.abs(wrist.x)).toBeGreaterThan(0.17);
      expect(elbow.z).toBeLessThan(wrist.z);
      expect(fingers.y).toBeLessThan(-0.9);
    }
  });

  it("stay inside a narrow picture", () => {
    const figure = figureOf();
    const wide: ArmPose = { ...raised, wrist: { from: "shoulder", offset: [0.7, 0.2, 0.3] } };
    const turns = solveArm(figure, "left", wide, 0.25);
    const free = solveArm(figure, "left", wide);
    expect(turns.get("leftUpperArm")!.angleTo(free.get("leftUpperArm")!)).toBeGreaterThan(0.1);
  });

  it("go up beside a mascot's broad head and not into it", () => {
    const short = (outward: 1 | -1) => ({
      shoulder: new Vector3(0.07 * outward, 0.32, 0),
      upperLength: 0.07,
      lowerLength: 0.07,
      handLength: 0.04,
    });
    const mascot = figureOf({
      headHalfWidth: 0.24,
      shoulderHalfWidth: 0.07,
      arms: { left: short(1), right: short(-1) },
    });
    const { wrist } = follow(mascot, "left", raised);
    expect(wrist.x).toBeGreaterThan(0.07 + 0.14 * 0.7);
  });

  it("point forward from a mascot's round belly and not into it", () => {
    const short = (outward: 1 | -1) => ({
      shoulder: new Vector3(0.07 * outward, 0.32, 0),
      upperLength: 0.07,
      lowerLength: 0.07,
      handLength: 0.04,
    });
    const mascot = figureOf({
      headY: 0.4,
      hipsY: 0.15,
      arms: { left: short(1), right: short(-1) },
      bodyFrontZ: () => 0.2,
    });
    const onChest: ArmPose = { ...raised, wrist: { from: "chest", offset: [0.1, 0, 0.2] } };
    const { wrist } = follow(mascot, "left", onChest);
    expect(wrist.x).toBeGreaterThan(0.1);
    expect(wrist.z).toBeGreaterThan(0.1);
    expect(follow(figureOf(), "left", onChest).wrist.x).toBeCloseTo(0.1 * 0.48, 5);
  });

  it("never ask for more than the arm's length", () => {
    const coordinate = fc.double({ min: -2, max: 2, noNaN: true });
    fc.assert(
      fc.property(coordinate, coordinate, coordinate, (x, y, z) => {
        const { upper, lower } = reach(new Vector3(x, y, z), 0.25, 0.23, new Vector3(0.3, -1, -0.2).normalize());
        expect(upper.length()).toBeCloseTo(1, 6);
        expect(lower.length()).toBeCloseTo(1, 6);
        const wrist = upper.clone().multiplyScalar(0.25).addScaledVector(lower, 0.23);
        const wanted = new Vector3(x, y, z);
        if (wanted.length() > 0.3 && wanted.length() < 0.47) expect(wrist.distanceTo(wanted)).toBeLessThan(1e-6);
      }),
    );
  });
});
