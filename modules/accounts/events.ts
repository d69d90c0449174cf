import { z } from "zod";
import { defineEvent } from "@modules/kernel";

/** A guest signed in to an account that existed before: what was the guest's is the member's from now on. */
export const guestBecameMember = defineEvent(
  "accounts.guest-became-member",
  1,
  z.object({ guestAccountId: z.string(), memberAccountId: z.string() }),
);
