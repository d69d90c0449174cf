import { z } from "zod";

/** Written by a person: one line, no control signs. */
export const modelNameSchema = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u);
