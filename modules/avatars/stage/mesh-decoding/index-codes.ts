type Indices = Uint16Array | Uint32Array;

/** Numbers of seven bits a byte, lowest first, from a place that moves on. */
function numbersFrom(source: Uint8Array, start: number): { byte(): number; number(): number } {
  let at = start;
  const byte = (): number => {
    if (at >= source.length) throw new Error("Indices end early.");
    return source[at++]!;
  };
  return {
    byte,
    number() {
      let value = 0;
      for (let shift = 0; shift < 35; shift += 7) {
        const part = byte();
        value |= (part & 127) << shift;
        if (part < 128) return value;
      }
      throw new Error("An index is too long.");
    },
  };
}

const signed = (value: number): number => (value >>> 1) ^ -(value & 1);

function indicesOf(target: Uint8Array<ArrayBuffer>, count: number, stride: number): Indices {
  if (stride !== 2 && stride !== 4) throw new Error("Indices of an unknown size.");
  return new (stride === 2 ? Uint16Array : Uint32Array)(target.buffer, target.byteOffset, count);
}

/** Mode INDICES of KHR_meshopt_compression: differences from one of two earlier indices. */
export function decodeIndexSequence(
  target: Uint8Array<ArrayBuffer>,
  count: number,
  stride: number,
  source: Uint8Array,
): void {
  if (source[0] !== 0xd1) throw new Error("Indices of an unknown version.");
  const indices = indicesOf(target, count, stride);
  const read = numbersFrom(source, 1);
  const last: [number, number] = [0, 0];
  for (let at = 0; at < count; at++) {
    const value = read.number();
    const from = (value & 1) as 0 | 1;
    last[from] += signed(value >>> 1);
    indices[at] = last[from];
  }
}

/**
 * Mode TRIANGLES of KHR_meshopt_compression: a code of one byte for each triangle, which names an edge of an earlier one
 * and the third corner, or three corners; corners are new, recent, or differences from the last one written out.
 * Written for its first call, which a model's first picture waits for: no objects are made on the way.
 */
export function decodeTriangles(
  target: Uint8Array<ArrayBuffer>,
  count: number,
  stride: number,
  source: Uint8Array,
): void {
  if (source[0] !== 0xe1 || count % 3 !== 0) throw new Error("Triangles of an unknown version.");
  const indices = indicesOf(target, count, stride);
  const triangles = count / 3;
  const read = numbersFrom(source, 1 + triangles);
  const tableAt = source.length - 16;
  // Rings of the last sixteen edges, two ends each, and of the last sixteen corners.
  const edges = new Uint32Array(32);
  const corners = new Uint32Array(16);
  let edgeAt = 0;
  let cornerAt = 0;
  let next = 0;
  let last = 0;
  const remember = (corner: number): number => {
    corners[cornerAt] = corner;
    cornerAt = (cornerAt + 1) & 15;
    return corner;
  };
  const recent = (back: number): number => corners[(cornerAt - 1 - back) & 15]!;
  const written = (): number => (last += signed(read.number()));
  const addEdge = (from: number, to: number): void => {
    edges[edgeAt] = from;
    edges[edgeAt + 1] = to;
    edgeAt = (edgeAt + 2) & 31;
  };

  for (let triangle = 0, at = 0; triangle < triangles; triangle++, at += 3) {
    const code = source[1 + triangle]!;
    const low = code & 15;
    let a: number;
    let b: number;
    let c: number;
    if (code < 0xf0) {
      const edge = (edgeAt - 1 - (code >> 4) * 2) & 31;
      a = edges[edge]!;
      b = edges[edge - 1]!;
      if (low === 0) c = remember(next++);
      else if (low < 13) c = recent(low);
      else c = remember(low === 13 ? --last : low === 14 ? ++last : written());
    } else {
      const wholly = low >= 14;
      const pair = wholly ? read.byte() : source[tableAt + low]!;
      if (wholly && pair === 0) next = 0;
      const second = pair >> 4;
      const third = pair & 15;
      a = low === 15 ? written() : next++;
      b = second === 0 ? next++ : wholly && second === 15 ? written() : recent(second - 1);
      c = third === 0 ? next++ : wholly && third === 15 ? written() : recent(third - 1);
      // All three were named by what was recent before this triangle.
      remember(a);
      if (second === 0 || (wholly && second === 15)) remember(b);
      if (third === 0 || (wholly && third === 15)) remember(c);
      addEdge(a, b);
    }
    addEdge(b, c);
    addEdge(c, a);
    indices[at] = a;
    indices[at + 1] = b;
    indices[at + 2] = c;
  }
}
