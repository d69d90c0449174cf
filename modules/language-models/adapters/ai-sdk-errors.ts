import { AppError, isAppError } from "@modules/kernel";
import { languageModelErrors } from "../contract";

type Where = { provider: string; modelId: string; began: boolean };

/** The AI SDK's errors, by name and shape (two versions of its packages may be installed side by side). */
type ProviderError = {
  name?: string;
  message?: string;
  statusCode?: number;
  responseHeaders?: Record<string, string>;
  responseBody?: string;
  cause?: unknown;
};

/** Messages say what to do and never repeat what a vendor sent: its body may hold the key or the prompt. */
export function asAppError(error: unknown, { provider, modelId, began }: Where): AppError {
  if (isAppError(error)) return error as AppError;
  const { name = "", message = "", statusCode, responseHeaders, responseBody } = (error ?? {}) as ProviderError;
  const details = { provider, modelId, ...(statusCode === undefined ? {} : { status: statusCode }) };
  const make = (code: string, text: string, retryable: boolean) =>
    new AppError({ kind: "unavailable", code, message: text, details, retryable, cause: error });

  if (statusCode === 429) {
    const exhausted = /insufficient_quota|billing/.test(responseBody ?? "");
    const retryAfterSeconds = secondsOf(responseHeaders?.["retry-after"]);
    return new AppError({
      kind: "rate-limited",
      code: languageModelErrors.rateLimited,
      message: exhausted
        ? "The account of the language model has no credit left."
        : "The language model is busy. Try again in a moment.",
      details,
      retryable: !exhausted,
      ...(retryAfterSeconds === null ? {} : { retryAfterSeconds }),
      cause: error,
    });
  }
  if (statusCode === 401 || statusCode === 403)
    return make(
      languageModelErrors.refusedKey,
      `The language model (${provider}) refused the key. Check the key in the environment.`,
      false,
    );
  if (statusCode === 404)
    return make(languageModelErrors.notFound, `There is no model "${modelId}" at the language model's address.`, false);
  if (
    statusCode !== undefined &&
    statusCode >= 400 &&
    statusCode < 500 &&
    statusCode !== 408 &&
    statusCode !== 409 &&
    statusCode !== 425
  ) {
    return make(languageModelErrors.invalidRequest, "The language model did not accept the request.", false);
  }
  if (statusCode !== undefined && statusCode >= 400)
    return make(
      languageModelErrors.failed,
      "The language model has a problem of its own. Try again in a moment.",
      true,
    );
  if (
    /without a finish reason|terminated|aborted|ECONNRESET|socket hang up|other side closed/i.test(
      `${message} ${causeText(error)}`,
    )
  ) {
    return make(languageModelErrors.cutOff, "The language model's answer broke off.", true);
  }
  if (
    /TypeValidation|JSONParse|InvalidResponseData|EmptyResponseBody|NoContentGenerated|UnsupportedFunctionality/.test(
      name,
    ) ||
    /ResponseData|JSON/.test(message)
  ) {
    return make(languageModelErrors.garbled, "The language model sent something that could not be read.", true);
  }
  if (name === "AI_APICallError" && !/connect|fetch/i.test(message))
    return make(
      languageModelErrors.failed,
      "The language model has a problem of its own. Try again in a moment.",
      true,
    );
  if (
    name === "AI_APICallError" ||
    error instanceof TypeError ||
    /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|fetch failed/.test(`${message} ${causeText(error)}`)
  ) {
    return began
      ? make(languageModelErrors.cutOff, "The language model's answer broke off.", true)
      : make(languageModelErrors.unreachable, "The language model cannot be reached.", true);
  }
  return make(languageModelErrors.failed, "The language model has a problem of its own. Try again in a moment.", true);
}

function causeText(error: unknown): string {
  const texts: string[] = [];
  for (
    let cause = (error as ProviderError | null)?.cause, depth = 0;
    cause && depth < 4;
    depth += 1, cause = (cause as ProviderError).cause
  ) {
    texts.push(`${(cause as { code?: string }).code ?? ""} ${(cause as Error).message ?? ""}`);
  }
  return texts.join(" ");
}

/** `Retry-After` is seconds or an HTTP date (RFC 9110 § 10.2.3). */
function secondsOf(header: string | undefined): number | null {
  if (header === undefined) return null;
  if (/^\d+$/.test(header.trim())) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - Date.now()) / 1000));
}
