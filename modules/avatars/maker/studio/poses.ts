import type { Triple } from "./shot";

type Pose = Readonly<Record<string, Triple>>;

const curl = (side: "left" | "right", amount: number): Pose => {
  const k = side === "left" ? -1 : 1;
  const bend = (finger: string, factor: number): Pose => ({
    [`${side}${finger}Proximal`]: [0, 0, k * amount * factor],
    [`${side}${finger}Intermediate`]: [0, 0, k * amount * factor * 1.2],
    [`${side}${finger}Distal`]: [0, 0, k * amount * factor * 0.7],
  });
  return { ...bend("Index", 0.8), ...bend("Middle", 1), ...bend("Ring", 1.1), ...bend("Little", 1.15) };
};

/** Arms down, elbows and fingers a little bent: how a person stands while listening. */
export const RELAXED: Pose = {
  leftUpperArm: [0.05, 0.12, -1.37],
  rightUpperArm: [0.05, -0.12, 1.37],
  leftLowerArm: [0, -0.2, 0.04],
  rightLowerArm: [0, 0.2, -0.04],
  leftHand: [0, 0, -0.06],
  rightHand: [0, 0, 0.06],
  ...curl("left", 0.3),
  ...curl("right", 0.3),
};

export const POSES: Readonly<Record<string, Pose>> = {
  wave: {
    ...RELAXED,
    rightUpperArm: [0, 0, 0.55],
    rightLowerArm: [0, 0.35, -1.95],
    rightHand: [0, 0, -0.1],
    head: [0, 0, 0.08],
    ...curl("right", 0.05),
  },
  think: { ...RELAXED, rightUpperArm: [0.2, 0.55, 1.1], rightLowerArm: [0, 2.2, 0.1], head: [0.04, 0.12, 0.1] },
  shy: {
    ...RELAXED,
    leftUpperArm: [0.4, -0.4, -1.15],
    rightUpperArm: [0.4, 0.4, 1.15],
    leftLowerArm: [0, -1.7, -0.2],
    rightLowerArm: [0, 1.7, 0.2],
    head: [0.14, 0.2, -0.1],
  },
  bow: { ...RELAXED, spine: [0.3, 0, 0], chest: [0.2, 0, 0], head: [0.15, 0, 0] },
  sit: {
    ...RELAXED,
    leftUpperLeg: [-1.45, 0, 0.06],
    rightUpperLeg: [-1.45, 0, -0.06],
    leftLowerLeg: [1.45, 0, 0],
    rightLowerLeg: [1.45, 0, 0],
    leftUpperArm: [0.3, 0, -1.15],
    rightUpperArm: [0.3, 0, 1.15],
    leftLowerArm: [0, -0.7, 0],
    rightLowerArm: [0, 0.7, 0],
  },
  cheer: {
    ...RELAXED,
    leftUpperArm: [0, -0.25, 0.6],
    rightUpperArm: [0, 0.25, -0.6],
    leftLowerArm: [0, -0.3, 0.5],
    rightLowerArm: [0, 0.3, -0.5],
  },
};
