import type { StanceName } from "../stage/acting/stance";
import type { Expression, PresetExpression, Rgb, Rgba, ToonMaterial } from "./format/vrm-source";
import { linearColor } from "./paint/drawing";
import type { EyeColors, FeatureColors, SkinColors } from "./paint/face-textures";

export type CharacterLook = {
  /** Shown in the file's meta. */
  name: string;
  stance: StanceName;
  skin: SkinColors;
  /** Shade of the skin, and the colour of the neck, which lies in the shadow of the chin. */
  skinShade: string;
  neck: string;
  neckShade: string;
  skinOutline: { width: number; color: string };
  /** A lamp: how much of its own light the skin gives, and what falls on it counts for less. 0…1; none when absent. */
  glow?: number;
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
export const openLicence = (name: string): Record<string, unknown> => ({
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

/** The materials of a character, without those that no part uses. */
export function toonMaterials(look: CharacterLook, used: ReadonlySet<string>): ToonMaterial[] {
  const { glow = 0 } = look;
  const lightFalling = (color: Rgb): Rgb => [color[0] * (1 - glow), color[1] * (1 - glow), color[2] * (1 - glow)];
  const skin: Omit<ToonMaterial, "name" | "texture"> = {
    color: [...lightFalling([1, 1, 1]), 1],
    shade: lightFalling(linearColor(look.skinShade)),
    glow,
    toony: 0.9,
    shift: -0.08,
    outline: { width: look.skinOutline.width, color: linearColor(look.skinOutline.color) },
    rim: { color: [0.05, 0.03, 0.04], power: 5 },
  };
  const all: ToonMaterial[] = [
    { name: "skin", texture: "skin", ...skin },
    // Skin that an outfit paints all round; lids stay of "skin", and their border must not show.
    { name: "paper", texture: "paper", ...skin },
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

/**
 * Presets and our own expressions; `gaze` is how far the eye texture slides. None overrides the mouth: who speaks happily
 * still forms the vowels, so the emotions keep their mouths small enough to be added to.
 */
export function expressions([gazeX, gazeY]: CharacterLook["gaze"]): {
  presets: Record<PresetExpression, Expression>;
  custom: Record<string, Expression>;
} {
  const gaze = (x: number, y: number): Expression => ({ gaze: { material: "eye", offset: [x, y] } });
  const shape = (morph: string, more: Expression = {}): Expression => ({ morphs: { [morph]: 1 }, ...more });
  return {
    presets: {
      happy: shape("happy", { overrideBlink: "block", ...blush(0.45) }),
      angry: shape("angry"),
      sad: shape("sad"),
      relaxed: shape("relaxed", { overrideBlink: "blend" }),
      surprised: shape("surprised", { overrideBlink: "blend" }),
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
      shy: shape("shy", blush(1)),
      pout: shape("pout", blush(0.6)),
      wink: shape("wink", { overrideBlink: "block" }),
    },
  };
}
