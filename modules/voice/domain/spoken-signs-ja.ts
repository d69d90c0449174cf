import { pieceSigns } from "./spoken-pieces";
import { linkSign, mailSign } from "./strip-unspoken";

const particles = /^(?:と|って|っていう|の|は|が|を|に|で|も|へ|だ|な|や|か|から|まで|より|です|でしょ)/;
const objectParticles = "(?=[をはがにでへもと]|から|まで|より|の)";
const objectParticle = new RegExp(`^${objectParticles}`);

const hiragana = "[ぁ-ゖ]";
const japanese = "[\\p{Script=Han}ぁ-ゖァ-ヶー]";
const afterFigure = new RegExp(`(?<=\\d)[ \\t](?=${japanese})`, "gu");
const beforeFigure = new RegExp(`(?<=${japanese})[ \\t](?=\\d)`, "gu");
/** A space between Latin and Japanese letters is typography, not a pause: iPhone を買う. */
const beforeParticle = new RegExp(
  `(?<=[A-Za-z\\d])[ \\t](?=${hiragana})(?=[をはがにでへもとのや]|から|まで|より|です|だ)|(?<=${japanese})[ \\t](?=[A-Za-z])`,
  "gu",
);
/** A link behind the name of what it leads to. */
const namedLink = new RegExp(
  `(?<=[\\p{Script=Han}ァ-ヶーA-Za-z][ \\t:]{0,2})[ \\t:]{0,9}[(（]?${linkSign}[)）]?[ \\t]{0,9}`,
  "gu",
);
const linkAsWord = new RegExp(`[ \\t]{0,9}${linkSign}[ \\t]{0,9}${objectParticles}`, "g");
const mailAsWord = new RegExp(`[ \\t]{0,9}${mailSign}[ \\t]{0,9}${objectParticles}`, "g");
const addressSigns = new RegExp(`[${linkSign}${mailSign}]`, "g");
const drawable = new RegExp(`[ぁ-んァ-ヶ${pieceSigns}]`);
const unsayable = new RegExp(`[^\\p{Letter}\\p{Number}\\p{Mark}ー々〆、。！？!?.%${pieceSigns}-]`, "gu");

/** Spaces that only set figures apart from Japanese letters: 2025 年 12 月. */
export function withJoinedFigures(text: string): string {
  return text.replace(afterFigure, "").replace(beforeFigure, "");
}

const greek: Record<string, string> = Object.fromEntries(
  "α アルファ|β ベータ|γ ガンマ|δ デルタ|ε イプシロン|θ シータ|λ ラムダ|μ ミュー|π パイ|σ シグマ|φ ファイ|ω オメガ|Δ デルタ|Σ シグマ|Ω オーム|Π パイ"
    .split("|")
    .map((entry) => entry.split(" ") as [string, string]),
);

/** Letters and digits that together are a word of their own. */
const saidAs: [pattern: RegExp, words: string][] = [
  [/(?<![A-Za-z\d])([A-Z]{3})(48|46)(?!\d)/g, "$1フォーティー$2"],
  [/フォーティー48/g, "フォーティーエイト"],
  [/フォーティー46/g, "フォーティーシックス"],
  [/(?<![A-Za-z])a\.k\.a\.?(?![A-Za-z])/g, "エーケーエー"],
  [/(?<=(?<![A-Za-z])(?:Dr|Mr|Mrs|Ms|St|vs|feat))\.[ \t]?/g, ""],
  [/(?<![A-Za-z\d])H2O(?![A-Za-z\d])/g, "エイチツーオー"],
  [/(?<![A-Za-z\d])CO2(?![A-Za-z\d])/g, "シーオーツー"],
  [/(?<![A-Za-z\d])([BCP])2([BCP])(?![A-Za-z\d])/g, "$1トゥー$2"],
  [/(?<![A-Za-z\d])G7(?![A-Za-z\d])/g, "ジーセブン"],
  [/(?<![A-Za-z\d])[Mm][Pp]3(?![A-Za-z\d])/g, "エムピースリー"],
  [/(?<![A-Za-z])(?:TEL|Tel)[.:]?(?=[ \t]?[\dゼ])/g, "電話、"],
  [/(?<![A-Za-z])Vol\.?[ \t]?(?=\d)/gi, "ボリューム"],
  [/(?<![A-Za-z])(?:Lv|LV|Lvl)\.?[ \t]?(?=\d)/g, "レベル"],
  [/(?<![A-Za-z])(?:Ep|EP)\.?[ \t]?(?=\d)/g, "エピソード"],
  [/(?<![A-Za-z])Ch\.[ \t]?(?=\d)/g, "チャプター"],
  [/(?<![A-Za-z])Fig\.[ \t]?(?=\d)/gi, "図"],
  [/(?<![A-Za-z])pp?\.[ \t]?(\d{1,5}(?:から\d{1,5})?)(?!\d)/g, "$1ページ"],
];

const romanNumbers = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX".split(" ");

