import createMiddleware from "next-intl/middleware";
import type { NextRequest, NextResponse } from "next/server";
import { routing } from "./app/i18n/routing";
import { answerSignIn, rollSession } from "./modules/accounts/proxy";

const chooseLanguage = createMiddleware(routing);

/** In front of every page: the sign-in routes, the language of the address, and a longer life for a session in use. */
export default async function proxy(request: NextRequest): Promise<NextResponse> {
  if (request.nextUrl.pathname.startsWith("/auth/")) return answerSignIn(request);
  const [page, rolled] = [chooseLanguage(request), await rollSession(request)];
  for (const cookie of rolled?.headers.getSetCookie() ?? []) page.headers.append("set-cookie", cookie);
  return page;
}

export const config = {
  // Not: routes that identify their callers themselves, the issuer, what Next serves, and files (they have a dot).
  matcher: ["/((?!api/|api$|oidc/|_next/|_vercel/|\\.well-known/|.*\\.[^/]*$).*)"],
};
