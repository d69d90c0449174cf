import { newId, type Clock, type Locale } from "@modules/kernel";
import { ageInYears, knownTimeZone, teenFrom } from "../domain/age-band";
import { emailAddressFrom } from "../domain/email-address";
import { displayNameMaxLength } from "../domain/field-limits";
import type { FormErrors } from "../domain/form-errors";
import { passwordProblem } from "../domain/password-rule";
import type { CredentialStore } from "../ports/credential-store";
import type { Passwords } from "../ports/passwords";

export type FormValues = Partial<Record<string, string>>;

export type SignUpResult =
  | { done: true; credentialId: string; email: string; timeZone: string | null }
  /** Younger than thirteen: no account, and nothing that was typed is kept. */
  | { done: false; guardianNeeded: true }
  | { done: false; guardianNeeded: false; errors: FormErrors };

type Collaborators = {
  credentials: CredentialStore;
  passwords: Passwords;
  sendLink(credential: { id: string; email: string }, purpose: "verify", locale: Locale): Promise<void>;
  clock: Clock;
  onMailError(error: unknown): void;
};

/** Line breaks and invisible controls have no place in a name. */
export const cleanName = (text: string) =>
  text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "")
    .replace(/\s+/g, " ")
    .trim();

export function signUpWith({ credentials, passwords, sendLink, clock, onMailError }: Collaborators) {
  return async (values: FormValues, locale: Locale): Promise<SignUpResult> => {
    const email = emailAddressFrom(values.email ?? "");
    const password = values.password ?? "";
    const displayName = cleanName(values.displayName ?? "");
    const birthDate = values.birthDate ?? "";
    const timeZone = knownTimeZone(values.timeZone);
    const age = ageInYears(birthDate, timeZone, clock.now());
    if (age !== null && age < teenFrom) return { done: false, guardianNeeded: true };

    const errors: FormErrors = {};
    if (!values.email?.trim()) errors.email = "required";
    else if (email === null) errors.email = "email-invalid";
    if (password === "") errors.password = "required";
    else {
      const problem = passwordProblem(password, email);
      if (problem) errors.password = problem;
    }
    if (displayName === "") errors.displayName = "required";
    else if ([...displayName].length > displayNameMaxLength) errors.displayName = "name-long";
    if (birthDate === "") errors.birthDate = "required";
    else if (age === null) errors.birthDate = "birth-date-invalid";
    if (values.consent !== "yes") errors.consent = "consent-needed";
    if (Object.keys(errors).length > 0 || email === null) return { done: false, guardianNeeded: false, errors };

    const id = newId("crd");
    const created = await credentials.create({
      id,
      email,
      passwordHash: await passwords.hash(password),
      displayName,
      birthDate,
    });
    // Tells whether an address has an account, to whoever asks; a network may ask a few times an hour.
    if (!created) return { done: false, guardianNeeded: false, errors: { email: "email-taken" } };
    // The account works before its address is confirmed; a mail that fails can be asked for again.
    await sendLink({ id, email }, "verify", locale).catch(onMailError);
    return { done: true, credentialId: id, email, timeZone };
  };
}
