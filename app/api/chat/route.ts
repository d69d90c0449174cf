import { sendMessageRequestSchema } from "@contract/conversations";
import { sendMessage } from "@modules/conversations";
import { stream } from "@modules/platform/http";
import { route } from "../define-route";
import { replyHeaders, withDone } from "./reply-stream";

export const POST = route({
  who: "guest",
  name: "conversations.send-message",
  limit: "chat",
  lane: "fast",
  maxBodyBytes: 2_000_000,
  body: sendMessageRequestSchema,
  run: async ({ caller, body, signal }) => {
    const reply = await sendMessage(caller, body);
    return stream(withDone(reply.entries), { headers: { ...replyHeaders, "x-reply-id": reply.replyId }, signal });
  },
});
