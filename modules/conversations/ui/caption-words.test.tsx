// @vitest-environment jsdom
import { act, createElement } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, expect, it, vi } from "vitest";
import type { SpeechPosition } from "@client/voice";
import { CaptionWords } from "./caption-words";

afterEach(() => vi.unstubAllGlobals());

it("underlines the word that sounds, frame by frame, and leaves the words as they are", () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const frames: (() => void)[] = [];
  vi.stubGlobal("requestAnimationFrame", (run: () => void) => frames.push(run));
  vi.stubGlobal("cancelAnimationFrame", () => frames.splice(0));
  const host = document.createElement("div");
  const root = createRoot(host);
  let now: SpeechPosition | null = null;
  const position = () => now;
  const words = [
    { from: 0, to: 2, startMs: 0, endMs: 200 },
    { from: 3, to: 5, startMs: 200, endMs: 400 },
  ];
  const show = (id: string) =>
    act(() => root.render(createElement(CaptionWords, { sounding: { id, text: "Hi, me.", words }, position })));
  const marked = () => [...host.querySelectorAll("[data-sounds]")].map(({ textContent }) => textContent);
  const frame = (next: SpeechPosition | null) => {
    now = next;
    frames.splice(0).forEach((run) => run());
    return marked();
  };

  show("a/1/0");
  expect(host.textContent).toBe("Hi, me.");
  expect(marked()).toEqual([]);
  expect(frame({ id: "a/1/0", atMs: 10, word: 0 })).toEqual(["Hi"]);
  expect(frame({ id: "a/1/0", atMs: 250, word: 1 })).toEqual([" m"]);
  expect(frame({ id: "a/1/0", atMs: 390, word: null })).toEqual([]);
  expect(frame({ id: "a/1/1", atMs: 10, word: 0 })).toEqual([]);
  act(() => root.unmount());
  expect(frames).toEqual([]);
});
