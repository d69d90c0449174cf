import { AppError } from "@modules/kernel";

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses a state-changing request that another site's page sent with our visitor's cookies.
 * Browsers always send Sec-Fetch-Site (over https and to localhost) or Origin; a client that
 * sends neither is no browser and carries no cookies by accident.
 */
export function refuseCrossSite(request: Request, ownOrigins: readonly string[]): void {
  if (safeMethods.has(request.method)) return;
  const origin = request.headers.get("origin");
  if (origin !== null && ownOrigins.includes(origin)) return;
  const fetchSite = request.headers.get("sec-fetch-site");
  if (fetchSite !== null) {
    if (fetchSite === "same-origin" || fetchSite === "none") return;
  } else if (origin === null || hostOf(origin) === request.headers.get("host")) {
    return;
  }
  throw new AppError({
    kind: "forbidden",
    code: "http.cross-site",
    message: "This request came from another site and was refused.",
  });
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
