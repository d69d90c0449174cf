/** Games, insects, fiction and idioms, taken out first. */
const harmlessJapanese: readonly RegExp[] = [
  /(?:げーむ|ぼす|敵|もんすたー|ぞんび|ごきぶり|蚊|虫|ばい菌|細菌|ういるす|魔王|どらごん|すらいむ|人狼|吸血鬼|悪役|相手きゃら)(?:の中)?(?:で|を|は|が|も)?[^。]{0,10}(?:殺|ころ|爆破|倒|刺|やっつけ)\p{L}{0,6}/gu,
  /(?:小説|映画|どらま|漫画|まんが|あにめ|みすてり|推理|にゅーす|犯人|主人公)[^。]{0,20}(?:殺|刺|爆破|襲)\p{L}{0,6}/gu,
  /殺(?:し屋|虫剤|菌|風景|気|到|伐)|(?:悩|黙|必|相|抹|笑い?|時間を)殺(?:し|す|技)?|殺(?:される|されそう|された)/g,
];
const threatsJapanese =
  /(?:ぶっ|)?(?:殺|ころ)(?:して(?:や(?:る|りたい|ろう)|しまいたい|しまおう)|し(?:に(?:行|い)く|たい|ちゃおう|てえ|に来た)|す(?:ぞ|からな|つもり|予定|しかない|計画)|そうと(?:思|おも))|(?:あいつ|あの(?:人|女|男|上司|先生|教師)|お前|おまえ|てめえ|上司|先生|同級生|くらすめーと|親|母親|父親|家族|みんな|全員|元彼|元かの|彼女|彼氏|夫|妻|隣人|くらす全員)(?:のこと)?(?:を|は)?(?:絶対|ぜったい|いつか|今から|明日)?(?:に)?(?:殺す|ころす|刺す|刺して|殴り殺|皆殺し)|皆殺しに|(?:学校|会社|駅|役所|教室|店|病院|空港|家)(?:を|に|で)(?:爆破|放火|火をつけ|爆弾|襲撃|銃)|爆破(?:して|する|予告)|放火して|刺して(?:やる|やりたい|やろう)|刺しに(?:行|い)|(?:包丁|ないふ|刃物|銃)(?:を|で|持って)[^。]{0,10}(?:襲|刺|脅|切りつけ|向か)|襲撃(?:する|して)|命(?:は|が)ない(?:ぞ|と思え)|(?:家|住所)(?:を)?(?:特定|突き止め)(?:して)?(?:行|襲|殺|押しかけ)|首を(?:絞|し)めて(?:やる|やりたい)|死ぬまで殴|毒を(?:盛|入れ)(?:って|て)(?:やる|やりたい|やろう)/;

const harmlessEnglish: readonly RegExp[] = [
  /\b(?:kill|killing|shoot|stab|blow up|bomb|destroy|murder|beat) (?:the |that |this |a |an |some |all the |all |those |these )*(?:(?!my |your |his |her |our |their )\w+ )?(?:boss(?:es)?(?= (?:in|level|fight|battle)|$)|zombies?|monsters?|mosquito(?:e?s)?|bugs?|spiders?|cockroach(?:es)?|enem(?:y|ies)|dragons?|goblins?|aliens?|npcs?|weeds?|germs|bacteria|time|mood|vibe|lights?|process|game|level|exam|interview|presentation|workout|creepers?|hoops|targets?|photos?|video|film|balloons?)\b/g,
  /\b(?:in|playing) (?:the |this |a |that )?(?:game|minecraft|fortnite|among us|call of duty|valorant|movie|novel|book|story|show|anime|manga|drama)\b[^.]{0,40}\b(?:kill|shoot|stab|murder|bomb|blow)\w*[^.]{0,20}/g,
  /\b(?:kill|shoot|stab|murder|bomb|blow)\w*[^.]{0,30}\b(?:in|on) (?:the |this |a |that )?(?:game|minecraft|fortnite|among us|call of duty|valorant|movie|novel|book|story|show|anime|manga|level|multiplayer)\b/g,
  /\b(?:mom|mum|dad|mother|father|wife|husband|boss|teacher|parents?|she|he|they|sister|brother|coach)(?: \w+)? (?:will|would|is going to|are going to|gonna|is gonna|ll|s gonna|might) kill me\b/g,
  /\bshoot (?:you|him|her|them|me) (?:a|an) (?:text|message|email|note|dm)\b|\bkill(?:ing|s)? it\b|\bkiller\b|\bkill(?:s|ing)? (?:me|my vibe)\b/g,
];
const someone = "(?:him|her|them|you|yall|everyone|everybody|people|someone|somebody|that (?:guy|man|woman|girl|boy|bitch|bastard|kid|teacher)|my (?:\\w+ )?(?:boss|teacher|mom|mum|mother|dad|father|parents|brother|sister|wife|husband|ex|boyfriend|girlfriend|roommate|neighbou?rs?|classmates?|coworkers?|family|friend|boss|stepdad|stepmom|principal)|the (?:teacher|principal|president|mayor|police|cops|neighbou?rs?|whole (?:class|school|family))|this (?:guy|man|woman|kid)|those (?:people|kids|guys)|kids|students|cops|all of (?:them|you))";
const threatsEnglish = new RegExp(
  [
    `\\b(?:i will|ill|im going to|i am going to|im gonna|gonna|going to|i want to|i wanna|wanna|want to|planning to|plan to|about to|i could|thinking (?:of|about)|how to|i swear ill|help me|ready to|i should|lets|i would|tempted to) (?:just |really |fucking |actually |go |finally |totally )*(?:kill|killing|murder|murdering|shoot|shooting|stab|stabbing|strangle|strangling|poison|poisoning|execute|slaughter|rape|hunt down|behead|choke|attack|torture|hurt|beat up|beat) ${someone}\\b`,
    `\\b(?:shoot|shooting|blow|blowing|burn|burning|bomb|bombing) (?:up |down )?(?:the |my |your |this |that |our |his |her |their |a )(?:\\w+ )?(?:school|office|church|mosque|synagogue|mall|building|house|workplace|station|airport|hospital|classroom|train|apartment)\\b`,
    `\\b(?:bring|bringing|take|taking|brought) (?:a|my|the|my dads) (?:gun|knife|rifle|bomb|weapon) to (?:school|work|class|the office|church)\\b`,
    `\\b(?:you(?:re| are)|shes|hes|theyre|everyone is) (?:going to|gonna) (?:die|pay with (?:your|his|her|their) (?:life|lives)|be dead)\\b`,
    `\\bi know where (?:you|she|he|they) lives?\\b.*\\b(?:kill|come|coming|regret|hurt|careful|watch)`,
    `\\b(?:make|build|making|building) (?:a|the) (?:pipe )?bomb\\b`,
    `\\bput a bullet in (?:your|his|her|their)\\b`,
    `\\bslit (?:your|his|her|their) throats?\\b`,
  ].join("|"),
);

export function findThreat({ japanese, english }: { japanese: string; english: string }): boolean {
  const ja = harmlessJapanese.reduce((text, harmless) => text.replace(harmless, "□"), japanese);
  const en = harmlessEnglish.reduce((text, harmless) => text.replace(harmless, " "), english);
  return threatsJapanese.test(ja) || threatsEnglish.test(en);
}
