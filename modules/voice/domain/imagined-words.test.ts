import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutImaginedWords } from "./imagined-words";

describe("words that nobody said", () => {
  it.each([
    "ご視聴ありがとうございました",
    "ご視聴ありがとうございました。",
    " ご視聴 ありがとうございました！ ",
    "ご視聴ありがとうございました。ご視聴ありがとうございました。",
    "チャンネル登録よろしくお願いします。また次の動画でお会いしましょう。",
    "Thank you.",
    "Thanks for watching! Thanks for watching!",
    "THANK YOU FOR WATCHING",
    "I’ll see you in the next video.",
    "Subtitles by the Amara.org community",
    "you",
  ])("go from a silent recording: %s", (text) => {
    expect(withoutImaginedWords(text, () => true)).toBe("");
  });

  it.each(["ご視聴ありがとうございました。", "Thank you.", "おやすみなさい", "Bye."])(
    "stay where somebody spoke: %s",
    (text) => {
      expect(withoutImaginedWords(text, () => false)).toBe(text);
    },
  );

  it.each([
    "ありがとう",
    "Thank you, Mio.",
    "ご視聴ありがとうございました。明日また話そうね。",
    "Thank you. See you tomorrow at eight.",
    "今日は動画を見ました。",
    "3.5",
  ])("are only whole inventions: %s stays even of silence", (text) => {
    expect(withoutImaginedWords(text, () => true)).toBe(text);
  });

  it.each(["[BLANK_AUDIO]", "(音楽)", "（拍手）", "♪♪", "*sighs*", "[Music] [Applause]", "【無音】"])(
    "are notes too, of any recording: %s",
    (text) => {
      expect(withoutImaginedWords(text, () => false)).toBe("");
    },
  );

  it.each(["(笑) そうだね", "2 * 3 * 4", "[Music] is my life"])("are no part of a sentence: %s", (text) => {
    expect(withoutImaginedWords(text, () => true)).toBe(text);
  });

  it("are never more or less than all or nothing, and nothing while somebody speaks, apart from notes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.boolean(), (text, silent) => {
        expect([text.trim(), ""]).toContain(withoutImaginedWords(text, () => silent));
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zあ-ん ]*$/), (text) => {
        expect(withoutImaginedWords(text, () => false)).toBe(text.trim());
      }),
    );
  });
});
