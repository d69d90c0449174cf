import type { Proportions } from "./body/proportions";
import { hand } from "./body/limbs";
import { buildSkeleton, type Bone } from "./body/skeleton";
import type {
  Collider,
  PresetExpression,
  Rgba,
  SpringBone,
  ToonMaterial,
  VrmSource,
  Expression,
} from "./format/vrm-source";
import { ellipsoid, union } from "./geometry/distance-field";
import { loft } from "./geometry/loft";
import { meshField } from "./geometry/mesh-field";
import type { Part } from "./geometry/part";
import { rampSkinning, rigid } from "./geometry/skinning";
import { add, rotateY, rotateZ, subtract, type Vec3 } from "./geometry/vector";
import { buildFace } from "./head/face";
import { STANDARD_EXPRESSIONS, type ExpressionPoses, type FaceStyle } from "./head/face-style";
import type { Hair, SpringChain } from "./head/hair";
import { springChain } from "./head/hair";
import { Head, headMesh, PLAIN_SKIN_UV } from "./head/head-shape";
import { linearColor, type Drawing } from "./paint/drawing";
import {
  paintBlush,
  paintEye,
  paintFeatures,
  paintSkin,
  type EyeColors,
  type FeatureColors,
  type SkinColors,
} from "./paint/face-textures";
import type { DistanceField } from "./geometry/distance-field";

export type CharacterLook = {
  /** Shown in the file's meta. */
  name: string;
  skin: SkinColors;
  /** Shade of the skin, and the colour of the neck, which lies in the shadow of the chin. */
  skinShade: string;
  neck: string;
  neckShade: string;
  skinOutline: { width: number; color: string };
  feature: FeatureColors;
  eye: EyeColors;
  iris: { rx: number; ry: number };
  /** How far the eye texture slides at the edge of the gaze, in texture units. */
  gaze: readonly [number, number];
  hairLine: string;
  hairRim: readonly [number, number, number];
  clothLine: string;
};

const FULL_BLUSH: Rgba = [1, 1, 1, 1];
const blush = (alpha: number): { color: NonNullable<Expression["color"]> } => ({
  color: { material: "blush", value: [FULL_BLUSH[0], FULL_BLUSH[1], FULL_BLUSH[2], alpha] },
});

/** What the file allows others to do with it: the cast is our own work and free for every use. */
const meta = (name: string): Record<string, unknown> => ({
  name,
  version: "1.0",
  authors: ["Oshaberi project"],
  copyrightInformation: "Made from code by the Oshaberi avatar maker",
  licenseUrl: "https://vrm.dev/licenses/1.0/",
  avatarPermission: "everyone",
  allowExcessivelyViolentUsage: false,
  allowExcessivelySexualUsage: false,
  commercialUsage: "corporation",
  allowPoliticalOrReligiousUsage: false,
  allowAntisocialOrHateUsage: false,
  creditNotation: "unnecessary",
  allowRedistribution: true,
  modification: "allowModificationRedistribution",
});

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
        capsule: { offset: [0, 0, 0], tail: [0, (p.kneeY - p.hipY) * 0.9, 0], radius: size.thigh },
      });
    }
    return this;
  }

  bonePosition(name: string): Vec3 {
    const bone = this.bones.find((b) => b.name === name);
    if (!bone) throw new Error(`unknown bone: ${name}`);
    return bone.position;
  }

  private materials(): ToonMaterial[] {
    const { look } = this;
    const used = new Set(this.parts.map((part) => part.material));
    const skinRim = { color: [0.05, 0.03, 0.04] as const, power: 5 };
    const all: ToonMaterial[] = [
      {
        name: "skin",
        texture: "skin",
        shade: linearColor(look.skinShade),
        toony: 0.9,
        shift: -0.08,
        outline: { width: look.skinOutline.width, color: linearColor(look.skinOutline.color) },
        rim: skinRim,
      },
      {
        name: "neck",
        texture: "skin",
        color: [...linearColor(look.neck), 1],
        shade: linearColor(look.neckShade),
        toony: 0.9,
        shift: 0.1,
      },
      { name: "feature", texture: "feature", toony: 1, shift: 1, doubleSided: true },
      { name: "eye", texture: "eye", toony: 1, shift: 1 },
      { name: "blush", texture: "blush", color: [1, 1, 1, 0], toony: 0.9, shift: 1, blended: true },
      {
        name: "hair",
        texture: "hair",
        shadeTexture: "hairShade",
        toony: 0.88,
        shift: -0.1,
        outline: { width: 0.0014, color: linearColor(look.hairLine) },
        rim: { color: look.hairRim, power: 4 },
      },
      {
        name: "cloth",
        texture: "cloth",
        shadeTexture: "clothShade",
        toony: 0.9,
        shift: -0.06,
        outline: { width: 0.0015, color: linearColor(look.clothLine) },
        rim: { color: [0.05, 0.04, 0.05], power: 5 },
        doubleSided: true,
      },
    ];
    return all.filter((m) => used.has(m.name));
  }

  private expressions(): { presets: Record<PresetExpression, Expression>; custom: Record<string, Expression> } {
    const [gazeX, gazeY] = this.look.gaze;
    const gaze = (x: number, y: number): Expression => ({ gaze: { material: "eye", offset: [x, y] } });
    const shape = (morph: string, more: Expression = {}): Expression => ({ morphs: { [morph]: 1 }, ...more });
    return {
      presets: {
        happy: shape("happy", { overrideBlink: "block", overrideMouth: "blend", ...blush(0.45) }),
        angry: shape("angry", { overrideMouth: "blend" }),
        sad: shape("sad", { overrideMouth: "blend" }),
        relaxed: shape("relaxed", { overrideBlink: "blend", overrideMouth: "blend" }),
        surprised: shape("surprised", { overrideBlink: "blend", overrideMouth: "blend" }),
        aa: shape("aa"),
        ih: shape("ih"),
        ou: shape("ou"),
        ee: shape("ee"),
        oh: shape("oh"),
        blink: shape("blink"),
        blinkLeft: shape("blinkLeft"),
        blinkRight: shape("blinkRight"),
        lookUp: gaze(0, gazeY),
        lookDown: gaze(0, -gazeY),
        lookLeft: gaze(-gazeX, 0),
        lookRight: gaze(gazeX, 0),
        neutral: {},
      },
      custom: {
        smile: shape("smile"),
        shy: shape("shy", { overrideMouth: "blend", ...blush(1) }),
        pout: shape("pout", { overrideMouth: "blend", ...blush(0.6) }),
        wink: shape("wink", { overrideBlink: "block", overrideMouth: "blend" }),
      },
    };
  }

  /** Everything the file says; `clothes` are the textures that this character alone has. */
  async toVrmSource(eyeHeight: number, clothes: Readonly<Record<string, Drawing>>): Promise<VrmSource> {
    const { look } = this;
    const materials = this.materials();
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
      meta: meta(look.name),
      bones: this.bones,
      humanBones: this.human,
      parts: this.parts,
      materials,
      images,
      springs: this.springs,
      colliders: this.colliders,
      ...this.expressions(),
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
