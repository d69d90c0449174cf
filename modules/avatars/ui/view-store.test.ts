import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sceneNames, stageQualities, standardView, viewFramings } from "../contract";
import { viewLimits } from "../stage/camera-rig";
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

  it("is something that can be shown, whatever lies in the store", () => {
    const wild = fc.oneof(
      fc.string(),
      fc.json(),
      fc.record({ view: fc.anything(), scene: fc.anything(), followsHour: fc.anything() }).map(asText),
      fc
        .record({ framing: fc.anything(), turn: fc.anything(), tilt: fc.anything(), zoom: fc.double() })
        .map((view) => asText({ view })),
      fc.record({ quality: fc.anything(), pictureOnly: fc.anything() }).map(asText),
    );
    fc.assert(
      fc.property(wild, (text) => {
        const store = storeOf({ "avatars.view.me": text, "avatars.drawing": text });
        const { view, scene, followsHour } = readView(store, "me");
        expect(viewFramings).toContain(view.framing);
        expect(sceneNames).toContain(scene);
        expect(Math.abs(view.turn)).toBeLessThanOrEqual(viewLimits.turn);
        expect(view.tilt).toBeGreaterThanOrEqual(viewLimits.tiltDown);
        expect(view.tilt).toBeLessThanOrEqual(viewLimits.tiltUp);
        expect(view.zoom).toBeGreaterThanOrEqual(viewLimits.zoomOut);
        expect(view.zoom).toBeLessThanOrEqual(viewLimits.zoomIn);
        expect(typeof followsHour).toBe("boolean");
        // Nothing else of what was stored travels along.
        expect(Object.keys(view).sort()).toEqual(Object.keys(standardView).sort());
        const drawing = readDrawing(store);
        expect([null, ...stageQualities]).toContain(drawing.quality);
        expect(typeof drawing.pictureOnly).toBe("boolean");
      }),
    );
  });

  it("comes back as it was kept", () => {
    const within = (low: number, high: number) => fc.double({ min: low, max: high, noNaN: true });
    const kept = fc.record({
      view: fc.record({
        framing: fc.constantFrom(...viewFramings),
        turn: within(-viewLimits.turn, viewLimits.turn),
        tilt: within(viewLimits.tiltDown, viewLimits.tiltUp),
        zoom: within(viewLimits.zoomOut, viewLimits.zoomIn),
      }),
      scene: fc.constantFrom(...sceneNames),
      followsHour: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.string(), kept, (key, value) => {
        const store = storeOf();
        keepView(store, key, value);
        // JSON knows no negative zero.
        expect(readView(store, key)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

/** Undefined for what JSON cannot say. */
function asText(value: unknown): string {
  try {
    return JSON.stringify(value) ?? "";
  } catch {
    return "";
  }
}
