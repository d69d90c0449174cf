import type { Locale } from "@modules/kernel";
import { singleKinds, type Fact, type FactKind } from "./fact";
import { factsInEnglish } from "./facts-english";
import { factsInJapanese } from "./facts-japanese";
import { languageOf } from "./persona-engine/normalise";

export type { Fact, FactKind } from "./fact";

/** `subject` is the key to store under: `name`, `likes:猫`. `text` is for people and prompts, in the fan's language. */
export type RememberedFact = { subject: string; text: string };

/**
 * What the fan states about themself. Questions, conditions, hearsay and other people's facts give nothing.
 * With `answering` (what the character said just before) a bare 「太郎です」 after a question for the name is a name.
 */
export function rememberFrom(text: string, locale: Locale, answering?: string): RememberedFact[] {
  return factsIn(text, locale, answering).map((fact) => ({
    subject: subjectOf(fact),
    text: describe(fact, languageOf(text, locale)),
  }));
}

export function factsIn(text: string, locale: Locale, answering?: string): Fact[] {
  const language = languageOf(text, locale);
  const found = language === "ja" ? factsInJapanese(text, answering) : factsInEnglish(text, answering);
  const bySubject = new Map<string, Fact>();
  for (const fact of found) {
    const value = cleaned(fact.value);
    if (value !== null) bySubject.set(subjectOf({ ...fact, value }), { kind: fact.kind, value });
  }
  return [...bySubject.values()];
}

export function subjectOf({ kind, value }: Fact): string {
  return (singleKinds as readonly string[]).includes(kind) ? kind : `${kind}:${value.normalize("NFKC").toLowerCase()}`;
}

const wording: Record<FactKind, Record<Locale, readonly [before: string, after: string]>> = {
  name: { ja: ["名前は", ""], en: ["name is ", ""] },
  birthday: { ja: ["誕生日は", ""], en: ["birthday is ", ""] },
  job: { ja: ["仕事は", ""], en: ["job: ", ""] },
  hometown: { ja: ["出身は", ""], en: ["comes from ", ""] },
  home: { ja: ["", "に住んでいる"], en: ["lives in ", ""] },
  pet: { ja: ["", "を飼っている"], en: ["has a pet: ", ""] },
  hobby: { ja: ["趣味は", ""], en: ["hobby: ", ""] },
  likes: { ja: ["", "が好き"], en: ["likes ", ""] },
  dislikes: { ja: ["", "が苦手"], en: ["dislikes ", ""] },
};

export function describe({ kind, value }: Fact, locale: Locale): string {
  const [before, after] = wording[kind][locale];
  return `${before}${value}${after}`;
}

/** Reads a stored fact back; null when it was not written by `describe` (a person may have edited it). */
export function factFrom(memory: RememberedFact): Fact | null {
  const kind = memory.subject.split(":")[0] as FactKind;
  if (!(kind in wording)) return null;
  for (const locale of ["ja", "en"] as const) {
    const [before, after] = wording[kind][locale];
    if (
      memory.text.startsWith(before) &&
      memory.text.endsWith(after) &&
      memory.text.length > before.length + after.length
    ) {
      return { kind, value: memory.text.slice(before.length, memory.text.length - after.length) };
    }
  }
  return null;
}

const longestValue = 30;

/** Values are later read aloud and put into prompts: no markup, links or long numbers. */
function cleaned(value: string): string | null {
  const plain = value
    .normalize("NFKC")
    .trim()
    .replace(/^[「『"“]+|[」』"”]+$/g, "");
  if (plain === "" || [...plain].length > longestValue) return null;
  if (/[<>{}[\]`|\\\n]|https?:|www\.|@|\d{5,}/.test(plain)) return null;
  return plain;
}
