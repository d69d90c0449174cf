import type { Proportions } from "./body/proportions";
import { hand } from "./body/limbs";
import { buildSkeleton, type Bone } from "./body/skeleton";
import { expressions, openLicence, toonMaterials, type CharacterLook } from "./character-look";
import type { Collider, SpringBone, VrmSource } from "./format/vrm-source";
import { ellipsoid, union, type DistanceField } from "./geometry/distance-field";
import { loft } from "./geometry/loft";
import { meshField } from "./geometry/mesh-field";
import type { Part } from "./geometry/part";
import { rampSkinning, rigid } from "./geometry/skinning";
import { add, rotateY, rotateZ, subtract, type Vec3 } from "./geometry/vector";
import { buildFace } from "./head/face";
import { STANDARD_EXPRESSIONS, type ExpressionPoses, type FaceStyle } from "./head/face-style";
import { springChain, type Hair, type SpringChain } from "./head/hair";
import { Head, headMesh, PLAIN_SKIN_UV } from "./head/head-shape";
import type { Drawing } from "./paint/drawing";
import { paintBlush, paintEye, paintFeatures, paintSkin } from "./paint/face-textures";

export type SpringOptions = Partial<Omit<SpringBone, "name" | "joints">> & {
  joints: number;
  startAt: number;
  parent: string;
};

/** Collects the pieces of one character and turns them into what the file says. */
export class Character {
  readonly head: Head;
  readonly bones: Bone[];
  private readonly human: string[];
  private readonly parts: Part[] = [];
  private readonly springs: SpringBone[] = [];
  private readonly colliders: Collider[] = [];

  constructor(
    readonly proportions: Proportions,
    readonly look: CharacterLook,
    headField: DistanceField,
    options: { fingers: boolean } = { fingers: true },
  ) {
    const skeleton = buildSkeleton(proportions, options.fingers);
    this.bones = skeleton.bones;
    this.human = skeleton.human;
    this.head = new Head(proportions.headCenter, proportions.headScale, headField);
  }

  add(...parts: readonly Part[]): this {
    this.parts.push(...parts);
    return this;
  }

  /** The part and its mirror image. */
  addBoth(part: Part): this {
    this.parts.push(part, part.mirror());
    return this;
  }

  addHair(hair: Hair): this {
    return this.add(...hair.parts);
  }

  addHead(detail: { columns: number; rows: number }): this {
    return this.add(headMesh(this.head, detail.columns, detail.rows));
  }

  addFace(style: FaceStyle, overrides: ExpressionPoses = {}): this {
    return this.add(...buildFace(this.head, style, { ...STANDARD_EXPRESSIONS, ...overrides }));
  }

  addEars(at: Vec3, size: number): this {
    const shape = union(
      0.01 * size,
      ellipsoid([0, 0, 0], [0.01 * size, 0.027 * size, 0.017 * size]),
      ellipsoid([-0.003 * size, -0.016 * size, 0.005 * size], [0.008 * size, 0.012 * size, 0.01 * size]),
    );
    const reach = 0.04 * size;
    const ear = meshField(shape, {
      low: [-reach, -reach, -reach],
      high: [reach, reach, reach],
      cell: 0.0055 * size,
      material: "skin",
      mesh: "Body",
      keep: 0.4,
      uv: () => PLAIN_SKIN_UV,
    });
    ear.moveVertices((p) => this.head.toWorld(add(at, rotateY(rotateZ(p, -0.12), 0.35))));
    return this.addBoth(ear.recomputeNormals().skin(rigid("head")));
  }

  addNeck(radius: number): this {
    const { neck, head } = this.proportions;
    const ring = (y: number, z: number, k: number, v: number, flat = 1) => ({
      center: [0, y, z] as const,
      rx: radius * k,
      rz: radius * k * flat,
      v,
    });
    const part = loft(
      [
        ring(neck - 0.05, -0.022, 2.1, 0, 0.62),
        ring(neck - 0.02, -0.019, 1.35, 0.15, 0.8),
        ring(neck + 0.005, -0.015, 1.06, 0.3),
        ring(head - 0.005, -0.004, 1, 0.6),
        ring(head + 0.06, 0.004, 1.12, 1),
      ],
      { material: "neck", mesh: "Body", uv: [0.49, 0.98, 0.51, 0.99], sides: 16 },
    );
    return this.add(
      part.skin(
        rampSkinning(
          (p) => p[1],
          [
            [neck - 0.02, "upperChest"],
            [neck + 0.015, "neck"],
            [head - 0.01, "neck"],
            [head + 0.03, "head"],
          ],
        ),
      ),
    );
  }

