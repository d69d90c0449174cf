import type { Proportions } from "../body/proportions";
import { Character, type CharacterLook } from "../character";
import type { VrmSource } from "../format/vrm-source";
import { capsule, ellipsoid, gradient, intersection, mirrorX, placed, smoothMin, torus, trace, union, type DistanceField } from "../geometry/distance-field";
import { meshField } from "../geometry/mesh-field";
import { Part } from "../geometry/part";
import { capsuleSkinning, rigid, type BoneCapsule } from "../geometry/skinning";
import { sweep } from "../geometry/sweep";
import { add, clamp, curve, lerp, normalize, rotateX, scale, subtract, type Vec3 } from "../geometry/vector";
import type { FaceStyle } from "../head/face-style";
import { PLAIN_SKIN_UV } from "../head/head-shape";
import { ClothSheet } from "../paint/cloth-sheet";

/** A rice-cake spirit, 0.72 m with its leaf: round all over, no fingers. */
const BODY: Proportions = {
  hips: 0.2,
  spine: 0.24,
  chest: 0.29,
  upperChest: 0.335,
  neck: 0.375,
  head: 0.4,
  shoulderX: 0.04,
  armX: 0.1,
  elbowX: 0.15,
  wristX: 0.2,
  armY: 0.315,
  legX: 0.06,
  hipY: 0.15,
  kneeY: 0.095,
  ankleY: 0.045,
  toeZ: 0.05,
  wristRadius: 0.03,
  handScale: 1,
  headCenter: [0, 0.55, 0.01],
  headScale: 1,
};

const FACE: FaceStyle = {
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
  crease: 0,
  brow: { y: 0.038, width: 0.0055, inner: 0.058, outer: 0.098, tilt: 0.001, arch: 0.008 },
  mouthY: -0.07,
  mouthHalfWidth: 0.019,
  blush: [0.096, 0.156, -0.052, -0.086],
};

const sheet = new ClothSheet({
  torso: { halfWidth: 1, top: 1, bottom: 0 },
  base: ["#ffffff", "#dddddd"],
  swatches: {
    belly: ["#fffaf0", "#f0d9c6"],
    kinako: ["#e9b872", "#c48b4a"],
    leaf: ["#8fbf6a", "#5f9150"],
    leafVein: ["#b9dc93", "#83b06c"],
    ribbon: ["#ef6f63", "#bf4549"],
    ribbonEdge: ["#ffe3c9", "#e6b391"],
    bell: ["#ffd45e", "#dd9a34"],
    bellDark: ["#8a5a1c", "#653d14"],
  },
});

const LOOK: CharacterLook = {
  name: "Mochi",
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
  feature: { lash: "#46302c", brow: "#c49a72", lip: "#8a4d4a", mouthTop: "#8a3040", mouthBottom: "#c0505a", tongue: "#ff959b", fang: true },
  eye: { top: "#2e1a14", middle: "#6b3d25", bottom: "#c98a4d", ring: "#2a1712", pupil: "#1f100c", glow: "#ffd9a0", white: "#fffdf8", whiteShade: "#e2d2c6" },
  iris: { rx: 0.0235, ry: 0.0305 },
  gaze: [0.045, 0.04],
  hairLine: "#5d4a3a",
  hairRim: [0.05, 0.05, 0.03],
  clothLine: "#7a4a3a",
};

const headField: DistanceField = (() => {
  const ball = ellipsoid([0, 0.004, 0], [0.188, 0.155, 0.165]);
  const cheeks = mirrorX(ellipsoid([0.1, -0.06, 0.03], [0.1, 0.082, 0.112]));
  const peak = ellipsoid([0.012, 0.14, -0.005], [0.045, 0.045, 0.045]);
  return (p: Vec3) => smoothMin(smoothMin(ball(p), cheeks(p), 0.08), peak(p), 0.09);
})();

const trunk = union(0.08, ellipsoid([0, 0.215, 0], [0.138, 0.118, 0.122]), ellipsoid([0, 0.33, 0], [0.095, 0.07, 0.085]));
const arms = mirrorX(capsule([0.08, 0.318, 0], [0.215, 0.312, 0.006], 0.037, 0.044));
const legs = mirrorX(union(0.02, capsule([0.06, 0.14, 0], [0.064, 0.06, 0], 0.054, 0.05), ellipsoid([0.065, 0.034, 0.02], [0.052, 0.036, 0.066])));
const bodyField: DistanceField = (p) => Math.max(smoothMin(smoothMin(trunk(p), arms(p), 0.04), legs(p), 0.045), 0.001 - p[1]);

