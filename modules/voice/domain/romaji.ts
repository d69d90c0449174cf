/** Hepburn, one kana for one spelling; the katakana of a combination may be two characters. */
const plain: Record<string, string> = {};
const rows: [consonant: string, vowels: string, kana: string][] = [
  ["", "aiueo", "アイウエオ"],
  ["k", "aiueo", "カキクケコ"],
  ["g", "aiueo", "ガギグゲゴ"],
  ["s", "aueo", "サスセソ"],
  ["z", "aueo", "ザズゼゾ"],
  ["t", "aeo", "タテト"],
  ["d", "aeo", "ダデド"],
  ["n", "aiueo", "ナニヌネノ"],
  ["h", "aieo", "ハヒヘホ"],
  ["b", "aiueo", "バビブベボ"],
  ["p", "aiueo", "パピプペポ"],
  ["m", "aiueo", "マミムメモ"],
  ["y", "auo", "ヤユヨ"],
  ["r", "aiueo", "ラリルレロ"],
  ["w", "a", "ワ"],
];
for (const [consonant, vowels, kana] of rows) {
  [...vowels].forEach((vowel, index) => (plain[consonant + vowel] = [...kana][index]!));
}
Object.assign(plain, { shi: "シ", chi: "チ", tsu: "ツ", fu: "フ", ji: "ジ" });
for (const [consonant, kana] of Object.entries({
  ky: "キ",
  gy: "ギ",
  ny: "ニ",
  hy: "ヒ",
  by: "ビ",
  py: "ピ",
  my: "ミ",
  ry: "リ",
  sh: "シ",
  ch: "チ",
  j: "ジ",
})) {
  Object.assign(plain, {
    [`${consonant}a`]: `${kana}ャ`,
    [`${consonant}u`]: `${kana}ュ`,
    [`${consonant}o`]: `${kana}ョ`,
  });
}

export type RomajiReading = { katakana: string; vowels: number };

/** The katakana of a word in Hepburn romanisation (macrons allowed); null when it is not one. */
export function katakanaFromRomaji(word: string): RomajiReading | null {
  let rest = word.toLowerCase().replace(/[āīūēō]/g, (long) => long.normalize("NFD")[0]! + "ー");
  let katakana = "";
  let vowels = 0;
  while (rest !== "") {
    const doubled = /^(?:([kstpgdbz])\1|tch)/.exec(rest);
    if (doubled) {
      katakana += "ッ";
      rest = rest.slice(1);
    }
    if (rest.startsWith("ー")) {
      katakana += "ー";
      rest = rest.slice(1);
      continue;
    }
    const size = [3, 2, 1].find((length) => plain[rest.slice(0, length)] !== undefined);
    if (size !== undefined) {
      katakana += plain[rest.slice(0, size)]!;
      vowels += 1;
      rest = rest.slice(size);
      continue;
    }
    const nasal = /^(?:n'?(?![aiueoy])|n'|m(?=[bp]))/.exec(rest);
    if (!nasal || katakana === "" || doubled) return null;
    katakana += "ン";
    rest = rest.slice(nasal[0].length);
  }
  return katakana === "" ? null : { katakana, vowels };
}

const spelled = new Map<string, string>();
for (const [romaji, kana] of Object.entries(plain)) if (!spelled.has(kana)) spelled.set(kana, romaji);
for (const [kana, romaji] of Object.entries({
  ヂ: "ji",
  ヅ: "zu",
  ヲ: "o",
  ヴ: "vu",
  ティ: "ti",
  ディ: "di",
  トゥ: "tu",
  ドゥ: "du",
  ファ: "fa",
  フィ: "fi",
  フェ: "fe",
  フォ: "fo",
  ウィ: "wi",
  ウェ: "we",
  ウォ: "wo",
  シェ: "she",
  チェ: "che",
  ジェ: "je",
  ヴァ: "va",
  ヴィ: "vi",
  ヴェ: "ve",
  ヴォ: "vo",
  ァ: "a",
  ィ: "i",
  ゥ: "u",
  ェ: "e",
  ォ: "o",
  ャ: "ya",
  ュ: "yu",
  ョ: "yo",
  ン: "n",
})) {
  spelled.set(kana, romaji);
}

/** Hepburn spelling of hiragana and katakana; everything else stays. */
export function romajiFromKana(text: string): string {
  const kana = text.replace(/[ぁ-ゖ]/g, (hiragana) => String.fromCharCode(hiragana.charCodeAt(0) + 0x60));
  let romaji = "";
  let doubles = false;
  for (let at = 0; at < kana.length;) {
    const pair = kana.slice(at, at + 2);
    const size = spelled.has(pair) && pair.length === 2 ? 2 : 1;
    const piece = kana.slice(at, at + size);
    at += size;
    if (piece === "ッ") {
      doubles = true;
      continue;
    }
    if (piece === "ー") {
      romaji += /[aiueo]$/.exec(romaji)?.[0] ?? "";
      continue;
    }
    const letters = spelled.get(piece) ?? piece;
    romaji += doubles && /^[a-z]/.test(letters) ? (letters.startsWith("ch") ? "t" : letters[0]!) + letters : letters;
    doubles = false;
  }
  return romaji;
}
