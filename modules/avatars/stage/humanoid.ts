import type { VRM, VRMHumanBoneName } from "@pixiv/three-vrm";
import { Quaternion, type Object3D } from "three";

export type BoneName = VRMHumanBoneName;
/** Authored for VRM 1.0: the model faces +z, its left arm points to +x, every bone at rest is unrotated. */
export type Pose = ReadonlyMap<BoneName, Quaternion>;
export type Side = "left" | "right";

/** The bones of one model, in the coordinates that poses are authored in. */
export type Rig = {
  has(bone: BoneName): boolean;
  turn(bone: BoneName, rotation: Quaternion): void;
  /** Metres from where the hips rest. */
  moveHips(x: number, y: number, z: number): void;
};

/**
 * A VRM 0.x model faces -z and is turned round by its parent, so the same motion there is the rotation
 * seen after half a turn about y: x and z change sign. Bones that a model lacks are left out.
 */
export function rigOf(vrm: VRM): Rig {
  const sign = vrm.meta?.metaVersion === "0" ? -1 : 1;
  const nodes = new Map<BoneName, Object3D | null>();
  const nodeOf = (bone: BoneName): Object3D | null => {
    let node = nodes.get(bone);
    if (node === undefined) {
      node = vrm.humanoid.getNormalizedBoneNode(bone);
      nodes.set(bone, node);
    }
    return node;
  };
  const hipsAtRest = nodeOf("hips")?.position.clone();

  return {
    has: (bone) => nodeOf(bone) !== null,
    turn(bone, rotation) {
      nodeOf(bone)?.quaternion.set(rotation.x * sign, rotation.y, rotation.z * sign, rotation.w);
    },
    moveHips(x, y, z) {
      const hips = nodeOf("hips");
      if (hips && hipsAtRest) hips.position.set(hipsAtRest.x + x * sign, hipsAtRest.y + y, hipsAtRest.z + z * sign);
    },
  };
}

const fingers = ["Index", "Middle", "Ring", "Little"] as const;
const phalanges = ["Proximal", "Intermediate", "Distal"] as const;
export type Finger = (typeof fingers)[number];

export function fingerBones(side: Side): { bone: BoneName; finger: Finger; phalanx: number }[] {
  return fingers.flatMap((finger) =>
    phalanges.map((part, phalanx) => ({ bone: `${side}${finger}${part}` as BoneName, finger, phalanx })),
  );
}

export function thumbBones(side: Side): BoneName[] {
  return [`${side}ThumbMetacarpal`, `${side}ThumbProximal`, `${side}ThumbDistal`];
}

export function armBones(side: Side): { upper: BoneName; lower: BoneName; hand: BoneName; shoulder: BoneName } {
  return { upper: `${side}UpperArm`, lower: `${side}LowerArm`, hand: `${side}Hand`, shoulder: `${side}Shoulder` };
}

export const trunkBones = [
  "hips",
  "spine",
  "chest",
  "upperChest",
  "neck",
  "head",
] as const satisfies readonly BoneName[];
export type TrunkBone = (typeof trunkBones)[number];
