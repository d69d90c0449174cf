import { NextRequest, NextResponse } from "next/server";
import { env } from "@modules/platform/env";
import { auth0, hasSessionCookie } from "./adapters/auth0-sign-in";
import { localeFromLanguages } from "./domain/accept-language";
import { localeOfPath, safeReturnPath } from "./domain/return-path";

/*
 * The face for Next's proxy, which runs in front of every page: no database, nothing but cookies and redirects.
 */

/** What a link to /auth/login may pass on to the issuer. */
const passedOn = ["screen_hint", "login_hint", "prompt", "connection", "organization", "invitation"];

/** Answers /auth/login, /auth/callback, /auth/logout and /auth/profile. */
export async function answerSignIn(request: NextRequest): Promise<NextResponse> {
  const url = request.nextUrl.clone();
  if (url.pathname === "/auth/login") {
    const moved = movedToOwnAddress(request);
    if (moved) return moved;
    const given = new URLSearchParams(url.searchParams);
    const returnTo = safeReturnPath(given.get("returnTo"));
    const locale = localeOfPath(returnTo) ?? localeFromLanguages(given.get("ui_locales")) ?? localeOfRequest(request);
    url.search = "";
    url.searchParams.set("returnTo", returnTo ?? `/${locale}`);
    url.searchParams.set("ui_locales", locale);
    for (const name of passedOn) {
      const value = given.get(name);
      if (value) url.searchParams.set(name, value.slice(0, 300));
    }
  } else if (url.pathname === "/auth/logout") {
    // Back to the front page, which issuers know as an address to return to.
    url.search = "";
  }
  return auth0().middleware(new NextRequest(url, { headers: request.headers, method: request.method }));
}

/** Lengthens the session of a member who is about; null when there is none. */
export async function rollSession(request: NextRequest): Promise<NextResponse | null> {
  return hasSessionCookie(request.cookies.getAll().map(({ name }) => name)) ? auth0().middleware(request) : null;
}

/**
 * Begins a sign-in at the application's own address, when this machine was asked for by another of its names: cookies and
 * the way back belong to one name. A page that moves on, because Next takes both names for one and would redirect to itself.
 */
function movedToOwnAddress(request: NextRequest): NextResponse | null {
  const own = new URL(env.APP_BASE_URL);
  const host = request.headers.get("host") ?? "";
  const isOtherName = /^(127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host) && own.hostname === "localhost";
  if (!isOtherName || host.replace(/^.*?(:\d+)?$/, "$1") !== (own.port && `:${own.port}`)) return null;
  const url = new URL(`${request.nextUrl.pathname}${request.nextUrl.search}`, own).href;
  const link = url.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
  return new NextResponse(
    `<!DOCTYPE html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${link}"><a href="${link}">${own.host}</a>`,
    {
      headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
    },
  );
}

function localeOfRequest(request: NextRequest) {
  const kept = request.cookies.get("locale")?.value;
  return kept === "ja" || kept === "en" ? kept : (localeFromLanguages(request.headers.get("accept-language")) ?? "ja");
}
