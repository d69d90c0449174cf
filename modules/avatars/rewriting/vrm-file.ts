import { Logger, NodeIO, type Document, type JSONDocument } from "@gltf-transform/core";
import {
  EXTMeshoptCompression,
  EXTTextureWebP,
  KHRMaterialsEmissiveStrength,
  KHRMaterialsUnlit,
  KHRMeshQuantization,
  KHRTextureTransform,
} from "@gltf-transform/extensions";
import { MeshoptDecoder, MeshoptEncoder } from "meshoptimizer";
import { unreadable } from "./unreadable";
import { VRM_EXTENSIONS } from "./vrm-extensions";
import type { Json } from "./vrm-references";

const quiet = new Logger(Logger.Verbosity.ERROR);
const MESHOPT = "EXT_meshopt_compression";
/** The ratified name of the same data. */
const RATIFIED_MESHOPT = "KHR_meshopt_compression";

/** Reads and writes GLB with the extensions that a VRM may use, and no other. */
async function vrmIo(): Promise<NodeIO> {
  await Promise.all([MeshoptEncoder.ready, MeshoptDecoder.ready]);
  return new NodeIO()
    .setLogger(quiet)
    .registerExtensions([
      EXTMeshoptCompression,
      EXTTextureWebP,
      KHRMaterialsEmissiveStrength,
      KHRMaterialsUnlit,
      KHRMeshQuantization,
      KHRTextureTransform,
      ...VRM_EXTENSIONS,
    ])
    .registerDependencies({ "meshopt.encoder": MeshoptEncoder, "meshopt.decoder": MeshoptDecoder });
}

/** Rejects with AppError "invalid" where a part of the file cannot be decoded. */
export async function readVrm(bytes: Uint8Array): Promise<Document> {
  const io = await vrmIo();
  let file: JSONDocument;
  try {
    file = await io.binaryToJSON(bytes);
  } catch (error) {
    throw unreadable("file-cannot-be-read", "file header", error);
  }
  renameMeshopt(file);
  nameEveryExtension(file);
  try {
    const document = await io.readJSON(file);
    return document.setLogger(quiet);
  } catch (error) {
    const view = brokenMeshoptView(file);
    if (view !== null) throw unreadable("mesh-cannot-be-read", `bufferViews[${view}]`, error);
    throw unreadable("file-cannot-be-read", "glTF", error);
  }
}

export async function writeVrm(document: Document): Promise<Uint8Array> {
  return (await vrmIo()).writeBinary(document);
}

function renameMeshopt({ json }: JSONDocument): void {
  for (const holder of [...(json.bufferViews ?? []), ...(json.buffers ?? [])]) {
    const { [RATIFIED_MESHOPT]: ratified, ...others } = holder.extensions ?? {};
    if (ratified) holder.extensions = { ...others, [MESHOPT]: ratified };
  }
  const renamed = (names?: string[]) => names?.map((name) => (name === RATIFIED_MESHOPT ? MESHOPT : name));
  json.extensionsUsed = renamed(json.extensionsUsed) ?? [];
  if (json.extensionsRequired) json.extensionsRequired = renamed(json.extensionsRequired) ?? [];
}

/** Some exporters use extensions without naming them; glTF-Transform would then drop their data. */
function nameEveryExtension({ json }: JSONDocument): void {
  const used = new Set(json.extensionsUsed);
  const holders = [json, ...(json.nodes ?? []), ...(json.materials ?? []), ...(json.textures ?? [])];
  for (const holder of [...holders, ...(json.bufferViews ?? [])])
    for (const name of Object.keys((holder.extensions as Json | undefined) ?? {})) used.add(name);
  json.extensionsUsed = [...used];
}

/** The first meshopt stream that does not decode; only asked after reading has failed. */
function brokenMeshoptView({ json, resources }: JSONDocument): number | null {
  const binary = Object.values(resources)[0];
  if (!binary) return null;
  const found = (json.bufferViews ?? []).findIndex((view) => {
    const packed = view.extensions?.[MESHOPT] as
      | { byteOffset?: number; byteLength: number; count: number; byteStride: number; mode: string; filter?: string }
      | undefined;
    if (!packed) return false;
    const { byteOffset = 0, byteLength, count, byteStride, mode, filter } = packed;
    try {
      const source = binary.subarray(byteOffset, byteOffset + byteLength);
      MeshoptDecoder.decodeGltfBuffer(new Uint8Array(count * byteStride), count, byteStride, source, mode, filter);
      return false;
    } catch {
      return true;
    }
  });
  return found < 0 ? null : found;
}
