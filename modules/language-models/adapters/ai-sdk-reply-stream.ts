import type { createOpenAI } from "@ai-sdk/openai";
import { AppError } from "@modules/kernel";
import { languageModelErrors } from "../contract";
import type { FinishReason, LanguageModel, ReplyPart, ReplyRequest } from "../ports/language-model";
import { asAppError } from "./ai-sdk-errors";
import { ChatCompletionReader, type CompletionPart } from "./chat-completion-stream";
import { eventStreamFetch, type EventText } from "./event-stream-fetch";

/** What the AI SDK's providers have in common; read directly, as `streamText` costs 30 times more per token. */
export type ProviderModel = Pick<ReturnType<ReturnType<typeof createOpenAI>["chat"]>, "doStream">;

/** Milliseconds. */
export type Patience = { firstToken: number; betweenTokens: number; total: number };
export const usualPatience: Patience = { firstToken: 30_000, betweenTokens: 20_000, total: 300_000 };

/** A token is rarely longer; a stream beyond this many letters per allowed token has ignored its bound. */
const longestToken = 12;

const finishReasons: Record<string, FinishReason> = { stop: "stop", length: "length", content_filter: "filtered" };

type Options = {
  provider: string;
  modelId: string;
  /** The provider's model over a `fetch` of ours; one for each reply. */
  modelOver: (fetch: typeof globalThis.fetch) => ProviderModel;
  patience?: Patience;
};