/** Before NFKC, which would take the signs apart: Ⅲ, ①, ㈱, 3², 1½. */
export function withWordSigns(text: string): string {
  return text
    .replace(/[Ⅰ-Ⅻ]/g, (sign) => String(sign.charCodeAt(0) - 0x215f))
    .replace(/[ⅰ-ⅻ]/g, (sign) => String(sign.charCodeAt(0) - 0x216f))
    .replace(/[①-⑳]/g, (sign) => `、${sign.charCodeAt(0) - 0x245f}、`)
    .replace(/㈱|[（(]株[）)]/g, "株式会社")
    .replace(/㈲|[（(]有[）)]/g, "有限会社")
    .replace(/℡/g, "電話")
    .replace(/(?<![\d０-９])㎡/g, "平方メートル")
    .replace(/(?<=[\d０-９])(?=[½¼¾⅓⅔⅛⅜⅝⅞])/g, "と")
    .replace(/[○〇◯]{2,9}/g, (signs) => "まる".repeat(signs.length))
    .replace(/(?<=[\d０-９xyabcXYnπr])[²³]/g, (power) => (power === "²" ? "の2乗" : "の3乗"))
    .replace(/○[×✕☓]/g, "まるばつ")
    .replace(/∞/g, "無限大")
    .replace(/[≒≈]/g, "ほぼ")
    .replace(/≠/g, "ノットイコール")
    .replace(
      /(?<=第)(?:X?(?:IX|IV|V?I{0,3}))(?=[章部巻編話回])|(?<=[ァ-ヶーA-Za-z][ \t]?)(?<![A-Z])(?:XV|XI{1,3}V?|IX|VI{1,3}|IV|II|III)(?=世|$|[^A-Za-z\d])/g,
      (numeral) => (romanNumbers.includes(numeral) ? String(romanNumbers.indexOf(numeral) + 1) : numeral),
    );
}

const counterBefore = /[\d０-９時分秒日月年円個人歳才%％階回度曜枚名半千万億ドル話巻章℃]$/;

/** 〜 between two amounts or places is から, behind kana it draws the vowel. */
export function withSpokenWaves(text: string): string {
  return text.replace(/[ \t\u3000]{0,9}[〜～~]+[ \t\u3000]{0,9}/g, (wave, at: number, whole: string) => {
    const before = whole.slice(Math.max(0, at - 1), at);
    const after = whole.slice(at + wave.length, at + wave.length + 2);
    if (
      counterBefore.test(before) &&
      (/^[$¥￥€£-]?[\d０-９]/.test(after) || after === "" || /^[\s。、）)]/.test(after))
    )
      return "から";
    if (/[月火水木金土日]/.test(before) && /^[月火水木金土日]/.test(after)) return "〜";
    if (/\p{Script=Han}/u.test(before) && /^[\p{Script=Han}\d]/u.test(after)) return "から";
    if (drawable.test(before)) return "ー";
    return before === "ー" ? "" : "、";
  });
}

export function withSpokenSigns(text: string): string {
  return saidAs
    .reduce((spoken, [pattern, words]) => spoken.replace(pattern, words), text)
    .replace(/(?<=[A-Za-z])[ \t]+(?=\d)|(?<=\d)[ \t]+(?=[A-Za-z])/g, "")
    .replace(beforeParticle, "")
    .replace(/(?<=[A-Za-z][- ]?)(?<=[A-Za-z])-(?=\d)/g, "")
    .replace(/No\.?[ \t]?(?=\d)|#(?=\d)/g, "ナンバー")
    .replace(/#(?=[^\s\d])/g, "")
    .replace(/[ \t]{0,9}&[ \t]{0,9}/g, "アンド")
    .replace(/@(?=[A-Za-z])/g, "アット")
    .replace(/(?<=[A-Za-z])\+\+/g, "プラスプラス")
    .replace(/(?<=[A-Z])\+(?![A-Za-z])/g, "プラス")
    .replace(/(?<=[A-Z])#/g, "シャープ")
    .replace(/(?<=[A-Za-z])\.(?=(?:com|jp|net|org|io|ai|js|ts|co|dev)(?![A-Za-z]))/g, "ドット")
    .replace(/(?<=[A-Za-z])[ \t]?=[ \t]?(?=[A-Za-z\d])/g, "イコール")
    .replace(/[αβγδεθλμπσφωΔΣΩΠ]/g, (letter) => greek[letter]!)
    .replace(namedLink, (sign: string, at: number, whole: string) =>
      objectParticle.test(whole.slice(at + sign.length)) ? "" : " ",
    )
    .replace(linkAsWord, " リンク")
    .replace(mailAsWord, "、こちらのアドレス")
    .replace(addressSigns, " ");
}

/** Signs become the pauses that a reader makes; what is left holds letters, digits, pieces and 、。！？ . % - alone. */
export function withPauses(text: string): string {
  return text
    .trim()
    .replace(/[」』”’"'）)】》〉\]}]+(?=(.{0,4}))/gu, (_, following: string) => (particles.test(following) ? "" : "、"))
    .replace(/[「『“‘（(【《〈[{]+/g, "、")
    .replace(/(?<=[ァ-ヶー])[・=](?=[ァ-ヶー])/g, "")
    .replace(/[・|/\\→⇒←↑↓⇔<>_*^`:;=+#@&$€£¥§¶,，×÷]/g, "、")
    .replace(/(?<=\d)\.(?=\d)/g, "\u0000")
    .replace(/[.．]+/g, "。")
    .replaceAll("\u0000", ".")
    .replace(/(?<!\d)-+|-+(?!\d)/g, "、")
    .replace(/[ \t\u3000]+/g, "、")
    .replace(/\n[\n、]*/g, "。")
    .replace(unsayable, "")
    .replace(/ー{4,}/g, "ーーー")
    .replace(/[っッ]{2,}/g, (small) => small[0]!)
    .replace(/[、。！？!?]+/g, strongestMark)
    .replace(/^[、。！？]+|、+$/g, "");
}

/** Of several marks in a row the one that says most. */
function strongestMark(run: string): string {
  if (/[？?]/.test(run)) return "？";
  if (/[！!]/.test(run)) return "！";
  return run.includes("。") ? "。" : "、";
}
