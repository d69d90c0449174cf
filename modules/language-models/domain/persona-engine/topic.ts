import type { Locale } from "@modules/kernel";

const harsh = /殺|死|血|犯|爆|薬|銃|麻|裸|性|kill|die|dead|death|murder|rape|drug|gun|bomb|blood|suicide|porn|sex/i;

const plainJapanese = new Set([
  "今日",
  "昨日",
  "明日",
  "今朝",
  "昨夜",
  "最近",
  "今度",
  "先週",
  "来週",
  "先月",
  "来月",
  "自分",
  "本当",
  "時間",
  "場合",
  "結局",
  "全部",
  "全然",
  "一緒",
  "普通",
  "絶対",
  "多分",
  "結構",
  "大変",
  "大丈夫",
  "問題",
  "必要",
  "以上",
  "以下",
  "感じ",
  "気持",
  "意味",
  "理由",
  "方法",
  "毎日",
  "毎朝",
  "毎晩",
  "午前",
  "午後",
  "週末",
  "平日",
  "去年",
  "今年",
  "来年",
  "人間",
  "一人",
  "二人",
  "一番",
  "途中",
  "最後",
  "最初",
  "相手",
  "他人",
  "私達",
  "僕達",
  "何度",
  "何回",
  "有名",
  "可能",
  "簡単",
  "残念",
  "正直",
  "特別",
  "実際",
  "三台",
  "一台",
  "貴方",
  "彼女",
  "彼氏",
  "マジ",
  "ホント",
  "ヤバ",
]);
const plainEnglish = new Set(
  "about after again also always another anything around because been before being better between both came come could didnt does doesnt doing done dont down each either else enough even ever every everything from gave gets getting give goes going gone good great have having hello here hers herself himself into isnt itself just keep kind knew know last later least left less like little long look looking lots made make makes making many maybe mean might mine month more most much must myself need never next nice none nothing often once only other ours over people please pretty probably quite rather really right said same saying says seem seemed should since some somehow someone something sometimes soon still stuff such sure take taken talk tell than thank that thats their them then there these they thing things think this those though thought through time today together told tomorrow tonight took trying under until upon used very want wanted wants wasnt week well went were what when where which while whole will with within without wont word would wouldnt year years yeah yesterday your yours yourself".split(
    " ",
  ),
);

/** What a statement seems to be about, to ask on; null when nothing stands out or it is better not echoed. */
export function topicOf(sentence: string, locale: Locale): string | null {
  if (harsh.test(sentence) || sentence.length > 120) return null;
  const plain = sentence.normalize("NFKC");
  if (locale === "ja") {
    const runs = plain.match(/[\p{Script=Katakana}ー]{3,12}|\p{Script=Han}{2,6}/gu) ?? [];
    const candidates = runs.filter(
      (run) => !plainJapanese.has(run) && !/^[一二三四五六七八九十百千万\d]|[今昨明来先毎]|^何/u.test(run),
    );
    return longest(candidates);
  }
  const words = plain.toLowerCase().match(/[a-z][a-z'’-]{3,16}/g) ?? [];
  const candidates = words.filter(
    (word) => !plainEnglish.has(word.replace(/['’]/g, "")) && !/(?:ing|ed|ly|nt|['’]\w+)$/.test(word),
  );
  return longest(candidates);
}

/** Of equals the later one: in both languages the matter tends to come last. */
function longest(candidates: string[]): string | null {
  return candidates.reduce<string | null>(
    (best, next) => (best === null || next.length >= best.length ? next : best),
    null,
  );
}
