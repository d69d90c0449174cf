import { Part } from "../geometry/part";
import { at, clamp, lerp, smoothstep, subtract, type Vec2, type Vec3 } from "../geometry/vector";
import { EYE_SPAN, FEATURE_UV } from "../paint/face-textures";
import { NEUTRAL, sidesOf, type ExpressionPoses, type FacePose, type FaceStyle } from "./face-style";
import { EyeCurves, MouthCurves } from "./face-curves";
import type { Head } from "./head-shape";

/** Layers in head units above the skin, so that nothing on the face ever fights for depth. */
const LIFT = {
  eye: 0.0008,
  blush: 0.0012,
  mouth: 0.0014,
  lowerLid: 0.002,
  lip: 0.0022,
  upperLid: 0.0022,
  lash: 0.0034,
  wing: 0.0036,
  brow: 0.0042,
};

type FacePoint = { x: number; y: number; lift: number; uv?: Vec2 };
type Shape = (i: number, j: number, pose: FacePose) => FacePoint;
type Patch = { part: Part; side: 1 | -1 | 0; columns: number; rows: number; shape: Shape };

class FaceBuilder {
  readonly patches: Patch[] = [];
  private readonly eye: EyeCurves;
  private readonly mouth: MouthCurves;

  constructor(
    readonly head: Head,
    readonly style: FaceStyle,
  ) {
    this.eye = new EyeCurves(style);
    this.mouth = new MouthCurves(style);
  }

  private evaluate(
    patch: Omit<Patch, "part">,
    left: FacePose,
    right: FacePose,
  ): { position: Vec3; normal: Vec3; uv: Vec2 }[] {
    const pose = patch.side < 0 ? right : left;
    const points: { position: Vec3; normal: Vec3; uv: Vec2 }[] = [];
    for (let j = 0; j <= patch.rows; j++)
      for (let i = 0; i <= patch.columns; i++) {
        const g = patch.shape(i / patch.columns, j / patch.rows, pose);
        const { position, normal } = this.head.onFace(g.x, g.y, g.lift);
        points.push({ position: this.head.toWorld(position), normal, uv: g.uv ?? this.head.faceUv([g.x, g.y, 0]) });
      }
    return points;
  }

  private patch(material: string, side: 1 | -1 | 0, columns: number, rows: number, shape: Shape, flip: boolean): void {
    const part = new Part(material, "Face");
    const patch = { side, columns, rows, shape };
    for (const { position, normal, uv } of this.evaluate(patch, NEUTRAL, NEUTRAL))
      part.vertex(position, normal, uv, [["head", 1]]);
    const width = columns + 1;
    for (let j = 0; j < rows; j++)
      for (let i = 0; i < columns; i++) {
        const a = j * width + i;
        if (flip) part.quad(a, a + width, a + width + 1, a + 1);
        else part.quad(a, a + 1, a + width + 1, a + width);
      }
    this.patches.push({ ...patch, part });
  }

  addEye(side: 1 | -1): void {
    const { style, eye } = this;
    const right = side < 0;
    const skinEdge = (i: number): { u: number; inside: number } => {
      const u = (i * 2 - 1) * 1.03;
      return { u, inside: clamp(u, -0.999, 0.999) };
    };
    this.patch(
      "eye",
      side,
      16,
      8,
      (i, j, pose) => {
        const u = (i * 2 - 1) * 0.995;
        const x = eye.x(u, side);
        const y = lerp(eye.top(u, pose) + 0.001, eye.bottom(u, pose) - 0.001, j);
        const centerX = side * (style.eyeX - 0.001);
        const centerY = style.eyeY + (style.eyeAbove - style.eyeBelow) * 0.28;
        return { x, y, lift: LIFT.eye, uv: [(x - centerX) / EYE_SPAN + 0.5, 0.5 - (y - centerY) / EYE_SPAN] };
      },
      !right,
    );
    this.patch(
      "skin",
      side,
      16,
      4,
      (i, j, pose) => {
        const { u, inside } = skinEdge(i);
        return {
          x: eye.x(u, side),
          y: lerp(eye.top(inside, pose) + 0.0035, eye.upperLid(inside, pose) - 0.0005, j),
          lift: LIFT.upperLid,
        };
      },
      !right,
    );
    this.patch(
      "skin",
      side,
      16,
      3,
      (i, j, pose) => {
        const { u, inside } = skinEdge(i);
        return {
          x: eye.x(u, side),
          y: lerp(eye.bottom(inside, pose) - 0.003, eye.lowerLid(inside, pose), j),
          lift: LIFT.lowerLid,
        };
      },
      right,
    );
    this.addLashes(side);
  }

