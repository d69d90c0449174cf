import type { Fact, FactKind } from "./fact";

const self = "(?:(?:私|わたし|わたくし|あたし|僕|ぼく|俺|おれ|オレ|自分|うち)(?:は|も|って|の|、)?、?)?";
const adverbs =
  "(?:(?:実は|じつは|やっぱり|昔から|むかしから|最近|特に|とくに|一番|いちばん|あと|それと|でも|えっと|とても|すごく|すっごく|めっちゃ|めちゃくちゃ|けっこう|結構|本当に|ほんとに|ずっと)、?)*";
const ending =
  "(?:です|だ|なんです|なんだ|なの|だよ|です(?:よ|ね)|なんだよ|なんだよね|なんですよ|なんですよね|だよね|だね|だな|だなあ|よ|ね|な|といいます|と言います|っていいます|って言います|っていうの|っていうんだ|と申します|だったりする)?(?:よ|ね|な|なあ)*";

type Pattern = { kind: FactKind; of: RegExp; value?: (match: RegExpMatchArray) => string | null };
const pattern = (kind: FactKind, source: string, value?: Pattern["value"]): Pattern => ({
  kind,
  of: new RegExp(`^${adverbs}${self}${adverbs}${source}$`, "u"),
  ...(value ? { value } : {}),
});

const jobs =
  "(?:大学院生|大学生|高校生|中学生|小学生|専門学生|学生|会社員|公務員|教師|先生|看護師|医者|医師|エンジニア|プログラマー|デザイナー|美容師|保育士|介護士|主婦|主夫|フリーター|自営業|漫画家|イラストレーター|作家|研究者|店員|料理人|シェフ|ドライバー|農家|歌手|俳優|弁護士|翻訳家|ライター)";
const pets =
  "(?:.{0,8}?(?:犬|いぬ|イヌ|猫|ねこ|ネコ|うさぎ|ウサギ|ハムスター|インコ|文鳥|金魚|熱帯魚|亀|カメ|トカゲ|フェレット|モルモット|鳥|魚)(?:\\d匹|[一二三]匹)?)";

