import type { ConversationMessage, Notice, ReplyChunk, ReplyStatus, SpeechPart } from "../contract";

/** A message as it is shown; also while it is being made. */
export type MessageView = {
  id: string;
  role: "user" | "assistant";
  text: string;
  status: ReplyStatus | "sending";
  notices: Notice[];
  createdAt: string;
  /** How much of the text had been heard when she was stopped, in UTF-16 units; null when all. */
  heardUntil: number | null;
};

export function viewOfMessage(message: ConversationMessage): MessageView {
  let text = "";
  const notices: Notice[] = [];
  for (const part of message.parts) {
    if (part.type === "text") text += part.text;
    else if (part.type === "data-notice") notices.push(part.data as Notice);
  }
  const { id, role, status, createdAt, heardUntil } = message;
  return { id, role, text, status, notices, createdAt, heardUntil };
}

/** A reply while its parts arrive. */
export type ReplyView = {
  /** Null until the server has named it. */
  id: string | null;
  text: string;
  notices: Notice[];
  status: ReplyStatus;
  /** Where each segment begins in the text, with what is known of its sound. */
  segments: SpeechPart[];
  finished: boolean;
};

export const emptyReply: ReplyView = {
  id: null,
  text: "",
  notices: [],
  status: "streaming",
  segments: [],
  finished: false,
};

/** One part more. Pure; a part that is not known is passed over, so that an older page survives a newer server. */
export function withChunk(reply: ReplyView, chunk: ReplyChunk): ReplyView {
  switch (chunk.type) {
    case "start":
      return { ...reply, id: chunk.messageId };
    case "text-delta":
      return { ...reply, text: reply.text + chunk.delta };
    case "data-speech":
      return { ...reply, segments: [...reply.segments, chunk.data] };
    case "data-notice":
      return withNotice(reply, chunk.data);
    case "error":
      return { ...reply, status: "failed" };
    case "abort":
      return { ...reply, status: "stopped", finished: true };
    case "finish":
      return { ...reply, status: reply.status === "streaming" ? "complete" : reply.status, finished: true };
    default:
      return reply;
  }
}

function withNotice(reply: ReplyView, notice: Notice): ReplyView {
  const notices = [...reply.notices, notice];
  if (notice.code !== "output-refused")
    return { ...reply, notices, status: notice.code === "reply-interrupted" ? "interrupted" : reply.status };
  // The sentence that was refused is taken back: only what had been completed stays.
  const kept = reply.segments.reduce((length, segment) => length + segment.text.length, 0);
  return { ...reply, notices, status: "failed", text: reply.text.slice(0, kept) };
}

/** How much of the text had been heard: the segments that had ended, and of the present one the part that had sounded. */
export function heardLength(
  segments: { segment: number; text: string }[],
  endedThrough: number,
  sounding: { segment: number; fraction: number } | null,
): number {
  let length = 0;
  for (const { segment, text } of segments) {
    if (segment <= endedThrough) length += text.length;
    else if (sounding && segment === sounding.segment)
      length += Math.floor(text.length * Math.min(1, Math.max(0, sounding.fraction)));
  }
  return length;
}
