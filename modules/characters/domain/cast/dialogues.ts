import type { Locale } from "@modules/kernel";
import type { ExampleDialogue } from "../character";

type Pair = readonly [user: string, character: string];

export function dialogues(pairs: Record<Locale, readonly Pair[]>): ExampleDialogue[] {
  const inLocale = (locale: Locale) => pairs[locale].map(([user, character]) => ({ user, character, locale }));
  return [...inLocale("ja"), ...inLocale("en")];
}
