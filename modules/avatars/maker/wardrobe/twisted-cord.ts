import type { Part, Skinning, UvBox } from "../geometry/part";
import { sweep } from "../geometry/sweep";
import type { Vec3 } from "../geometry/vector";

export type TwistedCord = {
  /** Middle of the ring. */
  center: Vec3;
  /** Radius of the ring, and how it is stretched in x and z. */
  radius: number;
  stretch: readonly [x: number, z: number];
  /** How far each strand runs from the cord's middle, and how thick it is (half). */
  twist: number;
  strand: number;
  twists: number;
  segments: number;
  /** One part of the cloth sheet for each strand. */
  colors: readonly UvBox[];
  skinning: Skinning;
};

/** Strands wound round each other in a ring: a shrine's cord, a festival headband. */
export function twistedCord(cord: TwistedCord): Part[] {
  const { center, radius, stretch, twist, strand, twists, segments, colors, skinning } = cord;
  return colors.map((uv, k) => {
    const path = (t: number): Vec3 => {
      const around = t * Math.PI * 2;
      const turn = around * twists + (k / colors.length) * Math.PI * 2;
      const r = radius + twist * Math.cos(turn);
      return [
        center[0] + Math.sin(around) * r * stretch[0],
        center[1] + twist * Math.sin(turn),
        center[2] + Math.cos(around) * r * stretch[1],
      ];
    };
    return sweep(path, {
      material: "cloth",
      mesh: "Body",
      uv,
      segments,
      sides: 5,
      width: () => strand,
      thickness: () => strand,
      facing: (p) => [p[0], 0, p[2]],
    }).skin(skinning);
  });
}
