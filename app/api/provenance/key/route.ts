import { speechPublicKeys } from "@modules/voice";
import { route } from "../../define-route";

export const GET = route({
  who: "anyone",
  name: "voice.provenance-key",
  limit: "read",
  run: () =>
    Response.json(speechPublicKeys(), {
      headers: { "content-type": "application/jwk-set+json", "cache-control": "public, max-age=3600" },
    }),
});
