import { z } from "zod";
import { deleteModel, getModel, modelNameSchema, renameModel } from "@modules/avatars";
import { idParams } from "@modules/platform/http";
import { route } from "../../define-route";

export const GET = route({
  who: "member",
  name: "avatars.get",
  limit: "read",
  params: idParams,
  run: ({ caller, params }) => getModel(caller.accountId, params.id),
});

export const PATCH = route({
  who: "member",
  name: "avatars.rename",
  limit: "read",
  params: idParams,
  body: z.object({ name: modelNameSchema }),
  run: ({ caller, params, body }) => renameModel(caller.accountId, params.id, body.name),
});

export const DELETE = route({
  who: "member",
  name: "avatars.delete",
  limit: "read",
  params: idParams,
  run: ({ caller, params }) => deleteModel(caller.accountId, params.id),
});
