import { isAppError, newId, type Clock } from "@modules/kernel";
import { assertMailable, type Email } from "../domain/email";
import type { EmailCarrier } from "../ports/email-carrier";
import type { EmailStore } from "../ports/email-store";

type Collaborators = {
  store: EmailStore;
  carrier(): EmailCarrier;
  /** Has `deliverEmail` called with this id soon, again and again while it throws. */
  deliverLater(emailId: string): Promise<void>;
  clock: Clock;
};

/**
 * Keeps the mail, and so promises to send it. A mail for the outbox of this machine is there when this resolves; one for
 * a mail server is sent afterwards, so that nobody waits for that server.
 */
export function sendEmailWith({ store, carrier, deliverLater, clock }: Collaborators) {
  return async (email: Email): Promise<void> => {
    assertMailable(email);
    const stored = await store.add({ id: newId("eml"), ...email });
    if (!carrier().local) return deliverLater(stored.id);
    await carrier().carry(stored);
    await store.markSent(stored.id, clock.now(), { forgetText: false });
  };
}

/** Throws while a later try may help. A mail may arrive twice if the process is killed between sending and noting it. */
export function deliverEmailWith({ store, carrier, clock }: Omit<Collaborators, "deliverLater">) {
  return async (emailId: string): Promise<void> => {
    const email = await store.find(emailId);
    if (!email || email.sentAt) return;
    try {
      await carrier().carry(email);
    } catch (error) {
      await store.markFailed(emailId, error instanceof Error ? error.message : "unknown");
      if (isAppError(error) && !error.retryable) return;
      throw error;
    }
    await store.markSent(emailId, clock.now(), { forgetText: !carrier().local });
  };
}
