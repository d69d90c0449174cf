import type { Clock, Locale } from "@modules/kernel";
import type { MayTry } from "../domain/attempt-limits";
import { emailAddressFrom } from "../domain/email-address";
import type { FormErrors } from "../domain/form-errors";
import { passwordProblem } from "../domain/password-rule";
import type { Credential, CredentialStore, TokenPurpose } from "../ports/credential-store";
import type { Passwords } from "../ports/passwords";
import { tokenHashOf } from "./link-tokens";
import type { FormValues } from "./sign-up";

type Collaborators = {
  credentials: CredentialStore;
  passwords: Passwords;
  sendLink(credential: { id: string; email: string }, purpose: TokenPurpose, locale: Locale): Promise<void>;
  mayTry: MayTry;
  clock: Clock;
  /** Ends what this account is signed in to. */
  endSignIns(credentialId: string): Promise<void>;
  /** The application's record of the member follows. */
  noteVerified(credentialId: string): Promise<void>;
  onMailError(error: unknown): void;
  /** Resolves not before this many milliseconds from now: how long a request took tells nothing. */
  atLeast(milliseconds: number): Promise<void>;
};

/** Longer than keeping a link and writing a mail to the outbox, so that a known address takes as long as an unknown one. */
const forgotTakesMs = 500;

export function mailLinksWith({
  credentials,
  passwords,
  sendLink,
  mayTry,
  clock,
  endSignIns,
  noteVerified,
  onMailError,
  atLeast,
}: Collaborators) {
  return {
    /** Says the same, and takes as long, whether or not somebody has this address. */
    requestReset: async (values: FormValues, locale: Locale): Promise<{ email: string } | { errors: FormErrors }> => {
      const email = emailAddressFrom(values.email ?? "");
      if (email === null) return { errors: { email: values.email?.trim() ? "email-invalid" : "required" } };
      if (!(await mayTry("mail-email", email))) return { errors: { form: "too-many-tries" } };
      const send = async () => {
        const credential = await credentials.findByEmail(email);
        if (credential) await sendLink(credential, "reset", locale);
      };
      await Promise.all([send().catch(onMailError), atLeast(forgotTakesMs)]);
      return { email };
    },

    /** For a member whose address is not confirmed; null when there is nothing to confirm. */
    sendVerification: async (
      credentialId: string,
      locale: Locale,
    ): Promise<{ email: string } | { errors: FormErrors } | null> => {
      const credential = await credentials.find(credentialId);
      if (!credential || credential.emailVerified) return null;
      if (!(await mayTry("mail-email", credential.email))) return { errors: { form: "too-many-tries" } };
      await sendLink(credential, "verify", locale);
      return { email: credential.email };
    },

    /** The address a link is about, while it is good. */
    emailOfLink: async (token: string, purpose: TokenPurpose): Promise<string | null> =>
      (await credentials.findByToken(tokenHashOf(token), purpose, clock.now()))?.email ?? null,

    verifyEmail: async (token: string): Promise<{ done: boolean }> => {
      const credential = await credentials.verifyEmail(tokenHashOf(token), clock.now());
      if (credential) await noteVerified(credential.id);
      return { done: credential !== null };
    },

    resetPassword: async (
      token: string,
      values: FormValues,
    ): Promise<{ done: true; credential: Credential } | { done: false; errors: FormErrors }> => {
      const email = (await credentials.findByToken(tokenHashOf(token), "reset", clock.now()))?.email;
      if (email === undefined) return { done: false, errors: { form: "link-invalid" } };
      const password = values.password ?? "";
      const problem = password === "" ? "required" : passwordProblem(password, email);
      if (problem) return { done: false, errors: { password: problem } };
      const credential = await credentials.resetPassword(
        tokenHashOf(token),
        await passwords.hash(password),
        clock.now(),
      );
      if (!credential) return { done: false, errors: { form: "link-invalid" } };
      await endSignIns(credential.id);
      await noteVerified(credential.id);
      return { done: true, credential };
    },
  };
}
