import { newId } from "@modules/kernel";
import type { PrismaClient, Transaction } from "@modules/platform/db";
import type { Credential, CredentialStore, TokenPurpose } from "../ports/credential-store";
import { isUniqueViolation } from "./prisma-account-store";

type CredentialRow = Awaited<ReturnType<PrismaClient["localCredential"]["findFirstOrThrow"]>>;

const toCredential = (row: CredentialRow): Credential => ({
  id: row.id,
  email: row.email,
  passwordHash: row.passwordHash,
  emailVerified: row.emailVerifiedAt !== null,
  displayName: row.displayName,
  birthDate: row.birthDate?.toISOString().slice(0, 10) ?? null,
});

export type CredentialStoreAccess = {
  database(): Promise<PrismaClient>;
  inTransaction<T>(run: (tx: Transaction) => Promise<T>): Promise<T>;
};

export function prismaCredentialStore({ database, inTransaction }: CredentialStoreAccess): CredentialStore {
  /** The one statement decides who of two at once has the link. */
  const spend = async (
    tx: Transaction,
    tokenHash: string,
    purpose: TokenPurpose,
    now: Date,
  ): Promise<string | null> => {
    const spent = await tx.localToken.updateMany({
      where: { tokenHash, purpose, usedAt: null, expiresAt: { gt: now } },
      data: { usedAt: now },
    });
    if (spent.count === 0) return null;
    return (await tx.localToken.findUniqueOrThrow({ where: { tokenHash } })).credentialId;
  };

  return {
    find: async (id) => {
      const row = await (await database()).localCredential.findUnique({ where: { id } });
      return row && toCredential(row);
    },
    findByEmail: async (email) => {
      const row = await (await database()).localCredential.findUnique({ where: { email } });
      return row && toCredential(row);
    },
    create: async ({ birthDate, ...credential }) => {
      const prisma = await database();
      try {
        await prisma.localCredential.create({
          data: { ...credential, birthDate: birthDate === null ? null : new Date(birthDate) },
        });
        return true;
      } catch (error) {
        if (isUniqueViolation(error)) return false;
        throw error;
      }
    },
    addToken: async (token) => {
      const prisma = await database();
      await prisma.localToken.create({ data: { id: newId("tok"), ...token } });
    },
    findByToken: async (tokenHash, purpose, now) => {
      const prisma = await database();
      const row = await prisma.localToken.findFirst({
        where: { tokenHash, purpose, usedAt: null, expiresAt: { gt: now } },
        include: { credential: true },
      });
      return row && toCredential(row.credential);
    },
    verifyEmail: (tokenHash, now) =>
      inTransaction(async (tx) => {
        const id = await spend(tx, tokenHash, "verify", now);
        return id && toCredential(await tx.localCredential.update({ where: { id }, data: { emailVerifiedAt: now } }));
      }).then((credential) => credential || null),
    resetPassword: (tokenHash, passwordHash, now) =>
      inTransaction(async (tx) => {
        const id = await spend(tx, tokenHash, "reset", now);
        if (id === null) return null;
        await tx.localToken.updateMany({
          where: { credentialId: id, purpose: "reset", usedAt: null },
          data: { expiresAt: now },
        });
        return toCredential(
          await tx.localCredential.update({ where: { id }, data: { passwordHash, emailVerifiedAt: now } }),
        );
      }),
    lastResetAt: async (credentialId) => {
      const prisma = await database();
      const row = await prisma.localToken.findFirst({
        where: { credentialId, purpose: "reset", usedAt: { not: null } },
        orderBy: { usedAt: "desc" },
      });
      return row?.usedAt ?? null;
    },
  };
}
