import type { Folded } from "./fold";
import { spellPattern } from "./readings";
import { family } from "./roots";

/** Explicit acts and body parts only: words of health, education, affection and of telling about abuse are not here. */
const explicitJapanese = spellPattern(
  /せっくす(?!れす|あんどざ)|せ\*くす|えっち(?:し(?!い)|する|なこと|な話|な画像|な写真|な動画|なの|なごっこ|なろる|しよ|や[りろ])|(?<![消きみ見超こ])えろ(?:い(?:こと|話|の|写真|画像|声|ろる)|とく|ちゃっと|ろる)|ふぇら(?!り|みん)|くんにり|手まん|手こき|てこき|(?<![\u3041-\u3096])しこ(?:って|りたい|ってる)|おなに|自慰|まんこ(?!う)|ちんこ|ちんぽ(?!う|じ)|ちんちん(?:を)?(?:見|舐|触|入|しゃぶ)|おっぱい(?:を|が)?(?:見|揉|もま|もみ|触|さわ|吸|出|舐)|(?:乳首|陰部|性器|股間|あそこ)(?:を)?(?:見せ|舐|なめ|触|さわ|いじ|弄|擦)|中出し|なかだし|ぶっかけ(?!うどん|そば|飯|ご飯)|(?:全裸|裸|はだか)(?:に|の|を|で)?(?:な(?:って|れ)|自撮|写真|画像|動画|見せ|見たい|して|抱)|(?:服|ぱんつ|下着|ぶら)(?:を|も)?(?:全部|ぜんぶ)?(?:脱|ぬ)(?:いで(?:よ|くれ|見|ほし|ごらん|$|みせ)|げ(?!た|な|て)|がせ(?:たい|て)|ぎなさい)|ぱんつ(?:を)?(?:見|み)せ|抱いて(?:めちゃくちゃ|ぐちゃぐちゃ)|ちくび|(?:sex|h)(?:して|しよ|した|したい|やろ|なこと)|いかせて(?:あげ|ほしい|くれ)|(?:ぬれ|濡れ)(?:てる|ちゃ)(?:の|よ|ここ)|勃起|射精|近親相姦|輪姦|(?:犯し|おかし)て(?:ほしい|くれ|やる|あげ|ください)|れいぷ(?:し(?:たい|て)|もの|ごっこ|ぷれい)|ぱこ(?:りたい|ろう)|ぬど(?:写真|画像|を?送|見せ)|官能小説(?:みたいな|ろる|を書)|喘ぎ声|喘いで|挿入して|性行為(?:を|し)(?:しよ|たい|よう|し)|胸(?:を)?揉(?:ま|み|ん)|ぽるの|(?:子|人|君|彼女|娘)(?:を|の服を)(?:脱が|裸に|犯)(?:せ|し)(?:たい|て)|抱いて(?:ほしい|よ|くれ)(?:激し|めちゃ|乱暴)/,
);
const explicitEnglish =
  /\b(?:have|having|had|want|wanna|do|lets have|make) (?:\w+ ){0,2}sex\b(?! (?:ed|education|change))|\bsex (?:with|scene|chat|me|talk|pics?|roleplay|story)\b|\bsext\w*|\bcyber ?sex\b|\b(?:oral|anal) sex\b|\b(?:send|show|trade|want|share|got|have)(?: \w+){0,3} (?:nudes?|naked (?:pics?|photos?|pictures?))\b|\bnudes\b|\bget naked\b|\bundress (?:for me|me|yourself|slowly)\b|\btouch yourself\b|\b(?:be|youre|stand|you) naked\b|\bnaked (?:pics?|photos?|pictures?|body|selfie)\b|\bstrip (?:for me|naked|down for)\b|\b(?:take|taking) off (?:all )?(?:your|her|his) (?:clothes|pants|bra|panties|underwear)\b|\bblow ?jobs?\b|\bhand ?jobs?\b|\bcunniling\w*|\bfel+atio\b|\bmasturbat\w*|\bjerk(?:ing)? (?:off|me off)\b|\bjack(?:ing)? off\b|\bfuck (?:me (?:hard|now|please|daddy|harder)|you (?:hard|so)|your (?:pussy|ass|mouth)|her|him hard)\b|\b(?:wanna|want to|lets|i will|ill|gonna) fuck(?! (?:up|this|it|around|off|with))\b|\bfucking (?:your|my|her|him) (?:pussy|ass|mouth|hard)|\b(?:pussy|pussies|dick pics?|clit|cumming|boobs|tits|titties|erection|hentai)\b|\b(?:my|your|his|hard|big|suck|ride) (?:cock|dick|penis)\b|\b(?:my|your|her|wet|tight) (?:vagina|nipples?)\b|\bcum (?:in|on|for|inside|all)\b|\b(?:suck|lick|touch|rub|finger|ride) (?:my|your|his|her) (?:\w+ )?(?:dick|cock|pussy|ass|boobs|tits|nipples|clit|balls|penis|vagina|privates)\b|\b(?:horny|orgasm\w*|creampie|gangbang|bukkake|bdsm|doggy ?style|deep ?throat\w*)\b|\brape (?:me|fantasy|roleplay|rp)\b|\bincest (?:rp|roleplay|story|porn)\b|\btalk dirty\b|\b(?:erotic|smut|smutty|nsfw|lewd|kinky|sexual) (?:story|roleplay|rp|chat|scene|stories|talk)\b|\bwrite (?:me )?(?:some )?(?:smut|erotica|porn)\b|\bmake love to\b|\bp[o0]rn(?:o|ography)?\b(?=.*\b(?:send|show|make|watch|with|me|of)\b)|(?<=\b(?:send|show|make|watch|with|me|write) (?:\w+ ){0,2})porn\b|\bsexy (?:pics?|photos?|roleplay|time)\b/;
