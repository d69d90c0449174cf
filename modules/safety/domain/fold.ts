const leet: Record<string, string> = { "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", $: "s", "!": "i" };

export type Folded = {
  /** Kana as hiragana, no spaces, marks or fillers between letters. */
  japanese: string;
  /** Lower case words with single spaces, apostrophes gone, look-alike digits as letters. */
  english: string;
};

/** Tricks of writing are folded away: width, kana kind, invisible letters, spaces and marks put between letters, leetspeak. */
export function fold(text: string): Folded {
  const plain = text
    .normalize("NFKC")
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]/g, "")
    .toLowerCase();
  return { japanese: foldJapanese(plain), english: foldEnglish(plain) };
}

function foldJapanese(plain: string): string {
  return plain
    .replace(/[\u30a1-\u30f6]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))
    .replace(/[〇○◯●*＊✕×]/g, "○")
    .replace(/[^\p{L}\p{N}○]/gu, "")
    .replace(/[ぁぃぅぇぉゃゅょ]{2,}/gu, (run) => run.charAt(0))
    .replace(/(.)\1{2,}/gu, "$1");
}

function foldEnglish(plain: string): string {
  return plain
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[’'`‘]/g, "")
    // k.m.s, k-m-s, k m s
    .replace(/\b(?:[a-z][.\-_* ]){2,}[a-z]\b/g, (run) => run.replace(/[.\-_* ]/g, ""))
    .replace(/(?<=[a-z])[01345@$!](?=[a-z])/g, (letter) => leet[letter] ?? letter)
    .replace(/[^a-z0-9\s]/g, " ")
    .replace(/([a-z])\1{2,}/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
}
