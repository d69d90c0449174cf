import { Logger, NodeIO } from "@gltf-transform/core";
import { ALL_EXTENSIONS } from "@gltf-transform/extensions";
import { dedup, meshopt, prune, reorder, textureCompress } from "@gltf-transform/functions";
import { MeshoptDecoder, MeshoptEncoder } from "meshoptimizer";
import sharp from "sharp";
import { VRM_EXTENSIONS } from "./vrm-extensions";

/** Smaller bytes, the same picture: WebP textures and meshopt streams, all VRM data kept. */
export async function optimiseVrm(bytes: Uint8Array): Promise<Uint8Array> {
  await Promise.all([MeshoptEncoder.ready, MeshoptDecoder.ready]);
  const io = new NodeIO()
    .setLogger(new Logger(Logger.Verbosity.WARN))
    .registerExtensions([...ALL_EXTENSIONS, ...VRM_EXTENSIONS])
    .registerDependencies({ "meshopt.encoder": MeshoptEncoder, "meshopt.decoder": MeshoptDecoder });
  const document = await io.readBinary(bytes);
  document.setLogger(new Logger(Logger.Verbosity.WARN));
  await document.transform(
    // Materials stay apart: expressions name them.
    dedup({ propertyTypes: ["Accessor", "Texture"] }),
    prune({ keepLeaves: true, keepAttributes: true, keepIndices: true, keepSolidTextures: true, keepExtras: true }),
    textureCompress({ encoder: sharp, targetFormat: "webp", quality: 88 }),
    reorder({ encoder: MeshoptEncoder }),
    meshopt({ encoder: MeshoptEncoder, level: "high" }),
  );
  return io.writeBinary(document);
}
