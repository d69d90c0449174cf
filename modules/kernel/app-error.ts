/** Closed list; each kind maps to one HTTP status, once, in platform/http. */
export const errorKinds = [
  "invalid",
  "unauthenticated",
  "forbidden",
  "not-found",
  "conflict",
  "payment-required",
  "rate-limited",
  "unavailable",
  "unexpected",
] as const;

export type ErrorKind = (typeof errorKinds)[number];

export type AppErrorInit = {
  kind: ErrorKind;
  /** Owned by a module: `conversations.message-too-long`. */
  code: string;
  /** For people: says what to do. Never holds secrets or what a person wrote. */
  message: string;
  details?: Record<string, unknown>;
  cause?: unknown;
  /** Whether the same call may succeed later without a change. */
  retryable?: boolean;
  retryAfterSeconds?: number;
};

export class AppError extends Error {
  readonly kind: ErrorKind;
  readonly code: string;
  readonly details: Record<string, unknown>;
  readonly retryable: boolean;
  readonly retryAfterSeconds: number | null;

  constructor(init: AppErrorInit) {
    super(init.message, init.cause === undefined ? undefined : { cause: init.cause });
    this.name = "AppError";
    this.kind = init.kind;
    this.code = init.code;
    this.details = init.details ?? {};
    this.retryable = init.retryable ?? (init.kind === "unavailable" || init.kind === "rate-limited");
    this.retryAfterSeconds = init.retryAfterSeconds ?? null;
  }
}

export function isAppError(value: unknown): value is AppError {
  return value instanceof AppError || (value instanceof Error && value.name === "AppError" && "kind" in value);
}
