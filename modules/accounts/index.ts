import "server-only";

import { headers as requestHeaders } from "next/headers";
import { systemClock as clock, type Locale } from "@modules/kernel";

import { mailStaysHere, outboxMailsTo, sendEmail } from "@modules/notifications";
import { keyValueStore, rateLimiter } from "@modules/platform/cache";
import { database, inTransaction } from "@modules/platform/db";
import { env } from "@modules/platform/env";
import { publish } from "@modules/platform/events";
import { logger } from "@modules/platform/telemetry";
import { auth0Sessions, renameSession } from "./adapters/auth0-sign-in";
import { derivedKey, hmacSignatures } from "./adapters/hmac-signatures";
import { issuerPlace, localIssuerName } from "./adapters/issuer-place";
import type { OidcIssuer } from "./adapters/oidc-issuer";
import { prismaAccountStore } from "./adapters/prisma-account-store";
import { prismaCredentialStore } from "./adapters/prisma-credential-store";
import { forgetSignInsOf } from "./adapters/prisma-oidc-records";
import { argon2Passwords } from "./adapters/argon2-passwords";
import type { AccountSummary } from "./contract";
import { guestBecameMember } from "./events";
import { attemptLimits, type MayTry } from "./domain/attempt-limits";
import { cookieHeader } from "./domain/cookies";
import { arriveWith } from "./use-cases/arrive";
import { formMemoryWith } from "./use-cases/form-memory";
import { callerMemory, identifyCallerWith, timeZoneCookieName, type CallerMemory } from "./use-cases/identify-caller";
import { sendLinkWith } from "./use-cases/link-tokens";
import { mailFlowsWith } from "./use-cases/mail-flows";
import { mailLinksWith } from "./use-cases/mail-links";
import { settingsWith } from "./use-cases/settings";
import { signInWith } from "./use-cases/sign-in";
import { signUpWith } from "./use-cases/sign-up";

export type { AccountSummary, AgeBand, FanCaller, KnownFan } from "./contract";
export type { SignInFlow } from "./adapters/oidc-issuer";
export type { Account } from "./ports/account-store";
export { safeReturnPath } from "./domain/return-path";

const secure = () => env.APP_BASE_URL.startsWith("https:");
const secret = () => env.SESSION_SECRET;
const appBaseUrl = () => env.APP_BASE_URL;
const signatures = hmacSignatures(secret);
/** Whether people sign in at the issuer inside the application, and not at a tenant elsewhere. */
export const signsInHere = () => env.AUTH0_DOMAIN === undefined;

const accounts = prismaAccountStore({
  database,
  inTransaction,
  announceMerge: (tx, news) => publish(tx, guestBecameMember, news),
});
const credentials = prismaCredentialStore({ database, inTransaction });
const passwords = argon2Passwords();
const sessions = auth0Sessions;

const arrivals = arriveWith({
  accounts,
  sessions,
  credentials: () => (signsInHere() ? credentials : null),
  issuerName: () => env.AUTH0_DOMAIN ?? localIssuerName,
});
/** Kept on globalThis: pages and routes are bundled apart, and a change made in one must be seen in the other. */
const slot = Symbol.for("oshaberi.accounts");
const home = globalThis as { [slot]?: { memory: CallerMemory; issuer?: Promise<OidcIssuer> } };
const shared = (home[slot] ??= { memory: callerMemory(clock) });

const callers = identifyCallerWith({
  accounts,
  sessions,
  signatures,
  accountOfSession: arrivals.accountOfSession,
  clock,
  memory: shared.memory,
  secure,
});

/** @see identifyCallerWith */
export const { identifyCaller, accountOfRequest } = callers;

/** Whoever looks at the page that is being rendered; null for a stranger. For server components. */
export async function currentAccount(): Promise<AccountSummary | null> {
  const account = await accountOfRequest({ headers: await requestHeaders() });
  return (
    account && {
      kind: account.kind,
      displayName: account.displayName,
      email: account.email,
      emailVerified: account.emailVerified,
    }
  );
}

/** The member of this request, with all that their own pages show. */
export async function memberOfRequest(request: { headers: Pick<Headers, "get"> }) {
  const account = await accountOfRequest(request);
  return account?.kind === "member" ? account : null;
}

