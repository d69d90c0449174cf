type Vowel = { kind: "vowel"; name: string; stress: number; spelledAs: string | null };
type Consonant = { kind: "consonant"; name: string };
type Phone = Vowel | Consonant;

/** Columns a, i, u, e, o. */
const kanaRows: Record<string, string[]> = Object.fromEntries(
  Object.entries({
    "": "ア イ ウ エ オ",
    B: "バ ビ ブ ベ ボ",
    CH: "チャ チ チュ チェ チョ",
    D: "ダ ディ ドゥ デ ド",
    DH: "ザ ジ ズ ゼ ゾ",
    F: "ファ フィ フ フェ フォ",
    G: "ガ ギ グ ゲ ゴ",
    HH: "ハ ヒ フ ヘ ホ",
    JH: "ジャ ジ ジュ ジェ ジョ",
    K: "カ キ ク ケ コ",
    L: "ラ リ ル レ ロ",
    M: "マ ミ ム メ モ",
    N: "ナ ニ ヌ ネ ノ",
    NG: "ンガ ンギ ング ンゲ ンゴ",
    P: "パ ピ プ ペ ポ",
    R: "ラ リ ル レ ロ",
    S: "サ シ ス セ ソ",
    SH: "シャ シ シュ シェ ショ",
    T: "タ ティ ツ テ ト",
    TH: "サ シ ス セ ソ",
    V: "バ ビ ブ ベ ボ",
    W: "ワ ウィ ウ ウェ ウォ",
    Y: "ヤ イ ユ イェ ヨ",
    Z: "ザ ジ ズ ゼ ゾ",
    ZH: "ジャ ジ ジュ ジェ ジョ",
  }).map(([consonant, kana]) => [consonant, kana.split(" ")]),
);

const alone: Record<string, string> = {
  B: "ブ",
  CH: "チ",
  D: "ド",
  DH: "ズ",
  F: "フ",
  G: "グ",
  HH: "",
  JH: "ジ",
  K: "ク",
  L: "ル",
  M: "ム",
  N: "ン",
  NG: "ング",
  P: "プ",
  R: "ル",
  S: "ス",
  SH: "シュ",
  T: "ト",
  TH: "ス",
  V: "ブ",
  W: "ウ",
  Y: "イ",
  Z: "ズ",
  ZH: "ジュ",
};

/** Stems of the row of `i` before a small ャ ュ ョ: キ, ミ, デ … */
const softened: Record<string, string> = {
  D: "デ",
  T: "テ",
  CH: "チ",
  JH: "ジ",
  SH: "シ",
  ZH: "ジ",
  S: "ス",
  Z: "ズ",
  W: "ウ",
};

const columns = "aiueo";
const shortVowels = new Set(["AE", "EH", "IH", "AH", "UH"]);
const doublingAtEnd = new Set(["P", "T", "K", "CH", "JH", "SH", "D", "G"]);

/**
 * An English word as Japanese writes it: its ARPAbet phones, guided by the spelling where Japanese follows the letters
 * (unstressed vowels, short o). After the usual rules of katakana borrowing; words that break them are listed elsewhere.
 */
export function katakanaFromPhones(arpabet: string, spelling: string): string {
  const phones = phonesOf(arpabet, spelling.toLowerCase());
  const word = spelling.toLowerCase();
  let kana = "";
  let onset = "";

  for (let index = 0; index < phones.length; index += 1) {
    const phone = phones[index]!;
    if (phone.kind === "consonant") {
      const next = phones[index + 1];
      if (
        next?.kind === "vowel" ||
        (next?.kind === "consonant" && next.name === "Y" && phones[index + 2]?.kind === "vowel")
      ) {
        onset = phone.name;
        if (next.kind === "vowel") continue;
        kana += softSyllable(onset, phones[index + 2] as Vowel);
        onset = "";
        index += 2;
        continue;
      }
      kana += coda(phone.name, next, index > 0);
      continue;
    }
    const syllable = syllableOf(onset, phone, phones, index, word);
    kana += syllable.kana;
    index += syllable.consumed;
    onset = "";
    const following = phones[index + 1];
    if (syllable.consumed > 0 || kana.endsWith("ー")) continue;
    if (following?.kind === "consonant" && doubles(phone, following.name, phones, index + 1, word)) kana += "ッ";
  }
  return kana.replace(/ーー+/g, "ー").replace(/トス$/, "ツ").replace(/ドズ$/, "ズ").replace(/ンン/g, "ン");
}

