import { createHash, randomBytes } from "node:crypto";
import type { Clock, Locale } from "@modules/kernel";
import { mailWithLink } from "../domain/mails";
import type { Credential, CredentialStore, TokenPurpose } from "../ports/credential-store";

const hourMs = 3_600_000;
export const linkLifetimeMs: Record<TokenPurpose, number> = { verify: 72 * hourMs, reset: hourMs };
const pages: Record<TokenPurpose, string> = { verify: "verify-email", reset: "reset-password" };

/** What a link carries is only in the mail; here is kept what it hashes to. */
export const tokenHashOf = (token: string): string => createHash("sha256").update(token).digest("hex");

type Collaborators = {
  credentials: CredentialStore;
  sendEmail(email: { to: string; subject: string; text: string; html: string }): Promise<void>;
  clock: Clock;
  appBaseUrl(): string;
};

export function sendLinkWith({ credentials, sendEmail, clock, appBaseUrl }: Collaborators) {
  return async (
    { id, email }: Pick<Credential, "id" | "email">,
    purpose: TokenPurpose,
    locale: Locale,
  ): Promise<void> => {
    const token = randomBytes(32).toString("base64url");
    const expiresAt = new Date(clock.now().getTime() + linkLifetimeMs[purpose]);
    await credentials.addToken({ credentialId: id, purpose, tokenHash: tokenHashOf(token), expiresAt });
    await sendEmail({
      to: email,
      ...mailWithLink(purpose, locale, `${appBaseUrl()}/${locale}/${pages[purpose]}?token=${token}`),
    });
  };
}
