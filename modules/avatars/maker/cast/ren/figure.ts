import type { Proportions } from "../../body/proportions";
import type { CharacterLook } from "../../character-look";
import type { FaceStyle } from "../../head/face-style";
import type { HeadProportions } from "../../head/head-shape";

/** 1.76 m, 6.3 heads. */
export const BODY: Proportions = {
  hips: 1.02,
  spine: 1.1,
  chest: 1.185,
  upperChest: 1.28,
  neck: 1.4,
  head: 1.5,
  shoulderX: 0.04,
  armX: 0.176,
  elbowX: 0.446,
  wristX: 0.694,
  armY: 1.358,
  legX: 0.088,
  hipY: 0.955,
  kneeY: 0.52,
  ankleY: 0.09,
  toeZ: 0.095,
  wristRadius: 0.025,
  handScale: 1.72,
  headCenter: [0, 1.6115, 0.012],
  headScale: 0.884,
};

export const SKULL: HeadProportions = {
  cranium: { center: [0, 0.036, -0.02], radii: [0.114, 0.13, 0.139] },
  face: { center: [0, -0.032, 0.02], radii: [0.089, 0.094, 0.098] },
  cheek: { center: [0.046, -0.042, 0.054], radius: 0.036 },
  jaw: { center: [0.038, -0.094, 0.044], radius: 0.027 },
  chin: { center: [0, -0.135, 0.083], radius: 0.0165 },
  nose: { center: [0, -0.063, 0.122], radii: [0.007, 0.017, 0.013] },
  lips: { center: [0, -0.098, 0.08], radii: [0.032, 0.028, 0.033] },
};

export const FACE: FaceStyle = {
  eyeHalfWidth: 0.0275,
  eyeAbove: 0.0172,
  eyeBelow: 0.0118,
  eyeX: 0.0465,
  eyeY: -0.014,
  eyeTilt: 0.0042,
  upperLid: [2.1, 0.8],
  lowerLid: [2.4, 0.85],
  lashWidth: 0.0056,
  lashWings: false,
  lowerLash: 0.8,
  crease: 1,
  brow: { y: 0.0195, width: 0.0068, inner: 0.017, outer: 0.078, tilt: -0.002, arch: 0.0055 },
  mouthY: -0.1025,
  mouthHalfWidth: 0.02,
  blush: [0.03, 0.086, -0.042, -0.074],
};

export const LOOK: CharacterLook = {
  name: "Ren",
  stance: "hand-at-hem",
  skin: {
    base: "#fde3d2",
    blush: "#f59a86",
    blushOpacity: 0.2,
    shadow: "#e7a18b",
    line: "#a0604f",
    cheekHeight: -0.06,
    cheekX: 0.06,
    eyeHeight: -0.014,
    eyeX: 0.048,
    noseHeight: -0.07,
    noseBridge: 0.42,
    mouthHeight: -0.1025,
    fringeShadowTo: 0.03,
  },
  skinShade: "#fcc5b2",
  neck: "#f9d5c3",
  neckShade: "#efae9b",
  skinOutline: { width: 0.0013, color: "#8f5046" },
  feature: {
    lash: "#1b2038",
    brow: "#232c4a",
    lip: "#9c554c",
    mouthTop: "#6d2030",
    mouthBottom: "#a83c46",
    tongue: "#f0827f",
  },
  eye: {
    top: "#16233d",
    middle: "#35597f",
    bottom: "#8fc0d0",
    ring: "#121a30",
    pupil: "#0b1020",
    glow: "#c9ecf2",
    white: "#ffffff",
    whiteShade: "#c3c6d4",
  },
  iris: { rx: 0.0162, ry: 0.018 },
  gaze: [0.07, 0.045],
  hairLine: "#0d1226",
  hairRim: [0.08, 0.12, 0.22],
  clothLine: "#161a2e",
};