function phonesOf(arpabet: string, word: string): Phone[] {
  const phones = arpabet.split(" ").map((symbol): Phone => {
    const [, name, stress] = /^([A-Z]+)(\d?)$/.exec(symbol) ?? [null, symbol, ""];
    return stress === ""
      ? { kind: "consonant", name: name! }
      : { kind: "vowel", name: name!, stress: Number(stress), spelledAs: null };
  });
  const vowels = phones.filter((phone) => phone.kind === "vowel");
  const groups = word.replace(/^y(?=[aeiou])/, "").match(/[aeiouy]+(?:w(?![aeiou]))?/g) ?? [];
  if (groups.length > vowels.length && /e[sd]?$/.test(word)) groups.pop();
  if (groups.length === vowels.length) vowels.forEach((vowel, index) => (vowel.spelledAs = groups[index]!));
  return phones;
}

function syllableOf(
  onset: string,
  vowel: Vowel,
  phones: readonly Phone[],
  index: number,
  word: string,
): { kana: string; consumed: number } {
  const next = phones[index + 1];
  const afterNext = phones[index + 2];
  const closesWithR = next?.kind === "consonant" && next.name === "R" && afterNext?.kind !== "vowel";
  const isLast = index === phones.length - 1;
  const spelled = vowel.spelledAs;
  const say = (column: string, tail = "") => kanaOf(onset, column, vowel) + tail;
  const done = (kana: string, consumed = 0) => ({ kana, consumed });

  if (closesWithR) {
    switch (vowel.name) {
      case "AA":
        return done(say("a", "ー"), 1);
      case "AO":
      case "OW":
        return done(say("o", "ー"), 1);
      case "EH":
      case "AE":
      case "EY":
        return done(say("e", "ア"), 1);
      case "IH":
      case "IY":
        return done(say("i", "ア"), 1);
      case "UH":
      case "UW":
        return done(say("u", "ア"), 1);
    }
  }
  switch (vowel.name) {
    case "AA": {
      if (spelled?.startsWith("o") || (onset === "W" && spelled?.startsWith("a"))) return done(say("o"));
      return done(say("a", next?.kind === "consonant" && next.name === "DH" ? "ー" : ""));
    }
    case "AE":
      return done(say("a"));
    case "AH":
      return done(schwa(onset, vowel, next, isLast, word, say));
    case "AO": {
      if (next?.kind === "consonant" && next.name === "R") return done(say("o", "ー"));
      return done(say("o", spelled === "o" || (onset === "W" && spelled === "a") ? "" : "ー"));
    }
    case "AW":
      return done(
        next?.kind === "vowel" && next.name === "ER" ? say("a", "ワー") : say("a", "ウ"),
        next?.kind === "vowel" && next.name === "ER" ? 1 : 0,
      );
    case "AY":
      return done(say("a", "イ"));
    case "EH":
      return done(say("e"));
    case "ER":
      return done(
        next?.kind === "vowel" ? say("a") + syllableOf("R", next, phones, index + 1, word).kana : say("a", "ー"),
        next?.kind === "vowel" ? 1 : 0,
      );
    case "EY":
      return done(say("e", next?.kind === "consonant" && ["SH", "JH"].includes(next.name) ? "ー" : "イ"));
    case "IH": {
      if (vowel.stress === 0 && index > 2 && spelled === "e") return done(say("e"));
      if (vowel.stress === 0 && spelled === "a" && next?.kind === "consonant" && next.name === "JH")
        return done(say("e", "ー"));
      return done(say("i"));
    }
    case "IY": {
      if (next?.kind === "vowel" || (isLast && spelled === "i")) return done(say("i"));
      return done(say("i", vowel.stress > 0 || isLast ? "ー" : ""));
    }
    case "OW": {
      const short =
        (vowel.stress === 0 && spelled === "o") ||
        (next?.kind === "consonant" && next.name === "N" && isConsonant(afterNext, "T"));
      return done(say("o", short ? "" : "ー"));
    }
    case "OY":
      return done(say("o", "イ"));
    case "UH":
      return done(say("u"));
    case "UW":
      return done(say("u", vowel.stress > 0 || isLast ? "ー" : ""));
    default:
      return done(say("a"));
  }
}

