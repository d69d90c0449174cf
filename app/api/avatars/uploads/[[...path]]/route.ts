import { answerUpload } from "@modules/avatars";
import { route } from "../../../define-route";

export const POST = route({
  who: "member",
  name: "avatars.begin-upload",
  limit: "read",
  run: ({ request, caller }) => answerUpload(request, caller.accountId),
});

export const HEAD = route({
  who: "member",
  name: "avatars.ask-upload",
  limit: "read",
  run: ({ request, caller }) => answerUpload(request, caller.accountId),
});

export const PATCH = route({
  who: "member",
  name: "avatars.continue-upload",
  limit: "read",
  run: ({ request, caller }) => answerUpload(request, caller.accountId),
});

export const DELETE = route({
  who: "member",
  name: "avatars.cancel-upload",
  limit: "read",
  run: ({ request, caller }) => answerUpload(request, caller.accountId),
});
