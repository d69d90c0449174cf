import type { Locale } from "@modules/kernel";
import type { Manner, ModelMessage, PersonaFacts } from "../../ports/language-model";
import { nearestDialogue } from "./dialogue";
import { kindAskedFor, knownFacts, saidBack, valuesOf } from "./known-facts";
import { momentOf } from "./moment";
import { languageOf, normalise, withoutCues } from "./normalise";
import { recognise, type Recognised } from "./recognise";
import { linesOf, type ReplyKey, type ReplyTexts } from "./replies/reply-texts";
import { dryEnglish } from "./replies/dry-en";
import { dryJapanese } from "./replies/dry-ja";
import { playfulEnglish } from "./replies/playful-en";
import { playfulJapanese } from "./replies/playful-ja";
import { warmEnglish } from "./replies/warm-en";
import { warmJapanese } from "./replies/warm-ja";
import { hashOf, seededRandom, shuffled } from "./seeded-choice";
import { topicOf } from "./topic";

const texts: Record<Manner, Record<Locale, ReplyTexts>> = {
  warm: { ja: warmJapanese, en: warmEnglish },
  dry: { ja: dryJapanese, en: dryEnglish },
  playful: { ja: playfulJapanese, en: playfulEnglish },
};

export type ReplyQuestion = { messages: readonly ModelMessage[]; persona: PersonaFacts; seed?: number };

/** The whole reply, with cue tags, in the language the fan wrote in. Same question and seed, same reply. */
export function composeReply({ messages, persona, seed }: ReplyQuestion): string {
  const newest = messages.findLast((message) => message.role === "user")?.text ?? "";
  const locale = languageOf(newest, persona.locale);
  const said = messages.filter((message) => message.role === "assistant").map((message) => message.text);
  const random = seededRandom((seed ?? hashOf(newest)) + messages.length * 7919 + hashOf(persona.characterId));
  const answering = said.at(-1);
  const recognised = recognise(newest, locale, {
    names: [persona.names.ja, persona.names.en],
    ...(answering ? { answering } : {}),
  });

  const history = said.map((text) => normalise(withoutCues(text), locale));
  const dialogue = nearestDialogue(persona.exampleDialogue, recognised.sentence, locale);
  if (dialogue && beats(dialogue.score, recognised) && !isSaid(dialogue.reply, history, locale)) return dialogue.reply;

  const facts = knownFacts(persona.memories, messages, persona.locale);
  const lines = { ...texts[persona.manner ?? "warm"][locale], ...persona.replies?.[locale] };
  const values = placeholders();
  const key = keyFor(recognised, values, random);
  const speech = choose(lines, key, values, history, locale, random);
  // A bare 「何が好き？」 may ask either of the two; both are answered when both are known.
  if (key === "your-likes" && values.fanLikes && recognised.score === 1) {
    return `${speech}${locale === "ja" ? "" : " "}${withoutCues(choose(lines, "recall-likes", values, history, locale, random))}`;
  }
  return speech;

  function placeholders(): Record<string, string | undefined> {
    const moment = momentOf(persona.now, persona.timeZone, locale);
    const joined = (items: string[]) => (items.length === 0 ? undefined : items.join(locale === "ja" ? "と" : " and "));
    const likes = valuesOf(facts, "likes");
    const name = valuesOf(facts, "name").at(-1);
    const told = recognised.facts[0];
    const asked = kindAskedFor(recognised.captures.what ?? "");
    const recalled = asked ? facts.findLast((fact) => fact.kind === asked) : undefined;
    const listed = facts.slice(-4).map((fact) => saidBack(fact, locale));
    const value = recognised.captures.value;
    return {
      self: persona.names[locale],
      name: name && addressed(name),
      likes: joined(shuffled(persona.likes?.[locale] ?? [], random).slice(0, 2)),
      dislikes: joined(shuffled(persona.dislikes?.[locale] ?? [], random).slice(0, 1)),
      fanLikes: joined(likes.slice(-3)),
      fanDislikes: joined(valuesOf(facts, "dislikes").slice(-3)),
      like: shuffled(likes, random)[0],
      facts: listed.length === 0 ? undefined : listed.join(locale === "ja" ? "、" : "; "),
      fact: recalled && saidBack(recalled, locale),
      told: told && saidBack(told, locale),
      value: recognised.intent === "tell-name" && value ? addressed(value) : value,
      choice: recognised.captures[random() < 0.5 ? "first" : "second"],
      sum: recognised.captures.sum,
      gesture: recognised.captures.gesture,
      face: recognised.captures.face,
      time: moment.time,
      date: moment.date,
      last:
        answering === undefined
          ? undefined
          : withoutCues(answering)
              .replace(/[「」“”]/g, "")
              .trim(),
      topic:
        recognised.intent === null && !recognised.asks
          ? (topicOf(recognised.sentence, locale) ?? undefined)
          : undefined,
    };
  }

  function addressed(name: string): string {
    return locale === "ja" && /(?:さん|ちゃん|くん|君|様|さま|っち)$/u.test(name)
      ? name
      : (persona.address?.[locale] ?? "{name}").replace("{name}", name);
  }
}