function schwa(
  onset: string,
  vowel: Vowel,
  next: Phone | undefined,
  isLast: boolean,
  word: string,
  say: (column: string, tail?: string) => string,
): string {
  if (vowel.stress > 0) return say("a");
  if ((onset === "SH" || onset === "ZH" || onset === "JH") && isConsonant(next, "N")) return say("o");
  if (isConsonant(next, "L") && /le[sd]?$/.test(word) && onset !== "") return alone[onset]!;
  const spelled = vowel.spelledAs;
  if (spelled === "a" && isConsonant(next, "JH")) return say("e", "ー");
  if (isLast || spelled === null || spelled.startsWith("u") || spelled === "ou") return say("a");
  const column = spelled[0]!;
  return say(columns.includes(column) ? column : column === "y" ? "i" : "a");
}

function isConsonant(phone: Phone | undefined, name: string): boolean {
  return phone?.kind === "consonant" && phone.name === name;
}

function kanaOf(onset: string, column: string, vowel: Vowel): string {
  if (vowel.name === "AE" && (onset === "K" || onset === "G")) return onset === "K" ? "キャ" : "ギャ";
  const row = kanaRows[onset] ?? kanaRows[""]!;
  return row[columns.indexOf(column)]!;
}

/** A consonant, Y and a vowel: キュー, ピュラ, リオ. */
function softSyllable(onset: string, vowel: Vowel): string {
  const stem = softened[onset] ?? kanaRows[onset]![1]!;
  const long = vowel.stress > 0 ? "ー" : "";
  if (vowel.name === "UW" || vowel.name === "UH") return `${stem}ュ${long}`;
  if (vowel.name === "ER") return `${stem}ュアー`;
  if (vowel.spelledAs?.startsWith("u")) return `${stem}ュ`;
  if (vowel.spelledAs?.startsWith("io")) return `${kanaRows[onset]![1]!}オ`;
  return vowel.name === "OW" || vowel.name === "AO" ? `${stem}ョー` : `${stem}ャ`;
}

function coda(name: string, next: Phone | undefined, inside: boolean): string {
  const following = next?.kind === "consonant" ? next.name : null;
  if (name === "M" && inside && following && ["P", "B"].includes(following)) return "ン";
  if (name === "NG" && following && ["K", "G"].includes(following)) return "ン";
  return alone[name] ?? "";
}

function doubles(vowel: Vowel, consonant: string, phones: readonly Phone[], at: number, word: string): boolean {
  const isShort =
    shortVowels.has(vowel.name) || (["AA", "AO"].includes(vowel.name) && vowel.spelledAs?.startsWith("o") === true);
  if (!isShort || !doublingAtEnd.has(consonant)) return false;
  const next = phones[at + 1];
  if (next === undefined) return true;
  if (isConsonant(next, "S") && phones[at + 2] === undefined) return ["P", "T", "K"].includes(consonant);
  if (vowel.stress === 0) return false;
  const endsSoon = next.kind === "vowel" && phones[at + 2] === undefined;
  if (consonant === "P") return /pp/.test(word) && (next.kind === "vowel" || isConsonant(next, "L"));
  if (consonant === "K") return endsSoon && /(?:ck|kk|oki)/.test(word) && next.kind === "vowel" && next.name === "IY";
  if (consonant === "CH") return /tch/.test(word);
  if (consonant === "SH") return /ss[iu]|shi/.test(word) && next.kind === "vowel" && isConsonant(phones[at + 2], "N");
  return false;
}
