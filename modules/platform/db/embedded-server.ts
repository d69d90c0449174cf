import { statfsSync } from "node:fs";
import { dirname } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { vector } from "@electric-sql/pglite-pgvector";
import type { ProtocolDatabase } from "./pglite-duplex";

export const extensions = { vector };

/** Two segments of the write-ahead log and some pages: with less, opening may stop in the middle of a recovery. */
const neededBytes = 40 * 1024 * 1024;

/** Throws ENOSPC as the system would, before PostgreSQL turns it into a crash. */
export function assertSpace(folder: string, bytes = neededBytes): void {
  const { bavail, bsize } = statfsSync(dirname(folder));
  if (bavail * bsize < bytes) throw Object.assign(new Error(`less than ${bytes} bytes are free`), { code: "ENOSPC" });
}

/**
 * The database engine in this process, replaced after a crash. Where a server would restart itself (a PANIC, say because
 * the log cannot grow on a full disk), the engine here would spin forever at the next question; it is left behind and
 * another is opened on the same files, which recovers what was committed.
 */
export class EmbeddedServer implements ProtocolDatabase {
  private readonly folder: string;
  private engine: Promise<PGlite>;
  private crashed = false;
  private queue: Promise<unknown> = Promise.resolve();

  private constructor(folder: string, engine: PGlite) {
    this.folder = folder;
    this.engine = Promise.resolve(engine);
  }

  static async open(folder: string): Promise<EmbeddedServer> {
    return new EmbeddedServer(folder, await openEngine(folder));
  }

  /** The session has reported that the engine is gone. */
  markCrashed(): void {
    this.crashed = true;
  }

  runExclusive<T>(run: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(run);
    this.queue = turn.catch(() => {});
    return turn;
  }

  async execProtocolRawStream(message: Uint8Array, options: { onRawData: (data: Uint8Array) => void }): Promise<void> {
    if (this.crashed) {
      assertSpace(this.folder);
      this.engine = openEngine(this.folder);
      this.engine.catch(() => {});
      await this.engine;
      this.crashed = false;
    }
    const engine = await this.engine;
    try {
      await engine.execProtocolRawStream(message, options);
    } catch (error) {
      // Only the engine itself rejects; what is wrong with a query comes back as an answer.
      this.crashed = true;
      throw error;
    }
  }

  async close(): Promise<void> {
    if (!this.crashed) await (await this.engine).close();
  }
}

function openEngine(folder: string): Promise<PGlite> {
  return PGlite.create({ dataDir: folder, extensions, relaxedDurability: false });
}
