/**
 * What an uploaded model may hold at most. Far above what a good character needs, far below what stops a browser or
 * a server; each number was tried against hostile files and against models that people really use.
 */
export const LIMITS = {
  fileBytes: 40 * 1024 * 1024,
  jsonBytes: 4 * 1024 * 1024,
  jsonDepth: 40,
  nodes: 1500,
  nodeDepth: 128,
  /** Metres, factors and quaternion parts alike: no honest node has a larger number. */
  nodeNumber: 1e4,
  meshes: 64,
  materials: 48,
  textures: 64,
  images: 64,
  accessors: 4000,
  bufferViews: 6000,
  skins: 32,
  samplers: 64,
  scenes: 8,
  animations: 0,
  cameras: 8,
  extensionNames: 64,
  accessorElements: 2_000_000,
  viewStride: 256,
  /** All views after decompression, all-zero accessors and the copies that sparse accessors make. */
  decodedBytes: 256 * 1024 * 1024,
  /** Entries of all sparse accessors together; they are read one by one. */
  sparseEntries: 12_000_000,
  imageSide: 4096,
  imagePixels: 64 * 1024 * 1024,
  skinJoints: 400,
  drawCalls: 96,
  triangles: 150_000,
  vertices: 250_000,
  morphsPerPrimitive: 256,
  /** Morph targets times vertices, summed over the primitives. */
  morphVertices: 12_000_000,
  metaText: 2000,
  metaList: 50,
  expressions: 160,
  expressionBinds: 4000,
  springJoints: 512,
  springColliders: 256,
  /** Joints times colliders, summed over the springs: what one update really costs. */
  springPairs: 30_000,
} as const;

/** Above these a file is accepted and served smaller. */
export const SERVED = { imageSide: 2048, trianglesWithOutline: 40_000 } as const;

export const ALLOWED_EXTENSIONS: ReadonlySet<string> = new Set([
  "VRM",
  "VRMC_vrm",
  "VRMC_springBone",
  "VRMC_springBone_extended_collider",
  "VRMC_springBone_limit",
  "VRMC_node_constraint",
  "VRMC_materials_mtoon",
  "VRMC_materials_hdr_emissiveMultiplier",
  "KHR_materials_unlit",
  "KHR_texture_transform",
  "KHR_materials_emissive_strength",
  "EXT_texture_webp",
  "KHR_mesh_quantization",
  "EXT_meshopt_compression",
  "KHR_meshopt_compression",
]);
