import { describe, expect, it } from "vitest";
import { createPowerWatch, idleAfterSeconds, type BrowserWithBattery, type PowerState } from "./power";
import { qualityController } from "./quality";

class Battery extends EventTarget {
  charging = true;
  level = 1;
  become(charging: boolean, level: number): void {
    this.charging = charging;
    this.level = level;
    this.dispatchEvent(new Event("levelchange"));
  }
}
const watch = (browser: BrowserWithBattery = {}) => {
  const told: PowerState[] = [];
  return { told, power: createPowerWatch((state) => told.push(state), browser) };
};

describe("sparing power", () => {
  it("begins when nobody was there for a while and ends with the first touch", () => {
    const { told, power } = watch();
    power.advance(idleAfterSeconds - 1, false);
    expect(told).toEqual([]);
    power.advance(2, false);
    expect(told.at(-1)).toMatchObject({ idle: true });
    power.notice();
    expect(told.at(-1)).toMatchObject({ idle: false });
    expect(told).toHaveLength(2);
  });

  it("does not begin while she speaks", () => {
    const { told, power } = watch();
    for (let step = 0; step < 10; step++) power.advance(idleAfterSeconds / 2, true);
    expect(told).toEqual([]);
  });

  it("follows the battery until the stage ends, and does without one", async () => {
    const battery = new Battery();
    const { told, power } = watch({ getBattery: () => Promise.resolve(battery) });
    await Promise.resolve();
    await Promise.resolve();
    battery.become(false, 0.8);
    expect(told.at(-1)).toMatchObject({ onBattery: true, lowBattery: false });
    battery.become(false, 0.15);
    expect(told.at(-1)).toMatchObject({ onBattery: true, lowBattery: true });
    power.stop();
    const count = told.length;
    battery.become(true, 1);
    expect(told).toHaveLength(count);
    const refused = watch({ getBattery: () => Promise.reject(new Error("not allowed")) });
    await Promise.resolve();
    expect(refused.told).toEqual([]);
  });

  it("lowers frame rate and resolution, also of a quality held by hand, and gives them back", () => {
    const controller = qualityController({ start: "high", automatic: false });
    controller.spare({ onBattery: true, lowBattery: true, idle: false });
    expect(controller.settings).toMatchObject({ quality: "high", frameRateLimit: 30, pixelRatioLimit: 1 });
    controller.spare({ onBattery: false, lowBattery: false, idle: true });
    expect(controller.settings).toMatchObject({ frameRateLimit: 20, pixelRatioLimit: 2 });
    controller.spare({ onBattery: false, lowBattery: false, idle: false });
    expect(controller.settings.frameRateLimit).toBe(Infinity);
  });

  it("is not taken for a slow device", () => {
    const controller = qualityController({ start: "high", automatic: true });
    controller.spare({ onBattery: false, lowBattery: false, idle: true });
    expect(Array.from({ length: 300 }, () => controller.measure(50)).some(Boolean)).toBe(false);
    expect(controller.settings.quality).toBe("high");
  });
});
