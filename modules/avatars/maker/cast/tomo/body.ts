import type { Character } from "../../character";
import { capsule, ellipsoid, smoothMin, torus, union, type DistanceField } from "../../geometry/distance-field";
import { loft, type Ring } from "../../geometry/loft";
import { meshField } from "../../geometry/mesh-field";
import type { UvBox } from "../../geometry/part";
import { rampSkinning, rigid } from "../../geometry/skinning";
import { sweep } from "../../geometry/sweep";
import { add, clamp, curve, lerp, type Vec3 } from "../../geometry/vector";
import { PLAIN_SKIN_UV } from "../../head/head-shape";
import { sheet } from "./cloth";
import { lanternSkinning, PAPER, paperRadius, ribbedRadius } from "./figure";
import { AROUND, PAPER_BOX, paperSwatch } from "./paper";

const ROWS_PER_RIB = 4;
const COLUMNS = 44;

/** Everything but clothes; caps, handle and tassel take the colours that all of its cloth sheets share. */
export function addBody(c: Character): void {
  addPaper(c);
  addCaps(c);
  addHandle(c);
  addFlame(c);
  addTassel(c);
  addLimbs(c);
}

function addPaper(c: Character): void {
  const rows = PAPER.ribs * ROWS_PER_RIB;
  const rings = Array.from({ length: rows + 1 }, (_, j): Ring => {
    const y = lerp(PAPER.top, PAPER.bottom, j / rows);
    const radius = paperRadius(y);
    return {
      center: [0, y, 0],
      rx: radius,
      rz: radius,
      v: j / rows,
      shape: (angle) => ribbedRadius(y, angle) / radius,
    };
  });
  const paper = loft(rings, { material: "paper", mesh: "Body", uv: PAPER_BOX, sides: COLUMNS, ...AROUND });
  c.add(paper.calmNormals((p) => [p[0], 0, p[2] + 0.06], 0.55).skin(lanternSkinning));
}

/** Black lacquer with a line of gold; the upper one is open, and inside burns the flame. */
function addCaps(c: Character): void {
  const turned = (
    profile: readonly (readonly [y: number, radius: number])[],
    uv: UvBox,
    bone: "head" | "hips",
    caps: { capFirst?: boolean; capLast?: boolean } = {},
  ): void => {
    c.add(
      loft(
        profile.map(([y, radius], i) => ({ center: [0, y, 0], rx: radius, rz: radius, v: i / (profile.length - 1) })),
        { material: "cloth", mesh: "Body", uv, sides: 36, ...caps },
      ).skin(rigid(bone)),
    );
  };
  const lacquer = sheet.swatchBox("lacquer");
  const gold = sheet.swatchBox("gold");
  const top = PAPER.top;
  turned(
    [
      [top - 0.006, 0.096],
      [top - 0.006, 0.104],
      [top - 0.003, 0.1065],
      [top + 0.026, 0.1055],
      [top + 0.03, 0.102],
      [top + 0.03, 0.076],
      [top + 0.026, 0.072],
      [top + 0.006, 0.07],
    ],
    lacquer,
    "head",
  );
  turned(
    [
      [top + 0.014, 0.06],
      [top + 0.008, 0.073],
    ],
    sheet.swatchBox("ember"),
    "head",
    { capFirst: true },
  );
  turned(
    [
      [top + 0.0055, 0.104],
      [top + 0.0055, 0.1088],
      [top + 0.0105, 0.1088],
      [top + 0.0105, 0.104],
    ],
    gold,
    "head",
  );
  const bottom = PAPER.bottom;
  turned(
    [
      [bottom + 0.006, 0.096],
      [bottom + 0.006, 0.104],
      [bottom + 0.003, 0.1065],
      [bottom - 0.022, 0.1035],
      [bottom - 0.028, 0.096],
    ],
    lacquer,
    "hips",
    { capLast: true },
  );
  turned(
    [
      [bottom - 0.0045, 0.103],
      [bottom - 0.0045, 0.1085],
      [bottom - 0.0095, 0.108],
      [bottom - 0.0095, 0.102],
    ],
    gold,
    "hips",
  );
}

function addHandle(c: Character): void {
  const look = { material: "cloth", mesh: "Body" } as const;
  const top = PAPER.top;
  const arch = (t: number): Vec3 => {
    const angle = lerp(-Math.PI / 2, Math.PI / 2, t);
    return [Math.sin(angle) * 0.099, top + 0.02 + Math.cos(angle) ** 0.8 * 0.105, 0];
  };
  c.add(
    sweep(arch, {
      ...look,
      uv: sheet.swatchBox("lacquer"),
      segments: 26,
      sides: 7,
      width: () => 0.0062,
      thickness: () => 0.0062,
      facing: () => [0, 0, 1],
    }).skin(rigid("head")),
  );
  const ring: DistanceField = (p) => torus([0, 0, 0], 0.0145, 0.0042)([p[0], p[2], p[1] - (top + 0.1405)]);
  c.add(
    meshField(ring, {
      ...look,
      low: [-0.024, top + 0.115, -0.01],
      high: [0.024, top + 0.166, 0.01],
      cell: 0.0046,
      keep: 0.6,
      uv: () => sheet.swatch("gold"),
    }).skin(rigid("head")),
  );
  for (const k of [1, -1]) {
    const at: Vec3 = [k * 0.104, top + 0.017, 0];
    c.add(
      meshField(ellipsoid(at, [0.009, 0.011, 0.011]), {
        ...look,
        low: add(at, [-0.016, -0.016, -0.016]),
        high: add(at, [0.016, 0.016, 0.016]),
        cell: 0.0048,
        keep: 0.6,
        uv: () => sheet.swatch("gold"),
      }).skin(rigid("head")),
    );
  }
}

