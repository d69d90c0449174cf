import fc from "fast-check";
import { MeshoptSimplifier } from "meshoptimizer";
import { beforeAll, describe, expect, it } from "vitest";
import { ellipsoid, gradient, smoothMin, sphere, trace, union } from "./distance-field";
import { loft } from "./loft";
import { meshField } from "./mesh-field";
import { oppositeBone, Part, withFrontAndBackUvs } from "./part";
import { blendSkinning, capsuleSkinning, normalizeWeights, rampSkinning, rigid } from "./skinning";
import { at, cross, curve, distance, dot, magnitude, seededRandom, subtract, type Vec3 } from "./vector";

const coordinate = fc.double({ min: -1, max: 1, noNaN: true });
const point = fc.tuple(coordinate, coordinate, coordinate) as fc.Arbitrary<Vec3>;

/** How many triangles use each edge. */
function edgeUse(part: Part): number[] {
  const use = new Map<string, number>();
  for (let i = 0; i < part.indices.length; i += 3)
    for (const [a, b] of [
      [0, 1],
      [1, 2],
      [2, 0],
    ] as const) {
      const ends = [at(part.indices, i + a), at(part.indices, i + b)].sort((x, y) => x - y);
      use.set(ends.join(), (use.get(ends.join()) ?? 0) + 1);
    }
  return [...use.values()];
}

describe("vectors", () => {
  it("a curve passes through its points", () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 8 }), (points) => {
        points.forEach((p, i) => expect(distance(curve(points, i / (points.length - 1)), p)).toBeLessThan(1e-6));
      }),
    );
  });

  it("the same seed gives the same numbers, within 0 and 1", () => {
    const [a, b] = [seededRandom(7), seededRandom(7)];
    const numbers = Array.from({ length: 100 }, a);
    expect(Array.from({ length: 100 }, b)).toEqual(numbers);
    expect(numbers.every((x) => x >= 0 && x < 1)).toBe(true);
    expect(new Set(numbers).size).toBeGreaterThan(90);
  });
});

describe("distance fields", () => {
  it("a smooth minimum is never above either field and differs by at most a quarter of its width", () => {
    fc.assert(
      fc.property(coordinate, coordinate, fc.double({ min: 0.001, max: 0.5, noNaN: true }), (a, b, k) => {
        const d = smoothMin(a, b, k);
        expect(d).toBeLessThanOrEqual(Math.min(a, b) + 1e-12);
        expect(d).toBeGreaterThanOrEqual(Math.min(a, b) - k / 4 - 1e-12);
      }),
    );
  });

  it("a ray meets the surface, or misses it", () => {
    const ball = sphere([0, 1, 0], 0.5);
    expect(trace(ball, [0, 1, 2], [0, 0, -1], 4)?.[2]).toBeCloseTo(0.5, 4);
    expect(trace(ball, [0, 2, 2], [0, 0, -1], 4)).toBeUndefined();
  });
});

describe("meshing a field", () => {
  beforeAll(() => MeshoptSimplifier.ready);
  const field = union(0.05, ellipsoid([0, 0, 0], [0.1, 0.14, 0.08]), sphere([0.09, 0.05, 0], 0.06));
  const options = {
    low: [-0.15, -0.2, -0.15],
    high: [0.2, 0.2, 0.15],
    cell: 0.02,
    material: "skin",
    mesh: "Body",
  } as const;

  it("gives a closed surface that lies on the field and faces outwards", () => {
    const part = meshField(field, { ...options, keep: 1 });
    expect(edgeUse(part).every((n) => n === 2)).toBe(true);
    for (const p of part.positions) expect(Math.abs(field(p))).toBeLessThan(1e-3);
    expect(part.windingAgreement()).toBe(part.triangleCount);
  });

  it("keeps about the share of triangles that was asked for, and stays closed", () => {
    const whole = meshField(field, { ...options, keep: 1 }).triangleCount;
    const part = meshField(field, { ...options, keep: 0.4, error: 0.05 });
    expect(part.triangleCount).toBeLessThan(whole * 0.5);
    expect(edgeUse(part).every((n) => n === 2)).toBe(true);
  });
});

