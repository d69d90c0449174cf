import type { Clock } from "@modules/kernel";
import type { Account, AccountStore } from "./ports/account-store";
import type { Credential, CredentialStore, TokenPurpose } from "./ports/credential-store";
import type { KnownFan } from "./contract";

export const aGuest = (change: Partial<KnownFan> = {}): KnownFan => ({
  kind: "guest",
  accountId: "acc_guest",
  ageBand: "unknown",
  country: "JP",
  displayName: null,
  locale: "ja",
  ...change,
});
export const aMember = (change: Partial<KnownFan> = {}): KnownFan =>
  aGuest({ kind: "member", accountId: "acc_member", ageBand: "adult", displayName: "はる", ...change });

/** A clock that stands until it is moved. */
export function standingClock(
  start = new Date("2026-05-05T12:00:00Z"),
): Clock & { forward(milliseconds: number): void } {
  let now = start.getTime();
  return { now: () => new Date(now), forward: (milliseconds) => void (now += milliseconds) };
}

const plain: Omit<Account, "id" | "kind" | "locale"> = {
  displayName: null,
  email: null,
  emailVerified: false,
  country: null,
  birthDate: null,
  timeZone: null,
  mergedIntoId: null,
};

/** Under the same contract test as the one on the database. */
export function memoryAccountStore(
  announceMerge: (news: { guestAccountId: string; memberAccountId: string }) => void = () => {},
): AccountStore {
  const accounts = new Map<string, Account>();
  const identities = new Map<string, string>();
  let made = 0;
  const openGuest = (id: string | null) => {
    const guest = id === null ? undefined : accounts.get(id);
    return guest?.kind === "guest" && guest.mergedIntoId === null ? guest : null;
  };
  const copy = (account: Account | undefined) => (account ? { ...account } : null);
  return {
    find: async (id) => copy(accounts.get(id)),
    findByIdentity: async ({ issuer, subject }) => copy(accounts.get(identities.get(`${issuer} ${subject}`) ?? "")),
    createGuest: async (guest) => {
      const account: Account = { ...plain, ...guest, kind: "guest" };
      accounts.set(guest.id, account);
      return { ...account };
    },
    arrive: async ({ issuer, subject }, facts, guestId) => {
      const key = `${issuer} ${subject}`;
      const guest = openGuest(guestId);
      const known = accounts.get(identities.get(key) ?? "");
      if (known) {
        Object.assign(known, { email: facts.email, emailVerified: facts.emailVerified });
        if (!guest || guest.id === known.id) return { account: { ...known }, mergedGuestId: null };
        guest.mergedIntoId = known.id;
        announceMerge({ guestAccountId: guest.id, memberAccountId: known.id });
        return { account: { ...known }, mergedGuestId: guest.id };
      }
      const account: Account = guest ?? { ...plain, id: `acc_made_${++made}`, kind: "member", locale: facts.locale };
      const { locale: _locale, ...told } = facts;
      const knownFacts = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null));
      accounts.set(account.id, Object.assign(account, knownFacts, { email: facts.email, kind: "member" as const }));
      identities.set(key, account.id);
      return { account: { ...account }, mergedGuestId: null };
    },
    update: async (id, change) => {
      const account = accounts.get(id);
      if (!account) throw new Error(`There is no account ${id}`);
      Object.assign(account, change);
    },
  };
}

type KeptToken = { credentialId: string; purpose: TokenPurpose; expiresAt: Date; usedAt: Date | null };

export function memoryCredentialStore(): CredentialStore {
  const credentials = new Map<string, Credential>();
  const tokens = new Map<string, KeptToken>();
  const good = (hash: string, purpose: TokenPurpose, now: Date) => {
    const token = tokens.get(hash);
    return token && token.purpose === purpose && !token.usedAt && token.expiresAt > now ? token : null;
  };
  const change = (id: string, data: Partial<Credential>): Credential => {
    const credential = { ...credentials.get(id)!, ...data };
    credentials.set(id, credential);
    return credential;
  };
  return {
    find: async (id) => credentials.get(id) ?? null,
    findByEmail: async (email) => [...credentials.values()].find((credential) => credential.email === email) ?? null,
    create: async (credential) => {
      if ([...credentials.values()].some(({ email }) => email === credential.email)) return false;
      credentials.set(credential.id, { ...credential, emailVerified: false });
      return true;
    },
    addToken: async ({ tokenHash, ...token }) => void tokens.set(tokenHash, { ...token, usedAt: null }),
    findByToken: async (hash, purpose, now) => credentials.get(good(hash, purpose, now)?.credentialId ?? "") ?? null,
    verifyEmail: async (hash, now) => {
      const token = good(hash, "verify", now);
      if (!token) return null;
      token.usedAt = now;
      return change(token.credentialId, { emailVerified: true });
    },
    resetPassword: async (hash, passwordHash, now) => {
      const token = good(hash, "reset", now);
      if (!token) return null;
      token.usedAt = now;
      for (const other of tokens.values()) {
        if (other.credentialId === token.credentialId && other.purpose === "reset" && !other.usedAt)
          other.expiresAt = now;
      }
      return change(token.credentialId, { passwordHash, emailVerified: true });
    },
    lastResetAt: async (credentialId) =>
      [...tokens.values()]
        .filter((token) => token.credentialId === credentialId && token.purpose === "reset" && token.usedAt)
        .map(({ usedAt }) => usedAt!)
        .sort((a, b) => b.getTime() - a.getTime())[0] ?? null,
  };
}
