import type { VoiceConsent } from "../domain/voice-consent";
import type { ConsentStore } from "../ports/consent-store";

export function memoryConsentStore(): ConsentStore {
  const consents = new Map<string, VoiceConsent>();
  const of = (accountId: string) => [...consents.values()].filter((consent) => consent.accountId === accountId);
  return {
    async add(consent, most) {
      if (of(consent.accountId).length >= most) return false;
      consents.set(consent.id, structuredClone(consent));
      return true;
    },
    find: async (id) => structuredClone(consents.get(id) ?? null),
    async list(accountId, { after, limit }) {
      const newestFirst = of(accountId).sort((a, b) => (a.id < b.id ? 1 : -1));
      const rows = newestFirst.filter(({ id }) => after === undefined || id < after);
      const items = structuredClone(rows.slice(0, limit));
      return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
    },
    isPersonsVoice: async (vendor, voice) =>
      [...consents.values()].some((consent) => consent.vendor === vendor && consent.voice === voice),
    async revoke(id, accountId, revokedAt, reason) {
      const consent = consents.get(id);
      if (!consent || consent.accountId !== accountId) return null;
      if (consent.revokedAt === null) consents.set(id, { ...consent, revokedAt, revokedReason: reason });
      return structuredClone(consents.get(id)!);
    },
    async eraseOf(accountId) {
      const ids = of(accountId).map(({ id }) => id);
      for (const id of ids) consents.delete(id);
      return ids;
    },
  };
}