  private addLashes(side: 1 | -1): void {
    const { style, eye } = this;
    const right = side < 0;
    this.patch(
      "feature",
      side,
      22,
      2,
      (i, j, pose) => {
        const u = lerp(-1.0, 1.15, i);
        const inside = clamp(u, -0.995, 0.995);
        const beyond = Math.max(0, u - 0.93);
        const thin = lerp(1, 0.62, pose.upperLid);
        const thickness =
          style.lashWidth * (0.2 + 0.8 * smoothstep(-1.05, 0.2, u)) * (1 - smoothstep(0.85, 1.15, u) * 0.97) * thin;
        const tail = beyond * lerp(0.03, pose.closedArch > 0.5 ? -0.03 : -0.005, pose.upperLid);
        return {
          x: eye.x(u, side),
          y: eye.upperLid(inside, pose) + tail + lerp(-0.25, 0.75, 1 - j) * thickness,
          lift: LIFT.lash,
          uv: FEATURE_UV.lash,
        };
      },
      !right,
    );
    if (style.lashWings)
      for (const [start, length, angle] of [
        [0.8, 0.0085, 0.6],
        [0.96, 0.0085, 0.2],
      ] as const)
        this.patch(
          "feature",
          side,
          4,
          1,
          (i, j, pose) => {
            const base = eye.upperLid(Math.min(start, 0.98), pose) + 0.0015;
            const turn = lerp(angle, pose.closedArch > 0.5 ? -0.2 : -0.45, pose.upperLid);
            const y = base + Math.sin(turn) * length * i + 0.003 * i * i + (0.5 - j) * 0.005 * (1 - i);
            return {
              x: side * (style.eyeX + style.eyeHalfWidth * start + Math.cos(turn) * length * i),
              y,
              lift: LIFT.wing,
              uv: FEATURE_UV.lash,
            };
          },
          !right,
        );
    if (style.crease > 0)
      this.patch(
        "feature",
        side,
        12,
        1,
        (i, j, pose) => {
          const u = lerp(-0.62, 0.92, i);
          const thickness = 0.0009 * style.crease * Math.sin(Math.PI * clamp(i * 0.98 + 0.01));
          const y = eye.top(u, pose) + 0.0075 + 0.0015 * u - pose.upperLid * 0.003;
          return { x: eye.x(u, side), y: y + (0.5 - j) * 2 * thickness, lift: LIFT.upperLid, uv: FEATURE_UV.brow };
        },
        !right,
      );
    if (style.lowerLash > 0)
      this.patch(
        "feature",
        side,
        12,
        1,
        (i, j, pose) => {
          const u = lerp(-0.1, 0.97, i);
          const thickness = 0.0012 * style.lowerLash * Math.sin(Math.PI * clamp(0.12 + i * 0.82));
          return {
            x: eye.x(u, side),
            y: eye.lowerLid(u, pose) - 0.0005 + (0.5 - j) * 2 * thickness,
            lift: LIFT.lash - 0.0001,
            uv: FEATURE_UV.lash,
          };
        },
        !right,
      );
  }

  addBrow(side: 1 | -1): void {
    const { brow } = this.style;
    this.patch(
      "feature",
      side,
      14,
      2,
      (t, j, pose) => {
        const thickness =
          brow.width * (0.6 + 0.55 * Math.sin(Math.PI * t ** 0.75)) * (1 - 0.78 * smoothstep(0.55, 1, t));
        const y =
          brow.y +
          brow.arch * Math.sin(Math.PI * (t * 0.85 + 0.05)) +
          brow.tilt * (1 - 2 * t) +
          pose.browUp +
          pose.browInner * (1 - t) ** 1.3 +
          pose.browOuter * t ** 1.5;
        return {
          x: side * lerp(brow.inner, brow.outer, t),
          y: y + (0.5 - j) * thickness,
          lift: LIFT.brow,
          uv: FEATURE_UV.brow,
        };
      },
      side > 0,
    );
  }

  addBlush(side: 1 | -1): void {
    const [near, far, top, bottom] = this.style.blush;
    this.patch(
      "blush",
      side,
      8,
      6,
      (i, j) => ({
        x: side * lerp(near, far, i),
        y: lerp(top, bottom, j),
        lift: LIFT.blush,
        uv: [side < 0 ? 1 - i : i, j],
      }),
      side > 0,
    );
  }

  addMouth(): void {
    const { mouth } = this;
    const [u0, v0, u1, v1] = FEATURE_UV.mouth;
    this.patch(
      "feature",
      0,
      16,
      8,
      (t, j, pose) => ({
        x: mouth.x(t, pose),
        y: lerp(mouth.upper(t, pose), mouth.lower(t, pose), j),
        lift: LIFT.mouth,
        uv: [lerp(u0, u1, t), lerp(v0, v1, j)],
      }),
      true,
    );
    this.patch(
      "feature",
      0,
      20,
      1,
      (t, j, pose) => {
        const thickness = 0.0011 * (0.35 + Math.sin(Math.PI * t));
        return {
          x: mouth.x(t, pose) * 1.03,
          y: mouth.upper(t, pose) + (0.5 - j) * 2 * thickness,
          lift: LIFT.lip,
          uv: FEATURE_UV.lip,
        };
      },
      true,
    );
    this.patch(
      "feature",
      0,
      20,
      1,
      (t, j, pose) => {
        const thickness = 0.0008 * (0.3 + Math.sin(Math.PI * t));
        return {
          x: mouth.x(t, pose) * 1.02,
          y: mouth.lower(t, pose) + (0.5 - j) * 2 * thickness,
          lift: LIFT.lip - 0.0001,
          uv: FEATURE_UV.lip,
        };
      },
      true,
    );
  }

  addExpressions(expressions: ExpressionPoses): void {
    for (const [name, pose] of Object.entries(expressions)) {
      const { left, right } = sidesOf(pose);
      for (const patch of this.patches) {
        const moved = this.evaluate(patch, left, right);
        patch.part.morphs.set(
          name,
          moved.map(({ position }, i) => subtract(position, at(patch.part.positions, i))),
        );
      }
    }
  }
}

/** Eyes, lids, lashes, brows, blush and mouth as patches projected on the head, with a morph target per expression. */
export function buildFace(head: Head, style: FaceStyle, expressions: ExpressionPoses): Part[] {
  const face = new FaceBuilder(head, style);
  for (const side of [1, -1] as const) {
    face.addEye(side);
    face.addBrow(side);
    face.addBlush(side);
  }
  face.addMouth();
  face.addExpressions(expressions);
  return face.patches.map((patch) => patch.part);
}
