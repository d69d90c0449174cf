import { Euler, Matrix4, Quaternion, Vector3 } from "three";
import { clamp } from "../easing";
import type { Figure } from "../figure";
import { armBones, fingerBones, thumbBones, type BoneName, type Finger, type Side } from "../humanoid";

/** [outward from the body's middle plane, up, forward]: the same numbers serve both arms. */
export type BodyVector = readonly [outward: number, up: number, forward: number];

/** Where a wrist can be, without knowing the body: offsets are in arm lengths from a landmark of that body. */
export type Landmark = "shoulder" | "brow" | "chin" | "chest" | "belly" | "lap";

export type Grip = "relaxed" | "open" | "flat" | "fist" | "point" | "chin" | "thumb" | "two" | "three" | "half-heart";

export type ArmPose = {
  wrist: { from: Landmark; offset: BodyVector };
  /** Which way the elbow points. */
  elbow: BodyVector;
  /** Which way the palm faces. */
  palm: BodyVector;
  grip?: Grip;
  /** Bends of the wrist in radians: toward the palm, toward the little finger. */
  wristBend?: readonly [number, number];
};

/** Rotation of the three joints of a finger toward the palm, radians. */
const curls: Record<Grip, (finger: Finger) => readonly [number, number, number]> = {
  relaxed: (finger) =>
    finger === "Index" ? [0.16, 0.26, 0.18] : finger === "Little" ? [0.34, 0.4, 0.26] : [0.26, 0.34, 0.22],
  open: (finger) => (finger === "Little" ? [0.02, 0.06, 0.04] : [-0.04, 0.04, 0.02]),
  flat: () => [0.06, 0.05, 0.03],
  fist: () => [1.3, 1.5, 0.9],
  point: (finger) => (finger === "Index" ? [-0.04, 0.04, 0.02] : [1.35, 1.5, 0.9]),
  chin: (finger) => (finger === "Index" ? [0.55, 0.6, 0.3] : [1.0, 1.25, 0.8]),
  thumb: () => [1.3, 1.5, 0.9],
  two: (finger) => (finger === "Index" || finger === "Middle" ? [-0.04, 0.04, 0.02] : [1.35, 1.5, 0.9]),
  three: (finger) => (finger === "Little" ? [1.35, 1.5, 0.9] : [-0.04, 0.04, 0.02]),
  "half-heart": () => [0.75, 0.75, 0.5],
};
const thumbCurl: Record<Grip, number> = {
  relaxed: 0.2,
  open: -0.1,
  flat: 0.15,
  fist: 0.55,
  point: 0.5,
  chin: 0.2,
  thumb: -0.35,
  two: 0.5,
  three: 0.5,
  "half-heart": -0.15,
};
/** Fingers fan out a little when the hand is open. */
const spread: Record<Finger, number> = { Index: 0.1, Middle: 0.02, Ring: -0.06, Little: -0.16 };
const fannedGrips: ReadonlySet<Grip> = new Set(["open", "two", "three"]);

const xAxis = new Vector3(1, 0, 0);
const down = new Vector3(0, -1, 0);

/** Turns a pose into joint rotations for one body. Computed for the left arm and mirrored for the right. */
export function solveArm(
  figure: Figure,
  side: Side,
  pose: ArmPose,
  visibleHalfWidth = Infinity,
): Map<BoneName, Quaternion> {
  const arm = figure.arms[side];
  const shoulder = new Vector3(Math.abs(arm.shoulder.x), arm.shoulder.y, arm.shoulder.z);
  const armLength = arm.upperLength + arm.lowerLength;
  const beside = besideBroadHead(figure, pose, armLength);
  const wrist = landmarkOf(figure, side, beside ? "shoulder" : pose.wrist.from);
  wrist.addScaledVector(new Vector3(...(beside ?? pose.wrist.offset)), armLength);
  wrist.x = withinPicture(wrist.x, visibleHalfWidth - arm.handLength * 0.5);
  const { upper, lower } = reach(
    wrist.sub(shoulder),
    arm.upperLength,
    arm.lowerLength,
    new Vector3(...pose.elbow).normalize(),
  );

  // The frame of the upper arm: x along it, z the way the elbow bends.
  const bendAngle = Math.acos(clamp(upper.dot(lower), -1, 1));
  const bend = lower.clone().addScaledVector(upper, -lower.dot(upper));
  if (bend.lengthSq() < 1e-8)
    bend
      .set(...pose.elbow)
      .negate()
      .addScaledVector(upper, upper.dot(new Vector3(...pose.elbow)));
  bend.normalize();
  const hinge = new Vector3().crossVectors(bend, upper);
  const upperTurn = new Quaternion().setFromRotationMatrix(new Matrix4().makeBasis(upper, hinge, bend));
  const elbowTurn = new Quaternion().setFromAxisAngle(new Vector3(0, 1, 0), -bendAngle);

  // Turn the forearm about itself until the palm faces as wanted; half of it in the wrist, as bones do.
  const palmNow = down.clone().applyQuaternion(upperTurn.clone().multiply(elbowTurn));
  const palmWanted = new Vector3(...pose.palm);
  palmWanted.addScaledVector(lower, -palmWanted.dot(lower)).normalize();
  const sine = new Vector3().crossVectors(palmNow, palmWanted).dot(lower);
  const twist = clamp(Math.atan2(sine, palmNow.dot(palmWanted)), -1.9, 1.9);
  const halfTwist = new Quaternion().setFromAxisAngle(xAxis, twist / 2);
  const [toPalm, toLittle] = pose.wristBend ?? [0, 0];

  const bones = armBones(side);
  const result = new Map<BoneName, Quaternion>([
    [bones.upper, upperTurn],
    [bones.lower, elbowTurn.multiply(halfTwist)],
    [bones.hand, halfTwist.clone().multiply(new Quaternion().setFromEuler(new Euler(0, toLittle, -toPalm)))],
  ]);
  const grip = pose.grip ?? "relaxed";
  for (const { bone, finger, phalanx } of fingerBones(side)) {
    const fan = phalanx === 0 && fannedGrips.has(grip) ? spread[finger] : 0;
    result.set(bone, new Quaternion().setFromEuler(new Euler(0, -fan, -curls[grip](finger)[phalanx]!)));
  }
  for (const [index, bone] of thumbBones(side).entries()) {
    result.set(bone, new Quaternion().setFromEuler(new Euler(0, thumbCurl[grip] * (index === 0 ? 0.5 : 1) + 0.05, 0)));
  }
  if (side === "right") for (const turn of result.values()) turn.set(turn.x, -turn.y, -turn.z, turn.w);
  return result;
}

