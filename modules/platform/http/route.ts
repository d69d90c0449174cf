import { AppError, isAppError } from "@modules/kernel";
import type { ZodType } from "zod";
import { defaultMaxBodyBytes, readBody, valuesOf, type BodyFormat } from "./body";
import { clientAddressOf } from "./client-address";
import { refuseCrossSite } from "./cross-site";
import { fingerprintOf, readIdempotencyKey, runOnce, type IdempotencyStore } from "./idempotency";
import { problem, type FieldProblem } from "./problem";
import { requestIdOf } from "./request-id";
import { eventBodyOf } from "./stream";

export type Caller = { kind: "anonymous" } | { kind: "guest" | "member"; accountId: string };
export type Who = "anyone" | "guest" | "member";

/** `guest` means: a guest at least. */
type CallerFor<W extends Who, C extends Caller> = W extends "member"
  ? Extract<C, { kind: "member" }> extends never
    ? C & { kind: "member" }
    : Extract<C, { kind: "member" }>
  : W extends "guest"
    ? Exclude<C, { kind: "anonymous" }>
    : C;

export type Identify<C extends Caller = Caller> = (
  request: Request,
  options: { createGuest: boolean },
) => Promise<{ caller: C; setCookies: string[] }>;

export type Limit = { requests: number; perSeconds: number; burst?: number };
export type LimitVerdict = { allowed: boolean; retryAfterSeconds: number; remaining: number };
export type ConsumeLimit = (key: string, limit: Limit) => Promise<LimitVerdict>;

export type RouteContext<W extends Who, B, P, Q, C extends Caller> = {
  request: Request;
  caller: CallerFor<W, C>;
  body: B;
  params: P;
  query: Q;
  /** Aborted when the client goes away. */
  signal: AbortSignal;
  requestId: string;
  /** Adds a Set-Cookie header to whatever is answered. */
  setCookie(cookie: string): void;
};

export type RouteDefinition<W extends Who, B, P, Q, L extends string, C extends Caller> = {
  who: W;
  /** Short name for logs, metrics and traces: `conversations.send-message`. The path when absent. */
  name?: string;
  limit?: L;
  body?: ZodType<B>;
  /** How the body is written; `json` unless told. */
  bodyFormat?: BodyFormat;
  maxBodyBytes?: number;
  params?: ZodType<P>;
  query?: ZodType<Q>;
  /** Honours Idempotency-Key. */
  idempotent?: boolean;
  /** `fast`: may be mounted straight on node:http. */
  lane?: "fast";
  /** `allowed` only where no cookie gives authority: signed webhooks, bearer tokens. */
  crossSite?: "allowed";
  /** A plain value becomes JSON with 200; null or undefined 204. */
  run(context: RouteContext<W, B, P, Q, C>): unknown;
};

export type RouteParams = Record<string, string | string[] | undefined>;
export type RouteHandler<Definition = unknown> = {
  (request: Request, context?: { params: Promise<RouteParams> }): Promise<Response>;
  readonly definition: Definition;
};

export type RequestFacts = {
  method: string;
  path: string;
  name: string | undefined;
  requestId: string;
  headers: Headers;
};
/** Wraps one request: log line, metrics, trace. `note` adds fields to the request's log lines. */
export type RequestObserver = (
  facts: RequestFacts,
  handle: (note: (fields: Record<string, unknown>) => void) => Promise<Response>,
) => Promise<Response>;

export type RouteOptions<C extends Caller, L extends string> = {
  identify: Identify<C>;
  limits?: Record<L, Limit>;
  rateLimiter?: { consume: ConsumeLimit };
  /** Counted per network before a guest account is made. */
  newGuestLimit?: Limit;
  idempotencyStore?: IdempotencyStore;
  logger?: { error(fields: Record<string, unknown>, message: string): void };
  observe?: RequestObserver;
  /** Origins whose pages may change things here, besides the request's own host. */
  ownOrigins?: readonly string[];
  /** How many proxies of ours append to X-Forwarded-For; Next's own server counts as one. */
  trustedProxies?: number;
};

