import { describe, expect, it } from "vitest";
import { createSpringRate } from "./spring-rate";

function springs() {
  const steps: number[] = [];
  return { steps, update: (seconds: number) => void steps.push(seconds), reset: () => {} };
}

describe("how often springs are computed", () => {
  it("is each frame at first, then over the time of all that were left out", () => {
    const manager = springs();
    const rate = createSpringRate(manager);
    manager.update(0.02);
    rate.every(2);
    for (let frame = 0; frame < 4; frame++) manager.update(0.02);
    expect(manager.steps).toEqual([0.02, 0.04, 0.04]);
  });

  it("never makes a leap of what was left out", () => {
    const manager = springs();
    createSpringRate(manager).every(3);
    for (let frame = 0; frame < 3; frame++) manager.update(0.05);
    expect(manager.steps).toEqual([1 / 15]);
  });

  it("forgets what was left out when hair is set anew, and does without springs", () => {
    const manager = springs();
    createSpringRate(manager).every(2);
    manager.update(0.02);
    manager.reset();
    manager.update(0.03);
    expect(manager.steps).toEqual([]);
    expect(() => createSpringRate(undefined).every(2)).not.toThrow();
  });
});
