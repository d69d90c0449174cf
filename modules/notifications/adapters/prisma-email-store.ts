import type { PrismaClient } from "@modules/platform/db";
import type { StoredEmail } from "../domain/email";
import type { EmailStore } from "../ports/email-store";

type EmailRow = Awaited<ReturnType<PrismaClient["emailMessage"]["findFirstOrThrow"]>>;

const toEmail = ({ id, to, subject, text, html, createdAt, sentAt }: EmailRow): StoredEmail => ({
  id,
  to,
  subject,
  text,
  ...(html === null ? {} : { html }),
  createdAt,
  sentAt,
});

export function prismaEmailStore(database: () => Promise<PrismaClient>): EmailStore {
  return {
    add: async (email) => {
      const prisma = await database();
      return toEmail(await prisma.emailMessage.create({ data: email }));
    },
    find: async (id) => {
      const prisma = await database();
      const row = await prisma.emailMessage.findUnique({ where: { id } });
      return row && toEmail(row);
    },
    markSent: async (id, now, { forgetText }) => {
      const prisma = await database();
      await prisma.emailMessage.update({
        where: { id },
        data: { sentAt: now, error: null, ...(forgetText ? { text: "", html: null } : {}) },
      });
    },
    markFailed: async (id, error) => {
      const prisma = await database();
      await prisma.emailMessage.update({ where: { id }, data: { error: error.slice(0, 500) } });
    },
    listTo: async (address, since, limit) => {
      const prisma = await database();
      const rows = await prisma.emailMessage.findMany({
        where: { to: address, createdAt: { gte: since } },
        orderBy: { createdAt: "desc" },
        take: limit,
      });
      return rows.map(toEmail);
    },
  };
}
