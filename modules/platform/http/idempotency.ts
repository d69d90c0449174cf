import { AppError } from "@modules/kernel";

export type StoredResponse = { status: number; headers: [string, string][]; body: string };

export type IdempotencyRecord =
  | { state: "running"; fingerprint: string }
  | { state: "done"; fingerprint: string; response: StoredResponse }
  /** It succeeded, and its answer was a stream or too large to keep. */
  | { state: "not-kept"; fingerprint: string };

export interface IdempotencyStore {
  /** Claims the key; an existing record is returned instead, untouched. */
  begin(key: string, fingerprint: string): Promise<IdempotencyRecord | null>;
  finish(key: string, record: IdempotencyRecord): Promise<void>;
  /** Frees the key: the request failed in a way that a repetition may mend. */
  abandon(key: string): Promise<void>;
}

const maxKeptCharacters = 256 * 1024;
const keptHeaders = ["content-type", "location", "cache-control"];

export function readIdempotencyKey(request: Request): string | null {
  const key = request.headers.get("idempotency-key");
  if (key === null) return null;
  const bare = key.replace(/^"(.*)"$/, "$1");
  if (/^[\x21-\x7e]{8,200}$/.test(bare)) return bare;
  throw new AppError({
    kind: "invalid",
    code: "http.idempotency-key-invalid",
    message: "Idempotency-Key needs 8 to 200 visible ASCII characters.",
  });
}

export async function fingerprintOf(value: unknown): Promise<string> {
  const bytes =
    value instanceof Uint8Array ? new Uint8Array(value) : new TextEncoder().encode(JSON.stringify(value) ?? "");
  return Buffer.from(await crypto.subtle.digest("SHA-256", bytes)).toString("base64url");
}

/** Runs `work` once per key: draft-ietf-httpapi-idempotency-key-header. */
export async function runOnce(
  store: IdempotencyStore,
  key: string,
  fingerprint: string,
  work: () => Promise<Response>,
  isStream: (response: Response) => boolean,
): Promise<Response> {
  const known = await store.begin(key, fingerprint);
  if (known !== null) return replay(known, fingerprint);
  let response: Response;
  try {
    response = await work();
  } catch (error) {
    await store.abandon(key);
    throw error;
  }
  if (isStream(response)) {
    await store.finish(key, { state: "not-kept", fingerprint });
    return response;
  }
  if (response.status >= 500 || response.status === 429) {
    await store.abandon(key);
    return response;
  }
  const body = await response.clone().text();
  const headers = keptHeaders.flatMap((name): [string, string][] => {
    const value = response.headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  await store.finish(
    key,
    body.length > maxKeptCharacters
      ? { state: "not-kept", fingerprint }
      : { state: "done", fingerprint, response: { status: response.status, headers, body } },
  );
  return response;
}

function replay(known: IdempotencyRecord, fingerprint: string): Response {
  if (known.fingerprint !== fingerprint) {
    throw new AppError({
      kind: "conflict",
      code: "http.idempotency-key-reused",
      message: "This Idempotency-Key was already used for another request. Use a new key.",
    });
  }
  if (known.state === "running") {
    throw new AppError({
      kind: "conflict",
      code: "http.idempotency-in-flight",
      message: "The first request with this Idempotency-Key is still running. Try again shortly.",
      retryable: true,
      retryAfterSeconds: 1,
    });
  }
  if (known.state === "not-kept") {
    throw new AppError({
      kind: "conflict",
      code: "http.idempotency-answer-not-kept",
      message:
        "This request was already carried out, and its answer is not kept. Read the result from its own address.",
    });
  }
  const { status, headers, body } = known.response;
  const empty = status === 204 || status === 304;
  return new Response(empty ? null : body, { status, headers: [...headers, ["idempotency-replayed", "true"]] });
}
