import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lightAt, mixColours } from "./hour-light";

const brightness = (colour: number): number => (colour >> 16) + ((colour >> 8) & 255) + (colour & 255);

describe("the light of an hour", () => {
  it("is dark in the sky at midnight and bright at noon", () => {
    expect(brightness(lightAt(0).skyTop)).toBeLessThan(brightness(lightAt(12).skyTop) / 2);
    expect([lightAt(0).night, lightAt(12).night]).toEqual([1, 0]);
  });

  it("is warmer toward evening than at noon", () => {
    const warmth = (colour: number): number => (colour >> 16) - (colour & 255);
    expect(warmth(lightAt(18).key)).toBeGreaterThan(warmth(lightAt(12.5).key) + 20);
  });

  it("changes steadily, over midnight too, and always leaves the face lit", () => {
    fc.assert(
      fc.property(fc.double({ min: -48, max: 72, noNaN: true }), (hour) => {
        const [now, soon] = [lightAt(hour), lightAt(hour + 1 / 60)];
        expect(Math.abs(now.keyIntensity - soon.keyIntensity)).toBeLessThan(0.02);
        for (const shift of [16, 8, 0])
          expect(Math.abs(((now.skyBottom >> shift) & 255) - ((soon.skyBottom >> shift) & 255))).toBeLessThanOrEqual(4);
        expect(now.keyIntensity).toBeGreaterThanOrEqual(2.1);
        expect(now.ambientIntensity).toBeGreaterThanOrEqual(0.8);
      }),
    );
  });

  it("takes an hour that is none for noon", () => {
    expect(lightAt(Number.NaN)).toEqual(lightAt(12));
  });

  it("mixes each channel by itself", () => {
    expect(mixColours(0xff0000, 0x0000ff, 0.5)).toBe(0x800080);
    expect(mixColours(0x102030, 0xffffff, 0)).toBe(0x102030);
  });
});
