import type { GestureName } from "../../contract";
import type { ArmPose } from "./arm-pose";
import type { Gesture } from "./gesture";
import { talkGestures } from "./talk-gestures";
import { warmGestures } from "./warm-gestures";

/** Hands stay in front of the body's plane or below the hair: that keeps them out of both on every figure. */

const waving = (outward: number, roll: number): ArmPose => ({
  wrist: { from: "shoulder", offset: [outward, 0.28, 0.42] },
  elbow: [0.55, -1, 0.05],
  palm: [0, 0, 1],
  grip: "open",
  wristBend: [0, roll],
});

const atChin: ArmPose = {
  wrist: { from: "chin", offset: [0.12, -0.2, 0.26] },
  elbow: [0.3, -1, 0.1],
  palm: [-0.7, 0, -0.7],
  grip: "chin",
  wristBend: [0.2, 0],
};
const holdingElbow: ArmPose = {
  wrist: { from: "belly", offset: [-0.04, 0.1, 0.2] },
  elbow: [1, -0.7, -0.2],
  palm: [0, 0.35, -1],
  grip: "relaxed",
};

const cheering = (up: number): ArmPose => ({
  wrist: { from: "shoulder", offset: [0.18, up, 0.42] },
  elbow: [0.4, -1, 0],
  palm: [-0.45, 0, 1],
  grip: "fist",
});

const handsBeforeLap = (up: number, forward: number): ArmPose => ({
  wrist: { from: "lap", offset: [0.13, up, forward] },
  elbow: [1, 0, -0.7],
  palm: [-0.35, 0, -1],
  grip: "flat",
});
const handsTogether = handsBeforeLap(0, 0.15);
/** Seen from the trunk: a bent trunk would carry the hands back into a skirt. */
const handsWhileBowed = handsBeforeLap(0.04, 0.56);

const pointing = (up: number): ArmPose => ({
  wrist: { from: "shoulder", offset: [0.2, up, 0.46] },
  elbow: [0.4, -1, 0],
  palm: [-0.5, 0, 0.9],
  grip: "point",
});

const shrugging: ArmPose = {
  wrist: { from: "shoulder", offset: [0.3, -0.34, 0.42] },
  elbow: [0.15, -1, -0.6],
  palm: [0, 1, 0.35],
  grip: "open",
  wristBend: [-0.3, 0],
};

const clapping = (apart: number): ArmPose => ({
  wrist: { from: "chest", offset: [apart, -0.05, 0.36] },
  elbow: [0.6, -1, -0.1],
  palm: [-1, 0, 0],
  grip: "flat",
  wristBend: [-0.5, 0],
});

