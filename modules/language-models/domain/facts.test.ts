import { describe, expect, it } from "vitest";
import { factFrom, rememberFrom } from "./facts";

const told: [string, "ja" | "en", string, string][] = [
  ["私は猫が好き", "ja", "likes:猫", "猫が好き"],
  ["わたし、猫がすごく好きなんです！", "ja", "likes:猫", "猫が好き"],
  ["僕はラーメンが大好きだよ", "ja", "likes:ラーメン", "ラーメンが好き"],
  ["好きな食べ物はカレーです", "ja", "likes:カレー", "カレーが好き"],
  ["ピアノを弾くのが好き", "ja", "likes:ピアノを弾くこと", "ピアノを弾くことが好き"],
  ["推しはミクです", "ja", "likes:ミク", "ミクが好き"],
  ["最近、将棋にはまってる", "ja", "likes:将棋", "将棋が好き"],
  ["虫が苦手です", "ja", "dislikes:虫", "虫が苦手"],
  ["トマトは好きじゃない", "ja", "dislikes:トマト", "トマトが苦手"],
  ["私の名前は花子です", "ja", "name", "名前は花子"],
  ["太郎っていいます", "ja", "name", "名前は太郎"],
  ["ケンって呼んで", "ja", "name", "名前はケン"],
  ["誕生日は3月14日です", "ja", "birthday", "誕生日は3月14日"],
  ["犬を飼っています", "ja", "pet", "犬を飼っている"],
  ["うちで猫を2匹飼ってるよ", "ja", "pet", "猫を飼っている"],
  ["仕事は看護師をしています", "ja", "job", "仕事は看護師"],
  ["大学生です", "ja", "job", "仕事は大学生"],
  ["出身は北海道です", "ja", "hometown", "出身は北海道"],
  ["大阪に住んでる", "ja", "home", "大阪に住んでいる"],
  ["趣味は登山です", "ja", "hobby", "趣味は登山"],
  ["I like cats", "en", "likes:cats", "likes cats"],
  ["I really love spicy ramen so much!", "en", "likes:spicy ramen", "likes spicy ramen"],
  ["My favourite colour is green.", "en", "likes:green", "likes green"],
  ["I'm into jazz", "en", "likes:jazz", "likes jazz"],
  ["I can't stand mornings", "en", "dislikes:mornings", "dislikes mornings"],
  ["I don't like tomatoes.", "en", "dislikes:tomatoes", "dislikes tomatoes"],
  ["My name is Alex", "en", "name", "name is Alex"],
  ["I'm Alex, nice to meet you", "en", "name", "name is Alex"],
  ["Call me Sam please", "en", "name", "name is Sam"],
  ["My birthday is on March 14th", "en", "birthday", "birthday is March 14th"],
  ["I have a dog named Pochi", "en", "pet", "has a pet: a dog named Pochi"],
  ["I'm a nurse", "en", "job", "job: nurse"],
  ["I work as a bus driver", "en", "job", "job: bus driver"],
  ["I'm from Osaka", "en", "hometown", "comes from Osaka"],
  ["I live in New York", "en", "home", "lives in New York"],
  ["My hobby is fishing", "en", "hobby", "hobby: fishing"],
];

const untold: [string, "ja" | "en"][] = [
  ["猫が好きですか？", "ja"],
  ["猫は好き？", "ja"],
  ["何が好き？", "ja"],
  ["私は何が好きだと思う", "ja"],
  ["もし猫が好きだったらどうする", "ja"],
  ["母は猫が好き", "ja"],
  ["友達が犬を飼ってる", "ja"],
  ["太郎くんはカレーが好きなんだって", "ja"],
  ["あなたの名前は？", "ja"],
  ["ひかりさんのことが好きです", "ja"],
  ["彼の名前は太郎です", "ja"],
  ["猫が好きな人がうらやましい", "ja"],
  ["姉は看護師です", "ja"],
  ["猫が好きかもしれない", "ja"],
  ["あなたが好き", "ja"],
  ["田中さんの趣味は登山です", "ja"],
  ["昔は猫が好きだった", "ja"],
  ["弟は東京に住んでる", "ja"],
  ["彼女は医者です", "ja"],
  ["君の名前は何", "ja"],
  ["Do you like cats?", "en"],
  ["What do I like", "en"],
  ["My mother likes cats", "en"],
  ["If I liked cats I would get one", "en"],
  ["I would like some tea", "en"],
  ["I love you", "en"],
  ["I like it", "en"],
  ["My friend has a dog", "en"],
  ["His name is Bob", "en"],
  ["I'm tired", "en"],
  ["I'm Japanese", "en"],
  ["Maybe I like jazz", "en"],
  ["I used to live in Paris", "en"],
  ["She said I like jazz", "en"],
  ["I think I like him", "en"],
  ["Call me later", "en"],
  ["I hate this", "en"],
  ["I'm a mess", "en"],
  ["I hate myself", "en"],
  ["my brother is a nurse", "en"],
];

describe("rememberFrom", () => {
  it.each(told)("%s → %s %s", (text, locale, subject, remembered) => {
    const facts = rememberFrom(text, locale);
    expect(facts).toHaveLength(1);
    expect(facts[0]!.subject.startsWith(subject)).toBe(true);
    expect(facts[0]!.text).toBe(remembered);
    expect(factFrom(facts[0]!)).not.toBeNull();
  });

  it.each(untold)("stores nothing from %s", (text, locale) => {
    expect(rememberFrom(text, locale)).toEqual([]);
  });

  it("takes a bare answer for a name only after the question", () => {
    expect(rememberFrom("太郎です", "ja", "お名前を聞いてもいいですか？")).toEqual([
      { subject: "name", text: "名前は太郎" },
    ]);
    expect(rememberFrom("alex", "en", "What should I call you?")).toEqual([{ subject: "name", text: "name is Alex" }]);
    expect(rememberFrom("太郎です", "ja", "今日はどんな日でした？")).toEqual([]);
    expect(rememberFrom("内緒", "ja", "お名前は？")).toEqual([]);
  });

  it("keeps several facts of one message and the newest of one kind", () => {
    expect(rememberFrom("名前は花子です。猫が好きです。大阪に住んでます。", "ja").map((fact) => fact.subject)).toEqual([
      "name",
      "likes:猫",
      "home",
    ]);
    expect(rememberFrom("My name is Ann. My name is Bea.", "en")).toEqual([{ subject: "name", text: "name is Bea" }]);
  });

  it("refuses markup, links and long numbers as values", () => {
    for (const text of ["I like <b>cats</b>", "I like https://example.com", "My name is [happy]", "I live in 90210123"])
      expect(rememberFrom(text, "en")).toEqual([]);
    expect(rememberFrom("電話は09012345678が好き", "ja")).toEqual([]);
  });

  it("stays quick on a long hostile text", () => {
    const started = performance.now();
    rememberFrom("好きが".repeat(2000), "ja");
    rememberFrom("i really ".repeat(1500), "en");
    expect(performance.now() - started).toBeLessThan(300);
  });
});
