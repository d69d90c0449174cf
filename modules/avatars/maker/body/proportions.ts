import type { Vec3 } from "../geometry/vector";

/** Heights and half widths of the joints in the T-pose, metres above the floor. */
export type Proportions = {
  hips: number;
  spine: number;
  chest: number;
  upperChest: number;
  neck: number;
  head: number;
  shoulderX: number;
  armX: number;
  elbowX: number;
  wristX: number;
  armY: number;
  legX: number;
  hipY: number;
  kneeY: number;
  ankleY: number;
  toeZ: number;
  wristRadius: number;
  /** Length of the hand relative to a hand of 0.097 m. */
  handScale: number;
  /** Centre of the head's own frame, and its scale (1 = a head 0.316 m high). */
  headCenter: Vec3;
  headScale: number;
};
