import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Prisma } from "../../../prisma/client/client";
import { openTestDatabase, type TestDatabase } from "./testing";

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());
beforeEach(() => test.prisma.account.deleteMany());

const account = (id: string, displayName?: string) => ({
  id,
  kind: "guest",
  locale: "ja",
  ...(displayName ? { displayName } : {}),
});
const five = 5 * 1024 * 1024;

describe("the database inside the process, through the ordinary driver", () => {
  it("answers many queries at once, each with its own answer", async () => {
    const answers = await Promise.all(
      Array.from({ length: 300 }, (_, n) => test.pool.query<{ n: number }>("SELECT $1::int AS n", [n])),
    );
    expect(answers.map(({ rows }) => rows[0]?.n)).toEqual(Array.from({ length: 300 }, (_, n) => n));
  });

  it("keeps transactions apart when many run at once", async () => {
    await test.prisma.account.create({ data: account("counter", "0") });
    const increment = () =>
      test.prisma.$transaction(async (tx) => {
        const { displayName } = await tx.account.findUniqueOrThrow({ where: { id: "counter" } });
        await tx.account.update({ where: { id: "counter" }, data: { displayName: String(Number(displayName) + 1) } });
      });
    await Promise.all(Array.from({ length: 25 }, increment));
    expect((await test.prisma.account.findUniqueOrThrow({ where: { id: "counter" } })).displayName).toBe("25");
  });

  it("undoes everything when a transaction throws, and goes on", async () => {
    const failing = test.prisma.$transaction(async (tx) => {
      await tx.account.create({ data: account("never") });
      throw new Error("changed my mind");
    });
    await expect(failing).rejects.toThrow("changed my mind");
    expect(await test.prisma.account.count()).toBe(0);
  });

  it("reports errors with their codes and stays usable, inside and outside a transaction", async () => {
    await test.prisma.account.create({ data: account("one") });
    await expect(test.prisma.account.create({ data: account("one") })).rejects.toMatchObject({ code: "P2002" });
    await expect(test.pool.query("SELECT 1/0")).rejects.toMatchObject({ code: "22012" });
    await expect(test.pool.query("SELEKT")).rejects.toMatchObject({ code: "42601" });
    const client = await test.pool.connect();
    try {
      await client.query("BEGIN");
      await client.query("SAVEPOINT before");
      await expect(client.query("SELECT 1/0")).rejects.toMatchObject({ code: "22012" });
      await client.query("ROLLBACK TO SAVEPOINT before");
      expect((await client.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
      await client.query("COMMIT");
    } finally {
      client.release();
    }
    expect(await test.prisma.account.count()).toBe(1);
  });

  it("carries values of 5 MB both ways, text and binary", async () => {
    const text = "あ".repeat(five / 3);
    await test.prisma.account.create({ data: account("large", text) });
    expect((await test.prisma.account.findUniqueOrThrow({ where: { id: "large" } })).displayName).toBe(text);
    const bytes = Buffer.alloc(five, 7);
    const { rows } = await test.pool.query<{ bytes: Buffer }>("SELECT $1::bytea AS bytes", [bytes]);
    expect(rows[0]?.bytes.equals(bytes)).toBe(true);
  });

  it("reads many rows at once", async () => {
    const { rows } = await test.pool.query("SELECT i, repeat('x', 200) AS text FROM generate_series(1, 20000) i");
    expect(rows).toHaveLength(20_000);
    expect(rows.at(-1)).toMatchObject({ i: 20_000 });
  });

  it("keeps what JSON and times mean", async () => {
    const payload = { text: 'こんにちは 👩‍🚀 \\ " \n', nested: [1, null, { deep: true }] };
    const createdAt = new Date("2026-11-21T12:34:56.789Z");
    await test.prisma.signingKey.create({ data: { id: "key", jwk: payload, createdAt } });
    expect(await test.prisma.signingKey.findUnique({ where: { id: "key" } })).toEqual({
      id: "key",
      jwk: payload,
      createdAt,
    });
    await test.prisma.signingKey.delete({ where: { id: "key" } });
  });

  it("knows vectors", async () => {
    await test.pool.query("CREATE EXTENSION IF NOT EXISTS vector");
    const { rows } = await test.pool.query("SELECT '[1,0]'::vector <-> '[0,1]'::vector AS distance");
    expect(rows[0]?.distance).toBeCloseTo(Math.SQRT2);
  });

  it("refuses a second reply to one message and a repeated send", async () => {
    await test.prisma.account.create({ data: account("fan") });
    await test.prisma.conversation.create({ data: { id: "c", accountId: "fan", characterId: "hikari", locale: "ja" } });
    const message = (id: string, more: object) =>
      test.prisma.message.create({
        data: { id, conversationId: "c", role: "user", parts: [], text: "", status: "complete", ...more },
      });
    await message("m1", { clientId: "x" });
    await expect(message("m2", { clientId: "x" })).rejects.toBeInstanceOf(Prisma.PrismaClientKnownRequestError);
    await message("r1", { role: "assistant", replyToId: "m1" });
    await expect(message("r2", { role: "assistant", replyToId: "m1" })).rejects.toMatchObject({ code: "P2002" });
    await message("m3", {});
    await message("m4", {});
    await test.prisma.conversation.deleteMany();
    expect(await test.prisma.message.count()).toBe(0);
  });
});
