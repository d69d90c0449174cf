import fc from "fast-check";
import { describe, expect, it } from "vitest";
import golden from "./golden/spoken-en.json";
import { normaliseSpokenTextEn } from "./normalise-spoken-text-en";

const cases = Object.entries(golden) as [string, [written: string, spoken: string][]][];

for (const [group, list] of cases) {
  describe(`English speech: ${group}`, () => {
    it.each(list)("reads %j as %j", (written, expected) => {
      expect(normaliseSpokenTextEn(written)).toBe(expected);
    });
  });
}

describe("the golden cases of English", () => {
  it("are at least 200 and no two alike", () => {
    const written = cases.flatMap(([, list]) => list.map(([text]) => text));
    expect(written.length).toBeGreaterThanOrEqual(200);
    expect(new Set(written).size).toBe(written.length);
  });

  it("stay as they are when they are read again", () => {
    for (const [, list] of cases)
      for (const [, expected] of list) expect(normaliseSpokenTextEn(expected)).toBe(expected);
  });

  it("leave no figure to the voice", () => {
    for (const [, list] of cases) for (const [, expected] of list) expect(expected).not.toMatch(/\d/);
  });
});

describe("any English text", () => {
  const anything = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          ..."ab1 2:/.-+()~#*`_|\n!?$%&@<>漢ひ😀'\"^°\ue000\uf8f0",
          "https://a.b",
          "a@b.co",
          "**",
          "```",
          "12:30",
          "$5",
          "a.m.",
          "VII",
          "90s",
        ),
        { maxLength: 25 },
      )
      .map((parts) => parts.join("")),
  );

  it("becomes ASCII without signs that would be read out", () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(normaliseSpokenTextEn(text)).toMatch(/^[A-Za-z0-9 '.,!?;:%&-]*$/);
      }),
    );
  });

  it("stays as it is when it is read again", () => {
    fc.assert(
      fc.property(anything, (text) => {
        // A letter that is taken apart late (Ⓟ, Ǫ) may make an abbreviation of a word.
        fc.pre(text === text.normalize("NFKD"));
        const once = normaliseSpokenTextEn(text);
        expect(normaliseSpokenTextEn(once)).toBe(once);
      }),
    );
  });

  it("grows by no more than its words in full", () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(normaliseSpokenTextEn(text).length).toBeLessThanOrEqual(60 + text.normalize("NFKC").length * 30);
      }),
    );
  });

  it("loses no word of plain writing", () => {
    const word = fc.constantFrom(
      ..."the river sings while children dance under bright stars and quiet moons".split(" "),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
        expect(normaliseSpokenTextEn(`${words.join(" ")}.`)).toBe(`${words.join(" ")}.`);
        expect(normaliseSpokenTextEn(words.join(", "))).toBe(words.join(", "));
      }),
    );
  });
});
