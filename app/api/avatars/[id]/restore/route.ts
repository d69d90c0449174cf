import { restoreModel } from "@modules/avatars";
import { idParams } from "@modules/platform/http";
import { route } from "../../../define-route";

export const POST = route({
  who: "member",
  name: "avatars.restore",
  limit: "read",
  params: idParams,
  run: ({ caller, params }) => restoreModel(caller.accountId, params.id),
});
