// The databases that the schema engine works on: the real one, and a shadow in memory in which it replays migrations.
import { mkdirSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { vector } from "@electric-sql/pglite-pgvector";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";
/* eslint-disable no-restricted-imports -- Prisma starts this outside the application, where the face cannot be loaded. */
import { LockHeldError, takeFolderLock } from "../../modules/platform/db/folder-lock.ts";
import { PGliteDuplex } from "../../modules/platform/db/pglite-duplex.ts";
/* eslint-enable no-restricted-imports */

const closers = [];

export async function closeAll() {
  for (const close of closers.splice(0).reverse()) await close().catch(() => {});
}

/** `postgresql://…?pglite=<folder>` is how the database inside the process travels through the command line. */
export function embeddedFolder(url) {
  return URL.canParse(url) ? new URL(url).searchParams.get("pglite") : null;
}

let mainPool = null;

/** One connection, opened once. Refuses while another process has the folder. */
export function openMain(url) {
  mainPool ??= (async () => {
    const folder = embeddedFolder(url);
    if (!folder) return poolOver({ connectionString: url });
    let lock;
    try {
      lock = takeFolderLock(`${folder}.lock`);
    } catch (error) {
      if (!(error instanceof LockHeldError)) throw error;
      throw new Error(
        `The database in ${folder} is in use by process ${error.holder.pid}. Stop the application first.`,
      );
    }
    mkdirSync(folder, { recursive: true });
    const database = await PGlite.create({ dataDir: folder, extensions: { vector } });
    closers.push(async () => {
      await database.close();
      lock.release();
    });
    return poolOver({ stream: () => new PGliteDuplex(database), user: "postgres", database: "postgres" });
  })();
  return mainPool;
}

async function openShadow() {
  const database = await PGlite.create({ extensions: { vector } });
  closers.push(() => database.close());
  return poolOver({ stream: () => new PGliteDuplex(database), user: "postgres", database: "postgres" });
}

function poolOver(config) {
  const pool = new pg.Pool({ ...config, max: 1, idleTimeoutMillis: 0 });
  pool.on("connect", (client) => readCatalogCharacters(pool, client));
  closers.push(() => pool.end());
  return pool;
}

/** `"char"` of pg_catalog, which the adapter cannot read, and text, as which it can. */
const characterType = 18;
const textType = 25;

/** The columns of the answer that a pool gave last; it has one connection, so that is the answer being read. */
const latestColumns = new WeakMap();

function readCatalogCharacters(pool, client) {
  client.connection.on("rowDescription", ({ fields }) => {
    latestColumns.set(
      pool,
      fields.map((field) => ({ name: field.name, isCharacter: field.dataTypeID === characterType })),
    );
    for (const field of fields) if (field.dataTypeID === characterType) field.dataTypeID = textType;
  });
}

async function adapterOver(pool) {
  const adapter = await new PrismaPg(pool).connect();
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    const columns = latestColumns.get(pool) ?? [];
    columns.forEach(({ name, isCharacter }, index) => {
      if (!isCharacter || name !== result.columnNames[index]) return;
      const fits = result.rows.every((row) => row[index] === null || String(row[index]).length <= 1);
      result.columnTypes[index] = fits ? ColumnTypeEnum.Character : ColumnTypeEnum.Text;
    });
    return result;
  };
  return adapter;
}

export function adapterFactory(url) {
  return {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect: async () => adapterOver(await openMain(url)),
    connectToShadowDb: async () => adapterOver(await openShadow()),
  };
}
