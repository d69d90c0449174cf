import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { assertSpace, EmbeddedServer, extensions } from "./embedded-server";
import { startUpkeep } from "./embedded-upkeep";
import { takeFolderLock } from "./folder-lock";
import { PGliteDuplex, type ProtocolDatabase } from "./pglite-duplex";

export type OpenPool = { pool: pg.Pool; close(): Promise<void> };

/** A new cluster and its first migrations. */
const newClusterBytes = 96 * 1024 * 1024;

/**
 * PostgreSQL inside this process, its files in `folder`, one session, behind an ordinary pg.Pool.
 *
 * Every commit is handed to the operating system before it is acknowledged (synchronous_commit on, relaxedDurability
 * off), so a kill -9 of the process loses nothing. It is not forced to the disk (the WebAssembly build has no fsync): a
 * power cut can lose the last moments. Where that matters, use a PostgreSQL server.
 */
export async function openEmbeddedPool(folder: string): Promise<OpenPool> {
  const lock = takeFolderLock(`${folder}.lock`);
  try {
    probeWriting(folder);
    if (!existsSync(join(folder, "PG_VERSION"))) await createCluster(folder);
    assertSpace(folder);
    const database = await EmbeddedServer.open(folder);
    const pool = embeddedPool(database);
    pool.on("connect", (client) => reportCrashes(client, database));
    const stopUpkeep = startUpkeep(pool);
    return {
      pool,
      close: async () => {
        try {
          await stopUpkeep();
          await pool.end();
          await database.close();
        } finally {
          lock.release();
        }
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** In memory, for tests. */
export async function openMemoryPool(from?: Blob): Promise<OpenPool & { dump(): Promise<Blob> }> {
  const database = await PGlite.create({ extensions, ...(from ? { loadDataDir: from } : {}) });
  const pool = embeddedPool(database);
  return {
    pool,
    dump: () => database.dumpDataDir("none"),
    close: async () => {
      await pool.end();
      await database.close();
    },
  };
}

function embeddedPool(database: ProtocolDatabase): pg.Pool {
  // The socket's type is Node's; pg uses no more of it than the duplex has.
  const stream = () => new PGliteDuplex(database) as never;
  const pool = new pg.Pool({ stream, max: 1, idleTimeoutMillis: 0, user: "postgres", database: "postgres" });
  pool.on("error", () => {
    // A broken session is thrown away by the pool; the next query opens another and reports what it finds.
  });
  return pool;
}

/** The protocol's own word for a crash comes as the answer to the query that met it. */
function reportCrashes(client: pg.ClientBase, database: EmbeddedServer): void {
  const { connection } = client as unknown as { connection: NodeJS.EventEmitter };
  connection.on("errorMessage", ({ severity }: { severity?: string }) => {
    if (severity === "PANIC" || severity === "FATAL") database.markCrashed();
  });
}

/** The system's own error, before PostgreSQL turns it into a crash without a reason. */
function probeWriting(folder: string): void {
  const probe = join(dirname(folder), `.write-probe-${process.pid}`);
  writeFileSync(probe, Buffer.alloc(64 * 1024));
  rmSync(probe);
}

/** Made beside its place and moved there when whole, so that a kill on the first start leaves nothing half made. */
async function createCluster(folder: string): Promise<void> {
  const draft = `${folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  assertSpace(draft, newClusterBytes);
  const database = await PGlite.create({ dataDir: draft, extensions });
  await database.close();
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);
}
