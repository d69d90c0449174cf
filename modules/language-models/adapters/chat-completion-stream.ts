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
 * Reads OpenAI's streamed chat completions (server-sent events, one JSON object each, closed by `[DONE]`) from the bytes
 * of the answer. The provider's own reader passes each token through a chain of web streams and a schema; with 500
 * replies at once a token then waited 61 ms (median) in place of 6.
 *
 * Ends with one `finish`; its `raw` is undefined when the server never said why it stopped.
 */
export async function* completionParts(body: ReadableStream<Uint8Array>): AsyncGenerator<CompletionPart> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let pending = "";
  let raw: string | undefined;
  let usage: { inputTokens: number; outputTokens: number } | null = null;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      pending += done ? decoder.decode() : decoder.decode(value, { stream: true });
      const lines = pending.split(/\r\n|\n|\r(?!$)/);
      pending = done ? "" : lines.pop()!;
      for (const line of lines) {
        if (!line.startsWith("data:")) continue;
        const data = line.slice(5).trim();
        if (data === "[DONE]") {
          yield { type: "finish", raw, usage };
          return;
        }
        const chunk = readChunk(data);
        if (chunk.error !== undefined && chunk.error !== null) yield { type: "error", error: chunk.error };
        const choice = chunk.choices?.[0];
        if (typeof choice?.finish_reason === "string") raw = choice.finish_reason;
        const { prompt_tokens: inputTokens, completion_tokens: outputTokens } = chunk.usage ?? {};
        if (typeof inputTokens === "number" && typeof outputTokens === "number") usage = { inputTokens, outputTokens };
        const delta = choice?.delta?.content;
        if (typeof delta === "string" && delta !== "") yield { type: "text-delta", delta };
      }
      if (done) {
        yield { type: "finish", raw, usage };
        return;
      }
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

function readChunk(data: string): Chunk {
  const chunk: unknown = JSON.parse(data);
  if (typeof chunk !== "object" || chunk === null || !("choices" in chunk || "error" in chunk || "usage" in chunk)) {
    throw new SyntaxError("The JSON of the answer is not a chat completion.");
  }
  return chunk as Chunk;
}

/**
 * A `fetch` that keeps the body of a successful event stream for `completionParts` and hands its caller an empty one:
 * the provider still builds the request and explains every refusal.
 */
export function tappedFetch(): { fetch: typeof globalThis.fetch; body: () => ReadableStream<Uint8Array> | null } {
  let kept: ReadableStream<Uint8Array> | null = null;
  return {
    async fetch(input, init) {
      const response = await globalThis.fetch(input, init);
      const isEvents = /^text\/event-stream\b/i.test(response.headers.get("content-type") ?? "");
      if (!response.ok || !response.body || !isEvents) return response;
      kept = response.body;
      return new Response("data: [DONE]\n\n", { headers: { "content-type": "text/event-stream" } });
    },
    body: () => kept,
  };
}
