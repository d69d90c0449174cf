/** U+E000 … U+EFFF; what a text has of them itself is taken away first. */
const firstSign = 0xe000;
const mostPieces = 0x1000;
/** For a class of characters in a pattern: a piece stands for a word. */
export const pieceSigns = "\\ue000-\\uefff";

/** Words whose sound is settled: signs that no rule touches stand for them until all rules have run. */
export class SpokenPieces {
  readonly #pieces: string[] = [];

  /** The sign that stands for `spoken`. */
  kept(spoken: string): string {
    if (this.#pieces.length >= mostPieces) return spoken;
    this.#pieces.push(spoken);
    return String.fromCharCode(firstSign + this.#pieces.length - 1);
  }

  restored(text: string, said: (spoken: string) => string): string {
    if (this.#pieces.length === 0) return text;
    return text.replace(/[\ue000-\uefff]/g, (sign) => said(this.#pieces[sign.charCodeAt(0) - firstSign] ?? ""));
  }
}

/** Without the characters that `SpokenPieces` and addresses use as signs. */
export function withoutPrivateSigns(text: string): string {
  return text.replace(/[\ue000-\uf8ff]/g, "");
}
