import { describe, expect, it } from "vitest";
import { standardView } from "../contract";
import { createViewStore, standardKept, type TextStore } from "./view-store";

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
    const store = createViewStore(storeOf());
    store.keepView("me:hikari", {
      view: { framing: "full", turn: 0.2, tilt: 0, zoom: 1.4 },
      scene: "cafe",
      followsHour: true,
    });
    expect(store.readView("me:hikari")).toEqual({
      view: { framing: "full", turn: 0.2, tilt: 0, zoom: 1.4 },
      scene: "cafe",
      followsHour: true,
    });
    expect(store.readView("me:ren")).toEqual(standardKept);
  });

  it("is the standard where something else was stored", () => {
    const wild = createViewStore(
      storeOf({
        "avatars.view.a": "not json",
        "avatars.view.b": '{"view":{"framing":"behind","turn":1e9,"zoom":"near"},"scene":"beach"}',
        "avatars.view.c": "null",
        "avatars.drawing": '{"quality":"ultra","pictureOnly":"yes"}',
      }),
    );
    expect(wild.readView("a")).toEqual(standardKept);
    expect(wild.readView("b")).toMatchObject({ view: { ...standardView, turn: 0.7 }, scene: "plain" });
    expect(wild.readView("c")).toEqual(standardKept);
    expect(wild.readDrawing()).toEqual({ quality: null, pictureOnly: false });
  });

  it("does without a store, and with one that is full", () => {
    expect(createViewStore(null).readDrawing()).toEqual({ quality: null, pictureOnly: false });
    const full = createViewStore({
      ...storeOf(),
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
    });
    expect(() => full.keepDrawing({ quality: "low", pictureOnly: true })).not.toThrow();
  });
});
