import type { MayTry } from "../domain/attempt-limits";
import { emailAddressFrom } from "../domain/email-address";
import type { FormErrors } from "../domain/form-errors";
import type { CredentialStore } from "../ports/credential-store";
import type { Passwords } from "../ports/passwords";
import type { FormValues } from "./sign-up";

export type SignInResult = { done: true; credentialId: string } | { done: false; errors: FormErrors };

/** An unknown address takes as long as a known one, and the answer is the same. */
export function signInWith({
  credentials,
  passwords,
  mayTry,
}: {
  credentials: CredentialStore;
  passwords: Passwords;
  mayTry: MayTry;
}) {
  return async (values: FormValues): Promise<SignInResult> => {
    const email = emailAddressFrom(values.email ?? "");
    const password = values.password ?? "";
    const errors: FormErrors = {};
    if (!values.email?.trim()) errors.email = "required";
    else if (email === null) errors.email = "email-invalid";
    if (password === "") errors.password = "required";
    if (email === null || password === "") return { done: false, errors };
    if (!(await mayTry("sign-in-email", email))) return { done: false, errors: { form: "too-many-tries" } };
    const credential = await credentials.findByEmail(email);
    const right = await passwords.verify(password.slice(0, 1_000), credential?.passwordHash ?? null);
    return right && credential
      ? { done: true, credentialId: credential.id }
      : { done: false, errors: { form: "credentials-wrong" } };
  };
}
