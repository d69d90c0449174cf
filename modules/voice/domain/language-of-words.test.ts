import { describe, expect, it } from "vitest";
import { languageCodeOf, languageOfScript } from "./language-of-words";

describe("what a vendor calls a language", () => {
  it.each([
    ["ja", "ja"],
    ["ja-JP", "ja"],
    ["en_US", "en"],
    ["Japanese", "ja"],
    [" english ", "en"],
    ["zh-Hant-TW", "zh"],
    ["yue", "yue"],
  ])("%s is %s", (told, code) => {
    expect(languageCodeOf(told)).toBe(code);
  });

  it.each([null, undefined, "", "unknown language", "klingon", 5, "x"])("%j is none", (told) => {
    expect(languageCodeOf(told)).toBeNull();
  });
});

describe("the script of a text", () => {
  it.each([
    ["こんにちは", "ja"],
    ["了解", "ja"],
    ["OpenAIのAPI、試してみた？", "ja"],
    ["コーヒー", "ja"],
    ["Hello, Mio!", "en"],
    ["안녕하세요", null],
    ["Привет", null],
    ["123 !?", null],
    ["", null],
  ])("%s is %s", (text, language) => {
    expect(languageOfScript(text)).toBe(language);
  });
});
