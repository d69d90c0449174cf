import type { Proportions } from "../../body/proportions";
import type { CharacterLook } from "../../character-look";
import type { FaceStyle } from "../../head/face-style";
import type { HeadProportions } from "../../head/head-shape";

/** 1.62 m, six heads. */
export const BODY: Proportions = {
  hips: 0.93,
  spine: 1.005,
  chest: 1.085,
  upperChest: 1.17,
  neck: 1.288,
  head: 1.372,
  shoulderX: 0.035,
  armX: 0.13,
  elbowX: 0.375,
  wristX: 0.6,
  armY: 1.248,
  legX: 0.078,
  hipY: 0.868,
  kneeY: 0.475,
  ankleY: 0.085,
  toeZ: 0.085,
  wristRadius: 0.0205,
  handScale: 1.5,
  headCenter: [0, 1.4755, 0.012],
  headScale: 0.86,
};

export const SKULL: HeadProportions = {
  cranium: { center: [0, 0.036, -0.02], radii: [0.114, 0.13, 0.137] },
  face: { center: [0, -0.03, 0.02], radii: [0.091, 0.092, 0.096] },
  cheek: { center: [0.047, -0.046, 0.054], radius: 0.037 },
  jaw: { center: [0.03, -0.092, 0.046], radius: 0.028 },
  chin: { center: [0, -0.13, 0.08], radius: 0.013 },
  nose: { center: [0, -0.062, 0.1195], radii: [0.006, 0.012, 0.011] },
  lips: { center: [0, -0.096, 0.078], radii: [0.03, 0.026, 0.032] },
};

export const FACE: FaceStyle = {
  eyeHalfWidth: 0.0285,
  eyeAbove: 0.0245,
  eyeBelow: 0.0185,
  eyeX: 0.0475,
  eyeY: -0.02,
  eyeTilt: 0.004,
  upperLid: [2.3, 0.72],
  lowerLid: [2.7, 0.8],
  lashWidth: 0.0082,
  lashWings: true,
  lowerLash: 1,
  crease: 0.9,
  brow: { y: 0.024, width: 0.0042, inner: 0.019, outer: 0.078, tilt: 0, arch: 0.007 },
  mouthY: -0.0985,
  mouthHalfWidth: 0.0185,
  blush: [0.03, 0.088, -0.044, -0.078],
};

export const LOOK: CharacterLook = {
  name: "Hikari",
  stance: "hands-together",
  skin: {
    base: "#ffe9db",
    blush: "#ff9384",
    blushOpacity: 0.42,
    shadow: "#f0a892",
    line: "#b4685c",
    cheekHeight: -0.062,
    cheekX: 0.06,
    eyeHeight: -0.02,
    eyeX: 0.05,
    noseHeight: -0.0665,
    noseBridge: 0.22,
    mouthHeight: -0.0985,
    fringeShadowTo: 0.024,
  },
  skinShade: "#ffc8b8",
  neck: "#ffdccb",
  neckShade: "#f5b3a2",
  skinOutline: { width: 0.0013, color: "#a4584c" },
  feature: {
    lash: "#43221f",
    brow: "#8a5138",
    lip: "#b0504f",
    mouthTop: "#7d2634",
    mouthBottom: "#b8434a",
    tongue: "#ff8f8c",
  },
  eye: {
    top: "#5a2a12",
    middle: "#a85a22",
    bottom: "#f2b25a",
    ring: "#3f1c10",
    pupil: "#2c120b",
    glow: "#ffe2a0",
    white: "#ffffff",
    whiteShade: "#d6c4c0",
  },
  iris: { rx: 0.0205, ry: 0.0235 },
  gaze: [0.07, 0.05],
  hairLine: "#5a2f26",
  hairRim: [0.2, 0.13, 0.08],
  clothLine: "#7a4030",
};
