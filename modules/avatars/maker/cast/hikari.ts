import { legTube, torsoSkinning } from "../body/limbs";
import type { Proportions } from "../body/proportions";
import { Character, type CharacterLook } from "../character";
import type { VrmSource } from "../format/vrm-source";
import {
  capsule,
  ellipsoid,
  flattenZ,
  gradient,
  intersection,
  mirrorX,
  placed,
  slab,
  smoothMin,
  torus,
  union,
  type DistanceField,
} from "../geometry/distance-field";
import { loft } from "../geometry/loft";
import { meshField } from "../geometry/mesh-field";
import { withFrontAndBackUvs } from "../geometry/part";
import { rampSkinning, rigid } from "../geometry/skinning";
import { curve, lerp, radians, rotateX, smoothstep, subtract, type Vec2, type Vec3 } from "../geometry/vector";
import type { FaceStyle } from "../head/face-style";
import { Hair } from "../head/hair";
import { humanHeadField, type HeadProportions } from "../head/head-shape";
import { ClothSheet, type Tone } from "../paint/cloth-sheet";
import { paintHair, type HairColors } from "../paint/hair-texture";
import { hangingCloth } from "../wardrobe/hanging-cloth";
import { shoe } from "../wardrobe/shoes";
import { sunOrnament } from "../wardrobe/sun-ornament";
import { band, cuff, onFront, onto } from "../wardrobe/trim";

