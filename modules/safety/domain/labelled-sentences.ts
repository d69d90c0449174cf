/** What `screen` should find in a message of somebody whose age is unknown. */
export type LabelledSentences = Record<
  "selfHarm" | "sexualMinors" | "sexual" | "threat" | "harmless",
  readonly string[]
>;

export function sentences(lines: string): string[] {
  return lines.trim().split("\n");
}
