import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { AppError, newId } from "@modules/kernel";
import { openTestDatabase, type TestDatabase } from "@testing/platform/db";
import type { Verdict } from "@contract/safety";
import type { SendMessageRequest } from "../contract";
import type { ReplySource } from "../ports/reply-pipeline";
import { hesitating, playedConversation, readAll, readUntil, saying, wordsOf } from "../testing";
import type { ComposedReplyRequest } from "./compose-reply-request";
import type { Fan } from "./send-message";

let testDatabase: TestDatabase;
beforeAll(async () => {
  testDatabase = await openTestDatabase();
});
afterAll(() => testDatabase.close());

const process = (model: (request: ComposedReplyRequest) => ReplySource["parts"], screen?: (text: string) => Verdict) =>
  playedConversation(testDatabase.prisma, model, screen);

let fan: Fan;
let conversationId: string;
beforeEach(() => {
  fan = { accountId: newId("acc"), kind: "guest", ageBand: "adult", country: "JP" };
  conversationId = newId("cnv");
});

const says = (text: string, more: Partial<SendMessageRequest> & { messageId?: string } = {}): SendMessageRequest => ({
  id: conversationId,
  trigger: "submit-message",
  characterId: "hikari",
  locale: "ja",
  timeZone: "Asia/Tokyo",
  voice: true,
  ...more,
  messages: [{ id: more.messageId ?? newId("cmsg"), role: "user", parts: [{ type: "text", text }] }],
});

describe("a message", () => {
  it("is answered, and both are kept in order", async () => {
    const { send, open } = process(() => saying("はい、", "元気です。"));
    expect(wordsOf(await readAll(await send(fan, says("元気？"))))).toBe("はい、元気です。");
    const page = await open(fan, "hikari");
    expect(
      page.items.map(({ role, status, parts }) => [role, status, parts.find((part) => part.type === "text")?.text]),
    ).toEqual([
      ["user", "complete", "元気？"],
      ["assistant", "complete", "はい、元気です。"],
    ]);
    expect(page.remainingMessages).toBe(19);
  });

  it("is durable before anything is generated", async () => {
    const stored: string[] = [];
    const { send, list } = process(async function* (): ReplySource["parts"] {
      stored.push(...(await list(fan, conversationId, null)).items.map((item) => item.role));
      yield* saying("はい。");
    });
    await readAll(await send(fan, says("届いた？")));
    expect(stored).toEqual(["user", "assistant"]);
  });

  it("sent again joins the reply that is being made, then gets the one that was made", async () => {
    const { model, goOn } = hesitating("まず、", "それから。");
    const { send, list, requests } = process(model);
    const first = await send(fan, says("話して", { messageId: "cmsg-1" }));
    const second = await send(fan, says("話して", { messageId: "cmsg-1" }));
    goOn();
    const [one, two] = await Promise.all([readAll(first), readAll(second)]);
    expect(two).toEqual(one);
    const third = await readAll(await send(fan, says("話して", { messageId: "cmsg-1" })));
    expect(wordsOf(third)).toBe("まず、それから。");
    expect(requests).toHaveLength(1);
    expect((await list(fan, conversationId, null)).items).toHaveLength(2);
  });

  it("sent twenty times at once is one message with one reply", async () => {
    const { send, list, requests } = process(() => saying("一度だけ。"));
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => send(fan, says("何度も", { messageId: "same" }))),
    );
    const words = await Promise.all(replies.map(async (reply) => wordsOf(await readAll(reply))));
    expect(new Set(words)).toEqual(new Set(["一度だけ。"]));
    expect((await list(fan, conversationId, null)).items).toHaveLength(2);
    expect(requests).toHaveLength(1);
  });

  it("stops what she is saying, from another tab too", async () => {
    const { model } = hesitating("ながい話、", "まだ。");
    const texts: ReplySource["parts"][] = [];
    const { send, list } = process((request) => {
      const parts = texts.length === 0 ? model(request) : saying("はい？");
      texts.push(parts);
      return parts;
    });
    const first = await send(fan, says("話して"));
    await readUntil(first, "ながい話、");
    const second = await send(fan, says("ちょっと待って"));
    expect(wordsOf(await readAll(second))).toBe("はい？");
    const { items } = await list(fan, conversationId, null);
    expect(items.map((item) => item.status)).toEqual(["complete", "stopped", "complete", "complete"]);
  });

  it.each([
    ["", "conversations.message-empty"],
    ["\u0000 \u200b\n", "conversations.message-empty"],
    ["あ".repeat(4001), "conversations.message-too-long"],
  ])("is refused when it is %j", async (text, code) => {
    await expect(process(() => saying("x")).send(fan, says(text))).rejects.toMatchObject({ code });
  });

  it("of 4000 family emoji is not too long", async () => {
    const { send } = process(() => saying("多いね。"));
    expect(wordsOf(await readAll(await send(fan, says("👨‍👩‍👧‍👦".repeat(4000)))))).toBe("多いね。");
  });

  it("to somebody else's conversation finds nothing", async () => {
    const { send, resume, stop, list } = process(() => saying("はい。"));
    await readAll(await send(fan, says("わたしの")));
    const stranger = { ...fan, accountId: newId("acc") };
    for (const attempt of [
      send(stranger, says("入れて")),
      resume(stranger, conversationId, { after: 0, replyId: null }),
      stop(stranger, conversationId, null),
      list(stranger, conversationId, null),
    ]) {
      await expect(attempt).rejects.toMatchObject({ kind: "not-found", code: "conversations.not-found" });
    }
  });

  it("of a guest counts: the 21st is refused, a member's is not", async () => {
    const { send } = process(() => saying("はい。"));
    for (let i = 0; i < 20; i += 1) await readAll(await send(fan, says(`${i}`)));
    await expect(send(fan, says("もう一つ"))).rejects.toMatchObject({
      kind: "forbidden",
      code: "conversations.guest-limit-reached",
    });
    expect(wordsOf(await readAll(await send({ ...fan, kind: "member" }, says("もう一つ"))))).toBe("はい。");
  });

  it("in a crisis never reaches a model; the help card comes before any word", async () => {
    const { send, requests } = process(
      () => saying("だめ"),
      () => ({ action: "interrupt", category: "self-harm", severity: "high" }),
    );
    const chunks = await readAll(await send(fan, says("もう消えたい")));
    expect(requests).toHaveLength(0);
    const types = chunks.map((chunk) => chunk.type);
    expect(types.indexOf("data-notice")).toBeLessThan(types.indexOf("text-delta"));
    expect(chunks).toContainEqual(
      expect.objectContaining({
        type: "data-notice",
        data: expect.objectContaining({ code: "help-card", helpCard: expect.objectContaining({ country: "JP" }) }),
      }),
    );
  });
});