const limb = (bone: string, from: Vec3, to: Vec3, radius: number): BoneCapsule => ({ bone, from, to, radius });
const BODY_SKINNING = capsuleSkinning(
  [
    limb("hips", [0, 0.16, 0], [0, 0.215, 0], 0.12),
    limb("spine", [0, 0.24, 0], [0, 0.275, 0], 0.11),
    limb("chest", [0, 0.29, 0], [0, 0.325, 0], 0.095),
    limb("upperChest", [0, 0.335, 0], [0, 0.39, 0], 0.085),
    ...(["left", "right"] as const).flatMap((side) => {
      const k = side === "left" ? 1 : -1;
      return [
        limb(`${side}UpperArm`, [k * 0.105, 0.315, 0], [k * 0.145, 0.315, 0], 0.04),
        limb(`${side}LowerArm`, [k * 0.155, 0.315, 0], [k * 0.195, 0.315, 0], 0.043),
        limb(`${side}Hand`, [k * 0.205, 0.313, 0], [k * 0.25, 0.312, 0], 0.043),
        limb(`${side}UpperLeg`, [k * 0.06, 0.145, 0], [k * 0.061, 0.105, 0], 0.05),
        limb(`${side}LowerLeg`, [k * 0.062, 0.09, 0], [k * 0.063, 0.055, 0], 0.05),
        limb(`${side}Foot`, [k * 0.065, 0.035, 0], [k * 0.065, 0.03, 0.05], 0.05),
      ];
    }),
  ],
  4,
);

function addBody(c: Character): void {
  c.add(
    meshField(bodyField, { low: [-0.28, -0.01, -0.15], high: [0.28, 0.42, 0.15], cell: 0.0105, material: "skin", mesh: "Body", keep: 0.55, error: 0.012, uv: () => PLAIN_SKIN_UV }).skin(BODY_SKINNING),
  );
  // The belly is a patch laid on the body, lifted enough that the two never fight for depth.
  const belly = new Part("cloth", "Body");
  const [columns, rows] = [26, 6];
  for (let j = 0; j <= rows; j++)
    for (let i = 0; i <= columns; i++) {
      const angle = (i / columns) * Math.PI * 2;
      const hit = trace(bodyField, [(Math.cos(angle) * 0.074 * j) / rows, 0.2 + (Math.sin(angle) * 0.074 * j) / rows, 0.3], [0, 0, -1], 0.5);
      if (!hit) throw new Error("the belly is off the body");
      const normal = gradient(bodyField, hit);
      belly.vertex(add(hit, scale(normal, j === rows ? 0.0012 : 0.003)), normal, sheet.swatch("belly"));
    }
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      const a = j * (columns + 1) + i;
      belly.quad(a, a + columns + 1, a + columns + 2, a + 1);
    }
  c.add(belly.skin(BODY_SKINNING));
}

function addKinakoCap(c: Character): void {
  // Roasted soy flour has settled on the top of the head, with a wavy edge.
  const edge = (p: Vec3): number => 0.088 + 0.012 * Math.sin(Math.atan2(p[0], p[2]) * 6) - p[1];
  const local = intersection((p) => headField(p) - 0.005, edge, 0.006);
  const cap = meshField(local, { low: [-0.2, 0.06, -0.18], high: [0.2, 0.22, 0.18], cell: 0.009, material: "cloth", mesh: "Hair", keep: 0.5, error: 0.012, uv: () => sheet.swatch("kinako") });
  cap.moveVertices((p) => c.head.toWorld(p));
  c.add(cap.skin(rigid("head")));
}

function addLeaves(c: Character): void {
  for (const [name, turn, length, width] of [["leaf_L", 0.75, 0.15, 0.034], ["leaf_R", -0.55, 0.115, 0.028]] as const) {
    const path: Vec3[] = [0, 0.25, 0.5, 0.75, 1].map((t) => [0.014 + Math.sin(turn) * length * t * (0.55 + 0.5 * t), 0.172 + Math.cos(turn) * length * (t - 0.35 * t * t), -0.005 + 0.02 * t]);
    const world = (t: number): Vec3 => c.head.toWorld(curve(path, t));
    const chain = c.addSpring(name, world, { joints: 2, startAt: 0.15, parent: "head", stiffness: 1.6, gravity: 0.05, drag: 0.35, colliderGroups: [] });
    const facing = (): Vec3 => normalize([-Math.sin(turn) * 0.3, 0.45, 1]);
    const breadth = (t: number): number => width * Math.sin(Math.PI * clamp(0.06 + t * 0.93)) ** 0.8 + 0.002;
    c.add(sweep(world, { material: "cloth", mesh: "Hair", uv: sheet.swatchBox("leaf"), segments: 12, sides: 8, width: breadth, thickness: (t) => breadth(t) * 0.22, facing }).skin(chain.skinning));
    c.add(
      sweep((t) => add(world(lerp(0.04, 0.86, t)), scale(facing(), breadth(lerp(0.04, 0.86, t)) * 0.2)), {
        material: "cloth", mesh: "Hair", uv: sheet.swatchBox("leafVein"), segments: 8, sides: 5, width: (t) => 0.0034 * (1 - t * 0.7), thickness: () => 0.0022, facing,
      }).skin(chain.skinning),
    );
  }
}

