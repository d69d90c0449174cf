import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { japanesePhones } from "../hts/score";
import { englishPhonesOfCharacters, japanesePhonesOfCharacters } from "./phones-of-characters";
import type { TimedCharacter } from "./timed-characters";

const every100ms = (text: string): TimedCharacter[] =>
  [...text].map((character, index) => ({ text: character, startMs: index * 100, endMs: (index + 1) * 100 }));
const japanese = (text: string) =>
  japanesePhonesOfCharacters(every100ms(text), text.length * 100)
    .map(({ phoneme }) => phoneme)
    .join(" ");
const dictionary: Record<string, string> = { hello: "HH AH0 L OW1", i: "AY1", "don't": "D OW1 N T" };
const english = (text: string) =>
  englishPhonesOfCharacters(every100ms(text), (word) => dictionary[word] ?? null, text.length * 100)
    .map(({ phoneme }) => phoneme)
    .join(" ");

describe("Japanese phones of characters", () => {
  it.each([
    ["さくら", "s a k u r a"],
    ["サクラ", "s a k u r a"],
    ["きゃっと", "ky a cl t o"],
    ["コーヒー", "k o o h i i"],
    ["パーティー", "p a a t i i"],
    ["ふぁん", "f a N"],
    ["しんじゅく", "sh i N j u k u"],
    ["つなみを", "ts u n a m i o"],
    ["デュオ", "d e y u o"],
    ["んェっゃ", "N e cl y a"],
    ["genki desu", "g e N k i pau d e s u"],
    ["Tōkyō", "t o o ky o o"],
  ])("%s is %s", (text, phones) => {
    expect(japanese(text)).toBe(phones);
  });

  it("pause where a sign takes its time", () => {
    expect(japanese("はい、はい。")).toBe("h a i pau h a i pau");
  });

  it.each(["今日は", "はい3", "はい、OK牧場", "привет", "xylophone", "かな xylophone"])(
    "are none at all for %s",
    (text) => {
      expect(japanese(text)).toBe("");
    },
  );

  it("give a vowel twice the time of its consonant", () => {
    expect(japanesePhonesOfCharacters([{ text: "か", startMs: 0, endMs: 300 }], 300)).toEqual([
      { phoneme: "k", endMs: 100 },
      { phoneme: "a", endMs: 300 },
    ]);
  });

  it("are known to the mouth, rise and stay within the sound, whatever is written and told", () => {
    const character = fc.record({
      text: fc.constantFrom(..."かきゃっんーァヴシェーt s a ゐ、゛".split("")),
      startMs: fc.double({ min: -50, max: 3_000, noNaN: true }),
      endMs: fc.double({ min: -50, max: 3_000, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(character), (characters) => {
        let previousMs = 0;
        for (const { phoneme, endMs } of japanesePhonesOfCharacters(characters, 1_000)) {
          expect(phoneme === "pau" || japanesePhones.has(phoneme)).toBe(true);
          expect(endMs).toBeGreaterThan(previousMs);
          expect(endMs).toBeLessThanOrEqual(1_000);
          previousMs = endMs;
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("English phones of characters", () => {
  it.each([
    ["Hello.", "hh ah l ow pau"],
    ["I don’t", "ay pau d ow n t"],
    ["Zib!", "z ih b pau"],
  ])("%s is %s", (text, phones) => {
    expect(english(text)).toBe(phones);
  });

  it.each(["Hello 2", "Hello 世界"])("are none at all for %s", (text) => {
    expect(english(text)).toBe("");
  });

  it("have names, rise and stay within the sound, whatever is written and told", () => {
    const character = fc.record({
      text: fc.constantFrom(..."eghx'’ .,-Z".split("")),
      startMs: fc.double({ min: -50, max: 3_000, noNaN: true }),
      endMs: fc.double({ min: -50, max: 3_000, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(character), (characters) => {
        let previousMs = 0;
        for (const { phoneme, endMs } of englishPhonesOfCharacters(characters, () => null, 1_000)) {
          expect(phoneme).toMatch(/^[a-z]{1,3}$/);
          expect(endMs).toBeGreaterThan(previousMs);
          expect(endMs).toBeLessThanOrEqual(1_000);
          previousMs = endMs;
        }
      }),
    );
  });
});
