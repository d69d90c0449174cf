import type { Intent } from "../intents";

export const replyKeys = [
  "recall-name-unknown",
  "recall-likes-unknown",
  "recall-dislikes-unknown",
  "recall-all-unknown",
  "recall-fact-unknown",
  "repeat-nothing",
  "math-unknown",
  "unknown",
  "unknown-topic",
  "unknown-question",
  "about-like",
  "asks",
] as const;
export type ReplyKey = Intent | (typeof replyKeys)[number];

/**
 * One reply a line, with cue tags. Placeholders: `{呼}` (Japanese) and `{,}` (English) name the fan when the name is known;
 * a line with any other placeholder is used only when its value is known.
 */
export type ReplyTexts = Record<ReplyKey, string>;

export function linesOf(texts: ReplyTexts, key: ReplyKey): string[] {
  return texts[key].split("\n").filter((line) => line !== "");
}
