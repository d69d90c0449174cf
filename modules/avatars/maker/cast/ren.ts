import { torsoSkinning } from "../body/limbs";
import type { Proportions } from "../body/proportions";
import { Character, type CharacterLook } from "../character";
import type { VrmSource } from "../format/vrm-source";
import {
  capsule,
  ellipsoid,
  flattenZ,
  intersection,
  mirrorX,
  slab,
  smoothMin,
  union,
  type DistanceField,
} from "../geometry/distance-field";
import { loft } from "../geometry/loft";
import { meshField } from "../geometry/mesh-field";
import { withFrontAndBackUvs } from "../geometry/part";
import { capsuleSkinning, rampSkinning } from "../geometry/skinning";
import { curve, lerp, radians, seededRandom, smoothstep, type Vec2, type Vec3 } from "../geometry/vector";
import type { FaceStyle } from "../head/face-style";
import { Hair } from "../head/hair";
import { humanHeadField, type HeadProportions } from "../head/head-shape";
import { ClothSheet, type Tone } from "../paint/cloth-sheet";
import { paintHair, type HairColors } from "../paint/hair-texture";
import { hangingCloth } from "../wardrobe/hanging-cloth";
import { shoe } from "../wardrobe/shoes";
import { band, cuff, onFront, onto } from "../wardrobe/trim";

