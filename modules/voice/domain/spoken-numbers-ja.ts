import { withSpokenUnits } from "./spoken-units-ja";

const digitNames = ["ゼロ", "イチ", "ニー", "サン", "ヨン", "ゴー", "ロク", "ナナ", "ハチ", "キュー"];
const number = "\\d{1,20}(?:\\.\\d{1,20})?";

const currencies: [sign: string, name: string][] = [
  ["(?:US)?\\$", "ドル"],
  ["[¥￥]", "円"],
  ["€", "ユーロ"],
  ["£", "ポンド"],
  ["₩", "ウォン"],
];
const pricePatterns = currencies.map(([sign, name]) => ({
  pattern: new RegExp(`(-?)${sign}[ \\t]?(${number})(?:([KkMB])(?![A-Za-z]))?-?(?!\\d)`, "g"),
  name,
}));
const codedPrice = new RegExp(`(?<![A-Za-z])(USD|JPY|EUR|GBP|KRW)[ \\t]?(${number})`, "g");
const currencyCodes: Record<string, string> = { USD: "ドル", JPY: "円", EUR: "ユーロ", GBP: "ポンド", KRW: "ウォン" };
const scales: Record<string, number> = { K: 3, k: 3, M: 6, B: 9 };

const eras: Record<string, string> = { R: "令和", H: "平成", S: "昭和", T: "大正", M: "明治" };

/** What stands behind a number and makes `10-20` a range. */
const counted =
  "時|分|秒|日|月|年|週|円|個|人|名|%|歳|才|cm|mm|kg|km|m|g|回|度|枚|本|話|巻|階|点|倍|件|曲|ドル|万|千|百|ページ|つ|杯|匹|冊|台|代|泊|割|℃|°|くらい|ぐらい|ほど|程度|前後";
const rangePattern = new RegExp(`(?<![\\d.-])(${number})[ \\t]?-[ \\t]?(${number})(?=[ \\t]?(?:${counted}))`, "g");
const contest = /勝|敗|負|引き分け|スコア|試合|逆転|先制|同点|リード|延長|ゴール|セット|ゲーム/;

/** Dates, times, amounts and units of a text in NFKC as they are said. What the reader reads well stays in digits. */
export function withSpokenNumbers(text: string): string {
  let spoken = text.replace(/(?<=\d),(?=\d{3}(?!\d))/g, "");
  spoken = withDates(spoken);
  spoken = withTimes(spoken);
  spoken = withDialledDigits(spoken);
  spoken = withAmounts(spoken);
  spoken = withSpokenUnits(withCalculations(spoken));
  return spoken
    .replace(/(?<=[\d一二三四五六七八九十百千万])分の(?=[\d一二三四五六七八九十百千万])/g, "ぶんの")
    .replace(/(?<![\d.])0時(?!間)/g, "零時");
}

function withDates(text: string): string {
  return text
    .replace(
      /(?<![\d/.-])(\d{4})([/\-.])(\d{1,2})\2(\d{1,2})(?![\d/])/g,
      (date, year: string, _sign: string, month: string, day: string) =>
        isDay(month, day) ? `${year}年${Number(month)}月${Number(day)}日` : date,
    )
    .replace(/(?<![\d/])(\d{4})\/(\d{1,2})(?![\d/])/g, (date, year: string, month: string) =>
      isDay(month, "1") ? `${year}年${Number(month)}月` : date,
    )
    .replace(
      /(?<![A-Za-z\d])([RHSTM])(\d{1,2})\.(\d{1,2})\.(\d{1,2})(?![\d.])/g,
      (date, era: string, year: string, month: string, day: string) =>
        isDay(month, day) ? `${eras[era]}${Number(year)}年${Number(month)}月${Number(day)}日` : date,
    )
    .replace(/(?<![A-Za-z\d])([RHSTM])(\d{1,2}|元)年/g, (_, era: string, year: string) => `${eras[era]}${year}年`)
    .replace(/(?<![\d/.])24\/7(?![\d/])/g, "トゥエンティーフォーセブン")
    .replace(/(?<![\d/.])(\d{1,2})\/(\d{1,2})(?![\d/])/g, spokenSlash)
    .replace(
      /(\d日)[ \t]?\(([月火水木金土日])(?:曜日?)?(?:[・,、][ \t]?(祝|祭|休))?\)/g,
      (_, day: string, weekday: string, holiday: string | undefined) =>
        `${day}、${weekday}曜日${holiday ? `、${holiday}日` : ""}`,
    )
    .replace(/(?<![一-龠])([月火水木金土日])(?:曜日?)?[〜~-]([月火水木金土日])(?![一-龠])/g, "$1曜から$2曜")
    .replace(/(?<![\d.])0(\d)(?=[年月日時分秒])/g, "$1");
}