/** It leans and flickers on the springs of a lock of hair. */
function addFlame(c: Character): void {
  const foot = PAPER.top + 0.006;
  const path: Vec3[] = [
    [0, foot, 0],
    [0.004, foot + 0.038, 0],
    [-0.008, foot + 0.076, 0.002],
    [0.013, foot + 0.112, 0.004],
  ];
  const chain = c.addSpring("flame", (t) => curve(path, t), {
    joints: 2,
    startAt: 0.2,
    parent: "head",
    stiffness: 1.1,
    gravity: 0,
    drag: 0.25,
    colliderGroups: [],
  });
  const tongue = (from: number, to: number, broad: number, forward: number, swatch: "flame" | "flameHeart"): void => {
    const breadth = (t: number): number => broad * Math.sin(Math.PI * clamp(0.2 + 0.79 * t)) ** 1.25 + 0.0008;
    c.add(
      sweep((t) => add(curve(path, lerp(from, to, t)), [0, 0, forward]), {
        material: "paper",
        mesh: "Body",
        uv: [...paperSwatch(swatch), ...paperSwatch(swatch)],
        segments: 10,
        sides: 10,
        width: breadth,
        thickness: (t) => breadth(t) * 0.8,
        facing: () => [0, 0, 1],
      }).skin(chain.skinning),
    );
  };
  tongue(0, 1, 0.037, 0, "flame");
  tongue(0.16, 0.72, 0.0195, 0.018, "flameHeart");
}

/** Hangs from the upper cap at its left: a cord, a golden bead, a brush of threads. */
function addTassel(c: Character): void {
  const look = { material: "cloth", mesh: "Body" } as const;
  const path: Vec3[] = [
    [0.104, PAPER.top + 0.012, 0.03],
    [0.142, PAPER.top - 0.006, 0.041],
    [0.172, PAPER.top - 0.062, 0.047],
    [0.179, PAPER.top - 0.13, 0.049],
    [0.181, PAPER.top - 0.2, 0.05],
  ];
  const at = (t: number): Vec3 => curve(path, t);
  const chain = c.addSpring("tassel", at, {
    joints: 3,
    startAt: 0.3,
    parent: "head",
    stiffness: 0.6,
    gravity: 0.5,
    drag: 0.3,
    colliderGroups: [],
  });
  const rope = (from: number, to: number, swatch: "tassel" | "gold", segments: number, width: (t: number) => number) =>
    c.add(
      sweep((t) => at(lerp(from, to, t)), {
        ...look,
        uv: sheet.swatchBox(swatch),
        segments,
        sides: 8,
        width,
        thickness: width,
        facing: () => [0.3, 0, 1],
      }).skin(chain.skinning),
    );
  rope(0, 0.66, "tassel", 12, () => 0.0042);
  rope(0.62, 0.72, "gold", 6, (t) => 0.0015 + 0.0125 * Math.sin(Math.PI * clamp(0.06 + 0.88 * t)));
  rope(0.69, 1, "tassel", 8, (t) => lerp(0.0095, 0.0185, clamp(t * 1.4)) * (t > 0.98 ? 0.55 : 1));
}

function addLimbs(c: Character): void {
  const arm = capsule([0.128, 0.256, 0.004], [0.242, 0.252, 0.012], 0.03, 0.038);
  c.addBoth(
    meshField(arm, {
      low: [0.08, 0.2, -0.05],
      high: [0.31, 0.31, 0.07],
      cell: 0.009,
      material: "skin",
      mesh: "Body",
      keep: 0.5,
      error: 0.01,
      uv: () => PLAIN_SKIN_UV,
    }).skin(
      rampSkinning(
        (p) => p[0],
        [
          [0.165, "leftUpperArm"],
          [0.198, "leftLowerArm"],
          [0.218, "leftLowerArm"],
          [0.246, "leftHand"],
        ],
      ),
    ),
  );
  const leg = capsule([0.058, 0.13, 0], [0.06, 0.05, 0.004], 0.033, 0.034);
  const foot: DistanceField = (p) =>
    Math.max(
      smoothMin(
        ellipsoid([0.061, 0.033, 0.03], [0.047, 0.036, 0.066])(p),
        union(0.01, ellipsoid([0.06, 0.05, 0.002], [0.042, 0.03, 0.042]))(p),
        0.02,
      ),
      0.001 - p[1],
    );
  for (const [field, material, uv, cell] of [
    [leg, "skin", PLAIN_SKIN_UV, 0.009],
    [foot, "cloth", sheet.swatch("lacquer"), 0.0088],
  ] as const)
    c.addBoth(
      meshField(field, {
        low: [0, -0.01, -0.06],
        high: [0.13, 0.17, 0.12],
        cell,
        material,
        mesh: "Body",
        keep: 0.5,
        error: 0.01,
        uv: () => uv,
      }).skin(
        rampSkinning(
          (p) => -p[1],
          [
            [-0.118, "hips"],
            [-0.1, "leftUpperLeg"],
            [-0.082, "leftLowerLeg"],
            [-0.062, "leftFoot"],
          ],
        ),
      ),
    );
}
