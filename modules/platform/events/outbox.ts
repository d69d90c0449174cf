import { newId, type Clock, type DomainEvent, type EventDefinition } from "@modules/kernel";
import type { Prisma, PrismaClient, Transaction } from "@modules/platform/db";
import type { Subscription } from "./subscription";

type InTransaction = <T>(run: (tx: Transaction) => Promise<T>) => Promise<T>;

/** Writes the news into the transaction of the change it tells of; returns its id. Throws when the payload is not as declared. */
export async function writeEvent<Name extends string, Payload>(
  tx: Transaction,
  definition: EventDefinition<Name, Payload>,
  payload: Payload,
  clock: Clock,
): Promise<string> {
  const id = newId("evt");
  const checked = definition.payload.parse(payload) as Prisma.InputJsonValue;
  await tx.outboxEvent.create({
    data: { id, name: definition.name, version: definition.version, payload: checked, occurredAt: clock.now() },
  });
  return id;
}

export type FanOut = { inTransaction: InTransaction; subscriptions: readonly Subscription[]; clock: Clock };

/**
 * Turns waiting news into one delivery for each subscriber, at most `limit` at once; returns how many news it took.
 * `queue` must be part of the transaction, so that a delivery is queued exactly once.
 */
export function fanOut(
  { inTransaction, subscriptions, clock }: FanOut,
  queue: (tx: Transaction, delivery: { eventId: string; subscriber: string }) => Promise<void>,
  limit = 50,
): Promise<number> {
  return inTransaction(async (tx) => {
    // Several processes look at once; each takes others.
    const waiting = await tx.$queryRaw<{ id: string; name: string; version: number }[]>`
      SELECT id, name, version FROM outbox_event WHERE queued_at IS NULL ORDER BY id LIMIT ${limit} FOR UPDATE SKIP LOCKED`;
    for (const { id, name, version } of waiting) {
      const listeners = subscriptions.filter((s) => s.definition.name === name && s.definition.version === version);
      for (const { subscriber } of listeners) {
        await tx.eventDelivery.create({ data: { eventId: id, subscriber, status: "waiting" } });
        await queue(tx, { eventId: id, subscriber });
      }
    }
    if (waiting.length > 0) {
      await tx.outboxEvent.updateMany({
        where: { id: { in: waiting.map(({ id }) => id) } },
        data: { queuedAt: clock.now() },
      });
    }
    return waiting.length;
  });
}

/** Hands one event to one subscriber, unless that has been done. Throws what the handler throws: then it is tried again. */
export async function deliver(
  prisma: PrismaClient,
  subscriptions: readonly Subscription[],
  delivery: { eventId: string; subscriber: string },
  clock: Clock,
): Promise<"delivered" | "already-done"> {
  const key = { eventId_subscriber: delivery };
  const row = await prisma.eventDelivery.findUnique({ where: key });
  if (row?.status !== "waiting") return "already-done";
  const stored = await prisma.outboxEvent.findUniqueOrThrow({ where: { id: delivery.eventId } });
  await prisma.eventDelivery.update({ where: key, data: { attempts: { increment: 1 } } });
  try {
    const subscription = subscriptions.find(
      (s) =>
        s.subscriber === delivery.subscriber &&
        s.definition.name === stored.name &&
        s.definition.version === stored.version,
    );
    if (!subscription) throw new Error(`Nobody named ${delivery.subscriber} listens to ${stored.name} any more`);
    const event: DomainEvent = {
      id: stored.id,
      name: stored.name,
      version: stored.version,
      occurredAt: stored.occurredAt,
      payload: subscription.definition.payload.parse(stored.payload),
    };
    await subscription.handle(event as DomainEvent<never>);
  } catch (error) {
    const lastError = error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 500) : "unknown";
    await prisma.eventDelivery.update({ where: key, data: { lastError } });
    throw error;
  }
  await prisma.eventDelivery.update({
    where: key,
    data: { status: "delivered", completedAt: clock.now(), lastError: null },
  });
  return "delivered";
}

/** The delivery has failed for good; it waits for a person (`redeliver`). */
export async function bury(
  prisma: PrismaClient,
  delivery: { eventId: string; subscriber: string },
  clock: Clock,
): Promise<boolean> {
  const { count } = await prisma.eventDelivery.updateMany({
    where: { ...delivery, status: "waiting" },
    data: { status: "dead", completedAt: clock.now() },
  });
  return count > 0;
}

/** News that everybody has heard; dead deliveries are kept with their event. Returns how many went. */
export async function forgetDelivered(prisma: PrismaClient, olderThan: Date): Promise<number> {
  return prisma.$executeRaw`
    WITH gone AS (
      DELETE FROM outbox_event e WHERE e.queued_at < ${olderThan}
        AND NOT EXISTS (SELECT 1 FROM event_delivery d WHERE d.event_id = e.id AND d.status <> 'delivered')
      RETURNING e.id)
    DELETE FROM event_delivery d USING gone WHERE d.event_id = gone.id`;
}
