import type { Page } from "@modules/kernel";
import type { VoiceConsent } from "../domain/voice-consent";

/** Keeps consents. What names an account finds nothing of another's. */
export interface ConsentStore {
  /** False, and nothing is added, when the account has `most` already. */
  add(consent: VoiceConsent, most: number): Promise<boolean>;
  find(id: string): Promise<VoiceConsent | null>;
  /** Newest first; `after` is a cursor of the page before. */
  list(accountId: string, page: { after?: string; limit: number }): Promise<Page<VoiceConsent>>;
  /** Of anybody: whether the voice is known to be a person's. */
  isPersonsVoice(vendor: string, voice: string): Promise<boolean>;
  /** Once; null when the account has none with this id, the record as it stands when it was revoked before. */
  revoke(id: string, accountId: string, revokedAt: Date, reason: string | null): Promise<VoiceConsent | null>;
  /** Takes all records of an account away and tells their ids. */
  eraseOf(accountId: string): Promise<string[]>;
}
