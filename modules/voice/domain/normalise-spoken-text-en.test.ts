import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseSpokenTextEn } from "./normalise-spoken-text-en";

const cases: Record<string, [written: string, spoken: string][]> = {
  "times and days": [
    ["The show starts at 20:00.", "The show starts at eight P M."],
    ["See you at 2:30 pm!", "See you at two thirty P M!"],
    ["Up at 7:05", "Up at seven oh five"],
    ["It is 9:00.", "It is nine o'clock."],
    ["Around 5pm", "Around five P M"],
    ["On 2025-12-24", "On December twenty-fourth, twenty twenty-five"],
    ["On 12/24/2025 we meet", "On December twenty-fourth, twenty twenty-five we meet"],
    ["Born in 1987", "Born in nineteen eighty-seven"],
    ["Since 2005", "Since two thousand five"],
    ["In the 1980s", "In the nineteen eighties"],
    ["On the 3rd", "On the third"],
    ["my 21st birthday", "my twenty-first birthday"],
  ],
  amounts: [
    ["It costs $5.99", "It costs five dollars and ninety-nine cents"],
    ["just $1", "just one dollar"],
    ["a $2.5 million deal", "a two point five million dollars deal"],
    ["¥1,200", "one thousand two hundred yen"],
    ["50% off", "fifty percent off"],
    ["25°C", "twenty-five degrees Celsius"],
    ["5 km and 1kg", "five kilometers and one kilogram"],
    ["3.14", "three point one four"],
    ["1,234,567 people", "one million two hundred thirty-four thousand five hundred sixty-seven people"],
    ["10-20 people", "ten to twenty people"],
    ["1/2 cup", "one half cup"],
    ["2+3=5", "two plus three equals five"],
    ["-5 degrees", "minus five degrees"],
    ["call 555-123-4567", "call five five five, one two three, four five six seven"],
    ["#1 song", "number one song"],
    ["version 1.2.3", "version one point two point three"],
  ],
  "what is only seen": [
    ["See https://example.com/a?b=c now", "See now"],
    ["Mail me@example.com please", "Mail please"],
    ["Great job 🎉🎉!", "Great job!"],
    ["Nice :) and sad :-(", "Nice and sad"],
    ["I <3 you", "I you"],
    ["(^_^) hello", "hello"],
    ["So funny lol", "So funny"],
    ["🎉", ""],
    ["...", ""],
  ],
  markup: [
    ["This is **very** important", "This is very important"],
    ["# Title\n- one\n- two", "Title. one. two"],
    ["Run `npm start` now", "Run npm start now"],
    ["```js\nlet a = 1;\n```\nDone.", "Done."],
    ["[the docs](https://a.b/c) say so", "the docs say so"],
    ["<b>bold</b> word", "bold word"],
  ],
  "words and signs": [
    ["Dr. Smith & Mr. Lee", "Doctor Smith and Mister Lee"],
    ["cats, dogs, etc.", "cats, dogs, et cetera."],
    ["e.g. apples", "for example, apples"],
    ["“Don’t worry”, she said", "Don't worry, she said"],
    ["Wait… what?", "Wait, what?"],
    ["Well — maybe", "Well, maybe"],
    ["What?! No way!!!", "What? No way!"],
    ["My name is ひかり.", "My name is hikari."],
    ["Say ありがとう to her", "Say arigatou to her"],
    ["漢字 only", "only"],
    ["café", "cafe"],
    ["A 3D model on Wi-Fi", "A three dee model on why fye"],
    ["and/or", "and, or"],
    ["", ""],
  ],
};

for (const [group, list] of Object.entries(cases)) {
  describe(`English speech: ${group}`, () => {
    it.each(list)("reads %j as %j", (written, expected) => {
      expect(normaliseSpokenTextEn(written)).toBe(expected);
    });
  });
}

describe("any English text", () => {
  it("becomes ASCII without signs that would be read out", () => {
    const anything = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 60 }),
      fc
        .array(fc.constantFrom(..."ab1 2:/.-+()~#*`_|\n!?$%&@<>漢ひ😀", "https://a.b", "**", "```", "12:30", "$5"), {
          maxLength: 25,
        })
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(anything, (text) => {
        expect(normaliseSpokenTextEn(text)).toMatch(/^[A-Za-z0-9 '.,!?;:%&-]*$/);
      }),
    );
  });
});
