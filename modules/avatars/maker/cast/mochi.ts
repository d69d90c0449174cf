import type { Proportions } from "../body/proportions";
import { Character, type CharacterLook } from "../character";
import type { VrmSource } from "../format/vrm-source";
import {
  capsule,
  ellipsoid,
  mirrorX,
  placed,
  smoothMin,
  star,
  torus,
  union,
  type DistanceField,
} from "../geometry/distance-field";
import { meshField } from "../geometry/mesh-field";
import { capsuleSkinning, rampSkinning, rigid, type BoneCapsule } from "../geometry/skinning";
import { sweep } from "../geometry/sweep";
import { add, clamp, curve, lerp, normalize, rotateX, rotateZ, scale, subtract, type Vec3 } from "../geometry/vector";
import type { FaceStyle } from "../head/face-style";
import { PLAIN_SKIN_UV } from "../head/head-shape";
import { ClothSheet } from "../paint/cloth-sheet";

/** The spirit of a New Year's rice cake: two cakes, one on the other, and a mandarin on top. 0.74 m, no fingers. */
const BODY: Proportions = {
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
  lowerLash: 0,
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
    mandarin: ["#f9963c", "#d9702a"],
    stem: ["#6d8f4a", "#4c6e3a"],
    leaf: ["#8fbf6a", "#5f9150"],
    leafVein: ["#b9dc93", "#83b06c"],
    cord: ["#e8584f", "#b93a40"],
    cordWhite: ["#fff6ea", "#e6cdbd"],
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

const headField: DistanceField = (() => {
  const cake = ellipsoid([0, 0, 0], [0.196, 0.15, 0.172]);
  const cheeks = mirrorX(ellipsoid([0.098, -0.058, 0.03], [0.108, 0.082, 0.118]));
  return (p: Vec3) => smoothMin(cake(p), cheeks(p), 0.08);
})();

const cake = ellipsoid([0, 0.178, 0], [0.192, 0.148, 0.17]);
const arm = capsule([0.13, 0.212, 0.004], [0.258, 0.21, 0.012], 0.034, 0.042);
const feet = mirrorX(ellipsoid([0.074, 0.034, 0.062], [0.053, 0.036, 0.07]));
const bodyField: DistanceField = (p) => Math.max(smoothMin(cake(p), feet(p), 0.025), 0.001 - p[1]);

const limb = (bone: string, from: Vec3, to: Vec3, radius: number): BoneCapsule => ({ bone, from, to, radius });
const BODY_SKINNING = capsuleSkinning(
  [
    limb("hips", [-0.06, 0.12, 0], [0.06, 0.12, 0], 0.16),
    limb("spine", [-0.05, 0.19, 0], [0.05, 0.19, 0], 0.15),
    limb("chest", [-0.05, 0.235, 0], [0.05, 0.235, 0], 0.14),
    limb("upperChest", [-0.04, 0.28, 0], [0.04, 0.28, 0], 0.12),
    limb("leftFoot", [0.074, 0.03, 0.07], [0.074, 0.03, 0.11], 0.045),
    limb("rightFoot", [-0.074, 0.03, 0.07], [-0.074, 0.03, 0.11], 0.045),
  ],
  4,
);

function addBody(c: Character): void {
  c.add(
    meshField(bodyField, {
      low: [-0.3, -0.01, -0.19],
      high: [0.3, 0.36, 0.19],
      cell: 0.0105,
      material: "skin",
      mesh: "Body",
      keep: 0.3,
      error: 0.01,
      uv: () => PLAIN_SKIN_UV,
    }).skin(BODY_SKINNING),
  );
  // The arms are pieces of their own: they slide over the cake instead of creasing it.
  const arms = meshField(arm, {
    low: [0.07, 0.15, -0.06],
    high: [0.32, 0.27, 0.07],
    cell: 0.009,
    material: "skin",
    mesh: "Body",
    keep: 0.5,
    error: 0.01,
    uv: () => PLAIN_SKIN_UV,
  });
  c.addBoth(
    arms.skin(
      rampSkinning(
        (p) => p[0],
        [
          [0.165, "leftUpperArm"],
          [0.2, "leftLowerArm"],
          [0.215, "leftLowerArm"],
          [0.245, "leftHand"],
        ],
      ),
    ),
  );
}

/** A mandarin sits askew on the head. */
function addMandarin(c: Character): void {
  const at: Vec3 = [0.02, 0.182, -0.004];
  const tilt = (p: Vec3): Vec3 => rotateZ(subtract(p, at), 0.16);
  const dimple = (p: Vec3): number => Math.hypot(p[0], p[2]);
  const fruit = placed(
    (p) =>
      ellipsoid([0, 0, 0], [0.083, 0.066, 0.082])(p) + 0.01 * Math.exp(-((dimple(p) / 0.02) ** 2)) * (p[1] > 0 ? 1 : 0),
    tilt,
  );
  const look = { material: "cloth", mesh: "Hair", error: 0.01 } as const;
  const mandarin = meshField(fruit, {
    ...look,
    low: add(at, [-0.1, -0.08, -0.1]),
    high: add(at, [0.1, 0.08, 0.1]),
    cell: 0.0085,
    keep: 0.5,
    uv: () => sheet.swatch("mandarin"),
  });
  const calyx = placed(
    union(
      0.003,
      placed(star(0.021, 0.5, 5, 0.001), (p) => rotateX(subtract(p, [0, 0.0575, 0]), Math.PI / 2)),
      capsule([0, 0.055, 0], [-0.002, 0.072, 0], 0.005),
    ),
    tilt,
  );
  const stem = meshField(calyx, {
    ...look,
    low: add(at, [-0.04, 0.04, -0.04]),
    high: add(at, [0.04, 0.09, 0.04]),
    cell: 0.0035,
    keep: 0.4,
    uv: () => sheet.swatch("stem"),
  });
  for (const part of [mandarin, stem]) c.add(part.moveVertices((p) => c.head.toWorld(p)).skin(rigid("head")));
}

function addLeaves(c: Character): void {
  for (const [name, turn, length, width] of [
    ["leaf_L", 1.12, 0.125, 0.031],
    ["leaf_R", -0.85, 0.085, 0.022],
  ] as const) {
    const path: Vec3[] = [0, 0.25, 0.5, 0.75, 1].map((t) => [
      0.009 + Math.sin(turn) * length * t * (0.8 + 0.3 * t),
      0.243 + Math.cos(turn) * length * (1.1 * t - 0.75 * t * t),
      -0.004 + 0.024 * t,
    ]);
    const world = (t: number): Vec3 => c.head.toWorld(curve(path, t));
    const chain = c.addSpring(name, world, {
      joints: 2,
      startAt: 0.15,
      parent: "head",
      stiffness: 1.6,
      gravity: 0.05,
      drag: 0.35,
      colliderGroups: [],
    });
    const facing = (): Vec3 => normalize([-Math.sin(turn) * 0.3, 0.6, 1]);
    const breadth = (t: number): number => width * Math.sin(Math.PI * clamp(0.06 + t * 0.93)) ** 0.8 + 0.002;
    c.add(
      sweep(world, {
        material: "cloth",
        mesh: "Hair",
        uv: sheet.swatchBox("leaf"),
        segments: 14,
        sides: 8,
        width: breadth,
        thickness: (t) => breadth(t) * 0.22,
        facing,
      }).skin(chain.skinning),
    );
    c.add(
      sweep((t) => add(world(lerp(0.06, 0.86, t)), scale(facing(), breadth(lerp(0.06, 0.86, t)) * 0.2)), {
        material: "cloth",
        mesh: "Hair",
        uv: sheet.swatchBox("leafVein"),
        segments: 8,
        sides: 5,
        width: (t) => 0.0032 * (1 - t * 0.7),
        thickness: () => 0.0022,
        facing,
      }).skin(chain.skinning),
    );
  }
}

/** A red and white cord round the waist of the cakes, with a bell in front and a bow behind. */
function addCord(c: Character): void {
  const look = { material: "cloth", mesh: "Body", error: 0.01 } as const;
  const twists = 13;
  for (const [swatch, phase] of [
    ["cord", 0],
    ["cordWhite", Math.PI],
  ] as const) {
    const strand = (t: number): Vec3 => {
      const around = t * Math.PI * 2;
      const twist = around * twists + phase;
      const radius = 0.142 + 0.0095 * Math.cos(twist);
      return [
        Math.sin(around) * radius * 1.06,
        0.3265 + 0.0095 * Math.sin(twist),
        0.003 + Math.cos(around) * radius * 0.96,
      ];
    };
    const facing = (p: Vec3): Vec3 => [p[0], 0, p[2]];
    c.add(
      sweep(strand, {
        material: "cloth",
        mesh: "Body",
        uv: sheet.swatchBox(swatch),
        segments: 112,
        sides: 5,
        width: () => 0.0115,
        thickness: () => 0.0115,
        facing,
      }).skin(rigid("upperChest")),
    );
  }
  const bellAt: Vec3 = [0, 0.3, 0.158];
  const bell = union(
    0.003,
    ellipsoid(bellAt, [0.026, 0.026, 0.024]),
    torus(add(bellAt, [0, -0.001, 0]), 0.0258, 0.0032),
  );
  c.add(
    meshField(bell, {
      ...look,
      low: add(bellAt, [-0.04, -0.04, -0.04]),
      high: add(bellAt, [0.04, 0.04, 0.04]),
      cell: 0.0042,
      keep: 0.5,
      error: 0.006,
      uv: () => sheet.swatch("bell"),
    }).skin(rigid("upperChest")),
  );
  const slot = union(
    0.001,
    capsule([0, 0.285, 0.1775], [0, 0.278, 0.173], 0.0032),
    ellipsoid([0, 0.2885, 0.1795], [0.006, 0.006, 0.004]),
  );
  c.add(
    meshField(slot, {
      ...look,
      low: [-0.015, 0.268, 0.16],
      high: [0.015, 0.302, 0.19],
      cell: 0.0022,
      keep: 0.4,
      uv: () => sheet.swatch("bellDark"),
    }).skin(rigid("upperChest")),
  );
  for (const [name, k] of [
    ["cordEnd_L", 1],
    ["cordEnd_R", -1],
  ] as const) {
    const path: Vec3[] = [
      [k * 0.01, 0.325, -0.142],
      [k * 0.035, 0.312, -0.178],
      [k * 0.058, 0.26, -0.2],
      [k * 0.066, 0.195, -0.208],
    ];
    const chain = c.addSpring(name, (t) => curve(path, t), {
      joints: 2,
      startAt: 0.2,
      parent: "upperChest",
      stiffness: 0.9,
      gravity: 0.3,
      colliderGroups: [],
    });
    c.add(
      sweep((t) => curve(path, t), {
        material: "cloth",
        mesh: "Body",
        uv: sheet.swatchBox("cord"),
        segments: 9,
        sides: 8,
        width: (t) => lerp(0.012, 0.024, t),
        thickness: () => 0.006,
        facing: () => [k * 0.3, 0.2, -1],
      }).skin(chain.skinning),
    );
    const loop = placed(ellipsoid([0, 0, 0], [0.04, 0.022, 0.014]), (p) =>
      rotateZ(subtract(p, [k * 0.038, 0.336, -0.16]), -k * 0.25),
    );
    c.add(
      meshField(loop, {
        ...look,
        low: [k * 0.038 - 0.055, 0.3, -0.19],
        high: [k * 0.038 + 0.055, 0.375, -0.13],
        cell: 0.006,
        keep: 0.5,
        uv: () => sheet.swatch("cord"),
      }).skin(rigid("upperChest")),
    );
  }
}

export async function mochi(): Promise<VrmSource> {
  const c = new Character(BODY, LOOK, headField, { fingers: false });
  c.addHead({ columns: 44, rows: 28 }).addFace(FACE, {
    aa: { mouthWidth: 1.1, mouthOpen: 0.032, mouthUpper: 0.004, mouthRound: 0.3 },
    surprised: {
      widen: 0.12,
      browUp: 0.014,
      mouthWidth: 0.6,
      mouthOpen: 0.02,
      mouthUpper: 0.006,
      mouthRound: 1,
      mouthSmile: 0,
    },
  });
  addBody(c);
  addMandarin(c);
  addLeaves(c);
  addCord(c);
  return c.toVrmSource(FACE.eyeY, { cloth: sheet.paint("lit"), clothShade: sheet.paint("shade") });
}
