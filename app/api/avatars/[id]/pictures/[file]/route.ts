import { z } from "zod";
import { answerWithPicture } from "@modules/avatars";
import { idParams } from "@modules/platform/http";
import { route } from "../../../../define-route";

const params = idParams.extend({
  file: z
    .string()
    .regex(/^[0-9a-f]{64}\.webp$/)
    .transform((name) => name.slice(0, 64)),
});

export const GET = route({
  who: "anyone",
  name: "avatars.picture",
  limit: "read",
  params,
  run: ({ request, caller, params: { id, file } }) =>
    answerWithPicture(request, { id, sha256: file }, caller.kind === "anonymous" ? null : caller.accountId),
});
