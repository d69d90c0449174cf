import type { VRM } from "@pixiv/three-vrm";
import { Vector3, type Object3D, type SkinnedMesh } from "three";
import type { FigureSize } from "./framing";
import type { BoneName } from "./humanoid";

export type Arm = { shoulder: Vector3; upperLength: number; lowerLength: number; handLength: number };

/** What framing and poses must know about a body. World metres in the rest pose (arms out), facing +z. */
export type Figure = FigureSize & {
  arms: { left: Arm; right: Arm };
  hasLegs: boolean;
  /** Farthest trunk or leg, clothes included, from the middle plane between two heights. */
  bodyHalfWidth(fromY: number, toY: number): number;
  /** Foremost trunk near the middle plane between two heights. */
  bodyFrontZ(fromY: number, toY: number): number;
};

type Part = "head" | "arm" | "body";
const slice = 0.02;
/** Enough for a silhouette; each costs about a microsecond. */
const sampleCount = 6000;

/** Reads a body's size from its bones and from a sample of its skin. The model must stand unposed. */
export function measureFigure(vrm: VRM): Figure {
  vrm.scene.updateMatrixWorld(true);
  const boneAt = (bone: BoneName): Vector3 | null =>
    vrm.humanoid.getRawBoneNode(bone)?.getWorldPosition(new Vector3()) ?? null;
  const head = boneAt("head") ?? new Vector3(0, 1.4, 0);
  const hips = boneAt("hips") ?? new Vector3(0, 0.8, 0);
  const arms = { left: measureArm(boneAt, "left"), right: measureArm(boneAt, "right") };

  const halfWidths: number[] = [];
  const fronts: number[] = [];
  let topY = head.y;
  let headHalfWidth = 0;
  for (const { point, part } of sampleSkin(vrm)) {
    const at = Math.max(0, Math.floor(point.y / slice));
    if (part === "body") {
      halfWidths[at] = Math.max(halfWidths[at] ?? 0, Math.abs(point.x));
      if (Math.abs(point.x) < arms.left.shoulder.x) fronts[at] = Math.max(fronts[at] ?? -1, point.z);
    } else if (part === "head") {
      topY = Math.max(topY, point.y);
      if (point.y > head.y) headHalfWidth = Math.max(headHalfWidth, Math.abs(point.x));
    }
  }
  if (topY <= head.y) topY = head.y + 0.2;
  if (headHalfWidth === 0) headHalfWidth = (topY - head.y) / 2;

  const eye = vrm.lookAt ? vrm.lookAt.getLookAtWorldPosition(new Vector3()) : null;
  const eyeY = eye && eye.y > head.y && eye.y < topY ? eye.y : head.y + (topY - head.y) * 0.4;
  const greatest = (values: number[], fromY: number, toY: number, otherwise: number): number => {
    let found = -Infinity;
    for (let at = Math.max(0, Math.floor(fromY / slice)); at <= Math.floor(toY / slice); at++)
      found = Math.max(found, values[at] ?? found);
    return Number.isFinite(found) ? found : otherwise;
  };

  return {
    topY,
    eyeY,
    headY: head.y,
    hipsY: hips.y,
    shoulderHalfWidth: Math.abs(arms.left.shoulder.x),
    headHalfWidth,
    arms,
    hasLegs: boneAt("leftUpperLeg") !== null,
    bodyHalfWidth: (fromY, toY) => greatest(halfWidths, fromY, toY, Math.abs(arms.left.shoulder.x)),
    bodyFrontZ: (fromY, toY) => greatest(fronts, fromY, toY, 0.1),
  };
}

function measureArm(boneAt: (bone: BoneName) => Vector3 | null, side: "left" | "right"): Arm {
  const outward = side === "left" ? 1 : -1;
  const shoulder = boneAt(`${side}UpperArm`) ?? new Vector3(0.15 * outward, 1.3, 0);
  const elbow = boneAt(`${side}LowerArm`) ?? shoulder.clone().setX(shoulder.x + 0.22 * outward);
  const wrist = boneAt(`${side}Hand`) ?? elbow.clone().setX(elbow.x + 0.2 * outward);
  const fingertip = boneAt(`${side}MiddleDistal`);
  const lowerLength = elbow.distanceTo(wrist);
  return {
    shoulder,
    upperLength: shoulder.distanceTo(elbow),
    lowerLength,
    handLength: fingertip ? wrist.distanceTo(fingertip) * 1.15 : lowerLength * 0.4,
  };
}

function* sampleSkin(vrm: VRM): Generator<{ point: Vector3; part: Part }> {
  const boneOf = new Map<Object3D, BoneName>();
  for (const [name, bone] of Object.entries(vrm.humanoid.rawHumanBones))
    if (bone) boneOf.set(bone.node, name as BoneName);
  const meshes: SkinnedMesh[] = [];
  vrm.scene.traverse((object) => {
    if (object.visible && (object as SkinnedMesh).isSkinnedMesh) meshes.push(object as SkinnedMesh);
  });
  const vertexCount = meshes.reduce((sum, mesh) => sum + mesh.geometry.getAttribute("position").count, 0);
  const stride = Math.max(1, Math.floor(vertexCount / sampleCount));
  const point = new Vector3();

  for (const mesh of meshes) {
    const partOfJoint = mesh.skeleton.bones.map((bone) => partOf(bone, boneOf));
    const joints = mesh.geometry.getAttribute("skinIndex");
    const weights = mesh.geometry.getAttribute("skinWeight");
    const count = mesh.geometry.getAttribute("position").count;
    for (let index = 0; index < count; index += stride) {
      let strongest = 0;
      for (let slot = 1; slot < 4; slot++) {
        if (weights.getComponent(index, slot) > weights.getComponent(index, strongest)) strongest = slot;
      }
      mesh.getVertexPosition(index, point).applyMatrix4(mesh.matrixWorld);
      yield { point, part: partOfJoint[joints.getComponent(index, strongest)] ?? "body" };
    }
  }
}

function partOf(bone: Object3D, boneOf: Map<Object3D, BoneName>): Part {
  for (let node: Object3D | null = bone; node; node = node.parent) {
    const name = boneOf.get(node);
    if (!name) continue;
    if (name === "head" || /Eye$|^jaw$/.test(name)) return "head";
    return /Arm$|Hand$|Shoulder$|Thumb|Index|Middle|Ring|Little/.test(name) ? "arm" : "body";
  }
  return "body";
}
