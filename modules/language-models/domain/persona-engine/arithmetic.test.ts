import { describe, expect, it } from "vitest";
import { calculate, sumIn } from "./arithmetic";

describe("arithmetic", () => {
  it.each([
    ["1+2*3", 7],
    ["(1+2)*3", 9],
    ["10/4", 2.5],
    ["-3+5", 2],
    ["0.1+0.2", 0.1 + 0.2],
    ["1/0", null],
    ["2+", null],
    ["(1", null],
    ["alert(1)", null],
    ["", null],
  ])("%s is %s", (expression, value) => {
    expect(calculate(expression)).toBe(value);
  });

  it.each([
    ["3たす5は？", 8],
    ["12かける12は", 144],
    ["what's 12 times 7?", 84],
    ["8 divided by 2", 4],
    ["100-1=?", 99],
    ["１０÷３は？", 3.333333],
  ])("%s gives %s", (sentence, value) => {
    expect(sumIn(sentence)?.value).toBe(value);
  });

  it.each(["今日は11/21です", "電話は03-1234-5678", "I have 2 cats and a dog", "1対1で話したい", "2026-11-21"])(
    "%s is no sum",
    (sentence) => {
      expect(sumIn(sentence)).toBeNull();
    },
  );
});
