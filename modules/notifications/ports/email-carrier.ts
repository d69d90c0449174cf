import type { StoredEmail } from "../domain/email";

export interface EmailCarrier {
  /** True when the mail stays on this machine, where the application may show it. */
  readonly local: boolean;
  /** Resolves when the mail is out of our hands; throws AppError, `retryable` when a later try may succeed. */
  carry(email: StoredEmail): Promise<void>;
}
