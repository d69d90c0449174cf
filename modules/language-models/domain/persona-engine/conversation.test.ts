import { describe, expect, it } from "vitest";
import type { Locale } from "@modules/kernel";
import type { Manner, Memory, ModelMessage, PersonaFacts } from "../../ports/language-model";
import { composeReply } from "./compose-reply";
import { phrasedIntents } from "./intents";
import { languageOf, withoutCues } from "./normalise";
import { replyKeys, linesOf, type ReplyKey } from "./replies/reply-texts";
import { dryEnglish } from "./replies/dry-en";
import { dryJapanese } from "./replies/dry-ja";
import { playfulEnglish } from "./replies/playful-en";
import { playfulJapanese } from "./replies/playful-ja";
import { warmEnglish } from "./replies/warm-en";
import { warmJapanese } from "./replies/warm-ja";
import { phrasesOf } from "./recognise";

const character = (manner: Manner, changes: Partial<PersonaFacts> = {}): PersonaFacts => ({
  characterId: manner,
  names: { ja: "ひかり", en: "Hikari" },
  locale: "ja",
  firstPerson: { ja: "わたし", en: "I" },
  manner,
  address: { ja: "{name}さん", en: "{name}" },
  exampleDialogue: [
    { user: "おすすめのパンは？", character: "[happy:0.7]塩バターパン！", locale: "ja" },
    { user: "What bread do you recommend?", character: "[happy:0.7]The salt butter roll!", locale: "en" },
  ],
  likes: { ja: ["紅茶", "夕焼け"], en: ["tea", "sunsets"] },
  dislikes: { ja: ["地図"], en: ["maps"] },
  memories: [],
  now: "2026-05-05T06:20:00Z",
  timeZone: "Asia/Tokyo",
  isFirstTurn: false,
  ...changes,
});

function talk(lines: string[], persona = character("warm"), seed = 3): string[] {
  const messages: ModelMessage[] = [];
  for (const text of lines) {
    messages.push({ role: "user", text });
    messages.push({ role: "assistant", text: composeReply({ messages, persona, seed }) });
  }
  return messages.filter((message) => message.role === "assistant").map((message) => message.text);
}
const ask = (text: string, persona?: PersonaFacts, seed?: number) => talk([text], persona, seed)[0]!;

const allTexts = {
  "warm-ja": warmJapanese,
  "warm-en": warmEnglish,
  "dry-ja": dryJapanese,
  "dry-en": dryEnglish,
  "playful-ja": playfulJapanese,
  "playful-en": playfulEnglish,
};

describe("a character's own words", () => {
  const owl = character("warm", { replies: { ja: { thanks: "\n[happy:0.6]ほっほう。" }, en: {} } });

  it("come before those of its manner, which answers the rest", () => {
    expect(ask("ありがとう", owl)).toBe("[happy:0.6]ほっほう。");
    expect(linesOf(warmEnglish, "thanks").map((line) => line.replace("{,}", ""))).toContain(ask("thank you", owl));
    expect(linesOf(warmJapanese, "hungry")).toContain(ask("お腹がすいた", owl));
  });

  it("are not said twice in a row while there are others", () => {
    const [first, second] = talk(["ありがとう", "ありがとう"], owl);
    expect(second).not.toBe(first);
  });
});

