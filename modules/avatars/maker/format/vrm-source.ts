import type { Bone } from "../body/skeleton";
import type { Part } from "../geometry/part";
import type { Vec3 } from "../geometry/vector";
import type { StanceName } from "../../stage/acting/stance";

export type Rgb = readonly [number, number, number];
export type Rgba = readonly [number, number, number, number];

/** A toon material; colours are linear. Textures are named as in `VrmSource.images`. */
export type ToonMaterial = {
  name: string;
  texture: string;
  shadeTexture?: string;
  color?: Rgba;
  shade?: Rgb;
  blended?: boolean;
  doubleSided?: boolean;
  /** 1 = a hard edge between light and shade. */
  toony: number;
  /** −1 (more shade) … 1 (no shade). */
  shift: number;
  /** Share of its texture with which it shines by itself, whatever light falls on it. */
  glow?: number;
  outline?: { width: number; color: Rgb };
  rim?: { color: Rgb; power: number };
};

export type SpringBone = {
  name: string;
  joints: readonly string[];
  hitRadius: number;
  stiffness: number;
  gravity: number;
  drag: number;
  colliderGroups: readonly string[];
};

export type Collider = { group: string; bone: string } & (
  { sphere: { offset: Vec3; radius: number } } | { capsule: { offset: Vec3; tail: Vec3; radius: number } }
);

export type Override = "none" | "block" | "blend";

export type Expression = {
  morphs?: Readonly<Record<string, number>>;
  gaze?: { material: string; offset: readonly [number, number] };
  color?: { material: string; value: Rgba };
  overrideBlink?: Override;
  overrideMouth?: Override;
};

export const PRESET_EXPRESSIONS = [
  "happy",
  "angry",
  "sad",
  "relaxed",
  "surprised",
  "aa",
  "ih",
  "ou",
  "ee",
  "oh",
  "blink",
  "blinkLeft",
  "blinkRight",
  "lookUp",
  "lookDown",
  "lookLeft",
  "lookRight",
  "neutral",
] as const;
export type PresetExpression = (typeof PRESET_EXPRESSIONS)[number];

/** Everything that a VRM 1.0 file says, before it becomes bytes. */
export type VrmSource = {
  meta: Readonly<Record<string, unknown>>;
  bones: readonly Bone[];
  humanBones: readonly string[];
  parts: readonly Part[];
  materials: readonly ToonMaterial[];
  images: ReadonlyMap<string, Uint8Array>;
  springs: readonly SpringBone[];
  colliders: readonly Collider[];
  presets: Readonly<Record<PresetExpression, Expression>>;
  custom: Readonly<Record<string, Expression>>;
  lookAt: Readonly<Record<string, unknown>>;
  /** How the character stands at rest; written beside the VRM data, where other programs pass over it. */
  stance: StanceName;
};
