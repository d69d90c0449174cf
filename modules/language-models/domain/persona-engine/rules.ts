import type { Locale } from "@modules/kernel";
import { sumIn } from "./arithmetic";
import type { Intent } from "./intents";

export type Captures = Record<string, string>;
export type Rule = { intent: Intent; of: RegExp; captures?: (match: RegExpMatchArray) => Captures };

const gestures: Record<Locale, readonly [RegExp, string][]> = {
  ja: [
    [/(?:手をふ|手を振|てをふ|ばいばいして)/, "wave"],
    [/(?:うなずい|頷い|こくん)/, "nod"],
    [/(?:首をふ|首を振|くびをふ)/, "shake"],
    [/(?:おじぎ|お辞儀|じぎ|あたまをさげ|頭を下げ)/, "bow"],
    [/(?:拍手|はくしゅ|てをたた|手をたた|手を叩)/, "clap"],
    [/(?:ばんざい|万歳|よろこびのぽーず|踊って|おどって|だんすして|じゃんぷして|まわって|回って|ころがって)/, "cheer"],
    [/(?:指さし|指差し|ゆびさし)/, "point"],
    [/(?:かんがえるぽーず|考えるぽーず)/, "think"],
  ],
  en: [
    [/\bwave\b/, "wave"],
    [/\bnod\b/, "nod"],
    [/\bshake your head\b/, "shake"],
    [/\b(?:bow|take a bow|curtsy)\b/, "bow"],
    [/\b(?:clap|applaud|applause)\b/, "clap"],
    [/\b(?:cheer for|raise your arms|dance|jump|spin|twirl|roll over|do a flip)\b/, "cheer"],
    [/\bpoint\b/, "point"],
    [/\bshrug\b/, "shrug"],
  ],
};

const faces: Record<Locale, readonly [RegExp, string][]> = {
  ja: [
    [/(?:わらって|笑って|えがお|笑顔|にっこり)/, "happy"],
    [/(?:おこった|怒った|おこって|怒って)/, "angry"],
    [/(?:かなしい|悲しい|ないて|泣いて|なきそう)/, "sad"],
    [/(?:びっくり|おどろい|驚い)/, "surprised"],
    [/(?:てれ|照れ|はずかし|恥ずかし)/, "shy"],
  ],
  en: [
    [/\b(?:smile|grin|happy face)\b/, "happy"],
    [/\b(?:angry|mad)\b/, "angry"],
    [/\b(?:sad|cry)\b/, "sad"],
    [/\bsurprised\b/, "surprised"],
    [/\b(?:shy|blush)\b/, "shy"],
  ],
};

