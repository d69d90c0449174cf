import { describe, expect, it } from "vitest";
import { standardView, type CameraView } from "../contract";
import { createCameraRig, dragged, keyed, viewLimits, wheeled, withinLimits, zoomed } from "./camera-rig";

describe("a hand on the camera", () => {
  it("never goes beyond the limits, however far it is dragged, turned or pinched", () => {
    let view: CameraView = standardView;
    for (let step = 0; step < 50; step++) view = wheeled(zoomed(dragged(view, -0.5, 0.5), 3), -500);
    expect(view).toMatchObject({ turn: viewLimits.turn, tilt: viewLimits.tiltUp, zoom: viewLimits.zoomIn });
    for (let step = 0; step < 50; step++) view = wheeled(dragged(view, 0.5, -0.5), 500);
    expect(view).toMatchObject({ turn: -viewLimits.turn, tilt: viewLimits.tiltDown, zoom: viewLimits.zoomOut });
  });

  it("reads what was stored with suspicion", () => {
    const wild = { framing: "behind", turn: Number.NaN, tilt: Infinity, zoom: -4 } as unknown as CameraView;
    expect(withinLimits(wild)).toEqual({ framing: "bust", turn: 0, tilt: 0, zoom: viewLimits.zoomOut });
  });

  it("takes the keys that mean something and leaves the others to the page", () => {
    expect(keyed(standardView, "+")!.zoom).toBeGreaterThan(1);
    expect(keyed(standardView, "ArrowRight")!.turn).toBeGreaterThan(0);
    expect(keyed({ framing: "face", turn: 0.4, tilt: 0.1, zoom: 2 }, "0")).toEqual({
      ...standardView,
      framing: "face",
    });
    expect([keyed(standardView, "Tab"), keyed(standardView, "a")]).toEqual([null, null]);
  });
});

describe("the camera's way", () => {
  const away: CameraView = { framing: "full", turn: 0.5, tilt: 0.2, zoom: 1.5 };

  it("is eased and ends exactly where it was asked to", () => {
    const rig = createCameraRig();
    rig.aim(away, false);
    rig.advance(1 / 30);
    expect(rig.turn).toBeGreaterThan(0);
    expect(rig.turn).toBeLessThan(0.5);
    expect([rig.from, rig.blend < 1]).toEqual(["bust", true]);
    for (let step = 0; step < 90; step++) rig.advance(1 / 30);
    expect([rig.turn, rig.tilt, rig.zoom, rig.blend]).toEqual([0.5, 0.2, 1.5, 1]);
    expect(rig.advance(1 / 30)).toBe(false);
  });

  it("is none where it is to be there at once", () => {
    const rig = createCameraRig();
    rig.aim(away, true);
    expect([rig.turn, rig.zoom, rig.blend]).toEqual([0.5, 1.5, 1]);
    expect(rig.advance(1)).toBe(false);
  });

  it("turns back half-way without a jump", () => {
    const rig = createCameraRig();
    rig.aim({ ...standardView, framing: "full" }, false);
    for (let step = 0; step < 5; step++) rig.advance(1 / 30);
    const come = rig.blend;
    rig.aim(standardView, false);
    expect([rig.from, rig.blend]).toEqual(["full", 1 - come]);
  });
});
