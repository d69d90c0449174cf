import type { Proportions } from "../../body/proportions";
import type { CharacterLook } from "../../character-look";
import { ellipsoid, mirrorX, smoothMin, type DistanceField } from "../../geometry/distance-field";
import type { FaceStyle } from "../../head/face-style";

/** A round little owl that brings luck. 0.58 m with its ear tufts, no fingers. */
export const BODY: Proportions = {
  hips: 0.12,
  spine: 0.155,
  chest: 0.195,
  upperChest: 0.23,
  neck: 0.262,
  head: 0.285,
  shoulderX: 0.06,
  armX: 0.138,
  elbowX: 0.2,
  wristX: 0.25,
  armY: 0.222,
  legX: 0.062,
  hipY: 0.09,
  kneeY: 0.064,
  ankleY: 0.04,
  toeZ: 0.08,
  wristRadius: 0.03,
  handScale: 1,
  headCenter: [0, 0.396, 0.008],
  headScale: 1,
};

export const headField: DistanceField = (() => {
  const ball = ellipsoid([0, 0, 0], [0.182, 0.146, 0.162]);
  const cheeks = mirrorX(ellipsoid([0.078, -0.034, 0.04], [0.1, 0.086, 0.118]));
  return (p) => smoothMin(ball(p), cheeks(p), 0.07);
})();

export const FACE: FaceStyle = {
  eyeHalfWidth: 0.0365,
  eyeAbove: 0.0385,
  eyeBelow: 0.0365,
  eyeX: 0.0735,
  eyeY: -0.012,
  eyeTilt: 0,
  upperLid: [2.1, 0.52],
  lowerLid: [2.1, 0.52],
  lashWidth: 0.0062,
  lashWings: false,
  lowerLash: 0.6,
  crease: 0,
  brow: { y: 0.0455, width: 0.0095, inner: 0.043, outer: 0.093, tilt: 0.003, arch: 0.006 },
  mouthY: -0.076,
  mouthHalfWidth: 0.0165,
  blush: [0.086, 0.138, -0.056, -0.088],
};

export const LOOK: CharacterLook = {
  name: "Fuku",
  stance: "easy",
  skin: {
    base: "#fff3dd",
    blush: "#f7a188",
    blushOpacity: 0.6,
    shadow: "#e3c2a0",
    line: "#a5785c",
    cheekHeight: -0.072,
    cheekX: 0.112,
    eyeHeight: -0.012,
    eyeX: 0.0735,
    noseHeight: -0.3,
    mouthHeight: -0.3,
  },
  skinShade: "#f0d2b6",
  neck: "#fff0e0",
  neckShade: "#f0d2b6",
  skinOutline: { width: 0.0016, color: "#8c6448" },
  feature: {
    lash: "#3a2a22",
    brow: "#7b573f",
    lip: "#8a4d3c",
    mouthTop: "#7c2c36",
    mouthBottom: "#b64c50",
    tongue: "#fb9089",
  },
  eye: {
    top: "#a8570f",
    middle: "#e3931f",
    bottom: "#ffd35c",
    ring: "#4a2a12",
    pupil: "#20120a",
    glow: "#fff0a8",
    white: "#fffaf0",
    whiteShade: "#e0cfba",
  },
  iris: { rx: 0.0305, ry: 0.0325 },
  gaze: [0.035, 0.03],
  hairLine: "#5a3f2d",
  hairRim: [0.05, 0.05, 0.03],
  clothLine: "#5f4230",
};
