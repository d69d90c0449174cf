import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type pg from "pg";
import type { PrismaClient } from "../../../prisma/client/client";
import { openMemoryPool } from "./embedded-database";
import { applyMigrations, readMigrations } from "./migrations";
import { databaseOver } from "./open-database";

export type TestDatabase = { prisma: PrismaClient; pool: pg.Pool; close(): Promise<void> };

const migrationsFolder = join(process.cwd(), "prisma", "migrations");

/**
 * An empty database of the real engine, in memory, with every migration applied. The first call after a change of the
 * migrations makes an image (3 s), the others load it (0.5 s). Call it in beforeAll and `close` in afterAll.
 */
export async function openTestDatabase(): Promise<TestDatabase> {
  const folder = join(process.cwd(), "node_modules", ".cache", "oshaberi");
  const history = readMigrations(migrationsFolder)
    .map(({ checksum }) => checksum)
    .join();
  const image = join(folder, `test-database-${createHash("sha256").update(history).digest("hex").slice(0, 16)}.tar`);
  const opened = await openMemoryPool(existsSync(image) ? new Blob([readFileSync(image)]) : undefined);
  const applied = await applyMigrations(opened.pool, migrationsFolder);
  if (applied.length > 0) {
    mkdirSync(folder, { recursive: true });
    const draft = `${image}.${process.pid}`;
    writeFileSync(draft, Buffer.from(await (await opened.dump()).arrayBuffer()));
    renameSync(draft, image);
  }
  const { prisma, pool, close } = databaseOver(opened, "memory", true);
  return { prisma, pool, close };
}