describe("parts", () => {
  it("the opposite of the opposite bone is the bone", () => {
    for (const bone of ["leftHand", "rightIndexDistal", "sideHair_L_2", "skirt0_R_1", "leaf_L", "head"])
      expect(oppositeBone(oppositeBone(bone))).toBe(bone);
    expect(oppositeBone("skirt0_R_1")).toBe("skirt0_L_1");
    expect(oppositeBone("leftHand")).toBe("rightHand");
  });

  it("a mirrored part faces outwards and hangs on the other side's bones", () => {
    const part = loft(
      [
        { center: [0.2, 0, 0], rx: 0.1, rz: 0.1, v: 0 },
        { center: [0.2, 0.5, 0], rx: 0.12, rz: 0.1, v: 1 },
      ],
      {
        material: "cloth",
        mesh: "Body",
        uv: [0, 0, 1, 1],
        sides: 12,
        capFirst: true,
        capLast: true,
      },
    ).skin(rigid("leftLowerLeg"));
    const mirror = part.mirror();
    expect(part.windingAgreement()).toBe(part.triangleCount);
    expect(mirror.windingAgreement()).toBe(mirror.triangleCount);
    expect(mirror.weights.every(([first]) => first?.[0] === "rightLowerLeg")).toBe(true);
    for (const [i, n] of mirror.normals.entries())
      expect(dot(n, subtract(at(mirror.positions, i), [-0.2, 0.25, 0]))).toBeGreaterThan(0);
  });

  it("front and back get their own coordinates, and no triangle is lost", () => {
    const part = loft(
      [
        { center: [0, 0, 0], rx: 1, rz: 1, v: 0 },
        { center: [0, 1, 0], rx: 1, rz: 1, v: 1 },
      ],
      { material: "cloth", mesh: "Body", uv: [0, 0, 1, 1], sides: 16 },
    );
    const split = withFrontAndBackUvs(
      part,
      () => [0.25, 0.5],
      () => [0.75, 0.5],
    );
    expect(split.triangleCount).toBe(part.triangleCount);
    expect(new Set(split.uvs.map(([u]) => u))).toEqual(new Set([0.25, 0.75]));
    for (let i = 0; i < split.indices.length; i += 3) {
      const [a, b, c] = [0, 1, 2].map((k) => at(split.uvs, at(split.indices, i + k))[0]);
      expect(a === b && b === c).toBe(true);
    }
  });

  it("computed normals have length one and stand on their triangles", () => {
    const part = new Part("cloth", "Body");
    for (const p of [
      [0, 0, 0],
      [1, 0, 0],
      [0, 1, 0],
    ] as Vec3[])
      part.vertex(p, [0, 0, 0], [0, 0]);
    part.indices.push(0, 1, 2);
    part.recomputeNormals();
    for (const n of part.normals)
      expect(magnitude(cross(n, [0, 0, 1])) + Math.abs(magnitude(n) - 1)).toBeLessThan(1e-9);
  });
});

describe("skinning", () => {
  const weights = fc.array(
    fc.tuple(
      fc.constantFrom("hips", "spine", "chest", "head", "neck", "root"),
      fc.double({ min: 0.001, max: 1, noNaN: true }),
    ),
    { minLength: 1, maxLength: 12 },
  );

  it("a point hangs on one to four bones, each once, and the weights make one", () => {
    fc.assert(
      fc.property(weights, (list) => {
        const result = normalizeWeights(list);
        expect(result.length).toBeGreaterThan(0);
        expect(result.length).toBeLessThanOrEqual(4);
        expect(new Set(result.map(([bone]) => bone)).size).toBe(result.length);
        expect(result.reduce((sum, [, w]) => sum + w, 0)).toBeCloseTo(1, 9);
      }),
    );
  });

  it("capsules, ramps and blends give such weights everywhere", () => {
    const capsules = capsuleSkinning([
      { bone: "hips", from: [0, 0, 0], to: [0, 0.3, 0], radius: 0.1 },
      { bone: "spine", from: [0, 0.3, 0], to: [0, 0.8, 0], radius: 0.1 },
    ]);
    const ramp = rampSkinning(
      (p) => p[1],
      [
        [0, "hips"],
        [0.5, "spine"],
        [0.7, "spine"],
        [1, "head"],
      ],
    );
    const blend = blendSkinning(capsules, ramp, (p) => p[0] + 0.5);
    fc.assert(
      fc.property(point, (p) => {
        for (const skinning of [capsules, ramp, blend])
          expect(skinning(p).reduce((sum, [, w]) => sum + w, 0)).toBeCloseTo(1, 9);
      }),
    );
    expect(ramp([0, -1, 0])).toEqual([["hips", 1]]);
    expect(ramp([0, 0.6, 0])).toEqual([["spine", 1]]);
    expect(gradient(sphere([0, 0, 0], 1), [0, 2, 0])[1]).toBeCloseTo(1, 6);
  });
});
