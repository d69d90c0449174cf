import { z } from "zod";
import { confirmRight } from "@modules/avatars";
import { idParams } from "@modules/platform/http";
import { route } from "../../../define-route";

export const POST = route({
  who: "member",
  name: "avatars.confirm-right",
  limit: "read",
  params: idParams,
  body: z.object({ textVersion: z.string().max(32) }),
  run: ({ caller, params, body }) => confirmRight(caller.accountId, params.id, body.textVersion),
});
