import { katakanaFromEnglish, type PhonesOf } from "./katakana-from-english";
import { withoutUnspoken } from "./strip-unspoken";

/** Variants of a character that the reader's dictionary does not have. */
const kanjiVariants: Record<string, string> = {
  髙: "高",
  﨑: "崎",
  𠮷: "吉",
  濵: "浜",
  濱: "浜",
  德: "徳",
  瀨: "瀬",
  邉: "辺",
  邊: "辺",
  槗: "橋",
  栁: "柳",
  桒: "桑",
};
const variantPattern = new RegExp(Object.keys(kanjiVariants).join("|"), "gu");

const units: [unit: string, spoken: string][] = [
  ["km/h", "キロメートル毎時"],
  ["m/s", "メートル毎秒"],
  ["km2", "平方キロメートル"],
  ["cm2", "平方センチメートル"],
  ["m2", "平方メートル"],
  ["m3", "立方メートル"],
  ["km", "キロメートル"],
  ["cm", "センチメートル"],
  ["mm", "ミリメートル"],
  ["nm", "ナノメートル"],
  ["kg", "キログラム"],
  ["mg", "ミリグラム"],
  ["g", "グラム"],
  ["ml", "ミリリットル"],
  ["mL", "ミリリットル"],
  ["dl", "デシリットル"],
  ["L", "リットル"],
  ["l", "リットル"],
  ["kHz", "キロヘルツ"],
  ["MHz", "メガヘルツ"],
  ["GHz", "ギガヘルツ"],
  ["Hz", "ヘルツ"],
  ["dB", "デシベル"],
  ["kW", "キロワット"],
  ["W", "ワット"],
  ["V", "ボルト"],
  ["KB", "キロバイト"],
  ["kB", "キロバイト"],
  ["MB", "メガバイト"],
  ["GB", "ギガバイト"],
  ["TB", "テラバイト"],
  ["Mbps", "メガビーピーエス"],
  ["Gbps", "ギガビーピーエス"],
  ["kcal", "キロカロリー"],
  ["cal", "カロリー"],
  ["ms", "ミリ秒"],
  ["fps", "エフピーエス"],
  ["px", "ピクセル"],
  ["pt", "ポイント"],
  ["hPa", "ヘクトパスカル"],
  ["°C", "度"],
  ["°F", "度"],
  ["°", "度"],
  ["m", "メートル"],
  ["%", "パーセント"],
  ["D", "ディー"],
  ["K", "ケー"],
];
const spokenUnit = new Map(units);
const unitPattern = new RegExp(
  `(?<=\\d)\\s?(${units
    .map(([unit]) => unit.replaceAll("/", "\\/"))
    .sort((a, b) => b.length - a.length)
    .join("|")})(?![A-Za-z0-9])`,
  "g",
);

const digitNames = [..."〇一二三四五六七八九"].map(
  (_, digit) => ["ゼロ", "イチ", "ニー", "サン", "ヨン", "ゴー", "ロク", "ナナ", "ハチ", "キュー"][digit]!,
);
const particles = /^(?:と|って|っていう|の|は|が|を|に|で|も|へ|だ|な|や|か|から|まで|より|です|でしょ)/;

/**
 * The words of a Japanese text as they are said: dates, times, amounts and Latin words in full, without anything that
 * is only seen. The result holds kana, kanji, digits and 、。！？ and may be empty.
 */
export function normaliseSpokenTextJa(text: string, phonesOf: PhonesOf): string {
  let spoken = withoutUnspoken(text.replace(variantPattern, (variant) => kanjiVariants[variant]!));
  spoken = withoutLaughter(spoken);
  spoken = spoken
    .replace(/[…‥]+|・{2,}|\.{3,}|。{3,}/g, "、")
    .replace(/(?<=\d)[²³]/g, (power) => (power === "²" ? "の2乗" : "の3乗"))
    .replace(/\s*[〜～~]+\s*/g, (wave, at: number, whole: string) => waveReading(wave, at, whole))
    .normalize("NFKC")
    .replace(/[−‐‑‒–—―]/g, "-")
    .replaceAll("⁄", "/");
  spoken = withSpokenNumbers(spoken);
  spoken = withSpokenSigns(spoken);
  spoken = withKatakanaWords(spoken, phonesOf);
  return withPauses(spoken);
}

