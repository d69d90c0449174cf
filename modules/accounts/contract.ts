import type { Locale } from "@modules/kernel";
import type { AgeBand } from "./domain/age-band";

export type { AgeBand } from "./domain/age-band";
export { displayNameMaxLength, passwordMaxLength, passwordMinLength } from "./domain/field-limits";
export { formErrors, type FormError, type FormErrors } from "./domain/form-errors";

/** A guest or a member, as the rest of the product sees them. An age that is unknown is treated as a minor's. */
export type KnownFan = {
  kind: "guest" | "member";
  accountId: string;
  ageBand: AgeBand;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  displayName: string | null;
  locale: Locale;
};

/** Who sends a request. */
export type FanCaller = { kind: "anonymous" } | KnownFan;

/** What the site's header shows. */
export type AccountSummary = {
  kind: "guest" | "member";
  displayName: string | null;
  email: string | null;
  emailVerified: boolean;
};
