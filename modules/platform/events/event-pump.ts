import { z } from "zod";
import type { Clock } from "@modules/kernel";
import type { PrismaClient, Transaction } from "@modules/platform/db";
import { defineJob, type JobDefinition } from "../jobs/job";
import type { Jobs } from "../jobs/pg-boss-jobs";
import { bury, deliver, fanOut, forgetDelivered } from "./outbox";
import type { Subscription } from "./subscription";

type Delivery = { eventId: string; subscriber: string };

/** 1 + 7 tries over about four minutes; then a person has to look. */
export const deliverEvent = defineJob<Delivery>({
  name: "deliver-event",
  payload: z.object({ eventId: z.string(), subscriber: z.string() }),
  retries: 7,
  retryDelaySeconds: 2,
  timeLimitSeconds: 60,
});
const forgetOldEvents = defineJob<Record<string, never>>({ name: "forget-old-events", payload: z.object({}) });

const keptDays = 30;
const dayMs = 86_400_000;

export type PumpSettings = {
  prisma: PrismaClient;
  inTransaction: <T>(run: (tx: Transaction) => Promise<T>) => Promise<T>;
  jobs: Jobs;
  subscriptions: readonly Subscription[];
  clock: Clock;
  onError: (error: unknown, what: string) => void;
  /** How soon news of another process is seen; our own is seen at once. */
  pollSeconds?: number;
  /** Fewer and faster in tests. */
  delivery?: Partial<Pick<JobDefinition<Delivery>, "retries" | "retryDelaySeconds">>;
};

export type EventPump = {
  /** Something was published in this process; look soon. */
  nudge(): void;
  stop(): Promise<void>;
};

/** Long enough for the publishing transaction to have committed; if it has not, the poll finds the news. */
const nudgeDelayMs = 25;

export async function startEventPump(settings: PumpSettings): Promise<EventPump> {
  const { prisma, inTransaction, jobs, subscriptions, clock, onError, pollSeconds = 2 } = settings;
  assertUnique(subscriptions);
  const job = { ...deliverEvent, ...settings.delivery };

  await jobs.work(job, async ({ payload }) => void (await deliver(prisma, subscriptions, payload, clock)), {
    concurrency: 2,
    pollSeconds,
    whenGivenUp: async (delivery) => {
      if (await bury(prisma, delivery, clock))
        onError(new Error(`${delivery.subscriber} could not handle ${delivery.eventId}`), "dead");
    },
  });
  await jobs.work(
    forgetOldEvents,
    async () => {
      await forgetDelivered(prisma, new Date(clock.now().getTime() - keptDays * dayMs));
    },
    { pollSeconds: 60 },
  );
  await jobs.schedule(forgetOldEvents, "17 4 * * *", {});

  let stopped = false;
  let again = false;
  let running: Promise<void> | null = null;
  const pump = (): Promise<void> => {
    again = true;
    running ??= (async () => {
      try {
        while (again && !stopped) {
          again = false;
          const taken = await fanOut({ inTransaction, subscriptions, clock }, (tx, delivery) =>
            jobs.enqueue(job, delivery, { tx }),
          );
          if (taken > 0) {
            again = true;
            jobs.wake(job);
          }
        }
      } catch (error) {
        if (!stopped) onError(error, "outbox");
      } finally {
        running = null;
      }
    })();
    return running;
  };

  const poll = setInterval(() => void pump(), pollSeconds * 1000);
  poll.unref();
  let nudged: NodeJS.Timeout | null = null;
  await pump();
  return {
    nudge: () => {
      nudged ??= setTimeout(() => {
        nudged = null;
        void pump();
      }, nudgeDelayMs);
    },
    stop: async () => {
      stopped = true;
      clearInterval(poll);
      if (nudged) clearTimeout(nudged);
      await running;
    },
  };
}

function assertUnique(subscriptions: readonly Subscription[]): void {
  const seen = new Set<string>();
  for (const { definition, subscriber } of subscriptions) {
    const key = `${definition.name}@${definition.version} → ${subscriber}`;
    if (seen.has(key)) throw new Error(`Two subscriptions have one name: ${key}`);
    seen.add(key);
  }
}
