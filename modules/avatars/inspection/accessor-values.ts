import { COMPONENT_BYTES, COMPONENTS, elementBytes, meshoptOf } from "./buffers";
import { isIndex, type Gltf } from "./gltf";

type Range = { start: number; stride: number; count: number; components: number; type: number };
export type Extent = { largest: number; finite: boolean };

/**
 * Reads values where they lie uncompressed. Each accessor is read once, however many primitives use it. What is
 * inside compressed views is met when the file is written anew.
 */
export class AccessorValues {
  readonly #gltf: Gltf;
  readonly #view: DataView;
  readonly #known = new Map<number, Extent>();

  constructor(gltf: Gltf, bin: Uint8Array) {
    this.#gltf = gltf;
    this.#view = new DataView(bin.buffer, bin.byteOffset, bin.byteLength);
  }

  /** The largest value of an accessor, its sparse part included, and whether all are finite. */
  extentOf(index: number): Extent {
    const known = this.#known.get(index);
    if (known) return known;
    const extent: Extent = { largest: 0, finite: true };
    for (const range of this.#rangesOf(index)) this.#read(range, extent);
    this.#known.set(index, extent);
    return extent;
  }

  /** The first accessor whose sparse part names an element that it does not have, or −1. */
  firstWrongSparse(): number {
    return this.#gltf.accessors.findIndex(({ sparse, count = 0 }) => {
      const { componentType = 0, byteOffset = 0, bufferView } = sparse?.indices ?? {};
      const start = this.#startOf(bufferView);
      if (!sparse || start === null) return false;
      const bytes = COMPONENT_BYTES[componentType] ?? 1;
      const extent: Extent = { largest: -1, finite: true };
      const range = { start: start + byteOffset, stride: bytes, components: 1, type: componentType };
      this.#read({ ...range, count: sparse.count ?? 0 }, extent);
      return extent.largest >= count;
    });
  }

  #startOf(bufferView: number | undefined): number | null {
    if (!isIndex(bufferView, this.#gltf.bufferViews.length)) return null;
    const view = this.#gltf.bufferViews[bufferView];
    return !view || meshoptOf(view) ? null : (view.byteOffset ?? 0);
  }

  #rangesOf(index: number): Range[] {
    const accessor = this.#gltf.accessors[index];
    if (!accessor) return [];
    const bytes = elementBytes(accessor);
    const shape = { components: COMPONENTS[accessor.type ?? ""] ?? 1, type: accessor.componentType ?? 0 };
    const ranges: Range[] = [];
    const start = this.#startOf(accessor.bufferView);
    if (start !== null) {
      const stride = this.#gltf.bufferViews[accessor.bufferView ?? 0]?.byteStride ?? bytes;
      ranges.push({ ...shape, start: start + (accessor.byteOffset ?? 0), stride, count: accessor.count ?? 0 });
    }
    const { values, count } = accessor.sparse ?? {};
    const sparseStart = this.#startOf(values?.bufferView);
    if (sparseStart !== null) {
      ranges.push({ ...shape, start: sparseStart + (values?.byteOffset ?? 0), stride: bytes, count: count ?? 0 });
    }
    return ranges;
  }

  #read({ start, stride, count, components, type }: Range, extent: Extent): void {
    const view = this.#view;
    const bytes = COMPONENT_BYTES[type] ?? 1;
    for (let i = 0; i < count; i++) {
      for (let c = 0; c < components; c++) {
        const at = start + i * stride + c * bytes;
        let value: number;
        if (type === 5126) value = view.getFloat32(at, true);
        else if (bytes === 1) value = type === 5120 ? view.getInt8(at) : view.getUint8(at);
        else if (bytes === 2) value = type === 5122 ? view.getInt16(at, true) : view.getUint16(at, true);
        else value = view.getUint32(at, true);
        if (value > extent.largest) extent.largest = value;
        if (!Number.isFinite(value)) extent.finite = false;
      }
    }
  }
}
