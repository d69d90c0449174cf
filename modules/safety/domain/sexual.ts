/** Explicit acts and body parts only: words of health, education, affection and of telling about abuse are not here. */
const explicitJapanese =
  /せっくす|えっち(?:し|する|なこと|な話|な画像|な写真)|(?:^|[^あ-ん])えろい(?:こと|話|の|写真|画像)|ふぇら|くんに(?!ち)|手まん|手こき|てこき|しこ(?:っ|り|る)(?=て|た|たい|ってる|$)|おなにー|自慰|まんこ|ちんこ|ちんぽ|ちんちん(?:見|舐|触|入|しゃぶ)|おっぱい(?:見|揉|もま|触|さわ|吸|出)|(?:乳首|陰部|性器|股間|あそこ)(?:を)?(?:見|舐|なめ|触|さわ|いじ|弄)|中出し|ぶっかけ|(?:全裸|裸)(?:に|の|を|で)(?:な(?:って|れ)|写真|画像|見せ|して)|(?:服|ぱんつ|下着|ぶら)(?:を)?(?:全部)?(?:脱|ぬ)(?:い|ぎ|が|ご|げ)|ぱんつ(?:を)?(?:見|み)せ|抱いて(?:めちゃくちゃ|ぐちゃぐちゃ)|(?:ちくび|乳首)|(?:えっち|せ○くす|sex)(?:して|しよ|した|したい|やろ)|いかせて(?:あげ|ほしい|くれ)|ぬれてる(?:の|よ)|勃起|射精|近親相姦|輪姦|犯して(?:ほしい|くれ|やる)|ぱこ(?:りたい|ろう)|援交|ぱぱ活|裸(?:の)?(?:写真|画像|動画)|ぬーど(?:写真|画像|送)/;
const explicitEnglish =
  /\b(?:have|having|had|want|do|lets have|make) sex\b|\bsex (?:with|scene|chat|me|talk|pics?)\b|\bsext\w*|\b(?:send|show|trade|want|share|got|have)(?: \w+){0,3} (?:nudes?|naked (?:pics?|photos?|pictures?))\b|\bnudes\b|\bnude (?:pics?|photos?|pictures?|videos?)\b|\bget naked\b|\b(?:be|youre|stand) naked\b|\bnaked (?:pics?|photos?|pictures?|body)\b|\bstrip (?:for|naked|down)\b|\btake off (?:your|all your) (?:clothes|shirt|pants|bra|panties|underwear|skirt|dress)\b|\bblow ?jobs?\b|\bhand ?jobs?\b|\bcunniling\w*|\bfellatio\b|\bmasturbat\w*|\bjerk(?:ing)? (?:off|me off)\b|\bjack(?:ing)? off\b|\bfuck (?:me|you (?:hard|so)|your|her|him)\b|\bfucking (?:your|my|her|him) (?:pussy|ass|mouth|hard)|\b(?:pussy|pussies|(?:my|your|his|big|hard|huge) (?:cock|dick)|penis|vagina|clit|cum|cumming|boobs|tits|titties|nipples?|erection|hentai)\b|\b(?:suck|lick|touch|rub|finger|ride) (?:my|your|his|her) (?:\w+ )?(?:dick|cock|pussy|ass|boobs|tits|nipples|clit|balls|penis|vagina|privates)\b|\b(?:horny|orgasm\w*|creampie|gangbang|bukkake|rape me|rape you|incest|bdsm|doggy ?style|deep ?throat\w*)\b|\btalk dirty\b|\berotic (?:story|roleplay|rp|chat|scene)\b|\bmake love to\b|\bp[o0]rn\w*\b(?=.*\b(?:send|show|make|watch|with|me|of)\b)|\bsexy (?:pics?|photos?|roleplay)\b/;

const minorJapanese =
  /小学生|中学生|高校生|小中学生|(?:^|[^a-z])(?:js|jc|jk)(?:[^a-z]|$)|幼女|幼児|女児|男児|ろり|しょた|未成年|子供|子ども|こども|児童|少女|少年|女子校生|小[1-6一二三四五六](?!時)|中[1-3一二三](?!出)|高[1-3一二三](?!い)|園児|赤ちゃん|(?:^|[^0-9])(?:[0-9]|1[0-7])(?:歳|才|さい)/;
const minorEnglish =
  /\b(?:child(?:ren)?|kids?|minors?|under ?age|lolis?|lolicon|shotas?|pre ?teens?|toddlers?|infants?|school ?(?:girls?|boys?|kids?)|little (?:girls?|boys?|sister|brother)|young (?:girls?|boys?)|middle school\w*|high school (?:girls?|boys?|students?)|elementary|jailbait|cp|babies|baby (?:girl|boy) \d|teen(?:age)?(?:r|rs)? (?:girls?|boys?)?|(?:1[0-7]|[1-9]|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen) ?(?:yo|y o|yr old|year ?olds?|years? old)|(?:im|i am|shes|hes|she is|he is|being|age|aged) (?:1[0-7]|[4-9]|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen))\b/;

/** Words that only exist for sexual content about minors. */
const alwaysMinors = /(?:じどうぽるの|児童ぽるの|ろりえろ|ろりこん画像|ろりぽるの|幼女(?:と|を|の裸|に)(?:やり|犯|せっ|えっ)?|しょた(?:えろ|ぽるの))|\b(?:child porn\w*|kiddie porn|cp (?:links?|pics?|videos?)|lolicon (?:porn|hentai)|pedo(?:philia)? (?:porn|content|pics?))\b/;

export type SexualFinding = { explicit: boolean; aboutMinors: boolean };

export function findSexual({ japanese, english }: { japanese: string; english: string }): SexualFinding {
  const always = alwaysMinors.test(japanese) || alwaysMinors.test(english);
  const explicit = always || explicitJapanese.test(japanese) || explicitEnglish.test(english);
  return { explicit, aboutMinors: always || (explicit && (minorJapanese.test(japanese) || minorEnglish.test(english))) };
}