/** Ranked: the first that matches the normalised sentence wins. */
export const rules: Record<Locale, readonly Rule[]> = {
  ja: [
    {
      intent: "crisis",
      of: /(?:死にたい|しにたい|死のうと|自殺|消えてしまいたい|きえてしまいたい|消えたい|きえたい|生きていたくない|生きるのがつらい|生きてる意味がない|りすか|自傷|首を吊|くびをつ|飛び降りたい|殺してほしい)/,
    },
    {
      intent: "sexual",
      of: /(?:えっちし|せっくす|おっぱい|ぱんつみせ|はだかに|裸になって|脱いで|ぬいで|ふぇら|おなに|えろい(?:こと|はなし)|下着見せ)/,
    },
    {
      intent: "repeat",
      of: /^(?:え|なんて|なに|もう一回|もう一度|もっかい|もういちど)(?:お願い(?:します)?|いって|言って)?$/,
    },
    {
      intent: "recall-name",
      of: /^(?:私|わたし|僕|ぼく|俺|おれ|うち|自分)の名前(?:は|って|を|覚|わか|分か|言|なん|何)/,
    },
    {
      intent: "recall-dislikes",
      of: /(?:私|わたし|僕|ぼく|俺|おれ)(?:の|は|が)(?:嫌い|きらい|苦手|にがて|何が嫌い|何が苦手)/,
    },
    {
      intent: "recall-likes",
      of: /^(?:私|わたし|僕|ぼく|俺|おれ|うち|自分)(?:は|って|が|の)(?:何|なに|好きな|どんな|大好きな|推し|好物|趣味)(?!.*名前)(?:.*(?:好き|すき|趣味|推し|好物|もの)|.*(?:覚え|知って|わか|何|だっけ))/,
    },
    {
      intent: "recall-fact",
      of: /(?:私|わたし|僕|ぼく|俺|おれ|うち)の(誕生日|仕事|職業|出身|地元|ぺっと|家|住んで)(?:.*)(?:いつ|何|なに|なん|どこ|覚え|知って|わか|は)$/,
      captures: ([, what = ""]) => ({ what }),
    },
    {
      intent: "recall-fact",
      of: /(?:私|わたし|僕|ぼく|俺|おれ)(?:は|って)(?:どこに(住んで)|どこの?(出身)|何の(仕事)|何を(飼って))/,
      captures: (match) => ({ what: match.slice(1).find(Boolean) ?? "" }),
    },
    {
      intent: "birthday",
      of: /(?:今日|明日|あした|きょう|もうすぐ).{0,4}(?:私|わたし|僕|ぼく|俺)?の?(?:誕生日|たんじょうび)(?:な|だ|で|$)/,
    },
    {
      intent: "are-you-ai",
      of: /(?:えーあい|ai|人間|にんげん|ろぼっと|ぼっと|人工知能|ぷろぐらむ|機械)(?:なの|ですか|か|でしょ|だよね|じゃないの|じゃないよね|ってこと|なんでしょ|なんだよね)*$/,
    },
    {
      intent: "your-likes",
      of: /^(?:あなた|きみ|君|おまえ|お前)?(?:は|の|って)?(?:何|なに)(?:が|を)?(?:一番)?(?:好き|すき)(?:ですか|なの|なのですか|なんですか)?$/,
    },
    { intent: "privacy", of: /(?:忘れて(?:ほしい|ください|くれ)?$|(?:会話|履歴|話|記録).*(?:消|保存|見られ|残る))/ },
  ],
  en: [
    {
      intent: "crisis",
      of: /\b(?:kill myself|want to die|wanna die|end my life|end it all|suicid\w*|kms|self harm|hurt myself|cut myself|unalive myself|dont want to (?:live|be alive)|no reason to live|better off dead|better off without me)\b/,
    },
    {
      intent: "sexual",
      of: /\b(?:have sex|sex with|sexting|nudes?|get naked|strip for me|your (?:boobs|tits|panties)|blow ?job|horny|talk dirty|erotic|take off your (?:clothes|shirt|pants))\b/,
    },
    { intent: "repeat", of: /^(?:what|huh|sorry|pardon|again|repeat)$/ },
    {
      intent: "recall-name",
      of: /\bmy name\b(?!.* is [a-z]+$)(?=.*$)(?<=(?:what|whats|know|remember|say|tell|forgotten|forget|recall|guess)\b.*my name)/,
    },
    {
      intent: "recall-dislikes",
      of: /\b(?:what|things)\b.*\bi (?:dont like|hate|dislike|cant stand)\b|\bwhat .* i hate\b/,
    },
    {
      intent: "recall-likes",
      of: /^(?:do you (?:know|remember|recall) |can you (?:remember|recall) |tell me |remember |guess )?(?:what|which things?) (?:do |did |was it |things do )?(?:i|it was i) (?:say i |said i |tell you i |told you i )?(?:really )?(?:like|love|liked|loved|enjoy)d?(?: the most| best| again)?$/,
    },
    { intent: "recall-likes", of: /\b(?:whats|what is|what are|what was|remember|know|guess) my fav\w*/ },
    {
      intent: "recall-fact",
      of: /\b(?:when is|whens|what is|whats|remember|know|where is|wheres) my (birthday|job|hometown|home|pet|dog|cat|hobby)\b/,
      captures: ([, what = ""]) => ({ what }),
    },
    {
      intent: "recall-fact",
      of: /\bwhere (?:do i (live|come from|work)|am i (from))\b/,
      captures: (match) => ({ what: match.slice(1).find(Boolean) ?? "" }),
    },
    {
      intent: "are-you-ai",
      of: /\b(?:are|arent|r) (?:you|u) (?:just |really |actually |even |secretly |only )?(?:a |an )?(?:real )?(?:human|ai|robot|bot|machine|program|computer|chatbot|person)\b/,
    },
    {
      intent: "your-likes",
      of: /^what (?:do|are) (?:you|u) (?:really )?(?:like|love|enjoy|into)(?: the most| best| most)?$/,
    },
    {
      intent: "switch-language",
      of: /\b(?:speak|talk|switch|answer|reply|respond|chat) (?:to me )?(?:in |to )?(?:japanese|english|french|spanish|german|chinese|korean)\b/,
    },
    { intent: "privacy", of: /\bforget (?:everything|what i|all|about me|me)\b/ },
  ],
};