export const gestures: Record<GestureName, Gesture> = {
  wave: [
    { atSeconds: 0 },
    { atSeconds: 0.5, right: waving(0.25, 0.1), trunk: { head: [0.02, -0.04, 0.1], spine: [0, 0, 0.03] } },
    { atSeconds: 0.76, right: waving(0.38, -0.36), trunk: { head: [0, -0.05, 0.12], spine: [0, 0, 0.04] } },
    { atSeconds: 1.02, right: waving(0.2, 0.34), trunk: { head: [0.02, -0.03, 0.09], spine: [0, 0, 0.03] } },
    { atSeconds: 1.28, right: waving(0.38, -0.36), trunk: { head: [0, -0.05, 0.12], spine: [0, 0, 0.04] } },
    { atSeconds: 1.54, right: waving(0.2, 0.34), trunk: { head: [0.02, -0.03, 0.1], spine: [0, 0, 0.03] } },
    { atSeconds: 1.85, right: waving(0.28, 0), trunk: { head: [0.04, -0.02, 0.07], spine: [0, 0, 0.02] } },
    { atSeconds: 2.6 },
  ],
  nod: [
    { atSeconds: 0 },
    { atSeconds: 0.12, trunk: { head: [-0.05, 0, 0] } },
    { atSeconds: 0.36, trunk: { head: [0.22, 0, 0], neck: [0.09, 0, 0], chest: [0.02, 0, 0] } },
    { atSeconds: 0.6, trunk: { head: [-0.02, 0, 0] } },
    { atSeconds: 0.84, trunk: { head: [0.15, 0, 0], neck: [0.06, 0, 0] } },
    { atSeconds: 1.25 },
  ],
  shake: [
    { atSeconds: 0 },
    { atSeconds: 0.28, trunk: { head: [0.04, 0.24, 0.02], neck: [0, 0.1, 0] } },
    { atSeconds: 0.62, trunk: { head: [0.05, -0.24, -0.02], neck: [0, -0.1, 0] } },
    { atSeconds: 0.96, trunk: { head: [0.05, 0.18, 0.02], neck: [0, 0.08, 0] } },
    { atSeconds: 1.26, trunk: { head: [0.04, -0.1, 0], neck: [0, -0.04, 0] } },
    { atSeconds: 1.7 },
  ],
  think: [
    { atSeconds: 0 },
    {
      atSeconds: 0.75,
      right: atChin,
      left: holdingElbow,
      trunk: { head: [0.02, -0.12, 0.1], neck: [0.03, -0.04, 0], spine: [0.02, 0, 0.02] },
    },
    {
      atSeconds: 1.7,
      right: atChin,
      left: holdingElbow,
      trunk: { head: [-0.04, 0.12, 0.1], neck: [0, 0.05, 0], spine: [0.01, 0.03, 0.02] },
    },
    {
      atSeconds: 2.7,
      right: atChin,
      left: holdingElbow,
      trunk: { head: [0.02, -0.05, 0.08], neck: [0.02, 0, 0], spine: [0.02, 0, 0.02] },
    },
    { atSeconds: 3.5 },
  ],
  cheer: [
    { atSeconds: 0 },
    { atSeconds: 0.2, right: cheering(-0.1), left: cheering(-0.1), trunk: { head: [0.06, 0, 0], spine: [0.06, 0, 0] } },
    {
      atSeconds: 0.5,
      right: cheering(0.34),
      left: cheering(0.34),
      trunk: { head: [-0.08, 0, 0.03], spine: [-0.05, 0, 0], chest: [-0.04, 0, 0] },
    },
    { atSeconds: 0.76, right: cheering(0.14), left: cheering(0.14), trunk: { head: [0, 0, 0], spine: [0, 0, 0] } },
    {
      atSeconds: 1.02,
      right: cheering(0.35),
      left: cheering(0.35),
      trunk: { head: [-0.08, 0, -0.04], spine: [-0.05, 0, 0], chest: [-0.04, 0, 0] },
    },
    {
      atSeconds: 1.4,
      right: cheering(0.28),
      left: cheering(0.28),
      trunk: { head: [-0.05, 0, 0], spine: [-0.03, 0, 0] },
    },
    { atSeconds: 2.2 },
  ],
  bow: [
    { atSeconds: 0 },
    { atSeconds: 0.45, gazeDown: 0.3, right: handsTogether, left: handsTogether, trunk: { head: [0.06, 0, 0] } },
    {
      atSeconds: 1.05,
      gazeDown: 1,
      right: handsWhileBowed,
      left: handsWhileBowed,
      trunk: { spine: [0.28, 0, 0], chest: [0.14, 0, 0], neck: [0.1, 0, 0], head: [0.14, 0, 0] },
    },
    {
      atSeconds: 1.5,
      gazeDown: 1,
      right: handsWhileBowed,
      left: handsWhileBowed,
      trunk: { spine: [0.29, 0, 0], chest: [0.15, 0, 0], neck: [0.1, 0, 0], head: [0.15, 0, 0] },
    },
    { atSeconds: 2.2, right: handsTogether, left: handsTogether, trunk: { head: [0.02, 0, 0] } },
    { atSeconds: 2.9 },
  ],
  point: [
    { atSeconds: 0 },
    { atSeconds: 0.5, right: pointing(0.12), trunk: { head: [-0.02, -0.06, 0.06], spine: [0, -0.03, 0.02] } },
    { atSeconds: 0.72, right: pointing(0.04), trunk: { head: [0.07, -0.04, 0.05], spine: [0.02, -0.03, 0.02] } },
    { atSeconds: 0.95, right: pointing(0.11), trunk: { head: [0, -0.05, 0.05], spine: [0, -0.03, 0.02] } },
    { atSeconds: 1.5, right: pointing(0.1), trunk: { head: [0, -0.04, 0.05], spine: [0, -0.02, 0.02] } },
    { atSeconds: 2.2 },
  ],
  shrug: [
    { atSeconds: 0 },
    {
      atSeconds: 0.45,
      right: shrugging,
      left: shrugging,
      shoulders: 0.16,
      trunk: { head: [0.02, 0.04, 0.16], neck: [0, 0, 0.05], chest: [-0.03, 0, 0] },
    },
    {
      atSeconds: 1.15,
      right: shrugging,
      left: shrugging,
      shoulders: 0.14,
      trunk: { head: [0.03, -0.02, 0.17], neck: [0, 0, 0.05], chest: [-0.02, 0, 0] },
    },
    { atSeconds: 1.9 },
  ],
  clap: [
    { atSeconds: 0 },
    { atSeconds: 0.4, right: clapping(0.34), left: clapping(0.34), trunk: { head: [-0.02, 0, 0.05] } },
    { atSeconds: 0.56, right: clapping(0.075), left: clapping(0.075), trunk: { head: [0.03, 0, 0.05] } },
    { atSeconds: 0.76, right: clapping(0.3), left: clapping(0.3), trunk: { head: [-0.01, 0, 0.05] } },
    { atSeconds: 0.92, right: clapping(0.075), left: clapping(0.075), trunk: { head: [0.03, 0, 0.06] } },
    { atSeconds: 1.12, right: clapping(0.3), left: clapping(0.3), trunk: { head: [-0.01, 0, 0.06] } },
    { atSeconds: 1.28, right: clapping(0.075), left: clapping(0.075), trunk: { head: [0.03, 0, 0.04] } },
    { atSeconds: 1.5, right: clapping(0.26), left: clapping(0.26), trunk: { head: [0, 0, 0.03] } },
    { atSeconds: 2.1 },
  ],
  ...talkGestures,
  ...warmGestures,
};
