import type { ExpressionName, Mood } from "../../contract";
import type { Turn } from "./gesture";
import type { TrunkBone } from "../humanoid";

export type Posture = Partial<Record<TrunkBone, Turn>>;

/** How the body carries itself in a mood, added to the rest pose. */
export const moodPostures: Record<Mood, Posture> = {
  idle: { head: [0.01, 0, 0.015] },
  listening: { spine: [0.045, 0, 0], chest: [0.02, 0, 0], neck: [-0.02, 0, 0.015], head: [-0.015, 0.02, 0.065] },
  thinking: { spine: [-0.01, 0, 0.02], neck: [-0.02, 0.04, 0], head: [-0.05, 0.09, -0.07] },
  speaking: { spine: [0.02, 0, 0], chest: [0.01, 0, 0], head: [0, 0, 0.01] },
};

/** How a feeling shows in the trunk at full strength. */
export const expressionPostures: Record<ExpressionName, Posture> = {
  neutral: {},
  happy: { chest: [-0.03, 0, 0], head: [-0.03, 0, 0.07] },
  angry: { spine: [0.04, 0, 0], neck: [0.04, 0, 0], head: [0.07, 0, 0] },
  sad: { spine: [0.05, 0, 0], neck: [0.06, 0, 0], head: [0.12, -0.05, -0.06] },
  relaxed: { chest: [-0.01, 0, 0], head: [-0.02, 0, 0.04] },
  surprised: { spine: [-0.05, 0, 0], neck: [-0.04, 0, 0], head: [-0.05, 0, 0] },
  shy: { spine: [0.03, 0.04, 0], neck: [0.05, 0.05, 0], head: [0.1, 0.12, -0.09] },
};
