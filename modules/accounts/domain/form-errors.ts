/** Each has a sentence in the messages of every language (`account.errors.…`). */
export const formErrors = [
  "required",
  "email-invalid",
  "email-taken",
  "password-short",
  "password-long",
  "password-common",
  "password-like-email",
  "credentials-wrong",
  "name-long",
  "birth-date-invalid",
  "too-young",
  "consent-needed",
  "too-many-tries",
  "link-invalid",
  "flow-expired",
] as const;

export type FormError = (typeof formErrors)[number];

/** By field name; `form` stands for the whole of it. */
export type FormErrors = Partial<Record<string, FormError>>;
