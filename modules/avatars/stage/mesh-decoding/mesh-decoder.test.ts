import fc from "fast-check";
import { MeshoptDecoder } from "meshoptimizer/decoder";
import { MeshoptEncoder } from "meshoptimizer/encoder";
import { beforeAll, describe, expect, it } from "vitest";
import { decodeBufferView } from "./mesh-decoder";

beforeAll(() => Promise.all([MeshoptEncoder.ready, MeshoptDecoder.ready]));

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/** Numbers that walk, as those of meshes do, beside ones that leap. */
const walking = (count: number) =>
  fc.array(
    fc.oneof({ weight: 4, arbitrary: fc.integer({ min: -3, max: 3 }) }, fc.integer({ min: -40000, max: 40000 })),
    {
      minLength: count,
      maxLength: count,
    },
  );
function sums(steps: number[], Numbers: typeof Uint8Array | typeof Uint16Array | typeof Uint32Array): Uint8Array {
  let at = 0;
  return new Uint8Array(Numbers.from(steps.map((step) => (at += step))).buffer);
}

describe("packed geometry", () => {
  it("gives back the attributes that were packed, in both versions and at every level", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(0, 1),
        fc.integer({ min: 0, max: 3 }),
        fc.constantFrom(1, 2, 4),
        fc.constantFrom(4, 8, 12, 16, 20, 64),
        fc.integer({ min: 1, max: 700 }).chain((count) => fc.tuple(fc.constant(count), walking(200))),
        (version, level, wide, stride, [count, steps]) => {
          const numbers = Array.from({ length: (count * stride) / wide }, (_, index) => steps[index % steps.length]!);
          const bytes = sums(numbers, wide === 1 ? Uint8Array : wide === 2 ? Uint16Array : Uint32Array);
          const packed = MeshoptEncoder.encodeVertexBufferLevel(bytes, count, stride, level, version);
          expect(same(decodeBufferView(count, stride, packed, "ATTRIBUTES"), bytes)).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("gives back triangles as meshoptimizer does, and sequences of indices", () => {
    const meshes = fc
      .integer({ min: 1, max: 400 })
      .chain((triangles) =>
        fc.tuple(
          fc.constantFrom(2, 4),
          fc.array(fc.integer({ min: 0, max: 300 }), { minLength: triangles * 3, maxLength: triangles * 3 }),
          fc.boolean(),
        ),
      );
    fc.assert(
      fc.property(meshes, ([stride, wild, isStrip]) => {
        const strip = (_: number, at: number): number => Math.floor(at / 3) + (at % 3);
        const list = isStrip ? wild.map(strip) : wild;
        const bytes = new Uint8Array((stride === 2 ? Uint16Array : Uint32Array).from(list).buffer);
        const packed = MeshoptEncoder.encodeIndexBuffer(bytes, list.length, stride);
        const expected = new Uint8Array(bytes.length);
        MeshoptDecoder.decodeGltfBuffer(expected, list.length, stride, packed, "TRIANGLES");
        expect(same(decodeBufferView(list.length, stride, packed, "TRIANGLES"), expected)).toBe(true);
        const sequence = MeshoptEncoder.encodeIndexSequence(bytes, list.length, stride);
        expect(same(decodeBufferView(list.length, stride, sequence, "INDICES"), bytes)).toBe(true);
      }),
    );
  });

  it("undoes the filters as meshoptimizer does, to the last step of their numbers", () => {
    const units = fc.array(fc.tuple(fc.float({ min: -1, max: 1, noNaN: true }), fc.nat(7)), {
      minLength: 5,
      maxLength: 60,
    });
    const unit = (seed: [number, number]): number[] => {
      const [x, y, z, w] = [seed[0] || 0.5, Math.cos(seed[1]), Math.sin(seed[1] * 3), 0.3];
      const length = Math.hypot(x, y, z, w);
      return [x / length, y / length, z / length, w / length];
    };
    const read = { 1: Int8Array, 2: Int16Array, 4: Float32Array } as const;
    fc.assert(
      fc.property(units, (seeds) => {
        const count = seeds.length;
        const four = new Float32Array(seeds.flatMap(unit));
        const positive = four.map(Math.abs);
        const cases = [
          ["OCTAHEDRAL", 4, 1, MeshoptEncoder.encodeFilterOct(four, count, 4, 8)],
          ["OCTAHEDRAL", 8, 2, MeshoptEncoder.encodeFilterOct(four, count, 8, 12)],
          ["QUATERNION", 8, 2, MeshoptEncoder.encodeFilterQuat(four, count, 8, 12)],
          ["EXPONENTIAL", 16, 4, MeshoptEncoder.encodeFilterExp(four, count, 16, 15)],
          ["COLOR", 4, 1, MeshoptEncoder.encodeFilterColor(positive, count, 4, 8)],
          ["COLOR", 8, 2, MeshoptEncoder.encodeFilterColor(positive, count, 8, 16)],
        ] as const;
        for (const [filter, stride, wide, filtered] of cases) {
          const packed = MeshoptEncoder.encodeVertexBuffer(filtered, count, stride);
          const expected = new Uint8Array(count * stride);
          MeshoptDecoder.decodeGltfBuffer(expected, count, stride, packed, "ATTRIBUTES", filter);
          const seen = decodeBufferView(count, stride, packed, "ATTRIBUTES", filter);
          const theirs = new read[wide](expected.buffer);
          new read[wide](seen.buffer).forEach((value, index) => {
            expect(Math.abs(value - theirs[index]!), filter).toBeLessThanOrEqual(wide === 4 ? 0 : 1);
          });
        }
      }),
      { numRuns: 40 },
    );
  });

  it("refuses or reads whatever bytes it is given, and always ends", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom("ATTRIBUTES", "TRIANGLES", "INDICES", "OTHER"),
        fc.constantFrom(0xa0, 0xa1, 0xd1, 0xe1),
        fc.integer({ min: 0, max: 3000 }),
        (noise, mode, head, count) => {
          const source = Uint8Array.from([head, ...noise]);
          try {
            expect(decodeBufferView(count, 4, source, mode).length).toBe(count * 4);
          } catch (error) {
            expect((error as Error).message).toMatch(/^(Attributes|Indices|An index|Triangles|Geometry) /);
          }
        },
      ),
    );
    expect(() => decodeBufferView(5_000_000, 256, new Uint8Array(40), "ATTRIBUTES")).toThrow("too large");
  });
});
