import type { ArmPose } from "./arm-pose";
import type { Figure } from "../figure";
import type { Side } from "../humanoid";
import type { Posture } from "./posture";

/** How a character stands when nothing else is asked of it. A model's file may name one; others stand easy. */
export const stanceNames = ["easy", "hands-together", "hand-at-hem"] as const;
export type StanceName = (typeof stanceNames)[number];

export type Stance = {
  left: ArmPose;
  right: ArmPose;
  trunk: Posture;
  /** Metres the hips stand to the character's left: the weight rests on that leg. */
  hipShift: number;
};

/** The weight on the left leg, the hip out, the shoulders tilted the other way, the head inclined. */
const weightOnOneLeg: Posture = {
  hips: [0, 0.05, 0.035],
  spine: [0, -0.02, -0.045],
  chest: [0.01, -0.03, -0.03],
  neck: [0, 0, 0.02],
  head: [0.01, 0.01, 0.045],
};
/** A round body has no waist to bend: it leans a little. */
const tinyLean: Posture = { hips: [0, -0.05, 0.03], spine: [0, 0.01, 0.02], head: [0.01, 0.02, 0.035] };

export function stanceOf(figure: Figure, name: unknown): Stance {
  const arms = { left: hangingArm(figure, "left"), right: hangingArm(figure, "right") };
  const armLength = figure.arms.left.upperLength + figure.arms.left.lowerLength;
  if (armLength < figure.headHalfWidth) return { ...arms, trunk: tinyLean, hipShift: 0 };
  const standing = { ...arms, trunk: weightOnOneLeg, hipShift: armLength * 0.04 };
  if (name === "hands-together") return { ...standing, left: handBefore(0.12, 0.09), right: handBefore(0.1, 0.165) };
  if (name === "hand-at-hem") return { ...standing, left: handAtHem };
  return standing;
}

/** Hands loosely one over the other before the lap. */
function handBefore(outward: number, forward: number): ArmPose {
  return {
    wrist: { from: "lap", offset: [outward, 0.1, forward] },
    elbow: [0.75, -0.1, -0.8],
    palm: [-0.35, -0.1, -1],
    grip: "relaxed",
    wristBend: [0.1, 0.1],
  };
}

/** The fingers lie on the open edge of a coat, above the belt. */
const handAtHem: ArmPose = {
  wrist: { from: "belly", offset: [0.37, -0.14, 0.2] },
  elbow: [0.6, -0.2, -1],
  palm: [-1, -0.2, -0.25],
  grip: "relaxed",
  wristBend: [0.15, 0],
};

/** The upper arm close to the trunk, the elbow soft, the forearm clear of what the hips wear, the hand turned in. */
export function hangingArm(figure: Figure, side: Side): ArmPose {
  const arm = figure.arms[side];
  const armLength = arm.upperLength + arm.lowerLength;
  const wristY = arm.shoulder.y - armLength * 0.93;
  const body = figure.bodyHalfWidth(wristY - arm.handLength, wristY + arm.lowerLength * 0.5);
  const shoulderX = Math.abs(arm.shoulder.x);
  const clear = Math.max(body + armLength * 0.04 - shoulderX, armLength * 0.04);
  // Wider than this looks like a doll; a wide skirt may brush the hands.
  const outward = Math.min(clear / armLength, 0.155);
  const forward = 0.17;
  return {
    wrist: {
      from: "shoulder",
      offset: [outward, -Math.sqrt(Math.max(0.2, 0.93 - outward ** 2 - forward ** 2)), forward],
    },
    elbow: [-0.12, 0, -1],
    palm: [-1, 0, -0.6],
    grip: "relaxed",
    wristBend: [0.08, 0],
  };
}
