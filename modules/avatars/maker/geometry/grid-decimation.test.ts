import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimateGrid } from "./grid-decimation";
import { loft, type Ring } from "./loft";
import { Part } from "./part";
import { rampSkinning } from "./skinning";
import { sweep } from "./sweep";
import { at, cross, distance, normalize, subtract, type Vec3 } from "./vector";

const BONES = new Map<string, Vec3>([
  ["upper", [0, 1, 0]],
  ["lower", [0, 0, 0]],
]);
const look = { material: "cloth", mesh: "Body", uv: [0, 0, 0, 0] as const };
const ring = (y: number, r: number): Ring => ({ center: [0, y, 0], rx: r, rz: r, v: 0 });
const tube = (heights: readonly number[], options: { capLast?: boolean } = {}): Part =>
  loft(
    heights.map((y) => ring(y, 0.1)),
    { ...look, sides: 24, ...options },
  );
const heightsOf = (part: Part): number[] => [...new Set(part.positions.map(([, y]) => y))].sort((a, b) => a - b);

describe("decimateGrid", () => {
  it("drops rings that a straight line passes through", () => {
    const part = tube([0, 0.25, 0.5, 0.75, 1]).skin(() => [["upper", 1]]);
    expect(heightsOf(decimateGrid(part, BONES, 1e-4))).toEqual([0, 1]);
  });

  it("keeps rings where the bones change", () => {
    const bent = rampSkinning(
      (p) => p[1],
      [
        [0.4, "lower"],
        [0.6, "upper"],
      ],
    );
    const part = tube([0, 0.2, 0.4, 0.6, 0.8, 1]).skin(bent);
    expect(heightsOf(decimateGrid(part, BONES, 1e-3))).toEqual([0, 0.4, 0.6, 1]);
  });

  it("keeps caps whole", () => {
    const part = tube([0, 0.5, 1], { capLast: true }).skin(() => [["upper", 1]]);
    const less = decimateGrid(part, BONES, 0.05);
    expect(less.triangleCount).toBe(24 * 2 + 24);
  });

  it.each([5, 6, 8])("shows no hidden normal on the seen side of a strand of %i sides", (sides) => {
    const strand = sweep((t) => [0, -t, 0], {
      ...look,
      segments: 4,
      sides,
      width: () => 0.03,
      thickness: () => 0.012,
      facing: () => [0, 0, 1],
      lies: true,
    }).skin(() => [["upper", 1]]);
    const less = decimateGrid(strand, BONES, 0.05);
    expect(less.triangleCount).toBeLessThan(strand.triangleCount);
    for (let i = 0; i < less.indices.length; i += 3) {
      const corners = less.indices.slice(i, i + 3);
      const [a, b, c] = corners.map((k) => at(less.positions, k)) as [Vec3, Vec3, Vec3];
      if (normalize(cross(subtract(b, a), subtract(c, a)))[2] < 0.3) continue;
      // Those of the edges may lean backwards a little.
      for (const k of corners) expect(at(less.normals, k)[2]).toBeGreaterThan(-0.6);
    }
  });

  it("refuses what is no grid", () => {
    expect(() => decimateGrid(new Part("cloth", "Body"), BONES, 0.01)).toThrow("no grid");
  });

  it("never adds, keeps the winding, both ends, and every vertex near the original's", () => {
    const number = fc.double({ min: 0.01, max: 0.1, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(number, { minLength: 3, maxLength: 12 }),
        fc.integer({ min: 5, max: 16 }),
        number,
        (radii, sides, error) => {
          const part = sweep((t) => [Math.sin(t) * 0.3, -t, Math.cos(t * 2) * 0.1], {
            ...look,
            segments: radii.length,
            sides,
            width: (t) => at(radii, Math.min(radii.length - 1, Math.floor(t * radii.length))),
            thickness: () => 0.02,
            facing: () => [0, 0.2, 1],
          }).skin(() => [["upper", 1]]);
          const less = decimateGrid(part, BONES, error * 0.2);
          expect(less.triangleCount).toBeLessThanOrEqual(part.triangleCount);
          expect(less.triangleCount).toBeGreaterThan(0);
          expect(Math.sign(less.windingAgreement())).toBe(Math.sign(part.windingAgreement()));
          for (const end of [part.positions[0]!, part.positions.at(-1)!])
            expect(Math.min(...less.positions.map((p) => distance(p, end)))).toBe(0);
        },
      ),
      { numRuns: 40 },
    );
  });
});
