import { Vector3 } from "three";
import { approach, clamp } from "./easing";
import type { Theatre } from "./theatre";

/** After this long without a movement of the pointer she looks at the person again. */
const pointerInterestSeconds = 2.5;
const turningSeconds = 0.16;

/** Where she looks: at the person, who sits where the camera is, or partly where the person has just pointed. */
export type Attention = {
  /** World metres. */
  readonly lookAt: Vector3;
  /** A place of the picture, -1..1 each, y up; null = nowhere. */
  point(place: { x: number; y: number } | null): void;
  /** `pull`: how far from the person to the place, 0..1. */
  advance(deltaSeconds: number, pull: number): void;
  /** At the person at once. */
  meet(): void;
};

export function createAttention({ camera, pointAt }: Pick<Theatre, "camera" | "pointAt">): Attention {
  const lookAt = new Vector3(0, 1.4, 3);
  const wanted = new Vector3();
  const place = new Vector3();
  let pointer: { x: number; y: number; secondsLeft: number } | null = null;

  return {
    lookAt,
    point(at) {
      pointer = at && {
        x: clamp(at.x, -1.5, 1.5),
        y: clamp(at.y, -1.5, 1.5),
        secondsLeft: pointerInterestSeconds,
      };
    },
    advance(delta, pull) {
      wanted.copy(camera.position);
      if (pointer && (pointer.secondsLeft -= delta) > 0 && pull > 0) {
        const away = Math.hypot(camera.position.x, camera.position.z);
        wanted.lerp(pointAt(pointer.x, pointer.y, Math.max(away - 0.9, away * 0.4), place), pull);
      }
      lookAt.set(
        approach(lookAt.x, wanted.x, turningSeconds, delta),
        approach(lookAt.y, wanted.y, turningSeconds, delta),
        approach(lookAt.z, wanted.z, turningSeconds, delta),
      );
    },
    meet() {
      lookAt.copy(camera.position);
    },
  };
}