/** 1.62 m, six heads. */
const BODY: Proportions = {
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

const SKULL: HeadProportions = {
  cranium: { center: [0, 0.036, -0.02], radii: [0.114, 0.13, 0.137] },
  face: { center: [0, -0.03, 0.02], radii: [0.091, 0.092, 0.096] },
  cheek: { center: [0.047, -0.046, 0.054], radius: 0.037 },
  jaw: { center: [0.03, -0.092, 0.046], radius: 0.028 },
  chin: { center: [0, -0.13, 0.08], radius: 0.013 },
  nose: { center: [0, -0.062, 0.1195], radii: [0.006, 0.012, 0.011] },
  lips: { center: [0, -0.096, 0.078], radii: [0.03, 0.026, 0.032] },
};

const FACE: FaceStyle = {
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

const CREAM: Tone = ["#fff4e2", "#e9cfb4"];
const APRICOT: Tone = ["#f6a873", "#d67f52"];
const APRICOT_LINE: Tone = ["#e08d58", "#bd693f"];
const TERRACOTTA: Tone = ["#b9573c", "#8c3c2b"];
const GOLD: Tone = ["#ffcf5c", "#dd9c34"];

const sheet = new ClothSheet({
  torso: { halfWidth: 0.18, top: 1.34, bottom: 0.99 },
  base: APRICOT,
  swatches: {
    cream: CREAM,
    apricot: APRICOT,
    rib: ["#ee9862", "#c97248"],
    terracotta: TERRACOTTA,
    gold: GOLD,
    tights: ["#6b4a45", "#4a302e"],
    boot: ["#8a5139", "#5f3427"],
    sole: ["#e9d9c4", "#bfa78f"],
    button: ["#fff4e2", "#d9b999"],
  },
  front: (brush) => {
    brush.shape(
      [
        [-0.056, 1.37],
        [0.056, 1.37],
        [0.05, 1.22],
        [0.062, 0.98],
        [-0.062, 0.98],
        [-0.05, 1.22],
      ],
      CREAM,
    );
    for (let i = -5; i <= 5; i++)
      brush.line(
        [
          [i * 0.0105, 1.37],
          [i * 0.0105, 0.99],
        ],
        ["#f3e0c6", "#dcbf9f"],
        0.0016,
      );
    for (const side of [1, -1])
      brush.line(
        [
          [side * 0.105, 1.105],
          [side * 0.165, 1.105],
        ],
        APRICOT_LINE,
        0.003,
      );
  },
  back: (brush) => {
    brush.line(
      [
        [-0.2, 1.255],
        [-0.1, 1.232],
        [0, 1.226],
        [0.1, 1.232],
        [0.2, 1.255],
      ],
      APRICOT_LINE,
      0.003,
    );
  },
  skirt: ({ drawing, box: [left, top, right, bottom], color }) => {
    const fade = drawing.linear(
      [0, top],
      [0, bottom],
      [
        [0, color(["#a94b34", "#7d3527"])],
        [1, color(["#c4644a", "#954434"])],
      ],
    );
    drawing.rect(0, 768, 512, 256, fade);
    const folds = 18;
    for (let i = 0; i < folds; i++) {
      const x = left + ((i + 0.8) / folds) * (right - left);
      drawing.path(`M${x} ${bottom}L${x - 1.5} ${lerp(top, bottom, 0.3)}`, {
        stroke: { color: color(["#96412e", "#6d2d22"]), width: 3, opacity: 0.7 },
      });
    }
    drawing.rect(0, lerp(top, bottom, 0.9), 512, 4, color(GOLD));
    drawing.rect(0, lerp(top, bottom, 0.93), 512, 10, color(["#9d4531", "#743226"]));
  },
});

const HAIR: HairColors = {
  lit: [
    [0, "#8a5238"],
    [0.5, "#9c6142"],
    [1, "#bd7c52"],
  ],
  shade: [
    [0, "#5f3428"],
    [0.5, "#6c3d2d"],
    [1, "#874f36"],
  ],
  highlight: "#f3c79a",
  highlightOpacity: 0.85,
  highlightAt: 0.33,
  line: "#4d2a22",
};

const LOOK: CharacterLook = {
  name: "Hikari",
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

function dress(c: Character): void {
  const ribs = flattenZ(
    union(0.06, capsule([0, 1.02, 0], [0, 1.075, 0], 0.101, 0.101), capsule([0, 1.075, 0], [0, 1.19, 0], 0.101, 0.118)),
    0.8,
  );
  const shoulders = capsule([-0.096, 1.254, -0.01], [0.096, 1.254, -0.01], 0.04);
  const yoke = mirrorX(capsule([0.008, 1.296, -0.016], [0.1, 1.262, -0.012], 0.036, 0.034));
  const bust = mirrorX(ellipsoid([0.049, 1.155, 0.066], [0.049, 0.046, 0.041]));
  const y = BODY.armY;
  const sleeve = mirrorX(
    union(
      0.03,
      capsule([0.115, y, 0], [0.36, y, 0], 0.0385, 0.037),
      capsule([0.36, y, 0], [0.565, y - 0.002, 0], 0.037, 0.044),
    ),
  );
  const whole: DistanceField = (p) =>
    smoothMin(
      smoothMin(smoothMin(smoothMin(ribs(p), shoulders(p), 0.05), yoke(p), 0.03), sleeve(p), 0.035),
      bust(p),
      0.045,
    );
  const cardigan = intersection(intersection(whole, slab(1, 1.022, 1.318), 0.006), slab(0, -0.568, 0.568), 0.006);
  const skinning = torsoSkinning(BODY, 0.09);
  const torso = meshField(cardigan, {
    low: [-0.6, 1.0, -0.15],
    high: [0.6, 1.34, 0.17],
    cell: 0.0115,
    material: "cloth",
    mesh: "Body",
    keep: 0.255,
    error: 0.012,
  });
  c.add(withFrontAndBackUvs(torso.skin(skinning), sheet.frontUv, sheet.backUv));
  for (const k of [1, -1]) {
    const front: Vec2[] = [
      [k * 0.0535, 1.272],
      [k * 0.0505, 1.235],
      [k * 0.0495, 1.2],
      [k * 0.0515, 1.15],
      [k * 0.056, 1.1],
      [k * 0.06, 1.06],
      [k * 0.062, 1.034],
    ];
    const nape = onto(
      whole,
      [
        [0, 1.322, -0.056],
        [k * 0.03, 1.32, -0.05],
        [k * 0.052, 1.312, -0.028],
        [k * 0.059, 1.3, 0.004],
      ],
      0.003,
    );
    c.add(
      band(whole, [...nape, ...onFront(whole, front, 0.003)], {
        width: 0.0105,
        thickness: 0.0045,
        uv: sheet.swatchBox("rib"),
        skinning,
        segments: 22,
      }),
    );
  }
  const [pinAt = [0, 0, 0]] = onFront(whole, [[0.083, 1.196]], 0.003);
  c.add(
    sunOrnament(pinAt, gradient(whole, pinAt, 2e-3), {
      radius: 0.0145,
      mesh: "Body",
      uv: sheet.swatch("gold"),
      turn: 0,
    }).skin(rigid("upperChest")),
  );
  const hem = [
    [1.075, 0.1085, 0.6],
    [1.07, 0.1155, 0.62],
    [1.035, 0.1175, 0.8],
    [1.028, 0.111, 1],
    [1.034, 0.1, 1],
  ] as const;
  c.add(
    loft(
      hem.map(([h, r, v]) => ({ center: [0, h, 0.001], rx: r, rz: r * 0.82, v })),
      {
        material: "cloth",
        mesh: "Body",
        uv: sheet.swatchBox("rib"),
        sides: 26,
        from: radians(32),
        to: radians(328),
      },
    ).skin(
      rampSkinning(
        (p) => p[1],
        [
          [1.0, "hips"],
          [1.04, "spine"],
          [1.12, "chest"],
        ],
      ),
    ),
  );
  c.addBoth(cuff(BODY, { from: 0.548, to: 0.603, radius: 0.0465, wrist: 0.024, uv: sheet.swatchBox("rib") }));
  const collar = placed(torus([0, 0, 0], 0.0475, 0.0115, 1.06, 0.94), (p) =>
    rotateX(subtract(p, [0, 1.305, -0.014]), 0.2),
  );
  c.add(
    meshField(collar, {
      low: [-0.08, 1.265, -0.08],
      high: [0.08, 1.345, 0.07],
      cell: 0.007,
      material: "cloth",
      mesh: "Body",
      keep: 0.45,
      uv: () => sheet.swatch("cream"),
    }).skin(
      rampSkinning(
        (p) => p[1],
        [
          [1.285, "upperChest"],
          [1.365, "neck"],
        ],
      ),
    ),
  );

  c.add(
    hangingCloth(c, {
      name: "skirt",
      top: 1.062,
      bottom: 0.42,
      radii: (t) => {
        const hips = smoothstep(0, 0.32, t);
        const flare = Math.max(0, t - 0.2) ** 1.15;
        return [lerp(0.1, 0.155, hips) + flare * 0.125, lerp(0.083, 0.125, hips) + flare * 0.125];
      },
      folds: 18,
      foldDepth: 0.075,
      rows: 9,
      sides: 72,
      panels: 8,
      uv: sheet.skirtBox,
      fixedTo: 0.3,
      stiffness: 0.9,
      gravity: 0.3,
    }),
  );
  c.add(
    loft(
      [
        [1.036, 0.1],
        [1.03, 0.1065],
        [1.0, 0.1115],
        [0.994, 0.107],
      ].map(([h = 0, r = 0], i) => ({ center: [0, h, 0], rx: r * 1.02, rz: r * 0.85, v: i / 3 })),
      {
        material: "cloth",
        mesh: "Body",
        uv: sheet.swatchBox("boot"),
        sides: 26,
      },
    ).skin(
      rampSkinning(
        (p) => p[1],
        [
          [1.0, "hips"],
          [1.06, "spine"],
        ],
      ),
    ),
  );
  c.addBoth(
    legTube(
      BODY,
      [
        [0.9, 0.07],
        [0.8, 0.074],
        [0.68, 0.068],
        [0.56, 0.059],
        [0.5, 0.0525],
        [0.475, 0.051],
        [0.44, 0.0495],
        [0.38, 0.0525],
        [0.33, 0.0535],
        [0.27, 0.0485],
        [0.2, 0.0395],
        [0.14, 0.0345],
        [0.08, 0.034],
      ],
      {
        material: "cloth",
        uv: sheet.swatchBox("tights"),
        sides: 14,
      },
    ),
  );
  for (const part of shoe(BODY, {
    size: 1.02,
    shaft: 0.145,
    heel: 0.012,
    upper: sheet.swatch("boot"),
    sole: sheet.swatch("sole"),
  }))
    c.addBoth(part);
}

function styleHair(c: Character): Hair {
  const skull = c.head.field;
  const volume = ellipsoid([0, 0.036, -0.024], [0.128, 0.143, 0.152]);
  const hair = new Hair(c.head, (p) => smoothMin(skull(p) - 0.008, volume(p), 0.02));
  hair.cap(
    (around) => {
      const a = Math.abs(around);
      return a < 42 ? 44 : lerp(44, -46, smoothstep(42, 104, a));
    },
    { columns: 32, rows: 10, v: [0, 0.5] },
  );
  // Back and sides: two layers of long strands from the crown to the shoulders, tips curled in.
  for (const layer of [
    { count: 9, from: 100, to: 260, lift: 0.002, length: -0.222, radius: 0.112, width: 0.043 },
    { count: 11, from: 80, to: 280, lift: 0.009, length: -0.188, radius: 0.124, width: 0.036 },
  ])
    for (let i = 0; i < layer.count; i++) {
      const around = lerp(layer.from, layer.to, i / (layer.count - 1));
      const x = Math.sin(radians(around));
      const z = Math.cos(radians(around));
      const wave = 0.006 * Math.sin(i * 2.1);
      const reach = layer.radius;
      hair.scalpStrand(
        [
          [180, 80, 0.002],
          [lerp(180, around, 0.75), 66, 0.003],
          [around, 44, layer.lift],
          [around, 16, layer.lift + 0.004],
          [around, -10, layer.lift],
        ],
        [
          [x * (reach + 0.006), -0.1, z * (reach + 0.012) - 0.016],
          [x * reach + wave, -0.158, z * reach - 0.018],
          [x * (reach - 0.024) + wave, layer.length, z * (reach - 0.016) - 0.016],
        ],
        {
          width: layer.width,
          thickness: layer.width * 0.36,
          segments: 13,
          sides: 6,
          belly: 0.55,
          root: 0.28,
          tip: 2.3,
          v: [0, 0.95],
        },
      );
    }
  // Fringe: swept to both sides of a parting on her left; a wisp hangs in the gap.
  for (const [root, tip, up, width] of [
    [6, -60, -17, 0.031],
    [8, -47, -6, 0.034],
    [10, -33, 2, 0.036],
    [12, -18, 6, 0.036],
    [14, -2, 9, 0.032],
    [24, 63, -19, 0.031],
    [22, 52, -8, 0.034],
    [20, 40, 1, 0.035],
    [18, 27, 7, 0.03],
  ] as const)
    hair.scalpStrand(
      [
        [180, 77, -0.002],
        [root, 86, 0.004],
        [root, 73, 0.01],
        [lerp(root, tip, 0.3), 56, 0.013],
        [lerp(root, tip, 0.58), 36, 0.014],
        [lerp(root, tip, 0.82), lerp(36, up, 0.6), 0.011],
        [tip, up, 0.003],
      ],
      [],
      { width, thickness: width * 0.3, segments: 11, sides: 6, belly: 0.5, root: 0.32, tip: 1.9, v: [0, 0.68] },
    );
  for (const [root, tip, up, width] of [
    [12, -10, 15, 0.011],
    [16, 13, 12, 0.012],
    [22, 46, 12, 0.011],
    [8, -40, 14, 0.011],
  ] as const)
    hair.scalpStrand(
      [
        [root, 74, 0.008],
        [lerp(root, tip, 0.5), 48, 0.02],
        [lerp(root, tip, 0.85), lerp(48, up, 0.6), 0.018],
        [tip, up, 0.008],
      ],
      [],
      { width, segments: 8, sides: 5, root: 0.3, v: [0.05, 0.66] },
    );
  // Temples: strands that join the fringe to the sides.
  for (const k of [1, -1])
    for (const [around, up] of [
      [58, -22],
      [68, -30],
      [78, -34],
    ] as const)
      hair.scalpStrand(
        [
          [180, 82, 0.001],
          [k * around * 0.7, 74, 0.006],
          [k * around, 52, 0.011],
          [k * (around + 4), 26, 0.012],
          [k * (around + 6), 2, 0.009],
          [k * (around + 6), up, 0.004],
        ],
        [],
        {
          width: 0.034,
          thickness: 0.01,
          segments: 11,
          sides: 6,
          belly: 0.5,
          root: 0.3,
          tip: 2.2,
          v: [0, 0.75],
        },
      );
  // Side locks frame the face and swing.
  for (const [side, k] of [
    ["L", 1],
    ["R", -1],
  ] as const) {
    const scalp = (around: number, up: number, lift: number): Vec3 => hair.point([k * around, up, lift]);
    const front = [
      scalp(40, 72, 0.006),
      scalp(64, 48, 0.01),
      scalp(72, 24, 0.012),
      scalp(75, 0, 0.011),
      [k * 0.112, -0.07, 0.05],
      [k * 0.108, -0.125, 0.054],
      [k * 0.092, -0.176, 0.064],
    ] as Vec3[];
    const chain = c.addSpring(`sideHair_${side}`, (t) => c.head.toWorld(curve(front, t)), {
      joints: 3,
      startAt: 0.42,
      parent: "head",
      stiffness: 1.4,
      gravity: 0.12,
    });
    hair.strand(front, {
      width: 0.022,
      thickness: 0.011,
      segments: 13,
      sides: 6,
      belly: 0.5,
      root: 0.3,
      tip: 1.7,
      v: [0, 0.95],
      skinning: chain.skinning,
    });
    const back = [
      scalp(60, 72, 0.004),
      scalp(80, 50, 0.008),
      scalp(89, 24, 0.012),
      scalp(92, -4, 0.009),
      [k * 0.124, -0.09, 0.01],
      [k * 0.119, -0.148, 0.014],
      [k * 0.098, -0.19, 0.016],
    ] as Vec3[];
    hair.strand(back, {
      width: 0.032,
      thickness: 0.013,
      segments: 12,
      sides: 6,
      belly: 0.55,
      root: 0.3,
      tip: 2,
      v: [0, 0.95],
      skinning: chain.skinning,
    });
  }
  return hair;
}

function addHairpin(c: Character, hair: Hair): void {
  const at = hair.point([60, 18, 0.026]);
  const part = sunOrnament(c.head.toWorld(at), gradient(hair.body, at, 2e-3), {
    radius: 0.0165,
    mesh: "Hair",
    uv: sheet.swatch("gold"),
    turn: 0.2,
  });
  c.add(part.skin(rigid("head")));
}

export async function hikari(): Promise<VrmSource> {
  const c = new Character(BODY, LOOK, humanHeadField(SKULL));
  c.addHead({ columns: 38, rows: 26 }).addFace(FACE).addNeck(0.037).addHands();
  c.addHumanColliders({ trunk: 0.105, arm: 0.05, thigh: 0.082, skull: 0.125 });
  dress(c);
  const hair = styleHair(c);
  c.addHair(hair);
  addHairpin(c, hair);
  return c.toVrmSource(FACE.eyeY, {
    hair: paintHair(HAIR, "lit"),
    hairShade: paintHair(HAIR, "shade"),
    cloth: sheet.paint("lit"),
    clothShade: sheet.paint("shade"),
  });
}
