import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { defineEvent, systemClock, type DomainEvent } from "@modules/kernel";
import { openTestDatabase, type TestDatabase } from "../db/testing";
import { bury, deliver, fanOut, forgetDelivered, writeEvent } from "./outbox";
import { subscribe } from "./subscription";

const greeted = defineEvent("test.greeted", 1, z.object({ name: z.string() }));
const older = defineEvent("test.greeted", 2, z.object({ name: z.string() }));

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.prisma.eventDelivery.deleteMany();
  await test.prisma.outboxEvent.deleteMany();
});

const inTransaction = <T>(run: Parameters<TestDatabase["prisma"]["$transaction"]>[0] & ((tx: never) => Promise<T>)) =>
  test.prisma.$transaction(run as never) as Promise<T>;
const publish = (name: string) => test.prisma.$transaction((tx) => writeEvent(tx, greeted, { name }, systemClock));

function setUp(handle: (event: DomainEvent<{ name: string }>) => Promise<void>) {
  const subscriptions = [subscribe(greeted, "waveWhenGreeted", handle), subscribe(older, "neverAsked", handle)];
  const queued: { eventId: string; subscriber: string }[] = [];
  const pump = () =>
    fanOut(
      { inTransaction: inTransaction as never, subscriptions, clock: systemClock },
      async (_tx, delivery) => void queued.push(delivery),
    );
  const run = (delivery: { eventId: string; subscriber: string }) =>
    deliver(test.prisma, subscriptions, delivery, systemClock);
  return { subscriptions, queued, pump, run };
}

describe("the outbox", () => {
  it("forgets the news of a change that did not happen", async () => {
    await expect(
      test.prisma.$transaction(async (tx) => {
        await writeEvent(tx, greeted, { name: "a" }, systemClock);
        throw new Error("no");
      }),
    ).rejects.toThrow("no");
    expect(await test.prisma.outboxEvent.count()).toBe(0);
  });

  it("refuses a payload that is not as declared", async () => {
    await expect(
      test.prisma.$transaction((tx) => writeEvent(tx, greeted, { name: 1 } as never, systemClock)),
    ).rejects.toThrow();
  });

  it("queues one delivery for each subscriber of that version, once", async () => {
    const { queued, pump } = setUp(async () => {});
    const ids = [await publish("a"), await publish("b")];
    expect(await pump()).toBe(2);
    expect(await pump()).toBe(0);
    expect(queued).toEqual(ids.map((eventId) => ({ eventId, subscriber: "waveWhenGreeted" })));
  });

  it("queues everything again when queueing failed half way", async () => {
    const { subscriptions } = setUp(async () => {});
    await publish("a");
    await publish("b");
    let calls = 0;
    const failing = fanOut({ inTransaction: inTransaction as never, subscriptions, clock: systemClock }, async () => {
      if ((calls += 1) === 2) throw new Error("crash");
    });
    await expect(failing).rejects.toThrow("crash");
    expect(await test.prisma.eventDelivery.count()).toBe(0);
    expect(await test.prisma.outboxEvent.count({ where: { queuedAt: null } })).toBe(2);
  });

  it("hands over what was published, and does so once however often it is delivered", async () => {
    const seen: DomainEvent<{ name: string }>[] = [];
    const { queued, pump, run } = setUp(async (event) => void seen.push(event));
    const id = await publish("ひかり");
    await pump();
    const results = [];
    for (let n = 0; n < 3; n += 1) results.push(await run(queued[0]!));
    expect(results).toEqual(["delivered", "already-done", "already-done"]);
    expect(seen).toEqual([
      { id, name: "test.greeted", version: 1, occurredAt: expect.any(Date), payload: { name: "ひかり" } },
    ]);
  });

  it("tries again what failed, keeps the reason, and buries it only once", async () => {
    let broken = true;
    const { queued, pump, run } = setUp(async () => {
      if (broken) throw new RangeError("not today");
    });
    await publish("a");
    await pump();
    await expect(run(queued[0]!)).rejects.toThrow("not today");
    expect(await test.prisma.eventDelivery.findFirst()).toMatchObject({
      status: "waiting",
      attempts: 1,
      lastError: "RangeError: not today",
    });
    broken = false;
    expect(await run(queued[0]!)).toBe("delivered");
    expect(await bury(test.prisma, queued[0]!, systemClock)).toBe(false);
    expect(await test.prisma.eventDelivery.findFirst()).toMatchObject({
      status: "delivered",
      attempts: 2,
      lastError: null,
    });
  });

  it("forgets what everybody has heard, and keeps what is dead or fresh", async () => {
    const { queued, pump, run } = setUp(async () => {});
    const [heard, dead] = [await publish("heard"), await publish("dead")];
    await pump();
    await run(queued[0]!);
    await bury(test.prisma, queued[1]!, systemClock);
    expect(await forgetDelivered(test.prisma, new Date(Date.now() - 60_000))).toBe(0);
    expect(await forgetDelivered(test.prisma, new Date(Date.now() + 60_000))).toBe(1);
    expect((await test.prisma.outboxEvent.findMany()).map(({ id }) => id)).toEqual([dead]);
    expect(await test.prisma.eventDelivery.count({ where: { eventId: heard } })).toBe(0);
  });
});
