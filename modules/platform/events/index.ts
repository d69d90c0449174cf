import "server-only";
import { systemClock, type EventDefinition } from "@modules/kernel";
import { database, inTransaction, type Transaction } from "@modules/platform/db";
import { jobs } from "@modules/platform/jobs";
import { logger } from "@modules/platform/telemetry";
import { keptOnGlobal } from "../db/kept-on-global";
import { deliverEvent, startEventPump, type EventPump } from "./event-pump";
import { writeEvent } from "./outbox";
import type { Subscription } from "./subscription";

export { subscribe, type Subscription } from "./subscription";

const state = keptOnGlobal<{ pump: Promise<EventPump> | null }>("events", () => ({ pump: null }));

/** Announces that something happened, in the transaction in which it happens; returns the event's id. */
export async function publish<Name extends string, Payload>(
  tx: Transaction,
  definition: EventDefinition<Name, Payload>,
  payload: Payload,
): Promise<string> {
  const id = await writeEvent(tx, definition, payload, systemClock);
  void state.pump?.then((pump) => pump.nudge()).catch(() => {});
  return id;
}

/** From now on this process delivers events to these subscriptions. */
export function deliverEvents(subscriptions: readonly Subscription[]): Promise<unknown> {
  state.pump ??= (async () =>
    startEventPump({
      prisma: await database(),
      inTransaction,
      jobs: await jobs(),
      subscriptions,
      clock: systemClock,
      onError: (error, what) => logger.error({ err: error, what }, "an event could not be delivered"),
    }))();
  state.pump.catch(() => {
    state.pump = null;
  });
  return state.pump;
}

export async function stopEvents(): Promise<void> {
  const pump = state.pump;
  state.pump = null;
  await (await pump?.catch(() => null))?.stop();
}

/** Deliveries that were given up, newest first, for operators. */
export async function deadDeliveries(limit = 100) {
  const prisma = await database();
  return prisma.eventDelivery.findMany({ where: { status: "dead" }, orderBy: { createdAt: "desc" }, take: limit });
}

/** Gives a dead delivery another round of tries, once its cause has been mended. */
export async function redeliver(delivery: { eventId: string; subscriber: string }): Promise<void> {
  const queue = await jobs();
  await queue.prepare(deliverEvent);
  await inTransaction(async (tx) => {
    const { count } = await tx.eventDelivery.updateMany({
      where: { ...delivery, status: "dead" },
      data: { status: "waiting", completedAt: null },
    });
    if (count > 0) await queue.enqueue(deliverEvent, delivery, { tx });
  });
}
