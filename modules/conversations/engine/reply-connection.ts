import { createParser } from "eventsource-parser";
import type { MessagePage, ReplyChunk, SendMessageRequest } from "../contract";

/** An answer of the server that is not a success, from its problem details (RFC 9457). */
export class RequestRefused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly retryAfterSeconds: number | null,
  ) {
    super(code);
    this.name = "RequestRefused";
  }
}

export type ReceivedChunk = { id: number; chunk: ReplyChunk };

async function refusal(response: Response): Promise<RequestRefused> {
  const body = (await response.json().catch(() => ({}))) as { code?: unknown };
  const retryAfter = Number(response.headers.get("retry-after"));
  return new RequestRefused(
    response.status,
    typeof body.code === "string" ? body.code : "unknown",
    Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : null,
  );
}

/** The parts in a server-sent event stream, in order. Ends when the connection does, whether the reply was whole or not. */
export async function* readChunks(response: Response): AsyncGenerator<ReceivedChunk> {
  const received: ReceivedChunk[] = [];
  const parser = createParser({
    onEvent({ id, data, event }) {
      if (data === "[DONE]" || event) return;
      received.push({ id: Number(id) || 0, chunk: JSON.parse(data) as ReplyChunk });
    },
  });
  const reader = response.body!.getReader();
  const decoder = new TextDecoder();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (value) parser.feed(decoder.decode(value, { stream: true }));
      yield* received.splice(0);
      if (done) return;
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

/** The requests of the talk page. `fetch` is handed in so that a test can stand between. */
export class ConversationRequests {
  constructor(private readonly fetch: typeof globalThis.fetch) {}

  async open(characterId: string): Promise<MessagePage> {
    return this.json(`/api/conversations?character=${encodeURIComponent(characterId)}`);
  }

  async messages(conversationId: string, before: string | null): Promise<MessagePage> {
    return this.json(
      `/api/conversations/${conversationId}/messages${before ? `?before=${encodeURIComponent(before)}` : ""}`,
    );
  }

  /** @throws RequestRefused; TypeError when the server cannot be reached. */
  async send(request: SendMessageRequest, signal: AbortSignal): Promise<Response> {
    const response = await this.fetch("/api/chat", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(request),
      signal,
    });
    if (!response.ok) throw await refusal(response);
    return response;
  }

  /** Null when there is nothing to go on with. */
  async resume(
    conversationId: string,
    from: { after: number; replyId: string | null },
    signal: AbortSignal,
  ): Promise<Response | null> {
    const query = new URLSearchParams({ after: String(from.after), ...(from.replyId ? { reply: from.replyId } : {}) });
    const response = await this.fetch(`/api/chat/${conversationId}/stream?${query}`, { signal });
    if (response.status === 204) return null;
    if (!response.ok) throw await refusal(response);
    return response;
  }

  /** Goes out even while the page is being left. */
  async stop(conversationId: string, heardUntil: number | null): Promise<void> {
    await this.fetch(`/api/chat/${conversationId}/stop`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ heardUntil }),
      keepalive: true,
    });
  }

  private async json(url: string): Promise<MessagePage> {
    const response = await this.fetch(url);
    if (!response.ok) throw await refusal(response);
    return (await response.json()) as MessagePage;
  }
}
