import { VRMHumanBoneParentMap, VRMRequiredHumanBoneName } from "@pixiv/three-vrm";
import { Vector3 } from "three";
import type { Figure } from "../../figure";
import { fingerBones, thumbBones, type BoneName, type Side } from "../../humanoid";
import type { SkeletonBone } from "./motion-clip";

/** A grown person of 1.65 m: the body that our motions are written for when no other is given. */
export function referenceFigure(): Figure {
  const arm = (outward: 1 | -1): Figure["arms"]["left"] => ({
    shoulder: new Vector3(0.14 * outward, 1.32, 0),
    upperLength: 0.25,
    lowerLength: 0.23,
    handLength: 0.16,
  });
  return {
    topY: 1.65,
    eyeY: 1.5,
    headY: 1.42,
    hipsY: 0.9,
    shoulderHalfWidth: 0.14,
    headHalfWidth: 0.13,
    arms: { left: arm(1), right: arm(-1) },
    hasLegs: true,
    bodyHalfWidth: () => 0.17,
    bodyFrontZ: () => 0.11,
  };
}

/** A T-pose for a body of this size, with every bone that our motions turn and all that VRM requires. */
export function skeletonOf(figure: Figure): Map<BoneName, SkeletonBone> {
  const places = new Map<BoneName, Vector3>();
  const trunk = figure.headY - figure.hipsY;
  for (const [bone, share] of [
    ["hips", 0],
    ["spine", 0.12],
    ["chest", 0.32],
    ["upperChest", 0.52],
    ["neck", 0.86],
    ["head", 1],
  ] as const)
    // prettier-ignore
    places.set(bone, new Vector3(0, figure.hipsY + trunk * share, 0));
  for (const side of ["left", "right"] as const) {
    placeArm(places, figure, side);
    placeLeg(places, figure, side);
  }
  for (const bone of Object.values(VRMRequiredHumanBoneName))
    if (!places.has(bone)) throw new Error(`the skeleton lacks ${bone}`);

  const skeleton = new Map<BoneName, SkeletonBone>();
  for (const [bone, place] of places) {
    const parent = VRMHumanBoneParentMap[bone];
    const offset = place.clone().sub((parent && places.get(parent)) ?? new Vector3());
    skeleton.set(bone, { parent, offset: [offset.x, offset.y, offset.z] });
  }
  return skeleton;
}

function placeArm(places: Map<BoneName, Vector3>, figure: Figure, side: Side): void {
  const arm = figure.arms[side];
  const outward = side === "left" ? 1 : -1;
  const along = (metres: number, z = 0): Vector3 =>
    new Vector3(arm.shoulder.x + outward * metres, arm.shoulder.y, arm.shoulder.z + z);
  const wrist = arm.upperLength + arm.lowerLength;
  places.set(`${side}Shoulder`, new Vector3(arm.shoulder.x * 0.3, arm.shoulder.y, arm.shoulder.z));
  places.set(`${side}UpperArm`, along(0));
  places.set(`${side}LowerArm`, along(arm.upperLength));
  places.set(`${side}Hand`, along(wrist));
  const across = { Index: 0.13, Middle: 0.02, Ring: -0.1, Little: -0.21 };
  for (const { bone, finger, phalanx } of fingerBones(side))
    places.set(bone, along(wrist + arm.handLength * [0.5, 0.72, 0.87][phalanx]!, arm.handLength * across[finger]));
  for (const [joint, bone] of thumbBones(side).entries())
    places.set(bone, along(wrist + arm.handLength * (0.15 + 0.17 * joint), arm.handLength * (0.17 + 0.07 * joint)));
}

function placeLeg(places: Map<BoneName, Vector3>, figure: Figure, side: Side): void {
  const x = figure.shoulderHalfWidth * 0.6 * (side === "left" ? 1 : -1);
  places.set(`${side}UpperLeg`, new Vector3(x, figure.hipsY * 0.96, 0));
  places.set(`${side}LowerLeg`, new Vector3(x, figure.hipsY * 0.52, 0));
  places.set(`${side}Foot`, new Vector3(x, figure.hipsY * 0.08, 0));
}
