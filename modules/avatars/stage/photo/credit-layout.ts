/** Where the credit is drawn; pixels. Lines run from the first `baseline` down, right-aligned at `right`. */
export type CreditLayout = {
  fontSize: number;
  lines: string[];
  right: number;
  baselines: number[];
  /** The shaded part of the picture behind the text, from `top` to its lower edge. */
  top: number;
};

const mostLines = 3;

/**
 * A credit at the lower right, as large as can be read when the picture is shared small (2 % of the shorter side, 11 pixels
 * at least). It is never shortened: it wraps, between words where it can, and shrinks until all of it stands in three lines.
 * `widthOf` = the width of a text at a font size, in pixels.
 */
export function layOutCredit(
  credit: string,
  picture: { width: number; height: number },
  widthOf: (text: string, fontSize: number) => number,
): CreditLayout {
  const shorter = Math.min(picture.width, picture.height);
  let fontSize = Math.max(11, Math.round(shorter * 0.02));
  const margin = Math.round(fontSize * 0.9);
  const room = Math.max(picture.width - margin * 2, fontSize);
  let lines = wrapped(credit, (text) => widthOf(text, fontSize) <= room);
  while (lines.length > mostLines && fontSize > 6) {
    fontSize -= 1;
    lines = wrapped(credit, (text) => widthOf(text, fontSize) <= room);
  }
  const lineHeight = Math.round(fontSize * 1.4);
  const last = picture.height - margin;
  return {
    fontSize,
    lines,
    right: picture.width - margin,
    baselines: lines.map((_, index) => last - (lines.length - 1 - index) * lineHeight),
    top: Math.max(0, last - lines.length * lineHeight - margin),
  };
}

function wrapped(text: string, fits: (text: string) => boolean): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of text.split(/(?<=\s)/)) {
    if (fits((line + piece).trimEnd())) {
      line += piece;
      continue;
    }
    if (line.trim()) lines.push(line.trimEnd());
    line = "";
    // A word longer than the picture is wide, or Japanese: between letters.
    for (const letter of piece) {
      if (line && !fits((line + letter).trimEnd())) {
        lines.push(line.trimEnd());
        line = "";
      }
      line += letter;
    }
  }
  if (line.trim()) lines.push(line.trimEnd());
  return lines;
}
