import type { Severity } from "../contract";
import type { Folded } from "./fold";
import { spellPattern } from "./readings";
import { family } from "./roots";

/** Games, insects, fiction and idioms, taken out first. */
const harmlessJapanese: readonly RegExp[] = [
  /(?:ゲーム|ボス|敵|モンスター|ゾンビ|ごきぶり|ゴキブリ|蚊|虫|ばい菌|細菌|ウイルス|魔王|ドラゴン|スライム|人狼|吸血鬼|悪役|相手キャラ|クリーパー|マイクラ|エペ|村人|雑草|カビ|ハエ|クモ)(?:の中|の)?(?:で|を|は|が|も|に)?\p{L}{0,10}?(?:殺|ころ|爆破|倒|刺|やっつけ|燃やし|爆弾|銃)\p{L}{0,6}/gu,
  /(?:小説|映画|ドラマ|漫画|まんが|アニメ|ミステリー?|推理|ニュース|犯人|主人公|台本|脚本)\p{L}{0,20}?(?:殺|刺|爆破|襲|爆弾|銃)\p{L}{0,6}/gu,
  /殺(?:し屋|虫剤|虫|菌|風景|気|到|伐|処分)|(?:悩|黙|必|相|抹|笑い?|時間を|息を|雰囲気を|個性を|暇を?)殺(?:し|す|技)?|殺(?:される|されそう|された|す気か)|(?:萌え|可愛さ|かわいさ|尊さ|笑い|かっこよさ)(?:で|に)(?:私|俺|人)?を?(?:殺|ころ)\p{L}{0,4}|(?:蚊|鬼|心)に刺|刺し(?:身|ゅう|子)|爆弾(?:おにぎり|発言|低気圧)|恋の爆弾|水鉄砲|銀行|ころして\p{L}?遊/gu,
].map(spellPattern);
const threatsJapanese = spellPattern(
  /(?:ぶっ)?(?:殺|頃|56|(?<!こ)ころ)(?:して(?:や(?:る|りたい|ろう|んよ)|しまいたい|しまおう|やん)|し(?:に(?:行|い)(?:く|って)|(?<!自分を殺し|私を殺し)たい(?!くらい(?:好き|かわい|可愛))|ちゃおう|てえ|に来た|てぇ)|す(?:ぞ|からな|つもり|予定|しかない|計画|よ?$)|そうと(?:思|おも)|(?:害|人)(?:予告|計画))|ぶっ(?:殺|ころ)(?!さ)|(?:あいつ|あの(?:人|女|男|上司|先生|教師|野郎)|お前|おまえ|てめえ|上司|先生|同級生|クラスメート|クラスメイト|親|母親|父親|家族|みんな|全員|元彼|元カノ|元カレ|彼女|彼氏|夫|妻|旦那|隣人|アイツ|そいつ)(?:ら|たち)?(?:のこと)?(?:を|は|も)?(?:絶対|ぜったい|いつか|今から|明日|本気で)*(?:に)?(?:殺す|ころす|殺し(?:たい|て)|刺す|刺して|殴り殺|皆殺し|半殺し)|皆殺しに|半殺しに(?:して|する)|(?:学校|会社|駅|役所|市役所|教室|店|病院|空港|家|事務所|会場|ライブ会場|電車)(?:を|に|で)(?:爆破|放火|火をつけ|爆弾|襲撃|銃|燃やし)|爆破(?:して|する|予告)|爆弾(?:を)?(?:仕掛け|しかけ|作って|作り方|置い)|放火して(?:や|し)|(?:会社|学校|家|店|あいつ)(?:を|も)?燃やして(?:や[るりろ]|しまおう)|刺す(?:ぞ|から|つもり|ね?$)|刺して(?:や[るりろ]|しまいたい)|刺しに(?:行|い)|刺し殺|(?:包丁|ナイフ|刃物|銃|金属バット)(?:を|で|持って)\p{L}{0,10}?(?:襲|刺|脅|切りつけ|向か|殺|行く|待)|襲撃(?:する|して)|襲って(?:や[るりろ])|命(?:は|が)ない(?:ぞ|と思え)|(?:家|住所)(?:を)?(?:特定|突き止め)(?:して)?(?:行|襲|殺|押しかけ|殴|や)|首を(?:絞|し)めて(?:や[るりろ]|殺)|絞め殺|殴り殺|死ぬまで殴|殴って(?:や[るりろ])|毒を(?:盛|入れ)(?:って|て)(?:や[るりろ])|(?:海|川|山)に(?:沈め|埋め)て(?:や[るりろ])|通り魔(?:を)?(?:し|やり)|無差別に/u,
);

