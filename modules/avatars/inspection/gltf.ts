/** glTF 2.0 and VRM as far as the door looks at them. `json-shape.ts` has proven these types before anyone reads. */
export type Extensions = Record<string, unknown>;
export type TextureUse = { index?: number };
export type SparsePart = { bufferView?: number; byteOffset?: number; componentType?: number };
export type Sparse = { count?: number; indices?: SparsePart; values?: SparsePart };
export type Accessor = {
  bufferView?: number;
  byteOffset?: number;
  componentType?: number;
  count?: number;
  type?: string;
  sparse?: Sparse;
};
export type MeshoptView = {
  buffer?: number;
  byteOffset?: number;
  byteLength?: number;
  byteStride?: number;
  count?: number;
  mode?: string;
};
export type BufferView = {
  buffer?: number;
  byteOffset?: number;
  byteLength?: number;
  byteStride?: number;
  extensions?: { EXT_meshopt_compression?: MeshoptView; KHR_meshopt_compression?: MeshoptView };
};
export type Buffer = {
  uri?: unknown;
  byteLength?: number;
  extensions?: { EXT_meshopt_compression?: { fallback?: boolean }; KHR_meshopt_compression?: { fallback?: boolean } };
};
export type Primitive = {
  mode?: number;
  attributes?: Record<string, number>;
  indices?: number;
  material?: number;
  targets?: Record<string, number>[];
  extensions?: Extensions;
};
export type Mesh = { primitives?: Primitive[]; weights?: number[] };
export type Constraint = { source?: number; weight?: number };
export type Node = {
  name?: string;
  children?: number[];
  mesh?: number;
  skin?: number;
  camera?: number;
  translation?: number[];
  rotation?: number[];
  scale?: number[];
  matrix?: number[];
  weights?: number[];
  extensions?: {
    VRMC_node_constraint?: { constraint?: { roll?: Constraint; aim?: Constraint; rotation?: Constraint } };
  };
};
export type Material = {
  pbrMetallicRoughness?: { baseColorTexture?: TextureUse; metallicRoughnessTexture?: TextureUse };
  normalTexture?: TextureUse;
  occlusionTexture?: TextureUse;
  emissiveTexture?: TextureUse;
  extensions?: {
    VRMC_materials_mtoon?: Record<string, unknown>;
    VRMC_materials_hdr_emissiveMultiplier?: { emissiveMultiplier?: number };
  };
};
export type Texture = { source?: number; sampler?: number; extensions?: { EXT_texture_webp?: { source?: number } } };
export type Image = { uri?: unknown; bufferView?: number; mimeType?: string };
export type Skin = { joints?: number[]; inverseBindMatrices?: number; skeleton?: number };

export type Expression = {
  morphTargetBinds?: { node?: number; index?: number; weight?: number }[];
  materialColorBinds?: { material?: number; targetValue?: number[] }[];
  textureTransformBinds?: { material?: number }[];
};
export type Vrm1 = {
  specVersion?: string;
  meta?: Record<string, unknown>;
  humanoid?: { humanBones?: Record<string, { node?: number }> };
  firstPerson?: { meshAnnotations?: { node?: number }[] };
  lookAt?: { type?: string };
  expressions?: { preset?: Record<string, Expression>; custom?: Record<string, Expression> };
};
export type SpringBone1 = {
  colliders?: {
    node?: number;
    shape?: { sphere?: object; capsule?: object };
    extensions?: { VRMC_springBone_extended_collider?: { shape?: object } };
  }[];
  colliderGroups?: { colliders?: number[] }[];
  springs?: { joints?: { node?: number }[]; colliderGroups?: number[]; center?: number }[];
};
export type BlendShapeGroup = {
  name?: string;
  presetName?: string;
  binds?: { mesh?: number; index?: number; weight?: number }[];
  materialValues?: { materialName?: string; targetValue?: number[] }[];
};
export type MaterialProperties = {
  floatProperties?: Record<string, number>;
  vectorProperties?: Record<string, number[]>;
  textureProperties?: Record<string, number>;
};
export type Vrm0 = {
  meta?: Record<string, unknown>;
  humanoid?: { humanBones?: { bone?: string; node?: number }[] };
  firstPerson?: { firstPersonBone?: number; meshAnnotations?: { mesh?: number }[]; lookAtTypeName?: string };
  blendShapeMaster?: { blendShapeGroups?: BlendShapeGroup[] };
  secondaryAnimation?: {
    boneGroups?: { bones?: number[]; colliderGroups?: number[]; center?: number }[];
    colliderGroups?: { node?: number; colliders?: { radius?: number }[] }[];
  };
  materialProperties?: MaterialProperties[];
};

export type Gltf = {
  asset: { version?: string };
  scene?: number;
  scenes: { nodes?: number[] }[];
  nodes: Node[];
  meshes: Mesh[];
  materials: Material[];
  textures: Texture[];
  images: Image[];
  accessors: Accessor[];
  bufferViews: BufferView[];
  buffers: Buffer[];
  skins: Skin[];
  samplers: object[];
  cameras: object[];
  animations: object[];
  extensionsUsed: string[];
  extensionsRequired: string[];
  extensions: Extensions & { VRMC_vrm?: Vrm1; VRM?: Vrm0; VRMC_springBone?: SpringBone1 };
};

/** Whether `value` is an index into something with `count` entries. */
export function isIndex(value: unknown, count: number): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < count;
}
