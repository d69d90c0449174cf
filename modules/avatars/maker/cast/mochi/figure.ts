import type { Proportions } from "../../body/proportions";
import type { CharacterLook } from "../../character-look";
import { ellipsoid, mirrorX, smoothMin, type DistanceField } from "../../geometry/distance-field";
import type { Vec3 } from "../../geometry/vector";
import type { FaceStyle } from "../../head/face-style";

/** The spirit of a New Year's rice cake: two cakes, one on the other, and a mandarin on top. 0.74 m, no fingers. */
export const BODY: Proportions = {
  hips: 0.15,
  spine: 0.19,
  chest: 0.235,
  upperChest: 0.275,
  neck: 0.315,
  head: 0.345,
  shoulderX: 0.06,
  armX: 0.13,
  elbowX: 0.182,
  wristX: 0.228,
  armY: 0.212,
  legX: 0.072,
  hipY: 0.105,
  kneeY: 0.075,
  ankleY: 0.045,
  toeZ: 0.09,
  wristRadius: 0.03,
  handScale: 1,
  headCenter: [0, 0.47, 0.008],
  headScale: 1,
};

export const FACE: FaceStyle = {
  eyeHalfWidth: 0.0255,
  eyeAbove: 0.034,
  eyeBelow: 0.032,
  eyeX: 0.077,
  eyeY: -0.026,
  eyeTilt: 0,
  upperLid: [2.2, 0.55],
  lowerLid: [2.2, 0.55],
  lashWidth: 0.006,
  lashWings: false,
  lowerLash: 0,
  crease: 0,
  brow: { y: 0.038, width: 0.0055, inner: 0.058, outer: 0.098, tilt: 0.001, arch: 0.008 },
  mouthY: -0.07,
  mouthHalfWidth: 0.019,
  blush: [0.096, 0.156, -0.052, -0.086],
};

export const LOOK: CharacterLook = {
  name: "Mochi",
  stance: "easy",
  skin: {
    base: "#fff8ea",
    blush: "#ff9d97",
    blushOpacity: 0.75,
    shadow: "#ecc9b4",
    line: "#b07a6a",
    cheekHeight: -0.068,
    cheekX: 0.126,
    eyeHeight: -0.026,
    eyeX: 0.077,
    noseHeight: -0.3,
    mouthHeight: -0.3,
  },
  skinShade: "#f4d3c4",
  neck: "#fff0e0",
  neckShade: "#f4d3c4",
  skinOutline: { width: 0.0016, color: "#a8705c" },
  feature: {
    lash: "#46302c",
    brow: "#c49a72",
    lip: "#8a4d4a",
    mouthTop: "#8a3040",
    mouthBottom: "#c0505a",
    tongue: "#ff959b",
    fang: true,
  },
  eye: {
    top: "#2e1a14",
    middle: "#6b3d25",
    bottom: "#c98a4d",
    ring: "#2a1712",
    pupil: "#1f100c",
    glow: "#ffd9a0",
    white: "#fffdf8",
    whiteShade: "#e2d2c6",
  },
  iris: { rx: 0.0258, ry: 0.0335 },
  gaze: [0.035, 0.03],
  hairLine: "#5d4a3a",
  hairRim: [0.05, 0.05, 0.03],
  clothLine: "#7a4a3a",
};

export const headField: DistanceField = (() => {
  const cake = ellipsoid([0, 0, 0], [0.196, 0.15, 0.172]);
  const cheeks = mirrorX(ellipsoid([0.098, -0.058, 0.03], [0.108, 0.082, 0.118]));
  return (p: Vec3) => smoothMin(cake(p), cheeks(p), 0.08);
})();