const patterns: readonly Pattern[] = [
  pattern("name", `(?:の)?(?:名前|なまえ)は([^はがを]{1,16}?)${ending}`),
  pattern(
    "name",
    `(?:は)?([^はがをのに\\s]{1,12}?)(?:と|って)(?:いいます|言います|申します|いう者です|いう名前(?:です|だよ)?|呼んで(?:ね|よ|ください|下さい|ほしい(?:です|な)?|くれる(?:と|と嬉しい|とうれしい))?)(?:.{0,6})`,
  ),
  pattern("birthday", `(?:の)?(?:誕生日|たんじょうび)は(?:\\d{4}年)?(\\d{1,2}月\\d{1,2}日)${ending}`),
  pattern("birthday", `(?:は)?(\\d{1,2}月\\d{1,2}日)(?:生まれ|が誕生日)${ending}`),
  pattern("job", `(?:の)?(?:仕事|職業)は(.{1,16}?)(?:をして(?:い)?(?:る|ます)|をやって(?:い)?(?:る|ます))?${ending}`),
  pattern(
    "job",
    `(${jobs})(?:をして(?:い)?(?:る|ます)|をやって(?:い)?(?:る|ます)|として働いて(?:い)?(?:る|ます))?${ending}`,
  ),
  pattern("job", `(.{1,14}?)(?:として)働いて(?:い)?(?:る|ます)${ending}`),
  pattern("hometown", `(?:の)?(?:出身|地元|故郷|ふるさと)は(.{1,12}?)${ending}`),
  pattern("hometown", `([^はがを]{1,10}?)(?:の)?(?:出身|生まれ)${ending}`, ([, place]) =>
    place && !/[年月日]|\d/.test(place) ? place : null,
  ),
  pattern("home", `(?:今は|いまは)?([^はがを]{1,12}?)に住んで(?:い)?(?:る|ます)${ending}`),
  pattern(
    "pet",
    `(?:家|うち|実家)?(?:では|で|には|に)?(${pets})を(?:\\d匹|[一二三]匹)?(?:飼って|買って)(?:い)?(?:る|ます)${ending}`,
  ),
  pattern("pet", `(?:ペット)は(.{1,16}?)${ending}`),
  pattern("hobby", `(?:の)?趣味は(.{1,20}?)${ending}`, ([, value]) => asNoun(value)),
  pattern("hobby", `([^は]{1,16}?)が趣味${ending}`, ([, value]) => asNoun(value)),
  pattern(
    "dislikes",
    `(?:の)?(?:嫌い|きらい|苦手|にがて)な(?:もの|こと|食べ物|たべもの|動物|野菜|人)は(.{1,16}?)${ending}`,
  ),
  pattern(
    "dislikes",
    `(.{1,18}?)(?:が|は|も)${adverbs}(?:大嫌い|嫌い|きらい|大きらい|苦手|にがて|好きじゃない|好きではない|好きじゃありません|好きではありません|好きくない)${ending}`,
    ([, value]) => asNoun(value),
  ),
  pattern(
    "likes",
    `(?:の)?(?:(?:一番|いちばん)?(?:大好き|好き|すき)な|推し(?:の)?)(?:もの|こと|[^はが]{1,8}?)?は(.{1,20}?)${ending}`,
    ([, value]) => asNoun(value),
  ),
  pattern("likes", `(?:の)?(?:推し|好物|大好物)は(.{1,20}?)${ending}`),
  pattern("likes", `(.{1,18}?)が(?:大好物|好物|推し)${ending}`),
  pattern("likes", `(.{1,20}?)(?:が|は|も)${adverbs}(?:大好き|だいすき|大すき|好き|すき)${ending}`, ([, value]) =>
    asNoun(value),
  ),
  pattern("likes", `(.{1,18}?)に(?:はまって|ハマって|夢中)(?:(?:い)?(?:る|ます))?${ending}`, ([, value]) =>
    asNoun(value),
  ),
];

const question = /[?？]$|(?:か|かな|かなあ|かしら|っけ|でしょう|だろう|だろ|の\?|ですか|ますか|かい)[。！!?？]*$/u;
const notAFact =
  /もし|たら|れば|としたら|なら(?:ば)?、|かもしれ|かもね$|つもり|らしい|みたい|そうだ$|って(?:言って|聞いた|言われ)|だった(?:の|んだ)?(?:よ|ね)?$|でした|好きだった|ふり|冗談|嘘|うそ|はず|ように|といいな|ほしい人|な人が|人が好き$/u;
const questionWord =
  /何(?!でも)|なに(?!より)|なん(?:の|で(?![すも]))|誰|だれ|どこ(?!でも)|どれ|どんな|いつ(?!も)|(?<!ぶ)どう(?!ぶつ|ろ|わ)|いくつ/u;
/** Somebody else is the topic: 「母は猫が好き」, 「太郎は犬を飼ってる」. */
const others =
  /^(?:私の|僕の|俺の|うちの|わたしの|ぼくの)?(?:お?母|お?父|ママ|パパ|お?兄|お?姉|弟|妹|祖父|祖母|おじい|おばあ|親|家族|友達|友だち|ともだち|親友|彼氏|彼女|彼|あの人|あの子|あいつ|息子|娘|子ども|子供|夫|妻|旦那|嫁|先生|上司|部下|同僚|先輩|後輩|みんな|皆|あなた|きみ|君|お前|おまえ|[^\s、。はがも]{1,8}(?:さん|ちゃん|くん|君|様|先生))(?:たち)?(?:は|が|も|の|って|に)/u;