const neverDialogue: ReadonlySet<string> = new Set([
  "crisis",
  "sexual",
  "math",
  "gesture",
  "face",
  "recall-name",
  "recall-likes",
  "recall-all",
  "recall-fact",
  "recall-dislikes",
  "tell-name",
  "privacy",
  "are-you-ai",
]);

/** The character's own lines win when they are nearer than any general intent. */
function beats(score: number, { intent, score: likeness }: Recognised): boolean {
  if (intent === null) return score >= 0.5;
  if (neverDialogue.has(intent)) return false;
  return likeness === 1 ? score >= 0.8 : score >= Math.max(0.5, likeness);
}

function keyFor(
  { intent, asks }: Recognised,
  values: Record<string, string | undefined>,
  random: () => number,
): ReplyKey {
  switch (intent) {
    case "recall-name":
      return values.name ? intent : "recall-name-unknown";
    case "recall-likes":
      return values.fanLikes ? intent : "recall-likes-unknown";
    case "recall-dislikes":
      return values.fanDislikes ? intent : "recall-dislikes-unknown";
    case "recall-all":
      return values.facts ? intent : "recall-all-unknown";
    case "recall-fact":
      return values.fact ? intent : "recall-fact-unknown";
    case "math":
      return values.value === undefined ? "math-unknown" : intent;
    case "repeat":
      return values.last ? intent : "repeat-nothing";
    case "your-likes":
      return values.likes ? intent : "unknown-question";
    case "your-dislikes":
      return values.dislikes ? intent : "unknown-question";
    case null:
      break;
    default:
      return intent;
  }
  if (asks) return "unknown-question";
  const drawn = random();
  if (values.topic && drawn < 0.55) return "unknown-topic";
  return values.like && drawn > 0.8 ? "about-like" : "unknown";
}

/** Said alone these leave the fan with nothing to answer; a question follows. */
const askingOn: ReadonlySet<ReplyKey> = new Set<ReplyKey>(["agree", "disagree", "laugh", "talk-to-me"]);

function choose(
  lines: ReplyTexts,
  key: ReplyKey,
  values: Record<string, string | undefined>,
  history: string[],
  locale: Locale,
  random: () => number,
): string {
  const gap = locale === "ja" ? "" : " ";
  const fill = (of: ReplyKey) =>
    shuffled(
      linesOf(lines, of).flatMap((line) => filled(line, values, locale) ?? []),
      random,
    );
  const candidates = fill(key);
  const asks = fill("asks").filter((ask) => !history.some((text) => text.includes(normalise(ask, locale))));
  const fresh = candidates.filter((line) => !isSaid(line, history, locale));
  const line = fresh[0];
  if (line !== undefined && !askingOn.has(key)) {
    const asksAlready = /[？?]/.test(line);
    return key === "unknown" && !asksAlready && asks[0] && random() < 0.5 ? `${line}${gap}${asks[0]}` : line;
  }
  for (const ask of asks) {
    const both = `${line ?? candidates[0] ?? ""}${gap}${ask}`;
    if (!history.includes(normalise(withoutCues(both), locale))) return both;
  }
  if (line !== undefined) return line;
  const reserve = [...fill("unknown"), ...fill("about-like"), ...fill("joke"), ...fill("story")].filter(
    (spare) => !isSaid(spare, history, locale),
  );
  if (reserve[0] !== undefined && key !== "crisis" && key !== "sexual") return reserve[0];
  // Everything was said once; then the line longest ago is the least of a repetition.
  const age = (text: string) => history.lastIndexOf(normalise(withoutCues(text), locale));
  return (
    [...candidates].sort((a, b) => age(a) - age(b))[0] ??
    filled(linesOf(lines, "unknown")[0] ?? "", values, locale) ??
    ""
  );
}

/** Null when the line needs a value that is not known. */
function filled(line: string, values: Record<string, string | undefined>, locale: Locale): string | null {
  let complete = true;
  const text = line.replace(/\{(呼|,|[a-zA-Z]+)\}/g, (_, key: string) => {
    if (key === "呼") return values.name ? `${values.name}、` : "";
    if (key === ",") return values.name ? `, ${values.name}` : "";
    const value = values[key];
    if (value === undefined) complete = false;
    return value ?? "";
  });
  return complete ? (locale === "en" ? capitalised(text) : text) : null;
}

function capitalised(text: string): string {
  return text.replace(
    /^((?:\[[^\]]+\])*[“"]?)([a-z])/,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}

/** Also true when an interrupted reply holds only the beginning of the line, or a longer one begins with it. */
function isSaid(line: string, history: readonly string[], locale: Locale): boolean {
  const plain = normalise(withoutCues(line), locale);
  return history.some((text) => text.startsWith(plain) || (text.length >= 8 && plain.startsWith(text)));
}