function waveReading(_wave: string, at: number, whole: string): string {
  const after = whole.slice(at + _wave.length);
  const before = whole.slice(0, at);
  if (/[\d０-９時分日月年円個人歳%％]$/.test(before) && /^[\d０-９]/.test(after)) return "から";
  if (/[ぁ-んァ-ヶ]$/.test(before)) return "ー";
  return /[ー]$/.test(before) ? "" : "、";
}

function withoutLaughter(text: string): string {
  return text
    .replace(/[（(](?:笑|爆笑|苦笑|泣|汗|怒|照|爆|w+|ｗ+)[）)]/g, "")
    .replace(/(?<![A-Za-z.\d])[wｗWＷ]{2,}(?![A-Za-z.])/g, "、")
    .replace(/(?<=[^\x00-\x7f])[wｗ]+(?=$|[\s。、，．！？!?」』）)])/gm, "")
    .replace(/(?<=[ぁ-んー！？!?。])[笑泣]+(?=$|[\s。、！？!?])/gm, "");
}

function withSpokenNumbers(text: string): string {
  return text
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, "")
    .replace(
      /(?<![\d/])(\d{4})[/\-.](\d{1,2})[/\-.](\d{1,2})(?![\d/])/g,
      (date, year: string, month: string, day: string) =>
        isDay(month, day) ? `${year}年${Number(month)}月${Number(day)}日` : date,
    )
    .replace(/(?<![\d/])(\d{4})[/](\d{1,2})(?![\d/])/g, (date, year: string, month: string) =>
      isDay(month, "1") ? `${year}年${Number(month)}月` : date,
    )
    .replace(/(?<![\d/.])(\d{1,2})\/(\d{1,2})(?![\d/])(?:\s*\(([月火水木金土日])\))?/g, spokenSlash)
    .replace(/(日)\s*\(([月火水木金土日])\)/g, "$1、$2曜日")
    .replace(
      /(?<![\d:])(?:(AM|PM|am|pm)\s?)?(\d{1,2}):([0-5]\d)(?::([0-5]\d))?(?![\d:])(?:\s?(AM|PM|am|pm|a\.m\.|p\.m\.))?/g,
      spokenTime,
    )
    .replace(
      /(?<![\d.])(\d{1,2})\s?(AM|PM|am|pm|a\.m\.|p\.m\.)(?![A-Za-z])/g,
      (_, hour: string, half: string) => `${halfOfDay(half)}${Number(hour)}時`,
    )
    .replace(/(?<![\d.])\d+(?:\.\d+){2,}(?![\d.])/g, (version) => version.split(".").join("てん"))
    .replace(/(?<![\d.])\d{17,}(?!\d)/g, digitByDigit)
    .replace(/(?<![\d-])(\d{1,4})-(\d{1,4})(?=時|分|日|月|年|円|個|人|%|歳|cm|kg|km|回|度|枚|本|話|巻)/g, "$1から$2")
    .replace(/(?:US)?\$\s?(\d+(?:\.\d+)?)/g, "$1ドル")
    .replace(/[¥￥]\s?(\d+(?:\.\d+)?)/g, "$1円")
    .replace(/€\s?(\d+(?:\.\d+)?)/g, "$1ユーロ")
    .replace(/£\s?(\d+(?:\.\d+)?)/g, "$1ポンド")
    .replace(/(?<=\d)\s*-\s*(?=\d+\s*=)/g, "ひく")
    .replace(/(?<=\d)\s*\+\s*(?=\d)/g, "たす")
    .replace(/(?<=\d)\s*[×*]\s*(?=\d)/g, "かける")
    .replace(/(?<=\d)\s*[÷]\s*(?=\d)/g, "わる")
    .replace(/(?<=\d)\s*=\s*(?=[\d?-])/g, "は")
    .replace(/±(?=\d)/g, "プラスマイナス")
    .replace(/(?<![\w)ぁ-んァ-ヶー一-龠々])-(?=\d)/g, "マイナス")
    .replace(/(?<![\w)])\+(?=\d)/g, "プラス")
    .replace(unitPattern, (_, unit: string) => spokenUnit.get(unit)!);
}