/** Wishes for a gesture, a face or a sum; they need the sentence as written. */
export function ruledByShape(
  sentence: string,
  normalised: string,
  locale: Locale,
): { intent: Intent; captures: Captures } | null {
  const sum = sumIn(sentence);
  if (sum)
    return { intent: "math", captures: { sum: sum.text, ...(sum.value === null ? {} : { value: String(sum.value) }) } };
  const wish =
    locale === "ja"
      ? /(?:て|ぽーず|顔|かお|みせて|見せて|して|お願い|ください|よ|ね|みて|くれる|ほしい)$/.test(normalised)
      : normalised.split(" ").length <= 8;
  if (!wish) return null;
  const asksFace =
    locale === "ja"
      ? /(?:顔|かお|笑って|わらって|にっこり|えがお|笑顔|表情|泣いて|ないて)/.test(normalised) &&
        !/(?:た|だ)$/.test(normalised)
      : /\b(?:face|smile|expression|look)\b/.test(normalised) &&
        /^(?:can you |could you |please |show|make|do|give|smile|look|lets see|grin)/.test(normalised);
  const asksGesture =
    locale === "ja" ||
    /^(?:can you |could you |would you |please |wave|nod|bow|clap|dance|jump|spin|shrug|take|show|do|give|shake|raise|point|twirl|roll)/.test(
      normalised,
    );
  if (asksFace && !/笑わせて|わらわせて/.test(normalised))
    for (const [of, face] of faces[locale]) if (of.test(normalised)) return { intent: "face", captures: { face } };
  if (asksGesture)
    for (const [of, gesture] of gestures[locale])
      if (of.test(normalised)) return { intent: "gesture", captures: { gesture } };
  return null;
}

const unaskable =
  /何|なに|誰|だれ|どこ|どれ|どっち|どちら|どんな|いつ|私|わたし|僕|ぼく|俺|みんな|^(?:それ|これ|あれ|あなた|きみ|君)$/u;

/** 「猫は好き？」, "do you prefer tea or coffee?": what the character thinks of a thing, or of two; read from the sentence as written. */
export function opinionAsked(sentence: string, locale: Locale): { intent: Intent; captures: Captures } | null {
  const plain = sentence.normalize("NFKC").trim();
  const [, first, second] =
    (locale === "ja"
      ? (plain.match(
          /^(?:.*、)?(.{1,12}?)と(.{1,12}?)(?:なら|では|だったら|、|は|って)?(?:どっち|どちら)(?:が|の(?:ほう|方)が|を|派)/u,
        ) ?? plain.match(/^(.{1,10}?)派[?、それとも]*(.{1,10}?)派[?]?$/u))
      : (plain.match(
          /^(?:so,? )?(?:(?:do|would) you (?:like|prefer|rather have)|which (?:do you (?:like|prefer)|is better)(?: better| more)?[,:]?|what do you prefer[,:]?) (.{2,20}?) or (.{2,20}?)(?: better| more)?\?*$/i,
        ) ?? plain.match(/^([a-z]{2,14}) or ([a-z]{2,14})\?+$/i))) ?? [];
  if (first && second) return { intent: "choose-between", captures: { first, second } };
  const [, value] =
    (locale === "ja"
      ? plain
          .match(
            /^(.{1,12}?)(?:は|って|のこと|とか)?(?:好き|すき)(?:ですか|なの|かな|でしょうか)?[?]$|^(.{1,12}?)(?:は|って)(?:好き|すき)ですか$/u,
          )
          ?.filter((part) => part !== undefined)
      : plain.match(
          /^do you (?:like|love|enjoy) ((?!me\b|it\b|that\b|this\b|us\b|him\b|her\b|them\b|to\b).{2,24}?)\?*$/i,
        )) ?? [];
  return value && !unaskable.test(value) ? { intent: "ask-liking", captures: { value } } : null;
}
