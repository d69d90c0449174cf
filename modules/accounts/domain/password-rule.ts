import { commonPasswords } from "./common-passwords-list";
import { passwordMaxLength, passwordMinLength } from "./field-limits";
import type { FormError } from "./form-errors";

/** One person's keyboards may compose a character differently (NIST SP 800-63B, 3.1.1.2). */
export const normalisedPassword = (password: string): string => password.normalize("NFKC");

/** What is wrong with a new password; null when it may be used. Length counts, kinds of characters do not. */
export function passwordProblem(password: string, email: string | null): FormError | null {
  const normal = normalisedPassword(password);
  const characters = [...normal];
  if (characters.length < passwordMinLength) return "password-short";
  if (characters.length > passwordMaxLength) return "password-long";
  const lower = normal.toLowerCase();
  if (commonPasswords.has(lower) || new Set(characters).size < 4 || isRun(characters) || isRepeated(lower))
    return "password-common";
  if (email !== null && (lower === email || lower === email.split("@")[0])) return "password-like-email";
  return null;
}

/** 23456789ab…, zyxwvuts…: each character follows the one before. */
function isRun(characters: string[]): boolean {
  const steps = characters
    .slice(1)
    .map((character, index) => character.codePointAt(0)! - characters[index]!.codePointAt(0)!);
  return steps.every((step) => step === steps[0] && Math.abs(step) <= 1);
}

/** The same few characters over and over. */
function isRepeated(text: string): boolean {
  for (let length = 1; length <= 3; length += 1) {
    if (
      text ===
      text
        .slice(0, length)
        .repeat(Math.ceil(text.length / length))
        .slice(0, text.length)
    )
      return true;
  }
  return false;
}
