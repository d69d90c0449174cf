import { undoFilter } from "./filters";
import { decodeIndexSequence, decodeTriangles } from "./index-codes";
import { decodeVertexBlocks } from "./vertex-blocks";

/** More than any model that is served; a file that claims more is not unpacked. */
const mostBytes = 256 * 1024 * 1024;

/** Bytes of one buffer view, `count` × `stride` of them. Throws on what no encoder writes. */
export function decodeBufferView(
  count: number,
  stride: number,
  source: Uint8Array,
  mode: string,
  filter?: string,
): Uint8Array<ArrayBuffer> {
  if (!(count >= 0 && stride > 0 && count * stride <= mostBytes)) throw new Error("The geometry is too large.");
  const bytes = new Uint8Array(count * stride);
  if (mode === "TRIANGLES") decodeTriangles(bytes, count, stride, source);
  else if (mode === "INDICES") decodeIndexSequence(bytes, count, stride, source);
  else if (mode === "ATTRIBUTES") {
    decodeVertexBlocks(bytes, count, stride, source);
    undoFilter(bytes, count, stride, filter);
  } else throw new Error("Geometry in an unknown mode.");
  return bytes;
}

/**
 * Meshopt compression (EXT_ and KHR_meshopt_compression) for three's GLTFLoader, in plain JavaScript: a third of the size
 * of meshoptimizer's own decoder, no WebAssembly that a page would have to allow, and the cast's files are small.
 */
export const meshDecoder = {
  supported: true,
  ready: Promise.resolve(),
  async decodeGltfBufferAsync(...view: Parameters<typeof decodeBufferView>): Promise<Uint8Array<ArrayBuffer>> {
    return decodeBufferView(...view);
  },
};
