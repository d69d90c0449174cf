import type { Locale, Localized } from "@modules/kernel";
import type { ReplyKey } from "../domain/persona-engine/replies/reply-texts";

export type ModelMessage = { role: "user" | "assistant"; text: string };

/** How a scripted character talks; a character without one talks warmly. */
export type Manner = "warm" | "dry" | "playful";

/** One thing a character recalls of a person, e.g. `{ subject: "likes:猫", text: "猫が好き" }`; see `domain/facts`. */
export type Memory = { subject: string; text: string };

export type ExampleExchange = { user: string; character: string; locale: Locale };

/** What the scripted engine knows of the one who speaks; remote models read `system` and `messages` instead. */
export type PersonaFacts = {
  characterId: string;
  names: Localized;
  /** The language of the page; a reply follows the language the fan wrote in, and this one when that is not clear. */
  locale: Locale;
  firstPerson: Localized;
  manner?: Manner;
  /** How the character addresses the fan, with `{name}` in it: `{name}さん`. */
  address?: Localized;
  exampleDialogue: ExampleExchange[];
  /** Its own words for general situations, one reply a line (`ReplyTexts`); its manner answers the others. */
  replies?: Localized<Partial<Record<ReplyKey, string>>>;
  likes?: Localized<string[]>;
  dislikes?: Localized<string[]>;
  memories: Memory[];
  /** ISO 8601. */
  now: string;
  /** IANA name; an unknown one is read as UTC. */
  timeZone: string;
  isFirstTurn: boolean;
};

export type ReplyRequest = {
  system: string;
  /** Newest last; the newest is the fan's. */
  messages: ModelMessage[];
  persona: PersonaFacts;
  maxOutputTokens: number;
  temperature: number;
  seed?: number;
  signal: AbortSignal;
};

export type FinishReason = "stop" | "length" | "filtered" | "unknown";
export type Usage = { inputTokens: number; outputTokens: number };

export type ReplyPart = { type: "text-delta"; text: string } | { type: "finish"; reason: FinishReason; usage?: Usage };

/**
 * A stream has at least one `text-delta` with text and ends with exactly one `finish`.
 * It throws an AppError (`unavailable` or `rate-limited`, with `retryable`) when the model fails,
 * and the signal's reason as soon as the signal is aborted.
 */
export interface LanguageModel {
  readonly provider: string;
  readonly modelId: string;
  /** True when no model stands behind the words; the page has to say so. */
  readonly scripted: boolean;
  streamReply(request: ReplyRequest): AsyncIterable<ReplyPart>;
}
