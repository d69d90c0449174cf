const COMPONENT = { u8: 5121, u16: 5123, u32: 5125, f32: 5126 } as const;
export const ARRAY_BUFFER = 34962;
export const ELEMENT_ARRAY_BUFFER = 34963;

type Elements = Uint8Array | Uint16Array | Uint32Array | Float32Array;
type AccessorType = "SCALAR" | "VEC2" | "VEC3" | "VEC4" | "MAT4";
const WIDTH: Record<AccessorType, number> = { SCALAR: 1, VEC2: 2, VEC3: 3, VEC4: 4, MAT4: 16 };

const componentOf = (a: Elements): number =>
  a instanceof Float32Array
    ? COMPONENT.f32
    : a instanceof Uint32Array
      ? COMPONENT.u32
      : a instanceof Uint16Array
        ? COMPONENT.u16
        : COMPONENT.u8;

export function bounds(values: Float32Array): { min: number[]; max: number[] } {
  const min = [Infinity, Infinity, Infinity];
  const max = [-Infinity, -Infinity, -Infinity];
  values.forEach((value, i) => {
    min[i % 3] = Math.min(min[i % 3] ?? value, value);
    max[i % 3] = Math.max(max[i % 3] ?? value, value);
  });
  return { min, max };
}

/** The binary half of a GLB with its views and accessors. */
export class BinaryChunk {
  readonly bufferViews: Record<string, unknown>[] = [];
  readonly accessors: Record<string, unknown>[] = [];
  private readonly chunks: Uint8Array[] = [];
  private size = 0;

  view(data: ArrayBufferView, target?: number): number {
    const padding = (4 - (this.size % 4)) % 4;
    if (padding) this.push(new Uint8Array(padding));
    this.bufferViews.push({
      buffer: 0,
      byteOffset: this.size,
      byteLength: data.byteLength,
      ...(target ? { target } : {}),
    });
    this.push(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
    return this.bufferViews.length - 1;
  }

  accessor(data: Elements, type: AccessorType, options: { target?: number; bounded?: boolean } = {}): number {
    this.accessors.push({
      bufferView: this.view(data, options.target),
      componentType: componentOf(data),
      count: data.length / WIDTH[type],
      type,
      ...(options.bounded && data instanceof Float32Array ? bounds(data) : {}),
    });
    return this.accessors.length - 1;
  }

  /** Offsets of a morph target: most are zero, so only the others are stored. */
  sparseOffsets(offsets: Float32Array): number {
    const moved: number[] = [];
    for (let i = 0; i < offsets.length / 3; i++)
      if (offsets[i * 3] || offsets[i * 3 + 1] || offsets[i * 3 + 2]) moved.push(i);
    if (moved.length === 0) moved.push(0);
    const values = new Float32Array(moved.length * 3);
    moved.forEach((vertex, k) => values.set(offsets.subarray(vertex * 3, vertex * 3 + 3), k * 3));
    this.accessors.push({
      componentType: COMPONENT.f32,
      count: offsets.length / 3,
      type: "VEC3",
      ...bounds(offsets),
      sparse: {
        count: moved.length,
        indices: { bufferView: this.view(new Uint16Array(moved)), componentType: COMPONENT.u16 },
        values: { bufferView: this.view(values) },
      },
    });
    return this.accessors.length - 1;
  }

  private push(bytes: Uint8Array): void {
    this.chunks.push(bytes);
    this.size += bytes.byteLength;
  }

  get byteLength(): number {
    return this.size;
  }

  toBuffer(): Buffer {
    return Buffer.concat([...this.chunks, Buffer.alloc((4 - (this.size % 4)) % 4)]);
  }
}

/** Joins JSON and binary data into a GLB (glTF 2.0, section "GLB File Format"). */
export function glb(json: unknown, binary: Buffer): Buffer {
  const text = Buffer.from(JSON.stringify(json));
  const padded = Buffer.concat([text, Buffer.alloc((4 - (text.length % 4)) % 4, 0x20)]);
  const words = (...values: number[]): Buffer => {
    const b = Buffer.alloc(values.length * 4);
    values.forEach((value, i) => b.writeUInt32LE(value, i * 4));
    return b;
  };
  const total = 12 + 8 + padded.length + 8 + binary.length;
  return Buffer.concat([
    words(0x46546c67, 2, total, padded.length, 0x4e4f534a),
    padded,
    words(binary.length, 0x004e4942),
    binary,
  ]);
}

export function readGlb(bytes: Uint8Array): { json: Record<string, unknown>; binary: Uint8Array } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== 0x46546c67) throw new Error("not a GLB file");
  const length = view.getUint32(12, true);
  const json = JSON.parse(new TextDecoder().decode(bytes.subarray(20, 20 + length))) as Record<string, unknown>;
  return { json, binary: bytes.subarray(28 + length) };
}
