import type { Clock } from "@modules/kernel";
import { cookieHeader, readCookies } from "../domain/cookies";
import { isFromThisMachine, mailFlowFrom, mailFlowText } from "../domain/mail-flow";

const cookieName = "mail-flow";
const purpose = "mail-flow";
/** As long as the longest link that such a mail holds. */
const maxAgeSeconds = 72 * 3600;

type ShownMail = { id: string; subject: string; text: string; createdAt: Date };

type Collaborators = {
  signatures: { sign(purpose: string, value: string): string; open(purpose: string, signed: string): string | null };
  clock: Clock;
  secure(): boolean;
  appBaseUrl(): string;
  mailStaysHere(): boolean;
  outboxMailsTo(address: string, since: Date): Promise<ShownMail[]>;
};

export type MailFlowView = {
  to: string;
  /** What the outbox of this machine holds for it; null where mail leaves the machine, or the visitor is elsewhere. */
  mails: ShownMail[] | null;
};

/** A browser that caused a mail may see it on the page "check your mail", when nothing else would bring it. */
export function mailFlowsWith({ signatures, clock, secure, appBaseUrl, mailStaysHere, outboxMailsTo }: Collaborators) {
  return {
    /** Names the address whose mails, from now on, this browser waits for. */
    mailFlowCookie: (to: string, startedAt = clock.now()): string =>
      cookieHeader(cookieName, signatures.sign(purpose, mailFlowText({ to, since: startedAt.getTime() })), {
        maxAgeSeconds,
        secure: secure(),
      }),

    mailFlowOf: async (headers: Pick<Headers, "get">): Promise<MailFlowView | null> => {
      const signed = readCookies(headers.get("cookie")).get(cookieName);
      const text = signed === undefined ? null : signatures.open(purpose, signed);
      const flow = text === null ? null : mailFlowFrom(text);
      if (!flow || clock.now().getTime() - flow.since > maxAgeSeconds * 1000) return null;
      const mayLook = mailStaysHere() && isFromThisMachine(headers, appBaseUrl());
      return { to: flow.to, mails: mayLook ? await outboxMailsTo(flow.to, new Date(flow.since)) : null };
    },
  };
}
