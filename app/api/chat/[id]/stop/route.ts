import { z } from "zod";
import { conversationIdSchema, stopReplyRequestSchema } from "@contract/conversations";
import { stopReply } from "@modules/conversations";
import { route } from "../../../define-route";

export const POST = route({
  who: "guest",
  name: "conversations.stop-reply",
  limit: "read",
  params: z.object({ id: conversationIdSchema }),
  body: stopReplyRequestSchema,
  run: ({ caller, params, body }) => stopReply(caller, params.id, body.heardUntil),
});
