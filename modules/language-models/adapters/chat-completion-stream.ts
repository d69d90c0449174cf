/** What a stream of chat completions holds for us; unknown fields are passed over. */
export type CompletionPart =
  | { type: "text-delta"; delta: string }
  | { type: "error"; error: unknown }
  | { type: "finish"; raw: string | undefined; usage: { inputTokens: number; outputTokens: number } | null };

type Chunk = {
  choices?: { delta?: { content?: unknown }; finish_reason?: unknown }[];
  usage?: { prompt_tokens?: unknown; completion_tokens?: unknown } | null;
  error?: unknown;
};

/**
 * Reads OpenAI's streamed chat completions (server-sent events, one JSON object each, closed by `[DONE]`), a push/end
 * machine over the text of the answer. The provider's own reader passes each token through a chain of web streams and a
 * schema; with 500 replies at once a token then waited ten times as long.
 *
 * Ends with one `finish`, after which it takes nothing more; its `raw` is undefined when the server never said why it
 * stopped.
 *
 * @throws SyntaxError for what is no chat completion
 */
export class ChatCompletionReader {
  private pending = "";
  private raw: string | undefined;
  private usage: { inputTokens: number; outputTokens: number } | null = null;
  private finished = false;

  push(text: string): CompletionPart[] {
    this.pending += text;
    const lines = this.pending.split(/\r\n|\n|\r(?!$)/);
    this.pending = lines.pop()!;
    return this.read(lines);
  }

  end(): CompletionPart[] {
    const parts = this.read(this.pending.split("\r"));
    if (!this.finished) parts.push(this.finish());
    return parts;
  }

  private read(lines: string[]): CompletionPart[] {
    const parts: CompletionPart[] = [];
    for (const line of lines) {
      if (this.finished || !line.startsWith("data:")) continue;
      const data = line.slice(5).trim();
      if (data === "[DONE]") {
        parts.push(this.finish());
        continue;
      }
      const chunk = readChunk(data);
      if (chunk.error !== undefined && chunk.error !== null) parts.push({ type: "error", error: chunk.error });
      const choice = chunk.choices?.[0];
      if (typeof choice?.finish_reason === "string") this.raw = choice.finish_reason;
      const { prompt_tokens: inputTokens, completion_tokens: outputTokens } = chunk.usage ?? {};
      if (typeof inputTokens === "number" && typeof outputTokens === "number")
        this.usage = { inputTokens, outputTokens };
      const delta = choice?.delta?.content;
      if (typeof delta === "string" && delta !== "") parts.push({ type: "text-delta", delta });
    }
    return parts;
  }

  private finish(): CompletionPart {
    this.finished = true;
    return { type: "finish", raw: this.raw, usage: this.usage };
  }
}

function readChunk(data: string): Chunk {
  const chunk: unknown = JSON.parse(data);
  if (typeof chunk !== "object" || chunk === null || !("choices" in chunk || "error" in chunk || "usage" in chunk)) {
    throw new SyntaxError("The JSON of the answer is not a chat completion.");
  }
  return chunk as Chunk;
}
