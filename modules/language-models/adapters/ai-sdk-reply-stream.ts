import type { createOpenAI } from "@ai-sdk/openai";
import { AppError } from "@modules/kernel";
import { languageModelErrors } from "../contract";
import type { FinishReason, LanguageModel, ReplyPart, ReplyRequest } from "../ports/language-model";
import { asAppError } from "./ai-sdk-errors";

/** What the AI SDK's providers have in common; read directly, as `streamText` costs 30 times more per token. */
export type ProviderModel = Pick<ReturnType<ReturnType<typeof createOpenAI>["chat"]>, "doStream">;

/** Milliseconds. */
export type Patience = { firstToken: number; betweenTokens: number; total: number };
export const usualPatience: Patience = { firstToken: 30_000, betweenTokens: 20_000, total: 300_000 };

/** A token is rarely longer; a stream beyond this many letters per allowed token has ignored its bound. */
const longestToken = 12;

const finishReasons: Record<string, FinishReason> = { stop: "stop", length: "length", "content-filter": "filtered" };

type Options = { provider: string; modelId: string; model: ProviderModel; patience?: Patience };

export function languageModelOver({ provider, modelId, model, patience = usualPatience }: Options): LanguageModel {
  return { provider, modelId, scripted: false, streamReply };

  async function* streamReply(request: ReplyRequest): AsyncGenerator<ReplyPart> {
    request.signal.throwIfAborted();
    const upstream = new AbortController();
    const started = performance.now();
    const longest = request.maxOutputTokens * longestToken + 400;
    let letters = 0;
    let reader: ReadableStreamDefaultReader<unknown> | undefined;

    /** Whatever comes first: the part, the fan's stop, or the end of patience. */
    const within = <T>(work: PromiseLike<T>): Promise<T> => {
      const ms = Math.min(
        letters > 0 ? patience.betweenTokens : patience.firstToken,
        patience.total - (performance.now() - started),
      );
      return firstOf(work, ms, request.signal, () => silence(letters > 0 || ms < patience.firstToken));
    };

    try {
      const { stream } = await within(
        model.doStream({
          prompt: [
            { role: "system", content: request.system },
            ...request.messages.map(({ role, text }) => ({ role, content: [{ type: "text" as const, text }] })),
          ],
          maxOutputTokens: request.maxOutputTokens,
          temperature: request.temperature,
          ...(request.seed === undefined ? {} : { seed: request.seed }),
          abortSignal: upstream.signal,
        }),
      );
      reader = stream.getReader();
      for (;;) {
        const { done, value } = (await within(reader.read())) as ReadableStreamReadResult<ProviderPart>;
        if (done) throw cutOff();
        if (value.type === "error") throw value.error;
        if (value.type === "text-delta" && value.delta !== "") {
          letters += value.delta.length;
          if (letters > longest) throw endless();
          yield { type: "text-delta", text: value.delta };
        }
        if (value.type === "finish") {
          const reason = finishReasons[value.finishReason.unified] ?? "unknown";
          // Both providers make up a reason without a raw one when the server sent none.
          if (value.finishReason.unified === "error" || value.finishReason.raw === undefined) throw cutOff();
          if (letters === 0 && reason !== "filtered") throw empty();
          yield { type: "finish", reason, ...usageOf(value.usage) };
          return;
        }
      }
    } catch (error) {
      if (request.signal.aborted) throw request.signal.reason;
      throw asAppError(error, { provider, modelId, began: letters > 0 });
    } finally {
      upstream.abort();
      reader?.cancel().catch(() => undefined);
    }
  }
}

type ProviderPart =
  Awaited<ReturnType<ProviderModel["doStream"]>>["stream"] extends ReadableStream<infer Part> ? Part : never;
type ProviderUsage = Extract<ProviderPart, { type: "finish" }>["usage"];

function usageOf(usage: ProviderUsage): { usage?: { inputTokens: number; outputTokens: number } } {
  const { inputTokens, outputTokens } = usage;
  if (inputTokens.total === undefined || outputTokens.total === undefined) return {};
  return { usage: { inputTokens: inputTokens.total, outputTokens: outputTokens.total } };
}

function firstOf<T>(work: PromiseLike<T>, ms: number, signal: AbortSignal, late: () => AppError): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => finish(() => reject(late())), Math.max(0, ms));
    const stop = () => finish(() => reject(signal.reason as Error));
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      signal.removeEventListener("abort", stop);
      settle();
    };
    signal.addEventListener("abort", stop, { once: true });
    if (signal.aborted) stop();
    work.then(
      (value) => finish(() => resolve(value)),
      (error: unknown) => finish(() => reject(error as Error)),
    );
  });
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
