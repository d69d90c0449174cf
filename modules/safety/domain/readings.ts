/** Leaves no trace. */
export const dropped = 0;
/** Separates words. */
export const space = 0x20;
/** Ends a sentence. */
export const stop = 0x2e;
/** May stand for a letter (自〇, s*icide). */
export const mask = 0x2a;

/** How each UTF-16 unit is read. */
export const readAs = readingTable();

/** Reads a pattern's own words like a text, so that both sides are spelt alike. */
export function spell(text: string): string {
  let spelt = "";
  for (const letter of text) {
    const code = readAs[letter.charCodeAt(0)]!;
    if (code > space && code !== stop) spelt += String.fromCharCode(code);
  }
  return spelt;
}

function readingTable(): Uint16Array {
  const table = new Uint16Array(65536).fill(space);
  const word = /[\p{L}\p{N}]/u;
  for (let code = 0x21; code < 0xd800; code++) {
    // Beyond Latin marks, only these blocks hold other forms of letters that we look for.
    const folds =
      code < 0x250 ||
      (code >= 0x1e00 && code < 0x1f00) ||
      (code >= 0x2070 && code < 0x2500) ||
      (code >= 0x3200 && code < 0x3400);
    const letter = String.fromCharCode(code);
    const plain = folds ? letter.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "") : letter;
    const first = /^\(\p{L}\)$/u.test(plain) ? plain.charAt(1) : plain.charAt(0);
    if (first && word.test(first)) table[code] = kana(first.charCodeAt(0));
  }
  for (let code = 0xff01; code < 0xffa0; code++) {
    const plain = String.fromCharCode(code).normalize("NFKC").toLowerCase();
    table[code] = word.test(plain) ? kana(plain.charCodeAt(0)) : (table[plain.charCodeAt(0)] ?? space);
  }
  const lookAlikes = "аaеeоoрpсcуyхxіiѕsкkмmтtвbнhԁdոnιiαaοoκkεeρpτtυuѵv";
  for (let at = 0; at < lookAlikes.length; at += 2) table[lookAlikes.charCodeAt(at)] = lookAlikes.charCodeAt(at + 1);
  for (const letter of ".!?。．！？｡…\n\r") table[letter.charCodeAt(0)] = stop;
  for (const letter of "*＊〇○◯●◎×✕✖☓") table[letter.charCodeAt(0)] = mask;
  const leaveNoTrace = /[\p{M}\p{Cf}\p{Sk}'’‘`´ʼーｰ〜～゛゜ﾞﾟ\u3099\u309a\u115f\u1160\u3164\uffa0]/u;
  for (let code = 1; code < 0x10000; code++) {
    if ((code < 0xd800 || code > 0xdfff) && leaveNoTrace.test(String.fromCharCode(code))) table[code] = dropped;
  }
  return table;
}

/** Hiragana for katakana, large vowels for small ones (死にてぇ). */
function kana(code: number): number {
  const hiragana = code >= 0x30a1 && code <= 0x30f6 ? code - 0x60 : code;
  return hiragana >= 0x3041 && hiragana <= 0x3049 && hiragana % 2 === 1 ? hiragana + 1 : hiragana;
}

/** A pattern with its Japanese spelt as folded text is, so that it can be written in ordinary kana. */
export function spellPattern(of: RegExp): RegExp {
  const source = of.source.replace(/[ぁぃぅぇぉ\u30a1-\u30f6ー]/g, (letter) =>
    letter === "ー" ? "" : String.fromCharCode(kana(letter.charCodeAt(0))),
  );
  return new RegExp(source, of.flags);
}