/** The same without spaces, for letters that were spread out. */
const explicitSpread =
  /sendnudes|suckmy(?:dick|cock)|havesexwith|sexwithme|blowjob|takeoffyourclothes|takeoffyourpanties/;

const minorJapanese = spellPattern(
  /小学生|中学生|高校生|女子高生|男子高生|小中学生|小学校|中学校|(?<![a-z])(?:js|jc|jk)(?![a-z])|幼女|幼児|幼い|女児|男児|ろり(?!ぽっぷ)|しょた|未成年|子供|子ども|こども|児童|少女|少年|女子校生|女子中高|小[1-6一二三四五六](?!時|つ)|中[1-3一二三](?!出|つ)|高[1-3一二三](?!い|つ)|園児|赤ちゃん|(?<![0-9])(?:[0-9]|1[0-7])(?:歳|才|さい)/,
);
const minorEnglish =
  /\b(?:child(?:ren)?|kid|kids|minors?|under ?age\w*|lolis?|lolicon|shotas?|pre ?teens?|toddlers?|infants?|school ?(?:girls?|boys?|kids?)|little (?:girls?|boys?|sister|brother)|young (?:girls?|boys?)|middle school\w*|high school (?:girls?|boys?|students?)|elementary|jailbait|babies|teen(?:age)?(?:r|rs)? (?:girls?|boys?)|teenagers?|teenage|(?:1[0-7]|[1-9]|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen) ?(?:yo|y o|yr old|yrs old|year ?olds?|years? old)|(?:im|i am|shes|hes|she is|he is|youre|you are|being|age|aged|turned) (?:only |just )?(?:1[0-7]|[4-9]|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)(?! (?:min\w*|hours?|days?|months?|weeks?|percent|feet|foot)))\b/;

/** Words that only exist for sexual content about minors. */
const alwaysMinors = spellPattern(
  /児童ぽるの|じどうぽるの|ろりの?(?:えろ|画像|ぽるの|もの)|ろりこん(?:画像|動画|えろ)|(?:幼女|女児|小学生|園児)(?:の裸|とやり|を犯|のぱんつ|えろ|のえろ)|しょたの?(?:えろ|ぽるの|裸)/,
);
const alwaysMinorsEnglish =
  /\b(?:child|kid|kiddie|kiddy|teen|loli\w*|shota\w*|underage|preteen) (?:porn\w*|hentai|nudes?|sex|erotica)\b|\b(?:nude|naked|sexy|sexual|nudes)(?: \w+)? of (?:kids?|children|minors?|a child|little \w+|babies)\b|\bcp (?:links?|pics?|videos?|collection)\b|\bpedo(?:philia|phile)? (?:porn|content|pics?|roleplay)\b/;

export type SexualFinding = { explicit: boolean; aboutMinors: boolean };

const japaneseOrEnglish = family.sexualJapanese | family.sexualEnglish;

export function findSexual({ roots, words, tight }: Folded): SexualFinding {
  if (!(roots & japaneseOrEnglish)) return { explicit: false, aboutMinors: false };
  const always = alwaysMinors.test(tight) || alwaysMinorsEnglish.test(words);
  const explicit = always || explicitJapanese.test(tight) || explicitEnglish.test(words) || explicitSpread.test(tight);
  return { explicit, aboutMinors: always || (explicit && (minorJapanese.test(tight) || minorEnglish.test(words))) };
}
