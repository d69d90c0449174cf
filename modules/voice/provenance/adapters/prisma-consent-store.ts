import type { PrismaClient, Transaction } from "@modules/platform/db";
import type { VoiceConsent } from "../domain/voice-consent";
import type { ConsentStore } from "../ports/consent-store";

export type ConsentDatabase = {
  database(): Promise<PrismaClient>;
  inTransaction<T>(run: (tx: Transaction) => Promise<T>): Promise<T>;
};

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function prismaConsentStore({ database, inTransaction }: ConsentDatabase): ConsentStore {
  return {
    add: (consent, most) =>
      inTransaction(async (tx) => {
        // Two records given at once must count each other.
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`voice:consents:${consent.accountId}`}))`;
        if ((await tx.voiceConsent.count({ where: { accountId: consent.accountId } })) >= most) return false;
        await tx.voiceConsent.create({ data: consent });
        return true;
      }),

    async find(id) {
      // The database refuses to compare anything else with its ids.
      if (!uuid.test(id)) return null;
      const prisma = await database();
      return (await prisma.voiceConsent.findUnique({ where: { id } })) as VoiceConsent | null;
    },

    async list(accountId, { after, limit }) {
      const prisma = await database();
      // Ids are made in the order of time.
      const rows = (await prisma.voiceConsent.findMany({
        where: { accountId, ...(after !== undefined && uuid.test(after) ? { id: { lt: after } } : {}) },
        orderBy: { id: "desc" },
        take: limit + 1,
      })) as VoiceConsent[];
      const items = rows.slice(0, limit);
      return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
    },

    async isPersonsVoice(vendor, voice) {
      const prisma = await database();
      return (await prisma.voiceConsent.findFirst({ where: { vendor, voice }, select: { id: true } })) !== null;
    },

    revoke: (id, accountId, revokedAt, reason) =>
      inTransaction(async (tx) => {
        if (!uuid.test(id)) return null;
        await tx.voiceConsent.updateMany({
          where: { id, accountId, revokedAt: null },
          data: { revokedAt, revokedReason: reason },
        });
        return (await tx.voiceConsent.findFirst({ where: { id, accountId } })) as VoiceConsent | null;
      }),

    eraseOf: (accountId) =>
      inTransaction(async (tx) => {
        const rows = await tx.voiceConsent.findMany({ where: { accountId }, select: { id: true } });
        await tx.voiceConsent.deleteMany({ where: { accountId } });
        return rows.map(({ id }) => id);
      }),
  };
}