  addHands(): this {
    return this.addBoth(hand(this.proportions, PLAIN_SKIN_UV));
  }

  /** A spring chain along a world curve. */
  addSpring(name: string, path: (t: number) => Vec3, options: SpringOptions): SpringChain {
    const chain = springChain(name, path, options);
    this.bones.push(...chain.bones);
    this.addSpringOnBones(name, chain.names, options);
    return chain;
  }

  addSpringOnBones(
    name: string,
    joints: readonly string[],
    options: Partial<Omit<SpringBone, "name" | "joints">>,
  ): this {
    const {
      hitRadius = 0.02,
      stiffness = 1,
      gravity = 0.15,
      drag = 0.4,
      colliderGroups = ["head", "torso", "arms"],
    } = options;
    this.springs.push({ name, joints, hitRadius, stiffness, gravity, drag, colliderGroups });
    return this;
  }

  addCollider(collider: Collider): this {
    this.colliders.push(collider);
    return this;
  }

  /** Colliders that fit a human figure: skull, shoulders, trunk, arms, thighs. */
  addHumanColliders(size: { trunk: number; arm: number; thigh: number; skull: number }): this {
    const p = this.proportions;
    const headBone = this.bonePosition("head");
    this.addCollider({
      group: "head",
      bone: "head",
      sphere: { offset: subtract(this.head.toWorld([0, 0.01, -0.01]), headBone), radius: size.skull * this.head.scale },
    });
    const shoulder = p.armY - p.upperChest;
    this.addCollider({
      group: "torso",
      bone: "upperChest",
      capsule: { offset: [-p.armX * 0.8, shoulder, 0], tail: [p.armX * 0.8, shoulder, 0], radius: size.trunk * 0.62 },
    });
    this.addCollider({
      group: "torso",
      bone: "spine",
      capsule: { offset: [0, 0, 0], tail: [0, p.upperChest - p.spine, 0], radius: size.trunk },
    });
    for (const [side, k] of [
      ["left", 1],
      ["right", -1],
    ] as const) {
      this.addCollider({
        group: "arms",
        bone: `${side}UpperArm`,
        capsule: { offset: [0, 0, 0], tail: [k * (p.elbowX - p.armX), 0, 0], radius: size.arm },
      });
      this.addCollider({
        group: "legs",
        bone: `${side}UpperLeg`,
        capsule: { offset: [0, 0, 0], tail: [0, p.kneeY - p.hipY, 0], radius: size.thigh },
      });
    }
    return this;
  }

  bonePosition(name: string): Vec3 {
    const bone = this.bones.find((b) => b.name === name);
    if (!bone) throw new Error(`unknown bone: ${name}`);
    return bone.position;
  }

  /** Everything the file says; `clothes` are the textures that this character alone has. */
  async toVrmSource(eyeHeight: number, clothes: Readonly<Record<string, Drawing>>): Promise<VrmSource> {
    const { look } = this;
    const materials = toonMaterials(look, new Set(this.parts.map((part) => part.material)));
    const drawings: Record<string, Drawing> = {
      skin: paintSkin(512, look.skin),
      eye: paintEye(512, look.eye, look.iris),
      feature: paintFeatures(look.feature),
      blush: paintBlush(look.skin.blush),
      ...clothes,
    };
    const needed = new Set(materials.flatMap((m) => [m.texture, m.shadeTexture ?? m.texture]));
    const images = new Map<string, Uint8Array>();
    for (const [name, drawing] of Object.entries(drawings))
      if (needed.has(name)) images.set(name, await drawing.toPng());
    const range = (inputMaxValue: number) => ({ inputMaxValue, outputScale: 1 });
    return {
      meta: openLicence(look.name),
      stance: look.stance,
      bones: this.bones,
      humanBones: this.human,
      parts: this.parts,
      materials,
      images,
      springs: this.springs,
      colliders: this.colliders,
      ...expressions(look.gaze),
      lookAt: {
        type: "expression",
        offsetFromHeadBone: subtract(this.head.toWorld([0, eyeHeight, 0.12]), this.bonePosition("head")),
        rangeMapHorizontalInner: range(45),
        rangeMapHorizontalOuter: range(45),
        rangeMapVerticalDown: range(35),
        rangeMapVerticalUp: range(35),
      },
    };
  }
}
