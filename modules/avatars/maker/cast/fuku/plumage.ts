import { Character } from "../../character";
import {
  capsule,
  ellipsoid,
  mirrorX,
  smoothMax,
  smoothMin,
  union,
  type DistanceField,
} from "../../geometry/distance-field";
import { meshField } from "../../geometry/mesh-field";
import { withFrontAndBackUvs } from "../../geometry/part";
import { capsuleSkinning, rampSkinning, rigid, type BoneCapsule } from "../../geometry/skinning";
import { sweep } from "../../geometry/sweep";
import { curve, type Vec3 } from "../../geometry/vector";
import { sheet } from "./cloth";
import { headField } from "./figure";

const trunk = ellipsoid([0, 0.186, 0], [0.178, 0.17, 0.16]);
const tail = union(
  0.02,
  ellipsoid([0, 0.075, -0.152], [0.062, 0.022, 0.06]),
  ellipsoid([0, 0.06, -0.18], [0.04, 0.015, 0.04]),
);
const bodyField: DistanceField = (p) => smoothMin(trunk(p), tail(p), 0.04);

const limb = (bone: string, from: Vec3, to: Vec3, radius: number): BoneCapsule => ({ bone, from, to, radius });

const BODY_SKINNING = capsuleSkinning(
  [
    limb("hips", [-0.06, 0.11, 0], [0.06, 0.11, 0], 0.16),
    limb("spine", [-0.05, 0.16, 0], [0.05, 0.16, 0], 0.15),
    limb("chest", [-0.05, 0.2, 0], [0.05, 0.2, 0], 0.14),
    limb("upperChest", [-0.04, 0.245, 0], [0.04, 0.245, 0], 0.12),
  ],
  4,
);

export function addBody(c: Character): void {
  const look = { material: "cloth", mesh: "Body", error: 0.01 } as const;
  const body = meshField(bodyField, {
    ...look,
    low: [-0.22, -0.01, -0.25],
    high: [0.22, 0.38, 0.2],
    cell: 0.0105,
    keep: 0.3,
  });
  c.add(withFrontAndBackUvs(body.skin(BODY_SKINNING), sheet.frontUv, sheet.backUv));
  wings(c);
  feet(c);
}

/** Broad feathers in a fan; thin, so that they lie close to the body when they hang. */
function wings(c: Character): void {
  const skinning = rampSkinning(
    (p) => p[0],
    [
      [0.165, "leftUpperArm"],
      [0.195, "leftLowerArm"],
      [0.225, "leftLowerArm"],
      [0.262, "leftHand"],
    ],
  );
  const part = (field: DistanceField, swatch: "wing" | "wingTip", keep: number): void => {
    c.addBoth(
      meshField(field, {
        low: [0.08, 0.17, -0.11],
        high: [0.37, 0.27, 0.11],
        cell: 0.009,
        material: "cloth",
        mesh: "Body",
        keep,
        error: 0.01,
        uv: () => sheet.swatch(swatch),
      }).skin(skinning),
    );
  };
  part(
    union(
      0.025,
      ellipsoid([0.185, 0.222, 0], [0.085, 0.034, 0.068]),
      ellipsoid([0.235, 0.218, 0.002], [0.07, 0.026, 0.06]),
    ),
    "wing",
    0.3,
  );
  part(
    union(
      0.004,
      ellipsoid([0.262, 0.214, 0.036], [0.066, 0.017, 0.025]),
      ellipsoid([0.282, 0.213, 0.002], [0.07, 0.017, 0.026]),
      ellipsoid([0.268, 0.213, -0.032], [0.062, 0.016, 0.024]),
    ),
    "wingTip",
    0.36,
  );
}

