import type { GestureName, IdleMoodName } from "../../contract";
import { evenTemper, type GazeTemper } from "./gaze";
import type { Posture } from "./posture";

/** How a character passes the time while nothing is said. */
export type IdleMood = {
  posture: Posture;
  /** Speed of sway and weight shift, and their size, as multiples of the calm ones. */
  tempo: number;
  liveliness: number;
  /** Breaths a second. */
  breathRate: number;
  /** How far the lids rest, 0..1 of shut. */
  lids: number;
  gaze: GazeTemper;
  /** Small motions made unasked, and the seconds between them, from least to most. */
  motions: readonly GestureName[];
  every: readonly [number, number];
};

export const idleMoods: Record<IdleMoodName, IdleMood> = {
  calm: {
    posture: {},
    tempo: 1,
    liveliness: 1,
    breathRate: 0.22,
    lids: 0,
    gaze: evenTemper,
    motions: ["tilt-head"],
    every: [25, 60],
  },
  cheerful: {
    posture: { chest: [-0.03, 0, 0], neck: [-0.01, 0, 0], head: [-0.025, 0, 0.03] },
    tempo: 1.45,
    liveliness: 1.35,
    breathRate: 0.26,
    lids: 0,
    gaze: { mutual: 0.8, away: 0.8, toward: { yaw: 0, pitch: 0.03 } },
    motions: ["tilt-head", "look-around", "nod"],
    every: [9, 20],
  },
  shy: {
    posture: { spine: [0.025, 0.04, 0], neck: [0.03, 0.03, 0], head: [0.07, 0.08, -0.05] },
    tempo: 0.9,
    liveliness: 0.8,
    breathRate: 0.25,
    lids: 0.08,
    gaze: { mutual: 0.3, away: 2.6, toward: { yaw: 0.08, pitch: -0.12 } },
    motions: ["tilt-head", "peek"],
    every: [16, 34],
  },
  sleepy: {
    posture: { spine: [0.04, 0, 0.01], chest: [0.02, 0, 0], neck: [0.04, 0, 0.02], head: [0.08, 0, 0.07] },
    tempo: 0.6,
    liveliness: 1.15,
    breathRate: 0.17,
    lids: 0.38,
    gaze: { mutual: 0.7, away: 2.2, toward: { yaw: 0, pitch: -0.1 } },
    motions: ["stretch", "tilt-head"],
    every: [18, 40],
  },
  proud: {
    posture: { spine: [-0.025, 0, 0], chest: [-0.045, 0, 0], neck: [-0.015, 0, 0], head: [-0.03, -0.03, 0.02] },
    tempo: 0.8,
    liveliness: 0.75,
    breathRate: 0.2,
    lids: 0.05,
    gaze: { mutual: 1.3, away: 0.9, toward: { yaw: -0.06, pitch: 0.04 } },
    motions: ["nod", "hand-on-heart"],
    every: [18, 36],
  },
  curious: {
    posture: { spine: [0.035, 0, 0], chest: [0.01, 0, 0], neck: [-0.01, 0, 0.02], head: [-0.02, 0.03, 0.08] },
    tempo: 1.2,
    liveliness: 1.1,
    breathRate: 0.23,
    lids: 0,
    gaze: { mutual: 0.5, away: 1.5, toward: { yaw: 0, pitch: 0.02 } },
    motions: ["look-around", "tilt-head", "peek"],
    every: [10, 24],
  },
};
