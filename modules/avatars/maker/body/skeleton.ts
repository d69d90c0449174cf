import { mix, type Vec3 } from "../geometry/vector";
import type { Proportions } from "./proportions";

export type Bone = { name: string; parent: string | null; position: Vec3 };

export const FINGERS = ["Thumb", "Index", "Middle", "Ring", "Little"] as const;
export type Finger = (typeof FINGERS)[number];

export const fingerBones = (finger: Finger): readonly [string, string, string] =>
  finger === "Thumb" ? ["Metacarpal", "Proximal", "Distal"] : ["Proximal", "Intermediate", "Distal"];

/** Four points per finger of the left hand, root to tip, in the T-pose with the palm down. */
export function handLayout(p: Proportions): Record<Finger, Vec3[]> {
  const k = p.handScale;
  const point = (x: number, y: number, z: number): Vec3 => [p.wristX + x * k, p.armY + y * k, z * k];
  const row = (z: number, root: number, length: number, spread: number): Vec3[] =>
    [0, 0.42, 0.72, 1].map((t) => point(root + length * t, -0.001 - 0.004 * t * t, z + spread * t));
  return {
    Thumb: [
      point(0.014, -0.004, 0.014),
      point(0.027, -0.007, 0.026),
      point(0.039, -0.009, 0.033),
      point(0.049, -0.011, 0.037),
    ],
    Index: row(0.0155, 0.05, 0.041, 0.003),
    Middle: row(0.005, 0.052, 0.045, 0.001),
    Ring: row(-0.0052, 0.051, 0.042, -0.001),
    Little: row(-0.015, 0.048, 0.033, -0.003),
  };
}

export type Skeleton = {
  bones: Bone[];
  /** Names of the bones that are human bones of VRM; they are named as VRM names them. */
  human: string[];
};

export function buildSkeleton(p: Proportions, withFingers: boolean): Skeleton {
  const bones: Bone[] = [];
  const human: string[] = [];
  const bone = (name: string, parent: string | null, position: Vec3): void => {
    bones.push({ name, parent, position });
    if (parent !== null) human.push(name);
  };
  bone("root", null, [0, 0, 0]);
  bone("hips", "root", [0, p.hips, 0]);
  bone("spine", "hips", [0, p.spine, 0]);
  bone("chest", "spine", [0, p.chest, 0]);
  bone("upperChest", "chest", [0, p.upperChest, 0]);
  bone("neck", "upperChest", [0, p.neck, -0.012]);
  bone("head", "neck", [0, p.head, -0.002]);
  const layout = handLayout(p);
  for (const [side, k] of [
    ["left", 1],
    ["right", -1],
  ] as const) {
    bone(`${side}Shoulder`, "upperChest", [k * p.shoulderX, p.armY - 0.005, 0]);
    bone(`${side}UpperArm`, `${side}Shoulder`, [k * p.armX, p.armY, 0]);
    bone(`${side}LowerArm`, `${side}UpperArm`, [k * p.elbowX, p.armY, 0]);
    bone(`${side}Hand`, `${side}LowerArm`, [k * p.wristX, p.armY, 0]);
    if (withFingers)
      for (const finger of FINGERS) {
        let parent = `${side}Hand`;
        fingerBones(finger).forEach((joint, i) => {
          const [x, y, z] = layout[finger][i] ?? [0, 0, 0];
          bone(`${side}${finger}${joint}`, parent, [k * x, y, z]);
          parent = `${side}${finger}${joint}`;
        });
      }
    bone(`${side}UpperLeg`, "hips", [k * p.legX, p.hipY, 0]);
    bone(`${side}LowerLeg`, `${side}UpperLeg`, [k * p.legX * 1.02, p.kneeY, 0.004]);
    bone(`${side}Foot`, `${side}LowerLeg`, [k * p.legX * 1.04, p.ankleY, -0.012]);
    bone(`${side}Toes`, `${side}Foot`, [k * p.legX * 1.06, 0.018, p.toeZ]);
  }
  return { bones, human };
}

/** Centre of the left leg at a height: the knee a little forward, the calf a little back. */
export function legCenter(p: Proportions, y: number): Vec3 {
  const hip: Vec3 = [p.legX, p.hipY, 0];
  const knee: Vec3 = [p.legX * 1.02, p.kneeY, 0.004];
  const ankle: Vec3 = [p.legX * 1.04, p.ankleY, -0.012];
  const [x, , z] =
    y >= p.kneeY
      ? mix(knee, hip, (y - p.kneeY) / (p.hipY - p.kneeY))
      : mix(ankle, knee, (y - p.ankleY) / (p.kneeY - p.ankleY));
  const calf = y < p.kneeY ? Math.sin(Math.PI * Math.min(1, (p.kneeY - y) / (p.kneeY - p.ankleY))) : 0;
  return [x, y, z - 0.008 * calf];
}
