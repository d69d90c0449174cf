import { AppError } from "@modules/kernel";
import { placeOfJsonError } from "./json-place";

export type BodyFormat = "json" | "form" | "text" | "bytes";

/** 64 KiB: some sixteen times the longest message a person may send. */
export const defaultMaxBodyBytes = 64 * 1024;

const decoder = new TextDecoder("utf-8", { fatal: true });

export async function readBody(request: Request, format: BodyFormat, maxBytes: number): Promise<unknown> {
  checkContentType(request, format);
  const bytes = await readBytes(request, maxBytes);
  if (format === "bytes") return bytes;
  const text = decode(bytes);
  if (format === "text") return text;
  if (format === "form") return valuesOf(new URLSearchParams(text));
  if (text.trim() === "") {
    throw new AppError({
      kind: "invalid",
      code: "http.body-missing",
      message: "A JSON body is needed, and it is empty.",
    });
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const { line, column } = placeOfJsonError(text);
    throw new AppError({
      kind: "invalid",
      code: "http.malformed-json",
      message: `The body is not valid JSON: line ${line}, column ${column}.`,
      details: { line, column },
    });
  }
}

/** A name that occurs more than once becomes a list. */
export function valuesOf(search: URLSearchParams): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = Object.create(null) as Record<string, string | string[]>;
  for (const name of new Set(search.keys())) {
    const all = search.getAll(name);
    values[name] = all.length === 1 ? all[0]! : all;
  }
  return { ...values };
}

function checkContentType(request: Request, format: BodyFormat): void {
  if (format === "bytes" || format === "text") return;
  const given = (request.headers.get("content-type") ?? "").split(";")[0]!.trim().toLowerCase();
  const accepted =
    format === "json"
      ? given === "application/json" || given.endsWith("+json")
      : given === "application/x-www-form-urlencoded";
  if (accepted) return;
  const wanted = format === "json" ? "application/json" : "application/x-www-form-urlencoded";
  throw new AppError({
    kind: "invalid",
    code: "http.unsupported-media-type",
    message: `Send the body as ${wanted}.`,
  });
}

function tooLarge(maxBytes: number): AppError {
  return new AppError({
    kind: "invalid",
    code: "http.body-too-large",
    message: `The body may have at most ${maxBytes} bytes.`,
    details: { maxBytes },
  });
}

async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  // The announced length is only a hint (it may lie or be absent): the count below is what holds.
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) throw tooLarge(maxBytes);
  if (request.body === null) return new Uint8Array();
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel().catch(() => undefined);
      throw tooLarge(maxBytes);
    }
    chunks.push(value);
  }
  if (chunks.length === 1) return chunks[0]!;
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.byteLength;
  }
  return all;
}

function decode(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new AppError({ kind: "invalid", code: "http.malformed-text", message: "The body is not valid UTF-8." });
  }
}
