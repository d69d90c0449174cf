import { describe, expect, it } from "vitest";
import { transcriptionQuerySchema } from "./transcription-query";

describe("what stands beside a recording", () => {
  it.each([
    [{}, { language: null, hints: [] }],
    [{ language: "en" }, { language: "en", hints: [] }],
    [{ hint: " ミオ " }, { language: null, hints: ["ミオ"] }],
    [{ hint: ["ミオ", "", "源氏"] }, { language: null, hints: ["ミオ", "源氏"] }],
  ])("%j is %j", (given, meant) => {
    expect(transcriptionQuerySchema.parse(given)).toEqual(meant);
  });

  it.each([{ language: "fr" }, { hint: "あ".repeat(61) }, { hint: Array.from({ length: 51 }, () => "あ") }])(
    "is refused: %j",
    (given) => {
      expect(transcriptionQuerySchema.safeParse(given).success).toBe(false);
    },
  );
});
