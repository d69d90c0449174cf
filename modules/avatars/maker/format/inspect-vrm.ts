import { NodeIO, type Accessor, type Mesh, type Primitive } from "@gltf-transform/core";
import { ALL_EXTENSIONS } from "@gltf-transform/extensions";
import { MeshoptDecoder } from "meshoptimizer";
import type { Vec3 } from "../geometry/vector";
import { readGlb } from "./binary-chunk";
import { VRM_EXTENSIONS } from "./vrm-extensions";

type Matrix = readonly number[];
type Bind = { node: number; index: number; weight: number };
export type ExpressionJson = {
  morphTargetBinds?: Bind[];
  textureTransformBinds?: unknown[];
  materialColorBinds?: unknown[];
};

/** What a VRM 1.0 file says, as far as we look at it. */
export type VrmJson = {
  extensionsUsed: string[];
  nodes: { name: string; mesh?: number }[];
  meshes: { name: string; extras?: { targetNames?: string[] }; primitives: unknown[] }[];
  materials: { name: string; emissiveFactor?: number[]; extensions: Record<string, Record<string, unknown>> }[];
  textures: { source?: number; extensions?: Record<string, { source: number }> }[];
  images: { mimeType: string }[];
  extensions: {
    VRMC_vrm: {
      meta: Record<string, unknown>;
      humanoid: { humanBones: Record<string, { node: number }> };
      expressions: { preset: Record<string, ExpressionJson>; custom: Record<string, ExpressionJson> };
    };
    VRMC_springBone: { springs: { name: string; joints: { node: number }[] }[]; colliders: { node: number }[] };
  };
};

export type Surface = {
  mesh: string;
  material: string;
  triangles: number;
  /** Bind-pose positions in metres. */
  positions: Vec3[];
  /** Name of the bone that moves each vertex most. */
  strongestBone: string[];
  /** Largest movement of each morph target, in units of the file. */
  morphReach: number[];
};

const transform = (m: Matrix, [x, y, z]: Vec3): Vec3 => {
  const row = (i: number): number => (m[i] ?? 0) * x + (m[i + 4] ?? 0) * y + (m[i + 8] ?? 0) * z + (m[i + 12] ?? 0);
  return [row(0), row(1), row(2)];
};

const element = (accessor: Accessor, i: number): number[] => accessor.getElement(i, []);

function reachOf(target: Accessor | null): number {
  let reach = 0;
  for (let i = 0; target && i < target.getCount(); i++) reach = Math.max(reach, Math.hypot(...element(target, i)));
  return reach;
}

function surfaceOf(mesh: Mesh, primitive: Primitive, place: { toWorld: (p: Vec3) => Vec3; joints: string[] }): Surface {
  const position = primitive.getAttribute("POSITION");
  const joints = primitive.getAttribute("JOINTS_0");
  const weights = primitive.getAttribute("WEIGHTS_0");
  if (!position || !joints || !weights) throw new Error(`${mesh.getName()} is not a skinned mesh`);
  const positions: Vec3[] = [];
  const strongestBone: string[] = [];
  for (let i = 0; i < position.getCount(); i++) {
    const [x = 0, y = 0, z = 0] = element(position, i);
    positions.push(place.toWorld([x, y, z]));
    const w = element(weights, i);
    strongestBone.push(place.joints[element(joints, i)[w.indexOf(Math.max(...w))] ?? -1] ?? "");
  }
  return {
    mesh: mesh.getName(),
    material: primitive.getMaterial()?.getName() ?? "",
    triangles: (primitive.getIndices()?.getCount() ?? 0) / 3,
    positions,
    strongestBone,
    morphReach: primitive.listTargets().map((target) => reachOf(target.getAttribute("POSITION"))),
  };
}

export type InspectedVrm = { json: VrmJson; surfaces: Surface[] };

/** Reads a finished file back: its JSON, and its surfaces where the bind pose puts them. */
export async function inspectVrm(bytes: Uint8Array): Promise<InspectedVrm> {
  await MeshoptDecoder.ready;
  const io = new NodeIO()
    .registerExtensions([...ALL_EXTENSIONS, ...VRM_EXTENSIONS])
    .registerDependencies({ "meshopt.decoder": MeshoptDecoder });
  const document = await io.readBinary(bytes);
  const surfaces = document
    .getRoot()
    .listNodes()
    .flatMap((node) => {
      const mesh = node.getMesh();
      const skin = node.getSkin();
      if (!mesh || !skin) return [];
      const bones = skin.listJoints();
      const first = bones[0];
      const inverseBind = skin.getInverseBindMatrices();
      if (!first || !inverseBind) throw new Error(`${mesh.getName()} has no bones`);
      // Quantised positions are scaled by the inverse bind matrices; in the bind pose any one joint undoes it.
      const joint = first.getWorldMatrix();
      const bind = element(inverseBind, 0);
      const toWorld = (p: Vec3): Vec3 => transform(joint, transform(bind, p));
      return mesh
        .listPrimitives()
        .map((primitive) => surfaceOf(mesh, primitive, { toWorld, joints: bones.map((b) => b.getName()) }));
    });
  return { json: readGlb(bytes).json as VrmJson, surfaces };
}