function isDay(month: string, day: string): boolean {
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
}

/** 12/24 is a day, 1/2 a half, unless a weekday stands behind it. */
function spokenSlash(whole: string, first: string, second: string, weekday: string | undefined): string {
  const [month, day] = [Number(first), Number(second)];
  if (weekday && isDay(first, second)) return `${month}月${day}日、${weekday}曜日`;
  const looksLikeFraction = day < 10 && month < day && !first.startsWith("0");
  if (isDay(first, second) && !looksLikeFraction) return `${month}月${day}日`;
  return day > 0 ? `${day}分の${month}` : whole;
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
  const parts = [`${half ? halfOfDay(half) : ""}${Number(hour)}時`];
  if (Number(minute) > 0 || second) parts.push(`${Number(minute)}分`);
  if (second) parts.push(`${Number(second)}秒`);
  return parts.join("");
}

function halfOfDay(half: string): string {
  return /^a/i.test(half) ? "午前" : "午後";
}

function digitByDigit(digits: string): string {
  return digits.replace(/\d{1,4}/g, (four) => [...four].map((digit) => digitNames[Number(digit)]).join("") + "、");
}

function withSpokenSigns(text: string): string {
  return text
    .replace(/(?<=[A-Za-z])[ \t]+(?=\d)|(?<=\d)[ \t]+(?=[A-Za-z])/g, "")
    .replace(/No\.?\s?(?=\d)|#(?=\d)/g, "ナンバー")
    .replace(/#(?=[^\s\d])/g, "")
    .replace(/\s*&\s*/g, "アンド")
    .replace(/@(?=[A-Za-z])/g, "アット")
    .replace(/(?<=[A-Za-z])\+\+/g, "プラスプラス")
    .replace(/(?<=[A-Z])#/g, "シャープ")
    .replace(/(?<=[A-Za-z])\.(?=(?:com|jp|net|org|io|ai|js|ts|co)\b)/g, "ドット");
}

/** Latin words beside each other become one run: a space would be heard as a pause. */
function withKatakanaWords(text: string, phonesOf: PhonesOf): string {
  return text.replace(
    /[A-Za-zÀ-ÖØ-öø-ÿĀ-ž](?:[A-Za-zÀ-ÖØ-öø-ÿĀ-ž'’]|-(?=[A-Za-z])|[ \t](?=[A-Za-z])|\.(?=[A-Za-z]\b))*/g,
    (run) =>
      run
        .split(/[ \t.]+/)
        .map((word) => katakanaFromEnglish(word, phonesOf))
        .join(""),
  );
}

function withPauses(text: string): string {
  return text
    .replace(/[」』”’"'）)】》〉\]}]+(?=(.{0,4}))/gu, (_, following: string) => (particles.test(following) ? "" : "、"))
    .replace(/[「『“‘（(【《〈[{]+/g, "、")
    .replace(/(?<=[ァ-ヶー])[・=](?=[ァ-ヶー])/g, "")
    .replace(/[・|/\\→⇒←↑↓⇔<>_*^`:;=+#@&$€£¥§¶,，]/g, "、")
    .replace(/(?<=\d)\.(?=\d)/g, "\u0000")
    .replace(/[.．]+/g, "。")
    .replaceAll("\u0000", ".")
    .replace(/(?<!\d)-+|-+(?!\d)/g, "、")
    .replace(/[ \t\u3000]+/g, "、")
    .replace(/\s*\n+\s*/g, "。")
    .replace(/[^\p{Letter}\p{Number}\p{Mark}ー々〆、。！？!?.%-]/gu, "")
    .replace(/ー{4,}/g, "ーーー")
    .replace(/[っッ]{2,}/g, (small) => small[0]!)
    .replace(/[、。]*([！？!?])[、。！？!?]*/gu, (run) => (/[？?]/.test(run) ? "？" : "！"))
    .replace(/、*。[、。]*/g, "。")
    .replace(/、{2,}/g, "、")
    .replace(/^[、。！？]+|、+$/g, "");
}
