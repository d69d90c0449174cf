/** RFC 6265. The first of several with one name wins. */
export function readCookies(header: string | null): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of (header ?? "").split(";")) {
    const at = pair.indexOf("=");
    if (at < 1) continue;
    const name = pair.slice(0, at).trim();
    const value = pair.slice(at + 1).trim();
    if (name !== "" && !cookies.has(name)) cookies.set(name, value.replace(/^"(.*)"$/, "$1"));
  }
  return cookies;
}

export type CookieSetting = { maxAgeSeconds: number; secure: boolean; path?: string };

/** Never readable by scripts; sent with navigations from elsewhere, as a sign-in at another site needs. */
export function cookieHeader(
  name: string,
  value: string,
  { maxAgeSeconds, secure, path = "/" }: CookieSetting,
): string {
  return `${name}=${value}; Path=${path}; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}
