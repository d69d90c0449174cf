/** An account of the issuer inside the application. */
export type Credential = {
  id: string;
  /** Lower case. */
  email: string;
  passwordHash: string;
  emailVerified: boolean;
  displayName: string | null;
  /** `YYYY-MM-DD`. */
  birthDate: string | null;
};

export type NewCredential = Omit<Credential, "emailVerified">;
export type TokenPurpose = "verify" | "reset";
export type NewToken = { credentialId: string; purpose: TokenPurpose; tokenHash: string; expiresAt: Date };

export interface CredentialStore {
  find(id: string): Promise<Credential | null>;
  findByEmail(email: string): Promise<Credential | null>;
  /** False when the address has an account already. */
  create(credential: NewCredential): Promise<boolean>;
  /** Keeps a link's hash; links of the same purpose that were sent before stay good until they expire. */
  addToken(token: NewToken): Promise<void>;
  /** Whom a link belongs to, while it is good. */
  findByToken(tokenHash: string, purpose: TokenPurpose, now: Date): Promise<Credential | null>;
  /** Spends the link; null when it is spent, expired or unknown. */
  verifyEmail(tokenHash: string, now: Date): Promise<Credential | null>;
  /** Spends the link and every other reset link of the account. Who got it by mail has shown that the address is theirs. */
  resetPassword(tokenHash: string, passwordHash: string, now: Date): Promise<Credential | null>;
  /** Sessions from before do not count any more. */
  lastResetAt(credentialId: string): Promise<Date | null>;
}
