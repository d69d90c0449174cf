import type { Locale } from "@modules/kernel";
import { factsIn, type Fact } from "../facts";
import { cueWords } from "./cue-words";
import { phrasedIntents, weightOf, type Intent, type PhrasedIntent } from "./intents";
import { normalise, sentencesOf, withoutCalling } from "./normalise";
import { englishPhrases } from "./phrases/phrases-en";
import { japanesePhrases } from "./phrases/phrases-ja";
import { opinionAsked, ruledByShape, rules, type Captures } from "./rules";
import { NearestExamples } from "./similarity";

export type Recognised = {
  intent: Intent | null;
  /** 0 … 1; 1 for a rule. */
  score: number;
  captures: Captures;
  facts: Fact[];
  /** Whether the sentence asks something. */
  asks: boolean;
  sentence: string;
};

/** Below this likeness an intent is not believed; measured on the held-out set beside the tests. */
export const leastLikeness: Record<Locale, number> = { ja: 0.33, en: 0.42 };

/** What a cue word adds; alone it is just enough in both languages, when at least one example is a little alike. */
const cueBonus = 0.3;

const nearest: Partial<Record<Locale, NearestExamples<PhrasedIntent>>> = {};

export function phrasesOf(locale: Locale): Record<PhrasedIntent, string[]> {
  const source = locale === "ja" ? japanesePhrases : englishPhrases;
  return Object.fromEntries(phrasedIntents.map((intent) => [intent, source[intent].split("|")])) as Record<
    PhrasedIntent,
    string[]
  >;
}

function examplesOf(locale: Locale): NearestExamples<PhrasedIntent> {
  return (nearest[locale] ??= new NearestExamples(
    Object.entries(phrasesOf(locale)).flatMap(([intent, phrases]) =>
      phrases.map((phrase) => ({ label: intent as PhrasedIntent, text: normalise(phrase, locale) })),
    ),
    locale,
  ));
}

export type RecogniseOptions = { names?: string[]; answering?: string };

/** The matter of a whole message: the weightiest of its sentences, and of equals the later one. */
export function recognise(text: string, locale: Locale, options: RecogniseOptions = {}): Recognised {
  const sentences = sentencesOf(text)
    .flatMap((sentence) => withoutOpening(sentence, locale))
    .map((sentence) => recogniseSentence(sentence, locale, options));
  const first = sentences[0] ?? { ...nothing(text), intent: "noise" as const, score: 1 };
  const chosen = sentences.reduce((best, next) => (rankOf(next) >= rankOf(best) ? next : best), first);
  return { ...chosen, facts: sentences.flatMap((sentence) => sentence.facts) };
}

function rankOf({ intent, score }: Recognised): number {
  return intent === null ? 0.5 : weightOf(intent) + score / 10;
}

export function recogniseSentence(
  sentence: string,
  locale: Locale,
  { names = [], answering }: RecogniseOptions,
): Recognised {
  const asks = /[?？]\s*$/.test(sentence);
  const base = { captures: {}, facts: [] as Fact[], asks, sentence };
  const called = names.map((name) => normalise(name, locale));
  const uncalled = withoutCalling(sentence, names);
  const plain = normalise(uncalled, locale);
  if (called.includes(plain.replace(/(?:さん|ちゃん|くん|っち)$/, "")) && plain !== "")
    return { ...base, intent: "called", score: 1 };
  if (isNoise(plain, sentence)) return { ...base, intent: "noise", score: 1 };

  for (const rule of rules[locale]) {
    const match = plain.match(rule.of);
    if (match) return { ...base, intent: rule.intent, score: 1, captures: rule.captures?.(match) ?? {} };
  }
  const shaped = ruledByShape(uncalled, plain, locale);
  if (shaped) return { ...base, intent: shaped.intent, score: 1, captures: shaped.captures };

  const [closest] = examplesOf(locale).rank(plain, 1);
  const opinion = opinionAsked(uncalled, locale);
  if (opinion && (closest === undefined || closest.score < 0.8))
    return { ...base, intent: opinion.intent, score: 1, captures: opinion.captures };

  const best = mostLikely(plain, locale);
  const facts = factsIn(uncalled, locale, answering);
  const told = facts[0];
  // "I like you" and 「今日は私の誕生日」 are near to examples of their own; a stated fact is weaker than a close example.
  if (told && (closest === undefined || closest.score < 0.9)) {
    const intent: Intent =
      told.kind === "name"
        ? "tell-name"
        : told.kind === "likes"
          ? "tell-like"
          : told.kind === "dislikes"
            ? "tell-dislike"
            : "tell-fact";
    return { ...base, intent, score: 1, captures: { value: told.value, kind: told.kind }, facts };
  }
  return best && best.score >= leastLikeness[locale]
    ? { ...base, facts, intent: best.label, score: best.score }
    : { ...nothing(sentence), facts, asks };
}

function mostLikely(plain: string, locale: Locale): { label: PhrasedIntent; score: number } | undefined {
  const ranked = examplesOf(locale).rank(plain, 6);
  const likeness = new Map(ranked.map(({ label, score }) => [label, score]));
  for (const [label, word] of cueWords[locale]) {
    if (word.test(plain)) likeness.set(label, Math.min(0.99, (likeness.get(label) ?? 0.13) + cueBonus));
  }
  return [...likeness].map(([label, score]) => ({ label, score })).sort((a, b) => b.score - a.score)[0];
}

/** 「ありがとう、またね」: a set phrase before the comma is a sentence of its own. */
function withoutOpening(sentence: string, locale: Locale): string[] {
  const [, opening, rest] = sentence.match(/^(.{1,14}?)[、,]\s*(.{2,})$/su) ?? [];
  if (opening === undefined || rest === undefined) return [sentence];
  const [best] = examplesOf(locale).rank(normalise(opening, locale), 1);
  return best && best.score >= 0.84 && weightOf(best.label) === 1 ? [opening, rest] : [sentence];
}

function nothing(sentence: string): Recognised {
  return { intent: null, score: 0, captures: {}, facts: [], asks: /[?？]\s*$/.test(sentence), sentence };
}

/** Keys hit at random, lone marks, emoji: nothing that could be understood. */
function isNoise(plain: string, sentence: string): boolean {
  if (plain === "") return true;
  if (/^(?:w+|草+)$/.test(plain)) return false;
  if (/^(?:asdf|qwer|zxcv|hjkl|あsdf)/.test(plain)) return true;
  if (/^[ぁ-んーa-z0-9]$/.test(plain) && !/^[yn]$/.test(plain)) return true;
  if (/^(.)\1+$/u.test(plain) && plain.length > 1) return !/^(?:ん|は|ふ|へ|え|あ|う)+$/.test(plain);
  const letters = plain.replace(/\s/g, "");
  return /^[a-z]{6,}$/.test(letters) && !/[aeiouy]/.test(letters) && !/[.。]/.test(sentence);
}
