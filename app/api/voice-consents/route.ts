import { grantConsentRequestSchema } from "@contract/voice";
import { pageQuery } from "@modules/platform/http";
import { grantConsent, listConsents } from "@modules/voice";
import { route } from "../define-route";

export const GET = route({
  who: "member",
  name: "voice.consents",
  limit: "read",
  query: pageQuery,
  run: ({ caller, query }) =>
    listConsents(caller.accountId, {
      limit: query.limit,
      ...(query.after === undefined ? {} : { after: query.after }),
    }),
});

export const POST = route({
  who: "member",
  name: "voice.grant-consent",
  limit: "read",
  body: grantConsentRequestSchema,
  idempotent: true,
  run: async ({ caller, body }) => Response.json(await grantConsent(caller.accountId, body), { status: 201 }),
});
