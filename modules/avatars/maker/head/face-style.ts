/** The drawing of a face in head units. Everything on the face is made from these numbers. */
export type FaceStyle = {
  /** Half width of an eye, heights above and below its middle line. */
  eyeHalfWidth: number;
  eyeAbove: number;
  eyeBelow: number;
  eyeX: number;
  eyeY: number;
  /** How much higher the outer corner is than the middle. */
  eyeTilt: number;
  /** Exponents of the lids' curves: larger = flatter lid, rounder corner. */
  upperLid: readonly [inner: number, outer: number];
  lowerLid: readonly [inner: number, outer: number];
  lashWidth: number;
  /** Small wings at the outer corner. */
  lashWings: boolean;
  /** Weight of the line under the eye; 0 draws none. */
  lowerLash: number;
  /** Weight of the crease over the lid; 0 draws none. */
  crease: number;
  brow: { y: number; width: number; inner: number; outer: number; tilt: number; arch: number };
  mouthY: number;
  mouthHalfWidth: number;
  /** Where the blush patch lies: nearest and farthest from the middle, top, bottom. */
  blush: readonly [number, number, number, number];
};

/** What an expression may change. Neutral is the face at rest; each expression is a difference from it. */
export type FacePose = {
  /** 0 open … 1 closed, of the upper and of the lower lid. */
  upperLid: number;
  lowerLid: number;
  /** Where the lids meet, 0 top … 1 bottom of the open eye. */
  closeAt: number;
  /** 1: the closed eye is an arch (laughing), −1: a bowl. */
  closedArch: number;
  widen: number;
  /** +: the upper lid slants down to the nose (anger), −: outwards (sadness). */
  slant: number;
  browUp: number;
  browInner: number;
  browOuter: number;
  mouthWidth: number;
  mouthOpen: number;
  mouthSmile: number;
  mouthUpper: number;
  mouthRound: number;
  mouthShift: number;
  /** One corner higher than the other. */
  mouthSkew: number;
};

export const NEUTRAL: FacePose = {
  upperLid: 0,
  lowerLid: 0,
  closeAt: 0.82,
  closedArch: 0,
  widen: 0,
  slant: 0,
  browUp: 0,
  browInner: 0,
  browOuter: 0,
  mouthWidth: 1,
  mouthOpen: 0,
  mouthSmile: 0.004,
  mouthUpper: 0,
  mouthRound: 0,
  mouthShift: 0,
  mouthSkew: 0,
};

export type PartialPose = Partial<FacePose>;
/** One pose for both sides of the face, or the left and the right side each. */
export type ExpressionPose = PartialPose | { left: PartialPose; right: PartialPose };
export type ExpressionPoses = Readonly<Record<string, ExpressionPose>>;

const shut: PartialPose = { upperLid: 1, lowerLid: 1 };

/** The eighteen presets that need a shape, and our own. A character may override any of them. */
export const STANDARD_EXPRESSIONS = {
  blink: shut,
  blinkLeft: { left: shut, right: {} },
  blinkRight: { left: {}, right: shut },
  aa: { mouthWidth: 1.05, mouthOpen: 0.028, mouthUpper: 0.004, mouthRound: 0.3 },
  ih: { mouthWidth: 1.18, mouthOpen: 0.01, mouthUpper: 0.002 },
  ou: { mouthWidth: 0.5, mouthOpen: 0.011, mouthUpper: 0.004, mouthRound: 1, mouthSmile: 0 },
  ee: { mouthWidth: 1.22, mouthOpen: 0.016, mouthUpper: 0.003, mouthSmile: 0.005 },
  oh: { mouthWidth: 0.7, mouthOpen: 0.021, mouthUpper: 0.006, mouthRound: 1, mouthSmile: 0.001 },
  happy: {
    upperLid: 1,
    lowerLid: 1,
    closedArch: 1,
    browUp: 0.006,
    mouthWidth: 1.25,
    mouthOpen: 0.015,
    mouthSmile: 0.008,
    mouthUpper: -0.001,
  },
  angry: {
    slant: 0.8,
    lowerLid: 0.1,
    browUp: -0.005,
    browInner: -0.009,
    browOuter: 0.005,
    mouthWidth: 0.85,
    mouthSmile: -0.006,
    mouthUpper: 0.001,
    mouthShift: 0.001,
  },
  sad: {
    slant: -0.7,
    upperLid: 0.12,
    lowerLid: 0.04,
    browInner: 0.01,
    browOuter: -0.006,
    mouthWidth: 0.8,
    mouthSmile: -0.0055,
    mouthUpper: 0.002,
  },
  relaxed: { upperLid: 0.42, lowerLid: 0.12, closeAt: 0.9, browUp: 0.002, mouthWidth: 1.12, mouthSmile: 0.008 },
  surprised: {
    widen: 0.16,
    browUp: 0.013,
    mouthWidth: 0.5,
    mouthOpen: 0.016,
    mouthUpper: 0.005,
    mouthRound: 1,
    mouthSmile: 0,
  },
  smile: { lowerLid: 0.16, browUp: 0.003, mouthWidth: 1.22, mouthSmile: 0.009 },
  shy: {
    upperLid: 0.22,
    lowerLid: 0.12,
    slant: -0.25,
    browInner: 0.006,
    browOuter: -0.002,
    mouthWidth: 0.85,
    mouthSmile: 0.006,
  },
  pout: { mouthWidth: 0.5, mouthSmile: -0.004, mouthUpper: 0.002, browInner: -0.005, browUp: -0.002, slant: 0.25 },
  wink: {
    left: { upperLid: 1, lowerLid: 1, closedArch: 1, browUp: 0.002, mouthWidth: 1.22, mouthSmile: 0.009 },
    right: { browUp: 0.004, mouthWidth: 1.22, mouthSmile: 0.009 },
  },
} as const satisfies ExpressionPoses;

export function sidesOf(pose: ExpressionPose): { left: FacePose; right: FacePose } {
  if ("left" in pose && "right" in pose)
    return { left: { ...NEUTRAL, ...pose.left }, right: { ...NEUTRAL, ...pose.right } };
  const both = { ...NEUTRAL, ...(pose as PartialPose) };
  return { left: both, right: both };
}
