import { describe, expect, it } from "vitest";
import { getCharacter, listCharacters, withoutCues } from "./cast";
import { situations, type OwnReplies, type Situation } from "./situations";

const locales = ["ja", "en"] as const;
const cue =
  /^(?:\[(?:neutral|happy|angry|sad|relaxed|surprised|shy|\{face\})(?::(?:0\.\d+|1))?\])(?:\[gesture:(?:wave|nod|shake|think|cheer|bow|point|shrug|clap|\{gesture\})\])?[^[\]\s]/;
const values =
  /\{(?:呼|,|self|name|likes|dislikes|fanLikes|fanDislikes|like|facts|fact|told|value|choice|sum|gesture|face|time|date|last|topic)\}/g;

const linesOf = (replies: OwnReplies, situation: Situation) =>
  (replies[situation] ?? "").split("\n").filter((line) => line !== "");
const all = listCharacters("ja").flatMap(({ id }) => {
  const { replies } = getCharacter(id)!.persona;
  return replies ? locales.map((locale) => ({ id, locale, replies: replies[locale] })) : [];
});

describe.each(all)("what $id says in general ($locale)", ({ id, locale, replies }) => {
  const said = situations.flatMap((situation) => linesOf(replies, situation).map((line) => ({ situation, line })));

  it("is lines with known cues and values", () => {
    expect(said.length).toBeGreaterThan(50);
    for (const { situation, line } of said) {
      if (situation === "asks") expect(line, line).toMatch(/^[^[\]]+[？?。]$/);
      else expect(line, line).toMatch(cue);
      expect(line.trim()).toBe(line);
      expect(line.replace(values, ""), line).not.toMatch(/[{}]/);
      // Without a name nothing stands in its place, so no particle may lean on it.
      expect(line, line).not.toMatch(/\{呼\}[はがをにのもと、。]/);
      expect(line.includes(locale === "ja" ? "{,}" : "{呼}"), line).toBe(false);
    }
  });

  it("does not say the same in two places", () => {
    const words = said.map(({ line }) => withoutCues(line));
    expect(words.filter((text, at) => words.indexOf(text) !== at)).toEqual([]);
  });

  it("has enough for a long talk", () => {
    for (const situation of Object.keys(replies) as Situation[]) {
      const least =
        { unknown: 8, "unknown-question": 4, asks: 8, joke: 4, "repeat-nothing": 1 }[situation as string] ?? 2;
      expect(linesOf(replies, situation).length, `${id} ${situation}`).toBeGreaterThanOrEqual(least);
    }
  });

  it("leads to help in a crisis and admits to be an AI", () => {
    for (const line of linesOf(replies, "crisis")) expect(line).toMatch(/相談窓口[\s\S]*119/);
    for (const line of linesOf(replies, "are-you-ai")) expect(line).toContain("AI");
    const love = linesOf(replies, "love");
    if (love.length > 0) expect(love.filter((line) => line.includes("AI")).length, id).toBeGreaterThan(0);
  });
});

it("leaves no Japanese situation to another's voice where the way of speaking is far from every manner", () => {
  for (const id of ["rui", "fuku", "tomo"]) {
    const { replies } = getCharacter(id)!.persona;
    expect(situations.filter((situation) => !replies?.ja[situation])).toEqual([]);
  }
});
