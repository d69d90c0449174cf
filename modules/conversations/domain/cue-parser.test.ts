import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emotions, gestures } from "./vocabulary";
import { CueParser, type CueParserItem } from "./cue-parser";

function parse(pieces: string[]): CueParserItem[] {
  const parser = new CueParser();
  const items = [...pieces.flatMap((piece) => parser.push(piece)), ...parser.flush()];
  return items.reduce<CueParserItem[]>((joined, item) => {
    const last = joined.at(-1);
    if (item.type === "text" && last?.type === "text")
      return [...joined.slice(0, -1), { type: "text", text: last.text + item.text }];
    return [...joined, item];
  }, []);
}

const shown = (items: CueParserItem[]) => items.map((item) => (item.type === "text" ? item.text : "")).join("");

const fragments = fc.constantFrom(
  ...emotions.flatMap((name) => [`[${name}]`, `[${name}:0.5]`, `[${name}:1]`, `[${name.toUpperCase()}]`]),
  ...gestures.map((name) => `[gesture:${name}]`),
  "[",
  "]",
  "[hap",
  "[happy:",
  "[happy:2]",
  "[gesture:",
  "[unknown]",
  "[[happy]]",
  " ",
  "こんにちは。",
  "a[1]",
  "👍🏽",
  "\n",
);
const cases = fc.tuple(
  fc.array(fragments, { maxLength: 25 }).map((parts) => parts.join("")),
  fc.array(fc.nat(), { maxLength: 20 }),
);

describe("CueParser", () => {
  it("gives the same items for any splitting", () => {
    fc.assert(
      fc.property(cases, ([whole, cuts]) => {
        const places = [...new Set(cuts.map((cut) => (whole.length ? cut % whole.length : 0)))].sort((a, b) => a - b);
        const pieces = [0, ...places].map((place, i) => whole.slice(place, [...places, whole.length][i]));
        expect(parse(pieces)).toEqual(parse([whole]));
      }),
      { numRuns: 2000 },
    );
  });

  it("loses nothing of a text without tags", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }).filter((text) => !/\[/.test(text)),
        (text) => {
          expect(shown(parse([...text]))).toBe(text);
        },
      ),
    );
  });

  it("never shows a tag of the vocabulary", () => {
    fc.assert(
      fc.property(cases, ([whole]) => {
        const tag = new RegExp(
          `\\[(?:(?:${emotions.join("|")})(?::(?:0?\\.\\d+|[01]))?|gesture:(?:${gestures.join("|")}))\\]`,
          "i",
        );
        // What remains after one pass may spell a tag anew only where brackets were nested.
        if (!/\[\[|\]\]/.test(whole) && !/\[[^\]]*\[/.test(whole)) expect(shown(parse([whole]))).not.toMatch(tag);
      }),
    );
  });

  it("reads intensity, gestures and case", () => {
    expect(parse(["[happy:0.6]やった[gesture:wave][SAD]"])).toEqual([
      { type: "emotion", emotion: "happy", intensity: 0.6 },
      { type: "text", text: "やった" },
      { type: "gesture", gesture: "wave" },
      { type: "emotion", emotion: "sad", intensity: 0.7 },
    ]);
  });

  it("drops the space that a leading tag leaves behind", () => {
    expect(shown(parse(["[happy] Hi [gesture:wave] you"]))).toBe("Hi you");
    expect(shown(parse(["arr[0] [x]"]))).toBe("arr[0] [x]");
  });

  it("keeps an unfinished tag as text at the end", () => {
    expect(shown(parse(["うん[happy:0."]))).toBe("うん[happy:0.");
  });
});
