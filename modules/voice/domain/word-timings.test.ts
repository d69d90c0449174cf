import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PhonemeTiming, SpeechLanguage, WordTiming } from "../contract";
import { captionChunksOf } from "./caption-chunks";
import { wordTimingsOf } from "./word-timings";

const chunksOf = (text: string, language: SpeechLanguage) =>
  captionChunksOf(text, language).map(({ from, to }) => text.slice(from, to));

/** 100 ms a phone; `pau` and `sil` too. */
const phones = (row: string): PhonemeTiming[] =>
  row.split(" ").map((phoneme, index) => ({ phoneme, endMs: (index + 1) * 100 }));
const timed = (text: string, language: SpeechLanguage, row: string) =>
  wordTimingsOf({ text, language, durationMs: row.split(" ").length * 100, phonemes: phones(row) }).map(
    ({ from, to, startMs, endMs }) => [text.slice(from, to), startMs, endMs],
  );

describe("the words of a caption", () => {
  it.each([
    ["今日はいい天気ですね。", ["今日は", "いい", "天気ですね"]],
    ["夕方の海辺を歩きながら、波の音を聞いて", ["夕方の", "海辺を", "歩きながら", "波の", "音を", "聞いて"]],
    ["おはようございます！", ["おはようございます"]],
    ["チケットを2枚、5,800円で買いました。", ["チケットを", "2枚", "5,800円で", "買いました"]],
    ["20:00から¥1,980で50%で", ["20:00から", "¥1,980で", "50%で"]],
    ["冷たいお茶を飲む", ["冷たい", "お茶を", "飲む"]],
    ["誕生日にパン屋さんへ", ["誕生日に", "パン屋さんへ"]],
    ["**大事**な😀話だよ（笑）", ["大事", "な", "話だよ"]],
    ["｜小夜《さよ》が来た", ["小夜", "が", "来た"]],
    ["Wi-Fiがない", ["Wi-Fiがない"]],
    ["https://example.com を見てね", ["を", "見てね"]],
    ["🎉🎉", []],
    ["", []],
  ])("of %j are %j", (text, expected) => {
    expect(chunksOf(text, "ja")).toEqual(expected);
  });

  it.each([
    ["Don't worry, it's **fine**!", ["Don't", "worry", "it's", "fine"]],
    ["It costs $5.99 — really?", ["It", "costs", "$5.99", "really"]],
    ["50% of “them” 🎉 at 9:05 a.m.", ["50%", "of", "them", "at", "9:05", "a.m"]],
    ["See [the docs](https://a.b/c) :)", ["See", "the", "docs"]],
    ["漢字 only", ["only"]],
    ["cats & dogs…maybe", ["cats", "&", "dogs", "maybe"]],
    ["...", []],
  ])("of %j are %j in English", (text, expected) => {
    expect(chunksOf(text, "en")).toEqual(expected);
  });
});

describe("the times of words", () => {
  it("follow the phones of a Japanese sentence", () => {
    expect(timed("猫が、寝た。", "ja", "sil n e k o g a pau n e t a sil")).toEqual([
      ["猫が", 100, 700],
      ["寝た", 800, 1200],
    ]);
  });

  it("know a particle that is said otherwise, a drawn vowel and a small っ", () => {
    expect(timed("せんせいは学校へ行った", "ja", "s e N s e e w a g a cl k o o e i cl t a")).toEqual([
      ["せんせいは", 0, 800],
      ["学校へ", 800, 1500],
      ["行った", 1500, 1900],
    ]);
  });

  it("give a number and a kanji what lies between the kana", () => {
    expect(timed("15日はとても寒い", "ja", "j u u g o n i ch i w a t o t e m o s a m u i")).toEqual([
      ["15日は", 0, 1100],
      ["とても", 1100, 1700],
      ["寒い", 1700, 2200],
    ]);
  });

  it("take the reading of ruby for its word", () => {
    expect(timed("｜兎《うさぎ》を追う", "ja", "u s a g i o o u")).toEqual([
      ["兎", 0, 500],
      ["を", 500, 600],
      ["追う", 600, 800],
    ]);
  });

  it("follow the phones of an English sentence, over pauses and numbers", () => {
    expect(timed("Good cats, 25 dogs", "en", "pau g uh d k ae t s pau t w eh n iy f ay v d ao g z pau")).toEqual([
      ["Good", 100, 400],
      ["cats", 400, 800],
      ["25", 900, 1700],
      ["dogs", 1700, 2100],
    ]);
  });

  it("are anchored at pauses however strange the words are", () => {
    expect(timed("Xq, hello", "en", "k aa z m ao pau hh ax l ow")).toEqual([
      ["Xq", 0, 500],
      ["hello", 600, 1000],
    ]);
  });

  it("begin anew behind a pause, even where the kanji before it would like more sounds", () => {
    expect(timed("山川、志", "ja", "s a N s e N pau k o k o r o z a sh i")).toEqual([
      ["山川", 0, 600],
      ["志", 700, 1700],
    ]);
  });

  it("know no word from the language they are written in", () => {
    for (const text of ["constructor toString", "valueOf hasOwnProperty", "__proto__"]) {
      for (const language of ["ja", "en"] as const) {
        expect(() => wordTimingsOf({ text, language, durationMs: 1, phonemes: [] })).not.toThrow();
      }
    }
  });

  it("share the speech by length where there are no phones", () => {
    const words = wordTimingsOf({ text: "a wonderful day", language: "en", durationMs: 1000, phonemes: [] });
    const lengths = words.map(({ startMs, endMs }) => endMs - startMs);
    expect(lengths[1]).toBeGreaterThan(2 * lengths[0]!);
    expect(words.at(-1)!.endMs).toBeCloseTo(1000);
  });

  it("rest at a mark where there are no phones", () => {
    const [first, second] = wordTimingsOf({ text: "はい、そう", language: "ja", durationMs: 1000, phonemes: [] });
    expect(second!.startMs).toBeGreaterThan(first!.endMs + 100);
  });

  it("are the vendor's where it tells them", () => {
    const words: WordTiming[] = [
      { from: 0, to: 5, startMs: 50, endMs: 400 },
      { from: 6, to: 11, startMs: 380, endMs: 2_000 },
      { from: 3, to: 8, startMs: 0, endMs: 1 },
      { from: 11, to: 99, startMs: 0, endMs: 1 },
    ];
    expect(wordTimingsOf({ text: "Hello world", language: "en", durationMs: 900, phonemes: [], words })).toEqual([
      { from: 0, to: 5, startMs: 50, endMs: 400 },
      { from: 6, to: 11, startMs: 400, endMs: 900 },
    ]);
  });

  it("join a vendor's single kana to the words of the caption, and share what it left out", () => {
    const words: WordTiming[] = [..."海を見る"].map((_, at) => ({
      from: at,
      to: at + 1,
      startMs: at * 100,
      endMs: at * 100 + 90,
    }));
    const timing = { text: "海を見るよ", language: "ja" as const, durationMs: 600, phonemes: [] };
    expect(wordTimingsOf({ ...timing, words })).toEqual([
      { from: 0, to: 2, startMs: 0, endMs: 190 },
      { from: 2, to: 5, startMs: 200, endMs: 390 },
    ]);
    const gap = [
      { from: 0, to: 3, startMs: 0, endMs: 200 },
      { from: 8, to: 11, startMs: 500, endMs: 700 },
    ];
    expect(wordTimingsOf({ text: "one two six", language: "en", durationMs: 700, phonemes: [], words: gap })).toEqual([
      { from: 0, to: 3, startMs: 0, endMs: 200 },
      { from: 4, to: 7, startMs: 200, endMs: 500 },
      { from: 8, to: 11, startMs: 500, endMs: 700 },
    ]);
  });
});

