import { PropertyType, type Document, type Mesh } from "@gltf-transform/core";
import { EXTMeshoptCompression } from "@gltf-transform/extensions";
import { dedup, meshopt, prune, simplifyPrimitive, weld } from "@gltf-transform/functions";
import { MeshoptEncoder, MeshoptSimplifier } from "meshoptimizer";
import { mendMeshes, moveRigidMeshesToLeaves, type Mend } from "./mesh-mends";
import { encodePictures, hangPictures } from "./pictures";
import { readVrm, writeVrm } from "./vrm-file";
import { weightBits } from "./weight-bits";

export type RewrittenVrm = {
  vrm: Uint8Array;
  lowDetail: Uint8Array;
  /** Bytes. */
  sizes: { original: number; served: number; lowDetail: number };
  /** Ids of what was mended: see `mends` in `mesh-mends.ts`, in alphabetical order. */
  mended: Mend[];
};

const KEEP = { keepLeaves: true, keepAttributes: true, keepIndices: true, keepSolidTextures: true, keepExtras: true };
/** Share of triangles that the low-detail version aims at, and the error it may make, as a share of the mesh's size. */
const LOW_DETAIL = { ratio: 0.5, error: 0.003, lockBorder: true };
/** Half the side of the largest quantisation box, in the file's units, that still leaves steps under 0.1 mm. */
const LARGEST_SCENE = 2;

/**
 * Makes the file that is served out of one that has passed the scan, and a version of lower detail. Pictures are decoded
 * and encoded anew, meshes are checked, mended, quantised and packed (EXT_meshopt_compression); VRM 0.x stays 0.x, 1.0
 * stays 1.0, and nothing is turned: which way a 0.x model faces is the stage's business.
 * Rejects with AppError "invalid" (`details.rule`, `details.place`) for what cannot be decoded.
 */
export async function rewriteVrm(bytes: Uint8Array): Promise<RewrittenVrm> {
  await Promise.all([MeshoptEncoder.ready, MeshoptSimplifier.ready]);
  const { document, mended } = await prepared(bytes);
  const pictures = await encodePictures(document);
  if (pictures.some(({ shrunk }) => shrunk)) mended.push("pictures-shrunk");
  hangPictures(document, (i) => pictures[i]?.served);
  const vrm = await packed(document);

  // Read anew, since packing has changed the first document; preparing is the same each time, so pictures keep their places.
  const { document: low } = await prepared(bytes);
  hangPictures(low, (i) => pictures[i]?.lowDetail);
  simplifyRigidly(low);
  const lowDetail = await packed(low);

  const sizes = { original: bytes.byteLength, served: vrm.byteLength, lowDetail: lowDetail.byteLength };
  return { vrm, lowDetail, sizes, mended: mended.sort() };
}

/** Read, mended, without what nothing uses, ready to be packed. */
async function prepared(bytes: Uint8Array): Promise<{ document: Document; mended: Mend[] }> {
  const document = await readVrm(bytes);
  const mended = new Set<Mend>(mendMeshes(document));
  if (await dropUnused(document)) mended.add("unused-parts-dropped");
  moveRigidMeshesToLeaves(document);
  // Primitives without indices get them, so that they can be reordered.
  await document.transform(weld({ overwrite: false }));
  return { document, mended: [...mended] };
}

/** Only accessors and textures are merged: VRM 0.x names materials by their place, expressions name them too. */
async function dropUnused(document: Document): Promise<boolean> {
  await document.transform(dedup({ propertyTypes: [PropertyType.ACCESSOR, PropertyType.TEXTURE] }));
  const count = () => {
    const root = document.getRoot();
    return [root.listTextures(), root.listMaterials(), root.listMeshes(), root.listNodes(), root.listAccessors()].flat()
      .length;
  };
  const before = count();
  // Pruning leaves meshes that hang on no node; what VRM data names has that as a parent.
  for (const mesh of document.getRoot().listMeshes())
    if (mesh.listParents().every((parent) => parent.propertyType === PropertyType.ROOT)) mesh.dispose();
  await document.transform(prune(KEEP));
  return count() < before;
}

/** Never a mesh with morph targets: a closed mouth has no area and would be deleted. */
function simplifyRigidly(document: Document): void {
  for (const mesh of document.getRoot().listMeshes()) {
    const primitives = mesh.listPrimitives();
    if (primitives.some((primitive) => primitive.listTargets().length > 0)) continue;
    for (const primitive of primitives)
      if ((primitive.getIndices()?.getCount() ?? 0) > 300)
        simplifyPrimitive(primitive, { simplifier: MeshoptSimplifier, ...LOW_DETAIL });
  }
}

async function packed(document: Document): Promise<Uint8Array> {
  if (isQuantised(document)) {
    // Again would be coarser and larger: only the streams are written anew, in the order they came in.
    const method = EXTMeshoptCompression.EncoderMethod.FILTER;
    document.createExtension(EXTMeshoptCompression).setRequired(true).setEncoderOptions({ method });
  } else if (document.getRoot().listMeshes().length > 0)
    await document.transform(
      meshopt({
        encoder: MeshoptEncoder,
        level: "high",
        // One box for all keeps one skeleton; with units mixed in one file it would be too coarse for the small ones.
        quantizationVolume: sceneReach(document) <= LARGEST_SCENE ? "scene" : "mesh",
        // Its clean-up merges materials of one name, which VRM 0.x counts.
        cleanup: false,
        // All that 16-bit numbers hold: outlines and close-ups of a face show coarser steps.
        quantizePosition: 16,
        quantizeWeight: weightBits(document),
      }),
      dedup({ propertyTypes: [PropertyType.ACCESSOR, PropertyType.SKIN] }),
      prune({ ...KEEP, propertyTypes: [PropertyType.ACCESSOR, PropertyType.SKIN] }),
    );
  return writeVrm(document);
}

/** Whether it has been through an optimiser: no position and no weight is a 32-bit number any more. */
function isQuantised(document: Document): boolean {
  const primitives = document
    .getRoot()
    .listMeshes()
    .flatMap((mesh) => mesh.listPrimitives());
  return (
    primitives.length > 0 &&
    primitives.every((primitive) =>
      ["POSITION", "WEIGHTS_0"].every((name) => !(primitive.getAttribute(name)?.getArray() instanceof Float32Array)),
    )
  );
}

/** Half the longest side of the box around all meshes and their morph offsets, in the file's units. */
function sceneReach(document: Document): number {
  const lowest = [0, 0, 0];
  const highest = [0, 0, 0];
  const widen = (mesh: Mesh) => {
    for (const primitive of mesh.listPrimitives())
      for (const part of [primitive, ...primitive.listTargets()]) {
        const position = part.getAttribute("POSITION");
        position?.getMinNormalized([]).forEach((value, i) => (lowest[i] = Math.min(lowest[i] ?? 0, value)));
        position?.getMaxNormalized([]).forEach((value, i) => (highest[i] = Math.max(highest[i] ?? 0, value)));
      }
  };
  document.getRoot().listMeshes().forEach(widen);
  return Math.max(...highest.map((value, i) => value - (lowest[i] ?? 0))) / 2;
}
