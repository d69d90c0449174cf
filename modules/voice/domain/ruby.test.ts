import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rubyIn, withRuby } from "./ruby";
import { SpokenPieces } from "./spoken-pieces";

function read(text: string): string {
  const pieces = new SpokenPieces();
  return pieces.restored(withRuby(text, pieces), (spoken) => spoken);
}

describe("ruby", () => {
  it.each([
    ["｜小夜《さよ》が", "さよが"],
    ["|小夜《さよ》が", "さよが"],
    ["美しい夜空《よぞら》", "美しいよぞら"],
    ["{紗夜|さよ}と", "さよと"],
    ["<ruby>漢字<rt>かんじ</rt></ruby>", "かんじ"],
    ["<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt>じ</rt></ruby>", "かんじ"],
    ["<ruby>漢字<rt></rt></ruby>", "漢字"],
    ["《《絶対》》", "絶対"],
    ["｜絶対《・・》", "絶対"],
    ["東京（とうきょう）へ", "とうきょうへ"],
    ["東京(トウキョウ)へ", "トウキョウへ"],
    ["思い出（おもいで）", "おもいで"],
    ["私の食べ物（たべもの）", "私のたべもの"],
    ["お祝い（おいわい）", "おいわい"],
    ["食べる（たべる）", "たべる"],
    ["承る（うけたまわる）", "うけたまわる"],
    ["山田 花子（やまだ はなこ）", "やまだはなこ"],
    ["山田花子（やまだ はなこ）", "やまだはなこ"],
    ["佐々木（ささき）", "ささき"],
  ])("reads %j as %j", (written, expected) => {
    expect(read(written)).toBe(expected);
  });

  it.each([
    "昨日（たぶん）",
    "今日（まだ）",
    "会場（東京ドーム）",
    "本（あたらしいほうのほん）",
    "ひらがな（かたかな）",
    "食べ物（のみもの）",
    "彼（２０歳）",
    "猫（）",
    "（かっこだけ）",
  ])("leaves %j alone", (written) => {
    expect(read(written)).toBe(written);
  });

  it("tells where the word stands", () => {
    const text = "今、｜小夜《さよ》が";
    const [ruby] = rubyIn(text);
    expect(text.slice(ruby!.from, ruby!.to)).toBe("｜小夜《さよ》");
    expect(text.slice(ruby!.base.from, ruby!.base.to)).toBe("小夜");
  });

  it("is found in order and without overlap, inside the text", () => {
    const text = fc
      .array(fc.constantFrom(..."｜|《》（）(){}<>漢字食物おごべるかん あ", "<ruby>", "<rt>", "</rt>", "</ruby>"), {
        maxLength: 40,
      })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, (written) => {
        let end = 0;
        for (const { from, to, base, reading } of rubyIn(written)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(base.from).toBeGreaterThanOrEqual(from);
          expect(base.to).toBeLessThanOrEqual(to);
          expect(reading).not.toBe("");
          end = to;
        }
        expect(end).toBeLessThanOrEqual(written.length);
      }),
      { numRuns: 500 },
    );
  });
});
