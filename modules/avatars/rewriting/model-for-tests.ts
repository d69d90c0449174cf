// A small VRM of either version, made by code, that uses every kind of reference there is. For tests.
import sharp from "sharp";
import { ARRAY_BUFFER, BinaryChunk, ELEMENT_ARRAY_BUFFER, glb } from "../maker/format/binary-chunk";
import { MESHES, mtoon, picture, PICTURES, vrm0, vrm1 } from "./vrm-for-tests";
import type { Json } from "./vrm-references";

export type ModelPlan = {
  version: "0.x" | "1.0";
  /** Squares along each side of every mesh; a square is two triangles. */
  squares: number;
  /** Of the colour sheets; the others are 256 at most. */
  pictureSide: number;
  /** Grain of the pictures, 0..255; real paint has some. */
  grain: number;
};
export const SMALL: Omit<ModelPlan, "version"> = { squares: 6, pictureSide: 32, grain: 40 };

const BONES: readonly [name: string, parent: string | null, at: readonly [number, number, number]][] = [
  ["hips", null, [0, 0.9, 0]],
  ["spine", "hips", [0, 0.15, 0]],
  ["head", "spine", [0, 0.45, 0]],
  ...(["left", "right"] as const).flatMap((side) => {
    const x = side === "left" ? 1 : -1;
    return [
      [`${side}UpperArm`, "spine", [0.15 * x, 0.35, 0]],
      [`${side}LowerArm`, `${side}UpperArm`, [0.25 * x, 0, 0]],
      [`${side}Hand`, `${side}LowerArm`, [0.25 * x, 0, 0]],
      [`${side}UpperLeg`, "hips", [0.1 * x, -0.05, 0]],
      [`${side}LowerLeg`, `${side}UpperLeg`, [0, -0.4, 0]],
      [`${side}Foot`, `${side}LowerLeg`, [0, -0.4, 0]],
    ] as [string, string, [number, number, number]][];
  }),
];
export const HUMAN_BONES = BONES.map(([name]) => name);
const OTHERS: typeof BONES = [
  ["hair0", "head", [0, 0.2, -0.1]],
  ["hair1", "hair0", [0, -0.1, 0]],
  ["hair2", "hair1", [0, -0.1, 0]],
  ["twist", "leftLowerArm", [0.1, 0, 0]],
];
/** As in most models: the colours are large, what bends them is small. */
const isLarge = (name: (typeof PICTURES)[number]) => ["base", "shade"].includes(name);