export function routeWith<C extends Caller = Caller, L extends string = never>(options: RouteOptions<C, L>) {
  return function route<W extends Who, B = undefined, P = RouteParams, Q = Record<string, string | string[]>>(
    definition: RouteDefinition<W, B, P, Q, L, C>,
  ): RouteHandler<RouteDefinition<W, B, P, Q, L, C>> {
    const handler = (request: Request, context?: { params: Promise<RouteParams> }): Promise<Response> => {
      const requestId = requestIdOf(request);
      const path = pathOf(request);
      const facts = { method: request.method, path, name: definition.name, requestId, headers: request.headers };
      const handle = (note: (fields: Record<string, unknown>) => void) =>
        answer(options, definition, request, context, requestId, note);
      return options.observe === undefined ? handle(() => {}) : options.observe(facts, handle);
    };
    return Object.assign(handler, { definition });
  };
}

async function answer<C extends Caller, L extends string, W extends Who, B, P, Q>(
  options: RouteOptions<C, L>,
  definition: RouteDefinition<W, B, P, Q, L, C>,
  request: Request,
  context: { params: Promise<RouteParams> } | undefined,
  requestId: string,
  note: (fields: Record<string, unknown>) => void,
): Promise<Response> {
  const added = new Headers();
  let response: Response;
  try {
    if (definition.crossSite !== "allowed") refuseCrossSite(request, options.ownOrigins ?? []);
    const address = clientAddressOf(request, options.trustedProxies ?? 1);
    const caller = await identifyCaller(options, definition.who, request, address, added);
    note(caller.kind === "anonymous" ? { caller: caller.kind } : { caller: caller.kind, accountId: caller.accountId });
    await consumeLimit(options, definition.limit, caller.kind === "anonymous" ? address : caller.accountId, added);
    const input = await readInput(definition, request, context);
    const run = async (): Promise<Response> =>
      responseOf(
        await definition.run({
          ...input,
          request,
          caller: caller as CallerFor<W, C>,
          signal: request.signal,
          requestId,
          setCookie: (cookie) => added.append("set-cookie", cookie),
        }),
      );
    const key = definition.idempotent === true ? readIdempotencyKey(request) : null;
    if (key === null || options.idempotencyStore === undefined) response = await run();
    else {
      const owner = caller.kind === "anonymous" ? `address:${address}` : caller.accountId;
      const scope = await fingerprintOf([owner, request.method, pathOf(request), key]);
      const fingerprint = await fingerprintOf(
        input.body instanceof Uint8Array ? input.body : [input.body, input.query],
      );
      response = await runOnce(options.idempotencyStore, scope, fingerprint, run, (r) => eventBodyOf(r) !== undefined);
    }
  } catch (thrown) {
    const error = request.signal.aborted && !isAppError(thrown) ? clientGone(thrown) : thrown;
    if (!isAppError(error) || error.kind === "unexpected") {
      options.logger?.error({ err: error, requestId }, "a request failed unexpectedly");
    } else note({ problem: error.code });
    response = problem(error, requestId);
  }
  return withHeaders(response, added, requestId);
}

async function identifyCaller<C extends Caller, L extends string>(
  options: RouteOptions<C, L>,
  who: Who,
  request: Request,
  address: string,
  added: Headers,
): Promise<C> {
  const accept = (identified: { caller: C; setCookies: string[] }): C => {
    for (const cookie of identified.setCookies) added.append("set-cookie", cookie);
    return identified.caller;
  };
  const caller = accept(await options.identify(request, { createGuest: false }));
  if (who === "anyone" || caller.kind === "member") return caller;
  if (who === "member") {
    if (caller.kind === "anonymous") {
      throw new AppError({ kind: "unauthenticated", code: "http.sign-in-needed", message: "Sign in to do this." });
    }
    throw new AppError({ kind: "forbidden", code: "http.members-only", message: "Create an account to do this." });
  }
  if (caller.kind === "guest") return caller;
  if (options.newGuestLimit !== undefined) await consume(options, "new-guest", options.newGuestLimit, address, added);
  const created = accept(await options.identify(request, { createGuest: true }));
  if (created.kind !== "anonymous") return created;
  throw new AppError({ kind: "unauthenticated", code: "http.sign-in-needed", message: "Sign in to do this." });
}

