import { gradient, type DistanceField } from "../geometry/distance-field";
import { Part, type Skinning, type UvBox } from "../geometry/part";
import {
  add,
  at,
  clamp,
  curve,
  distance,
  lerp,
  normalize,
  radians,
  scale,
  smoothstep,
  subtract,
  type Vec3,
} from "../geometry/vector";
import { sweep } from "../geometry/sweep";
import type { Bone } from "../body/skeleton";
import type { Head } from "./head-shape";

/** Degrees round the head (0 = front, 90 = the character's left, 180 = back), degrees up, distance off the hair's body. */
export type ScalpPoint = readonly [around: number, up: number, lift: number];

export type StrandStyle = {
  /** Half width at the broadest place, head units. */
  width: number;
  thickness?: number;
  segments?: number;
  sides?: number;
  /** Width at the root relative to the broadest place, and where that is (0 root … 1 tip). */
  root?: number;
  belly?: number;
  /** Larger = the strand stays broad for longer. */
  tip?: number;
  /** Part of the hair texture, root to tip. */
  v?: readonly [number, number];
  skinning?: Skinning;
  facing?: (p: Vec3) => Vec3;
  ridge?: number;
  material?: string;
  uv?: UvBox;
};

export type SpringChain = { bones: Bone[]; names: string[]; skinning: Skinning };

const ON_HEAD: Skinning = () => [["head", 1]];

/** Chains of bones along a curve; the surface follows the nearest place of the curve. */
export function springChain(
  prefix: string,
  path: (t: number) => Vec3,
  options: { joints: number; startAt: number; parent: string },
): SpringChain {
  const { joints, startAt, parent } = options;
  const names = Array.from({ length: joints + 1 }, (_, i) => `${prefix}_${i}`);
  const bones = names.map((name, i): Bone => ({
    name,
    parent: i === 0 ? parent : at(names, i - 1),
    position: path(lerp(startAt, 1, i / joints)),
  }));
  const samples = Array.from({ length: 61 }, (_, i) => ({ t: i / 60, p: path(i / 60) }));
  const skinning: Skinning = (p) => {
    let nearest = { t: 0, d: Number.POSITIVE_INFINITY };
    for (const s of samples) {
      const d = distance(p, s.p);
      if (d < nearest.d) nearest = { t: s.t, d };
    }
    const x = ((nearest.t - startAt) / (1 - startAt)) * joints;
    const first = at(names, 0);
    if (x <= 0) {
      const held = clamp(-x * 2);
      return held > 0.99
        ? [[parent, 1]]
        : [
            [first, 1 - held],
            [parent, held],
          ];
    }
    const i = Math.min(joints - 1, Math.floor(x));
    const w = smoothstep(0.25, 1, x - i);
    const a = at(names, i);
    const b = at(names, Math.min(joints - 1, i + 1));
    if (a === b || w < 0.01) return [[a, 1]];
    return [
      [a, 1 - w],
      [b, w],
    ];
  };
  return { bones, names, skinning };
}

/**
 * Hair grows on a body of its own, which is larger than the skull (fuller at the back), so that strands flow over a
 * round shape and the back of the head is never flat.
 */
export class Hair {
  readonly parts: Part[] = [];
  readonly origin: Vec3 = [0, 0.012, -0.012];

  constructor(
    readonly head: Head,
    readonly body: DistanceField,
  ) {}

  point([around, up, lift]: ScalpPoint): Vec3 {
    const direction: Vec3 = [
      Math.cos(radians(up)) * Math.sin(radians(around)),
      Math.sin(radians(up)),
      Math.cos(radians(up)) * Math.cos(radians(around)),
    ];
    return add(this.origin, scale(direction, this.head.radial(direction, this.origin, this.body) + lift));
  }

  private calm(part: Part, amount: number): Part {
    return part.calmNormals((world) => gradient(this.body, this.head.fromWorld(world), 2e-3), amount);
  }

  /** The closed cap under the strands, from the crown down to a hairline. */
  cap(
    hairline: (around: number) => number,
    options: { columns: number; rows: number; v: readonly [number, number] },
  ): void {
    const { columns, rows, v } = options;
    const part = new Part("hair", "Hair");
    const width = columns + 1;
    for (let j = 0; j <= rows + 1; j++)
      for (let i = 0; i <= columns; i++) {
        const around = (i / columns) * 360 - 180;
        const tucked = j > rows;
        const t = Math.min(1, j / rows);
        const up = lerp(90, hairline(around), t);
        const p = this.point([around, tucked ? up - 1 : up, tucked ? -0.024 : -0.002]);
        part.vertex(this.head.toWorld(p), [0, 1, 0], [i / columns, lerp(v[0], v[1], t)], [["head", 1]]);
      }
    for (let j = 0; j <= rows; j++)
      for (let i = 0; i < columns; i++)
        part.quad(j * width + i, (j + 1) * width + i, (j + 1) * width + i + 1, j * width + i + 1);
    part.grid = { columns: width, rows: rows + 2 };
    part.recomputeNormals();
    for (let j = 0; j <= rows + 1; j++) part.weldNormals(j * width, j * width + columns);
    for (let i = 0; i <= columns; i++) part.normals[i] = [0, 1, 0];
    this.parts.push(this.calm(part, 0.5));
  }

  /** A tapered strand through points in head units. */
  strand(points: readonly Vec3[], style: StrandStyle): Part {
    const { root = 0.55, belly = 0.4, tip = 1.9, width, thickness = width * 0.42 } = style;
    const s = this.head.scale;
    const profile = (t: number): number => {
      const swelling = lerp(root, 1, smoothstep(0, belly, t));
      const taper = clamp(1 - clamp((t - belly) / (1 - belly)) ** tip) ** 0.85;
      return swelling * (t <= belly ? 1 : taper) + 0.012;
    };
    const center = this.head.toWorld(this.origin);
    const outwards = (p: Vec3): Vec3 => {
      const d = subtract(p, center);
      return normalize([d[0], d[1] * 0.5, d[2]]);
    };
    const [v0, v1] = style.v ?? [0, 1];
    const part = sweep((t) => this.head.toWorld(curve(points, t)), {
      material: style.material ?? "hair",
      mesh: "Hair",
      uv: style.uv ?? [0, v0, 1, v1],
      segments: style.segments ?? 9,
      sides: style.sides ?? 6,
      width: (t) => width * s * profile(t),
      thickness: (t) => thickness * s * profile(t),
      facing: style.facing ?? outwards,
      ridge: style.ridge ?? 0.6,
      lies: true,
    });
    this.calm(part, 0.35).skin(style.skinning ?? ON_HEAD);
    this.parts.push(part);
    return part;
  }

  /** A strand that hugs the hair's body, then optionally hangs free. */
  scalpStrand(points: readonly ScalpPoint[], free: readonly Vec3[], style: StrandStyle): Part {
    return this.strand([...points.map((p) => this.point(p)), ...free], style);
  }
}
