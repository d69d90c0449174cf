import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { defineEvent, systemClock, type DomainEvent } from "@modules/kernel";
import { openDatabase } from "../db/open-database";
import { openTestDatabase, type TestDatabase } from "../db/testing";
import { defineJob } from "../jobs/job";
import { startPgBossJobs, type Jobs } from "../jobs/pg-boss-jobs";
import { startEventPump, type EventPump } from "./event-pump";
import { writeEvent } from "./outbox";
import { subscribe } from "./subscription";

const serverUrl = process.env.TEST_DATABASE_URL || null;
const migrationsFolder = join(process.cwd(), "prisma", "migrations");
const counted = defineEvent("test.counted", 1, z.object({ n: z.number() }));
const poisoned = defineEvent("test.poisoned", 1, z.object({}));

const databases: [string, boolean, () => Promise<TestDatabase>][] = [
  ["the database inside the process", true, openTestDatabase],
];
if (serverUrl)
  databases.push([
    "PostgreSQL",
    false,
    () => openDatabase({ url: serverUrl, poolMax: 4, folder: "", migrationsFolder }),
  ]);

describe.each(databases)("on %s", (_name, embedded, open) => {
  let database: TestDatabase;
  let jobs: Jobs;
  const errors: unknown[] = [];
  beforeAll(async () => {
    database = await open();
    jobs = await startPgBossJobs({ pool: database.pool, embedded, onError: (error) => errors.push(error) });
  });
  afterAll(async () => {
    await jobs.stop(2_000);
    await database.close();
    expect(errors).toEqual([]);
  });

  describe("jobs", () => {
    it("are queued with the transaction they belong to, or not at all, and are tried again", async () => {
      const job = defineJob<{ n: number }>({
        name: "test-job",
        payload: z.object({ n: z.number() }),
        retries: 2,
        retryDelaySeconds: 1,
      });
      await expect(database.prisma.$transaction((tx) => jobs.enqueue(job, { n: 0 }, { tx }))).rejects.toThrow(
        "must be prepared",
      );
      await jobs.prepare(job);
      await expect(
        database.prisma.$transaction(async (tx) => {
          await jobs.enqueue(job, { n: 1 }, { tx });
          throw new Error("rolled back");
        }),
      ).rejects.toThrow("rolled back");
      await database.prisma.$transaction((tx) => jobs.enqueue(job, { n: 2 }, { tx }));
      const runs: string[] = [];
      const done = new Promise<void>((resolve) => {
        void jobs.work(
          job,
          async ({ payload, attempt }) => {
            runs.push(`${payload.n} attempt ${attempt}`);
            if (attempt === 1) throw new Error("once more");
            resolve();
          },
          { pollSeconds: 0.5 },
        );
      });
      await done;
      expect(runs).toEqual(["2 attempt 1", "2 attempt 2"]);
    });

    it("refuse a payload that is not as declared", async () => {
      const job = defineJob<{ n: number }>({ name: "strict-job", payload: z.object({ n: z.number() }) });
      await expect(jobs.enqueue(job, { n: "x" } as never)).rejects.toThrow();
    });

    it("are given up after their retries", async () => {
      const job = defineJob<{ n: number }>({
        name: "hopeless-job",
        payload: z.object({ n: z.number() }),
        retries: 1,
        retryDelaySeconds: 1,
      });
      let tries = 0;
      const payload = await new Promise((resolve) => {
        void jobs
          .work(
            job,
            async () => {
              tries += 1;
              throw new Error("never");
            },
            { pollSeconds: 0.5, whenGivenUp: async (given) => resolve(given) },
          )
          .then(() => jobs.enqueue(job, { n: 7 }));
      });
      expect(payload).toEqual({ n: 7 });
      expect(tries).toBe(2);
    });
  });

  it("events reach their subscribers, have their effect once, and poison ends dead without holding up the others", async () => {
    const effects = new Map<string, number>();
    const calls: string[] = [];
    let all: () => void;
    const everyEffect = new Promise<void>((resolve) => (all = resolve));
    let buried: (error: unknown) => void;
    const burial = new Promise<unknown>((resolve) => (buried = resolve));
    const count = 30;
    const handle = async (event: DomainEvent<{ n: number }>) => {
      calls.push(event.id);
      // The effect has happened, but the process "dies" before it can say so: it will be delivered again.
      const first = !effects.has(event.id);
      effects.set(event.id, event.payload.n);
      if (first && event.payload.n % 5 === 0) throw new Error("cut off after the effect");
      if (effects.size === count) all();
    };
    const pump: EventPump = await startEventPump({
      prisma: database.prisma,
      inTransaction: (run) => database.prisma.$transaction(run),
      jobs,
      subscriptions: [
        subscribe(counted, "countWhenCounted", handle),
        subscribe(poisoned, "chokeWhenPoisoned", async () => {
          throw new Error("always");
        }),
      ],
      clock: systemClock,
      onError: (error, what) => (what === "dead" ? buried(error) : errors.push(error)),
      pollSeconds: 0.5,
      delivery: { retries: 2, retryDelaySeconds: 1 },
    });
    const poison = await database.prisma.$transaction((tx) => writeEvent(tx, poisoned, {}, systemClock));
    const ids = await Promise.all(
      Array.from({ length: count }, (_, n) =>
        database.prisma.$transaction((tx) => writeEvent(tx, counted, { n }, systemClock)),
      ),
    );
    pump.nudge();
    await everyEffect;
    expect(String(await burial)).toContain("chokeWhenPoisoned");
    expect([...effects.values()].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, n) => n));
    expect(await database.prisma.eventDelivery.findFirst({ where: { eventId: poison } })).toMatchObject({
      status: "dead",
      attempts: 3,
      lastError: "Error: always",
    });
    await expect
      .poll(() => database.prisma.eventDelivery.count({ where: { eventId: { in: ids }, status: "delivered" } }), {
        timeout: 20_000,
      })
      .toBe(count);
    // Those cut off were called twice, the others once.
    expect(calls.length).toBe(count + count / 5);
    await pump.stop();
  });
});
