import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimatedDurationMs, estimatedPhonemes, hasWords, languageOfText } from "./estimated-speech";

describe("speech of which only the text is known", () => {
  it("has the vowels of its kana, long and short ones, and rests at its marks", () => {
    const phones = estimatedPhonemes("きょうは、いいテンキ。", "ja").map(({ phoneme }) => phoneme);
    expect(phones).toEqual(["o", "u", "a", "pau", "i", "i", "e", "N", "i", "pau"]);
    expect(estimatedPhonemes("ラーメン", "ja").map(({ phoneme }) => phoneme)).toEqual(["a", "a", "e", "N"]);
  });

  it("closes the lips in English where they close", () => {
    expect(estimatedPhonemes("Map!", "en").map(({ phoneme }) => phoneme)).toEqual(["m", "ae", "p", "pau"]);
  });

  it("takes about the time that a person takes", () => {
    const japanese = estimatedDurationMs("今日はとても良い天気ですね。散歩に行きましょう。", "ja");
    expect(japanese).toBeGreaterThan(3_000);
    expect(japanese).toBeLessThan(6_000);
    const english = estimatedDurationMs("It is a lovely day today. Shall we go for a walk?", "en");
    expect(english).toBeGreaterThan(2_000);
    expect(english).toBeLessThan(4_500);
  });

  it("is nothing where nothing is said", () => {
    for (const text of ["", "😊", "…", "\n", "(^_^)", "!?"]) {
      expect(estimatedDurationMs(text, "en")).toBe(0);
      expect(hasWords(text)).toBe(false);
    }
    expect(hasWords("3")).toBe(true);
  });

  it("goes forward in time, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 40 }),
        fc.constantFrom("ja" as const, "en" as const),
        (text, language) => {
          const ends = estimatedPhonemes(text, language).map(({ endMs }) => endMs);
          expect(ends.every((end, at) => end > (ends[at - 1] ?? 0))).toBe(true);
        },
      ),
    );
  });

  it("knows the language by its signs", () => {
    expect(languageOfText("Hello カナ")).toBe("ja");
    expect(languageOfText("漢字")).toBe("ja");
    expect(languageOfText("Hello 123!")).toBe("en");
  });
});
