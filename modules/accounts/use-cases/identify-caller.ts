import { newId, type Clock } from "@modules/kernel";
import { countryFromLanguages, localeFromLanguages } from "../domain/accept-language";
import { ageBandOf, knownTimeZone } from "../domain/age-band";
import { cookieHeader, readCookies } from "../domain/cookies";
import { ShortMemory } from "../domain/short-memory";
import type { FanCaller, KnownFan } from "../contract";
import type { Account, AccountStore } from "../ports/account-store";
import type { Session, Sessions } from "../ports/sessions";

export const guestCookieName = "guest";
/** Browsers keep a cookie for 400 days at most. */
const guestCookieSeconds = 400 * 86_400;
const guestPurpose = "guest";
/** Filled by the sign-up form's script; an IANA name. */
export const timeZoneCookieName = "time-zone";

/** An account is asked for once in this time, however many requests somebody sends. */
const rememberMs = 10_000;

export type CallerMemory = { accountIds: ShortMemory<string | null>; known: ShortMemory<Account | null> };
export const callerMemory = (clock: Clock): CallerMemory => ({
  accountIds: new ShortMemory(clock, rememberMs),
  known: new ShortMemory(clock, rememberMs),
});

type Collaborators = {
  accounts: AccountStore;
  sessions: Sessions;
  signatures: { sign(purpose: string, value: string): string; open(purpose: string, signed: string): string | null };
  /** The account of a session, made if the callback was cut off before it could; null when the session has ended. */
  accountOfSession(session: Session): Promise<Account | null>;
  clock: Clock;
  memory: CallerMemory;
  /** Whether the application is reached over https. */
  secure(): boolean;
};

export type Identified = { caller: FanCaller; setCookies: string[] };
type Headed = { headers: Pick<Headers, "get"> };

export function identifyCallerWith({
  accounts,
  sessions,
  signatures,
  accountOfSession,
  clock,
  memory,
  secure,
}: Collaborators) {
  const { accountIds, known } = memory;
  const accountOf = (id: string) => known.get(id, () => accounts.find(id));

  const memberOf = async (cookies: ReadonlyMap<string, string>, header: string): Promise<Account | null> => {
    const token = sessions.tokenIn(cookies);
    if (token === null) return null;
    const id = await accountIds.get(token, async () => {
      const session = await sessions.read(header);
      return session === null ? null : ((await accountOfSession(session))?.id ?? null);
    });
    const account = id === null ? null : await accountOf(id);
    return account?.kind === "member" ? account : null;
  };

  /** The guest this browser is, if it still is one. */
  const guestOf = async (cookies: ReadonlyMap<string, string>): Promise<Account | null> => {
    const signed = cookies.get(guestCookieName);
    const id = signed === undefined ? null : signatures.open(guestPurpose, signed);
    const account = id === null ? null : await accountOf(id);
    return account?.kind === "guest" && account.mergedIntoId === null ? account : null;
  };

  const toCaller = (account: Account, acceptLanguage: string | null): KnownFan => ({
    kind: account.kind,
    accountId: account.id,
    ageBand: ageBandOf(account.birthDate, account.timeZone, clock.now()),
    country: account.country ?? countryFromLanguages(acceptLanguage),
    displayName: account.displayName,
    locale: account.locale,
  });

  const setGuestCookie = (value: string, maxAgeSeconds: number) =>
    cookieHeader(guestCookieName, value, { maxAgeSeconds, secure: secure() });

  /** Who sends this request; with `createGuest` nobody stays anonymous. */
  async function identifyCaller(request: Headed, { createGuest }: { createGuest: boolean }): Promise<Identified> {
    const header = request.headers.get("cookie") ?? "";
    const acceptLanguage = request.headers.get("accept-language");
    const cookies = readCookies(header);
    const account = (await memberOf(cookies, header)) ?? (await guestOf(cookies));
    if (account) return { caller: toCaller(account, acceptLanguage), setCookies: [] };
    if (createGuest) {
      const guest = await accounts.createGuest({
        id: newId("acc"),
        locale: localeFrom(cookies.get("locale"), acceptLanguage),
        country: countryFromLanguages(acceptLanguage),
        timeZone: knownTimeZone(decoded(cookies.get(timeZoneCookieName))),
      });
      return {
        caller: toCaller(guest, acceptLanguage),
        setCookies: [setGuestCookie(signatures.sign(guestPurpose, guest.id), guestCookieSeconds)],
      };
    }
    return { caller: { kind: "anonymous" }, setCookies: cookies.has(guestCookieName) ? [setGuestCookie("", 0)] : [] };
  }

  return {
    identifyCaller,
    /** The account behind the request; null for a stranger. */
    accountOfRequest: async ({ headers }: Headed): Promise<Account | null> => {
      const header = headers.get("cookie") ?? "";
      const cookies = readCookies(header);
      return (await memberOf(cookies, header)) ?? (await guestOf(cookies));
    },
    guestOfRequest: ({ headers }: Headed) => guestOf(readCookies(headers.get("cookie"))),
    /** To be called when an account has changed. */
    forgetAccount: (id: string) => known.forget(id),
    dropGuestCookie: () => setGuestCookie("", 0),
  };
}

function localeFrom(cookie: string | undefined, acceptLanguage: string | null) {
  return cookie === "ja" || cookie === "en" ? cookie : (localeFromLanguages(acceptLanguage) ?? "ja");
}

export function decoded(value: string | undefined): string | null {
  try {
    return value === undefined ? null : decodeURIComponent(value);
  } catch {
    return null;
  }
}
