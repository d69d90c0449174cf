import { revokeConsentRequestSchema } from "@contract/voice";
import { idParams } from "@modules/platform/http";
import { revokeConsent } from "@modules/voice";
import { route } from "../../../define-route";

export const POST = route({
  who: "member",
  name: "voice.revoke-consent",
  limit: "read",
  params: idParams,
  body: revokeConsentRequestSchema,
  run: ({ caller, params, body }) => revokeConsent(caller.accountId, params.id, body.reason),
});
