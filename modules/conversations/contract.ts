import { z } from "zod";
import { helpCardSchema } from "@contract/safety";
import { speechSchema } from "@contract/voice";
import {
  emotions,
  gestures,
  guestMessageLimit,
  maxMessageGraphemes,
  type Emotion,
  type Gesture,
} from "./domain/vocabulary";

export { emotions, gestures, guestMessageLimit, maxMessageGraphemes, type Emotion, type Gesture };

export const cueSchema = z.object({
  /** The segment of the reply whose sound the cue goes with. */
  segment: z.number().int().min(0),
  emotion: z.enum(emotions),
  intensity: z.number().min(0).max(1),
  gestures: z.array(z.enum(gestures)),
});
export type Cue = z.infer<typeof cueSchema>;

export const speechPartSchema = z.object({
  segment: z.number().int().min(0),
  /** The words of the segment as they stand in the reply, white space included. */
  text: z.string(),
  emotion: z.enum(emotions),
  intensity: z.number().min(0).max(1),
  gestures: z.array(z.enum(gestures)),
  /** Null when the segment has nothing to say aloud, or the voice failed: captions go on. */
  speech: speechSchema.nullable(),
});
export type SpeechPart = z.infer<typeof speechPartSchema>;

/** A reply as it is spoken once more, on demand. */
export const spokenMessageSchema = z.object({ segments: z.array(speechPartSchema) });
export type SpokenMessage = z.infer<typeof spokenMessageSchema>;

export const noticeCodes = [
  "help-card",
  "input-refused",
  "output-refused",
  "model-unavailable",
  "model-slow",
  "model-cut-off",
  "reply-too-long",
  "reply-interrupted",
  "voice-unavailable",
  "voice-changed",
] as const;
export type NoticeCode = (typeof noticeCodes)[number];

export const noticeSchema = z.object({
  code: z.enum(noticeCodes),
  /** Whether "try again" makes sense. */
  retryable: z.boolean(),
  helpCard: helpCardSchema.optional(),
});
export type Notice = z.infer<typeof noticeSchema>;

export const usageSchema = z.object({
  provider: z.string(),
  modelId: z.string(),
  inputTokens: z.number().nullable(),
  outputTokens: z.number().nullable(),
});

export const replyStatuses = ["complete", "streaming", "stopped", "failed", "interrupted"] as const;
export type ReplyStatus = (typeof replyStatuses)[number];

const textPartSchema = z.object({ type: z.literal("text"), text: z.string() }).loose();

/** A stored message, in the shape of an AI SDK UI message with our typed data parts. */
export const conversationMessageSchema = z.object({
  id: z.string(),
  role: z.enum(["user", "assistant"]),
  parts: z.array(
    z.union([
      textPartSchema,
      z.object({ type: z.literal("data-cue"), id: z.string(), data: cueSchema }),
      z.object({ type: z.literal("data-notice"), id: z.string(), data: noticeSchema }),
    ]),
  ),
  status: z.enum(replyStatuses),
  replyToId: z.string().nullable(),
  createdAt: z.string(),
  /** How much of the text the fan heard before stopping her, in UTF-16 units; null when all. */
  heardUntil: z.number().int().nullable(),
});
export type ConversationMessage = z.infer<typeof conversationMessageSchema>;
export type MessagePart = ConversationMessage["parts"][number];

export const conversationSchema = z.object({
  id: z.string(),
  characterId: z.string(),
  locale: z.enum(["ja", "en"]),
  createdAt: z.string(),
  lastMessageAt: z.string(),
});
export type Conversation = z.infer<typeof conversationSchema>;

export const conversationIdSchema = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);

/** The body that `useChat` posts (AI SDK 7, `DefaultChatTransport`), with our own additions. */
export const sendMessageRequestSchema = z.object({
  id: conversationIdSchema,
  trigger: z.enum(["submit-message", "regenerate-message"]).default("submit-message"),
  messageId: z.string().max(64).nullish(),
  messages: z
    .array(
      z
        .object({
          id: z.string().min(1).max(64),
          role: z.enum(["user", "assistant", "system"]),
          parts: z.array(z.object({ type: z.string(), text: z.string().optional() }).loose()),
        })
        .loose(),
    )
    .min(1),
  characterId: z.string().max(64).default("hikari"),
  locale: z.enum(["ja", "en"]).default("ja"),
  timeZone: z.string().max(64).default("Asia/Tokyo"),
  /** False when the fan has muted her: no synthesis is done. */
  voice: z.boolean().default(true),
});
export type SendMessageRequest = z.infer<typeof sendMessageRequestSchema>;

export const stopReplyRequestSchema = z.object({
  /** Index of the segment that was sounding, and how much of the reply's text had been heard. */
  heardUntil: z.number().int().min(0).nullable().default(null),
});

export const messagePageSchema = z.object({
  conversation: conversationSchema.nullable(),
  items: z.array(conversationMessageSchema),
  nextCursor: z.string().nullable(),
  /** What a guest may still send; null for members. */
  remainingMessages: z.number().int().nullable(),
});
export type MessagePage = z.infer<typeof messagePageSchema>;

/** Typed data parts of the stream, as `useChat` sees them in `UIMessage<unknown, ReplyData>`. */
export type ReplyData = {
  cue: Cue;
  speech: SpeechPart;
  notice: Notice;
  usage: z.infer<typeof usageSchema>;
  citation: { title: string; text: string; url?: string };
};

/** One part of a reply on the wire: AI SDK UI-message chunks, ours as `data-*`. */
export type ReplyChunk =
  | { type: "start"; messageId: string }
  | { type: "text-start"; id: string }
  | { type: "text-delta"; id: string; delta: string }
  | { type: "text-end"; id: string }
  | { type: "data-cue"; id: string; data: Cue }
  | { type: "data-speech"; id: string; data: SpeechPart; transient: true }
  | { type: "data-notice"; id: string; data: Notice }
  | { type: "data-usage"; id: string; data: ReplyData["usage"] }
  | { type: "error"; errorText: string }
  | { type: "abort" }
  | { type: "finish"; finishReason?: "stop" | "length" | "content-filter" | "error" | "other" };
