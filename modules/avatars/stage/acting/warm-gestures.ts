import type { ArmPose } from "./arm-pose";
import type { Gesture } from "./gesture";

/** Gestures of mood: greetings, laughter, curiosity, rest. */

const bothHands = (outward: number, roll: number): ArmPose => ({
  wrist: { from: "shoulder", offset: [outward, 0.06, 0.46] },
  elbow: [0.5, -1, 0],
  palm: [-0.1, 0, 1],
  grip: "open",
  wristBend: [0, roll],
});

/** The palm that would hold the edge of a door. */
const atEdge: ArmPose = {
  wrist: { from: "shoulder", offset: [0.34, -0.04, 0.44] },
  elbow: [0.6, -1, 0],
  palm: [-0.4, 0, 1],
  grip: "relaxed",
};

const beforeMouth = (up: number): ArmPose => ({
  wrist: { from: "chin", offset: [0.19, up, 0.24] },
  elbow: [0.45, -1, 0.1],
  palm: [-0.5, 0, -0.9],
  grip: "flat",
  wristBend: [0.25, 0],
});

const stretching = (outward: number, up: number): ArmPose => ({
  wrist: { from: "shoulder", offset: [outward, up, 0.3] },
  elbow: [0.9, -0.5, -0.2],
  palm: [-0.5, 0, 1],
  grip: "fist",
});

const giggling = (down: number): Gesture[number]["trunk"] => ({
  head: [0.06 + down, -0.05, 0.08],
  neck: [down * 0.4, 0, 0],
  spine: [0.03 + down * 0.4, 0, 0],
});

export const warmGestures = {
  greet: [
    { atSeconds: 0 },
    { atSeconds: 0.5, right: bothHands(0.26, 0), left: bothHands(0.26, 0), trunk: { head: [-0.02, 0, 0.06] } },
    { atSeconds: 0.74, right: bothHands(0.36, -0.3), left: bothHands(0.36, -0.3), trunk: { head: [0.02, 0, 0.09] } },
    { atSeconds: 0.98, right: bothHands(0.24, 0.26), left: bothHands(0.24, 0.26), trunk: { head: [-0.02, 0, 0.07] } },
    { atSeconds: 1.22, right: bothHands(0.36, -0.3), left: bothHands(0.36, -0.3), trunk: { head: [0.02, 0, 0.09] } },
    { atSeconds: 1.46, right: bothHands(0.24, 0.26), left: bothHands(0.24, 0.26), trunk: { head: [-0.01, 0, 0.07] } },
    { atSeconds: 1.75, right: bothHands(0.3, 0), left: bothHands(0.3, 0), trunk: { head: [0.05, 0, 0.05] } },
    { atSeconds: 2.5 },
  ],
  "tilt-head": [
    { atSeconds: 0 },
    { atSeconds: 0.55, trunk: { head: [0.02, 0.05, 0.2], neck: [0, 0, 0.06], spine: [0, 0, 0.015] } },
    { atSeconds: 1.3, trunk: { head: [0.04, 0.03, 0.22], neck: [0, 0, 0.06], spine: [0, 0, 0.015] } },
    { atSeconds: 2 },
  ],
  peek: [
    { atSeconds: 0 },
    {
      atSeconds: 0.6,
      right: atEdge,
      shoulders: 0.05,
      trunk: { spine: [0.07, 0, 0.12], chest: [0.03, 0, 0.07], neck: [0, 0, -0.02], head: [-0.05, -0.04, 0.09] },
    },
    {
      atSeconds: 1.2,
      right: atEdge,
      shoulders: 0.06,
      trunk: { spine: [0.09, 0, 0.14], chest: [0.04, 0, 0.08], neck: [0, 0, 0], head: [-0.06, -0.05, 0.12] },
    },
    {
      atSeconds: 1.75,
      right: atEdge,
      shoulders: 0.04,
      trunk: { spine: [0.07, 0, 0.11], chest: [0.03, 0, 0.07], neck: [0, 0, -0.03], head: [-0.03, 0, -0.04] },
    },
    { atSeconds: 2.6 },
  ],
  giggle: [
    { atSeconds: 0 },
    { atSeconds: 0.5, right: beforeMouth(-0.19), shoulders: 0.04, trunk: giggling(0) },
    { atSeconds: 0.7, right: beforeMouth(-0.22), shoulders: 0.08, trunk: giggling(0.06) },
    { atSeconds: 0.9, right: beforeMouth(-0.19), shoulders: 0.03, trunk: giggling(0.01) },
    { atSeconds: 1.1, right: beforeMouth(-0.22), shoulders: 0.07, trunk: giggling(0.05) },
    { atSeconds: 1.32, right: beforeMouth(-0.19), shoulders: 0.03, trunk: giggling(0) },
    { atSeconds: 1.55, right: beforeMouth(-0.2), shoulders: 0.04, trunk: giggling(0.02) },
    { atSeconds: 2.3 },
  ],
  stretch: [
    { atSeconds: 0 },
    { atSeconds: 0.6, right: stretching(0.3, 0.02), left: stretching(0.3, 0.02), trunk: { head: [0.05, 0, 0] } },
    {
      atSeconds: 1.4,
      right: stretching(0.26, 0.7),
      left: stretching(0.26, 0.7),
      shoulders: 0.14,
      trunk: { spine: [-0.06, 0, 0.03], chest: [-0.07, 0, 0], neck: [-0.04, 0, 0], head: [-0.06, 0, 0.06] },
    },
    {
      atSeconds: 2.2,
      right: stretching(0.3, 0.68),
      left: stretching(0.3, 0.68),
      shoulders: 0.12,
      trunk: { spine: [-0.06, 0, -0.03], chest: [-0.06, 0, 0], neck: [-0.03, 0, 0], head: [-0.04, 0, -0.07] },
    },
    { atSeconds: 2.9, trunk: { head: [0.06, 0, 0], spine: [0.03, 0, 0] }, shoulders: -0.03 },
    { atSeconds: 3.5 },
  ],
  "look-around": [
    { atSeconds: 0 },
    {
      atSeconds: 0.6,
      gazeSide: 0.35,
      trunk: { head: [-0.02, 0.3, -0.04], neck: [0, 0.14, 0], chest: [0, 0.05, 0] },
    },
    {
      atSeconds: 1.25,
      gazeSide: 0.3,
      trunk: { head: [-0.05, 0.32, -0.05], neck: [0, 0.15, 0], chest: [0, 0.06, 0] },
    },
    {
      atSeconds: 2.1,
      gazeSide: -0.35,
      trunk: { head: [-0.02, -0.3, 0.04], neck: [0, -0.14, 0], chest: [0, -0.05, 0] },
    },
    {
      atSeconds: 2.7,
      gazeSide: -0.3,
      trunk: { head: [0.03, -0.31, 0.06], neck: [0, -0.15, 0], chest: [0, -0.06, 0] },
    },
    { atSeconds: 3.5 },
  ],
} satisfies Record<string, Gesture>;
