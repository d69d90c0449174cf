import type { Character } from "../../character";
import { ellipsoid, placed } from "../../geometry/distance-field";
import { loft, type Ring } from "../../geometry/loft";
import { meshField } from "../../geometry/mesh-field";
import { withFrontAndBackUvs } from "../../geometry/part";
import { rampSkinning, rigid } from "../../geometry/skinning";
import { sweep } from "../../geometry/sweep";
import { add, curve, lerp, normalize, rotateZ, smoothstep, subtract, type Vec3 } from "../../geometry/vector";
import { twistedCord } from "../../wardrobe/twisted-cord";
import { coatBackUv, coatFrontUv, festivalSheet as sheet, HAPPI } from "./cloth";
import { lanternSkinning, paperRadius } from "./figure";

const OFF_PAPER = 0.0095;
const SIDES = 52;
const TURN = Math.PI * 2;

/** A festival coat over the lower half, and a twisted towel round the brow. */
export function dressForFestival(c: Character): void {
  addHappi(c);
  addSleeves(c);
  addHeadband(c);
}

/** Half the opening in front, radians; it widens towards the hem. */
const opening = (y: number): number => lerp(0.34, 0.56, (HAPPI.top - y) / (HAPPI.top - HAPPI.bottom));

const clothRadius = (y: number): number =>
  paperRadius(y) + OFF_PAPER + 0.016 * smoothstep(0.24, HAPPI.bottom, y) - 0.006 * smoothstep(0.305, HAPPI.top, y);

const onCoat = (angle: number, y: number, lift: number): Vec3 => {
  const r = clothRadius(y) + lift;
  return [Math.sin(angle) * r, y, Math.cos(angle) * r];
};

function addHappi(c: Character): void {
  const ring = (y: number, radius: number): Ring => ({ center: [0, y, 0], rx: radius, rz: radius, v: 0 });
  const rows = 10;
  const narrow = opening(HAPPI.top);
  const outside = Array.from({ length: rows + 1 }, (_, j) => {
    const y = lerp(HAPPI.top, HAPPI.bottom, j / rows);
    return ring(y, clothRadius(y));
  });
  // The edges turn in, so that the cloth has a thickness.
  const coat = loft(
    [
      ring(HAPPI.top - 0.004, clothRadius(HAPPI.top) - 0.007),
      ...outside,
      ring(HAPPI.bottom + 0.004, clothRadius(HAPPI.bottom) - 0.006),
      ring(HAPPI.bottom + 0.03, clothRadius(HAPPI.bottom + 0.03) - 0.006),
    ],
    { material: "cloth", mesh: "Body", uv: [0, 0, 0, 0], sides: SIDES, from: narrow, to: TURN - narrow },
  );
  // The columns are drawn together towards the hem, where the opening is wider.
  coat.moveVertices((p) => {
    const angle = (Math.atan2(p[0], p[2]) + TURN) % TURN;
    const from = opening(p[1]);
    const turned = lerp(from, TURN - from, (angle - narrow) / (TURN - 2 * narrow));
    const r = Math.hypot(p[0], p[2]);
    return [Math.sin(turned) * r, p[1], Math.cos(turned) * r];
  });
  coat.recomputeNormals().skin(lanternSkinning);
  c.add(withFrontAndBackUvs(coat, coatFrontUv, coatBackUv, (p) => p[2] > -0.001));

  const down = [0, 0.25, 0.5, 0.75, 1].map((t) => lerp(HAPPI.top - 0.004, HAPPI.bottom - 0.003, t));
  const round = [0.5, 0.8, 1.2, 1.7, 2.2, 2.7, Math.PI];
  for (const k of [1, -1]) {
    const nape = round.toReversed().map((angle) => onCoat(k * angle, HAPPI.top - 0.002, 0));
    const edge = down.map((y) => onCoat(k * opening(y), y, 0.002));
    const path = [...nape, ...edge];
    c.add(
      sweep((t) => curve(path, t), {
        material: "cloth",
        mesh: "Body",
        uv: sheet.swatchBox("collar"),
        segments: 34,
        sides: 6,
        width: () => 0.0125,
        thickness: () => 0.0052,
        facing: (p) => [p[0], 0, p[2]],
      }).skin(lanternSkinning),
    );
  }
}