describe("any caption", () => {
  const text = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 50 }),
    fc
      .array(
        fc.constantFrom(
          ..."あいは、。漢字食べ物 ab1,.:-%$¥「」**`|《》｜（）\n",
          "👨‍👩‍👧‍👦",
          "🇯🇵",
          "1️⃣",
          "か\u3099",
          "e\u0301",
          "𠮷",
          "〜",
          "hello",
          "https://a.b",
          "😀",
          "葛\u{e0100}",
          "\u0600",
        ),
        { maxLength: 30 },
      )
      .map((parts) => parts.join("")),
  );
  const row = fc.array(
    fc.record({
      phoneme: fc.constantFrom("a", "k", "o", "N", "cl", "pau", "sil", "hh", "ax", "t", "?"),
      endMs: fc.double({ min: 0, max: 5_000, noNaN: true }),
    }),
    { maxLength: 40 },
  );
  const graphemes = new Intl.Segmenter("ja", { granularity: "grapheme" });

  it("has its words in order, apart, within the speech and on grapheme boundaries", () => {
    fc.assert(
      fc.property(
        text,
        fc.constantFrom("ja" as const, "en" as const),
        fc.integer({ min: 0, max: 5_000 }),
        row,
        fc.array(fc.record({ from: fc.nat(40), to: fc.nat(60), startMs: fc.nat(6_000), endMs: fc.nat(6_000) }), {
          maxLength: 6,
        }),
        (written, language, durationMs, phonemes, words) => {
          const starts = new Set([...graphemes.segment(written)].map(({ index }) => index).concat(written.length));
          const timings = wordTimingsOf({ text: written, language, durationMs, phonemes, words });
          let [at, time] = [0, 0];
          for (const { from, to, startMs, endMs } of timings) {
            expect(from).toBeGreaterThanOrEqual(at);
            expect(to).toBeGreaterThan(from);
            expect(starts.has(from) && starts.has(to)).toBe(true);
            expect(startMs).toBeGreaterThanOrEqual(time - 1e-6);
            expect(endMs).toBeGreaterThanOrEqual(startMs - 1e-6);
            expect(endMs).toBeLessThanOrEqual(durationMs + 1e-6);
            [at, time] = [to, endMs];
          }
          if (durationMs > 0) {
            expect(timings.map(({ from, to }) => ({ from, to }))).toEqual(captionChunksOf(written, language));
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it("covers every letter of plain Japanese, and no mark", () => {
    const plain = fc.string({ unit: fc.constantFrom(..."あいはのをんカタナー漢字食花、。！"), maxLength: 40 });
    fc.assert(
      fc.property(plain, (written) => {
        const covered = captionChunksOf(written, "ja")
          .map(({ from, to }) => written.slice(from, to))
          .join("");
        expect(covered.replaceAll("ー", "")).toBe(written.replace(/[、。！ー]/g, ""));
      }),
    );
  });
});
