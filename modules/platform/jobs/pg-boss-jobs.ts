import { AsyncLocalStorage } from "node:async_hooks";
import type pg from "pg";
import { fromPrisma, PgBoss, type Db, type WorkOptions as BossOptions } from "pg-boss";
import type { Transaction } from "@modules/platform/db";
import type { JobDefinition, JobRun } from "./job";

type AnyJob = Omit<JobDefinition<never>, "payload">;

export type EnqueueOptions = {
  /** Queue it if and only if this transaction commits. */
  tx?: Transaction;
  startAfter?: Date;
};

export type WorkOptions<Payload> = {
  /** How many run at once in this process. */
  concurrency?: number;
  pollSeconds?: number;
  /** Called once when a job has used up its retries; called again if this fails. */
  whenGivenUp?: (payload: Payload) => Promise<void>;
};

export type Jobs = {
  /** Makes the queue; `work` and `schedule` do it too. Needed once before `enqueue` with a transaction. */
  prepare<Payload>(job: JobDefinition<Payload>): Promise<void>;
  enqueue<Payload>(job: JobDefinition<Payload>, payload: Payload, options?: EnqueueOptions): Promise<void>;
  /** Runs such jobs in this process from now on. Throwing means: try again later. */
  work<Payload>(
    job: JobDefinition<Payload>,
    run: (run: JobRun<Payload>) => Promise<void>,
    options?: WorkOptions<Payload>,
  ): Promise<void>;
  /** Enqueues it by the clock (cron, five fields), once whatever the number of processes. */
  schedule<Payload>(job: JobDefinition<Payload>, cron: string, payload: Payload, timeZone?: string): Promise<void>;
  /** Looks for work at once instead of at the next poll. */
  wake(job: AnyJob): void;
  /** Waits for the runs in progress, at most `graceMs`; what is cut off is run again later. */
  stop(graceMs?: number): Promise<void>;
};

export type JobsSettings = { pool: pg.Pool; embedded: boolean; onError: (error: unknown) => void };

const givenUp = (name: string) => `${name}-given-up`;
const schema = "jobs";
const jobsFetchedPerRunner = 5;

/** At most `limit` at once, results in the order of the items. */
async function inParallel<Item, Result>(
  items: Item[],
  limit: number,
  run: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const runner = async () => {
    for (let index = next++; index < items.length; index = next++) results[index] = await run(items[index] as Item);
  };
  await Promise.all(Array.from({ length: limit }, runner));
  return results;
}

/** The queue lives in the application's own database, so that a job and the change it belongs to commit together. */
export async function startPgBossJobs({ pool, embedded, onError }: JobsSettings): Promise<Jobs> {
  // pg-boss asks the database on its own account while it sends, even when it was handed a transaction. On one session
  // that would wait for the transaction it is part of, so whatever it asks then goes through the transaction too.
  const transaction = new AsyncLocalStorage<Db>();
  const db: Db = {
    executeSql: (text, values) =>
      transaction.getStore()?.executeSql(text, values) ?? pool.query(text, values as unknown[] | undefined),
  };
  const boss = new PgBoss({
    db,
    schema,
    backend: embedded ? "pglite" : "postgres",
    reindex: !embedded,
    monitorVacuum: !embedded,
  });
  boss.on("error", onError);
  await boss.start();

  const made = new Map<string, Promise<void>>();
  const workers = new Map<string, string>();

  const makeQueue = async (job: AnyJob): Promise<void> => {
    const options = {
      retryLimit: job.retries,
      retryDelay: job.retryDelaySeconds,
      retryBackoff: true,
      expireInSeconds: job.timeLimitSeconds,
      deadLetter: givenUp(job.name),
      deleteAfterSeconds: 86_400,
    };
    await boss.createQueue(givenUp(job.name), { retryLimit: 20, retryDelay: 5, retryBackoff: true });
    await boss.createQueue(job.name, { policy: "standard", ...options });
    await boss.updateQueue(job.name, options);
  };

  const ensureQueue = (job: AnyJob): Promise<void> => {
    let making = made.get(job.name);
    if (!making) {
      making = makeQueue(job);
      making.catch(() => made.delete(job.name));
      made.set(job.name, making);
    }
    return making;
  };

  return {
    prepare: ensureQueue,

    enqueue: async (job, payload, { tx, startAfter } = {}) => {
      const send = async () => {
        await boss.send(job.name, { payload: job.payload.parse(payload) }, startAfter ? { startAfter } : {});
      };
      if (!tx) {
        await ensureQueue(job);
        return send();
      }
      // pg-boss makes a queue in a transaction of its own, which would end this one.
      if (!made.has(job.name)) throw new Error(`The queue ${job.name} must be prepared before a transaction uses it`);
      await transaction.run(fromPrisma(tx), send);
    },

    work: async (job, run, { concurrency = 1, pollSeconds = 2, whenGivenUp } = {}) => {
      await ensureQueue(job);
      type Data = { payload: unknown };
      const id = await boss.work<Data, unknown, BossOptions & { includeMetadata: true; perJobResults: true }>(
        job.name,
        {
          includeMetadata: true,
          // Each job succeeds or fails by itself, though they are fetched together.
          perJobResults: true,
          batchSize: Math.max(2, concurrency * jobsFetchedPerRunner),
          burstWhenBatchFull: true,
          pollingIntervalSeconds: pollSeconds,
        },
        (batch) =>
          inParallel(batch, concurrency, async ({ id, data, retryCount, signal }) => {
            try {
              await run({ id, payload: job.payload.parse(data.payload), attempt: retryCount + 1, signal });
              return { id, status: "completed" };
            } catch (error) {
              return { id, status: "failed", output: { error: error instanceof Error ? error.name : "unknown" } };
            }
          }),
      );
      workers.set(job.name, id);
      await boss.work<Data>(givenUp(job.name), { pollingIntervalSeconds: pollSeconds }, async (batch) => {
        for (const { data } of batch) await whenGivenUp?.(job.payload.parse(data.payload));
      });
    },

    schedule: async (job, cron, payload, timeZone = "UTC") => {
      await ensureQueue(job);
      await boss.schedule(job.name, cron, { payload: job.payload.parse(payload) }, { tz: timeZone });
    },

    wake: (job) => {
      const id = workers.get(job.name);
      if (id) boss.notifyWorker(id);
    },

    stop: (graceMs = 5_000) => boss.stop({ graceful: true, close: false, timeout: graceMs }),
  };
}
