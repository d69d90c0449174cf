import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Reading } from "../contract";
import { normaliseSpokenTextEn } from "./normalise-spoken-text-en";
import { normaliseSpokenTextJa } from "./normalise-spoken-text-ja";

const none = () => null;
const ja = (text: string, ...readings: [written: string, spoken: string][]) =>
  normaliseSpokenTextJa(
    text,
    none,
    readings.map(([written, spoken]) => ({ written, spoken })),
  );
const en = (text: string, ...readings: [written: string, spoken: string][]) =>
  normaliseSpokenTextEn(
    text,
    readings.map(([written, spoken]) => ({ written, spoken })),
  );

describe("a dictionary of readings in Japanese", () => {
  it("says a name as it is told, wherever it stands", () => {
    expect(ja("小夜は「小夜」と言った。**小夜**！", ["小夜", "さよ"])).toBe("さよは、さよと言った。さよ！");
  });

  it("takes the longest word", () => {
    expect(ja("小夜子と小夜", ["小夜", "さよ"], ["小夜子", "さよこ"])).toBe("さよことさよ");
  });

  it("goes before every other rule", () => {
    expect(
      ja("3/4の日、v2.0、C++、★ミ", ["3/4", "さんし"], ["v2.0", "ぶいに"], ["C++", "しーぷら"], ["★ミ", "きらり"]),
    ).toBe("さんしの日、ぶいに、しーぷら、きらり");
  });

  it("does not rewrite what it put in", () => {
    expect(ja("甲と乙", ["甲", "いち"], ["いち", "に"], ["乙", "5時"])).toBe("いちと5時");
    expect(ja("Ren", ["Ren", "れんー〜"])).toBe("れんー");
  });

  it("finds Latin words as whole words, in their own case, also in full width", () => {
    expect(ja("Renと、Ｒｅｎ、Rental、RENと", ["Ren", "れん"])).toBe("れんと、れん、レンタル、アールイーエヌと");
    expect(ja("Ren2とRen", ["Ren", "れんれん"])).toBe("レン2とれんれん");
  });

  it("gives way to ruby", () => {
    expect(ja("｜小夜《さや》と小夜", ["小夜", "さよ"])).toBe("さやとさよ");
    expect(ja("小夜（さや）と小夜", ["小夜", "さよ"])).toBe("さやとさよ");
  });

  it("leaves addresses whole", () => {
    expect(ja("https://example.com/ren を見て", ["ren", "れん"], ["example", "れい"])).toBe("リンクを見て");
  });

  it("says Latin letters of a reading in katakana, for the reader has no others", () => {
    expect(ja("凛", ["凛", "Rin"])).toBe("リン");
  });

  it("draws the vowel behind a name as behind any kana", () => {
    expect(ja("小夜〜！", ["小夜", "さよ"])).toBe("さよー！");
  });
});

describe("a dictionary of readings in English", () => {
  it("respells a name", () => {
    expect(en("Sayo's song, by Sayo.", ["Sayo", "sah yo"])).toBe("sah yo's song, by sah yo.");
  });

  it("finds whole words only, and the longest", () => {
    expect(en("JoAnn, Ann and Anna", ["Ann", "ahn"])).toBe("JoAnn, ahn and Anna");
    expect(en("Sayonara, Sayo Amano and Sayo", ["Sayo", "sah yo"], ["Sayo Amano", "sah yo ah mah no"])).toBe(
      "Sayonara, sah yo ah mah no and sah yo",
    );
  });

  it("says what would else be dropped", () => {
    expect(en("小夜 sings", ["小夜", "sah yo"])).toBe("sah yo sings");
  });

  it("does not rewrite what it put in", () => {
    expect(en("A12 is here", ["A12", "AI at 5"])).toBe("AI at 5 is here");
  });
});

describe("any dictionary", () => {
  const readings = fc.array(
    fc.record({
      written: fc.string({ minLength: 1, maxLength: 6 }),
      spoken: fc.string({ minLength: 1, maxLength: 6 }),
    }),
    { maxLength: 12 },
  );

  it("leaves only what can be read", () => {
    fc.assert(
      fc.property(readings, fc.string({ unit: "grapheme", maxLength: 60 }), (list, text) => {
        expect(normaliseSpokenTextJa(text, none, list)).toMatch(/^[\p{Letter}\p{Number}\p{Mark}ー々〆、。！？.%-]*$/u);
        expect(normaliseSpokenTextEn(text, list)).toMatch(/^[A-Za-z0-9 '.,!?;:%&-]*$/);
      }),
    );
  });

  it("changes nothing in a text without its words", () => {
    const list: Reading[] = Array.from({ length: 500 }, (_, index) => ({
      written: `名前${index}号`,
      spoken: "なまえ",
    }));
    const text = "今日はいい天気ですね。";
    expect(normaliseSpokenTextJa(text, none, list)).toBe(normaliseSpokenTextJa(text, none));
  });

  it("is read once, however often it is used", () => {
    let reads = 0;
    const entry = {
      written: "蓮",
      get spoken() {
        reads += 1;
        return "れん";
      },
    };
    const list: Reading[] = [entry];
    for (let time = 0; time < 5; time += 1) expect(normaliseSpokenTextJa("蓮だ", none, list)).toBe("れんだ");
    expect(reads).toBe(1);
  });
});