/** Short and wide; the arms come out of them. */
function addSleeves(c: Character): void {
  const rings = [
    [0.13, 0.041],
    [0.165, 0.044],
    [0.2, 0.0505],
    [0.212, 0.0515],
    [0.213, 0.047],
    [0.19, 0.042],
  ] as const;
  const skinning = rampSkinning(
    (p) => p[0],
    [
      [0.165, "leftUpperArm"],
      [0.215, "leftLowerArm"],
    ],
  );
  c.addBoth(
    loft(
      rings.map(([x, r], i) => ({ center: [x, 0.255, 0.006] as const, rx: r, rz: r, v: i / 5 })),
      { material: "cloth", mesh: "Body", uv: sheet.swatchBox("indigo"), sides: 20, axis: "x" },
    ).skin(skinning),
  );
  const hem = [
    [0.1985, 0.0512],
    [0.1985, 0.0535],
    [0.2125, 0.0543],
    [0.214, 0.049],
  ] as const;
  c.addBoth(
    loft(
      hem.map(([x, r], i) => ({ center: [x, 0.255, 0.006] as const, rx: r, rz: r, v: i / 3 })),
      { material: "cloth", mesh: "Body", uv: sheet.swatchBox("towel"), sides: 20, axis: "x" },
    ).skin(skinning),
  );
}

/** White and blue, knotted over the right temple, the ends up. */
function addHeadband(c: Character): void {
  const y = 0.5245;
  const radius = paperRadius(y) + 0.006;
  c.add(
    ...twistedCord({
      center: [0, y, 0],
      radius,
      stretch: [1, 1],
      twist: 0.0082,
      strand: 0.0105,
      twists: 12,
      segments: 104,
      colors: [sheet.swatchBox("towel"), sheet.swatchBox("stripe")],
      skinning: rigid("head"),
    }),
  );
  const around = -0.62;
  const outwards: Vec3 = [Math.sin(around), 0, Math.cos(around)];
  const knot: Vec3 = [outwards[0] * (radius + 0.01), y, outwards[2] * (radius + 0.01)];
  c.add(
    meshField(
      placed(ellipsoid([0, 0, 0], [0.021, 0.018, 0.017]), (p) => rotateZ(subtract(p, knot), 0.4)),
      {
        low: add(knot, [-0.03, -0.03, -0.03]),
        high: add(knot, [0.03, 0.03, 0.03]),
        cell: 0.006,
        material: "cloth",
        mesh: "Body",
        keep: 0.5,
        uv: () => sheet.swatch("towel"),
      },
    ).skin(rigid("head")),
  );
  for (const [name, lean, length] of [
    ["towel_L", 0.03, 0.066],
    ["towel_R", -0.034, 0.056],
  ] as const) {
    const across = normalize([outwards[2], 0, -outwards[0]]);
    const path = [0, 0.35, 0.7, 1].map((t): Vec3 => [
      knot[0] + across[0] * lean * t + outwards[0] * 0.012 * t,
      knot[1] + 0.006 + length * t * (1 - 0.18 * t),
      knot[2] + across[2] * lean * t + outwards[2] * 0.012 * t,
    ]);
    const chain = c.addSpring(name, (t) => curve(path, t), {
      joints: 2,
      startAt: 0.2,
      parent: "head",
      stiffness: 1.5,
      gravity: 0.05,
      drag: 0.35,
      colliderGroups: [],
    });
    const breadth = (t: number): number => 0.0065 + 0.0145 * smoothstep(0, 0.8, t);
    c.add(
      sweep((t) => curve(path, t), {
        material: "cloth",
        mesh: "Body",
        uv: sheet.swatchBox(name === "towel_L" ? "towel" : "stripe"),
        segments: 8,
        sides: 8,
        width: breadth,
        thickness: () => 0.005,
        facing: () => outwards,
      }).skin(chain.skinning),
    );
  }
}
