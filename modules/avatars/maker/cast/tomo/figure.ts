import type { Proportions } from "../../body/proportions";
import type { CharacterLook } from "../../character-look";
import type { DistanceField } from "../../geometry/distance-field";
import { rampSkinning } from "../../geometry/skinning";
import { clamp, smoothstep, type Vec3 } from "../../geometry/vector";
import type { FaceStyle } from "../../head/face-style";

/** The spirit of a paper lantern: head and trunk are one tall body of ribbed paper. 0.74 m with its handle, no fingers. */
export const BODY: Proportions = {
  hips: 0.145,
  spine: 0.185,
  chest: 0.225,
  upperChest: 0.262,
  neck: 0.292,
  head: 0.325,
  shoulderX: 0.06,
  armX: 0.132,
  elbowX: 0.186,
  wristX: 0.234,
  armY: 0.254,
  legX: 0.058,
  hipY: 0.105,
  kneeY: 0.075,
  ankleY: 0.045,
  toeZ: 0.09,
  wristRadius: 0.03,
  handScale: 1,
  headCenter: [0, 0.432, 0],
  headScale: 0.95,
};

/** The paper between the two caps, metres. */
export const PAPER = { bottom: 0.13, top: 0.595, ribs: 13 } as const;
const WIDEST = 0.157;
const ENDS = 0.094;
/** How deep the paper falls in at each rib. */
const GROOVE = 0.0062;

/** 0 where the paper lies flat under the face, 1 where it is ribbed. Angle from the front, radians. */
export function ribbed(y: number, angle: number): number {
  const aside = Math.abs(Math.atan2(Math.sin(angle), Math.cos(angle))) / 0.98;
  const above = (y - 0.423) / 0.108;
  return smoothstep(0.72, 1.12, Math.hypot(aside, above));
}

/** Half the width of the paper at a height, without ribs. */
export function paperRadius(y: number): number {
  const u = clamp(Math.abs((2 * (y - PAPER.bottom)) / (PAPER.top - PAPER.bottom) - 1));
  return ENDS + (WIDEST - ENDS) * (1 - u ** 3) ** 0.5;
}

/** Half the width of the paper: it bulges between the ribs. */
export function ribbedRadius(y: number, angle: number): number {
  const phase = clamp((y - PAPER.bottom) / (PAPER.top - PAPER.bottom)) * PAPER.ribs;
  const inwards = 1 - Math.abs(Math.sin(Math.PI * phase)) ** 0.7;
  return paperRadius(y) - GROOVE * inwards * ribbed(y, angle);
}

/** The whole lantern, in head units like every skull. */
export const lanternField: DistanceField = (p: Vec3) => {
  const { headCenter, headScale } = BODY;
  const y = headCenter[1] + p[1] * headScale;
  const across = Math.hypot(p[0], p[2]) - ribbedRadius(y, Math.atan2(p[0], p[2])) / headScale;
  const beyond = Math.max(PAPER.bottom - y, y - PAPER.top) / headScale;
  return Math.max(across * 0.85, beyond);
};

/** The lantern bends like bellows below the face; the face itself is stiff. */
export const lanternSkinning = rampSkinning(
  (p) => p[1],
  [
    [0.14, "hips"],
    [0.185, "spine"],
    [0.225, "chest"],
    [0.268, "upperChest"],
    [0.298, "neck"],
    [0.335, "head"],
  ],
);

export const FACE: FaceStyle = {
  eyeHalfWidth: 0.0285,
  eyeAbove: 0.041,
  eyeBelow: 0.0365,
  eyeX: 0.0725,
  eyeY: -0.014,
  eyeTilt: 0.002,
  upperLid: [2.2, 0.55],
  lowerLid: [2.3, 0.55],
  lashWidth: 0.0065,
  lashWings: false,
  lowerLash: 0,
  crease: 0,
  brow: { y: 0.049, width: 0.011, inner: 0.052, outer: 0.1, tilt: 0.0015, arch: 0.0085 },
  mouthY: -0.063,
  mouthHalfWidth: 0.025,
  blush: [0.088, 0.14, -0.05, -0.082],
};

/** The paper round the face; lids have the same colour. */
export const FACE_PAPER = "#ffe6b4";

export const LOOK: CharacterLook = {
  name: "Tomo",
  stance: "easy",
  glow: 0.68,
  skin: {
    base: FACE_PAPER,
    blush: "#f58a5c",
    blushOpacity: 0.75,
    shadow: "#e8b878",
    line: "#b0683a",
    cheekHeight: -0.066,
    cheekX: 0.112,
    eyeHeight: -0.014,
    eyeX: 0.0725,
    noseHeight: -0.3,
    mouthHeight: -0.3,
  },
  skinShade: "#f8cf94",
  neck: "#ffe6b4",
  neckShade: "#f8cf94",
  skinOutline: { width: 0.0017, color: "#b5622c" },
  feature: {
    lash: "#3a1d18",
    brow: "#5a2a1c",
    lip: "#7c2c22",
    mouthTop: "#84262a",
    mouthBottom: "#bf4440",
    tongue: "#ff8f7c",
    fang: true,
  },
  eye: {
    top: "#4a1610",
    middle: "#a93a1c",
    bottom: "#ff9d3f",
    ring: "#3a130d",
    pupil: "#260c08",
    glow: "#ffd27a",
    white: "#fffbf0",
    whiteShade: "#ecd2b4",
  },
  iris: { rx: 0.0275, ry: 0.0375 },
  gaze: [0.035, 0.03],
  hairLine: "#5d2a1a",
  hairRim: [0.05, 0.04, 0.02],
  clothLine: "#4a1d16",
};
