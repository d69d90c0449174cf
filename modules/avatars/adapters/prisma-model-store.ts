import type { Prisma, PrismaClient, Transaction } from "@modules/platform/db";
import { tooManyModels, tooManyUploads } from "../domain/upload-errors";
import type { PictureFiles } from "../domain/uploaded-model";
import type { ModelRecord, ModelStore } from "../ports/model-store";

export type ModelDatabase = {
  database(): Promise<PrismaClient>;
  inTransaction<T>(run: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Part of the transaction, so that a model is examined if and only if it says so. */
  queueExamination(tx: Transaction, id: string): Promise<void>;
};

type Row = Awaited<ReturnType<PrismaClient["uploadedModel"]["findFirstOrThrow"]>>;

/** Pictures are kept beside the report card, in its column. */
const picturesIn = (card: unknown): PictureFiles | null =>
  (card as { pictures?: PictureFiles } | null)?.pictures ?? null;
function toRecord(row: Row): ModelRecord {
  const { pictures: _, ...card } = (row.card ?? {}) as Record<string, unknown>;
  return { ...row, card: row.card && card, pictures: picturesIn(row.card) } as unknown as ModelRecord;
}
const json = (value: unknown) => value as Prisma.InputJsonValue;

export function prismaModelStore({ database, inTransaction, queueExamination }: ModelDatabase): ModelStore {
  /** Changes a living model of the account; null when there is none. */
  async function change(id: string, accountId: string, data: Prisma.UploadedModelUpdateManyMutationInput) {
    return inTransaction(async (tx) => {
      const { count } = await tx.uploadedModel.updateMany({ where: { id, accountId, deletedAt: null }, data });
      return count === 0 ? null : toRecord(await tx.uploadedModel.findUniqueOrThrow({ where: { id } }));
    });
  }

  return {
    begin: ({ now, ...model }, most) =>
      inTransaction(async (tx) => {
        // Two uploads begun at once must count each other.
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`avatars:begin:${model.accountId}`}))`;
        const own = { accountId: model.accountId, deletedAt: null };
        if ((await tx.uploadedModel.count({ where: own })) >= most.models) throw tooManyModels(most.models);
        if ((await tx.uploadedModel.count({ where: { ...own, state: "uploading" } })) >= most.unfinished)
          throw tooManyUploads(most.unfinished);
        await tx.uploadedModel.create({ data: { ...model, state: "uploading", createdAt: now, changedAt: now } });
      }),

    async find(id) {
      const row = await (await database()).uploadedModel.findFirst({ where: { id, deletedAt: null } });
      return row && toRecord(row);
    },

    async findOwn(id, accountId) {
      const row = await (await database()).uploadedModel.findFirst({ where: { id, accountId, deletedAt: null } });
      return row && toRecord(row);
    },

    async list(accountId, { after, limit }) {
      // Ids are made in the order of time.
      const rows = await (
        await database()
      ).uploadedModel.findMany({
        where: { accountId, deletedAt: null, ...(after === undefined ? {} : { id: { lt: after } }) },
        orderBy: { id: "desc" },
        take: limit + 1,
      });
      const items = rows.slice(0, limit).map(toRecord);
      return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
    },

    startExamination: (id, now) =>
      inTransaction(async (tx) => {
        const { count } = await tx.uploadedModel.updateMany({
          where: { id, state: "uploading", deletedAt: null },
          data: { state: "examining", changedAt: now },
        });
        if (count > 0) await queueExamination(tx, id);
        return count > 0;
      }),

    async conclude(id, verdict, now) {
      const { findings, card, ...rest } = verdict;
      const data = {
        ...rest,
        ...("licence" in rest ? { licence: json(rest.licence), mended: json(rest.mended) } : {}),
        findings: json(findings),
        ...(card === null ? {} : { card: json(card) }),
        changedAt: now,
      };
      const where = { id, state: "examining", deletedAt: null };
      const { count } = await (await database()).uploadedModel.updateMany({ where, data });
      return count > 0;
    },

    rename: (id, accountId, name, now) => change(id, accountId, { name, changedAt: now }),

    confirmRight: (id, accountId, rightTextVersion, now) =>
      change(id, accountId, { rightTextVersion, rightConfirmedAt: now, changedAt: now }),

    setPictures: (id, accountId, pictures, now) =>
      inTransaction(async (tx) => {
        // Two pictures at once: each must see the other's as the former, or one would never be removed.
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`avatars:pictures:${id}`}))`;
        const row = await tx.uploadedModel.findFirst({ where: { id, accountId, state: "ready", deletedAt: null } });
        if (!row?.card) return null;
        const card = json({ ...(row.card as object), pictures });
        const model = toRecord(await tx.uploadedModel.update({ where: { id }, data: { card, changedAt: now } }));
        return { model, former: picturesIn(row.card) };
      }),

    delete: async (id, accountId, now) => (await change(id, accountId, { deletedAt: now })) !== null,

    restore: (id, accountId, since, most) =>
      inTransaction(async (tx) => {
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`avatars:begin:${accountId}`}))`;
        const where = { id, accountId, deletedAt: { gte: since } };
        if ((await tx.uploadedModel.count({ where })) === 0) return null;
        if ((await tx.uploadedModel.count({ where: { accountId, deletedAt: null } })) >= most)
          throw tooManyModels(most);
        return toRecord(await tx.uploadedModel.update({ where: { id }, data: { deletedAt: null } }));
      }),

    servedBy: async (file) =>
      (await database()).uploadedModel.findMany({
        where: { state: "ready", deletedAt: null, OR: [{ servedFile: file }, { lowDetailFile: file }] },
        select: { accountId: true, rightConfirmedAt: true },
      }),

    async isHeld(file) {
      const holders = { OR: [{ servedFile: file }, { lowDetailFile: file }, { originalFile: file }] };
      return (await (await database()).uploadedModel.count({ where: holders })) > 0;
    },

    async outdated({ uploading, deleted }, limit) {
      const rows = await (
        await database()
      ).uploadedModel.findMany({
        where: { OR: [{ state: "uploading", changedAt: { lt: uploading } }, { deletedAt: { lt: deleted } }] },
        orderBy: { id: "asc" },
        take: limit,
      });
      return rows.map(toRecord);
    },

    async examinedSince(before, limit) {
      const rows = await (
        await database()
      ).uploadedModel.findMany({
        where: { state: "examining", changedAt: { lt: before }, deletedAt: null },
        select: { id: true },
        orderBy: { id: "asc" },
        take: limit,
      });
      return rows.map(({ id }) => id);
    },

    async allOf(accountId, limit) {
      const rows = await (
        await database()
      ).uploadedModel.findMany({ where: { accountId }, orderBy: { id: "asc" }, take: limit });
      return rows.map(toRecord);
    },

    async forget(id) {
      await (await database()).uploadedModel.deleteMany({ where: { id } });
    },
  };
}
