import "server-only";
import { databasePool, isEmbeddedDatabase } from "@modules/platform/db";
import { logger } from "@modules/platform/telemetry";
import { keptOnGlobal } from "../db/kept-on-global";
import { startPgBossJobs, type Jobs } from "./pg-boss-jobs";

export { defineJob, type JobDefinition, type JobRun } from "./job";
export type { EnqueueOptions, Jobs, WorkOptions } from "./pg-boss-jobs";

const state = keptOnGlobal<{ starting: Promise<Jobs> | null }>("jobs", () => ({ starting: null }));

/** The queue of this process, started on first use. */
export function jobs(): Promise<Jobs> {
  state.starting ??= start().catch((error: unknown) => {
    state.starting = null;
    throw error;
  });
  return state.starting;
}

async function start(): Promise<Jobs> {
  const onError = (error: unknown) => logger.error({ err: error }, "the job queue reported an error");
  return startPgBossJobs({ pool: await databasePool(), embedded: await isEmbeddedDatabase(), onError });
}

/** Waits for the runs in progress; the database must be open still. */
export async function stopJobs(): Promise<void> {
  const starting = state.starting;
  state.starting = null;
  await (await starting?.catch(() => null))?.stop();
}
