const segmenter = new Intl.Segmenter("ja", { granularity: "grapheme" });

/** The number of graphemes, counted no further than `limit` + 1. */
export function countGraphemes(text: string, limit = Number.POSITIVE_INFINITY): number {
  if (text.length <= 1) return text.length;
  let count = 0;
  for (const _ of segmenter.segment(text)) {
    count += 1;
    if (count > limit) break;
  }
  return count;
}

/** The UTF-16 index behind the first `count` graphemes. */
export function graphemeIndex(text: string, count: number): number {
  let seen = 0;
  for (const { index, segment } of segmenter.segment(text)) {
    seen += 1;
    if (seen === count) return index + segment.length;
  }
  return text.length;
}
