import type { Findings } from "./findings";
import { isIndex } from "./gltf";
import { plainText } from "./untrusted-text";

/** VRM 1.0, humanoid: the bones that every model has. VRM 0.x asks for neck and chest too; the stage does not. */
export const REQUIRED_BONES = [
  "hips",
  "spine",
  "head",
  "leftUpperLeg",
  "leftLowerLeg",
  "leftFoot",
  "rightUpperLeg",
  "rightLowerLeg",
  "rightFoot",
  "leftUpperArm",
  "leftLowerArm",
  "leftHand",
  "rightUpperArm",
  "rightLowerArm",
  "rightHand",
] as const;

/** Bone names to nodes: the required ones there, each in range, no node twice. */
export function checkBones(
  bones: readonly (readonly [bone: string, node: unknown])[],
  nodeCount: number,
  place: string,
  findings: Findings,
): void {
  const names = new Set(bones.map(([bone]) => bone));
  for (const bone of REQUIRED_BONES) if (!names.has(bone)) findings.add("bone-missing", place, { bone });
  const taken = new Set<number>();
  for (const [name, node] of bones) {
    const bone = plainText(name, 40) || "–";
    if (!isIndex(node, nodeCount)) findings.add("bone-reference", place, { bone });
    else if (taken.has(node)) findings.add("bone-twice", place, { bone });
    else taken.add(node);
  }
}

const SOME_FINGER = ["leftIndexProximal", "rightIndexProximal"];
const EYES = ["leftEye", "rightEye"];

export const hasHands = (bones: ReadonlySet<string>): boolean => SOME_FINGER.every((bone) => bones.has(bone));
export const hasEyes = (bones: ReadonlySet<string>): boolean => EYES.every((bone) => bones.has(bone));
