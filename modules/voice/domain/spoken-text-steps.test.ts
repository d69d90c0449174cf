import { describe, expect, it } from "vitest";
import { withUnspokenBlank } from "./strip-unspoken";
import { normaliseSpokenTextEn } from "./normalise-spoken-text-en";
import { normaliseSpokenTextJa } from "./normalise-spoken-text-ja";
import { CountedPattern } from "./regular-expression-steps";
import { rubyIn } from "./ruby";

/** What makes careless patterns try everything: openings without an end, runs, near misses. */
const unkind = (
  "( （ * ** ~~ == a- 1/ 1- 1: [ [a ![ ](  w ` ^_ <a < <ruby> <rt> | ｜ 《 { 漢 漢《 漢（ 漢かん 食べ 1. 1, $1 $ +1 1% %- 0 01 12/ a.b. a@ @ # " +
  "_ __a a_ = - 〜 ー っ 。 、 ・ … (^ 笑 ｗ 8 あ(w A A1 I V II X 日( 月 時 h m 1h ' ' \\ & &amp www. http:// https://a , . .. ! ?! : ; " +
  "Mr. e.g. a.m 9am the in AM Ⅲ ① ² × → \u00a0 é ñ"
)
  .split(" ")
  .filter(Boolean)
  .concat([" ", "\n", "\t", "- ", "| ", "> ", "1 ", "a ", " -", "* ", "\n#", "\n-", "あ ", " 1 - "]);

/** Every pattern that a function puts to a text while it works on it, with the text. */
function patternsUsedBy(work: () => unknown): [RegExp, string][] {
  const used: [RegExp, string][] = [];
  const replace = RegExp.prototype[Symbol.replace];
  const matchAll = RegExp.prototype[Symbol.matchAll];
  RegExp.prototype[Symbol.replace] = function (this: RegExp, text: string, by: never) {
    used.push([this, String(text)]);
    return replace.call(this, text, by);
  };
  RegExp.prototype[Symbol.matchAll] = function (this: RegExp, text: string) {
    used.push([this, String(text)]);
    return matchAll.call(this, text);
  };
  try {
    work();
  } finally {
    RegExp.prototype[Symbol.replace] = replace;
    RegExp.prototype[Symbol.matchAll] = matchAll;
  }
  return used;
}

const counted = new Map<string, CountedPattern>();
function stepsOf(pattern: RegExp, text: string, limit: number): number {
  const key = String(pattern);
  let known = counted.get(key);
  if (!known) counted.set(key, (known = new CountedPattern(pattern)));
  return known.stepsOver(text, limit);
}

const length = 320;
/** Of a pattern for each character of a text; those with a bounded look ahead may use it up at every character. */
const mostStepsACharacter = 240;

describe("the steps of a matcher", () => {
  it("are counted as the engine takes them", () => {
    expect(new CountedPattern(/a/g).stepsOver("aaaa", 1e6)).toBeLessThanOrEqual(8);
    const linear = new CountedPattern(/a+b/g);
    const careless = new CountedPattern(/(?:a+)+b/g);
    expect(linear.stepsOver("a".repeat(20), 1e6)).toBeLessThan(1_000);
    expect(careless.stepsOver("a".repeat(20), 1e6)).toBe(1e6);
  });

  it("find what the engine finds", () => {
    for (const [pattern, text] of [
      [/(\*{1,3}|~~)(?=\S)([^\n]{0,300}?\S)\1/g, "a **b** ~~c~~"],
      [/(?<![\w.])\d{1,3}(?:-\d+)*(?!\d)/g, "1-2-3 a4 .5 6"],
      [/(?<=[ぁ-ん]|[\u{20000}-\u{2ffff}])\p{Script=Han}+?$/gmu, "あ漢字\n𠮷野"],
    ] as const) {
      expect(() => new CountedPattern(pattern).stepsOver(text, 1e6)).not.toThrow();
    }
  });
});

describe("a text made to keep the rules busy", () => {
  const work: Record<string, (text: string) => unknown> = {
    "in Japanese": (text) => normaliseSpokenTextJa(text, () => null),
    "in English": (text) => normaliseSpokenTextEn(text),
    "as a caption": (text) => [rubyIn(text), withUnspokenBlank(text, "ja")],
  };
  it.each(Object.keys(work))("%s takes steps in proportion to its length", (name) => {
    const slow = new Set<string>();
    for (const piece of unkind) {
      const text = piece.repeat(Math.ceil(length / piece.length));
      for (const [pattern, input] of patternsUsedBy(() => work[name]!(text))) {
        const limit = mostStepsACharacter * (input.length + 10);
        if (stepsOf(pattern, input, limit) >= limit) slow.add(`${pattern} over ${JSON.stringify(piece)}`);
      }
    }
    expect([...slow]).toEqual([]);
  });
});
