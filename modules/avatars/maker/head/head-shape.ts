import { ellipsoid, gradient, smoothMin, sphere, type DistanceField } from "../geometry/distance-field";
import { Part, withFrontAndBackUvs } from "../geometry/part";
import {
  add,
  clamp,
  lerp,
  mix,
  normalize,
  scale,
  smoothstep,
  subtract,
  type Vec2,
  type Vec3,
} from "../geometry/vector";
import { SKIN_SPAN } from "../paint/face-textures";

/** A skull in head units (the head is about 0.316 high, chin at −0.148, crown at +0.168). */
export type HeadProportions = {
  cranium: { center: Vec3; radii: Vec3 };
  face: { center: Vec3; radii: Vec3 };
  cheek: { center: Vec3; radius: number };
  /** A second pair of spheres that draws the line of the jaw; men have it, children do not. */
  jaw: { center: Vec3; radius: number };
  chin: { center: Vec3; radius: number };
  nose: { center: Vec3; radii: Vec3 };
  /** Fills the profile between nose and chin, where the lips lie. */
  lips: { center: Vec3; radii: Vec3 };
};

export function humanHeadField(h: HeadProportions): DistanceField {
  const cranium = ellipsoid(h.cranium.center, h.cranium.radii);
  const face = ellipsoid(h.face.center, h.face.radii);
  const cheek = sphere(h.cheek.center, h.cheek.radius);
  const jaw = sphere(h.jaw.center, h.jaw.radius);
  const chin = sphere(h.chin.center, h.chin.radius);
  const nose = ellipsoid(h.nose.center, h.nose.radii);
  const lips = ellipsoid(h.lips.center, h.lips.radii);
  return (p) => {
    const q: Vec3 = [Math.abs(p[0]), p[1], p[2]];
    let d = smoothMin(cranium(p), face(p), 0.06);
    d = smoothMin(d, chin(p), 0.07);
    d = smoothMin(d, cheek(q), 0.05);
    d = smoothMin(d, jaw(q), 0.05);
    d = smoothMin(d, lips(p), 0.03);
    return smoothMin(d, nose(p), 0.018);
  };
}

/** Where the hidden part of the skin takes its colour from. */
export const PLAIN_SKIN_UV: Vec2 = [0.5, 0.985];

/** The head's own frame and surface. All face and hair coordinates are in head units unless they say "world". */
export class Head {
  constructor(
    readonly center: Vec3,
    readonly scale: number,
    readonly field: DistanceField,
  ) {}

  toWorld(p: Vec3): Vec3 {
    return add(this.center, scale(p, this.scale));
  }

  fromWorld(p: Vec3): Vec3 {
    return scale(subtract(p, this.center), 1 / this.scale);
  }

  /** Distance from a point inside to the surface. */
  radial(direction: Vec3, origin: Vec3, field: DistanceField = this.field): number {
    let inside = 0.02;
    let outside = 0.34;
    for (let i = 0; i < 24; i++) {
      const middle = (inside + outside) / 2;
      if (field(add(origin, scale(direction, middle))) < 0) inside = middle;
      else outside = middle;
    }
    return inside;
  }

  frontDepth(x: number, y: number): number {
    let z = 0.3;
    for (let i = 0; i < 80 && z > -0.2; i++) {
      const d = this.field([x, y, z]);
      if (d < 1e-5) break;
      z -= d * 0.9;
    }
    return z;
  }

  /** The true normal, drawn towards a ball on the face: the shadow of the key light then has one clean edge. */
  shadingNormal(p: Vec3): Vec3 {
    const ball = normalize(subtract(p, [0, -0.03, -0.06]));
    return normalize(mix(gradient(this.field, p, 1e-3), ball, 0.7 * smoothstep(-0.05, 0.08, p[2])));
  }

  /** A point on the front of the face, lifted off the skin. */
  onFace(x: number, y: number, lift: number): { position: Vec3; normal: Vec3 } {
    const p: Vec3 = [x, y, this.frontDepth(x, y)];
    const g = gradient(this.field, p, 1e-3);
    const away = normalize([g[0] * 0.5, g[1] * 0.5, Math.max(g[2], 0.4)]);
    return { position: add(p, scale(away, lift)), normal: this.shadingNormal(p) };
  }

  /** The skin texture is projected straight from the front. */
  faceUv(p: Vec3): Vec2 {
    return [clamp(p[0] / SKIN_SPAN + 0.5), clamp(0.5 - p[1] / SKIN_SPAN)];
  }
}

/** The skull as a latitude–longitude grid, denser towards the face. */
export function headMesh(head: Head, columns: number, rows: number): Part {
  const part = new Part("skin", "Body");
  const origin: Vec3 = [0, -0.01, 0];
  for (let j = 0; j <= rows; j++) {
    const latitude = lerp(-Math.PI / 2, Math.PI / 2, j / rows);
    for (let i = 0; i <= columns; i++) {
      const turn = (i / columns) * 2 - 1;
      const longitude = Math.PI * (0.72 * turn + 0.28 * turn ** 3);
      const direction: Vec3 = [
        Math.cos(latitude) * Math.sin(longitude),
        Math.sin(latitude),
        Math.cos(latitude) * Math.cos(longitude),
      ];
      const p = add(origin, scale(direction, head.radial(direction, origin)));
      part.vertex(head.toWorld(p), head.shadingNormal(p), PLAIN_SKIN_UV, [["head", 1]]);
    }
  }
  const width = columns + 1;
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++)
      part.quad(j * width + i, j * width + i + 1, (j + 1) * width + i + 1, (j + 1) * width + i);
  // The picture of the face must not be stretched over the back of the head.
  return withFrontAndBackUvs(
    part,
    (world) => head.faceUv(head.fromWorld(world)),
    () => PLAIN_SKIN_UV,
    (world) => head.fromWorld(world)[2] > -0.02,
  );
}
