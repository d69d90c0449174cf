import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emotionStyle, voiceEmotions } from "./emotion-styles";

const sum = (weights: object) => Object.values(weights).reduce((total: number, weight: number) => total + weight, 0);

describe("emotions of the voice", () => {
  it("are neutral at intensity 0 and as chosen at 1", () => {
    for (const emotion of voiceEmotions) {
      expect(emotionStyle(emotion, 0)).toEqual({
        styles: { normal: 1 },
        durationStyles: { normal: 1 },
        speed: 1,
        halfTones: 0,
      });
    }
    expect(emotionStyle("surprised", 1)).toEqual({
      styles: { normal: 0.7, happy: 0.3 },
      durationStyles: { normal: 1 },
      speed: 1.05,
      halfTones: 1,
    });
    expect(emotionStyle("sad", 1)).toMatchObject({ styles: { sad: 0.8 }, durationStyles: { sad: 0.4 } });
  });

  it("lie between both at any other intensity", () => {
    fc.assert(
      fc.property(fc.constantFrom(...voiceEmotions), fc.double({ noNaN: true }), (emotion, intensity) => {
        const style = emotionStyle(emotion, intensity);
        const full = emotionStyle(emotion, 1);
        expect(sum(style.styles)).toBeCloseTo(1, 12);
        expect(sum(style.durationStyles)).toBeCloseTo(1, 12);
        expect(style.styles.normal ?? 0).toBeGreaterThanOrEqual(full.styles.normal! - 1e-12);
        expect(style.halfTones).toBeLessThanOrEqual(full.halfTones);
      }),
    );
  });
});
