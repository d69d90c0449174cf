import { describe, expect, it } from "vitest";
import { mouthOffset } from "./mouth-offset.mjs";

/** A mouth that opens and closes unevenly for two seconds, and a sound that follows it after `delayMs`. */
function recordingWith(delayMs) {
  const openness = (ms) => Math.max(0, Math.sin(ms / 61) + Math.sin(ms / 173));
  return Array.from({ length: 500 }, (_, index) => {
    const at = 1000 + index * 4;
    return { mouthAt: at, open: openness(at), soundAt: at + 7, loudness: openness(at + 7 - delayMs) * 0.1 };
  });
}

describe("mouth against sound", () => {
  it.each([-60, -5, 0, 40, 120])("finds a delay of %d ms", (delayMs) => {
    const { offsetMs, agreement } = mouthOffset(recordingWith(delayMs));
    expect(Math.abs(offsetMs - delayMs)).toBeLessThanOrEqual(5);
    expect(agreement).toBeGreaterThan(0.95);
  });

  it("refuses what is too short", () => {
    expect(() => mouthOffset(recordingWith(0).slice(0, 60))).toThrow("too short");
  });
});
