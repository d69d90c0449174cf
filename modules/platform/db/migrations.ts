import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { AppError } from "@modules/kernel";
import type pg from "pg";

type Migration = { name: string; sql: string; checksum: string };
type AppliedRow = { migration_name: string; checksum: string; finished_at: Date | null; logs: string | null };

/** Any number that no other use of this database takes as an advisory lock: "oshaberi" on a telephone's keys. */
const advisoryLockKey = 67_423_274;

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: sha256(sql) };
    });
}

/** As Prisma makes it, so that `prisma migrate status` and `deploy` read our history and we read theirs. */
const historyTable = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                  VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum            VARCHAR(64) NOT NULL,
    finished_at         TIMESTAMPTZ,
    migration_name      VARCHAR(255) NOT NULL,
    logs                TEXT,
    rolled_back_at      TIMESTAMPTZ,
    started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;

/** Line ends may have been changed by a checkout on Windows. */
const sameText = (migration: Migration, checksum: string) =>
  checksum === migration.checksum || checksum === sha256(migration.sql.replaceAll("\r\n", "\n"));

/**
 * Runs what the database lacks, in name order; returns the names it ran. Several processes may call it at once.
 * Throws AppError when an earlier migration did not finish or was changed afterwards, or when one fails now.
 */
export async function applyMigrations(pool: pg.Pool, folder: string): Promise<string[]> {
  const migrations = readMigrations(folder);
  const client = await pool.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [advisoryLockKey]);
    try {
      await client.query(historyTable);
      const { rows } = await client.query<AppliedRow>(
        "SELECT migration_name, checksum, finished_at, logs FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at",
      );
      const waiting = notYetApplied(migrations, rows);
      for (const migration of waiting) await run(client, migration);
      return waiting.map(({ name }) => name);
    } finally {
      await client.query("SELECT pg_advisory_unlock($1)", [advisoryLockKey]);
    }
  } finally {
    client.release();
  }
}

function notYetApplied(migrations: Migration[], rows: AppliedRow[]): Migration[] {
  const unfinished = rows.find((row) => row.finished_at === null);
  if (unfinished) {
    throw new AppError({
      kind: "unavailable",
      code: "platform.migration-unfinished",
      message:
        `P3009: the migration ${unfinished.migration_name} failed earlier and holds up the others. Mend the database, then run ` +
        `"npx prisma migrate resolve" with --applied or --rolled-back ${unfinished.migration_name}, and start again.`,
      details: { migration: unfinished.migration_name, logs: unfinished.logs },
      retryable: false,
    });
  }
  const applied = new Map(rows.map((row) => [row.migration_name, row.checksum]));
  for (const migration of migrations) {
    const checksum = applied.get(migration.name);
    if (checksum !== undefined && !sameText(migration, checksum)) {
      throw new AppError({
        kind: "unavailable",
        code: "platform.migration-changed",
        message: `The migration ${migration.name} was changed after it had been applied. Restore its text, and put the change into a new migration.`,
        details: { migration: migration.name },
        retryable: false,
      });
    }
  }
  return migrations.filter(({ name }) => !applied.has(name));
}

async function run(client: pg.PoolClient, { name, sql, checksum }: Migration): Promise<void> {
  const id = randomUUID();
  await client.query("INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ($1, $2, $3)", [
    id,
    checksum,
    name,
  ]);
  try {
    await client.query(sql);
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    const reason = error instanceof Error ? error.message : String(error);
    await client.query("UPDATE _prisma_migrations SET logs = $2 WHERE id = $1", [id, reason]);
    throw new AppError({
      kind: "unavailable",
      code: "platform.migration-failed",
      message: `The migration ${name} failed: ${reason}. The application does not start on a half-changed database.`,
      details: { migration: name },
      cause: error,
      retryable: false,
    });
  }
  await client.query("UPDATE _prisma_migrations SET finished_at = now(), applied_steps_count = 1 WHERE id = $1", [id]);
}