function addRibbon(c: Character): void {
  const collar = torus([0, 0.392, 0.004], 0.096, 0.021, 1.06, 1);
  const look = { material: "cloth", mesh: "Body", error: 0.012 } as const;
  c.add(meshField(collar, { ...look, low: [-0.14, 0.35, -0.14], high: [0.14, 0.43, 0.14], cell: 0.008, keep: 0.5, uv: () => sheet.swatch("ribbon") }).skin(rigid("upperChest")));
  const bellAt: Vec3 = [0, 0.358, 0.122];
  const bell = union(0.004, ellipsoid(bellAt, [0.023, 0.023, 0.021]), torus(bellAt, 0.0225, 0.0034));
  c.add(meshField(bell, { ...look, low: [-0.04, 0.32, 0.08], high: [0.04, 0.4, 0.16], cell: 0.0045, keep: 0.45, uv: () => sheet.swatch("bell") }).skin(rigid("upperChest")));
  const slot = union(0.001, capsule([-0.008, 0.347, 0.139], [0.008, 0.347, 0.139], 0.003), ellipsoid([0, 0.352, 0.1415], [0.0045, 0.0045, 0.0035]));
  c.add(meshField(slot, { ...look, low: [-0.02, 0.335, 0.125], high: [0.02, 0.365, 0.155], cell: 0.0025, keep: 0.4, uv: () => sheet.swatch("bellDark") }).skin(rigid("upperChest")));
  for (const [name, k] of [["ribbonTail_L", 1], ["ribbonTail_R", -1]] as const) {
    const path: Vec3[] = [[k * 0.012, 0.384, -0.094], [k * 0.035, 0.36, -0.125], [k * 0.055, 0.3, -0.15], [k * 0.062, 0.235, -0.162]];
    const chain = c.addSpring(name, (t) => curve(path, t), { joints: 2, startAt: 0.2, parent: "upperChest", stiffness: 0.9, gravity: 0.3, colliderGroups: [] });
    c.add(sweep((t) => curve(path, t), { material: "cloth", mesh: "Body", uv: sheet.swatchBox("ribbon"), segments: 8, sides: 8, width: (t) => lerp(0.014, 0.026, t), thickness: () => 0.006, facing: () => [k * 0.3, 0.2, -1] }).skin(chain.skinning));
  }
  for (const k of [1, -1]) {
    const loop = placed(ellipsoid([0, 0, 0], [0.036, 0.022, 0.014]), (p) => rotateX(subtract(p, [k * 0.036, 0.396, -0.108]), 0.15));
    c.add(meshField(loop, { ...look, low: [k * 0.036 - 0.05, 0.36, -0.14], high: [k * 0.036 + 0.05, 0.43, -0.08], cell: 0.006, keep: 0.5, uv: () => sheet.swatch("ribbon") }).skin(rigid("upperChest")));
  }
}

function addTail(c: Character): void {
  const at: Vec3 = [0, 0.16, -0.128];
  const puff = union(0.02, ellipsoid(at, [0.042, 0.04, 0.036]), ellipsoid(add(at, [0, 0.026, -0.008]), [0.026, 0.024, 0.024]));
  c.add(meshField(puff, { low: add(at, [-0.07, -0.07, -0.07]), high: add(at, [0.07, 0.07, 0.07]), cell: 0.0085, material: "skin", mesh: "Body", keep: 0.6, uv: () => PLAIN_SKIN_UV }).skin(rigid("hips")));
}

export async function mochi(): Promise<VrmSource> {
  const c = new Character(BODY, LOOK, headField, { fingers: false });
  c.addHead({ columns: 44, rows: 28 }).addFace(FACE, {
    aa: { mouthWidth: 1.1, mouthOpen: 0.032, mouthUpper: 0.004, mouthRound: 0.3 },
    surprised: { widen: 0.12, browUp: 0.014, mouthWidth: 0.6, mouthOpen: 0.02, mouthUpper: 0.006, mouthRound: 1, mouthSmile: 0 },
  });
  addBody(c);
  addKinakoCap(c);
  addLeaves(c);
  addRibbon(c);
  addTail(c);
  return c.toVrmSource(FACE.eyeY, { cloth: sheet.paint("lit"), clothShade: sheet.paint("shade") });
}
