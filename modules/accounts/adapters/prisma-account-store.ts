import { isLocale, newId } from "@modules/kernel";
import type { PrismaClient, Transaction } from "@modules/platform/db";
import type { Account, AccountStore, ArrivalFacts, IdentityKey } from "../ports/account-store";

type AccountRow = Awaited<ReturnType<PrismaClient["account"]["findFirstOrThrow"]>>;

export type AccountStoreAccess = {
  database(): Promise<PrismaClient>;
  inTransaction<T>(run: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Publishes `guestBecameMember` with the change. */
  announceMerge(tx: Transaction, news: { guestAccountId: string; memberAccountId: string }): Promise<unknown>;
};

const toAccount = (row: AccountRow): Account => ({
  id: row.id,
  kind: row.kind === "member" ? "member" : "guest",
  displayName: row.displayName,
  email: row.email,
  emailVerified: row.emailVerified,
  locale: isLocale(row.locale) ? row.locale : "ja",
  country: row.country,
  birthDate: row.birthDate?.toISOString().slice(0, 10) ?? null,
  timeZone: row.timeZone,
  mergedIntoId: row.mergedIntoId,
});

/** What is not known is left as it is. */
const memberData = (facts: ArrivalFacts) => ({
  ...(facts.displayName === null ? {} : { displayName: facts.displayName }),
  ...(facts.birthDate === null ? {} : { birthDate: new Date(facts.birthDate) }),
  ...(facts.timeZone === null ? {} : { timeZone: facts.timeZone }),
  ...(facts.country === null ? {} : { country: facts.country }),
  email: facts.email,
  emailVerified: facts.emailVerified,
  kind: "member",
});

export function prismaAccountStore({ database, inTransaction, announceMerge }: AccountStoreAccess): AccountStore {
  const arriveOnce = (identity: IdentityKey, facts: ArrivalFacts, guestId: string | null) =>
    inTransaction(async (tx) => {
      const known = await tx.identity.findUnique({ where: { issuer_subject: identity } });
      if (known) {
        const account = await tx.account.update({
          where: { id: known.accountId },
          data: { email: facts.email, emailVerified: facts.emailVerified },
        });
        let mergedGuestId: string | null = null;
        if (guestId !== null && guestId !== account.id) {
          const merged = await tx.account.updateMany({
            where: { id: guestId, kind: "guest", mergedIntoId: null },
            data: { mergedIntoId: account.id },
          });
          if (merged.count === 1) {
            mergedGuestId = guestId;
            await announceMerge(tx, { guestAccountId: guestId, memberAccountId: account.id });
          }
        }
        return { account: toAccount(account), mergedGuestId };
      }
      const turned =
        guestId === null
          ? 0
          : (
              await tx.account.updateMany({
                where: { id: guestId, kind: "guest", mergedIntoId: null },
                data: memberData(facts),
              })
            ).count;
      const accountId = turned === 1 ? guestId! : newId("acc");
      if (turned !== 1)
        await tx.account.create({ data: { id: accountId, locale: facts.locale, ...memberData(facts) } });
      await tx.identity.create({ data: { id: newId("idn"), accountId, ...identity } });
      return {
        account: toAccount(await tx.account.findUniqueOrThrow({ where: { id: accountId } })),
        mergedGuestId: null,
      };
    });

  return {
    find: async (accountId) => {
      const row = await (await database()).account.findUnique({ where: { id: accountId } });
      return row && toAccount(row);
    },
    findByIdentity: async (identity) => {
      const prisma = await database();
      const row = await prisma.identity.findUnique({ where: { issuer_subject: identity }, include: { account: true } });
      return row && toAccount(row.account);
    },
    createGuest: async (guest) =>
      toAccount(await (await database()).account.create({ data: { ...guest, kind: "guest" } })),
    arrive: async (identity, facts, guestId) => {
      try {
        return await arriveOnce(identity, facts, guestId);
      } catch (error) {
        // Two first arrivals of one identity at once: the second finds what the first made.
        if (!isUniqueViolation(error)) throw error;
        return arriveOnce(identity, facts, guestId);
      }
    },
    update: async (accountId, { birthDate, ...change }) => {
      const prisma = await database();
      await prisma.account.update({
        where: { id: accountId },
        data: {
          ...change,
          ...(birthDate === undefined ? {} : { birthDate: birthDate === null ? null : new Date(birthDate) }),
        },
      });
    },
  };
}

export function isUniqueViolation(error: unknown): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === "P2002";
}
