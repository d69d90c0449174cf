export type Email = { to: string; subject: string; text: string; html?: string };

/** One that is kept: on its way, or sent. */
export type StoredEmail = Email & { id: string; createdAt: Date; sentAt: Date | null };

/** What no header may hold: a line break would begin another header. */
export function assertMailable({ to, subject }: Email): void {
  const control = /[\u0000-\u001f\u007f]/;
  if (control.test(to) || !/^[^\s@<>,;]+@[^\s@<>,;]+$/.test(to))
    throw new Error("This is no address that mail can go to.");
  if (control.test(subject) || subject === "") throw new Error("A subject is one line of text.");
}
