import { AppError } from "@modules/kernel";

export type UnreadableRule = "image-cannot-be-read" | "mesh-cannot-be-read" | "file-cannot-be-read";

/** Kind "invalid": the file holds something that cannot be decoded; `details.rule` and `details.place` say what and where. */
export function unreadable(rule: UnreadableRule, place: string, cause?: unknown): AppError {
  return new AppError({
    kind: "invalid",
    code: `avatars.${rule}`,
    message: `The model holds something that cannot be read, at ${place}.`,
    details: { rule, place },
    cause,
  });
}