/** 1.76 m, 6.3 heads. */
const BODY: Proportions = {
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

const SKULL: HeadProportions = {
  cranium: { center: [0, 0.036, -0.02], radii: [0.114, 0.13, 0.139] },
  face: { center: [0, -0.032, 0.02], radii: [0.089, 0.094, 0.098] },
  cheek: { center: [0.046, -0.042, 0.054], radius: 0.036 },
  jaw: { center: [0.038, -0.094, 0.044], radius: 0.027 },
  chin: { center: [0, -0.135, 0.083], radius: 0.0165 },
  nose: { center: [0, -0.063, 0.122], radii: [0.007, 0.017, 0.013] },
  lips: { center: [0, -0.098, 0.08], radii: [0.032, 0.028, 0.033] },
};

const FACE: FaceStyle = {
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

const SHIRT: Tone = ["#f1ede4", "#c2bccb"];
const COAT: Tone = ["#3a4468", "#232a47"];
const COAT_DARK: Tone = ["#2b3353", "#191e36"];
const SEAM: Tone = ["#2a3252", "#181d34"];
const SKIN: Tone = ["#fad8c6", "#efae9b"];

const sheet = new ClothSheet({
  torso: { halfWidth: 0.23, top: 1.46, bottom: 1.0 },
  base: COAT,
  swatches: {
    shirt: SHIRT,
    coat: COAT,
    band: COAT_DARK,
    trousers: ["#4b4a55", "#2f2e39"],
    belt: ["#5f3f30", "#3c261f"],
    shoe: ["#453530", "#2a1f1d"],
    sole: ["#2b2423", "#1a1514"],
    buckle: ["#c9b06a", "#937c3f"],
    lining: ["#7f92b8", "#56688f"],
  },
  front: (brush) => {
    brush.shape(
      [
        [-0.07, 1.49],
        [0.07, 1.49],
        [0.066, 1.3],
        [0.076, 1.0],
        [-0.076, 1.0],
        [-0.066, 1.3],
      ],
      SHIRT,
    );
    brush.shape(
      [
        [-0.054, 1.48],
        [0.054, 1.48],
        [0.034, 1.375],
        [0, 1.305],
        [-0.034, 1.375],
      ],
      SKIN,
    );
    brush.line(
      [
        [-0.034, 1.375],
        [0, 1.305],
        [0.034, 1.375],
      ],
      ["#d9cfc6", "#aaa0ae"],
      0.003,
    );
    brush.line(
      [
        [0, 1.305],
        [0, 1.0],
      ],
      ["#d8d2c8", "#a9a3b4"],
      0.0024,
    );
    for (const y of [1.28, 1.215, 1.15, 1.085]) brush.disc([0.008, y], 0.0042, ["#9a93a0", "#6f6a7c"]);
    for (const side of [1, -1])
      brush.line(
        [
          [side * 0.125, 1.17],
          [side * 0.18, 1.165],
        ],
        SEAM,
        0.0035,
      );
  },
  back: (brush) => {
    brush.line(
      [
        [0, 1.44],
        [0, 1.0],
      ],
      SEAM,
      0.003,
    );
    brush.line(
      [
        [-0.24, 1.335],
        [-0.12, 1.31],
        [0, 1.305],
        [0.12, 1.31],
        [0.24, 1.335],
      ],
      SEAM,
      0.003,
    );
  },
  skirt: ({ drawing, box: [left, top, right, bottom], color }) => {
    const fade = drawing.linear(
      [0, top],
      [0, bottom],
      [
        [0, color(COAT)],
        [1, color(["#33406a", "#1f2747"])],
      ],
    );
    drawing.rect(0, 768, 512, 256, fade);
    for (const edge of [left - 8, right - 16]) drawing.rect(edge, 768, 24, 256, color(COAT_DARK));
    drawing.rect(0, bottom - 14, 512, 4, color(SEAM));
    drawing.rect((left + right) / 2 - 1.5, 768, 3, 256, color(SEAM));
  },
});

const HAIR: HairColors = {
  lit: [
    [0, "#26304f"],
    [0.5, "#2d3a60"],
    [1, "#3f527f"],
  ],
  shade: [
    [0, "#151b33"],
    [0.5, "#1a2240"],
    [1, "#273559"],
  ],
  highlight: "#8ba6d6",
  highlightOpacity: 0.7,
  highlightAt: 0.34,
  line: "#0f1530",
};

const LOOK: CharacterLook = {
  name: "Ren",
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

function dress(c: Character): void {
  const y = BODY.armY;
  const ribs = flattenZ(
    union(0.07, capsule([0, 1.05, 0], [0, 1.14, 0], 0.132, 0.13), capsule([0, 1.14, 0], [0, 1.285, 0], 0.13, 0.148)),
    0.76,
  );
  const shoulders = capsule([-0.14, y + 0.006, -0.012], [0.14, y + 0.006, -0.012], 0.049);
  const yoke = mirrorX(capsule([0.01, 1.412, -0.02], [0.13, 1.368, -0.014], 0.047, 0.044));
  const chest = mirrorX(ellipsoid([0.062, 1.295, 0.06], [0.075, 0.06, 0.045]));
  const sleeve = mirrorX(
    union(
      0.04,
      capsule([0.15, y, 0], [0.43, y, 0], 0.05, 0.05),
      capsule([0.43, y, 0], [0.64, y - 0.004, 0], 0.05, 0.062),
    ),
  );
  const whole: DistanceField = (p) =>
    smoothMin(
      smoothMin(smoothMin(smoothMin(ribs(p), shoulders(p), 0.06), yoke(p), 0.035), sleeve(p), 0.04),
      chest(p),
      0.05,
    );
  const coat = intersection(intersection(whole, slab(1, 1.058, 1.438), 0.006), slab(0, -0.645, 0.645), 0.006);
  const skinning = torsoSkinning(BODY, 0.105);
  const torso = meshField(coat, {
    low: [-0.68, 1.02, -0.17],
    high: [0.68, 1.47, 0.17],
    cell: 0.0135,
    material: "cloth",
    mesh: "Body",
    keep: 0.21,
    error: 0.012,
  });
  c.add(withFrontAndBackUvs(torso.skin(skinning), sheet.frontUv, sheet.backUv));
  c.addBoth(cuff(BODY, { from: 0.618, to: 0.672, radius: 0.0645, wrist: 0.03, uv: sheet.swatchBox("band") }));

  for (const k of [1, -1]) {
    // The collar band of a haori: from the nape over the shoulders and down along the opening.
    const front: Vec2[] = [
      [k * 0.07, 1.37],
      [k * 0.067, 1.32],
      [k * 0.066, 1.26],
      [k * 0.069, 1.19],
      [k * 0.073, 1.12],
      [k * 0.076, 1.05],
    ];
    const nape = onto(
      whole,
      [
        [0, 1.45, -0.07],
        [k * 0.04, 1.45, -0.06],
        [k * 0.066, 1.44, -0.03],
        [k * 0.074, 1.425, 0.012],
      ],
      0.0035,
    );
    c.add(
      band(whole, [...nape, ...onFront(whole, front, 0.0035)], {
        width: 0.0165,
        thickness: 0.0055,
        uv: sheet.swatchBox("band"),
        skinning,
        segments: 24,
      }),
    );
    // The open collar of the shirt stands at the neck and lies on the chest.
    const collar = [
      ...onto(
        whole,
        [
          [0, 1.47, -0.054],
          [k * 0.034, 1.468, -0.044],
          [k * 0.054, 1.455, -0.012],
          [k * 0.055, 1.43, 0.026],
        ],
        0.006,
      ),
      ...onFront(
        whole,
        [
          [k * 0.046, 1.385],
          [k * 0.05, 1.345],
        ],
        0.005,
      ),
    ];
    const facing = (p: Vec3): Vec3 => [p[0] * 12, 0.35, (p[2] + 0.012) * 12];
    c.add(
      band(whole, collar, {
        width: 0.019,
        thickness: 0.004,
        uv: sheet.swatchBox("shirt"),
        skinning,
        segments: 18,
        facing,
        taper: (t) => 1 - 0.8 * smoothstep(0.78, 1, t),
      }),
    );
  }

  c.add(
    hangingCloth(c, {
      name: "coat",
      top: 1.13,
      bottom: 0.58,
      // The upper edge starts inside the coat's body and comes out below the waist: no step shows.
      radii: (t) => [
        lerp(0.126, 0.18, smoothstep(0, 0.42, t)) + t * 0.03,
        lerp(0.095, 0.14, smoothstep(0, 0.4, t)) + t * 0.035,
      ],
      centerZ: (t) => -0.007 - 0.008 * t,
      folds: 9,
      foldDepth: 0.035,
      rows: 9,
      sides: 46,
      panels: 8,
      uv: sheet.skirtBox,
      opening: radians(33),
      fixedTo: 0.36,
      stiffness: 1.8,
    }),
  );
  trousers(c);
  for (const part of shoe(BODY, {
    size: 1.16,
    shaft: 0.1,
    heel: 0.008,
    upper: sheet.swatch("shoe"),
    sole: sheet.swatch("sole"),
  }))
    c.addBoth(part);
}

/** One smooth surface from the waist to both hems: seat, thighs, knees, a taper, and creases where the cloth rests. */
function trousers(c: Character): void {
  const x = BODY.legX;
  const leg = mirrorX(
    union(
      0.03,
      capsule([x * 0.98, 0.93, -0.004], [x * 1.02, BODY.kneeY, 0.006], 0.083, 0.061),
      capsule([x * 1.02, BODY.kneeY, 0.006], [x * 1.04, 0.1, -0.01], 0.061, 0.046),
      ellipsoid([x * 1.03, 0.4, -0.014], [0.052, 0.1, 0.058]),
    ),
  );
  const seat = union(
    0.05,
    flattenZ(capsule([-0.045, 1.01, 0], [0.045, 1.01, 0], 0.1), 0.96),
    mirrorX(ellipsoid([0.06, 0.945, -0.05], [0.07, 0.07, 0.055])),
  );
  const creases = (p: Vec3): number => {
    const hem = Math.exp(-(((p[1] - 0.14) / 0.05) ** 2)) * Math.sin(p[1] * 190 + p[2] * 40) * 0.0032;
    const knee =
      Math.exp(-(((p[1] - 0.5) / 0.05) ** 2)) *
      Math.sin(p[1] * 150 - Math.abs(p[0]) * 60) *
      0.002 *
      (p[2] < 0 ? 1 : 0.3);
    return hem + knee;
  };
  const field: DistanceField = (p) =>
    Math.max(smoothMin(leg(p), seat(p), 0.05) + creases(p), p[1] - 1.085, 0.075 - p[1]);
  const capsules = [
    { bone: "hips", from: [-0.06, 1.03, 0] as Vec3, to: [0.06, 1.03, 0] as Vec3, radius: 0.13 },
    { bone: "spine", from: [-0.04, 1.14, 0] as Vec3, to: [0.04, 1.14, 0] as Vec3, radius: 0.1 },
    ...(["left", "right"] as const).flatMap((side) => {
      const k = side === "left" ? 1 : -1;
      return [
        {
          bone: `${side}UpperLeg`,
          from: [k * x, 0.9, 0] as Vec3,
          to: [k * x * 1.02, BODY.kneeY + 0.04, 0] as Vec3,
          radius: 0.08,
        },
        {
          bone: `${side}LowerLeg`,
          from: [k * x * 1.02, BODY.kneeY - 0.04, 0] as Vec3,
          to: [k * x * 1.04, 0.08, -0.01] as Vec3,
          radius: 0.065,
        },
      ];
    }),
  ];
  c.add(
    meshField(field, {
      low: [-0.2, 0.06, -0.16],
      high: [0.2, 1.1, 0.15],
      cell: 0.0135,
      material: "cloth",
      mesh: "Body",
      keep: 0.19,
      error: 0.012,
      uv: () => sheet.swatch("trousers"),
    }).skin(capsuleSkinning(capsules, 5)),
  );
  const belt = [
    [1.088, 0.1],
    [1.085, 0.107],
    [1.05, 0.1085],
    [1.046, 0.1],
  ] as const;
  c.add(
    loft(
      belt.map(([h, r], i) => ({ center: [0, h, 0] as const, rx: r * 1.37, rz: r * 1.09, v: i / 3 })),
      { material: "cloth", mesh: "Body", uv: sheet.swatchBox("belt"), sides: 12, from: radians(-27), to: radians(27) },
    ).skin(
      rampSkinning(
        (p) => p[1],
        [
          [1.06, "hips"],
          [1.12, "spine"],
        ],
      ),
    ),
  );
}

function styleHair(c: Character): Hair {
  const skull = c.head.field;
  const volume = ellipsoid([0, 0.04, -0.022], [0.125, 0.143, 0.152]);
  const hair = new Hair(c.head, (p) => smoothMin(skull(p) - 0.007, volume(p), 0.02));
  hair.cap(
    (around) => {
      const a = Math.abs(around);
      return a < 50 ? 46 : a < 100 ? lerp(46, 2, smoothstep(50, 95, a)) : lerp(2, -44, smoothstep(100, 140, a));
    },
    { columns: 30, rows: 9, v: [0, 0.5] },
  );
  const random = seededRandom(11);
  // Long overlapping strands from the whorl to the nape and over the ears.
  for (const layer of [
    { count: 9, from: 114, to: 246, lift: 0.002, tip: -50, width: 0.034 },
    { count: 13, from: 76, to: 284, lift: 0.006, tip: -32, width: 0.031 },
    { count: 14, from: 62, to: 298, lift: 0.01, tip: -18, width: 0.03 },
  ])
    for (let i = 0; i < layer.count; i++) {
      const around = lerp(layer.from, layer.to, i / (layer.count - 1)) + (random() - 0.5) * 5;
      const drift = (around < 180 ? -1 : 1) * (6 + random() * 8);
      const beside = Math.abs(Math.abs(around - 180) - 95) < 30;
      const tip = layer.tip + (random() - 0.5) * 12 + (beside ? 12 : 0);
      hair.scalpStrand(
        [
          [180, 80, -0.002],
          [lerp(180, around, 0.7), 69, layer.lift * 0.8 + 0.002],
          [around, 46, layer.lift + 0.004],
          [around + drift * 0.2, lerp(46, tip, 0.45), layer.lift + 0.004],
          [around + drift * 0.6, lerp(46, tip, 0.8), layer.lift + 0.003],
          [around + drift * 1.2, tip, layer.lift + 0.006 * random()],
        ],
        [],
        {
          width: layer.width,
          thickness: layer.width * 0.24,
          segments: 11,
          sides: 5,
          belly: 0.45,
          root: 0.28,
          tip: 1.35,
          v: [0, 0.9],
        },
      );
    }
  // Fringe: parted on his right, long pieces that sweep to both sides of the face.
  for (const [root, tip, up, width] of [
    [-16, -74, -26, 0.027],
    [-16, -62, -15, 0.03],
    [-17, -49, -3, 0.032],
    [-18, -37, 6, 0.028],
    [-8, 72, -27, 0.028],
    [-9, 60, -17, 0.032],
    [-10, 47, -9, 0.034],
    [-11, 34, -3, 0.035],
    [-12, 19, -2, 0.033],
    [-13, 3, 2, 0.03],
    [-14, -12, 8, 0.026],
  ] as const)
    hair.scalpStrand(
      [
        [180, 76, -0.002],
        [root, 86, 0.004],
        [root, 73, 0.011],
        [lerp(root, tip, 0.28), 57, 0.016],
        [lerp(root, tip, 0.56), 37, 0.018],
        [lerp(root, tip, 0.82), lerp(37, up, 0.6), 0.016],
        [tip, up, 0.006],
      ],
      [],
      { width, thickness: width * 0.3, segments: 12, sides: 5, belly: 0.5, root: 0.3, tip: 1.6, v: [0, 0.85] },
    );
  for (const [root, tip, up] of [
    [-12, 8, 4],
    [-12, 42, -4],
    [-17, -46, 0],
    [-11, 26, 3],
  ] as const)
    hair.scalpStrand(
      [
        [root, 74, 0.012],
        [lerp(root, tip, 0.5), 48, 0.028],
        [lerp(root, tip, 0.85), lerp(48, up, 0.6), 0.025],
        [tip, up, 0.014],
      ],
      [],
      { width: 0.011, segments: 8, sides: 5, root: 0.3, v: [0.05, 0.8] },
    );
  for (const [side, k] of [
    ["L", 1],
    ["R", -1],
  ] as const) {
    const scalp = (around: number, up: number, lift: number): Vec3 => hair.point([k * around, up, lift]);
    const lock: Vec3[] = [
      scalp(62, 50, 0.008),
      scalp(74, 24, 0.012),
      scalp(78, -2, 0.01),
      [k * 0.107, -0.058, 0.04],
      [k * 0.101, -0.09, 0.044],
    ];
    const chain = c.addSpring(`sideHair_${side}`, (t) => c.head.toWorld(curve(lock, t)), {
      joints: 2,
      startAt: 0.45,
      parent: "head",
      stiffness: 2,
      gravity: 0.1,
    });
    hair.strand(lock, {
      width: 0.017,
      thickness: 0.007,
      segments: 10,
      sides: 6,
      belly: 0.45,
      root: 0.4,
      tip: 1.6,
      v: [0.05, 0.95],
      skinning: chain.skinning,
    });
  }
  for (let i = 0; i < 6; i++) {
    const around = lerp(144, 216, i / 5);
    const x = Math.sin(radians(around));
    const z = Math.cos(radians(around));
    hair.scalpStrand(
      [
        [around, -8, 0.006],
        [around, -30, 0.008],
      ],
      [
        [x * 0.084, -0.118, z * 0.1 - 0.014],
        [x * 0.086, -0.158 - 0.008 * (i % 2), z * 0.106 - 0.02],
      ],
      {
        width: 0.026,
        thickness: 0.01,
        segments: 8,
        sides: 6,
        belly: 0.4,
        root: 0.5,
        tip: 1.5,
        v: [0.3, 1],
      },
    );
  }
  return hair;
}

export async function ren(): Promise<VrmSource> {
  const c = new Character(BODY, LOOK, humanHeadField(SKULL));
  c.addHead({ columns: 38, rows: 26 }).addFace(FACE, {
    happy: {
      upperLid: 1,
      lowerLid: 1,
      closedArch: 0.85,
      browUp: 0.004,
      mouthWidth: 1.15,
      mouthOpen: 0.014,
      mouthSmile: 0.0075,
    },
    smile: { lowerLid: 0.16, browUp: 0.001, mouthWidth: 1.1, mouthSmile: 0.0065, mouthSkew: 0.0015 },
  });
  c.addEars([0.107, -0.026, -0.014], 1).addNeck(0.048).addHands();
  c.addHumanColliders({ trunk: 0.125, arm: 0.06, thigh: 0.09, skull: 0.125 });
  dress(c);
  c.addHair(styleHair(c));
  return c.toVrmSource(FACE.eyeY, {
    hair: paintHair(HAIR, "lit"),
    hairShade: paintHair(HAIR, "shade"),
    cloth: sheet.paint("lit"),
    clothShade: sheet.paint("shade"),
  });
}
