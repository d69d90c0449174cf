import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shownWords } from "./shown-words";

const timed = (text: string, ...words: string[]) => {
  let from = 0;
  return words.map((word, index) => {
    from = text.indexOf(word, from);
    const timing = { from, to: from + word.length, startMs: index * 100, endMs: index * 100 + 100 };
    from += word.length;
    return timing;
  });
};

describe("words of the text as it is shown", () => {
  it("are found over markup and pictures, without the marks that a vendor takes for a part of them", () => {
    const spoken = "Hello there, friend.";
    const shown = "**Hello** there, 😀 _friend_.";
    const found = shownWords(timed(spoken, "Hello", "there,", "friend."), spoken, shown);
    expect(found.map(({ from, to }) => shown.slice(from, to))).toEqual(["Hello", "there", "friend"]);
    expect(found.map(({ startMs }) => startMs)).toEqual([0, 100, 200]);
  });

  it.each([
    ["five dollars", "$5"],
    ["It costs five dollars", "It costs $5"],
    ["one and", "one and two"],
    ["て", "で"],
  ])("are none where %j is shown as %j", (spoken, shown) => {
    expect(shownWords(timed(spoken, ...spoken.split(" ")), spoken, shown)).toEqual([]);
  });

  it("are the told ones whatever is only seen between them", () => {
    const word = fc.stringMatching(/^[a-zあ-んA-Z0-9]{1,6}$/);
    const seen = fc.stringMatching(/^[ *_!?、。「」…-]{0,4}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(word, seen), { minLength: 1, maxLength: 8 }), seen, (pairs, before) => {
        const words = pairs.map(([each]) => each);
        const spoken = words.join(" ");
        const shown = before + pairs.map(([each, behind]) => `${each} ${behind}`).join("");
        const found = shownWords(timed(spoken, ...words), spoken, shown);
        expect(found.map(({ from, to }) => shown.slice(from, to))).toEqual(words);
      }),
    );
  });
});