const firstPerson = /^(?:私|わたし|わたくし|あたし|僕|ぼく|俺|おれ|オレ|自分|うち)(?:は|も|って|の)/u;
/** A leading 「Xは」 that is not about the fan, before another particle. */
const foreignTopic = /^([^、。はがをも]{1,10})は.+[がをに].+/u;
const ownTopics =
  /^(?:私|わたし|わたくし|あたし|僕|ぼく|俺|おれ|オレ|自分|うち|今|いま|最近|昔|普段|実|週末|休みの日|一番|.*(?:名前|誕生日|仕事|職業|出身|地元|趣味|ペット|もの|こと|食べ物|推し|好物))$/u;
const pronouns =
  /^(?:私|わたし|あたし|僕|ぼく|俺|自分|あなた|きみ|君|お前|彼|彼女|それ|これ|あれ|そこ|ここ|そう|こと|もの|の|ん|みんな|どちら|全部|ぜんぶ|どっち|.*(?:の(?:こと|事)|ところ))$/u;

const askedName = /(?:お?名前|なんて呼|何て呼|なんと呼|どう呼)/u;
const bareName =
  /^(?:私は|わたしは|僕は|ぼくは|俺は)?([\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ーa-zA-Z]{1,10}?)(?:です|だよ|だ|っていうよ|ですよ)?(?:、?よろしく.*)?$/u;
const notAName =
  /^(?:え|うん|ううん|はい|いいえ|いや|秘密|ひみつ|内緒|ないしょ|教えない|おしえない|言わない|言いたくない|やだ|嫌|なんで|知らない|わからない|ない|さあ|あとで|まだ|ごめん|ありがとう|こんにちは|おはよう|こんばんは|元気|大丈夫|疲れた|眠い|好き|.*(?:たい|ない|ます|ました|った|です))$/u;

export function factsInJapanese(text: string, answering?: string): Fact[] {
  const found: Fact[] = [];
  const sentences = text
    .normalize("NFKC")
    .replace(/[「『][^」』]*[」』](?:って|と)(?:言|聞|書|い)[^。!?\n]*/gu, "")
    .split(/(?<=[。!?！？\n])|(?<=(?:です|ます|だよ|だし|だけど|ですけど|けど|くて|なので|ので|から))、/u);
  for (const raw of sentences) {
    const sentence = raw.trim();
    if (sentence === "" || question.test(sentence) || notAFact.test(sentence)) continue;
    const plain = sentence
      .replace(/[。!！\s〜~♪☆★wｗ笑]+$/u, "")
      .replace(/(?:けど|ですけど|だけど|ので|なので|から|だし|し)$/u, "");
    if (questionWord.test(plain) || (others.test(plain) && !firstPerson.test(plain.replace(others, "")))) continue;
    const topic = plain.replace(/^(?:実は|あと|でも|えっと|ねえ|最近|特に)、?/u, "").match(foreignTopic)?.[1];
    if (topic !== undefined && !ownTopics.test(topic)) continue;
    const fact = firstMatch(plain) ?? (answering && askedName.test(answering) ? bareNameIn(plain) : null);
    if (fact) found.push(fact);
  }
  return found;
}

function firstMatch(plain: string): Fact | null {
  for (const { kind, of, value } of patterns) {
    const match = plain.match(of);
    if (!match) continue;
    const found = (value ? value(match) : match[1])?.replace(/^、|、$/g, "").trim();
    if (!found || pronouns.test(found) || (kind === "name" && notAName.test(found))) return null;
    return { kind, value: found };
  }
  return null;
}

function bareNameIn(plain: string): Fact | null {
  const value = plain.match(bareName)?.[1];
  return value && !notAName.test(value) && !pronouns.test(value) ? { kind: "name", value } : null;
}

/** 「ピアノを弾くの」 is kept as 「ピアノを弾くこと」. */
function asNoun(value: string | undefined): string | null {
  if (!value) return null;
  return value.replace(/(?<=[うくぐすつぬぶむる])の$/u, "こと");
}
