import { z } from "zod";
import { conversationIdSchema } from "@contract/conversations";
import { speakMessage } from "@modules/conversations";
import { route } from "../../../../../define-route";

export const GET = route({
  who: "guest",
  name: "conversations.speak-message",
  limit: "speech",
  params: z.object({ id: conversationIdSchema, messageId: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/) }),
  run: ({ caller, params: { id, messageId }, signal }) =>
    speakMessage(caller, { conversationId: id, messageId, signal }),
});
