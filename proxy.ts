import createMiddleware from "next-intl/middleware";
import { NextResponse, type NextRequest } from "next/server";
import { routing } from "./app/i18n/routing";
import { answerSignIn, ownAddressOf, rollSession } from "./modules/accounts/proxy";

const chooseLanguage = createMiddleware(routing);

/** In front of every page: the sign-in routes, the language of the address, and a longer life for a session in use. */
export default async function proxy(request: NextRequest): Promise<NextResponse> {
  const own = request.method === "GET" ? ownAddressOf(request) : null;
  if (own) return NextResponse.redirect(own);
  if (request.nextUrl.pathname.startsWith("/auth/")) return answerSignIn(request);
  const [page, rolled] = [chooseLanguage(request), await rollSession(request)];
  for (const cookie of rolled?.headers.getSetCookie() ?? []) page.headers.append("set-cookie", cookie);
  return page;
}

export const config = {
  // Not: routes that identify their callers themselves, the issuer, what Next serves, and files (they have a dot).
  matcher: ["/((?!api/|api$|oidc/|_next/|_vercel/|\\.well-known/|.*\\.[^/]*$).*)"],
};