function feet(c: Character): void {
  const toe = (x: number, turn: number): DistanceField =>
    capsule([x, 0.018, 0.085], [x + Math.sin(turn) * 0.045, 0.0155, 0.085 + Math.cos(turn) * 0.045], 0.018, 0.0155);
  const foot = union(
    0.006,
    toe(0.062, -0.5),
    toe(0.062, 0.05),
    toe(0.062, 0.6),
    ellipsoid([0.062, 0.03, 0.075], [0.03, 0.026, 0.034]),
  );
  c.addBoth(
    meshField((p) => Math.max(foot(p), 0.001 - p[1]), {
      low: [0.0, -0.01, 0.03],
      high: [0.13, 0.07, 0.16],
      cell: 0.0066,
      material: "cloth",
      mesh: "Body",
      keep: 0.28,
      error: 0.01,
      uv: () => sheet.swatch("foot"),
    }).skin(rigid("leftFoot")),
  );
}

/** Brown feathers round a heart-shaped face, with two tufts; a beak; two downy feathers that bob on the crown. */
export function addHead(c: Character): void {
  const tufts = mirrorX(
    union(
      0.02,
      capsule([0.098, 0.09, -0.012], [0.15, 0.172, -0.022], 0.046, 0.014),
      capsule([0.15, 0.172, -0.022], [0.168, 0.2, -0.026], 0.014, 0.006),
    ),
  );
  const outside: DistanceField = (p) => smoothMin(headField(p) - 0.011, tufts(p), 0.035);
  const face: DistanceField = (p) => {
    const x = Math.abs(p[0]);
    const eyes = Math.hypot(x - 0.066, p[1]) - 0.082;
    const chin = (Math.hypot(x / 1.25, (p[1] + 0.062) / 0.92) - 0.07) * 0.9;
    return Math.max(smoothMin(eyes, chin, 0.05), 0.02 - p[2]);
  };
  const feathers: DistanceField = (p) => smoothMax(outside(p), -face(p), 0.011);
  c.add(
    meshField(feathers, {
      low: [-0.24, -0.18, -0.2],
      high: [0.24, 0.23, 0.2],
      cell: 0.0088,
      material: "cloth",
      mesh: "Hair",
      keep: 0.24,
      error: 0.01,
      uv: () => sheet.swatch("brown"),
    })
      .moveVertices((p) => c.head.toWorld(p))
      .skin(rigid("head")),
  );
  const z = c.head.frontDepth(0, -0.038);
  const beak = union(
    0.008,
    ellipsoid([0, -0.035, z + 0.002], [0.0165, 0.0145, 0.016]),
    ellipsoid([0, -0.0465, z + 0.009], [0.0085, 0.0135, 0.0105]),
  );
  c.add(
    meshField(beak, {
      low: [-0.03, -0.08, z - 0.025],
      high: [0.03, -0.02, z + 0.035],
      cell: 0.005,
      material: "cloth",
      mesh: "Hair",
      keep: 0.5,
      uv: () => sheet.swatch("beak"),
    })
      .moveVertices((p) => c.head.toWorld(p))
      .skin(rigid("head")),
  );
  for (const [name, lean, height] of [
    ["crown_L", 0.022, 0.062],
    ["crown_R", -0.03, 0.048],
  ] as const) {
    const path: Vec3[] = [
      [lean * 0.2, 0.145, -0.004],
      [lean * 0.5, 0.155 + height * 0.4, -0.002],
      [lean * 1.2, 0.155 + height * 0.8, 0.006],
      [lean * 2, 0.155 + height, 0.016],
    ];
    const world = (t: number): Vec3 => c.head.toWorld(curve(path, t));
    const chain = c.addSpring(name, world, {
      joints: 2,
      startAt: 0.15,
      parent: "head",
      stiffness: 1.2,
      gravity: 0.05,
      drag: 0.3,
      colliderGroups: [],
    });
    c.add(
      sweep(world, {
        material: "cloth",
        mesh: "Hair",
        uv: sheet.swatchBox("tuft"),
        segments: 9,
        sides: 6,
        width: (t) => 0.003 + 0.0125 * Math.sin(Math.PI * (0.12 + 0.86 * t)),
        thickness: () => 0.004,
        facing: () => [0, 0.3, 1],
      }).skin(chain.skinning),
    );
  }
}
