import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compilePattern, matchesPattern, quotedPatterns } from "./label-pattern";

/** By the definition, one symbol at a time. */
function naiveMatch(label: string, pattern: string): boolean {
  if (pattern === "") return label === "";
  const rest = pattern.slice(1);
  if (pattern[0] === "*") return naiveMatch(label, rest) || (label !== "" && naiveMatch(label.slice(1), pattern));
  return label !== "" && (pattern[0] === "?" || pattern[0] === label[0]) && naiveMatch(label.slice(1), rest);
}

const fewLetters = fc.string({ unit: fc.constantFrom("a", "b", "-"), maxLength: 12 });
const patterns = fc.string({ unit: fc.constantFrom("a", "b", "-", "?", "*"), maxLength: 8 });

describe("patterns of labels", () => {
  it("match like a naive matcher, compiled or not", () => {
    fc.assert(
      fc.property(fewLetters, patterns, (label, pattern) => {
        const expected = naiveMatch(label, pattern);
        expect(matchesPattern(label, pattern)).toBe(expected);
        expect(compilePattern(pattern)(label)).toBe(expected);
      }),
      { numRuns: 3000 },
    );
  });

  it("are found in a quoted list", () => {
    expect(quotedPatterns('"*-sil+*","*-pau+*"')).toEqual(["*-sil+*", "*-pau+*"]);
  });
});
