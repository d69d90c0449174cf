import { describe, expect, it } from "vitest";
import { labelledEnglish } from "./labelled-sentences-en";
import { labelledJapanese } from "./labelled-sentences-ja";
import type { LabelledSentences } from "./labelled-sentences";
import { screen } from "./screen";

type Label = keyof LabelledSentences;

export function labelOf(text: string): Label | "self-harm-encouragement" {
  const verdict = screen({ text, direction: "input", locale: "ja", ageBand: "unknown" });
  if (verdict.action === "allow") return "harmless";
  return verdict.category === "self-harm" ? "selfHarm" : verdict.category === "sexual-minors" ? "sexualMinors" : verdict.category;
}

const wrong = (set: LabelledSentences) =>
  Object.entries(set).flatMap(([label, texts]) => texts.filter((t) => labelOf(t) !== label).map((t) => `${label} ← ${labelOf(t)}: ${t}`));

describe("x", () => {
  it("ja", () => expect(wrong(labelledJapanese)).toEqual([]));
  it("en", () => expect(wrong(labelledEnglish)).toEqual([]));
});
