import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "../../../prisma/client/client";
import { asUnavailable } from "./database-errors";
import { openEmbeddedPool, type OpenPool } from "./embedded-database";
import { applyMigrations } from "./migrations";

export type DatabaseSettings = {
  /** A PostgreSQL server; null for the database inside the process. */
  url: string | null;
  poolMax: number;
  /** Where the database inside the process keeps its files. */
  folder: string;
  migrationsFolder: string;
};

export type OpenDatabase = {
  prisma: PrismaClient;
  pool: pg.Pool;
  embedded: boolean;
  place: string;
  close(): Promise<void>;
};

/** Opens, brings the tables up to date, and answers; throws AppError of kind unavailable that says what to do. */
export async function openDatabase(settings: DatabaseSettings): Promise<OpenDatabase> {
  const place = settings.url ? "the database server" : settings.folder;
  let opened: OpenPool | null = null;
  try {
    opened = settings.url ? openServerPool(settings.url, settings.poolMax) : await openEmbeddedPool(settings.folder);
    await applyMigrations(opened.pool, settings.migrationsFolder);
    return databaseOver(opened, place, settings.url === null);
  } catch (error) {
    await opened?.close().catch(() => {});
    throw asUnavailable(error, place) ?? error;
  }
}

export function databaseOver({ pool, close }: OpenPool, place: string, embedded: boolean): OpenDatabase {
  const client = new PrismaClient({
    adapter: new PrismaPg(pool),
    // One session serves everybody in the embedded database, so a transaction may have to wait for its turn.
    transactionOptions: { maxWait: 10_000, timeout: 15_000 },
  });
  const translated = client.$extends({
    query: {
      $allOperations: async ({ args, query }) => {
        try {
          return await query(args);
        } catch (error) {
          throw asUnavailable(error, place) ?? error;
        }
      },
    },
  });
  return {
    // The extension changes no signature; the plain type keeps callers free of it.
    prisma: translated as unknown as PrismaClient,
    pool,
    embedded,
    place,
    close: async () => {
      await client.$disconnect();
      await close();
    },
  };
}

function openServerPool(connectionString: string, max: number): OpenPool {
  const pool = new pg.Pool({ connectionString, max, connectionTimeoutMillis: 10_000, application_name: "oshaberi" });
  pool.on("error", () => {
    // An idle connection was cut; the pool has dropped it, and the next query opens another or says why not.
  });
  return { pool, close: () => pool.end() };
}
