import { AppError, newId, type Clock, type Page } from "@modules/kernel";
import type { VoiceProfile } from "../../contract";
import {
  mostConsents,
  provenanceErrorCodes,
  type ConsentScope,
  type GrantConsentRequest,
  type PublishRefusal,
  type VoiceConsentView,
} from "../contract";
import { publishRefusal, viewOfConsent } from "../domain/voice-consent";
import type { ConsentStore } from "../ports/consent-store";

export type KeepConsentsCollaborators = {
  store: ConsentStore;
  clock: Clock;
  /** Tells every process, this one before it returns. */
  announce(consentId: string): Promise<void>;
};

export type PublishVerdict =
  { allowed: true } | { allowed: false; reason: PublishRefusal; vendor: string; voice: string };

/** What a member does with the consents they keep; nothing is found of another's. */
export function keepConsentsWith({ store, clock, announce }: KeepConsentsCollaborators) {
  return {
    /** @throws AppError conflict `voice.too-many-consents` */
    async grantConsent(accountId: string, request: GrantConsentRequest): Promise<VoiceConsentView> {
      const now = clock.now();
      const { confirmed: _, validFrom, validUntil, proofHash, proofNote, ...rest } = request;
      const consent = {
        ...rest,
        id: sortableUuid(),
        accountId,
        validFrom: validFrom === undefined ? now : new Date(validFrom),
        validUntil: validUntil === null ? null : new Date(validUntil),
        proofHash: proofHash ?? null,
        proofNote: proofNote || null,
        createdAt: now,
        revokedAt: null,
        revokedReason: null,
      };
      if (!(await store.add(consent, mostConsents))) throw tooManyConsents();
      return viewOfConsent(consent, now);
    },

    /** Newest first. */
    async listConsents(accountId: string, page: { after?: string; limit: number }): Promise<Page<VoiceConsentView>> {
      const { items, nextCursor } = await store.list(accountId, page);
      return { items: items.map((consent) => viewOfConsent(consent, clock.now())), nextCursor };
    },

    /**
     * From now on the voice is silent: here at once, elsewhere when the news arrives, within 30 s in any case.
     * @throws AppError not-found `voice.consent-not-found`
     */
    async revokeConsent(accountId: string, id: string, reason?: string): Promise<VoiceConsentView> {
      const consent = await store.revoke(id, accountId, clock.now(), reason || null);
      if (!consent) throw consentNotFound();
      await announce(id);
      return viewOfConsent(consent, clock.now());
    },

    /** When an account ends: its records go, and with them the right to use the voices. */
    async eraseConsentsOf(accountId: string): Promise<void> {
      for (const id of await store.eraseOf(accountId)) await announce(id);
    },

    /**
     * Whether a character may be published with this voice: each choice that is made from a person's recordings (it
     * says so, names a consent, or is a voice that somebody has recorded a consent for) needs a consent of the same
     * owner, for the same voice, in force, for this use and language.
     */
    async mayPublishVoice(
      profile: Pick<VoiceProfile, "language" | "primary" | "fallbacks">,
      use: { accountId: string; scope: ConsentScope },
    ): Promise<PublishVerdict> {
      for (const { vendor, voice, consentId, cloned } of [profile.primary, ...profile.fallbacks]) {
        if (consentId === undefined && !cloned && !(await store.isPersonsVoice(vendor, voice))) continue;
        const consent = consentId === undefined ? null : await store.find(consentId);
        const choice = { vendor, voice, language: profile.language };
        const reason = publishRefusal(consent, choice, { ...use, now: clock.now() });
        if (reason !== null) return { allowed: false, reason, vendor, voice };
      }
      return { allowed: true };
    },
  };
}

/** `newId` with the hyphens that the contract of a voice choice wants. */
const sortableUuid = () => newId().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");

const consentNotFound = () =>
  new AppError({
    kind: "not-found",
    code: provenanceErrorCodes.consentNotFound,
    message: "There is no such consent of yours.",
  });

const tooManyConsents = () =>
  new AppError({
    kind: "conflict",
    code: provenanceErrorCodes.tooManyConsents,
    message: `You may keep ${mostConsents} consents.`,
    details: { most: mostConsents },
  });
