import "server-only";

import { join } from "node:path";
import { z } from "zod";
import { systemClock as clock } from "@modules/kernel";
import { database } from "@modules/platform/db";
import { env } from "@modules/platform/env";
import { defineJob, jobs } from "@modules/platform/jobs";
import { outboxFolder, smtpServer } from "./adapters/nodemailer-carriers";
import { prismaEmailStore } from "./adapters/prisma-email-store";
import type { EmailCarrier } from "./ports/email-carrier";
import { deliverEmailWith, sendEmailWith } from "./use-cases/send-email";

export type { Email, StoredEmail } from "./domain/email";

const store = prismaEmailStore(database);

let chosen: EmailCarrier | null = null;
const carrier = () =>
  (chosen ??=
    env.SMTP_URL === undefined
      ? outboxFolder(outboxFolderPath(), env.MAIL_FROM ?? "Oshaberi <oshaberi@localhost>")
      : smtpServer(env.SMTP_URL, env.MAIL_FROM!));

/** Eight tries over about twenty minutes. */
const deliverEmailJob = defineJob({
  name: "deliver-email",
  payload: z.object({ emailId: z.string() }),
  retries: 7,
  retryDelaySeconds: 10,
});
const deliverEmail = deliverEmailWith({ store, carrier, clock });
let delivering: Promise<void> | null = null;

/** From now on this process sends what waits for the mail server. Called once at the start; the first mail calls it too. */
export function startEmailDelivery(): Promise<void> {
  if (env.SMTP_URL === undefined) return Promise.resolve();
  delivering ??= (async () => (await jobs()).work(deliverEmailJob, ({ payload }) => deliverEmail(payload.emailId)))();
  delivering.catch(() => (delivering = null));
  return delivering;
}

/** @see sendEmailWith */
export const sendEmail = sendEmailWith({
  store,
  carrier,
  clock,
  deliverLater: async (emailId) => {
    await startEmailDelivery();
    const queue = await jobs();
    await queue.enqueue(deliverEmailJob, { emailId });
    queue.wake(deliverEmailJob);
  },
});

/** Whether mail stays in a folder of this machine, because no mail server is set. */
export const mailStaysHere = () => env.SMTP_URL === undefined;
export const outboxFolderPath = () => join(env.DATA_DIR, "outbox");

/** Mails in the outbox of this machine to one address, newest first; none when a mail server is set. */
export const outboxMailsTo = (address: string, since: Date) =>
  mailStaysHere() ? store.listTo(address, since, 10) : Promise.resolve([]);