/** After the callback of a sign-in. Null: there is no session. `mergedGuestId`: whose things have to move to the account. */
export async function arrive(request: Request, locale: Locale) {
  const arrival = await arrivals.arrive(request.headers, locale, await callers.guestOfRequest(request));
  if (!arrival) return null;
  callers.forgetAccount(arrival.account.id);
  if (arrival.mergedGuestId) callers.forgetAccount(arrival.mergedGuestId);
  return { ...arrival, asksBirthDate: arrival.account.birthDate === null, setCookies: [callers.dropGuestCookie()] };
}

const sendLink = sendLinkWith({ credentials, sendEmail, clock, appBaseUrl });
const mayTry: MayTry = async (limit, email) =>
  (await rateLimiter().consume(`accounts:${limit}:${email}`, attemptLimits[limit])).allowed;
const onMailError = (error: unknown) => logger.error({ err: error }, "a mail could not be sent");

/** @see signUpWith */
export const signUp = signUpWith({ credentials, passwords, sendLink, clock, onMailError });
/** @see signInWith */
export const signIn = signInWith({ credentials, passwords, mayTry });
/** @see mailLinksWith */
export const { requestReset, sendVerification, emailOfLink, verifyEmail, resetPassword } = mailLinksWith({
  credentials,
  passwords,
  sendLink,
  mayTry,
  clock,
  onMailError,
  endSignIns: (credentialId) => forgetSignInsOf(database, credentialId),
  noteVerified: async (credentialId) => {
    const account = await accounts.findByIdentity({ issuer: localIssuerName, subject: credentialId });
    if (!account) return;
    await accounts.update(account.id, { emailVerified: true });
    callers.forgetAccount(account.id);
  },
  atLeast: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
});

/** Sends the member another mail to confirm their address; null when there is nothing to confirm. */
export async function sendVerificationTo(request: Request, locale: Locale) {
  const session = signsInHere() ? await sessions.read(request.headers.get("cookie") ?? "") : null;
  return session && sendVerification(session.subject, locale);
}

/** @see settingsWith */
export const { changeSettings, tellBirthDate } = settingsWith({
  accounts,
  forgetAccount: callers.forgetAccount,
  renameSession,
  clock,
});
/** @see mailFlowsWith */
export const { mailFlowCookie, mailFlowOf } = mailFlowsWith({
  signatures,
  clock,
  secure,
  appBaseUrl,
  mailStaysHere,
  outboxMailsTo,
});
/** Whether mail stays on the machine of the application, because no mail server is set. */
export const mailStays = mailStaysHere;
/** Carries a browser's time zone through a sign-in; nothing when it did not tell one. */
export const timeZoneCookie = (timeZone: string | null): string[] =>
  timeZone === null
    ? []
    : [
        cookieHeader(timeZoneCookieName, encodeURIComponent(timeZone), {
          maxAgeSeconds: 400 * 86_400,
          secure: secure(),
        }),
      ];
/** @see formMemoryWith */
export const { rememberForm, rememberedForm } = formMemoryWith(keyValueStore);

/** Made on first use, with keys from the database. */
function issuer(): Promise<OidcIssuer> {
  shared.issuer ??= (async () => {
    const [{ oidcIssuer }, { signingKeys }] = await Promise.all([
      import("./adapters/oidc-issuer"),
      import("./adapters/prisma-signing-keys"),
    ]);
    return oidcIssuer({
      place: issuerPlace(env.APP_BASE_URL, secret),
      cookieKey: derivedKey(secret(), "oidc-cookies"),
      keys: await signingKeys(database),
      database,
      findCredential: credentials.find,
      onError: (error) => logger.error({ err: error }, "the issuer failed"),
    });
  })();
  shared.issuer.catch(() => delete shared.issuer);
  return shared.issuer;
}

/** Answers everything below /oidc; with an outside tenant there is nothing. */
export const answerAsIssuer = async (request: Request): Promise<Response> =>
  signsInHere() ? (await issuer()).answer(request) : new Response(null, { status: 404 });
/** The sign-in this browser is in the middle of. */
export const signInFlowOf = async (headers: Headers) => (signsInHere() ? (await issuer()).flowOf(headers) : null);
/** Ends it; where the browser goes next, or null when it took too long. */
export const finishSignInFlow = async (headers: Headers, credentialId: string) =>
  (await issuer()).finishFlow(headers, credentialId);
