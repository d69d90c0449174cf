import { describe, expect, it } from "vitest";
import type { Mood } from "../../contract";
import { createGaze } from "./gaze";
import { idleMoods } from "./idle-moods";
import { seededRandom } from "../seeded-random";

function looks(mood: Mood, seconds: number) {
  const gaze = createGaze(seededRandom(9));
  let wide = 0;
  gaze.onWideTurn(() => (wide += 1));
  const places = Array.from({ length: seconds * 60 }, () => ({ ...gaze.advance(1 / 60, mood) }));
  const away = places.filter(({ yaw, pitch }) => Math.hypot(yaw, pitch) > 0.08).length / places.length;
  return { places, away, wide };
}

describe("gaze", () => {
  it("holds the eyes of the person while listening and wanders while thinking", () => {
    expect(looks("listening", 120).away).toBeLessThan(0.12);
    expect(looks("thinking", 120).away).toBeGreaterThan(0.5);
  });

  it("jumps and rests, as eyes do, and asks for a blink on wide turns", () => {
    const { places, wide } = looks("thinking", 60);
    const speeds = places.slice(1).map((place, index) => Math.abs(place.yaw - places[index]!.yaw) * 60);
    expect(speeds.filter((speed) => speed < 0.02).length / speeds.length).toBeGreaterThan(0.6);
    expect(Math.max(...speeds)).toBeGreaterThan(1);
    expect(wide).toBeGreaterThan(2);
  });

  it("stays within what eyes can do", () => {
    for (const mood of ["idle", "speaking", "thinking"] as const) {
      for (const { yaw, pitch } of looks(mood, 120).places) {
        expect(Math.abs(yaw)).toBeLessThanOrEqual(0.4);
        expect(Math.abs(pitch)).toBeLessThanOrEqual(0.3);
      }
    }
  });

  it("leaves the person as often as measured: a speaker more than a listener", () => {
    const listening = looks("listening", 600).away;
    const speaking = looks("speaking", 600).away;
    expect(listening).toBeGreaterThan(0.02);
    expect(listening).toBeLessThan(0.1);
    expect(speaking).toBeGreaterThan(0.12);
    expect(speaking).toBeLessThan(0.32);
  });

  it("meets the person and leaves the person when told to, by one saccade of some 30 to 90 ms", () => {
    const gaze = createGaze(seededRandom(3));
    const away = (): number => {
      const { yaw, pitch } = gaze.advance(0.1, "speaking");
      return Math.hypot(yaw, pitch);
    };
    gaze.advance(1 / 60, "speaking");
    gaze.avert();
    expect(away()).toBeGreaterThan(0.06);
    expect(gaze.averted).toBe(true);
    gaze.meet();
    expect(away()).toBeLessThan(0.05);
    expect(gaze.averted).toBe(false);
  });

  it("of a shy character is away and low for longer than that of a proud one", () => {
    const low = (mood: "shy" | "proud"): number => {
      const gaze = createGaze(seededRandom(5));
      const places = Array.from({ length: 400 * 60 }, () => ({
        ...gaze.advance(1 / 60, "idle", idleMoods[mood].gaze),
      }));
      return places.filter(({ pitch }) => pitch < -0.08).length / places.length;
    };
    expect(low("shy")).toBeGreaterThan(4 * low("proud"));
  });
});
