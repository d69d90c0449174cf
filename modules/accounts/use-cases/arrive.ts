import type { Locale } from "@modules/kernel";
import { countryFromLanguages } from "../domain/accept-language";
import { knownTimeZone } from "../domain/age-band";
import { readCookies } from "../domain/cookies";
import type { Account, AccountStore, ArrivalFacts } from "../ports/account-store";
import type { CredentialStore } from "../ports/credential-store";
import type { Session, Sessions } from "../ports/sessions";
import { decoded, timeZoneCookieName } from "./identify-caller";

type Collaborators = {
  accounts: AccountStore;
  sessions: Sessions;
  /** Of the issuer inside the application; null with an outside tenant. */
  credentials(): CredentialStore | null;
  issuerName(): string;
};

const nobodyKnows = { birthDate: null, country: null, timeZone: null } as const;

/** From a session to the account of the person, which is made when it is the first time. */
export function arriveWith({ accounts, sessions, credentials, issuerName }: Collaborators) {
  /** Null when the session has ended: its account is gone, or got a new password since. */
  const factsOf = async (
    session: Session,
  ): Promise<Pick<ArrivalFacts, "displayName" | "email" | "emailVerified" | "birthDate"> | null> => {
    const local = credentials();
    if (!local)
      return { displayName: session.name, email: session.email, emailVerified: session.emailVerified, birthDate: null };
    const credential = await local.find(session.subject);
    return (
      credential && {
        displayName: credential.displayName,
        email: credential.email,
        emailVerified: credential.emailVerified,
        birthDate: credential.birthDate,
      }
    );
  };

  const hasEnded = async (session: Session): Promise<boolean> => {
    const resetAt = await credentials()?.lastResetAt(session.subject);
    // Sessions are dated in whole seconds.
    return !!resetAt && session.createdAt.getTime() < Math.floor(resetAt.getTime() / 1000) * 1000;
  };

  const identityOf = (session: Session) => ({ issuer: issuerName(), subject: session.subject });

  return {
    accountOfSession: async (session: Session): Promise<Account | null> => {
      if (await hasEnded(session)) return null;
      const known = await accounts.findByIdentity(identityOf(session));
      if (known) return known;
      const facts = await factsOf(session);
      return (
        facts && (await accounts.arrive(identityOf(session), { ...nobodyKnows, locale: "ja", ...facts }, null)).account
      );
    },

    /** Right after the sign-in: the guest of this browser becomes the member, or hands over to them. */
    arrive: async (
      headers: Headers,
      locale: Locale,
      guest: Account | null,
    ): Promise<{ account: Account; mergedGuestId: string | null } | null> => {
      const cookieHeader = headers.get("cookie") ?? "";
      const session = await sessions.read(cookieHeader);
      if (!session || (await hasEnded(session))) return null;
      const facts = await factsOf(session);
      if (!facts) return null;
      const timeZone = knownTimeZone(decoded(readCookies(cookieHeader).get(timeZoneCookieName)));
      const country = countryFromLanguages(headers.get("accept-language"));
      return accounts.arrive(identityOf(session), { ...facts, locale, country, timeZone }, guest?.id ?? null);
    },
  };
}
