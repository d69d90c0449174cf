import type { ConsentScope, ConsentState, PublishRefusal, VoiceConsentView } from "../contract";

/** A person's word that a voice made from their recordings may speak. */
export type VoiceConsent = {
  id: string;
  accountId: string;
  personName: string;
  relation: "self" | "other";
  vendor: string;
  voice: string;
  scopes: ConsentScope[];
  languages: ("ja" | "en")[];
  validFrom: Date;
  /** Null: until it is revoked. */
  validUntil: Date | null;
  proofHash: string | null;
  proofNote: string | null;
  createdAt: Date;
  revokedAt: Date | null;
  revokedReason: string | null;
};

export type ConsentTerm = Pick<VoiceConsent, "validFrom" | "validUntil" | "revokedAt">;

/** A revocation outweighs everything; the end itself is no longer in the term. */
export function consentState({ validFrom, validUntil, revokedAt }: ConsentTerm, now: Date): ConsentState {
  if (revokedAt !== null) return "revoked";
  if (now < validFrom) return "not-yet";
  return validUntil !== null && now >= validUntil ? "expired" : "in-force";
}

export type PublishedChoice = { vendor: string; voice: string; language: "ja" | "en" };

/** Why this consent does not allow this use; null when it does. */
export function publishRefusal(
  consent: VoiceConsent | null,
  choice: PublishedChoice,
  use: { accountId: string; scope: ConsentScope; now: Date },
): PublishRefusal | null {
  if (!consent) return "consent-missing";
  if (consent.accountId !== use.accountId) return "consent-of-another-owner";
  if (consent.vendor !== choice.vendor || consent.voice !== choice.voice) return "consent-of-another-voice";
  if (consentState(consent, use.now) !== "in-force") return "consent-not-in-force";
  if (!consent.scopes.includes(use.scope)) return "scope-not-allowed";
  return consent.languages.includes(choice.language) ? null : "language-not-allowed";
}

/** What its keeper is shown. */
export function viewOfConsent(consent: VoiceConsent, now: Date): VoiceConsentView {
  const { accountId: _, validFrom, validUntil, createdAt, revokedAt, ...rest } = consent;
  return {
    ...rest,
    validFrom: validFrom.toISOString(),
    validUntil: validUntil?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
    revokedAt: revokedAt?.toISOString() ?? null,
    state: consentState(consent, now),
  };
}