async function consumeLimit<C extends Caller, L extends string>(
  options: RouteOptions<C, L>,
  name: L | undefined,
  owner: string,
  added: Headers,
): Promise<void> {
  if (name === undefined) return;
  const limit = options.limits?.[name];
  if (limit === undefined) throw new Error(`No limit is named "${name}".`);
  await consume(options, name, limit, owner, added);
}

async function consume<C extends Caller, L extends string>(
  options: RouteOptions<C, L>,
  name: string,
  limit: Limit,
  owner: string,
  added: Headers,
): Promise<void> {
  const verdict = await options.rateLimiter?.consume(`${name}:${owner}`, limit);
  if (verdict === undefined) return;
  const wait = Math.ceil(verdict.retryAfterSeconds);
  // draft-ietf-httpapi-ratelimit-headers: q = quota, w = window, r = remaining, t = seconds until more.
  added.set("ratelimit-policy", `"${name}";q=${limit.burst ?? limit.requests};w=${limit.perSeconds}`);
  added.set("ratelimit", `"${name}";r=${verdict.remaining};t=${wait}`);
  if (verdict.allowed) return;
  throw new AppError({
    kind: "rate-limited",
    code: "http.rate-limited",
    message: `Too many requests. Try again in ${Math.max(1, wait)} s.`,
    retryAfterSeconds: Math.max(1, wait),
  });
}

async function readInput<W extends Who, B, P, Q, L extends string, C extends Caller>(
  definition: RouteDefinition<W, B, P, Q, L, C>,
  request: Request,
  context: { params: Promise<RouteParams> } | undefined,
): Promise<{ body: B; params: P; query: Q }> {
  const errors: FieldProblem[] = [];
  const check = <T>(place: FieldProblem["in"], schema: ZodType<T> | undefined, value: unknown): T => {
    if (schema === undefined) return value as T;
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) {
      errors.push({ path: issue.path.map(String).join("."), message: issue.message, code: issue.code, in: place });
    }
    return undefined as T;
  };
  const body =
    definition.body === undefined && definition.bodyFormat === undefined
      ? undefined
      : await readBody(request, definition.bodyFormat ?? "json", definition.maxBodyBytes ?? defaultMaxBodyBytes);
  const input = {
    params: check("params", definition.params, (await context?.params) ?? {}),
    query: check("query", definition.query, valuesOf(new URL(request.url).searchParams)),
    body: check("body", definition.body, body),
  };
  if (errors.length === 0) return input;
  const first = errors[0]!;
  throw new AppError({
    kind: "invalid",
    code: "http.invalid-input",
    message: `${first.path === "" ? `The ${first.in}` : `"${first.path}"`} is not valid: ${first.message}`,
    details: { errors },
  });
}

function responseOf(value: unknown): Response {
  if (value instanceof Response) return value;
  if (value === null || value === undefined) return new Response(null, { status: 204 });
  return Response.json(value);
}

function withHeaders(response: Response, added: Headers, requestId: string): Response {
  let result = response;
  try {
    result.headers.set("x-request-id", requestId);
  } catch {
    // Redirects and fetched responses have immutable headers.
    result = new Response(response.body, response);
    result.headers.set("x-request-id", requestId);
  }
  for (const [name, value] of added) result.headers.append(name, value);
  if (!result.headers.has("cache-control")) result.headers.set("cache-control", "no-store");
  if (!result.headers.has("x-content-type-options")) result.headers.set("x-content-type-options", "nosniff");
  return result;
}

function clientGone(cause: unknown): AppError {
  return new AppError({ kind: "invalid", code: "http.client-gone", message: "The client went away.", cause });
}

/** Without the query, which may hold what a person typed. */
function pathOf(request: Request): string {
  return new URL(request.url).pathname;
}
