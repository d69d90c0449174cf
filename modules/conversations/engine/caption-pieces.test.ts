import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { captionPieces } from "./caption-pieces";

describe("captionPieces", () => {
  it("sets each word apart under its own number, and what stands between them", () => {
    expect(
      captionPieces(" Hello, you. ", [
        { from: 1, to: 6 },
        { from: 8, to: 11 },
      ]),
    ).toEqual([
      { text: "Hello", from: 1, word: 0 },
      { text: ", ", from: 6, word: null },
      { text: "you", from: 8, word: 1 },
      { text: ".", from: 11, word: null },
    ]);
  });

  it("leaves a word that overlaps the one before it to that one", () => {
    const words = [
      { from: 0, to: 4 },
      { from: 2, to: 6 },
      { from: 6, to: 8 },
    ];
    expect(captionPieces("abcdefgh", words).map(({ text, word }) => [text, word])).toEqual([
      ["abcd", 0],
      ["ef", null],
      ["gh", 2],
    ]);
  });

  it("is the text without the white space around it, whatever the words claim", () => {
    const word = fc.record({ from: fc.nat(40), to: fc.nat(40) });
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(word, { maxLength: 8 }), (text, words) => {
        const pieces = captionPieces(text, words);
        expect(pieces.map((piece) => piece.text).join("")).toBe(text.trim());
        expect(new Set(pieces.map(({ from }) => from)).size).toBe(pieces.length);
      }),
      { numRuns: 1000 },
    );
  });
});
