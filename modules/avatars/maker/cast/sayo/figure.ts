import type { Proportions } from "../../body/proportions";
import type { CharacterLook } from "../../character-look";
import type { FaceStyle } from "../../head/face-style";
import type { HeadProportions } from "../../head/head-shape";

/** 1.65 m, 6.2 heads. */
export const BODY: Proportions = {
  hips: 0.96,
  spine: 1.035,
  chest: 1.115,
  upperChest: 1.2,
  neck: 1.318,
  head: 1.402,
  shoulderX: 0.035,
  armX: 0.132,
  elbowX: 0.378,
  wristX: 0.602,
  armY: 1.278,
  legX: 0.08,
  hipY: 0.9,
  kneeY: 0.49,
  ankleY: 0.085,
  toeZ: 0.085,
  wristRadius: 0.0205,
  handScale: 1.5,
  headCenter: [0, 1.5055, 0.012],
  headScale: 0.838,
};

/** A long oval with high cheekbones and a fine chin. */
export const SKULL: HeadProportions = {
  cranium: { center: [0, 0.036, -0.02], radii: [0.111, 0.13, 0.137] },
  face: { center: [0, -0.034, 0.02], radii: [0.086, 0.096, 0.097] },
  cheek: { center: [0.049, -0.036, 0.052], radius: 0.036 },
  jaw: { center: [0.031, -0.096, 0.044], radius: 0.027 },
  chin: { center: [0, -0.136, 0.081], radius: 0.0135 },
  nose: { center: [0, -0.062, 0.1205], radii: [0.0065, 0.015, 0.0115] },
  lips: { center: [0, -0.1, 0.079], radii: [0.03, 0.027, 0.032] },
};

export const FACE: FaceStyle = {
  eyeHalfWidth: 0.0285,
  eyeAbove: 0.0158,
  eyeBelow: 0.0106,
  eyeX: 0.0465,
  eyeY: -0.015,
  eyeTilt: 0.0036,
  upperLid: [2.2, 0.74],
  lowerLid: [2.5, 0.85],
  lashWidth: 0.0068,
  lashWings: true,
  lowerLash: 0.8,
  crease: 0.95,
  brow: { y: 0.0225, width: 0.0046, inner: 0.019, outer: 0.08, tilt: -0.0015, arch: 0.0085 },
  mouthY: -0.1035,
  mouthHalfWidth: 0.0212,
  blush: [0.03, 0.084, -0.044, -0.076],
};

export const LOOK: CharacterLook = {
  name: "Sayo",
  stance: "hands-together",
  skin: {
    base: "#f9dfc9",
    blush: "#ec8c76",
    blushOpacity: 0.24,
    shadow: "#dc9f84",
    line: "#9a5a4a",
    cheekHeight: -0.058,
    cheekX: 0.061,
    eyeHeight: -0.015,
    eyeX: 0.048,
    noseHeight: -0.07,
    noseBridge: 0.34,
    mouthHeight: -0.1035,
    fringeShadowTo: 0.075,
  },
  skinShade: "#f3bd9f",
  neck: "#f4d2ba",
  neckShade: "#e6a98d",
  skinOutline: { width: 0.0013, color: "#8c4c3f" },
  feature: {
    lash: "#2a2230",
    brow: "#544a55",
    lip: "#9d3d45",
    mouthTop: "#6e2030",
    mouthBottom: "#a63a46",
    tongue: "#ee8480",
  },
  eye: {
    top: "#2c1d33",
    middle: "#5d456d",
    bottom: "#a992bd",
    ring: "#21162a",
    pupil: "#170f1e",
    glow: "#e2d2ee",
    white: "#fffdfa",
    whiteShade: "#cfc3c6",
  },
  iris: { rx: 0.0152, ry: 0.0166 },
  gaze: [0.07, 0.045],
  hairLine: "#221c2b",
  hairRim: [0.16, 0.15, 0.2],
  clothLine: "#1d2a33",
};
