import { createHash } from "node:crypto";
import { Auth0Client } from "@auth0/nextjs-auth0/server";
import { NextRequest, NextResponse } from "next/server";
import { env } from "@modules/platform/env";
import { localeOfPath } from "../domain/return-path";
import type { Session, Sessions } from "../ports/sessions";
import { derivedKey } from "./hmac-signatures";
import { issuerPlace } from "./issuer-place";

const sessionCookie = "__session";
const dayS = 86_400;

/** The library's client, against the tenant of AUTH0_DOMAIN or the issuer inside the application. Made on first use. */
export function auth0(): Auth0Client {
  return (client ??= makeClient());
}
let client: Auth0Client | null = null;

function makeClient(): Auth0Client {
  const tenant = env.AUTH0_DOMAIN;
  const place = tenant === undefined ? issuerPlace(env.APP_BASE_URL, () => env.SESSION_SECRET) : null;
  return new Auth0Client({
    ...(place
      ? {
          domain: place.issuer,
          clientId: place.clientId,
          clientSecret: place.clientSecret,
          allowInsecureRequests: place.issuer.startsWith("http:"),
          logoutStrategy: "oidc" as const,
          customFetch: fetchFromSelf(place.issuer),
          // The first answer after a start reads the keys from the database, which may be opening.
          httpTimeout: 20_000,
          enableTelemetry: false,
        }
      : {
          domain: tenant!,
          clientId: env.AUTH0_CLIENT_ID!,
          clientSecret: env.AUTH0_CLIENT_SECRET!,
          allowInsecureRequests: tenant!.startsWith("http:"),
        }),
    appBaseUrl: env.APP_BASE_URL,
    secret: derivedKey(env.SESSION_SECRET, "session"),
    // No refresh token: the application calls nobody in the fan's name.
    authorizationParameters: { scope: "openid profile email" },
    session: { rolling: true, inactivityDuration: 30 * dayS, absoluteDuration: 180 * dayS },
    transactionCookie: { maxAge: 3_600 },
    enableAccessTokenEndpoint: false,
    noContentProfileResponseWhenUnauthenticated: true,
    onCallback: async (error, { returnTo }) => {
      const locale = localeOfPath(returnTo ?? null) ?? "";
      const to = new URL(`${env.APP_BASE_URL}${locale && `/${locale}`}/${error ? "sign-in-problem" : "arrive"}`);
      if (returnTo) to.searchParams.set("returnTo", returnTo);
      return NextResponse.redirect(to);
    },
  });
}

/**
 * What the library asks the issuer inside the application goes to this very process: APP_BASE_URL may be an address that
 * only people outside can reach, behind a proxy with a certificate of its own.
 */
function fetchFromSelf(issuer: string): typeof fetch {
  const origins = [new URL(issuer).origin, new URL(env.APP_BASE_URL).origin];
  return (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (!origins.includes(url.origin)) return fetch(input, init);
    const here = `http://localhost:${env.PORT}${url.pathname}${url.search}`;
    return input instanceof Request ? fetch(new Request(here, input), init) : fetch(here, init);
  };
}

export const auth0Sessions: Sessions = {
  tokenIn: (cookies) => {
    const parts = [...cookies].filter(([name]) => name.startsWith(sessionCookie));
    if (parts.length === 0) return null;
    return createHash("sha256")
      .update(parts.map((part) => part.join("=")).join(";"))
      .digest("base64url");
  },
  read: async (cookieHeader): Promise<Session | null> => {
    const session = await auth0().getSession(new NextRequest(env.APP_BASE_URL, { headers: { cookie: cookieHeader } }));
    if (!session) return null;
    const { sub, email, email_verified, name } = session.user;
    return {
      subject: sub,
      email: email ?? null,
      emailVerified: email_verified === true,
      name: name && name !== email ? name : null,
      createdAt: new Date(session.internal.createdAt * 1000),
    };
  },
};

/** In a route handler: the header of every page reads the name from the session (/auth/profile). */
export async function renameSession(name: string): Promise<void> {
  const session = await auth0().getSession();
  if (session) await auth0().updateSession({ ...session, user: { ...session.user, name } });
}

export const hasSessionCookie = (names: Iterable<string>): boolean =>
  [...names].some((name) => name.startsWith(sessionCookie));
