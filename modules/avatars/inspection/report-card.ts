import type { Findings } from "./findings";
import type { Gltf } from "./gltf";
import type { ImageSizes } from "./images";
import { SERVED } from "./limits";
import type { PrimitiveSums } from "./primitives";
import { plainText } from "./untrusted-text";
import type { VrmAbilities } from "./vrm-abilities";

export type ReportCard = {
  specVersion: "0.x" | "1.0";
  name: string;
  bytes: number;
  triangles: number;
  drawCalls: number;
  textures: number;
  /** Of all pictures in the file. */
  texturePixels: number;
  /** Nodes that move a skin, each counted once. */
  bones: number;
  /** The largest number that a primitive of each mesh has, summed over the meshes. */
  morphTargets: number;
  springJoints: number;
  /** Expressions that move something, by their VRM 1.0 names; custom ones by their own. */
  expressions: string[];
  missingExpressions: string[];
  hasThumbnail: boolean;
  hasHands: boolean;
  hasLookAt: boolean;
  /** Uncompressed with smaller copies, as a GPU keeps them. */
  textureBytesOnGpu: number;
};

/** What the stage plays: feelings, mouth and blink. */
export const PLAYED_EXPRESSIONS = [
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
] as const;

export type Measured = {
  gltf: Gltf;
  bytes: number;
  specVersion: "0.x" | "1.0";
  name: unknown;
  images: ImageSizes;
  primitives: PrimitiveSums;
  springJoints: number;
  abilities: VrmAbilities;
};

export function reportCardOf(measured: Measured): ReportCard {
  const { gltf, images, primitives, abilities } = measured;
  const expressions = abilities.expressions.map((name) => plainText(name, 64)).filter((name) => name !== "");
  const known = new Set(expressions.map((name) => name.toLowerCase()));
  return {
    specVersion: measured.specVersion,
    name: plainText(measured.name, 200),
    bytes: measured.bytes,
    triangles: primitives.triangles,
    drawCalls: primitives.drawCalls,
    textures: gltf.textures.length,
    texturePixels: images.pixels,
    bones: new Set(gltf.skins.flatMap((skin) => skin.joints ?? [])).size,
    morphTargets: primitives.morphTargets,
    springJoints: measured.springJoints,
    expressions,
    missingExpressions: PLAYED_EXPRESSIONS.filter((name) => !known.has(name)),
    hasThumbnail: abilities.hasThumbnail,
    hasHands: abilities.hasHands,
    hasLookAt: abilities.hasLookAt,
    textureBytesOnGpu: images.bytesOnGpu,
  };
}

/** What would make the model play better; none of it keeps a file out. */
export function noteWhatCouldBeBetter(card: ReportCard, findings: Findings): void {
  const root = card.specVersion === "1.0" ? "extensions.VRMC_vrm" : "extensions.VRM";
  if (!card.hasThumbnail) findings.add("thumbnail-missing", `${root}.meta`);
  const missing = card.missingExpressions;
  if (missing.length > 0) {
    findings.add("expressions-missing", root, { count: missing.length, names: missing.join(", ") });
  }
  if (!card.hasHands) findings.add("hands-missing", `${root}.humanoid`);
  if (!card.hasLookAt) findings.add("look-at-missing", root);
  if (card.springJoints === 0) findings.add("springs-missing", root);
  if (card.triangles > SERVED.trianglesWithOutline) {
    findings.add("many-triangles", "meshes", { found: card.triangles, most: SERVED.trianglesWithOutline });
  }
}
