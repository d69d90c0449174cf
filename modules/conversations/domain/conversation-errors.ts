import { AppError } from "@modules/kernel";

export function conversationNotFound(): AppError {
  return new AppError({
    kind: "not-found",
    code: "conversations.not-found",
    message: "There is no such conversation of yours.",
  });
}

export function guestLimitReached(limit: number): AppError {
  return new AppError({
    kind: "forbidden",
    code: "conversations.guest-limit-reached",
    message: `A guest may send ${limit} messages. Sign up to go on; the conversation stays yours.`,
    details: { limit },
  });
}

export function messageNotFound(): AppError {
  return new AppError({
    kind: "not-found",
    code: "conversations.message-not-found",
    message: "There is no such reply in this conversation, or it is still being made.",
  });
}
