/**
 * Every rule of the door: how serious a breach is and which values a finding brings for its message.
 * refuse: the file is not taken. fixable: taken, and mended when it is written anew. note: taken as it is.
 */
type Rule = { severity: "refuse" | "fixable" | "note"; values: readonly string[] };

const refuse = (...values: string[]): Rule => ({ severity: "refuse", values });
const fixable = (...values: string[]): Rule => ({ severity: "fixable", values });
const note = (...values: string[]): Rule => ({ severity: "note", values });

export const RULES = {
  // the file itself
  "file-size": refuse("foundMegabytes", "mostMegabytes"),
  "file-kind": refuse("kind"),
  "file-version": refuse("found"),
  "file-cut-off": refuse("found", "expected"),
  "file-has-more-than-a-model": refuse("bytes"),
  "file-chunks": refuse(),
  "json-size": refuse("foundMegabytes", "mostMegabytes"),
  "json-depth": refuse("most"),
  "json-unreadable": refuse(),
  "json-shape": refuse("expected"),
  "json-key-dropped": fixable("count"),
  "gltf-version": refuse("found"),
  "file-malformed": refuse(),
  // counts
  "too-many-nodes": refuse("found", "most"),
  "too-many-meshes": refuse("found", "most"),
  "too-many-materials": refuse("found", "most"),
  "too-many-textures": refuse("found", "most"),
  "too-many-images": refuse("found", "most"),
  "too-many-accessors": refuse("found", "most"),
  "too-many-buffer-views": refuse("found", "most"),
  "too-many-skins": refuse("found", "most"),
  "too-many-samplers": refuse("found", "most"),
  "too-many-scenes": refuse("found", "most"),
  "too-many-cameras": refuse("found", "most"),
  "animations-inside": refuse("found"),
  "extension-not-supported": refuse("name"),
  // buffers
  "buffers-outside": refuse(),
  "buffer-layout": refuse(),
  "buffer-view-range": refuse(),
  "meshopt-claim": refuse(),
  "accessor-layout": refuse(),
  "accessor-range": refuse(),
  "accessor-sparse": refuse(),
  "decoded-size": refuse("foundMegabytes", "mostMegabytes"),
  // images and materials
  "images-by-view-only": refuse(),
  "image-format": refuse(),
  "image-animated": refuse(),
  "image-side": refuse("width", "height", "most"),
  "image-pixels": refuse("foundMegapixels", "mostMegapixels"),
  "image-large": fixable("width", "height", "served"),
  "image-mislabelled": fixable("said", "found"),
  "texture-reference": refuse(),
  "material-texture": refuse("found"),
  "material-number": refuse(),
  // nodes and skins
  "scene-reference": refuse("found"),
  "node-reference": refuse("found"),
  "node-parents": refuse("node"),
  "node-cycle": refuse(),
  "node-depth": refuse("most"),
  "node-numbers": refuse(),
  "skin-joints": refuse("found", "most"),
  "skin-matrices": refuse(),
  // primitives
  "too-many-draw-calls": refuse("found", "most"),
  "too-many-triangles": refuse("found", "most"),
  "too-many-vertices": refuse("found", "most"),
  "too-many-morphs": refuse("found", "most"),
  "too-many-morph-vertices": refuse("found", "most"),
  "primitive-mode": refuse(),
  "primitive-attribute": refuse("attribute"),
  "primitive-counts": refuse("attribute"),
  "primitive-material": refuse("found"),
  "index-out-of-range": refuse("found", "vertices"),
  "joint-out-of-range": refuse("found", "joints"),
  "position-not-finite": refuse(),
  "unused-parts": fixable("count"),
  // VRM
  "vrm-missing": refuse(),
  "vrm-version": refuse("found"),
  "bone-missing": refuse("bone"),
  "bone-reference": refuse("bone"),
  "bone-twice": refuse("bone"),
  "meta-missing": refuse(),
  "meta-field": refuse("field"),
  "meta-licence": refuse("found"),
  "meta-text": refuse("field", "most"),
  "meta-list": refuse("field", "most"),
  "thumbnail-reference": refuse("found"),
  "first-person-reference": refuse("found"),
  "too-many-expressions": refuse("found", "most"),
  "too-many-expression-binds": refuse("found", "most"),
  "expression-reference": refuse("expression"),
  "expression-bind-idle": note("expression"),
  "too-many-spring-joints": refuse("found", "most"),
  "too-many-spring-colliders": refuse("found", "most"),
  "too-many-spring-pairs": refuse("found", "most"),
  "spring-reference": refuse("found"),
  "spring-order": refuse(),
  "spring-collider-shape": refuse(),
  "constraint-reference": refuse("found"),
  "constraint-cycle": refuse(),
  "material-properties-count": refuse("found", "materials"),
  // what could be better
  "thumbnail-missing": fixable(),
  "expressions-missing": note("count", "names"),
  "hands-missing": note(),
  "look-at-missing": note(),
  "springs-missing": note(),
  "many-triangles": note("found", "most"),
} as const satisfies Record<string, Rule>;

/** Told of in the same words, but found elsewhere: while a file is kept, decoded and written anew. */
export const rulesFoundLater = [
  "file-takes-too-long",
  "file-takes-too-much-memory",
  "image-cannot-be-read",
  "mesh-cannot-be-read",
  "file-cannot-be-read",
  "file-lost",
  "examination-failed",
] as const;

export type RuleId = keyof typeof RULES;
export const ruleIds = Object.keys(RULES) as RuleId[];
