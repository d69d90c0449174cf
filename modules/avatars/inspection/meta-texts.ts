import type { Findings } from "./findings";
import { LIMITS } from "./limits";
import { plainText } from "./untrusted-text";

/** Texts and lists of the meta are short; they are shown to people and kept with the model. */
export function checkMetaTexts(meta: Record<string, unknown>, place: string, findings: Findings): void {
  const keys = Object.keys(meta);
  if (keys.length > LIMITS.metaList) findings.add("meta-list", place, { field: "meta", most: LIMITS.metaList });
  for (const key of keys.slice(0, LIMITS.metaList)) {
    const field = plainText(key, 40) || "–";
    const value = meta[key];
    const texts = Array.isArray(value) ? (value as unknown[]) : [value];
    if (texts.length > LIMITS.metaList) {
      findings.add("meta-list", `${place}.${field}`, { field, most: LIMITS.metaList });
      continue;
    }
    if (texts.some((text) => typeof text === "string" && text.length > LIMITS.metaText)) {
      findings.add("meta-text", `${place}.${field}`, { field, most: LIMITS.metaText });
    }
  }
}
