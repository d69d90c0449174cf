import type { Quaternion, Vector3 } from "three";
import type { BoneName } from "../humanoid";

/** A motion that was brought along, such as a VRM animation, in the coordinates that poses are authored in. */
export type Motion = {
  seconds: number;
  /** Rotations from the T-pose at a time, 0 … `seconds`. */
  bones: ReadonlyMap<BoneName, (seconds: number, into: Quaternion) => void>;
  /** Where the hips are beside where they rest, as a share of the height at which they rest. */
  hips: ((seconds: number, into: Vector3) => void) | null;
  /** Weights 0 … 1 of the faces it shows. Mouth, lids and gaze are not in it: they stay with the talk. */
  expressions: ReadonlyMap<string, (seconds: number) => number>;
};
