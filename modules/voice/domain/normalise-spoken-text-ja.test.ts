import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { cmuEnglishPronunciations } from "../adapters/cmu-english-pronunciations";
import { normaliseSpokenTextJa } from "./normalise-spoken-text-ja";

const pronunciations = cmuEnglishPronunciations();
const spoken = (text: string) => normaliseSpokenTextJa(text, (word) => pronunciations.phonesOf(word));
beforeAll(() => pronunciations.warm());

const cases: Record<string, [written: string, spoken: string][]> = {
  "times and days": [
    ["今夜20:00からライブ！", "今夜20時からライブ！"],
    ["朝7:30に起きて、10:05に出発", "朝7時30分に起きて、10時5分に出発"],
    ["午後9:30", "午後9時30分"],
    ["10:30 AM", "午前10時30分"],
    ["9pm", "午後9時"],
    ["記録は1:02:03", "記録は1時2分3秒"],
    ["2025/12/24に会おう", "2025年12月24日に会おう"],
    ["2025-01-05", "2025年1月5日"],
    ["12/24(水)は休み", "12月24日、水曜日は休み"],
    ["8月3日(日)", "8月3日、日曜日"],
    ["5時〜6時", "5時から6時"],
  ],
  "amounts and units": [
    ["１２３４円", "1234円"],
    ["3,980円です", "3980円です"],
    ["¥1,200", "1200円"],
    ["$5.99だよ", "5.99ドルだよ"],
    ["気温は25℃、湿度60%", "気温は25度、湿度60パーセント"],
    ["身長165cm、体重50kg", "身長165センチメートル、体重50キログラム"],
    ["5GBのデータ", "5ギガバイトのデータ"],
    ["1/2の確率", "2分の1の確率"],
    ["½カップ", "2分の1カップ"],
    ["5+3=8", "5たす3は8"],
    ["-5度", "マイナス5度"],
    ["3〜5個ください", "3から5個ください"],
    ["10-20分", "10から20分"],
    ["v1.2.3", "ビー1てん2てん3"],
    ["1.5倍", "1.5倍"],
    [
      "12345678901234567890",
      "イチニーサンヨン、ゴーロクナナハチ、キューゼロイチニー、サンヨンゴーロク、ナナハチキューゼロ",
    ],
    ["No.1アイドル", "ナンバー1アイドル"],
  ],
  "what is only seen": [
    ["https://example.com/a?b=cを見てね", "を見てね"],
    ["www.example.com へ", "へ"],
    ["メールはme@example.co.jpまで", "メールは、まで"],
    ["やったー🎉🎉うれしい😊", "やったー、うれしい"],
    ["家族👨‍👩‍👧‍👦と旗🇯🇵", "家族、と旗"],
    ["ありがとう(´・ω・`)", "ありがとう"],
    ["よろしくm(_ _)m", "よろしく"],
    ["(^_^)やあ", "やあ"],
    ["T_T 悲しい", "悲しい"],
    ["orz", ""],
    ["そうだねｗｗｗ", "そうだね"],
    ["草www", "草"],
    ["すごいw", "すごい"],
    ["まじか(笑)", "まじか"],
    ["♪らららー", "らららー"],
    ["😀", ""],
    ["...", ""],
  ],
  markup: [
    ["**大事**な話です", "大事な話です"],
    ["# 見出し\n- ひとつ\n- ふたつ", "見出し。ひとつ。ふたつ"],
    ["`npm start`を実行してね", "エヌピーエムスタートを実行してね"],
    ["```js\nconst a = 1;\n```\nこれだけ", "これだけ"],
    ["```\n閉じていない", ""],
    ["[公式サイト](https://a.b/c)を見て", "公式サイトを見て"],
    ["| 名前 | 年 |\n|---|---|\n| 蓮 | 28 |", "名前、年。蓮、28"],
    ["<b>太字</b>だよ", "太字だよ"],
    ["> 引用です", "引用です"],
  ],
  "Latin words": [
    ["Ｈｅｌｌｏ、ｗｏｒｌｄ！", "ハロー、ワールド！"],
    ["YouTubeでVTuberを見る", "ユーチューブでブイチューバーを見る"],
    ["I love you、大好き", "アイラブユー、大好き"],
    ["Next.jsとTypeScript", "ネクストドットジェーエスとタイプスクリプト"],
    ["AIとVRMの話", "エーアイとブイアールエムの話"],
    ["C++とC#", "シープラスプラスとシーシャープ"],
    ["R&B", "アールアンドビー"],
    ["Ren君とHikariさん", "レン君とヒカリさん"],
    ["iPhone 15 Pro", "アイフォーン15プロ"],
    ["a computer system", "アコンピューターシステム"],
    ["naïve café", "ナイーブカフェ"],
  ],
  "signs and spelling": [
    ["「はい」と言った", "はいと言った"],
    ["彼は「うん」。", "彼は、うん。"],
    ["東京（とうきょう）です", "東京、とうきょうです"],
    ["レオナルド・ダ・ヴィンチ", "レオナルドダヴィンチ"],
    ["だね〜", "だねー"],
    ["えーーーーーっ！！！", "えーーーっ！"],
    ["え…？そう…なの", "え？そう、なの"],
    ["明日は\n晴れ", "明日は。晴れ"],
    ["髙橋さんと𠮷田さん", "高橋さんと吉田さん"],
    ["ﾊﾝｶｸｶﾀｶﾅ", "ハンカクカタカナ"],
    ["ほんと!?", "ほんと？"],
    ["A→B", "エー、ビー"],
    ["あ\u200bい\u0000う", "あいう"],
    ["", ""],
  ],
};

for (const [group, list] of Object.entries(cases)) {
  describe(`Japanese speech: ${group}`, () => {
    it.each(list)("reads %j as %j", (written, expected) => {
      expect(spoken(written)).toBe(expected);
    });
  });
}

describe("any Japanese text", () => {
  const anything = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          ..."あ漢ア1 2:/.-+「」()（）~〜wｗ#*`_|\n、。！？hello 😀$%&@<>".split(""),
          "https://a.b",
          "**",
          "```",
          "12/24",
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

  it("takes time in proportion to its length", () => {
    for (const bad of [
      "(".repeat(5_000),
      "*".repeat(5_000),
      "a-".repeat(2_500),
      "1/".repeat(2_500),
      "[".repeat(5_000),
      "w".repeat(5_000),
      "`".repeat(5_000),
      "^_".repeat(2_500),
      "<a".repeat(2_500),
      "- ".repeat(2_500),
      "| ".repeat(2_500),
    ]) {
      const start = performance.now();
      spoken(bad);
      expect(performance.now() - start, bad.slice(0, 4)).toBeLessThan(500);
    }
  });
});
