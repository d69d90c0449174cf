import type { Locale } from "@modules/kernel";
import type { ExampleExchange } from "../../ports/language-model";
import { normalise } from "./normalise";
import { NearestExamples } from "./similarity";

/** Few examples make every shared word look telling; what they do not share has to weigh more. */
const strangerWeight = 1.1;

type Index = { nearest: NearestExamples<string>; replies: string[] };
const indexes = new WeakMap<readonly ExampleExchange[], Partial<Record<Locale, Index>>>();

/** The persona's own answer to the example that is most like the sentence. */
export function nearestDialogue(
  dialogue: readonly ExampleExchange[],
  sentence: string,
  locale: Locale,
): { reply: string; score: number } | null {
  const { nearest, replies } = indexOf(dialogue, locale);
  const [best] = nearest.rank(normalise(sentence, locale), 1);
  const reply = best && replies[Number(best.label)];
  // A label has one example only, so its second best is missing from the score.
  return best && reply !== undefined ? { reply, score: best.score / 0.85 } : null;
}

function indexOf(dialogue: readonly ExampleExchange[], locale: Locale): Index {
  let known = indexes.get(dialogue);
  if (!known) indexes.set(dialogue, (known = {}));
  return (known[locale] ??= build(
    dialogue.filter((exchange) => exchange.locale === locale),
    locale,
  ));
}

function build(exchanges: readonly ExampleExchange[], locale: Locale): Index {
  return {
    nearest: new NearestExamples(
      exchanges.map(({ user }, index) => ({ label: String(index), text: normalise(user, locale) })),
      locale,
      strangerWeight,
    ),
    replies: exchanges.map(({ character }) => character),
  };
}