const harmlessEnglish: readonly RegExp[] = [
  /\b(?:kill|killing|shoot|stab|blow up|bomb|destroy|murder|beat) (?:the |that |this |a |an |some |all the |all |those |these )*(?:(?!my |your |his |her |our |their )\w+ )?(?:boss(?:es)?(?= (?:in|level|fight|battle)|$)|zombies?|monsters?|mosquito(?:e?s)?|bugs?|spiders?|cockroach(?:es)?|enem(?:y|ies)|dragons?|goblins?|aliens?|npcs?|weeds?|germs|bacteria|time|mood|vibe|lights?|process|game|level|exam|interview|presentation|workout|creepers?|hoops|targets?|photos?|video|film|balloons?)\b/g,
  /\b(?:in|playing) (?:the |this |a |that )?(?:game|minecraft|fortnite|among us|call of duty|valorant|movie|novel|book|story|show|anime|manga|drama)\b[^.]{0,40}\b(?:kill|shoot|stab|murder|bomb|blow)\w*[^.]{0,20}/g,
  /\b(?:kill|shoot|stab|murder|bomb|blow)\w*[^.]{0,30}\b(?:in|on) (?:the |this |a |that )?(?:game|minecraft|fortnite|among us|call of duty|valorant|movie|novel|book|story|show|anime|manga|level|multiplayer)\b/g,
  /\b(?:kil+ (?:him|her|them|you) with (?:kindness|cuteness|love))\b|\b(?:shoot|shooting) (?:him|her|them|you|my (?:\w+)) (?:with (?:a |my )?(?:camera|nerf|water)|some|over)\b|\b(?:hurt|attack) (?:him|her|them|you|your|people|my (?:mom|dad|friend|sister|brother|parents|family)s?) ?(?:feelings|by accident)?\b(?= (?:feelings|by accident|by lying)|s feelings)|\b(?:dont|do not|never|didnt|not) (?:want to|wanna|going to|trying to|mean to|gonna) (?:ever )?(?:hurt|kil+|attack) \w+\b|\b(?:mom|mum|dad|mother|father|wife|husband|boss|teacher|parents?|she|he|they|sister|brother|coach)(?: \w+)? (?:will|would|is going to|are going to|gonna|is gonna|ll|s gonna|might) kill me\b/g,
  /\bshoot (?:you|him|her|them|me) (?:a|an) (?:text|message|email|note|dm)\b|\bkill(?:ing|s)? it\b|\bkiller\b|\bkill(?:s|ing)? (?:me|my vibe)\b/g,
];
const someone =
  "(?:him|her|them|you|yall|everyone|everybody|people|someone|somebody|that (?:guy|man|woman|girl|boy|bitch|bastard|kid|teacher)|my (?:\\w+ )?(?:boss|teacher|mom|mum|mother|dad|father|parents|brother|sister|wife|husband|ex|boyfriend|girlfriend|roommate|neighbou?rs?|classmates?|coworkers?|family|friend|boss|stepdad|stepmom|principal)|the (?:teacher|principal|president|mayor|police|cops|neighbou?rs?|whole (?:class|school|family))|this (?:guy|man|woman|kid)|those (?:people|kids|guys)|kids|students|cops|all of (?:them|you))";
const threatsEnglish = new RegExp(
  [
    `\\b(?:i will|ill|im going to|i am going to|im gonna|gonna|going to|i want to|i wanna|wanna|want to|planning to|plan to|about to|i could|thinking (?:of|about)|how to|i swear ill|help me|ready to|i should|lets|i would|tempted to) (?:just |really |fucking |actually |go |finally |totally )*(?:kil+|kil+ing|murder|murdering|shoot|shooting|stab|stabbing|strangle|strangling|poison|poisoning|execute|slaughter|rape|hunt (?:\\w+ )?down(?: and kil+)?|behead|choke|attack|torture|hurt|beat up|beat) ${someone}\\b(?! (?:at|in) (?:the |a |this |my )?(?:chess|game|mario|race|quiz|cards|tennis|smash|uno|argument|debate|trivia|score))`,
    `\\b(?:shoot|shooting|blow|blowing|burn|burning|bomb|bombing) (?:up |down )?(?:the |my |your |this |that |our |his |her |their |a )(?:\\w+ )?(?:school|office|church|mosque|synagogue|mall|building|house|workplace|station|airport|hospital|classroom|train|apartment)\\b`,
    `\\b(?:bring|bringing|take|taking|brought) (?:a|my|the|my dads) (?:gun|knife|rifle|bomb|weapon) to (?:school|work|class|the office|church)\\b`,
    `\\b(?:you(?:re| are)|shes|hes|theyre|everyone is) (?:going to|gonna) (?:die|pay with (?:your|his|her|their) (?:life|lives)|be dead)\\b`,
    `\\bi know where (?:you|she|he|they) lives?\\b.*\\b(?:kill|come|coming|regret|hurt|careful|watch)`,
    `\\b(?:how to |gonna |going to |will |ill |want to )(?:make|build|plant|making|building) (?:a|the) (?:pipe )?bomb\\b(?! shelter)`,
    `\\bput a bullet in (?:your|his|her|their|you|him|them)\\b`,
    `\\bkil+ ${someone} (?:all|tonight|tomorrow|in (?:your|his|her|their) sleep)\\b`,
    `\\b(?:gonna|going to|will|ill|want to) (?:be a )?(?:mass shoot\\w*|school shoot\\w*|massacre)\\b`,
    `\\bhunt (?:you|him|her|them) down\\b`,
    `\\b(?:shoot|blow|burn) (?:this place|them|everyone) (?:all )?up\\b`,
    `\\bslit (?:your|his|her|their) throats?\\b`,
  ].join("|"),
);

/** Many people at once, or a weapon: graver than anger at one person. */
const gravest =
  /爆破|爆弾|皆殺|放火|通り魔|無差別|銃|学校|\b(?:school|church|mosque|synagogue|mall|bomb|gun|rifle|everyone|everybody|airport|station|massacre)\b/;

export function findThreat({ roots, words, tight }: Folded): Severity | null {
  const ja = roots & family.threatJapanese ? without(tight, harmlessJapanese, "□") : "";
  const en = roots & family.threatEnglish ? without(words, harmlessEnglish, " ") : "";
  if (!(ja && threatsJapanese.test(ja)) && !(en && threatsEnglish.test(en.replace(/ +/g, " ")))) return null;
  return gravest.test(ja) || gravest.test(en) ? "high" : "medium";
}

function without(text: string, harmless: readonly RegExp[], mark: string): string {
  return harmless.reduce((rest, of) => rest.replace(of, mark), text);
}
