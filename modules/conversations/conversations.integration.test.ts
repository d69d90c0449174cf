import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "@modules/kernel";
import type { ReplyChunk, SendMessageRequest } from "./contract";

const { TEST_DATABASE_URL, TEST_REDIS_URL } = process.env;
const databaseName = `oshaberi_conversations_${process.pid}`;

/** The module as the application wires it, with the scripted engine, on real servers. */
describe.skipIf(!TEST_DATABASE_URL || !TEST_REDIS_URL)(
  "conversations on PostgreSQL and Redis (apt-get install postgresql redis-server)",
  () => {
    let conversations: typeof import("./index");
    let close: () => Promise<void>;

    beforeAll(async () => {
      const admin = new pg.Client(TEST_DATABASE_URL);
      await admin.connect();
      await admin.query(`CREATE DATABASE ${databaseName}`);
      const url = new URL(TEST_DATABASE_URL!);
      url.pathname = `/${databaseName}`;
      // Settings are read once, when the first module asks for them.
      process.env.DATABASE_URL = url.href;
      process.env.REDIS_URL = TEST_REDIS_URL;
      process.env.FIXED_SEED = "1";
      conversations = await import("./index");
      const { closeDatabase } = await import("@modules/platform/db");
      const { closeCaches } = await import("@modules/platform/cache");
      close = async () => {
        await conversations.endAllReplies();
        await closeDatabase();
        closeCaches();
        await admin.query(`DROP DATABASE ${databaseName} WITH (FORCE)`);
        await admin.end();
      };
    });
    afterAll(() => close?.());

    const fan = {
      accountId: newId("acc"),
      kind: "member" as const,
      ageBand: "adult",
      country: "JP",
    };
    const says = (id: string, text: string, messageId = newId("cmsg")): SendMessageRequest => ({
      id,
      trigger: "submit-message",
      characterId: "hikari",
      locale: "ja",
      timeZone: "Asia/Tokyo",
      voice: false,
      messages: [{ id: messageId, role: "user", parts: [{ type: "text", text }] }],
    });
    async function wordsOf(entries: AsyncIterable<{ data: string }>): Promise<string> {
      let words = "";
      for await (const { data } of entries) {
        const chunk = JSON.parse(data) as ReplyChunk;
        if (chunk.type === "text-delta") words += chunk.delta;
      }
      return words;
    }

    it("answers, keeps, and replays what was lost on the way", async () => {
      const id = newId("cnv");
      const reply = await conversations.sendMessage(fan, says(id, "こんにちは"));
      let lastId = 0;
      for await (const entry of reply.entries) {
        lastId = entry.id;
        if (lastId === 3) break;
      }
      const rest = await conversations.resumeReply(fan, id, { after: lastId, replyId: reply.replyId });
      expect(rest).not.toBeNull();
      await wordsOf(rest!.entries);
      const { items } = await conversations.listMessages({ ...fan }, id, null);
      expect(items.map(({ role, status }) => [role, status])).toEqual([
        ["user", "complete"],
        ["assistant", "complete"],
      ]);
    });

    it("makes one message of twenty sends at once", async () => {
      const id = newId("cnv");
      const replies = await Promise.all(
        Array.from({ length: 20 }, () => conversations.sendMessage(fan, says(id, "私は猫が好き", "cmsg-same-one"))),
      );
      const words = await Promise.all(replies.map((reply) => wordsOf(reply.entries)));
      expect(new Set(words).size).toBe(1);
      expect((await conversations.listMessages({ ...fan }, id, null)).items).toHaveLength(2);
    });

    it("remembers", async () => {
      const id = newId("cnv");
      expect(await wordsOf((await conversations.sendMessage(fan, says(id, "私は何が好き？"))).entries)).toContain("猫");
    });
  },
);
