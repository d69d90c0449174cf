import type { Adapter, AdapterPayload } from "oidc-provider";
import type { Prisma, PrismaClient } from "@modules/platform/db";

type Database = () => Promise<PrismaClient>;

/** Storage for oidc-provider: one row for each session, interaction, grant, code and token. */
export function prismaOidcRecords(database: Database, now: () => Date = () => new Date()) {
  return class PrismaOidcRecords implements Adapter {
    constructor(private readonly kind: string) {}

    async upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void> {
      const prisma = await database();
      const data = {
        payload: payload as Prisma.InputJsonValue,
        grantId: payload.grantId ?? null,
        userCode: payload.userCode ?? null,
        uid: payload.uid ?? null,
        expiresAt: expiresIn ? new Date(now().getTime() + expiresIn * 1000) : null,
      };
      await prisma.oidcRecord.upsert({
        where: { kind_id: { kind: this.kind, id } },
        create: { kind: this.kind, id, ...data },
        update: data,
      });
      // One sign-in begins with one of these, so what has expired goes at the pace at which it comes.
      if (this.kind === "Interaction") await prisma.oidcRecord.deleteMany({ where: { expiresAt: { lt: now() } } });
    }

    find(id: string) {
      return this.first({ id });
    }

    findByUserCode(userCode: string) {
      return this.first({ userCode });
    }

    findByUid(uid: string) {
      return this.first({ uid });
    }

    async consume(id: string): Promise<void> {
      const prisma = await database();
      await prisma.oidcRecord.updateMany({ where: { kind: this.kind, id }, data: { consumedAt: now() } });
    }

    async destroy(id: string): Promise<void> {
      const prisma = await database();
      await prisma.oidcRecord.deleteMany({ where: { kind: this.kind, id } });
    }

    async revokeByGrantId(grantId: string): Promise<void> {
      const prisma = await database();
      await prisma.oidcRecord.deleteMany({ where: { kind: this.kind, grantId } });
    }

    private async first(where: Prisma.OidcRecordWhereInput): Promise<AdapterPayload | undefined> {
      const prisma = await database();
      const row = await prisma.oidcRecord.findFirst({
        where: { kind: this.kind, ...where, OR: [{ expiresAt: null }, { expiresAt: { gt: now() } }] },
      });
      if (!row) return undefined;
      const consumed = row.consumedAt === null ? {} : { consumed: Math.floor(row.consumedAt.getTime() / 1000) };
      return { ...(row.payload as AdapterPayload), ...consumed };
    }
  };
}

/** Ends every sign-in of one account at the issuer: its password has changed. */
export async function forgetSignInsOf(database: Database, accountId: string): Promise<void> {
  const prisma = await database();
  await prisma.oidcRecord.deleteMany({ where: { payload: { path: ["accountId"], equals: accountId } } });
}
