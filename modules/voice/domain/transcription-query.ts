import { z } from "zod";
import { speechLanguageSchema } from "../contract";

const mostHints = 50;
const longestHint = 60;

/**
 * What stands in the address beside a recording: `?language=ja`, where the talk is in one, and `?hint=…` for each name
 * that is likely to be said.
 */
export const transcriptionQuerySchema = z
  .object({
    language: speechLanguageSchema.optional(),
    hint: z.union([z.string().max(longestHint), z.array(z.string().max(longestHint)).max(mostHints)]).optional(),
  })
  .transform(({ language, hint }) => ({
    language: language ?? null,
    hints: (typeof hint === "string" ? [hint] : (hint ?? [])).map((name) => name.trim()).filter((name) => name !== ""),
  }));
