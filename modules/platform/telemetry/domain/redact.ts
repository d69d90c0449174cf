/** Values under these names never reach a log: compared in lower case without `-` and `_`. */
const secretNames = new Set([
  "authorization",
  "proxyauthorization",
  "cookie",
  "cookies",
  "setcookie",
  "password",
  "passphrase",
  "secret",
  "clientsecret",
  "sessionsecret",
  "token",
  "accesstoken",
  "refreshtoken",
  "idtoken",
  "apikey",
  "privatekey",
  "signature",
  "codeverifier",
  "credentials",
  "xapikey",
]);

/** What people and models wrote: only its length is logged. */
const textNames = new Set([
  "text",
  "body",
  "content",
  "prompt",
  "system",
  "transcript",
  "transcription",
  "utterance",
  "messages",
  "draft",
  "html",
  "email",
  "birthdate",
  "displayname",
]);

const maxDepth = 6;
const maxItems = 50;
const maxCharacters = 2_000;

/** Marks what a person wrote, under whatever name it is logged. */
export class LoggedText {
  constructor(readonly characters: number) {}
  toJSON(): string {
    return `[text, ${this.characters} characters]`;
  }
}

export function text(value: string): LoggedText {
  return new LoggedText(value.length);
}

/** A copy of `value` that may be logged. Errors keep their code, cause and stack. */
export function redact(value: unknown): unknown {
  try {
    return copyOf(value, 0, new Set());
  } catch {
    // A getter or a toString that throws: the line matters more than the field.
    return { unreadable: true };
  }
}

function copyOf(value: unknown, depth: number, above: Set<object>): unknown {
  if (typeof value === "string") return scrub(value);
  if (typeof value === "bigint") return String(value);
  if (typeof value === "function" || typeof value === "symbol") return undefined;
  if (value === null || typeof value !== "object") return value;
  if (value instanceof LoggedText) return value.toJSON();
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return `[${value.byteLength} bytes]`;
  if (above.has(value)) return "[circular]";
  if (depth >= maxDepth) return "[deeper]";
  const within = new Set(above).add(value);
  if (value instanceof Headers || value instanceof Map) return copyOfEntries([...value.entries()], depth, within);
  if (Array.isArray(value) || value instanceof Set) {
    const items = [...value].slice(0, maxItems).map((item) => copyOf(item, depth + 1, within));
    const more = (Array.isArray(value) ? value.length : value.size) - items.length;
    return more > 0 ? [...items, `[${more} more]`] : items;
  }
  const entries: [string, unknown][] = Object.entries(value);
  if (!(value instanceof Error)) return copyOfEntries(entries, depth, within);
  const { name, message, stack, cause } = value;
  const own = entries.filter(([key]) => !["name", "message", "stack", "cause"].includes(key));
  return {
    name,
    message: scrub(message),
    ...copyOfEntries(own, depth, within),
    ...(cause === undefined ? {} : { cause: copyOf(cause, depth + 1, within) }),
    stack: stack === undefined ? undefined : scrub(stack),
  };
}

function copyOfEntries(entries: [unknown, unknown][], depth: number, within: Set<object>): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const [key, value] of entries.slice(0, maxItems)) {
    const name = typeof key === "object" && key !== null ? "[object]" : String(key);
    const plain = name.toLowerCase().replace(/[-_]/g, "");
    if (value === undefined || value === null) copy[name] = value;
    else if (secretNames.has(plain)) copy[name] = "[redacted]";
    else if (textNames.has(plain)) copy[name] = lengthOf(value);
    else copy[name] = copyOf(value, depth + 1, within);
  }
  return copy;
}

function lengthOf(value: unknown): unknown {
  if (typeof value === "string") return text(value).toJSON();
  if (Array.isArray(value)) return `[text, ${value.length} parts]`;
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (value instanceof LoggedText) return value.toJSON();
  return "[text]";
}

/** Secrets that slipped into a sentence, for instance into a vendor's error message. */
export function scrub(sentence: string): string {
  const short = sentence.length > maxCharacters ? `${sentence.slice(0, maxCharacters)}…` : sentence;
  return short
    .replace(/\b(bearer|basic)\s+[A-Za-z0-9+/=._~-]{8,}/gi, "$1 [redacted]")
    .replace(/\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]*)?/g, "[redacted]")
    .replace(/\b(?:sk|pk|rk|whsec|ghp|xox[abp])[-_][A-Za-z0-9_-]{8,}/g, "[redacted]")
    .replace(/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@:]*:[^\s/@]*@/gi, "$1[redacted]@")
    .replace(/\b((?:api[-_]?key|token|password|secret)\s*[=:]\s*)[^\s&"',;]+/gi, "$1[redacted]")
    .replace(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, (found) => (found.startsWith("[redacted]") ? found : "[email]"));
}
