import type { Locale } from "@modules/kernel";
import type { Memory, ModelMessage } from "../../ports/language-model";
import { factFrom, factsIn, subjectOf, type Fact, type FactKind } from "../facts";

/** What is known of the fan: stored memories, then what was said in this conversation; the later one counts. */
export function knownFacts(memories: readonly Memory[], messages: readonly ModelMessage[], locale: Locale): Fact[] {
  const known = new Map<string, Fact>();
  const learn = (fact: Fact) => {
    const opposite = fact.kind === "likes" ? "dislikes" : fact.kind === "dislikes" ? "likes" : null;
    if (opposite) known.delete(subjectOf({ kind: opposite, value: fact.value }));
    known.delete(subjectOf(fact));
    known.set(subjectOf(fact), fact);
  };
  for (const memory of memories) {
    const fact = factFrom(memory);
    if (fact) learn(fact);
  }
  messages.forEach((message, index) => {
    if (message.role !== "user") return;
    const before = messages[index - 1];
    for (const fact of factsIn(message.text, locale, before?.role === "assistant" ? before.text : undefined))
      learn(fact);
  });
  return [...known.values()];
}

export function valuesOf(facts: readonly Fact[], kind: FactKind): string[] {
  return facts.filter((fact) => fact.kind === kind).map((fact) => fact.value);
}

/** A fact said back to the one it is about. */
export function saidBack({ kind, value }: Fact, locale: Locale): string {
  if (locale === "ja") {
    const japanese: Record<FactKind, string> = {
      name: `名前は${value}`,
      birthday: `誕生日は${value}`,
      job: `仕事は${value}`,
      hometown: `出身は${value}`,
      home: `${value}に住んでいる`,
      pet: `${value}を飼っている`,
      hobby: `趣味は${value}`,
      likes: `${value}が好き`,
      dislikes: `${value}が苦手`,
    };
    return japanese[kind];
  }
  const english: Record<FactKind, string> = {
    name: `your name is ${value}`,
    birthday: `your birthday is ${value}`,
    job: `your job is ${value}`,
    hometown: `you come from ${value}`,
    home: `you live in ${value}`,
    pet: `you have ${value}`,
    hobby: `your hobby is ${value}`,
    likes: `you like ${value}`,
    dislikes: `you don't like ${value}`,
  };
  return english[kind];
}

/** 「誕生日」, "hometown" … as captured by the rules. */
export function kindAskedFor(what: string): FactKind | null {
  if (/誕生日|birthday/.test(what)) return "birthday";
  if (/仕事|職業|job|work/.test(what)) return "job";
  if (/出身|地元|hometown|come from|^from$/.test(what)) return "hometown";
  if (/家|住んで|home|live/.test(what)) return "home";
  if (/ぺっと|飼って|pet|dog|cat/.test(what)) return "pet";
  if (/趣味|hobby/.test(what)) return "hobby";
  return null;
}
