import { describe, expect, it } from "vitest";
import { likelyQuality, multisamplingFor, qualityController, settingsFor } from "./quality";

function measureMany(controller: ReturnType<typeof qualityController>, intervalMs: number, frames: number): number {
  let steps = 0;
  for (let frame = 0; frame < frames; frame++) if (controller.measure(intervalMs)) steps += 1;
  return steps;
}

describe("quality", () => {
  it("keeps what the screen bears", () => {
    const controller = qualityController({ start: "high", automatic: true });
    expect(measureMany(controller, 16.7, 1000)).toBe(0);
    expect(controller.settings.quality).toBe("high");
    expect(controller.medianIntervalMs).toBe(16.7);
  });

  it("steps down rung by rung while frames come late, and stops at the last", () => {
    const controller = qualityController({ start: "high", automatic: true });
    expect(measureMany(controller, 30, 40)).toBe(1);
    expect(controller.settings.quality).toBe("balanced");
    expect(measureMany(controller, 30, 40)).toBe(1);
    expect(controller.settings).toMatchObject({ quality: "low", outlines: false, frameRateLimit: 30 });
    measureMany(controller, 120, 1000);
    expect(controller.settings).toMatchObject({ quality: "low", pixelRatioLimit: 0.5 });
  });

  it("is content with 30 frames a second where it asked for 30", () => {
    const controller = qualityController({ start: "low", automatic: true });
    expect(measureMany(controller, 34, 400)).toBe(0);
  });

  it("is not moved by single hitches or by a pause", () => {
    const controller = qualityController({ start: "high", automatic: true });
    for (let frame = 0; frame < 400; frame++) controller.measure(frame % 5 === 0 ? 200 : 16.7);
    for (let frame = 0; frame < 100; frame++) controller.measure(5000);
    expect(controller.settings.quality).toBe("high");
  });

  it("stays where a person put it", () => {
    const controller = qualityController({ start: "low", automatic: true });
    controller.hold("high");
    expect(measureMany(controller, 90, 400)).toBe(0);
    expect(controller.settings.quality).toBe("high");
    expect(qualityController({ start: "balanced", automatic: false }).settings).toEqual(settingsFor("balanced"));
  });

  it("gives each quality what its name promises", () => {
    expect(settingsFor("low")).toMatchObject({ pixelRatioLimit: 1, outlines: false, frameRateLimit: 30 });
    expect(settingsFor("balanced").pixelRatioLimit).toBe(1.5);
    expect([multisamplingFor("low"), multisamplingFor("balanced"), multisamplingFor("high")]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it("guesses by the device", () => {
    const desk = { softwareRendering: false, coarsePointer: false, processorCount: 8, memoryGigabytes: 8 };
    expect(likelyQuality(desk)).toBe("high");
    expect(likelyQuality({ ...desk, coarsePointer: true })).toBe("balanced");
    expect(likelyQuality({ ...desk, memoryGigabytes: 2 })).toBe("low");
    expect(likelyQuality({ ...desk, softwareRendering: true })).toBe("low");
    expect(likelyQuality({ ...desk, memoryGigabytes: null })).toBe("high");
  });
});

describe("a device that is far too slow", () => {
  it("is seen after two seconds, and steps down twice at once", () => {
    const controller = qualityController({ start: "low", automatic: true });
    const stepped = Array.from({ length: 10 }, () => controller.measure(250)).indexOf(true);
    expect(stepped).toBe(7);
    expect(controller.settings.pixelRatioLimit).toBe(0.5);
  });

  it("is not one that hesitated once", () => {
    const controller = qualityController({ start: "high", automatic: true });
    expect([900, 900, 16, 16, 16, 16, 16].some((interval) => controller.measure(interval))).toBe(false);
  });
});
