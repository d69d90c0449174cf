/**
 * Control characters, and the invisible marks that turn the direction of writing round or hide letters.
 * https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing
 */
const UNSEEN =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]+/g;

/**
 * A text out of an uploaded file as one line of plain words: nothing unseen, no half characters, at most `most`
 * characters (an ellipsis included). Anything but a string gives "". It is text, never markup.
 */
export function plainText(value: unknown, most: number): string {
  if (typeof value !== "string") return "";
  // A letter outside the basic plane is two units, and much may be stripped: 4 units a letter are looked at.
  const line = value
    .slice(0, most * 4)
    .toWellFormed()
    .replace(UNSEEN, " ")
    .trim();
  const letters = [...line];
  return letters.length > most ? `${letters.slice(0, most - 1).join("")}…` : line;
}

/** The texts of a list, cleaned; empty ones and those after the first `count` are left out. */
export function plainTexts(value: unknown, count: number, most: number): string[] {
  if (!Array.isArray(value)) return [];
  return value
    .slice(0, count)
    .map((entry) => plainText(entry, most))
    .filter((text) => text !== "");
}

/** A web address to show and to link, or null; other schemes than http and https are never links. */
export function webAddress(value: unknown): string | null {
  const text = plainText(value, 500);
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  return new URL(text).href;
}
