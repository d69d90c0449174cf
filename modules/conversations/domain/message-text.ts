import { AppError } from "@modules/kernel";
import { maxMessageGraphemes } from "./vocabulary";
import { countGraphemes } from "./graphemes";

// Control characters, and those that reorder or hide text; line breaks and tabs stay, and so do
// the joiners that emoji and some scripts need (U+200C, U+200D).
const unwanted =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\uFFF9-\uFFFB]/g;

/**
 * What is stored of a fan's message: line ends unified, control characters dropped, lone surrogates mended, trimmed.
 *
 * @throws AppError invalid `conversations.message-empty` | `conversations.message-too-long`
 */
export function cleanMessageText(raw: string): string {
  const text = raw.replace(/\r\n?/g, "\n").replace(unwanted, "").toWellFormed().trim();
  if (!text) {
    throw new AppError({
      kind: "invalid",
      code: "conversations.message-empty",
      message: "Write something first: the message is empty.",
    });
  }
  if (countGraphemes(text, maxMessageGraphemes) > maxMessageGraphemes) {
    throw new AppError({
      kind: "invalid",
      code: "conversations.message-too-long",
      message: `Shorten the message to at most ${maxMessageGraphemes} characters.`,
      details: { maxGraphemes: maxMessageGraphemes },
    });
  }
  return text;
}

/** What a model may put into a reply: the same characters, untrimmed. */
export function cleanReplyText(raw: string): string {
  return raw.replace(unwanted, "");
}
