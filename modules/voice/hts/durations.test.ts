import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stateDurations, targetFrames } from "./durations";

const states = fc.array(
  fc.record({
    mean: fc.double({ min: 0.2, max: 60, noNaN: true }),
    variance: fc.double({ min: 0.01, max: 200, noNaN: true }),
  }),
  { minLength: 1, maxLength: 120 },
);

describe("state durations", () => {
  it("round the means at speed 1, never below a frame", () => {
    expect([...stateDurations(Float64Array.of(0.3, 1.49, 1.5, 7), Float64Array.of(1, 1, 1, 1), 1)]).toEqual([
      1, 1, 2, 7,
    ]);
  });

  it("add up to the wanted length at any other speed", () => {
    fc.assert(
      fc.property(states, fc.double({ min: 0.3, max: 4, noNaN: true }), (list, speed) => {
        fc.pre(speed !== 1);
        const means = Float64Array.from(list, ({ mean }) => mean);
        const durations = stateDurations(
          means,
          Float64Array.from(list, ({ variance }) => variance),
          speed,
        );
        expect(durations.reduce((sum, frames) => sum + frames, 0)).toBe(
          Math.max(list.length, targetFrames(means, speed)),
        );
        expect(Math.min(...durations)).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });

  it("let uncertain states give way first", () => {
    const durations = stateDurations(Float64Array.of(20, 20), Float64Array.of(1, 30), 2);
    expect(durations[0]).toBe(19);
    expect(durations[1]).toBe(1);
  });

  it.each([0, -1, Number.NaN, Infinity])("refuse a speed of %s", (speed) => {
    expect(() => stateDurations(Float64Array.of(1), Float64Array.of(1), speed)).toThrow(RangeError);
  });
});
