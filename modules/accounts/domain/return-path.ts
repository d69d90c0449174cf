import { isLocale, type Locale } from "@modules/kernel";

/**
 * A path of our own to go back to, or null. Browsers read `//host`, `/\host` and control characters in front of a host
 * as another site, so nothing but a plain path passes.
 */
export function safeReturnPath(value: unknown): string | null {
  if (typeof value !== "string" || value.length > 500 || !/^\/(?![/\\])[^\u0000-\u001f\\]*$/.test(value)) return null;
  const base = "http://own.invalid";
  if (!URL.canParse(value, base)) return null;
  const url = new URL(value, base);
  return url.origin === base ? `${url.pathname}${url.search}${url.hash}` : null;
}

/** The language an address is written in: `/ja/talk/hikari`. */
export function localeOfPath(path: string | null): Locale | null {
  const first = path?.split(/[/?#]/)[1];
  return isLocale(first) ? first : null;
}
