import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { japaneseScoreSchema } from "../contract";
import { piperJapaneseScorer } from "./piper-japanese-scorer";

const scorer = piperJapaneseScorer({ packagesFolder: join(process.cwd(), "node_modules") });

describe("reading Japanese", () => {
  beforeAll(() => scorer.warm());

  it("writes phrases, nuclei, long vowels and devoiced vowels", async () => {
    expect(await scorer.score("こんにちは、今日はいい天気ですね。")).toEqual({
      breathGroups: [
        [{ morae: "k.o N n.i ch.i w.a", nucleus: 5 }],
        [
          { morae: "ky.o o w.a", nucleus: 1 },
          { morae: "i i", nucleus: 1 },
          { morae: "t.e N k.i d.e s.U n.e", nucleus: 1 },
        ],
      ],
    });
  });

  it("keeps inner questions, each on its own last phrase", async () => {
    const score = await scorer.score("え？そうなの！？ほんと。");
    const questions = score!.breathGroups.map((group) => group.at(-1)!.question ?? false);
    expect(questions).toEqual([true, true, false]);
  });

  it("keeps the nasal on which the lips meet", async () => {
    const score = await scorer.score("新聞");
    expect(score!.breathGroups[0]![0]!.morae).toBe("sh.i N_m b.u N");
  });

  it("tells words apart by their accent", async () => {
    const nucleusOf = async (text: string) => (await scorer.score(text))!.breathGroups[0]![0]!.nucleus;
    expect(await nucleusOf("箸で食べる")).toBe(1);
    expect(await nucleusOf("橋で待つ")).not.toBe(1);
  });

  it.each(["", "  ", "…", "！？", "ー", "っ", "々", "。。。", "、"])("finds nothing to speak in %j", async (text) => {
    expect(await scorer.score(text)).toBeNull();
  });

  it("answers with what the contract allows, also for odd input", async () => {
    for (const text of [
      "クヮルテット、ツァーリ、グァム",
      "ヴァイオリン\nティー",
      "ABC123",
      "ん",
      "123456789012345",
      "\u0000あ\u200bい",
      "<speak>はい</speak>",
    ]) {
      const score = await scorer.score(text);
      expect(japaneseScoreSchema.safeParse(score).success, text).toBe(true);
    }
  });

  it("reads a warm sentence in a few milliseconds", async () => {
    const times: number[] = [];
    for (let round = 0; round < 60; round += 1) {
      const start = performance.now();
      await scorer.score(`今日は${round}時から、みんなで一緒に海へ行く予定です。`);
      times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    // The aim is 5 ms; the bound leaves room for a busy machine.
    expect(times[Math.floor(times.length / 2)]).toBeLessThan(20);
  });
});
