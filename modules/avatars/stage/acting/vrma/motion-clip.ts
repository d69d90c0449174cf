import type { ExpressionName } from "../../../contract";
import type { BoneName } from "../../humanoid";

export type Position = readonly [x: number, y: number, z: number];

/** Where a bone grows from, metres from its parent, in the T-pose; the character faces +z, its left is +x. */
export type SkeletonBone = { parent: BoneName | null; offset: Position };

/** A motion as it was sampled: frame n is at n / framesPerSecond seconds. */
export type MotionClip = {
  name: string;
  framesPerSecond: number;
  frameCount: number;
  skeleton: ReadonlyMap<BoneName, SkeletonBone>;
  /** Local rotations from the T-pose as VRM 1.0 has it: x, y, z, w for each frame. */
  rotations: ReadonlyMap<BoneName, Float32Array>;
  /** Metres above and beside the floor's origin: x, y, z for each frame. */
  hips: Float32Array | null;
  /** Weights 0..1, one for each frame. */
  expressions: ReadonlyMap<ExpressionName, Float32Array>;
};
