import type { ArmPose, Grip } from "./arm-pose";
import type { Gesture } from "./gesture";

/** Gestures that say something beside the words. */

const onHeart = (up: number): ArmPose => ({
  wrist: { from: "chest", offset: [0.17, up, 0.2] },
  elbow: [1, -0.5, 0],
  palm: [-0.2, 0, -1],
  grip: "flat",
  wristBend: [0.1, 0],
});

const counting = (grip: Grip, up: number): ArmPose => ({
  wrist: { from: "shoulder", offset: [0.2, up, 0.46] },
  elbow: [0.4, -1, 0],
  palm: [-0.15, 0, 1],
  grip,
});

const inviting = (outward: number, up: number): ArmPose => ({
  wrist: { from: "shoulder", offset: [outward, up, 0.6] },
  elbow: [0.25, -1, -0.4],
  palm: [-0.25, 1, 0.25],
  grip: "open",
  wristBend: [-0.25, 0],
});

const saluting: ArmPose = {
  wrist: { from: "brow", offset: [0.3, -0.06, 0.12] },
  elbow: [1, -0.45, 0.1],
  palm: [-0.1, -0.8, 0.6],
  grip: "flat",
};
const saluteThrown: ArmPose = {
  wrist: { from: "brow", offset: [0.44, 0.02, 0.28] },
  elbow: [1, -0.6, 0],
  palm: [-0.2, -0.5, 0.85],
  grip: "flat",
};

const halfHeart = (up: number, forward: number): ArmPose => ({
  wrist: { from: "chest", offset: [0.19, up + 0.14, forward] },
  elbow: [0.75, -1, -0.1],
  palm: [-0.8, -0.6, 0.1],
  grip: "half-heart",
  wristBend: [0.2, -0.2],
});

const thumbUp = (up: number, forward: number): ArmPose => ({
  wrist: { from: "shoulder", offset: [0.02, up, forward] },
  elbow: [0.35, -1, -0.3],
  palm: [-1, 0.05, 0],
  grip: "thumb",
});

export const talkGestures = {
  "hand-on-heart": [
    { atSeconds: 0 },
    { atSeconds: 0.65, right: onHeart(0.1), gazeDown: 0.1, trunk: { head: [0.1, 0, 0.05], spine: [0.03, 0, 0] } },
    { atSeconds: 1.15, right: onHeart(0.08), gazeDown: 0.15, trunk: { head: [0.13, 0, 0.06], spine: [0.05, 0, 0] } },
    { atSeconds: 1.9, right: onHeart(0.1), trunk: { head: [0, 0, 0.06], spine: [0.02, 0, 0] } },
    { atSeconds: 2.7 },
  ],
  count: [
    { atSeconds: 0 },
    { atSeconds: 0.5, right: counting("point", 0.1), trunk: { head: [0.02, -0.05, 0.04] } },
    { atSeconds: 0.75, right: counting("point", 0.05), trunk: { head: [0.07, -0.05, 0.04] } },
    { atSeconds: 1.05, right: counting("two", 0.12), trunk: { head: [0, -0.04, 0.05] } },
    { atSeconds: 1.3, right: counting("two", 0.06), trunk: { head: [0.07, -0.04, 0.05] } },
    { atSeconds: 1.6, right: counting("three", 0.13), trunk: { head: [0, -0.03, 0.06] } },
    { atSeconds: 1.85, right: counting("three", 0.07), trunk: { head: [0.06, -0.03, 0.06] } },
    { atSeconds: 2.2, right: counting("three", 0.1), trunk: { head: [0, -0.02, 0.05] } },
    { atSeconds: 2.9 },
  ],
  invite: [
    { atSeconds: 0 },
    { atSeconds: 0.4, right: inviting(-0.02, -0.36), trunk: { head: [0.02, 0, 0.02], spine: [0.02, 0.02, 0] } },
    {
      atSeconds: 0.95,
      right: inviting(0.2, -0.22),
      trunk: { head: [0.05, -0.12, 0.07], spine: [0.04, -0.05, 0.02], chest: [0.02, -0.03, 0] },
    },
    {
      atSeconds: 1.7,
      right: inviting(0.18, -0.24),
      trunk: { head: [0.06, -0.04, 0.08], spine: [0.05, -0.05, 0.02], chest: [0.02, -0.03, 0] },
    },
    { atSeconds: 2.5 },
  ],
  salute: [
    { atSeconds: 0 },
    { atSeconds: 0.45, right: saluting, trunk: { head: [-0.03, 0, 0.03], spine: [-0.03, 0, 0], chest: [-0.04, 0, 0] } },
    { atSeconds: 1.1, right: saluting, trunk: { head: [0.02, 0, 0.05], spine: [-0.03, 0, 0], chest: [-0.04, 0, 0] } },
    { atSeconds: 1.35, right: saluteThrown, trunk: { head: [0.05, -0.03, 0.09], chest: [-0.02, 0, 0] } },
    { atSeconds: 2.1 },
  ],
  heart: [
    { atSeconds: 0 },
    { atSeconds: 0.7, right: halfHeart(0.02, 0.42), left: halfHeart(0.02, 0.42), trunk: { head: [0.03, 0, 0.1] } },
    {
      atSeconds: 1.05,
      right: halfHeart(0.06, 0.56),
      left: halfHeart(0.06, 0.56),
      trunk: { head: [0, 0, 0.14], spine: [0.04, 0, 0] },
    },
    {
      atSeconds: 1.8,
      right: halfHeart(0.05, 0.54),
      left: halfHeart(0.05, 0.54),
      trunk: { head: [0.02, 0, 0.12], spine: [0.03, 0, 0] },
    },
    { atSeconds: 2.6 },
  ],
  "thumbs-up": [
    { atSeconds: 0 },
    { atSeconds: 0.5, right: thumbUp(-0.3, 0.6), trunk: { head: [-0.02, 0, 0.04] } },
    { atSeconds: 0.75, right: thumbUp(-0.22, 0.7), trunk: { head: [0.08, 0, 0.08], spine: [0.02, 0, 0.02] } },
    { atSeconds: 1.5, right: thumbUp(-0.24, 0.67), trunk: { head: [0.02, 0, 0.08], spine: [0.02, 0, 0.02] } },
    { atSeconds: 2.2 },
  ],
} satisfies Record<string, Gesture>;
