/** Undoes, in place, what KHR_meshopt_compression's filters did before packing; null and "NONE" = nothing. */
export function undoFilter(
  bytes: Uint8Array<ArrayBuffer>,
  count: number,
  stride: number,
  filter: string | undefined,
): void {
  if (!filter || filter === "NONE") return;
  if (filter === "EXPONENTIAL") return fromExponents(bytes, (count * stride) / 4);
  if (stride !== 8 && (stride !== 4 || filter === "QUATERNION")) throw new Error("A filter on an unknown stride.");
  const { buffer, byteOffset } = bytes;
  const values = new (stride === 4 ? Int8Array : Int16Array)(buffer, byteOffset, count * 4);
  if (filter === "OCTAHEDRAL") fromOctahedron(values, stride === 4 ? 127 : 32767);
  else if (filter === "QUATERNION") fromSmallestThree(values);
  else if (filter === "COLOR")
    fromLumaAndChroma(values, new (stride === 4 ? Uint8Array : Uint16Array)(buffer, byteOffset, count * 4), stride);
  else throw new Error("An unknown filter.");
}

/** Unit vectors from a place on an octahedron; the third number is its scale, the fourth stays. */
function fromOctahedron(values: Int8Array | Int16Array, one: number): void {
  for (let at = 0; at < values.length; at += 4) {
    let x = values[at]! / values[at + 2]!;
    let y = values[at + 1]! / values[at + 2]!;
    const z = 1 - Math.abs(x) - Math.abs(y);
    const folded = Math.max(-z, 0);
    x -= x >= 0 ? folded : -folded;
    y -= y >= 0 ? folded : -folded;
    const scale = one / Math.sqrt(x * x + y * y + z * z);
    values[at] = Math.round(x * scale);
    values[at + 1] = Math.round(y * scale);
    values[at + 2] = Math.round(z * scale);
  }
}

/** Unit quaternions from all but their greatest number; the last value's two low bits say which that is. */
function fromSmallestThree(values: Int8Array | Int16Array): void {
  for (let at = 0; at < values.length; at += 4) {
    const greatest = values[at + 3]! & 3;
    const scale = Math.SQRT1_2 / (values[at + 3]! | 3);
    const [x, y, z] = [values[at]! * scale, values[at + 1]! * scale, values[at + 2]! * scale];
    const rest = Math.sqrt(Math.max(0, 1 - x * x - y * y - z * z));
    [x, y, z, rest].forEach((value, index) => {
      values[at + ((greatest + 1 + index) & 3)] = Math.round(value * 32767);
    });
  }
}

/** Numbers from an exponent of eight bits above a mantissa of 24. */
function fromExponents(bytes: Uint8Array<ArrayBuffer>, count: number): void {
  const packed = new Int32Array(bytes.buffer, bytes.byteOffset, count);
  const values = new Float32Array(bytes.buffer, bytes.byteOffset, count);
  for (let at = 0; at < count; at++) values[at] = 2 ** (packed[at]! >> 24) * ((packed[at]! << 8) >> 8);
}

/** Colours from luma and two differences; the highest bit of alpha says how many bits all four have. */
function fromLumaAndChroma(signed: Int8Array | Int16Array, values: Uint8Array | Uint16Array, stride: number): void {
  const one = 2 ** (stride * 2) - 1;
  for (let at = 0; at < values.length; at += 4) {
    const luma = values[at]!;
    const orange = signed[at + 1]!;
    const green = signed[at + 2]!;
    const alpha = values[at + 3]!;
    const most = 2 ** (32 - Math.clz32(alpha)) - 1;
    const kept = alpha & (most >> 1);
    const scale = one / most;
    values[at] = Math.round((luma + orange - green) * scale);
    values[at + 1] = Math.round((luma + green) * scale);
    values[at + 2] = Math.round((luma - orange - green) * scale);
    values[at + 3] = Math.round(((kept << 1) | (kept & 1)) * scale);
  }
}
