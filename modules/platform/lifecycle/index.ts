import "server-only";
import { isAppError } from "@modules/kernel";
import { closeCaches } from "@modules/platform/cache";
import { closeDatabase, database } from "@modules/platform/db";
import { deliverEvents, stopEvents, type Subscription } from "@modules/platform/events";
import { stopJobs } from "@modules/platform/jobs";
import { logger, startTelemetry, stopTelemetry } from "@modules/platform/telemetry";
import { keptOnGlobal } from "../db/kept-on-global";

type Ending = { name: string; run: () => Promise<void> };

const state = keptOnGlobal<{ started: boolean; stopping: boolean; endings: Ending[] }>("lifecycle", () => ({
  started: false,
  stopping: false,
  endings: [],
}));

/** Less than what `npm start`, Docker and Kubernetes wait before they kill. */
const stopWithinMs = 6_000;
const openAgainAfterMs = 3_000;

/** Run when the process is asked to stop, while the database is open still: to note what was cut off, say. */
export function beforeStop(name: string, run: () => Promise<void>): void {
  state.endings = [...state.endings.filter((ending) => ending.name !== name), { name, run }];
}

/** True from the moment the process was asked to stop; it should get no new work then. */
export const isStopping = () => state.stopping;

/**
 * Opens the database and starts the work that needs no request. A database that cannot be used stops the process with a
 * sentence; one that does not answer yet is tried again, and until then the application says that it is not ready.
 */
export async function startBackground(subscriptions: readonly Subscription[]): Promise<void> {
  if (state.started) return;
  state.started = true;
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.on(signal, () => void stop(signal === "SIGINT" ? 130 : 143));
  // Started by `npm start`: if that process is killed, this one must not stay behind.
  if (process.connected) process.on("disconnect", () => void stop(143));
  await startTelemetry();
  await open(subscriptions);
}

async function open(subscriptions: readonly Subscription[]): Promise<void> {
  try {
    await database();
    await deliverEvents(subscriptions);
  } catch (error) {
    if (state.stopping) return;
    if (isAppError(error) && error.code === "platform.database-unreachable") {
      logger.error({ code: error.code }, error.message);
      setTimeout(() => void open(subscriptions), openAgainAfterMs);
      return;
    }
    process.stderr.write(`\n${isAppError(error) ? error.message : (error as Error).stack}\n`);
    process.exit(1);
  }
}

async function stop(exitCode: number): Promise<void> {
  if (state.stopping) return;
  state.stopping = true;
  const late = setTimeout(() => process.exit(exitCode), stopWithinMs);
  try {
    await Promise.all(
      state.endings.map(({ name, run }) =>
        run().catch((error: unknown) => logger.error({ err: error, name }, "could not end in order")),
      ),
    );
    await stopEvents();
    await stopJobs();
    await closeDatabase();
    closeCaches();
    await stopTelemetry();
  } catch (error) {
    logger.error({ err: error }, "the process did not stop in order");
  }
  clearTimeout(late);
  process.exit(exitCode);
}
