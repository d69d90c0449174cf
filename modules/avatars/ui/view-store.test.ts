import { describe, expect, it } from "vitest";
import { standardView } from "../contract";
import { keepDrawing, readDrawing, type TextStore } from "./drawing-choice";
import { keepView, readView, standardKept } from "./view-store";

function storeOf(kept: Record<string, string> = {}): TextStore {
  const texts = new Map(Object.entries(kept));
  return {
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, value) => void texts.set(key, value),
    removeItem: (key) => void texts.delete(key),
  };
}

describe("what is kept of a view", () => {
  it("is kept for each character and person by itself", () => {
    const store = storeOf();
    keepView(store, "me:hikari", {
      view: { framing: "full", turn: 0.2, tilt: 0, zoom: 1.4 },
      scene: "cafe",
      followsHour: true,
    });
    expect(readView(store, "me:hikari")).toEqual({
      view: { framing: "full", turn: 0.2, tilt: 0, zoom: 1.4 },
      scene: "cafe",
      followsHour: true,
    });
    expect(readView(store, "me:ren")).toEqual(standardKept);
  });

  it("is the standard where something else was stored", () => {
    const wild = storeOf({
      "avatars.view.a": "not json",
      "avatars.view.b": '{"view":{"framing":"behind","turn":1e9,"zoom":"near"},"scene":"beach"}',
      "avatars.view.c": "null",
      "avatars.drawing": '{"quality":"ultra","pictureOnly":"yes"}',
    });
    expect(readView(wild, "a")).toEqual(standardKept);
    expect(readView(wild, "b")).toMatchObject({ view: { ...standardView, turn: 0.7 }, scene: "plain" });
    expect(readView(wild, "c")).toEqual(standardKept);
    expect(readDrawing(wild)).toEqual({ quality: null, pictureOnly: false });
  });

  it("does without a store, and with one that is full", () => {
    expect(readDrawing(null)).toEqual({ quality: null, pictureOnly: false });
    const full: TextStore = {
      ...storeOf(),
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
    };
    expect(() => keepDrawing(full, { quality: "low", pictureOnly: true })).not.toThrow();
  });

  it("keeps how this browser draws", () => {
    const store = storeOf();
    keepDrawing(store, { quality: "high", pictureOnly: true });
    expect(readDrawing(store)).toEqual({ quality: "high", pictureOnly: true });
  });
});
