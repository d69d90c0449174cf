import { describe, expect, it } from "vitest";
import { heldOut, unknownMatters } from "./recognise.held-out";
import { phrasedIntents } from "./intents";
import { phrasesOf, recognise } from "./recognise";
import { normalise } from "./normalise";

describe.each(["ja", "en"] as const)("recognise in %s", (locale) => {
  const phrases = phrasesOf(locale);

  it("has fifteen or more different paraphrases for each intent", () => {
    for (const intent of phrasedIntents)
      expect(new Set(phrases[intent].map((phrase) => normalise(phrase, locale))).size, intent).toBeGreaterThanOrEqual(
        15,
      );
  });

  it("does not hold one phrase under two intents", () => {
    const seen = new Map<string, string>();
    for (const intent of phrasedIntents) {
      for (const phrase of phrases[intent]) {
        const key = normalise(phrase, locale);
        expect(seen.get(key) ?? intent, phrase).toBe(intent);
        seen.set(key, intent);
      }
    }
  });

  it("understands at least 85 % of paraphrases it has never seen", () => {
    const known = new Set(
      Object.values(phrases)
        .flat()
        .map((phrase) => normalise(phrase, locale)),
    );
    const cases = heldOut[locale];
    expect(cases.length).toBeGreaterThanOrEqual(60);
    const wrong = cases
      .map(([text, intent]) => ({ text, intent, got: recognise(text, locale) }))
      .filter(({ intent, got }) => got.intent !== intent)
      .map(({ text, intent, got }) => `${text} → ${got.intent} ${got.score.toFixed(2)} (wanted ${intent})`);
    expect(cases.map(([text]) => text).filter((text) => known.has(normalise(text, locale)))).toEqual([]);
    expect(1 - wrong.length / cases.length, wrong.join("\n")).toBeGreaterThanOrEqual(0.85);
  });

  it("leaves what it does not know unrecognised", () => {
    const strange = unknownMatters[locale];
    const believed = strange.filter((text) => recognise(text, locale).intent !== null);
    expect(believed.length / strange.length, believed.join("\n")).toBeLessThanOrEqual(0.1);
  });
});

describe("recognise", () => {
  it("takes the matter and not the greeting", () => {
    expect(recognise("こんにちは！今日は疲れた…", "ja").intent).toBe("tired");
    expect(recognise("Hi! I'm so lonely today.", "en").intent).toBe("lonely");
  });

  it("captures wishes, sums and facts", () => {
    expect(recognise("手を振って！", "ja")).toMatchObject({ intent: "gesture", captures: { gesture: "wave" } });
    expect(recognise("Can you clap for me?", "en")).toMatchObject({ intent: "gesture", captures: { gesture: "clap" } });
    expect(recognise("笑って", "ja")).toMatchObject({ intent: "face", captures: { face: "happy" } });
    expect(recognise("3たす5は？", "ja")).toMatchObject({ intent: "math", captures: { value: "8" } });
    expect(recognise("What's 12 times 7?", "en")).toMatchObject({ intent: "math", captures: { value: "84" } });
    expect(recognise("私は猫が好き", "ja")).toMatchObject({ intent: "tell-like", captures: { value: "猫" } });
    expect(recognise("My name is Alex", "en")).toMatchObject({ intent: "tell-name", captures: { value: "Alex" } });
    expect(recognise("私の誕生日はいつ？", "ja")).toMatchObject({
      intent: "recall-fact",
      captures: { what: "誕生日" },
    });
  });

  it("hears what is asked about a thing, or about two", () => {
    expect(recognise("パンダは好き？", "ja")).toMatchObject({ intent: "ask-liking", captures: { value: "パンダ" } });
    expect(recognise("猫と犬どっちが好き？", "ja")).toMatchObject({
      intent: "choose-between",
      captures: { first: "猫", second: "犬" },
    });
    expect(recognise("Do you like pandas?", "en")).toMatchObject({
      intent: "ask-liking",
      captures: { value: "pandas" },
    });
    expect(recognise("Do you prefer tea or coffee?", "en")).toMatchObject({
      intent: "choose-between",
      captures: { first: "tea", second: "coffee" },
    });
    expect(recognise("何が好き？", "ja").intent).toBe("your-likes");
    expect(recognise("Do you like me?", "en").intent).toBe("love");
  });

  it("hears the farewell behind the thanks", () => {
    expect(recognise("ありがとう、またね", "ja").intent).toBe("goodbye");
    expect(recognise("Thanks, see you later", "en").intent).toBe("goodbye");
  });

  it("calls noise noise and a name a call", () => {
    for (const noise of ["", "。。。", "あ", "asdfghjk", "😀", "xkcdqw"])
      expect(recognise(noise, "ja").intent, noise).toBe("noise");
    expect(recognise("ひかりさん！", "ja", { names: ["ひかり"] }).intent).toBe("called");
  });

  it("puts a sign of crisis before everything", () => {
    expect(recognise("おはよう。ありがとう。もう死にたい。", "ja").intent).toBe("crisis");
    expect(recognise("I want to die. Tell me a joke.", "en").intent).toBe("crisis");
  });

  it("answers within a few milliseconds even to a long message", () => {
    recognise("温まる", "ja");
    const started = performance.now();
    recognise("今日はとても長い一日でしたがいろいろありました".repeat(150), "ja");
    expect(performance.now() - started).toBeLessThan(100);
  });
});
