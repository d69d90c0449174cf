// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Mood, StageProbe } from "../contract";
import { watchPerson } from "./person-watch";

let mood: Mood;
let tempers: string[];
let looks: unknown[];
let noticed: number;
let leaving: AbortController;
const view = document.createElement("div");

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 5, 1, 14) });
  [mood, tempers, looks, noticed, leaving] = ["idle", [], [], 0, new AbortController()];
  view.getBoundingClientRect = () => new DOMRect(100, 0, 400, 800);
  watchPerson(
    {
      lookToward: (place) => void looks.push(place),
      noticePerson: () => void noticed++,
      probe: () => ({ mood }) as StageProbe,
      setIdleMood: (name) => void tempers.push(name),
    },
    view,
    { temper: "proud", signal: leaving.signal },
  );
});
afterEach(() => {
  leaving.abort();
  vi.useRealTimers();
});
const passSeconds = (seconds: number) => vi.advanceTimersByTime(seconds * 1000);

describe("watching the person", () => {
  it("looks where they point, in the middle of the view and at its edges", () => {
    for (const [clientX, clientY] of [
      [300, 400],
      [500, 0],
      [100, 800],
    ])
      window.dispatchEvent(new MouseEvent("pointermove", { clientX: clientX!, clientY: clientY! }));
    expect(looks).toEqual([
      { x: 0, y: 0 },
      { x: 1, y: 1 },
      { x: -1, y: -1 },
    ]);
  });

  it("follows the quiet, which words, keys and touches end", () => {
    expect(tempers.at(-1)).toBe("proud");
    passSeconds(100);
    expect(tempers.at(-1)).toBe("curious");
    window.dispatchEvent(new Event("keydown"));
    passSeconds(20);
    expect([tempers.at(-1), noticed]).toEqual(["proud", 1]);
    passSeconds(100);
    mood = "speaking";
    passSeconds(10);
    mood = "idle";
    passSeconds(60);
    expect(tempers.at(-1)).toBe("proud");
  });

  it("ends with the view", () => {
    leaving.abort();
    const before = tempers.length;
    window.dispatchEvent(new MouseEvent("pointermove", { clientX: 1, clientY: 1 }));
    window.dispatchEvent(new Event("pointerdown"));
    passSeconds(60);
    expect([looks, noticed, tempers.length]).toEqual([[], 0, before]);
  });
});
