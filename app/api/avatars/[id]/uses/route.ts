import { z } from "zod";
import { getModel, purposes, avatarForPurpose } from "@modules/avatars";
import { idParams } from "@modules/platform/http";
import { route } from "../../../define-route";

export const POST = route({
  who: "member",
  name: "avatars.use-for",
  limit: "read",
  params: idParams,
  body: z.object({ purpose: z.enum(purposes) }),
  run: async ({ caller, params, body }) => {
    const { id } = await getModel(caller.accountId, params.id);
    return avatarForPurpose(id, body.purpose);
  },
});
