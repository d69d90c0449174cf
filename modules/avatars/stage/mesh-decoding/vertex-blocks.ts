/** Of elements, in one block at most, and the bytes that a block may have. */
const mostElements = 256;
const mostBlockBytes = 8192;
const groupSize = 16;

/** Bits of a delta by the two bits of a group's header; version 0, then version 1 with the control modes 0 and 1. */
const bitsOf = [
  [0, 2, 4, 8],
  [0, 1, 2, 4],
  [1, 2, 4, 8],
] as const;

/**
 * Attributes as KHR_meshopt_compression writes them (mode ATTRIBUTES, versions 0 and 1): blocks of elements, each byte of
 * an element by itself, as differences from the element before. Throws on anything else. `target`: count × stride bytes.
 */
export function decodeVertexBlocks(target: Uint8Array, count: number, stride: number, source: Uint8Array): void {
  const version = source[0]! & 15;
  if (source[0]! >> 4 !== 10 || version > 1) throw new Error("Attributes of an unknown version.");
  if (stride % 4 !== 0 || stride < 4 || stride > 256) throw new Error("Attributes of an unknown stride.");

  const channelBytes = version === 0 ? 0 : stride / 4;
  const tailBytes = stride + channelBytes;
  const tailAt = source.length - tailBytes;
  const last = source.slice(tailAt, tailAt + stride);
  const inBlock = Math.min((mostBlockBytes / stride) & ~(groupSize - 1), mostElements);
  const deltas = new Uint8Array(stride * inBlock);
  let at = 1;

  for (let first = 0; first < count; first += inBlock) {
    const elements = Math.min(count - first, inBlock);
    const groups = Math.ceil(elements / groupSize);
    const controlsAt = at;
    at += channelBytes;
    deltas.fill(0);
    for (let byte = 0; byte < stride; byte++) {
      const row = byte * inBlock;
      const control = version === 0 ? 0 : (source[controlsAt + (byte >> 2)]! >> ((byte & 3) * 2)) & 3;
      if (control === 2) continue;
      if (control === 3) {
        deltas.set(source.subarray(at, at + elements), row);
        at += elements;
        continue;
      }
      const widths = bitsOf[version === 0 ? 0 : control + 1]!;
      const headersAt = at;
      at += Math.ceil(groups / 4);
      for (let group = 0; group < groups; group++) {
        const bits = widths[(source[headersAt + (group >> 2)]! >> ((group & 3) * 2)) & 3]!;
        at = readGroup(source, at, bits, deltas, row + group * groupSize);
      }
    }
    for (let byte = 0; byte < stride; byte += 4) {
      const channel = version === 0 ? 0 : source[tailAt + stride + byte / 4]!;
      addUp(target, first * stride + byte, stride, elements, deltas, byte * inBlock, inBlock, last, byte, channel);
    }
  }
  if (at !== source.length - Math.max(tailBytes, version === 0 ? 32 : 24)) throw new Error("Attributes end early.");
}

/** Sixteen deltas of `bits` bits; all ones = the delta follows as a whole byte behind the group. Returns where it ends. */
function readGroup(source: Uint8Array, at: number, bits: number, deltas: Uint8Array, to: number): number {
  if (bits === 0) return at;
  if (bits === 8) {
    for (let index = 0; index < groupSize; index++) deltas[to + index] = source[at + index]!;
    return at + groupSize;
  }
  const escape = (1 << bits) - 1;
  let behind = at + bits * 2;
  for (let index = 0; index < groupSize; index++) {
    const place = index * bits;
    // Single bits count from the lowest, pairs and fours from the highest.
    const shift = bits === 1 ? place & 7 : 8 - bits - (place & 7);
    const delta = (source[at + (place >> 3)]! >> shift) & escape;
    deltas[to + index] = delta === escape ? source[behind++]! : delta;
  }
  return behind;
}

/** Four bytes of each element from their deltas: four numbers of a byte, two of two, or one of four (by the channel's mode). */
function addUp(
  target: Uint8Array,
  targetAt: number,
  stride: number,
  elements: number,
  deltas: Uint8Array,
  row: number,
  pitch: number,
  last: Uint8Array,
  lastAt: number,
  channel: number,
): void {
  const mode = channel & 3;
  if (mode === 3) throw new Error("Attributes of an unknown channel.");
  if (mode === 0) {
    for (let byte = 0; byte < 4; byte++) {
      const from = row + byte * pitch;
      let value = last[lastAt + byte]!;
      for (let element = 0, to = targetAt + byte; element < elements; element++, to += stride) {
        const delta = deltas[from + element]!;
        value = (value + ((delta >>> 1) ^ -(delta & 1))) & 255;
        target[to] = value;
      }
      last[lastAt + byte] = value;
    }
    return;
  }
  if (mode === 1) {
    for (let byte = 0; byte < 4; byte += 2) {
      const low = row + byte * pitch;
      let value = last[lastAt + byte]! | (last[lastAt + byte + 1]! << 8);
      for (let element = 0, to = targetAt + byte; element < elements; element++, to += stride) {
        const delta = deltas[low + element]! | (deltas[low + pitch + element]! << 8);
        value = (value + ((delta >>> 1) ^ -(delta & 1))) & 65535;
        target[to] = value;
        target[to + 1] = value >> 8;
      }
      last[lastAt + byte] = value;
      last[lastAt + byte + 1] = value >> 8;
    }
    return;
  }
  const turn = channel >> 4;
  const four = (bytes: Uint8Array, from: number, step: number): number =>
    bytes[from]! | (bytes[from + step]! << 8) | (bytes[from + step * 2]! << 16) | (bytes[from + step * 3]! << 24);
  const put = (bytes: Uint8Array, to: number, value: number): void => {
    for (let byte = 0; byte < 4; byte++) bytes[to + byte] = value >>> (byte * 8);
  };
  let value = four(last, lastAt, 1);
  for (let element = 0; element < elements; element++) {
    const delta = four(deltas, row + element, pitch);
    value ^= (delta >>> turn) | (delta << (32 - turn));
    put(target, targetAt + element * stride, value);
  }
  put(last, lastAt, value);
}