/** Chance that is the same each time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

function painted(side: number, seed: number, grain: number): Promise<Buffer> {
  const next = chance(seed);
  const data = Buffer.alloc(side * side * 3);
  for (let i = 0; i < side * side; i += 1) {
    const [x, y] = [(i % side) / side, Math.floor(i / side) / side];
    const speck = grain * (next() - 0.5);
    for (let k = 0; k < 3; k += 1)
      data[i * 3 + k] = 128 + 70 * Math.sin(6 * (x * (k + 1) + seed)) * Math.cos(5 * y + k * seed) + speck;
  }
  return sharp(data, { raw: { width: side, height: side, channels: 3 } })
    .png()
    .toBuffer();
}

/** A sheet bent around the body: two morph targets, skin to all bones, one primitive. */
function sheet(
  bin: BinaryChunk,
  squares: number,
  place: { y: number; height: number; radius: number },
  bones: number,
): Json {
  const row = squares + 1;
  const count = row * row;
  const [position, normal, offsets, offsets2] = [0, 1, 2, 3].map(() => new Float32Array(count * 3)) as [
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  const uv = new Float32Array(count * 2);
  const joints = new Uint8Array(count * 4);
  const weights = new Float32Array(count * 4);
  for (let i = 0; i < count; i += 1) {
    const [u, v] = [(i % row) / squares, Math.floor(i / row) / squares];
    const angle = 2 * Math.PI * u;
    const radius = place.radius * (1 + 0.1 * Math.sin(9 * v));
    position.set([radius * Math.sin(angle), place.y + place.height * v, radius * Math.cos(angle)], i * 3);
    normal.set([Math.sin(angle), 0, Math.cos(angle)], i * 3);
    uv.set([u, v], i * 2);
    offsets.set([0, 0.01 * Math.sin(angle * 3), 0.01], i * 3);
    offsets2.set([0.01 * v, 0, 0], i * 3);
    joints.set([Math.min(2, Math.floor(v * 3)), i % bones, 0, 0], i * 4);
    weights.set([0.97, 0.03, 0, 0], i * 4);
  }
  const indices: number[] = [];
  for (let y = 0; y < squares; y += 1)
    for (let x = 0; x < squares; x += 1) {
      const a = y * row + x;
      indices.push(a, a + 1, a + row, a + 1, a + row + 1, a + row);
    }
  return {
    attributes: {
      POSITION: bin.accessor(position, "VEC3", { target: ARRAY_BUFFER, bounded: true }),
      NORMAL: bin.accessor(normal, "VEC3", { target: ARRAY_BUFFER }),
      TEXCOORD_0: bin.accessor(uv, "VEC2", { target: ARRAY_BUFFER }),
      JOINTS_0: bin.accessor(joints, "VEC4", { target: ARRAY_BUFFER }),
      WEIGHTS_0: bin.accessor(weights, "VEC4", { target: ARRAY_BUFFER }),
    },
    indices: bin.accessor(count > 65535 ? new Uint32Array(indices) : new Uint16Array(indices), "SCALAR", {
      target: ELEMENT_ARRAY_BUFFER,
    }),
    targets: [offsets, offsets2].map((target) => ({
      POSITION: bin.accessor(target, "VEC3", { target: ARRAY_BUFFER, bounded: true }),
    })),
  };
}

export type Model = { json: Json; binary: Buffer };
export const modelBytes = ({ json, binary }: Model): Uint8Array => new Uint8Array(glb(json, binary));

/** Not packed and not yet a file, so that a test can bend it. */
export async function model(plan: ModelPlan): Promise<Model> {
  const bin = new BinaryChunk();
  const bones = [...BONES, ...OTHERS];
  const nodeOf = (name: string) => bones.findIndex(([bone]) => bone === name);
  const images: Json[] = [];
  for (const [i, name] of PICTURES.entries())
    images.push({
      name,
      mimeType: "image/png",
      bufferView: bin.view(
        await painted(isLarge(name) ? plan.pictureSide : Math.min(plan.pictureSide, 256), i + 1, plan.grain),
      ),
    });
  const world = bones.map(([, , at]) => [...at]);
  bones.forEach(([, parent], i) => {
    if (parent !== null) world[i] = (world[i] ?? []).map((x, k) => x + (world[nodeOf(parent)]?.[k] ?? 0));
  });
  const bind = new Float32Array(
    world.flatMap(([x = 0, y = 0, z = 0]) => [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, -x, -y, -z, 1]),
  );
  const places = [
    { y: 0, height: 0.1, radius: 0.1 },
    { y: 0.05, height: 1.35, radius: 0.2 },
    { y: 1.42, height: 0.25, radius: 0.12 },
  ];
  const isNew = plan.version === "1.0";
  const meshes = MESHES.map((name, i) => ({
    name,
    weights: [0, 0],
    extras: { targetNames: ["open", "smile"] },
    primitives: [
      { ...sheet(bin, plan.squares, places[i] ?? { y: 0, height: 1, radius: 1 }, bones.length), material: i },
    ],
  }));
  const json: Json = {
    asset: { version: "2.0", generator: "model for tests" },
    extensionsUsed: isNew
      ? [
          ...["VRMC_vrm", "VRMC_springBone", "VRMC_springBone_extended_collider", "VRMC_node_constraint"],
          ...["VRMC_materials_mtoon", "VRMC_materials_hdr_emissiveMultiplier"],
          ...["KHR_materials_unlit", "KHR_texture_transform"],
        ]
      : ["VRM", "KHR_materials_unlit"],
    scene: 0,
    scenes: [{ nodes: [0, bones.length, bones.length + 1] }],
    nodes: [
      ...bones.map(([name, , at]) => {
        const children = bones.flatMap(([, parent], i) => (parent === name ? [i] : []));
        const constraint = { specVersion: "1.0", constraint: { roll: { source: nodeOf("leftHand"), rollAxis: "X" } } };
        return {
          name,
          translation: at,
          ...(children.length > 0 ? { children } : {}),
          ...(isNew && name === "twist" ? { extensions: { VRMC_node_constraint: constraint } } : {}),
        };
      }),
      { name: "bodyNode", mesh: 1, skin: 0 },
      { name: "faceNode", mesh: 2, skin: 0 },
    ],
    meshes,
    skins: [{ joints: bones.map((_, i) => i), inverseBindMatrices: bin.accessor(bind, "MAT4"), skeleton: 0 }],
    materials: MESHES.map((name) => ({
      name,
      pbrMetallicRoughness: { baseColorTexture: { index: picture("base") } },
      extensions: { KHR_materials_unlit: {}, ...(isNew && name !== "unused" ? mtoon() : {}) },
    })),
    samplers: [{ magFilter: 9729, minFilter: 9987 }],
    textures: PICTURES.map((_, i) => ({ sampler: 0, source: i })),
    images,
    accessors: bin.accessors,
    bufferViews: bin.bufferViews,
    buffers: [{ byteLength: bin.byteLength }],
    extensions: isNew ? vrm1(nodeOf, bones.length, HUMAN_BONES) : { VRM: vrm0(nodeOf, HUMAN_BONES) },
  };
  return { json, binary: bin.toBuffer() };
}
