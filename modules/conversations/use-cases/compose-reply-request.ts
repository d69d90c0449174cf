import type { Locale } from "@modules/kernel";
import { maxOutputTokens } from "../domain/reply-limits";
import type { MemoryRecord, MessageRecord } from "../ports/conversation-store";
import { replyPrompt } from "./reply-prompt";

/** What of a character a reply needs; the shape in which the characters module keeps it. */
export type SpeakingCharacter = {
  id: string;
  prompt: Record<Locale, string>;
  style: Record<Locale, string>;
  backstory: Record<Locale, string[]>;
  persona: {
    characterId: string;
    names: Record<Locale, string>;
    firstPerson: Record<Locale, string>;
    exampleDialogue: { user: string; character: string; locale: Locale }[];
  };
};

/** The history a model gets, in UTF-16 units, newest kept. */
const historyBudget = 12_000;

const notHeard: Record<Locale, string> = {
  ja: "（ここで相手が話し始め、この先は聞いていない）",
  en: "(the listener cut in here and did not hear the rest)",
};

function writtenLocalTime(now: Date, timeZone: string, locale: Locale): string {
  const format = (zone: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: "full", timeStyle: "short", timeZone: zone }).format(now);
  try {
    return format(timeZone);
  } catch {
    // The browser named a zone that this runtime does not know.
    return format("UTC");
  }
}

/** What a message says to a model: of a reply that was stopped, only what was heard. */
function modelText(message: MessageRecord, locale: Locale): string {
  if (message.role === "user" || message.heardUntil === null || message.heardUntil >= message.text.length)
    return message.text;
  return `${message.text.slice(0, message.heardUntil)}${notHeard[locale]}`;
}

export type ReplyContext = {
  character: SpeakingCharacter;
  /** Oldest first, the message to answer last. */
  history: MessageRecord[];
  memories: MemoryRecord[];
  locale: Locale;
  now: Date;
  timeZone: string;
  seed: number | undefined;
  signal: AbortSignal;
};

/** From what is known to what a language model is asked. Pure. */
export function composeReplyRequest({
  character,
  history,
  memories,
  locale,
  now,
  timeZone,
  seed,
  signal,
}: ReplyContext) {
  const messages: { role: "user" | "assistant"; text: string }[] = [];
  let spent = 0;
  for (const message of history.toReversed()) {
    const text = modelText(message, locale);
    if (!text.trim()) continue;
    spent += text.length;
    if (spent > historyBudget && messages.length > 0) break;
    messages.unshift({ role: message.role, text });
  }
  return {
    system: replyPrompt({
      locale,
      character: {
        prompt: character.prompt[locale],
        style: character.style[locale],
        backstory: character.backstory[locale],
        exampleDialogue: character.persona.exampleDialogue.filter((example) => example.locale === locale),
      },
      memories: memories.map((memory) => memory.text),
      localTime: writtenLocalTime(now, timeZone, locale),
    }),
    messages,
    persona: {
      ...character.persona,
      locale,
      memories,
      now: now.toISOString(),
      timeZone,
      isFirstTurn: history.filter((message) => message.role === "user").length <= 1,
    },
    maxOutputTokens,
    temperature: 0.8,
    ...(seed === undefined ? {} : { seed }),
    signal,
  };
}

export type ComposedReplyRequest = ReturnType<typeof composeReplyRequest>;