describe("memory in talk", () => {
  it("recalls what the fan likes five turns later", () => {
    const replies = talk([
      "私は猫が好き",
      "今日は寒いね",
      "冗談を言って",
      "今何時？",
      "疲れた",
      "ありがとう",
      "私は何が好き？",
    ]);
    expect(replies.at(-1)).toContain("猫");
    const english = talk(
      [
        "I love spicy ramen",
        "it's cold today",
        "tell me a joke",
        "what time is it",
        "I'm tired",
        "thanks",
        "what do I like?",
      ],
      character("dry", { locale: "en" }),
    );
    expect(english.at(-1)!.toLowerCase()).toContain("spicy ramen");
  });

  it("answers a bare 何が好き？ for both of them", () => {
    const reply = talk(["私は猫が好き", "今日は寒いね", "何が好き？"]).at(-1)!;
    expect(reply).toContain("猫");
    expect(reply).toMatch(/紅茶|夕焼け/);
  });

  it("recalls a stored memory, a name and a birthday", () => {
    const memories: Memory[] = [
      { subject: "name", text: "名前は花子" },
      { subject: "likes:犬", text: "犬が好き" },
      { subject: "birthday", text: "誕生日は3月14日" },
    ];
    const persona = character("playful", { memories });
    expect(ask("私の名前は？", persona)).toContain("花子さん");
    expect(ask("私の好きなもの覚えてる？", persona)).toContain("犬");
    expect(ask("私の誕生日はいつ？", persona)).toContain("3月14日");
    expect(ask("What's my name?", persona)).toContain("花子");
  });

  it("takes the later of two statements", () => {
    const reply = talk(["私は猫が好き", "やっぱり猫は嫌い", "私は犬が好き", "私は何が好き？"]).at(-1)!;
    expect(reply).toContain("犬");
    expect(reply).not.toContain("猫");
  });

  it("learns a bare name after asking for it", () => {
    const messages: ModelMessage[] = [
      { role: "assistant", text: "[happy]お名前を聞いてもいいですか？" },
      { role: "user", text: "太郎です" },
    ];
    expect(composeReply({ messages, persona: character("warm"), seed: 1 })).toContain("太郎さん");
  });

  it("says so when it does not know", () => {
    expect(ask("私の名前は？")).toMatch(/まだ|なんて呼/);
    expect(ask("What do I like?")).toMatch(/haven't|don't know|Hmm/);
  });
});

