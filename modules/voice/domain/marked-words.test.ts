import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapedXml, markedSsml, markedWords, wordPlaces } from "./marked-words";

const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom("今", "日", "は", "カ", "。", "a", "b", " ", "<", "&", "'", '"', "😀", "\u0007"),
    maxLength: 40,
  }),
);
const language = fc.constantFrom("ja" as const, "en" as const);

/** What a reader of XML would hear of it. */
function read(ssml: string): string {
  return ssml
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(
      /&(lt|gt|quot|apos|amp);/g,
      (_, name: string) => ({ lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" })[name]!,
    );
}

describe("marks before words", () => {
  it("leave the text as it is, but for what XML cannot hold", () => {
    fc.assert(
      fc.property(anyText, language, (text, of) => {
        const ssml = markedSsml(text, wordPlaces(text, of));
        expect(read(ssml)).toBe(
          text
            .replaceAll(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "")
            .toWellFormed()
            .replaceAll("\ufffd", ""),
        );
      }),
    );
  });

  it("stand at places that rise and do not overlap", () => {
    fc.assert(
      fc.property(anyText, language, (text, of) => {
        let previousTo = 0;
        for (const { from, to } of wordPlaces(text, of)) {
          expect(from).toBeGreaterThanOrEqual(previousTo);
          expect(to).toBeGreaterThan(from);
          previousTo = to;
        }
        expect(previousTo).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it("keep a Japanese ending with its word", () => {
    const text = "今日はカフェで待ってるね。行こう";
    expect(wordPlaces(text, "ja").map(({ from, to }) => text.slice(from, to))).toEqual([
      "今日は",
      "カフェで",
      "待ってるね",
      "行こう",
    ]);
  });

  it("give times that rise and lie within the sound, whatever is told", () => {
    const anyReached = fc.array(
      fc.record({ mark: fc.integer({ min: -1, max: 6 }), atMs: fc.double({ min: -50, max: 1_500, noNaN: true }) }),
    );
    fc.assert(
      fc.property(anyReached, (reached) => {
        const words = markedWords(wordPlaces("one two three four five", "en"), reached, 1_000);
        let previousMs = 0;
        for (const { startMs, endMs } of words) {
          expect(startMs).toBeGreaterThanOrEqual(previousMs);
          expect(endMs).toBeGreaterThanOrEqual(startMs);
          expect(endMs).toBeLessThanOrEqual(1_000);
          previousMs = endMs;
        }
      }),
    );
  });

  it("escape all five signs of XML", () => {
    expect(escapedXml(`<a b='c' d="e">&`)).toBe("&lt;a b=&apos;c&apos; d=&quot;e&quot;&gt;&amp;");
  });
});
