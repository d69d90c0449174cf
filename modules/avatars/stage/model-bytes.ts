import { AppError } from "@modules/kernel";

/** The largest file that can be uploaded; nothing greater is worth waiting for. */
const sizeLimitBytes = 40 * 1024 * 1024;

/** Same origin, or a blob: of this page. */
export function isLoadableUrl(url: string, pageUrl: string): boolean {
  try {
    const page = new URL(pageUrl);
    const resolved = new URL(url, page);
    return /^(https?|blob):$/.test(resolved.protocol) && resolved.origin === page.origin;
  } catch {
    return false;
  }
}

/** Throws AppError: avatars.model-url-refused, avatars.model-unreachable. Needs no three.js: it can begin before the stage is there. */
export async function fetchModelBytes(url: string, signal: AbortSignal): Promise<ArrayBuffer> {
  if (!isLoadableUrl(url, location.href)) {
    throw new AppError({
      kind: "invalid",
      code: "avatars.model-url-refused",
      message: "A model must come from this site.",
    });
  }
  try {
    // "same-origin" also refuses a redirect to elsewhere.
    const response = await fetch(url, { signal, mode: "same-origin" });
    if (!response.ok) throw new Error(`The server answered ${response.status}.`);
    if (Number(response.headers.get("content-length") ?? 0) > sizeLimitBytes) throw new Error("The file is too large.");
    const bytes = await response.arrayBuffer();
    if (bytes.byteLength > sizeLimitBytes) throw new Error("The file is too large.");
    return bytes;
  } catch (cause) {
    throw new AppError({
      kind: "unavailable",
      code: "avatars.model-unreachable",
      message: "The model could not be fetched.",
      cause,
    });
  }
}