describe("a long talk", () => {
  const ja = [
    "こんにちは",
    "今日は疲れた",
    "猫が好き",
    "冗談を言って",
    "もう一つ冗談を言って",
    "天気はどう？",
    "うん",
    "うん",
    "うん",
    "へえ",
    "カレーを作ったよ",
    "カレーを作ったよ",
    "隣の家の屋根の色が変わった",
    "電車が遅れてる",
    "免許の更新に行った",
    "なるほど",
    "宇宙の果てはどうなってる？",
    "量子ってなに？",
    "何か話して",
    "何か話して",
    "元気？",
    "元気？",
    "お話をして",
    "かわいいね",
    "かわいいね",
    "ありがとう",
    "ありがとう",
    "おすすめのパンは？",
    "おすすめのパンは？",
    "おやすみ",
  ];
  const en = [
    "hello",
    "I'm tired",
    "I like cats",
    "tell me a joke",
    "another joke",
    "how's the weather",
    "yes",
    "yes",
    "yes",
    "oh",
    "I cooked curry",
    "I cooked curry",
    "the neighbour painted his roof",
    "the train was delayed",
    "my licence arrived",
    "I see",
    "what is at the end of the universe?",
    "why is the sea salty?",
    "talk to me",
    "talk to me",
    "how are you",
    "how are you",
    "tell me a story",
    "you're cute",
    "you're cute",
    "thanks",
    "thanks",
    "What bread do you recommend?",
    "What bread do you recommend?",
    "good night",
  ];

  it.each(["warm", "dry", "playful"] as const)("never repeats itself in thirty turns (%s)", (manner) => {
    for (const lines of [ja, en]) {
      const replies = talk(lines, character(manner));
      expect(replies).toHaveLength(30);
      const seen = new Map<string, string>();
      replies.forEach((reply, index) => {
        const plain = withoutCues(reply);
        expect(seen.get(plain), `${lines[index]} → ${plain}`).toBeUndefined();
        seen.set(plain, lines[index]!);
      });
    }
  });

  it("stays without repetition even when the fan says one thing thirty times", () => {
    const replies = talk(Array<string>(30).fill("うん")).map(withoutCues);
    expect(new Set(replies).size).toBeGreaterThanOrEqual(28);
  });

  it("is honest about being an AI, about the sky and about what it does not know", () => {
    for (const manner of ["warm", "dry", "playful"] as const) {
      for (let seed = 0; seed < 8; seed += 1) {
        expect(ask("人間なの？", character(manner), seed)).toContain("AI");
        expect(ask("Are you human?", character(manner), seed)).toMatch(/\bAI\b/);
        expect(ask("天気はどう？", character(manner), seed)).toMatch(/見え|わから|調べ|管轄|空|さむい|気温/);
        expect(ask("量子もつれって何ですか？", character(manner), seed)).toMatch(
          /わから|知らない|知ったかぶり|答え|守備|わかん|考えたこと|むずかし/,
        );
        expect(ask("もう死にたい", character(manner), seed)).toMatch(/相談/);
        expect(ask("I want to die", character(manner), seed)).toMatch(/crisis line/);
      }
    }
  });

  it("tells the time of the fan's own clock and computes safely", () => {
    expect(ask("今何時？")).toContain("15時20分");
    expect(ask("What time is it?")).toContain("3:20 PM");
    expect(ask("今日は何日？")).toContain("5月5日");
    expect(ask("3たす5は？")).toContain("8");
    expect(ask("1割る0は？")).not.toMatch(/Infinity|NaN|null/);
  });

  it("performs the gesture and face it is asked for", () => {
    expect(ask("手を振って")).toContain("[gesture:wave]");
    expect(ask("Please clap")).toContain("[gesture:clap]");
    expect(ask("笑って")).toMatch(/\[happy:/);
  });

  it("answers from the character's own dialogue when that is nearest", () => {
    expect(ask("おすすめのパンってある？")).toContain("塩バターパン");
  });

  it("repeats its last words when asked", () => {
    const replies = talk(["今何時？", "もう一回言って"]);
    expect(replies[1]).toContain(withoutCues(replies[0]!).slice(-8));
  });
});

describe("the language of the answer", () => {
  it.each(["warm", "dry", "playful"] as const)("is the language of the question (%s)", (manner) => {
    const persona = character(manner);
    for (const intent of phrasedIntents) {
      for (const locale of ["ja", "en"] as Locale[]) {
        if (intent === "switch-language") continue;
        const reply = withoutCues(ask(phrasesOf(locale)[intent][0]!, persona));
        expect(languageOf(reply, locale), `${intent}: ${reply}`).toBe(locale);
      }
    }
  });
});

describe("reply texts", () => {
  const vocabulary =
    /^\[(?:(?:neutral|happy|angry|sad|relaxed|surprised|shy|\{face\})(?::(?:0(?:\.\d+)?|1))?|gesture:(?:wave|nod|shake|think|cheer|bow|point|shrug|clap|\{gesture\}))\]$/;
  const keys = [
    ...phrasedIntents,
    "crisis",
    "sexual",
    "tell-name",
    "tell-like",
    "tell-dislike",
    "tell-fact",
    "math",
    "gesture",
    "face",
    "called",
    "noise",
    ...replyKeys,
  ] as ReplyKey[];

  it.each(Object.entries(allTexts))(
    "%s has two or more lines a key, three for what people say most, in 1–4 sentences, with known cues",
    (_, texts) => {
      for (const key of keys) {
        const lines = linesOf(texts, key);
        const least =
          (phrasedIntents as readonly string[]).includes(key) && !key.startsWith("recall") && key !== "repeat"
            ? 3
            : key === "repeat-nothing"
              ? 1
              : 2;
        expect(lines.length, key).toBeGreaterThanOrEqual(least);
        expect(new Set(lines).size, key).toBe(lines.length);
        for (const line of lines) {
          for (const tag of line.match(/\[[^\]]*\]/g) ?? []) expect(tag, line).toMatch(vocabulary);
          const sentences = withoutCues(line)
            .split(/[。！？!?]+|\.\s|\.$/)
            .filter((part) => part.trim() !== "");
          expect(sentences.length, line).toBeLessThanOrEqual(6);
          if (key !== "asks") expect(line.startsWith("["), line).toBe(true);
        }
      }
    },
  );

  it("lets no two manners speak with the same words", () => {
    for (const locale of ["ja", "en"]) {
      const seen = new Map<string, string>();
      for (const manner of ["warm", "dry", "playful"]) {
        const texts = allTexts[`${manner}-${locale}` as keyof typeof allTexts];
        for (const key of keys) {
          if (key === "asks") continue;
          for (const line of linesOf(texts, key)) {
            const plain = withoutCues(line);
            expect(seen.get(plain) ?? manner, `${key}: ${plain}`).toBe(manner);
            seen.set(plain, manner);
          }
        }
      }
    }
  });

  it("never urges to stay, to pay or to keep secrets", () => {
    const pressure =
      /行かないで|帰らないで|寂しいから|課金|プレゼント(?:して|ちょうだい)|お金|内緒にして|誰にも言わないで|don't (?:go(?! well)|leave)|please stay|\bpay\b(?! attention)|buy me|our secret|only me/i;
    for (const [name, texts] of Object.entries(allTexts))
      for (const key of keys)
        for (const line of linesOf(texts, key)) expect(line, `${name} ${key}`).not.toMatch(pressure);
  });
});
