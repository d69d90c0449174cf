import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { AppError } from "@modules/kernel";
import type { StoredEmail } from "../domain/email";
import type { EmailCarrier } from "../ports/email-carrier";

const messageOf = (from: string, { id, to, subject, text, html, createdAt }: StoredEmail) => ({
  from,
  to: { name: "", address: to },
  subject,
  text,
  ...(html === undefined ? {} : { html }),
  date: createdAt,
  messageId: `<${id}@oshaberi>`,
  // RFC 3834: nobody's holiday answer comes back.
  headers: { "Auto-Submitted": "auto-generated" },
});

/** Writes each mail as a file that any mail program opens. */
export function outboxFolder(folder: string, from: string): EmailCarrier {
  const writer = createTransport({ streamTransport: true, buffer: true, newline: "unix" });
  return {
    local: true,
    carry: async (email) => {
      const { message } = await writer.sendMail(messageOf(from, email));
      const file = join(folder, `${email.createdAt.toISOString().replace(/[:.]/g, "-")}-${email.id}.eml`);
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        // Complete or not there; readable by this user only, as it may open an account.
        await writeFile(`${file}.draft`, message as Buffer, { mode: 0o600 });
        await rename(`${file}.draft`, file);
      } catch (cause) {
        const reason = (cause as NodeJS.ErrnoException).code ?? "unknown reason";
        throw new AppError({
          kind: "unavailable",
          code: "notifications.outbox-not-writable",
          message: `The outbox folder cannot be written (${reason}).`,
          cause,
        });
      }
    },
  };
}

export function smtpServer(url: string, from: string): EmailCarrier {
  const server = createTransport(url, { from });
  return {
    local: false,
    carry: async (email) => {
      try {
        await server.sendMail(messageOf(from, email));
      } catch (cause) {
        const { responseCode, code } = cause as { responseCode?: number; code?: string };
        // RFC 5321: 5yz is a final no. EAUTH and the like are mended by the operator, so they are tried again.
        const refused = responseCode !== undefined && responseCode >= 500 && code !== "EAUTH";
        throw new AppError({
          kind: "unavailable",
          code: refused ? "notifications.mail-refused" : "notifications.mail-server-unavailable",
          message: refused
            ? `The mail server refused the mail (${responseCode}).`
            : `The mail server cannot be used (${code ?? responseCode ?? "unknown reason"}).`,
          retryable: !refused,
          cause,
        });
      }
    },
  };
}