export function languageModelOver({ provider, modelId, modelOver, patience = usualPatience }: Options): LanguageModel {
  return { provider, modelId, scripted: false, streamReply };

  /** Not a generator itself: one would hold the request, with its long prompt, for as long as the reply streams. */
  function streamReply(request: ReplyRequest): AsyncGenerator<ReplyPart> {
    let asked: ReplyRequest | null = request;
    const { signal, maxOutputTokens } = request;
    return parts(signal, maxOutputTokens, (fetch, abortSignal) => {
      const { system, messages, temperature, seed } = asked!;
      asked = null;
      return modelOver(fetch).doStream({
        prompt: [
          { role: "system", content: system },
          ...messages.map(({ role, text }) => ({ role, content: [{ type: "text" as const, text }] })),
        ],
        maxOutputTokens,
        temperature,
        ...(seed === undefined ? {} : { seed }),
        abortSignal,
      });
    });
  }

  async function* parts(signal: AbortSignal, maxOutputTokens: number, ask: Ask): AsyncGenerator<ReplyPart> {
    signal.throwIfAborted();
    const upstream = new AbortController();
    const stop = () => upstream.abort(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
    const watch = watchdog(patience, (error) => upstream.abort(error));
    const longest = maxOutputTokens * longestToken + 400;
    let letters = 0;
    let answer: Answer | null = null;
    let ended = false;
    try {
      answer = await answerTo(ask, upstream.signal);
      for (let batch = await answer.next(); batch; batch = await answer.next()) {
        if (upstream.signal.aborted) throw upstream.signal.reason;
        let text = "";
        for (const part of batch) {
          if (part.type === "text-delta") text += part.delta;
          else {
            if (text) yield heard(text);
            text = "";
            if (upstream.signal.aborted) throw upstream.signal.reason;
            if (part.type === "error") throw part.error;
            yield finish(part);
            return;
          }
        }
        if (text) yield heard(text);
      }
      throw cutOff();
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      const cause = upstream.signal.aborted ? upstream.signal.reason : error;
      throw asAppError(cause, { provider, modelId, began: letters > 0 });
    } finally {
      watch.end();
      signal.removeEventListener("abort", stop);
      if (ended && answer?.release) answer.release();
      else upstream.abort();
    }

    /** What arrived together goes on together. */
    function heard(text: string): ReplyPart {
      watch.heard();
      letters += text.length;
      if (letters > longest) throw endless();
      return { type: "text-delta", text };
    }

    function finish(part: Extract<CompletionPart, { type: "finish" }>): ReplyPart {
      const reason = finishReasons[part.raw ?? ""] ?? "unknown";
      if (part.raw === undefined) throw cutOff();
      ended = true;
      if (letters === 0 && reason !== "filtered") throw empty();
      return { type: "finish", reason, ...(part.usage ? { usage: part.usage } : {}) };
    }
  }
}

type Ask = (fetch: typeof globalThis.fetch, abortSignal: AbortSignal) => ReturnType<ProviderModel["doStream"]>;

/** What has arrived, batch by batch; null at its end. `release` gives the connection back when all was read. */
type Answer = { next(): Promise<CompletionPart[] | null>; release?(): void };

async function answerTo(ask: Ask, signal: AbortSignal): Promise<Answer> {
  const upstream = eventStreamFetch();
  const { stream } = await unlessAborted(ask(upstream.fetch, signal), signal);
  const events = upstream.events();
  if (events === null) return providerBatches(stream);
  stream.cancel().catch(() => undefined);
  return completionBatches(events);
}

function completionBatches(events: EventText): Answer {
  const reader = new ChatCompletionReader();
  let over = false;
  return {
    async next() {
      if (over) return null;
      const text = await events.next();
      over = text === null;
      return text === null ? reader.end() : reader.push(text);
    },
    release: () => events.release(),
  };
}

type ProviderPart =
  Awaited<ReturnType<ProviderModel["doStream"]>>["stream"] extends ReadableStream<infer Part> ? Part : never;
/** An answer that is no event stream, read by the provider: it knows how to explain what came instead. */
function providerBatches(stream: ReadableStream<ProviderPart>): Answer {
  const reader = stream.getReader();
  return {
    async next() {
      const { done, value } = await reader.read();
      return done ? null : completionOf(value);
    },
  };
}

function completionOf(part: ProviderPart): CompletionPart[] {
  if (part.type === "error") return [{ type: "error", error: part.error }];
  if (part.type === "text-delta") return [{ type: "text-delta", delta: part.delta }];
  if (part.type !== "finish") return [];
  const { inputTokens, outputTokens } = part.usage;
  const known = inputTokens.total !== undefined && outputTokens.total !== undefined;
  return [
    {
      type: "finish",
      // Providers make up a reason without a raw one when the server sent none.
      raw: part.finishReason.unified === "error" ? undefined : part.finishReason.raw,
      usage: known ? { inputTokens: inputTokens.total!, outputTokens: outputTokens.total! } : null,
    },
  ];
}

/** Ends an answer that keeps silent or never ends. One timer at a time, however many tokens come. */
function watchdog(patience: Patience, bark: (error: AppError) => void): { heard(): void; end(): void } {
  const started = performance.now();
  let heardAt: number | null = null;
  let timer: NodeJS.Timeout;
  const deadline = () =>
    Math.min(
      heardAt === null ? started + patience.firstToken : heardAt + patience.betweenTokens,
      started + patience.total,
    );
  const look = (): void => {
    const left = deadline() - performance.now();
    if (left <= 0) bark(silence(heardAt !== null || performance.now() - started >= patience.total));
    else timer = setTimeout(look, left);
  };
  look();
  return {
    heard() {
      // The first token may shorten what is waited for.
      const first = heardAt === null;
      heardAt = performance.now();
      if (!first) return;
      clearTimeout(timer);
      look();
    },
    end: () => clearTimeout(timer),
  };
}

/** `work` stands in no closure here: one kept by the signal would hold the answer, and with it the prompt. */
function unlessAborted<T>(work: PromiseLike<T>, signal: AbortSignal): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const abort = () => reject(signal.reason as Error);
  if (signal.aborted) abort();
  else {
    signal.addEventListener("abort", abort, { once: true });
    work.then(resolve, reject).then(() => signal.removeEventListener("abort", abort));
  }
  return promise;
}

function silence(began: boolean): AppError {
  return new AppError({
    kind: "unavailable",
    code: languageModelErrors.silent,
    message: began
      ? "The language model stopped in the middle of its answer."
      : "The language model did not answer in time.",
    retryable: true,
  });
}

function cutOff(): AppError {
  return new AppError({
    kind: "unavailable",
    code: languageModelErrors.cutOff,
    message: "The language model's answer broke off.",
    retryable: true,
  });
}

function endless(): AppError {
  return new AppError({
    kind: "unavailable",
    code: languageModelErrors.endless,
    message: "The language model did not come to an end.",
    retryable: true,
  });
}

function empty(): AppError {
  return new AppError({
    kind: "unavailable",
    code: languageModelErrors.empty,
    message: "The language model answered with nothing.",
    retryable: true,
  });
}