function isDay(month: string, day: string): boolean {
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
}

/** 12/24 is a day, 1/2 a half, unless a weekday stands behind it or brackets around it. */
function spokenSlash(whole: string, first: string, second: string, at: number, text: string): string {
  const [month, day] = [Number(first), Number(second)];
  const hasWeekday = /^\s*\([月火水木金土日]/.test(text.slice(at + whole.length, at + whole.length + 4));
  const isBracketed = /^[)~〜]/.test(text.slice(at + whole.length)) || text[at - 1] === "(";
  const looksLikeFraction = day < 10 && month < day && !first.startsWith("0") && !hasWeekday && !isBracketed;
  if (isDay(first, second) && !looksLikeFraction) return `${month}月${day}日`;
  return day > 0 ? `${day}ぶんの${month}` : whole;
}

function withTimes(text: string): string {
  return text
    .replace(/(?<=:[0-5]\d)[ \t]?-[ \t]?(?=\d{1,2}:[0-5]\d)/g, "から")
    .replace(
      /(?<![\d:])(?:(AM|PM|am|pm)[ \t]?)?(\d{1,2}):([0-5]\d)(?::([0-5]\d))?(?![\d:])(?:[ \t]?(AM|PM|am|pm|a\.m\.|p\.m\.))?/g,
      spokenTime,
    )
    .replace(
      /(?<![\d.])(\d{1,2})[ \t]?(AM|PM|am|pm|a\.m\.|p\.m\.)(?![A-Za-z])/g,
      (_, hour: string, half: string) => `${halfOfDay(half)}${Number(hour)}時`,
    )
    .replace(/(?<![A-Za-z])(AM|PM)[ \t]?(?=\d{1,2}時)/g, (half: string) => halfOfDay(half))
    .replace(/(?<![\d:])(\d{1,3}):(\d{1,3})(?![\d:])/g, "$1対$2")
    .replace(
      /(?<!\d)(\d{1,3})['′](\d{1,2})(?:["″]|'')(\d{1,3})?/g,
      (_, minutes: string, seconds: string, rest = "") => `${minutes}分${Number(seconds)}秒${rest}`,
    );
}

function spokenTime(
  whole: string,
  before: string | undefined,
  hour: string,
  minute: string,
  second: string | undefined,
  after: string | undefined,
): string {
  if (Number(hour) > 30) return whole;
  const half = before ?? after;
  // Nobody tells the time of day to the second with one figure for the hour: that is a duration.
  const hourName = second && hour.length === 1 && !half ? "時間" : "時";
  const parts = [`${half ? halfOfDay(half) : ""}${Number(hour)}${hourName}`];
  if (Number(minute) > 0 || second) parts.push(`${Number(minute)}分`);
  if (second) parts.push(`${Number(second)}秒`);
  return parts.join("");
}

function halfOfDay(half: string): string {
  return /^a/i.test(half) ? "午前" : "午後";
}

/** Telephone numbers, postal codes, versions and everything too long to be a number. */
function withDialledDigits(text: string): string {
  const dialled = (digits: string) =>
    digits
      .split(/[^\d]+/)
      .filter(Boolean)
      .map(digitByDigit)
      .join("、");
  return text
    .replace(/〒[ \t]?(?=\d)/g, "郵便番号、")
    .replace(/(?<![\d-])\+(\d{1,3}(?:[- ]\d{1,5}){2,4})(?![\d-])/g, (_, digits: string) => `プラス${dialled(digits)}`)
    .replace(/(?<![\d-])0\d{1,4}[-(]\d{1,4}[-)]\d{3,4}(?![\d-])/g, dialled)
    .replace(/(?<![\d-])\d{3}-\d{4}(?![\d-])/g, dialled)
    .replace(/(?<![\d.])0\d{9,10}(?!\d)/g, (digits) =>
      dialled(digits.replace(/^(0[5789]0|0\d)(\d{4})(\d+)$/, "$1-$2-$3")),
    )
    .replace(/(?<![A-Za-z])[vV](?:er(?:sion)?)?\.?[ \t]?(?=\d{1,4}(?:\.\d|(?![\d.A-Za-z])))/g, "バージョン")
    .replace(/(?<![\d.])\d{1,9}(?:\.\d{1,9}){2,9}(?![\d.])/g, (version) => {
      const groups = version.split(".");
      return groups.join(groups.length === 4 ? "ドット" : "てん");
    })
    .replace(/(?<![\d.])0\d{1,15}(?![\d.])/g, digitByDigit)
    .replace(/(?<![\d.])\d{17,}(?!\d)/g, (digits) => digits.replace(/\d{1,4}/g, (four) => `${digitByDigit(four)}、`));
}

function digitByDigit(digits: string): string {
  return [...digits].map((digit) => digitNames[Number(digit)]).join("");
}

function withAmounts(text: string): string {
  const priced = pricePatterns.reduce(
    (spoken, { pattern, name }) =>
      spoken.replace(
        pattern,
        (_, minus: string, amount: string, scale: string | undefined) =>
          `${minus && "マイナス"}${scale ? scaled(amount, scale) : amount}${name}`,
      ),
    text,
  );
  return priced
    .replace(codedPrice, (_, code: string, amount: string) => amount + currencyCodes[code]!)
    .replace(/(?<=\d)[ \t]?(USD|JPY|EUR|GBP|KRW)(?![A-Za-z])/g, (_, code: string) => currencyCodes[code]!)
    .replace(/(?<=\d)¢/g, "セント")
    .replace(
      /(\d{1,20}(?:円|ドル|ユーロ|ポンド))\/([月日年時分人個回本泊枚冊])/g,
      (_, amount: string, each: string) =>
        `${each === "月" ? "ひと月" : each === "時" ? "1時間" : `1${each}`}${amount}`,
    )
    .replace(
      /(?<!\d)(\d{1,2})st(?:(?![A-Za-z\s])|[ \t](?=[A-Z]))|(?<!\d)(\d{1,2})(?:nd|rd|th)(?:(?![A-Za-z\s])|[ \t](?=[A-Z]))/g,
      (whole: string, first: string | undefined, other: string | undefined) => ordinal(Number(first ?? other)) ?? whole,
    )
    .replace(rangePattern, "$1から$2");
}

const ordinals =
  "ファースト セカンド サード フォース フィフス シックスス セブンス エイトゥス ナインス テンス イレブンス トゥエルフス".split(
    " ",
  );

function ordinal(value: number): string | null {
  if (value === 20) return "トゥエンティース";
  return ordinals[value - 1] ?? null;
}

/** 1.5M → 150万: people count in ten thousands. */
function scaled(amount: string, scale: string): string {
  const value = Number(amount) * 10 ** scales[scale]!;
  if (!Number.isSafeInteger(value) || value >= 1e16) return amount;
  return String(value).replace(
    /(\d+?)0000(0000)?$/,
    (_, head: string, more: string | undefined) => head + (more ? "億" : "万"),
  );
}

function withCalculations(text: string): string {
  return text
    .replace(/(?<=\d)[ \t]{0,3}-[ \t]{0,3}(?=\d{1,20}[ \t]{0,3}=)/g, "ひく")
    .replace(/(?<![\d-])(\d{1,3})[ \t]?-[ \t]?(\d{1,3})(?![\d-])/g, (_, first: string, second: string) =>
      contest.test(text) ? `${first}対${second}` : `${first}の${second}`,
    )
    .replace(/(?<![\d-])\d{1,4}(?:-\d{1,4}){2,3}(?![\d-])/g, (place) => place.replaceAll("-", "の"))
    .replace(/(?<=\d)[ \t]{0,3}\+[ \t]{0,3}(?=\d)/g, "たす")
    .replace(/(?<=\d)[ \t]{0,3}[×*][ \t]{0,3}(?=\d)/g, "かける")
    .replace(/(?<=\d)[ \t]{0,3}÷[ \t]{0,3}(?=\d)/g, "わる")
    .replace(/(?<=\d)[ \t]{0,3}=[ \t]{0,3}(?=[\d?-])/g, "は")
    .replace(/±(?=\d)/g, "プラスマイナス")
    .replace(/√(?=\d)/g, "ルート")
    .replace(/(?<!\d[ \t]?)-(?=\d{1,4}(?:\.\d{1,4})?[ \t]?[°度])/g, "マイナス")
    .replace(/(?<![\w)ぁ-んァ-ヶー一-龠々])-(?=\d)/g, "マイナス")
    .replace(/(?<![\w)])\+(?=\d)/g, "プラス");
}