/** Two bones from the shoulder to a point (law of cosines); a point out of reach is approached along the line to it. */
export function reach(
  target: Vector3,
  upperLength: number,
  lowerLength: number,
  elbow: Vector3,
): { upper: Vector3; lower: Vector3 } {
  const longest = (upperLength + lowerLength) * 0.995;
  // An elbow that shuts below about 35° breaks the skin of most models.
  const shortest = Math.sqrt(upperLength ** 2 + lowerLength ** 2 - 2 * upperLength * lowerLength * Math.cos(0.6));
  const distance = clamp(target.length(), shortest, longest);
  const toward = target.lengthSq() > 1e-10 ? target.clone().normalize() : new Vector3(0, -1, 0);
  const side = elbow.clone().addScaledVector(toward, -elbow.dot(toward));
  if (side.lengthSq() < 1e-8) side.set(0, 0, -1).addScaledVector(toward, toward.z);
  side.normalize();
  const cosine = clamp((upperLength ** 2 + distance ** 2 - lowerLength ** 2) / (2 * upperLength * distance), -1, 1);
  const upper = toward
    .clone()
    .multiplyScalar(cosine)
    .addScaledVector(side, Math.sqrt(1 - cosine ** 2));
  const lower = toward.multiplyScalar(distance).addScaledVector(upper, -upperLength).normalize();
  return { upper: upper.normalize(), lower };
}

/** What a narrow picture would cut off comes closer to the body; a quarter of the excess stays, so that a wave still swings. */
function withinPicture(x: number, limit: number): number {
  return x > limit ? limit + (x - limit) * 0.25 : x;
}

/** A mascot's short arm would vanish in its broad head or in its belly: it goes up beside the one, forward from the other. */
function besideBroadHead(figure: Figure, pose: ArmPose, armLength: number): BodyVector | null {
  const [outward, up] = pose.wrist.offset;
  const { from } = pose.wrist;
  const belly = figure.bodyFrontZ(figure.hipsY, figure.headY);
  if (armLength < belly * 1.5 && (from === "chest" || from === "chin"))
    return [0.3 + outward * 0.6, 0.25 + up * 0.4, 0.8];
  if (figure.headHalfWidth < figure.shoulderHalfWidth + armLength * 0.45) return null;
  if (from === "brow") return besideTheFace;
  if (from !== "shoulder" || up <= 0) return null;
  return [0.88, 0.1 + up * 0.9 + (0.3 - outward) * 1.2, 0.3];
}

const besideTheFace: BodyVector = [0.8, 0.45, 0.4];

/** In left-arm coordinates: x is outward. */
function landmarkOf(figure: Figure, side: Side, landmark: Landmark): Vector3 {
  const arm = figure.arms[side];
  const shoulder = new Vector3(Math.abs(arm.shoulder.x), arm.shoulder.y, arm.shoulder.z);
  const trunk = figure.headY - figure.hipsY;
  const frontAt = (y: number): number => figure.bodyFrontZ(y - trunk * 0.12, y + trunk * 0.12);
  switch (landmark) {
    case "shoulder":
      return shoulder;
    case "brow":
      return new Vector3(figure.headHalfWidth * 0.6, figure.eyeY, arm.shoulder.z + figure.headHalfWidth * 0.7);
    case "chin":
      return new Vector3(0, figure.headY, Math.max(frontAt(figure.headY - trunk * 0.2), arm.shoulder.z + 0.05));
    case "chest": {
      const y = figure.hipsY + trunk * 0.62;
      return new Vector3(0, y, frontAt(y));
    }
    case "belly": {
      const y = figure.hipsY + trunk * 0.3;
      return new Vector3(0, y, frontAt(y));
    }
    case "lap": {
      const y = figure.hipsY - trunk * 0.05;
      return new Vector3(0, y, frontAt(y));
    }
  }
}
