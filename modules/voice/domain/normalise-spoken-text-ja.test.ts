import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { cmuEnglishPronunciations } from "../adapters/cmu-english-pronunciations";
import { piperJapaneseScorer } from "../adapters/piper-japanese-scorer";
import golden from "./golden/spoken-ja.json";
import { normaliseSpokenTextJa } from "./normalise-spoken-text-ja";

const pronunciations = cmuEnglishPronunciations();
const scorer = piperJapaneseScorer({ packagesFolder: join(process.cwd(), "node_modules") });
const spoken = (text: string) => normaliseSpokenTextJa(text, (word) => pronunciations.phonesOf(word));
beforeAll(() => Promise.all([pronunciations.warm(), scorer.warm()]));

const cases = Object.entries(golden) as [string, [written: string, spoken: string][]][];

for (const [group, list] of cases) {
  describe(`Japanese speech: ${group}`, () => {
    it.each(list)("reads %j as %j", (written, expected) => {
      expect(spoken(written)).toBe(expected);
    });
  });
}

describe("the golden cases of Japanese", () => {
  it("are at least 200 and no two alike", () => {
    const written = cases.flatMap(([, list]) => list.map(([text]) => text));
    expect(written.length).toBeGreaterThanOrEqual(200);
    expect(new Set(written).size).toBe(written.length);
  });

  it("stay as they are when they are read again", () => {
    for (const [, list] of cases) for (const [, expected] of list) expect(spoken(expected)).toBe(expected);
  });

  it("leave nothing that the reader cannot say", async () => {
    for (const [, list] of cases) {
      for (const [written, expected] of list) {
        if (expected !== "") expect(await scorer.score(expected), written).not.toBeNull();
      }
    }
  });
});

describe("what the reader makes of it", () => {
  const said = async (text: string) =>
    (await scorer.score(spoken(text)))!.breathGroups
      .map((group) => group.map(({ morae }) => morae.replace(/[. ]/g, "").replace(/N_\w/g, "N").toLowerCase()).join(""))
      .join(", ");

  it.each([
    ["1/2", "nibunnoichi"],
    ["3分の1", "sanbunnoichi"],
    ["0時", "reeji"],
    ["1人と2人", "hitoritofutari"],
    ["1本、2本、3本", "iclpon, nihon, sanbon"],
    ["8/20", "hachigatsuhatsuka"],
    ["4/1", "shigatsutsuitachi"],
    ["9:30", "kujisanjuclpun"],
    ["300g", "sanbyakuguramu"],
    ["10%", "juclpaasento"],
    ["¥600", "roclpyakuen"],
    ["110番", "hyakutooban"],
    ["〇〇さん", "marumarusan"],
    ["第Ⅲ章", "daisanshoo"],
    ["｜小夜《さよ》は", "sayowa"],
    ["小鳥遊（たかなし）へ", "takanashie"],
    ["NHK", "enueichikee"],
    ["Wi-Fi", "waifai"],
    ["α波", "arufaha"],
  ])("says %j as %j", async (written, expected) => {
    expect(await said(written)).toBe(expected);
  });
});

describe("any Japanese text", () => {
  const anything = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          ..."あ漢ア1 2:/.-+「」()（）~〜wｗ#*`_|\n、。！？hello 😀$%&@<>《》｜{}①Ⅲ〇年月日時分\ue000\uf8f0".split(""),
          "https://a.b",
          "a@b.co",
          "**",
          "```",
          "12/24",
          "<ruby>",
          "<rt>",
          "(^_^)",
        ),
        { maxLength: 25 },
      )
      .map((parts) => parts.join("")),
  );

  it("becomes words, digits and marks that can be read, and nothing else", () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(spoken(text)).toMatch(/^[\p{Letter}\p{Number}\p{Mark}ー々〆、。！？.%-]*$/u);
        expect(spoken(text)).not.toMatch(/[A-Za-z]/);
      }),
    );
  });

  it("stays as it is when it is read again", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const once = spoken(text);
        expect(spoken(once)).toBe(once);
      }),
    );
  });

  it("grows by no more than its words in full", () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(spoken(text).length).toBeLessThanOrEqual(40 + text.normalize("NFKC").length * 12);
      }),
    );
  });

  it("loses no word of plain writing", () => {
    const word = fc.string({
      unit: fc.constantFrom(
        ..."あいうえおかきくけこさしすせそとなりるれんアイエカキコサタナミリ山川空海花鳥風月歌夢光声",
      ),
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
        expect(spoken(words.join("、"))).toBe(words.join("、"));
        expect(spoken(`${words.join("")}。`)).toBe(`${words.join("")}。`);
      }),
    );
  });

  it("says every figure of a whole number", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), (number) => {
        expect(spoken(`${number.toLocaleString("en")}個`)).toBe(`${number}個`);
      }),
    );
  });
});
