import type { SpeechLanguage, WordTiming } from "../contract";

/** A place in a text at which a word begins that is to be timed. */
export type WordPlace = { from: number; to: number };
/** When the mark with this number was reached, in milliseconds. */
export type ReachedMark = { mark: number; atMs: number };

const segmenters = {
  ja: new Intl.Segmenter("ja", { granularity: "word" }),
  en: new Intl.Segmenter("en", { granularity: "word" }),
};

/**
 * The words of a text. In Japanese an ending in hiragana belongs to the word before it: a mark between the two would tear
 * apart what is read as one.
 */
export function wordPlaces(text: string, language: SpeechLanguage): WordPlace[] {
  const places: WordPlace[] = [];
  for (const { segment, index, isWordLike } of segmenters[language].segment(text)) {
    if (!isWordLike) continue;
    const previous = places.at(-1);
    const to = index + segment.length;
    if (language === "ja" && previous?.to === index && /^\p{Script=Hiragana}/u.test(segment)) previous.to = to;
    else places.push({ from: index, to });
  }
  return places;
}

/**
 * SSML with a mark before each word and one at the end, the marks numbered from 0. Characters that XML cannot hold are
 * left out (XML 1.0 § 2.2).
 */
export function markedSsml(text: string, places: readonly WordPlace[]): string {
  let ssml = "";
  let at = 0;
  places.forEach(({ from }, mark) => {
    ssml += `${escapedXml(text.slice(at, from))}<mark name="${mark}"/>`;
    at = from;
  });
  return `<speak>${ssml}${escapedXml(text.slice(at))}<mark name="${places.length}"/></speak>`;
}

export function escapedXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&apos;");
}

/** A word whose mark was not told has no time; one whose end was not told lasts until the next told mark. */
export function markedWords(
  places: readonly WordPlace[],
  reached: readonly ReachedMark[],
  durationMs: number,
): WordTiming[] {
  const times = new Map(reached.map(({ mark, atMs }) => [mark, Math.min(durationMs, Math.max(0, atMs))]));
  const words: WordTiming[] = [];
  places.forEach(({ from, to }, mark) => {
    const startMs = times.get(mark);
    if (startMs === undefined || startMs < (words.at(-1)?.startMs ?? 0)) return;
    let next = mark + 1;
    while (next <= places.length && !times.has(next)) next += 1;
    words.push({ from, to, startMs, endMs: Math.max(startMs, times.get(next) ?? durationMs) });
  });
  return words;
}
