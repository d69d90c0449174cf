import { describe, expect, it } from "vitest";
import type { IdleMoodName, Mood } from "../../contract";
import { seededRandom } from "../seeded-random";
import { createUnaskedMotions } from "./unasked-motions";

function motionsOf(mood: Mood, idleMood: IdleMoodName, seconds: number, busy = false) {
  const unasked = createUnaskedMotions(seededRandom(8));
  return Array.from({ length: seconds * 30 }, () => unasked.advance(1 / 30, mood, idleMood, busy)).filter(
    (cue) => cue !== null,
  );
}

describe("unasked motions", () => {
  it("are nods of a listener, every few seconds, and none over another gesture", () => {
    const nods = motionsOf("listening", "calm", 120);
    expect(nods.length).toBeGreaterThan(120 / 8 - 2);
    expect(nods.length).toBeLessThan(120 / 3.5);
    expect(nods.filter(({ gesture }) => gesture === "nod").length).toBeGreaterThan(nods.length / 2);
    expect(motionsOf("listening", "calm", 60, true)).toEqual([]);
  });

  it("are one hand at the chin in a long thought and nothing in a short one", () => {
    expect(motionsOf("thinking", "calm", 1)).toEqual([]);
    expect(motionsOf("thinking", "calm", 20)).toEqual([{ gesture: "think", source: "talk" }]);
  });

  it("leave a speaker to the words", () => {
    expect(motionsOf("speaking", "cheerful", 120)).toEqual([]);
  });

  it("are those of the idle mood, at its pace", () => {
    const cheerful = motionsOf("idle", "cheerful", 300);
    expect(cheerful.length).toBeGreaterThan(motionsOf("idle", "calm", 300).length);
    expect(motionsOf("idle", "sleepy", 300).map(({ gesture }) => gesture)).toContain("stretch");
    expect(cheerful.every(({ source }) => source === "idle")).toBe(true);
  });
});
