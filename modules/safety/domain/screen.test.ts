import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { helpCardFor } from "./help-card";
import { helpByCountry } from "./help-contacts";
import { screen } from "./screen";
import { labelledEnglish } from "./screen.labelled-en";
import { labelledJapanese } from "./screen.labelled-ja";
import { helpCardSchema, verdictSchema } from "../contract";

const sets = { ja: labelledJapanese, en: labelledEnglish };
const input = (text: string, ageBand = "unknown") => screen({ text, direction: "input", locale: "ja", ageBand });
const output = (text: string, ageBand = "unknown") => screen({ text, direction: "output", locale: "ja", ageBand });
const found = (text: string) => {
  const verdict = input(text);
  return verdict.action === "allow" ? "none" : verdict.category;
};

describe.each(["ja", "en"] as const)("screen on the labelled set in %s", (locale) => {
  const set = sets[locale];
  const judged = set.map(([text, label]) => ({ text, label, got: found(text) }));
  const of = (label: string) => judged.filter((one) => one.label === label);
  const misses = (label: string) => of(label).filter((one) => one.got !== label).map((one) => `${one.text} → ${one.got}`);

  it("has 120 sentences or more, no one twice", () => {
    expect(set.length).toBeGreaterThanOrEqual(120);
    expect(new Set(set.map(([text]) => text)).size).toBe(set.length);
  });

  it("finds signs of self-harm: recall ≥ .95, precision ≥ .95", () => {
    const missed = misses("self-harm");
    expect(1 - missed.length / of("self-harm").length, missed.join("\n")).toBeGreaterThanOrEqual(0.95);
    const alarms = judged.filter((one) => one.got === "self-harm");
    const right = alarms.filter((one) => one.label === "self-harm");
    expect(right.length / alarms.length, alarms.filter((one) => one.label !== "self-harm").map((one) => one.text).join("\n")).toBeGreaterThanOrEqual(0.95);
  });

  it("leaves harmless sentences alone: at most 2 % alarms", () => {
    const alarms = misses("none");
    expect(alarms.length / of("none").length, alarms.join("\n")).toBeLessThanOrEqual(0.02);
  });

  it.each(["sexual", "sexual-minors", "threat"])("finds %s: recall ≥ .9", (label) => {
    const missed = misses(label);
    expect(1 - missed.length / of(label).length, missed.join("\n")).toBeGreaterThanOrEqual(0.9);
  });
});

describe("screen", () => {
  it("interrupts on input only, and says how grave", () => {
    expect(input("死にたい")).toEqual({ action: "interrupt", category: "self-harm", severity: "high" });
    expect(input("楽になりたい")).toMatchObject({ action: "interrupt", severity: "medium" });
    expect(output("死にたいと感じているんですね。ひとりで抱えないでください。")).toEqual({ action: "allow" });
  });

  it("refuses output that urges self-harm", () => {
    for (const text of ["死ねばいいのに", "自殺すればいいよ", "You should kill yourself.", "The world would be better without you.", "一緒に死のうよ"]) {
      expect(output(text), text).toMatchObject({ action: "refuse", category: "self-harm-encouragement" });
    }
  });

  it("lets only known adults pass with explicit words, and nobody with minors", () => {
    expect(input("セックスしたい", "adult")).toEqual({ action: "allow" });
    expect(input("セックスしたい", "unknown")).toMatchObject({ action: "refuse", category: "sexual" });
    expect(input("セックスしたい", "teen")).toMatchObject({ action: "refuse", category: "sexual-minors" });
    expect(input("小学生とセックスしたい", "adult")).toMatchObject({ action: "refuse", category: "sexual-minors" });
    expect(output("服を全部脱いであげる", "unknown")).toMatchObject({ action: "refuse" });
  });

  it("puts self-harm before everything else in one message", () => {
    expect(input("あいつを殺すか、もう死にたい")).toMatchObject({ action: "interrupt" });
  });

  it("reads both languages whatever the locale says, and finds a sign in the middle of a long letter", () => {
    expect(screen({ text: "I want to die", direction: "input", locale: "ja", ageBand: "adult" })).toMatchObject({ action: "interrupt" });
    expect(input(`${"今日は天気がよかったです。".repeat(120)}もう消えてしまいたい。${"でも猫がいます。".repeat(120)}`)).toMatchObject({ action: "interrupt" });
  });

  it("sees through invisible letters and filler marks", () => {
    for (const text of ["死\u200bに\u200bた\u200bい", "し に た い", "シ★ニ★タ★イ", "Ｉ ｗａｎｔ ｔｏ ｄｉｅ", "k-m-s"]) {
      expect(input(text), text).toMatchObject({ action: "interrupt" });
    }
  });

  it("gives a valid verdict for any text and never throws", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => verdictSchema.safeParse(input(text)).success), { numRuns: 300 });
  });

  it("takes less than 2 ms for a usual message and stays bounded for the longest", () => {
    const usual = "今日は学校でいろいろあって、帰りに友だちとパンを食べました。楽しかったけど少し疲れたかな。";
    for (let warm = 0; warm < 50; warm += 1) input(usual);
    const started = performance.now();
    for (let round = 0; round < 100; round += 1) input(usual);
    expect((performance.now() - started) / 100).toBeLessThan(2);
    const long = performance.now();
    input("死に殺し自薬を".repeat(3000));
    input("want to i am going to kill ".repeat(1000));
    expect(performance.now() - long).toBeLessThan(400);
  });
});

describe("helpCardFor", () => {
  it("speaks both languages and validates for every country", () => {
    for (const country of [...Object.keys(helpByCountry), null, "XX"]) {
      for (const locale of ["ja", "en"] as const) {
        const card = helpCardSchema.parse(helpCardFor(country, locale));
        expect(card.contacts.length).toBeGreaterThan(0);
        expect(card.contacts.every((contact) => contact.phone ?? contact.url)).toBe(true);
        expect(card.contacts.some((contact) => contact.url === "https://findahelpline.com")).toBe(true);
      }
    }
  });

  it("reads an unknown country from the language", () => {
    expect(helpCardFor(null, "ja").country).toBe("JP");
    expect(helpCardFor(null, "en")).toMatchObject({ country: null, emergency: null });
    expect(helpCardFor(null, "en").contacts.map((contact) => contact.phone)).toContain("988");
  });

  it("shows the young people's services first to anyone not known to be an adult", () => {
    expect(helpCardFor("JP", "ja").contacts[0]!.phone).toBe("0120-99-7777");
    expect(helpCardFor("jp", "ja", { ageBand: "adult" }).contacts[0]!.phone).toBe("0120-279-338");
  });
});
