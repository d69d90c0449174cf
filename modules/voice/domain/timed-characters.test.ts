import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordsOfCharacters, type TimedCharacter } from "./timed-characters";

const every100ms = (text: string): TimedCharacter[] =>
  [...text].map((character, index) => ({ text: character, startMs: index * 100, endMs: (index + 1) * 100 }));

describe("words of timed characters", () => {
  it("begin with their first character and end with their last", () => {
    const text = "Hi there, you";
    expect(wordsOfCharacters(text, "en", every100ms(text), 2_000)).toEqual([
      { from: 0, to: 2, startMs: 0, endMs: 200 },
      { from: 3, to: 8, startMs: 300, endMs: 800 },
      { from: 10, to: 13, startMs: 1_000, endMs: 1_300 },
    ]);
  });

  it("are found where signs and spaces were left out, or others put in", () => {
    const text = "Hi — there, you";
    const told = every100ms("Hi there you.");
    expect(wordsOfCharacters(text, "en", told, 2_000).map(({ from, to }) => text.slice(from, to))).toEqual([
      "Hi",
      "there",
      "you",
    ]);
  });

  it("are not torn away by a character that stands elsewhere in the text", () => {
    const text = "a b c d e f g h i j k z";
    const told = [{ text: "z", startMs: 0, endMs: 10 }, ...every100ms("a b")];
    expect(wordsOfCharacters(text, "en", told, 2_000).map(({ from }) => text[from])).toEqual(["a", "b"]);
  });

  it("have no time where none of their characters has", () => {
    expect(wordsOfCharacters("one two", "en", every100ms("one"), 1_000)).toHaveLength(1);
    expect(wordsOfCharacters("one two", "en", [], 1_000)).toEqual([]);
  });

  it("never leave the text or the sound, overlap or go back, whatever a vendor tells", () => {
    const characters = fc.array(
      fc.record({
        text: fc.constantFrom("a", "b", " ", "元", "気", "は", "🐈", ""),
        startMs: fc.double({ min: -100, max: 5_000, noNaN: true }),
        endMs: fc.double({ min: -100, max: 5_000, noNaN: true }),
      }),
    );
    const text = fc.string({ unit: fc.constantFrom("a", "b", " ", "元", "気", "は", "🐈") });
    fc.assert(
      fc.property(text, characters, fc.constantFrom("ja" as const, "en" as const), (written, told, language) => {
        let previous = { to: 0, endMs: 0 };
        for (const word of wordsOfCharacters(written, language, told, 1_000)) {
          expect(word.from).toBeGreaterThanOrEqual(previous.to);
          expect(word.to).toBeGreaterThan(word.from);
          expect(word.to).toBeLessThanOrEqual(written.length);
          expect(word.startMs).toBeGreaterThanOrEqual(previous.endMs);
          expect(word.endMs).toBeGreaterThanOrEqual(word.startMs);
          expect(word.endMs).toBeLessThanOrEqual(1_000);
          previous = word;
        }
      }),
    );
  });
});
