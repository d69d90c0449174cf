import { AppError, isAppError, type ErrorKind } from "@modules/kernel";

/** The one place where a kind of error becomes an HTTP status. */
const statusOfKind: Record<ErrorKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  "payment-required": 402,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  "rate-limited": 429,
  unexpected: 500,
  unavailable: 503,
};

/** Faults of the transport itself have a narrower status than their kind. */
const statusOfTransportFault: Record<string, number> = {
  "http.body-too-large": 413,
  "http.unsupported-media-type": 415,
  "http.client-gone": 499,
};

const titleOfStatus: Record<number, string> = {
  400: "The request is not valid",
  401: "Sign in first",
  402: "A paid plan is needed",
  403: "Not allowed",
  404: "Not found",
  409: "The request conflicts with the present state",
  413: "The request is too large",
  415: "This type of content is not accepted",
  429: "Too many requests",
  499: "The client went away",
  500: "Something went wrong on our side",
  503: "Not available right now",
};

export type FieldProblem = {
  /** Dotted: `messages.0.text`; empty for the value as a whole. */
  path: string;
  message: string;
  /** Machine-readable: `too_big`, `invalid_type` … */
  code: string;
  in: "body" | "params" | "query";
};

/** RFC 9457, with our extension members. */
export type ProblemDetails = {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  requestId: string;
  retryable: boolean;
  errors?: FieldProblem[];
  retryAfterSeconds?: number;
  details?: Record<string, unknown>;
};

export function statusOf(error: AppError): number {
  return statusOfTransportFault[error.code] ?? statusOfKind[error.kind];
}

/** What may be shown of an error: an unexpected one loses its message, its details and its cause. */
export function problemDetails(error: unknown, requestId: string): ProblemDetails {
  if (!isAppError(error) || error.kind === "unexpected") {
    return {
      type: "about:blank",
      title: titleOfStatus[500]!,
      status: 500,
      detail: "The request could not be completed. Please try again; if it happens again, report the request id.",
      code: "http.unexpected",
      requestId,
      retryable: isAppError(error) ? error.retryable : false,
    };
  }
  const status = statusOf(error);
  const { errors, ...details } = error.details;
  return {
    type: "about:blank",
    title: titleOfStatus[status] ?? titleOfStatus[500]!,
    status,
    detail: error.message,
    code: error.code,
    requestId,
    retryable: error.retryable,
    ...(Array.isArray(errors) ? { errors: errors as FieldProblem[] } : {}),
    ...(error.retryAfterSeconds === null ? {} : { retryAfterSeconds: error.retryAfterSeconds }),
    ...(Object.keys(details).length > 0 ? { details } : {}),
  };
}

export function problem(error: unknown, requestId: string): Response {
  const details = problemDetails(error, requestId);
  const headers = new Headers({ "content-type": "application/problem+json", "cache-control": "no-store" });
  if (details.retryAfterSeconds !== undefined) {
    headers.set("retry-after", String(Math.max(1, Math.ceil(details.retryAfterSeconds))));
  }
  return new Response(JSON.stringify(details), { status: details.status, headers });
}
