import { keepPictures, pictureMaxBytes } from "@modules/avatars";
import { idParams } from "@modules/platform/http";
import { z } from "zod";
import { route } from "../../../define-route";

export const PUT = route({
  who: "member",
  name: "avatars.keep-pictures",
  limit: "read",
  params: idParams,
  body: z.instanceof(Uint8Array),
  bodyFormat: "bytes",
  maxBodyBytes: pictureMaxBytes,
  run: ({ caller, params, body }) => keepPictures(caller.accountId, params.id, body),
});
