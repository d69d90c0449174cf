import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bandedProductAt, createBandedSystem, solveBanded, type BandedSystem } from "./banded-system";

/** Gaussian elimination with pivoting on the full matrix. */
function solveDense(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index]!]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column; row < size; row++) {
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    }
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let row = 0; row < size; row++) {
      if (row === column) continue;
      const factor = rows[row]![column]! / rows[column]![column]!;
      for (let k = column; k <= size; k++) rows[row]![k]! -= factor * rows[column]![k]!;
    }
  }
  return rows.map((row, index) => row[size]! / row[index]!);
}

function denseOf(system: BandedSystem): number[][] {
  const { size, bandwidth, band } = system;
  return Array.from({ length: size }, (_row, t) =>
    Array.from({ length: size }, (_column, u) => {
      const distance = Math.abs(t - u);
      return distance > bandwidth ? 0 : band[Math.min(t, u) * (bandwidth + 1) + distance]!;
    }),
  );
}

const systems = fc
  .record({ size: fc.integer({ min: 1, max: 14 }), bandwidth: fc.integer({ min: 0, max: 3 }) })
  .chain(({ size, bandwidth }) =>
    fc.record({
      size: fc.constant(size),
      bandwidth: fc.constant(bandwidth),
      entries: fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
        minLength: size * (bandwidth + 1),
        maxLength: size * (bandwidth + 1),
      }),
      right: fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: size, maxLength: size }),
    }),
  )
  .map(({ size, bandwidth, entries, right }) => {
    const system = createBandedSystem(size, bandwidth);
    system.right.set(right);
    for (let t = 0; t < size; t++) {
      for (let k = 0; k <= bandwidth; k++) {
        // A heavy diagonal makes the matrix positive definite.
        const entry = entries[t * (bandwidth + 1) + k]!;
        system.band[t * (bandwidth + 1) + k] = k === 0 ? 2 * bandwidth + 1 + Math.abs(entry) : t + k < size ? entry : 0;
      }
    }
    return system;
  });

describe("banded systems", () => {
  it("are solved like dense ones", () => {
    fc.assert(
      fc.property(systems, (system) => {
        const solution = new Float64Array(system.size);
        solveBanded(system, solution, new Float64Array(system.band.length));
        const expected = solveDense(denseOf(system), [...system.right]);
        expected.forEach((value, t) => expect(solution[t]).toBeCloseTo(value, 9));
      }),
      { numRuns: 500 },
    );
  });

  it("give back the right side when multiplied with the solution", () => {
    fc.assert(
      fc.property(systems, (system) => {
        const solution = new Float64Array(system.size);
        solveBanded(system, solution, new Float64Array(system.band.length));
        system.right.forEach((value, t) => expect(bandedProductAt(system, solution, t)).toBeCloseTo(value, 9));
      }),
    );
  });
});