describe("a reply", () => {
  it("goes on after the connection is lost, without a part twice or missing", async () => {
    const { model, goOn } = hesitating("はじめ、", "おわり。");
    const { send, resume } = process(model);
    const reply = await send(fan, says("話して"));
    const after = await readUntil(reply, "はじめ、");
    const resumed = await resume(fan, conversationId, { after, replyId: reply.replyId });
    goOn();
    expect(wordsOf(await readAll(resumed))).toBe("おわり。");
    // Finished meanwhile: a client that saw only a part still gets the rest.
    expect(wordsOf(await readAll(await resume(fan, conversationId, { after, replyId: reply.replyId })))).toBe(
      "おわり。",
    );
    expect(await resume(fan, conversationId, { after: 0, replyId: null })).toBeNull();
  });

  it("is stopped with what was heard, and the model is told", async () => {
    const { model } = hesitating("昔々あるところに、", "おじいさんが。");
    let turn = 0;
    const { send, stop, requests, list } = process((request) => (turn++ === 0 ? model(request) : saying("うん。")));
    const reply = await send(fan, says("お話して"));
    await readUntil(reply, "昔々");
    await stop(fan, conversationId, 2);
    await readAll(await send(fan, says("やっぱりいい")));
    expect(requests[1]!.messages.at(-2)).toEqual({
      role: "assistant",
      text: "昔々（ここで相手が話し始め、この先は聞いていない）",
    });
    expect((await list(fan, conversationId, null)).items[1]).toMatchObject({ status: "stopped", heardUntil: 2 });
  });

  it("whose process died ends cleanly with its words, and can be made anew", async () => {
    const { model } = hesitating("ここまで。次は", "来ない。");
    const dying = process(model);
    const reply = await dying.send(fan, says("話して", { messageId: "cmsg-dead" }));
    await readUntil(reply, "次は");
    await dying.store.saveProgress([{ replyId: reply.replyId, attempt: 1, text: "ここまで。" }]);
    const [, kept] = (await dying.list(fan, conversationId, null)).items;
    expect(kept?.parts).toEqual([{ type: "text", text: "ここまで。" }]);
    // What is left of a killed process: its row and its lease that runs out.
    await dying.active.stop(reply.replyId, "shutdown");
    await testDatabase.prisma.message.update({
      where: { id: reply.replyId },
      data: { status: "streaming", text: "ここまで。" },
    });

    const next = process(() => saying("あらためて。"));
    expect(await next.resume(fan, conversationId, { after: 3, replyId: reply.replyId })).toBeNull();
    expect((await next.list(fan, conversationId, null)).items[1]).toMatchObject({
      status: "interrupted",
      parts: [{ type: "text", text: "ここまで。" }, { data: { code: "reply-interrupted" } }],
    });
    expect(wordsOf(await readAll(await next.send(fan, says("話して", { messageId: "cmsg-dead" }))))).toBe(
      "あらためて。",
    );
    expect((await next.list(fan, conversationId, null)).items).toHaveLength(2);
  });

  it("that failed is made anew on request, without doubling the message", async () => {
    let turn = 0;
    const { send, list } = process(() => {
      if (turn++ === 0)
        throw new AppError({ kind: "unavailable", code: "language-models.unreachable", message: "down" });
      return saying("もう大丈夫。");
    });
    const failed = await readAll(await send(fan, says("聞いて", { messageId: "cmsg-9" })));
    expect(failed).toContainEqual(
      expect.objectContaining({ type: "data-notice", data: { code: "model-unavailable", retryable: true } }),
    );
    const again = await readAll(
      await send(fan, says("聞いて", { messageId: "cmsg-9", trigger: "regenerate-message" })),
    );
    expect(wordsOf(again)).toBe("もう大丈夫。");
    expect((await list(fan, conversationId, null)).items.map((item) => item.status)).toEqual(["complete", "complete"]);
  });

  it("knows what the fan told, and the turns before", async () => {
    const { send, requests } = process(() => saying("そうなんだ。"));
    await readAll(await send(fan, says("猫が好き")));
    await readAll(await send(fan, says("何が好きだっけ")));
    expect(requests[1]!.persona.memories).toEqual([{ subject: "likes:猫", text: "猫が好き" }]);
    expect(requests[1]!.system).toContain("猫が好き");
    expect(requests[1]!.messages.map((message) => message.text)).toEqual([
      "猫が好き",
      "そうなんだ。",
      "何が好きだっけ",
    ]);
  });
});

