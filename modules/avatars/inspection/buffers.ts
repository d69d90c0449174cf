import { megabytes } from "./container";
import type { Findings } from "./findings";
import { isIndex, type Accessor, type BufferView, type Gltf, type MeshoptView } from "./gltf";
import { LIMITS } from "./limits";

/** glTF 2.0, section 3.6.2.2 "Accessor data types". */
export const COMPONENT_BYTES: Readonly<Record<number, number>> = {
  5120: 1,
  5121: 1,
  5122: 2,
  5123: 2,
  5125: 4,
  5126: 4,
};
export const COMPONENTS: Readonly<Record<string, number>> = {
  SCALAR: 1,
  VEC2: 2,
  VEC3: 3,
  VEC4: 4,
  MAT2: 4,
  MAT3: 9,
  MAT4: 16,
};

export const meshoptOf = (view: BufferView): MeshoptView | undefined =>
  view.extensions?.EXT_meshopt_compression ?? view.extensions?.KHR_meshopt_compression;

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** Bytes of one element; NaN for a type that glTF does not have. */
export const elementBytes = (accessor: Accessor): number =>
  (COMPONENT_BYTES[accessor.componentType ?? 0] ?? NaN) * (COMPONENTS[accessor.type ?? ""] ?? NaN);

/**
 * One buffer, the BIN chunk; an optimiser may add a second without bytes (EXT_meshopt_compression, "fallback").
 * After this every view lies in BIN, every accessor in its view, and all of it together is of bounded size.
 */
export function checkBuffers(gltf: Gltf, bin: Uint8Array, findings: Findings): void {
  checkBufferList(gltf, bin, findings);
  if (findings.refused) return;
  let decoded = 0;
  gltf.bufferViews.forEach((view, i) => {
    checkView(view, `bufferViews[${i}]`, bin.length, findings);
    decoded += view.byteLength ?? 0;
  });
  if (findings.refused) return;
  let sparseEntries = 0;
  gltf.accessors.forEach((accessor, i) => {
    checkAccessor(accessor, gltf, `accessors[${i}]`, findings);
    // All zero without a view is legal, and what an optimiser makes of an empty morph target. Sparse ones are copies.
    if (accessor.bufferView === undefined || accessor.sparse) decoded += (accessor.count ?? 0) * elementBytes(accessor);
    sparseEntries += accessor.sparse?.count ?? 0;
  });
  if (findings.refused) return;
  if (!(decoded <= LIMITS.decodedBytes)) {
    const values = { foundMegabytes: megabytes(decoded), mostMegabytes: megabytes(LIMITS.decodedBytes) };
    findings.add("decoded-size", "bufferViews", values);
  }
  if (sparseEntries > LIMITS.sparseEntries) findings.add("accessor-sparse", "accessors");
}

function checkBufferList(gltf: Gltf, bin: Uint8Array, findings: Findings): void {
  gltf.buffers.forEach((buffer, i) => {
    if (buffer.uri !== undefined) findings.add("buffers-outside", `buffers[${i}].uri`);
  });
  const [first, second] = gltf.buffers;
  if (gltf.buffers.length > 2 || (first && !isWhole(first.byteLength)) || (first?.byteLength ?? 0) > bin.length) {
    findings.add("buffer-layout", "buffers");
  }
  const marks = second?.extensions;
  const fallback = marks?.EXT_meshopt_compression?.fallback ?? marks?.KHR_meshopt_compression?.fallback;
  if (second && fallback !== true) findings.add("buffer-layout", "buffers[1]");
}

function checkView(view: BufferView, place: string, binBytes: number, findings: Findings): void {
  const compressed = meshoptOf(view);
  const source = compressed ?? view;
  const start = source.byteOffset ?? 0;
  const insideBin =
    isWhole(source.byteLength) && isWhole(start) && source.buffer === 0 && start + source.byteLength <= binBytes;
  const stride = view.byteStride;
  const strideFits = stride === undefined || (isWhole(stride) && stride > 0 && stride <= LIMITS.viewStride);
  if (!insideBin || !isWhole(view.byteLength) || !strideFits) findings.add("buffer-view-range", place);
  if (!compressed) return;
  // Two claims about one view, of which a loader believes one: nothing honest writes that.
  if (view.extensions?.EXT_meshopt_compression && view.extensions.KHR_meshopt_compression) {
    findings.add("meshopt-claim", place);
  }
  // EXT_meshopt_compression: the decoded size is count × stride and is what the uncompressed view would have.
  const { count, byteStride, mode } = compressed;
  const honest =
    isWhole(count) &&
    count <= LIMITS.accessorElements * 4 &&
    isWhole(byteStride) &&
    byteStride > 0 &&
    byteStride <= LIMITS.viewStride &&
    count * byteStride === view.byteLength &&
    (mode === "ATTRIBUTES" || ((mode === "TRIANGLES" || mode === "INDICES") && (byteStride === 2 || byteStride === 4)));
  if (!honest) findings.add("meshopt-claim", place);
}

function checkAccessor(accessor: Accessor, gltf: Gltf, place: string, findings: Findings): void {
  const bytes = elementBytes(accessor);
  const { count, bufferView, sparse } = accessor;
  const offset = accessor.byteOffset ?? 0;
  if (!bytes || !isWhole(count) || count < 1 || count > LIMITS.accessorElements || !isWhole(offset)) {
    findings.add("accessor-layout", place);
    return;
  }
  if (bufferView !== undefined) {
    const view = isIndex(bufferView, gltf.bufferViews.length) ? gltf.bufferViews[bufferView] : undefined;
    const stride = view?.byteStride ?? bytes;
    if (!view || offset + stride * (count - 1) + bytes > (view.byteLength ?? 0)) {
      findings.add("accessor-range", place);
    }
  }
  if (!sparse) return;
  const indexBytes = [5121, 5123, 5125].includes(sparse.indices?.componentType ?? 0)
    ? (COMPONENT_BYTES[sparse.indices?.componentType ?? 0] ?? 0)
    : 0;
  const fits = (part: { bufferView?: number; byteOffset?: number } | undefined, each: number): boolean => {
    const view = isIndex(part?.bufferView, gltf.bufferViews.length) ? gltf.bufferViews[part.bufferView] : undefined;
    const start = part?.byteOffset ?? 0;
    return view !== undefined && isWhole(start) && start + (sparse.count ?? 0) * each <= (view.byteLength ?? 0);
  };
  const honest =
    isWhole(sparse.count) &&
    sparse.count <= count &&
    indexBytes > 0 &&
    fits(sparse.indices, indexBytes) &&
    fits(sparse.values, bytes);
  if (!honest) findings.add("accessor-sparse", `${place}.sparse`);
}
