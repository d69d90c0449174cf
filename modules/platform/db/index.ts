import "server-only";
import { join } from "node:path";
import { AppError } from "@modules/kernel";
import { env, isBuilding } from "@modules/platform/env";
import type pg from "pg";
import type { Prisma, PrismaClient } from "../../../prisma/client/client";
import { asUnavailable } from "./database-errors";
import { openDatabase, type OpenDatabase } from "./open-database";
import { keptOnGlobal } from "./kept-on-global";

export { Prisma } from "../../../prisma/client/client";
export type { PrismaClient } from "../../../prisma/client/client";

/** The client inside `inTransaction`. On the embedded database nothing else may be asked meanwhile: one session. */
export type Transaction = Prisma.TransactionClient;

type State = { opening: Promise<OpenDatabase> | null; closed: boolean };
const state = keptOnGlobal<State>("database", () => ({ opening: null, closed: false }));

function open(): Promise<OpenDatabase> {
  if (isBuilding()) {
    throw new AppError({
      kind: "unexpected",
      code: "platform.database-at-build",
      message: "A page asks the database while the application is being built. Make that page dynamic.",
    });
  }
  if (state.closed) {
    throw new AppError({
      kind: "unavailable",
      code: "platform.database-closed",
      message: "The application is stopping. Try again in a moment.",
    });
  }
  state.opening ??= openDatabase({
    url: env.DATABASE_URL ?? null,
    poolMax: env.DATABASE_POOL_MAX,
    folder: join(env.DATA_DIR, "db"),
    migrationsFolder: join(process.cwd(), "prisma", "migrations"),
  }).catch((error: unknown) => {
    // The next caller tries again: the server may be up by then, or the disk have room.
    state.opening = null;
    throw error;
  });
  return state.opening;
}

/** Opened once in a process, on first use, with every migration applied. */
export async function database(): Promise<PrismaClient> {
  return (await open()).prisma;
}

/** The connections beneath, for the job queue. */
export async function databasePool(): Promise<pg.Pool> {
  return (await open()).pool;
}

export async function isEmbeddedDatabase(): Promise<boolean> {
  return (await open()).embedded;
}

/** All or nothing. Inside, use only `tx`, and call no network: on the embedded database everybody else waits. */
export async function inTransaction<T>(run: (tx: Transaction) => Promise<T>): Promise<T> {
  const { prisma, place } = await open();
  try {
    return await prisma.$transaction(run);
  } catch (error) {
    throw asUnavailable(error, place) ?? error;
  }
}

/** Resolves when the database answers; throws AppError of kind unavailable. */
export async function checkDatabase(): Promise<void> {
  await (
    await database()
  ).$queryRaw`SELECT 1`;
}

/** Waits for what is running, then closes for good; calls after it are refused as unavailable. */
export async function closeDatabase(): Promise<void> {
  state.closed = true;
  const opening = state.opening;
  state.opening = null;
  await (await opening?.catch(() => null))?.close();
}