describe("a long conversation", () => {
  it("pages backwards without a gap or a double", async () => {
    const { send, list } = process(() => saying("はい。"));
    const member: Fan = { ...fan, kind: "member" };
    for (let i = 0; i < 60; i += 1) await readAll(await send(member, says(`${i}番`)));
    const seen: string[] = [];
    for (let before: string | null = null; ;) {
      const page = await list(member, conversationId, before);
      seen.unshift(
        ...page.items.filter((item) => item.role === "user").map((item) => (item.parts[0] as { text: string }).text),
      );
      before = page.nextCursor;
      if (!before) break;
    }
    expect(seen).toEqual(Array.from({ length: 60 }, (_, i) => `${i}番`));
  });
});

describe("a guest who becomes a member", () => {
  it("keeps the conversation and what she knows; what the member had told stands", async () => {
    const { send, store, open } = process(() => saying("はい。"));
    await readAll(await send(fan, says("猫が好き")));
    const member: Fan = { ...fan, kind: "member", accountId: newId("acc") };
    await store.moveAll(fan.accountId, member.accountId);
    await store.moveAll(fan.accountId, member.accountId);
    expect((await open(member, "hikari")).items).toHaveLength(2);
    expect((await open(fan, "hikari")).items).toHaveLength(0);
    expect(await store.memories(member.accountId, "hikari")).toEqual([{ subject: "likes:猫", text: "猫が好き" }]);
  });
});
