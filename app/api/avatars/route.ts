import { listModels } from "@modules/avatars";
import { pageQuery } from "@modules/platform/http";
import { route } from "../define-route";

export const GET = route({
  who: "member",
  name: "avatars.list",
  limit: "read",
  query: pageQuery,
  run: ({ caller, query }) =>
    listModels(caller.accountId, {
      limit: query.limit,
      ...(query.after === undefined ? {} : { after: query.after }),
    }),
});
