import type { Proportions } from "../../body/proportions";
import type { CharacterLook } from "../../character-look";
import type { FaceStyle } from "../../head/face-style";
import type { HeadProportions } from "../../head/head-shape";

/** 1.70 m, 6.3 heads, slim and straight. */
export const BODY: Proportions = {
  hips: 0.985,
  spine: 1.062,
  chest: 1.145,
  upperChest: 1.237,
  neck: 1.353,
  head: 1.447,
  shoulderX: 0.037,
  armX: 0.155,
  elbowX: 0.415,
  wristX: 0.65,
  armY: 1.312,
  legX: 0.083,
  hipY: 0.922,
  kneeY: 0.502,
  ankleY: 0.088,
  toeZ: 0.09,
  wristRadius: 0.0225,
  handScale: 1.6,
  headCenter: [0, 1.5545, 0.012],
  headScale: 0.855,
};

/** High cheekbones, a clear jaw, a full mouth. */
export const SKULL: HeadProportions = {
  cranium: { center: [0, 0.036, -0.02], radii: [0.112, 0.13, 0.138] },
  face: { center: [0, -0.032, 0.02], radii: [0.087, 0.094, 0.097] },
  cheek: { center: [0.05, -0.038, 0.052], radius: 0.036 },
  jaw: { center: [0.036, -0.096, 0.044], radius: 0.026 },
  chin: { center: [0, -0.135, 0.082], radius: 0.015 },
  nose: { center: [0, -0.062, 0.1215], radii: [0.009, 0.0145, 0.0125] },
  lips: { center: [0, -0.099, 0.081], radii: [0.033, 0.029, 0.034] },
};

export const FACE: FaceStyle = {
  eyeHalfWidth: 0.0285,
  eyeAbove: 0.0172,
  eyeBelow: 0.0118,
  eyeX: 0.047,
  eyeY: -0.015,
  eyeTilt: 0.006,
  upperLid: [2.0, 0.78],
  lowerLid: [2.5, 0.85],
  lashWidth: 0.0072,
  lashWings: false,
  lowerLash: 0.9,
  crease: 1.1,
  brow: { y: 0.0225, width: 0.0058, inner: 0.018, outer: 0.079, tilt: -0.0008, arch: 0.0062 },
  mouthY: -0.102,
  mouthHalfWidth: 0.0205,
  blush: [0.03, 0.086, -0.042, -0.074],
};

export const LOOK: CharacterLook = {
  name: "Rui",
  stance: "easy",
  skin: {
    base: "#86543b",
    blush: "#b3403c",
    blushOpacity: 0.16,
    shadow: "#553022",
    line: "#3a1c14",
    cheekHeight: -0.058,
    cheekX: 0.061,
    eyeHeight: -0.015,
    eyeX: 0.048,
    noseHeight: -0.069,
    noseBridge: 0.4,
    mouthHeight: -0.102,
    fringeShadowTo: 0.04,
  },
  skinShade: "#d19a8c",
  neck: "#efdcd2",
  neckShade: "#c99382",
  skinOutline: { width: 0.0013, color: "#321811" },
  feature: {
    lash: "#17111a",
    brow: "#33262c",
    lip: "#5a2028",
    mouthTop: "#4c1420",
    mouthBottom: "#8c2c3a",
    tongue: "#dc6c72",
  },
  eye: {
    top: "#1f2f2b",
    middle: "#5d7f58",
    bottom: "#c5d690",
    ring: "#141d1a",
    pupil: "#0c1210",
    glow: "#eef3bc",
    white: "#fffdf8",
    whiteShade: "#c9c0c4",
  },
  iris: { rx: 0.0162, ry: 0.0178 },
  gaze: [0.07, 0.045],
  hairLine: "#2a5a66",
  hairRim: [0.14, 0.2, 0.24],
  clothLine: "#2a2733",
};
