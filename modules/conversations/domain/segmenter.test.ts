import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Segmenter, type Segment } from "./segmenter";

function cutAll(pieces: string[]): Segment[] {
  const segmenter = new Segmenter();
  return [...pieces.flatMap((piece) => segmenter.push(piece)), ...segmenter.flush()];
}

const texts = (text: string) => cutAll([text]).map((segment) => segment.text);

/** Any splitting, also in the middle of a surrogate pair. */
const splitting = (text: fc.Arbitrary<string>) =>
  fc.tuple(text, fc.array(fc.nat(), { maxLength: 30 })).map(([whole, cuts]) => {
    const places = [...new Set(cuts.map((cut) => (whole.length ? cut % whole.length : 0)))].sort((a, b) => a - b);
    const pieces = [0, ...places].map((place, i) => whole.slice(place, [...places, whole.length][i]));
    return { whole, pieces };
  });

const fragments = [
  "こんにちは",
  "。",
  "、",
  "！",
  "？",
  "！？",
  "…",
  "「",
  "」",
  "『",
  "』",
  "と言った",
  "3.14",
  ".",
  ". ",
  "Mr. ",
  "e.g. ",
  "U.S.",
  "Hello",
  " ",
  "  ",
  "\n",
  "\n\n",
  "```",
  "```js\n",
  "`x`",
  "👩‍👩‍👧",
  "👍🏽",
  "❤️",
  "🇯🇵",
  "ｶﾞ",
  "が",
  "https://example.com/?q=1",
  "1. ",
  "100%",
  ", ",
  "? ",
  "!",
  "?",
  '"',
  "…」",
  "w",
  "笑",
  "\t",
  "\r\n",
];
const realistic = fc.array(fc.constantFrom(...fragments), { maxLength: 60 }).map((parts) => parts.join(""));
const ofFewSigns = fc
  .array(fc.constantFrom("あ", "う", "A", "1", " ", "。", "、", ".", "「", "」", "`", "\n"), { maxLength: 40 })
  .map((signs) => signs.join(""));
const anyText = fc.oneof(
  ofFewSigns,
  realistic,
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: "grapheme", maxLength: 300 }),
);

describe("Segmenter", () => {
  it("gives back the input, whatever the splitting", () => {
    fc.assert(
      fc.property(splitting(anyText), ({ whole, pieces }) => {
        expect(
          cutAll(pieces)
            .map((segment) => segment.text)
            .join(""),
        ).toBe(whole);
      }),
      { numRuns: 1500 },
    );
  });

  it("makes the same segments for any splitting", () => {
    fc.assert(
      fc.property(splitting(anyText), ({ whole, pieces }) => {
        expect(cutAll(pieces)).toEqual(cutAll([whole]));
      }),
      { numRuns: 1500 },
    );
  });

  it("numbers the segments and never makes an empty one", () => {
    fc.assert(
      fc.property(realistic, (whole) => {
        const segments = cutAll([whole]);
        expect(segments.map((segment) => segment.index)).toEqual(segments.map((_, i) => i));
        expect(segments.every((segment) => segment.text.length > 0)).toBe(true);
      }),
    );
  });

  it("cuts each segment as soon as when the same text came at once", () => {
    fc.assert(
      fc.property(fc.oneof(realistic, ofFewSigns), (whole) => {
        const growing = new Segmenter();
        let cut = 0;
        for (let end = 1; end <= whole.length; end += 1) {
          cut += growing.push(whole[end - 1]!).length;
          expect(cut).toBe(new Segmenter().push(whole.slice(0, end)).length);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("never cuts inside a grapheme", () => {
    const family = "👩‍👩‍👧";
    const long = family.repeat(400);
    for (const segment of cutAll([long])) expect(segment.text.replaceAll(family, "")).toBe("");
  });

  it("bounds the length of a segment", () => {
    for (const segment of cutAll(["あ".repeat(1000)])) expect(segment.text.length).toBeLessThanOrEqual(120);
  });

  it.each([
    ["今日はいい天気だね。散歩に行こうよ！", ["今日はいい天気だね。", "散歩に行こうよ！"]],
    ["えっ！？本当に？うん。", ["えっ！？", "本当に？", "うん。"]],
    ["うん、そうだね。次は？", ["うん、そうだね。", "次は？"]],
    ["そうだなあ、少し、考えさせて。", ["そうだなあ、少し、", "考えさせて。"]],
    ["「おはよう。元気？」と言った。うん。", ["「おはよう。元気？」と言った。", "うん。"]],
    ["「おはよう。」今日もよろしくね。", ["「おはよう。」", "今日もよろしくね。"]],
    ["Pi is 3.14 today. Ask Mr. Smith! OK?", ["Pi is 3.14 today.", " Ask Mr. Smith!", " OK?"]],
    ["See example.com/?q=1 now. Bye.", ["See example.com/?q=1 now.", " Bye."]],
    ["価格は1,980円です。安い！", ["価格は1,980円です。", "安い！"]],
    ["やったー！🎉 次いこう。", ["やったー！", "🎉 次いこう。"]],
    ["まって…うん。", ["まって…", "うん。"]],
    ["一つ目。\n\n二つ目。", ["一つ目。", "\n\n二つ目。"]],
    ["Wait... what? Fine.", ["Wait...", " what?", " Fine."]],
  ])("cuts %s", (input, expected) => {
    expect(texts(input)).toEqual(expected);
  });

  it("shows code without speaking it", () => {
    const segments = cutAll(['見てね。\n```js\nconst a = 1. + 2;\nlog("x. y");\n```\nどう？']);
    expect(segments.filter((segment) => !segment.spoken).map((segment) => segment.text.trim())).toEqual([
      '```js\nconst a = 1. + 2;\nlog("x. y");\n```',
    ]);
    expect(segments.at(-1)).toMatchObject({ text: "どう？", spoken: true });
  });

  it("cuts the first segment early, at a comma", () => {
    const segmenter = new Segmenter();
    expect(segmenter.push("それはとてもいい考えだね、")).toEqual([]);
    expect(segmenter.push("だ").map((segment) => segment.text)).toEqual(["それはとてもいい考えだね、"]);
  });

  it("ends a segment on request, for a cue", () => {
    const segmenter = new Segmenter();
    segmenter.push("そうなんだ");
    expect(segmenter.cut().map((segment) => segment.text)).toEqual(["そうなんだ"]);
    expect(segmenter.cut()).toEqual([]);
  });
});
