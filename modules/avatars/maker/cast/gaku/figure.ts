import type { Proportions } from "../../body/proportions";
import type { CharacterLook } from "../../character-look";
import type { FaceStyle } from "../../head/face-style";
import type { HeadProportions } from "../../head/head-shape";

/** 1.81 m, 6.2 heads, broad. */
export const BODY: Proportions = {
  hips: 1.03,
  spine: 1.115,
  chest: 1.205,
  upperChest: 1.305,
  neck: 1.43,
  head: 1.528,
  shoulderX: 0.045,
  armX: 0.205,
  elbowX: 0.482,
  wristX: 0.732,
  armY: 1.382,
  legX: 0.1,
  hipY: 0.96,
  kneeY: 0.525,
  ankleY: 0.092,
  toeZ: 0.1,
  wristRadius: 0.0295,
  handScale: 1.9,
  headCenter: [0, 1.6455, 0.014],
  headScale: 0.93,
};

/** A broad face with a strong jaw. */
export const SKULL: HeadProportions = {
  cranium: { center: [0, 0.036, -0.02], radii: [0.114, 0.13, 0.138] },
  face: { center: [0, -0.036, 0.02], radii: [0.094, 0.096, 0.098] },
  cheek: { center: [0.05, -0.042, 0.053], radius: 0.039 },
  jaw: { center: [0.049, -0.1, 0.04], radius: 0.03 },
  chin: { center: [0, -0.136, 0.08], radius: 0.022 },
  nose: { center: [0, -0.06, 0.1225], radii: [0.0115, 0.0185, 0.0145] },
  lips: { center: [0, -0.1, 0.079], radii: [0.035, 0.028, 0.033] },
};

export const FACE: FaceStyle = {
  eyeHalfWidth: 0.0255,
  eyeAbove: 0.0158,
  eyeBelow: 0.0112,
  eyeX: 0.0475,
  eyeY: -0.014,
  eyeTilt: -0.0016,
  upperLid: [2.1, 0.72],
  lowerLid: [2.4, 0.82],
  lashWidth: 0.005,
  lashWings: false,
  lowerLash: 0.7,
  crease: 1.2,
  brow: { y: 0.0195, width: 0.0092, inner: 0.019, outer: 0.08, tilt: -0.001, arch: 0.006 },
  mouthY: -0.1015,
  mouthHalfWidth: 0.0215,
  blush: [0.032, 0.086, -0.038, -0.068],
};

export const LOOK: CharacterLook = {
  name: "Gaku",
  stance: "easy",
  skin: {
    base: "#b97f58",
    blush: "#b0523c",
    blushOpacity: 0.26,
    shadow: "#8a5236",
    line: "#5c301f",
    cheekHeight: -0.056,
    cheekX: 0.062,
    eyeHeight: -0.014,
    eyeX: 0.048,
    noseHeight: -0.07,
    noseBridge: 0.4,
    mouthHeight: -0.1015,
  },
  skinShade: "#dba78c",
  neck: "#f2ddd0",
  neckShade: "#cf9c82",
  skinOutline: { width: 0.0014, color: "#4d281b" },
  feature: {
    lash: "#1d1310",
    brow: "#2a1a14",
    lip: "#7a3a2e",
    mouthTop: "#511820",
    mouthBottom: "#8a2f34",
    tongue: "#d96a66",
  },
  eye: {
    top: "#24130a",
    middle: "#5a3315",
    bottom: "#b07833",
    ring: "#1a0e08",
    pupil: "#120904",
    glow: "#f0c27a",
    white: "#fffaf2",
    whiteShade: "#cdbcae",
  },
  iris: { rx: 0.0152, ry: 0.0168 },
  gaze: [0.07, 0.045],
  hairLine: "#120b09",
  hairRim: [0.12, 0.09, 0.07],
  clothLine: "#2b2a2a",
};
