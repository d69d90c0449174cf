import { z } from "zod";
import { conversationIdSchema } from "@contract/conversations";
import { resumeReply } from "@modules/conversations";
import { stream } from "@modules/platform/http";
import { route } from "../../../define-route";
import { replyHeaders, withDone } from "../../reply-stream";

export const GET = route({
  who: "guest",
  name: "conversations.resume-reply",
  limit: "read",
  lane: "fast",
  params: z.object({ id: conversationIdSchema }),
  query: z.object({
    after: z.coerce.number().int().min(0).default(0),
    reply: z.string().max(64).nullable().default(null),
  }),
  run: async ({ caller, params, query, signal }) => {
    const reply = await resumeReply(caller, params.id, { after: query.after, replyId: query.reply });
    return (
      reply && stream(withDone(reply.entries), { headers: { ...replyHeaders, "x-reply-id": reply.replyId }, signal })
    );
  },
});
