import type { Locale } from "@modules/kernel";

export type Account = {
  id: string;
  kind: "guest" | "member";
  displayName: string | null;
  email: string | null;
  emailVerified: boolean;
  locale: Locale;
  country: string | null;
  /** `YYYY-MM-DD`. */
  birthDate: string | null;
  timeZone: string | null;
  /** Set on a guest whose things are a member's now. */
  mergedIntoId: string | null;
};

export type NewGuest = Pick<Account, "id" | "locale" | "country" | "timeZone">;

/** An OpenID Connect login. */
export type IdentityKey = { issuer: string; subject: string };

/** What an issuer and the person's browser tell; null or absent leaves what the account has. */
export type ArrivalFacts = {
  displayName: string | null;
  email: string | null;
  emailVerified: boolean;
  birthDate: string | null;
  locale: Locale;
  country: string | null;
  timeZone: string | null;
};

export type Arrival = {
  account: Account;
  /** The guest whose things have to move; the news of it is published with the change. */
  mergedGuestId: string | null;
};

export interface AccountStore {
  find(accountId: string): Promise<Account | null>;
  findByIdentity(identity: IdentityKey): Promise<Account | null>;
  createGuest(guest: NewGuest): Promise<Account>;
  /**
   * All or nothing: a known identity keeps its account and takes over what the guest has; a new one turns the guest into
   * the member, or gets a new account. Safe to repeat, and to run twice at once.
   */
  arrive(identity: IdentityKey, facts: ArrivalFacts, guestId: string | null): Promise<Arrival>;
  update(
    accountId: string,
    change: Partial<Pick<Account, "displayName" | "locale" | "email" | "emailVerified" | "birthDate" | "timeZone">>,
  ): Promise<void>;
}
