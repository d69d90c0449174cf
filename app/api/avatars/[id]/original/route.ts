import { answerWithOriginal } from "@modules/avatars";
import { idParams } from "@modules/platform/http";
import { route } from "../../../define-route";

export const GET = route({
  who: "member",
  name: "avatars.original",
  limit: "read",
  params: idParams,
  run: ({ request, caller, params }) => answerWithOriginal(request, params.id, caller.accountId),
});
