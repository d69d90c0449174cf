import type { MessagePart, ReplyChunk } from "../contract";

/** A finished reply as the parts it would have come in, without its sound: a second send of its message gets this. */
export async function* replayReply(reply: {
  id: string;
  parts: MessagePart[];
}): AsyncGenerator<{ id: number; data: string }> {
  const chunks: ReplyChunk[] = [{ type: "start", messageId: reply.id }];
  for (const part of reply.parts) {
    if (part.type !== "text") chunks.push(part);
    else if (part.text) {
      chunks.push(
        { type: "text-start", id: "text" },
        { type: "text-delta", id: "text", delta: part.text },
        { type: "text-end", id: "text" },
      );
    }
  }
  chunks.push({ type: "finish", finishReason: "stop" });
  for (const [index, chunk] of chunks.entries()) yield { id: index + 1, data: JSON.stringify(chunk) };
}
