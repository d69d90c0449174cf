import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer, type Server, type Socket } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "@testing/platform/db";
import { outboxFolder, smtpServer } from "../adapters/nodemailer-carriers";
import { prismaEmailStore } from "../adapters/prisma-email-store";
import type { EmailCarrier } from "../ports/email-carrier";
import { deliverEmailWith, sendEmailWith } from "./send-email";

const mail = {
  to: "haru@example.com",
  subject: "【おしゃべり】確認",
  text: "リンク: http://localhost:3000/ja/verify-email?token=abc",
  html: "<p>リンク</p>",
};
const clock = { now: () => new Date("2026-05-05T12:00:00Z") };

let opened: TestDatabase;
let folder: string;
beforeAll(async () => {
  [opened, folder] = await Promise.all([openTestDatabase(), mkdtemp(join(tmpdir(), "outbox-"))]);
});
afterAll(async () => {
  await Promise.all([opened.close(), rm(folder, { recursive: true })]);
});

function house(carrier: EmailCarrier) {
  const store = prismaEmailStore(async () => opened.prisma);
  const queued: string[] = [];
  return {
    store,
    queued,
    send: sendEmailWith({ store, carrier: () => carrier, clock, deliverLater: async (id) => void queued.push(id) }),
    deliver: deliverEmailWith({ store, carrier: () => carrier, clock }),
  };
}

/** Answers as RFC 5321 says, and keeps what it was given. */
async function smtpTwin(replyToRecipient = "250 ok"): Promise<{ url: string; received: string[]; close(): void }> {
  const received: string[] = [];
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    let inData = false;
    let rest = "";
    socket.write("220 twin\r\n");
    socket.on("data", (bytes) => {
      rest += bytes.toString("utf8");
      for (let at = rest.indexOf("\r\n"); at >= 0; at = rest.indexOf("\r\n")) {
        const line = rest.slice(0, at);
        rest = rest.slice(at + 2);
        if (inData) {
          if (line === ".") {
            inData = false;
            socket.write("250 kept\r\n");
          } else received[received.length - 1] += `${line}\n`;
        } else if (/^DATA/i.test(line)) {
          inData = true;
          received.push("");
          socket.write("354 go\r\n");
        } else if (/^RCPT/i.test(line)) socket.write(`${replyToRecipient}\r\n`);
        else if (/^QUIT/i.test(line)) socket.end("221 bye\r\n");
        else socket.write("250 ok\r\n");
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, received, close };
}

describe("without a mail server", () => {
  it("a mail is a file that a mail program opens, and a row that the application shows", async () => {
    const { send, store } = house(outboxFolder(join(folder, "a"), "Oshaberi <oshaberi@localhost>"));
    await send(mail);
    const [file, ...others] = await readdir(join(folder, "a"));
    expect(others).toEqual([]);
    expect(file).toMatch(/\.eml$/);
    const text = await readFile(join(folder, "a", file!), "utf8");
    expect(text).toMatch(/^From: Oshaberi <oshaberi@localhost>$/m);
    expect(text).toMatch(/^To: haru@example.com$/m);
    expect(text).toMatch(/^Auto-Submitted: auto-generated$/m);
    expect((await stat(join(folder, "a", file!))).mode & 0o077).toBe(0);
    const shown = await store.listTo("haru@example.com", new Date(0), 10);
    expect(shown[0]).toMatchObject({ ...mail, sentAt: clock.now() });
  });

  it("lists one address, since a moment, newest first", async () => {
    const { send, store } = house(outboxFolder(join(folder, "b"), "a@localhost"));
    await send({ ...mail, to: "list@example.com", subject: "one" });
    await send({ ...mail, to: "other@example.com" });
    await send({ ...mail, to: "list@example.com", subject: "two" });
    const all = await store.listTo("list@example.com", new Date(0), 10);
    expect(all.map(({ subject }) => subject).sort()).toEqual(["one", "two"]);
    expect(all[0]!.createdAt.getTime()).toBeGreaterThanOrEqual(all[1]!.createdAt.getTime());
    expect(await store.listTo("list@example.com", new Date(Date.now() + 60_000), 10)).toEqual([]);
  });

  it("says so when the folder cannot be written", async () => {
    await writeFile(join(folder, "no-folder"), "");
    const { send } = house(outboxFolder(join(folder, "no-folder"), "a@localhost"));
    await expect(send(mail)).rejects.toMatchObject({ code: "notifications.outbox-not-writable" });
  });
});

it.each([
  { to: "a@example.com\r\nBcc: b@example.com" },
  { to: "a@example.com, b@example.com" },
  { to: "nobody" },
  { subject: "a\nb" },
  { subject: "" },
])("%j is never sent", async (change) => {
  const { send, store } = house(outboxFolder(join(folder, "c"), "a@localhost"));
  await expect(send({ ...mail, ...change })).rejects.toThrow();
  expect(await store.listTo(change.to ?? mail.to, new Date(Date.now() - 50), 10)).not.toContainEqual(
    expect.objectContaining(change),
  );
});

describe("with a mail server", () => {
  it("a mail is stored and queued at once, sent later, and kept without its words", async () => {
    const twin = await smtpTwin();
    const { send, deliver, queued, store } = house(smtpServer(twin.url, "Oshaberi <hello@oshaberi.example>"));
    await send(mail);
    expect(twin.received).toEqual([]);
    await deliver(queued[0]!);
    expect(twin.received).toHaveLength(1);
    expect(twin.received[0]).toMatch(/^From: Oshaberi <hello@oshaberi.example>$/m);
    expect(await store.find(queued[0]!)).toMatchObject({ text: "", sentAt: clock.now(), to: mail.to });
    await deliver(queued[0]!);
    expect(twin.received).toHaveLength(1);
    twin.close();
  });

  it("is tried again while the server cannot be reached", async () => {
    const twin = await smtpTwin();
    twin.close();
    const { send, deliver, queued, store } = house(smtpServer(twin.url, "a@oshaberi.example"));
    await send(mail);
    await expect(deliver(queued[0]!)).rejects.toMatchObject({
      code: "notifications.mail-server-unavailable",
      retryable: true,
    });
    expect(await store.find(queued[0]!)).toMatchObject({ text: mail.text, sentAt: null });
  });

  it("is not tried again when the server refuses for good", async () => {
    const twin = await smtpTwin("550 no such person");
    const { send, deliver, queued, store } = house(smtpServer(twin.url, "a@oshaberi.example"));
    await send(mail);
    await deliver(queued[0]!);
    expect(await store.find(queued[0]!)).toMatchObject({ sentAt: null });
    twin.close();
  });

  it("is tried again when the server is busy", async () => {
    const twin = await smtpTwin("451 later");
    const { send, deliver, queued } = house(smtpServer(twin.url, "a@oshaberi.example"));
    await send(mail);
    await expect(deliver(queued[0]!)).rejects.toMatchObject({ retryable: true });
    twin.close();
  });
});
