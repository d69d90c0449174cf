import { z } from "zod";
import { conversationIdSchema } from "@contract/conversations";
import { listMessages } from "@modules/conversations";
import { route } from "../../../define-route";

export const GET = route({
  who: "guest",
  name: "conversations.list-messages",
  limit: "read",
  params: z.object({ id: conversationIdSchema }),
  query: z.object({ before: z.string().max(64).nullable().default(null) }),
  run: ({ caller, params, query }) => listMessages(caller, params.id, query.before),
});
