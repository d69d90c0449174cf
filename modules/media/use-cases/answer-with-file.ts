import { byteRangeOf } from "../domain/byte-range";
import type { FileArea, FileStore } from "../ports/file-store";

export type FileAnswer = {
  area: FileArea;
  name: string;
  contentType: string;
  /** `public`: whoever has the address; `private`: this browser alone, and no cache on the way. */
  audience: "public" | "private";
  /** Offered for saving under this name instead of shown. */
  saveAs?: string;
};

/**
 * Answers a GET or HEAD with a stored file: ranges (RFC 9110, 14), If-Range and If-None-Match by the content's hash,
 * caching for ever. The browser may neither guess another type nor run anything of it. Null: there is no such file.
 */
export function answerWithFileWith(store: Pick<FileStore, "get" | "sizeOf">) {
  return async function answerWithFile(request: Request, file: FileAnswer): Promise<Response | null> {
    const size = await store.sizeOf(file.area, file.name);
    if (size === null) return null;
    const etag = `"${file.name}"`;
    const headers = headersOf(file, etag);
    const known = request.headers.get("if-none-match");
    if (known !== null && (known === "*" || known.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag)))
      return new Response(null, { status: 304, headers });

    const condition = request.headers.get("if-range");
    const asked = condition === null || condition === etag ? request.headers.get("range") : null;
    const range = byteRangeOf(asked, size);
    if (range === "unsatisfiable") {
      headers.set("content-range", `bytes */${size}`);
      headers.set("cache-control", "no-store");
      return new Response(null, { status: 416, headers });
    }
    headers.set("content-length", String(range ? range.end - range.start + 1 : size));
    if (range) headers.set("content-range", `bytes ${range.start}-${range.end}/${size}`);
    const status = range ? 206 : 200;
    if (request.method === "HEAD") return new Response(null, { status, headers });
    const content = await store.get(file.area, file.name, range ?? undefined);
    return content && new Response(content.stream, { status, headers });
  };
}

function headersOf({ contentType, audience, saveAs }: FileAnswer, etag: string): Headers {
  const headers = new Headers({
    "content-type": contentType,
    // Compressed on the way, a range would be of other bytes than the ETag names.
    "cache-control": `${audience}, max-age=31536000, immutable, no-transform`,
    etag,
    "accept-ranges": "bytes",
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; sandbox",
    "cross-origin-resource-policy": "same-origin",
  });
  // RFC 6266: the plain name for old clients, the real one beside it.
  if (saveAs !== undefined)
    headers.set(
      "content-disposition",
      `attachment; filename="${saveAs.replace(/[^\w .-]/g, "_")}"; filename*=UTF-8''${encodeRfc8187(saveAs)}`,
    );
  return headers;
}

/** encodeURIComponent leaves '()* as they are and throws on half a surrogate pair; RFC 8187 allows neither. */
const encodeRfc8187 = (text: string) =>
  encodeURIComponent(text.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
