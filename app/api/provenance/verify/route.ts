import { verifySoundRequestSchema } from "@contract/voice";
import { verifySound } from "@modules/voice";
import { route } from "../../define-route";

export const POST = route({
  who: "anyone",
  name: "voice.verify",
  limit: "read",
  body: verifySoundRequestSchema,
  run: ({ body }) => verifySound(body),
});
