import { z } from "zod";
import { openConversation } from "@modules/conversations";
import { route } from "../define-route";

export const GET = route({
  who: "anyone",
  name: "conversations.open",
  limit: "read",
  query: z.object({ character: z.string().min(1).max(64) }),
  run: ({ caller, query }) => openConversation(caller.kind === "anonymous" ? null : caller, query.character),
});
