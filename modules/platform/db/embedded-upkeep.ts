import type pg from "pg";

/** Beyond this the log is folded into the tables; it bounds the disk it takes and the time a recovery needs. */
const checkpointAfterBytes = 32 * 1024 * 1024;
const vacuumAfterDeadRows = 5_000;
const everyMs = 60_000;

/**
 * What a server's background processes do and the engine in this process, which has none, leaves undone: checkpoints
 * (else the write-ahead log grows without end) and vacuum (else every change of a row stays on the disk).
 */
export async function keepUp(pool: pg.Pool): Promise<{ checkpointed: boolean; vacuumed: string[] }> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, relname) AS name FROM pg_stat_user_tables
     WHERE n_dead_tup > $1 AND n_dead_tup > 0.2 * n_live_tup`,
    [vacuumAfterDeadRows],
  );
  // One table a statement: the others wait no longer than for one.
  for (const { name } of tables) await pool.query(`VACUUM (ANALYZE) ${name}`);
  const { rows } = await pool.query<{ written: string }>(
    "SELECT pg_current_wal_lsn() - redo_lsn AS written FROM pg_control_checkpoint()",
  );
  const checkpointed = Number(rows[0]?.written ?? 0) > checkpointAfterBytes;
  if (checkpointed) await pool.query("CHECKPOINT");
  return { checkpointed, vacuumed: tables.map(({ name }) => name) };
}

/** Runs `keepUp` every minute; returns what stops it. */
export function startUpkeep(pool: pg.Pool): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    // A full disk or a crash is reported by the queries of the application; here the next minute tries again.
    running = running.then(() => keepUp(pool)).catch(() => {});
  }, everyMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
