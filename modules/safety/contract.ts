import { z } from "zod";

export const ageBands = ["child", "teen", "adult", "unknown"] as const;
/** `unknown` is treated as a minor everywhere. */
export const ageBandSchema = z.enum(ageBands);

export const severitySchema = z.enum(["low", "medium", "high"]);
export type Severity = z.infer<typeof severitySchema>;

export const refusalCategories = ["sexual-minors", "sexual", "threat", "self-harm-encouragement"] as const;
export type RefusalCategory = (typeof refusalCategories)[number];

export const verdictSchema = z.discriminatedUnion("action", [
  z.object({ action: z.literal("allow") }),
  z.object({ action: z.literal("interrupt"), category: z.literal("self-harm"), severity: severitySchema }),
  z.object({ action: z.literal("refuse"), category: z.enum(refusalCategories), severity: severitySchema }),
]);
export type Verdict = z.infer<typeof verdictSchema>;

export type ScreenRequest = {
  text: string;
  direction: "input" | "output";
  locale: "ja" | "en";
  /** Anything but "adult" is treated as a minor. */
  ageBand: string;
};

export const helpContactSchema = z.object({
  name: z.string(),
  phone: z.string().optional(),
  url: z.string().optional(),
  hours: z.string().optional(),
});
export type HelpContact = z.infer<typeof helpContactSchema>;

export const helpCardSchema = z.object({
  /** ISO 3166-1 alpha-2, or null for the international card. */
  country: z.string().nullable(),
  locale: z.enum(["ja", "en"]),
  title: z.string(),
  text: z.string(),
  emergency: z.object({ label: z.string(), phone: z.string() }).nullable(),
  contacts: z.array(helpContactSchema),
  /** ISO date on which somebody last confirmed the numbers with the services; null until then. */
  checkedAt: z.string().nullable(),
});
export type HelpCard = z.infer<typeof helpCardSchema>;
