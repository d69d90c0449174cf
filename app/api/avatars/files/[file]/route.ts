import { z } from "zod";
import { answerWithServedFile } from "@modules/avatars";
import { route } from "../../../define-route";

const params = z.object({
  file: z
    .string()
    .regex(/^[0-9a-f]{64}\.vrm$/)
    .transform((name) => name.slice(0, 64)),
});

export const GET = route({
  who: "anyone",
  name: "avatars.file",
  limit: "read",
  params,
  run: ({ request, caller, params: { file } }) =>
    answerWithServedFile(request, file, caller.kind === "anonymous" ? null : caller.accountId),
});
