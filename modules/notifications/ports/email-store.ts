import type { StoredEmail } from "../domain/email";

export interface EmailStore {
  add(email: Omit<StoredEmail, "createdAt" | "sentAt">): Promise<StoredEmail>;
  find(id: string): Promise<StoredEmail | null>;
  /** `forgetText`: a mail that left the machine is kept without its words, which may hold a link that opens an account. */
  markSent(id: string, now: Date, options: { forgetText: boolean }): Promise<void>;
  markFailed(id: string, error: string): Promise<void>;
  /** Newest first. */
  listTo(address: string, since: Date, limit: number): Promise<StoredEmail[]>;
}
