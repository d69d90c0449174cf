import { describe, expect, it } from "vitest";
import { seededRandom } from "../seeded-random";
import {
  gazeRest,
  largestSaccade,
  saccadeDirection,
  saccadeDirections,
  saccadeDuration,
  saccadeMagnitude,
  type ConversationMode,
} from "./saccades";

const draws = 20_000;
const drawn = <Value>(draw: () => Value): Value[] => Array.from({ length: draws }, draw);
const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe("saccades", () => {
  it.each(["talking", "listening"] as const)("are as large as measured while %s", (mode: ConversationMode) => {
    const random = seededRandom(4);
    const magnitudes = drawn(() => saccadeMagnitude(random, mode));
    expect(Math.max(...magnitudes)).toBe(largestSaccade[mode]);
    expect(Math.min(...magnitudes)).toBeGreaterThan(0.3);
    // P below 15.7 exp(-15 / 6.9): 11.9 % of all are larger than 15°.
    expect(magnitudes.filter((degrees) => degrees > 15).length / draws).toBeCloseTo(0.119, 2);
  });

  it("go in the eight directions as often as measured", () => {
    const random = seededRandom(5);
    const directions = drawn(() => Math.round(saccadeDirection(random) / (Math.PI / 4)));
    for (const [index, share] of saccadeDirections.entries()) {
      expect(directions.filter((direction) => direction === index).length / draws).toBeCloseTo(share / 100, 1.7);
    }
  });

  it("last longer the farther they go", () => {
    expect(saccadeDuration(5)).toBeCloseTo(0.037, 6);
    expect(saccadeDuration(20)).toBeCloseTo(0.073, 6);
  });

  it("leave a speaker's eyes away longer and a listener's on the partner longer", () => {
    const random = seededRandom(6);
    const rest = (mode: ConversationMode, gaze: "mutual" | "away"): number =>
      mean(drawn(() => gazeRest(random, mode, gaze)));
    expect(rest("listening", "mutual")).toBeCloseTo(237.5 / 30, 1);
    expect(rest("listening", "away")).toBeCloseTo(13 / 30, 1);
    expect(rest("talking", "mutual")).toBeGreaterThan(3);
    expect(rest("talking", "away")).toBeGreaterThan(0.85);
    expect(Math.min(...drawn(() => gazeRest(random, "talking", "away")))).toBeGreaterThanOrEqual(0.2);
  });
});
