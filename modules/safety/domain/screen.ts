import type { ScreenRequest, Severity, Verdict } from "../contract";
import { fold, type Folded } from "./fold";
import { spellPattern } from "./readings";
import { family } from "./roots";
import * as english from "./self-harm-english";
import * as japanese from "./self-harm-japanese";
import { findSexual } from "./sexual";
import type { Sign } from "./sign";
import { findThreat } from "./threat";

const allow: Verdict = { action: "allow" };

/** A longer text is read at both ends; no message and no reply that we accept is as long. */
const longestRead = 24_000;

/** The end of a pattern is the end of a sentence. */
const atSentenceEnd = (of: RegExp) => new RegExp(of.source.replaceAll("$", "(?![^.])"), of.flags);
const spelt = (signs: readonly Sign[]) =>
  signs.map(({ of, severity }) => ({ of: atSentenceEnd(spellPattern(of)), severity }));
const harmlessJapanese = japanese.harmlessJapanese.map(spellPattern);
const signsJapanese = spelt(japanese.signsJapanese);
const abuseJapanese = japanese.encouragementJapanese.map(spellPattern);
const urgingJapanese = japanese.urgingJapanese.map(spellPattern);

/**
 * What may not pass as it is. Both languages are looked for whatever `locale` says: people mix them.
 *
 * Order: self-harm, sexual with or by minors, threat or abuse, sexual. Input is interrupted by any sign of self-harm;
 * output only where it urges it or gives methods, so that caring words about it go through. An `ageBand` other than
 * "adult" is a minor's.
 */
export function screen({ text, direction, ageBand }: ScreenRequest): Verdict {
  const folded = fold(
    text.length <= longestRead ? text : `${text.slice(0, longestRead / 2)} ${text.slice(-longestRead / 2)}`,
  );
  return folded.roots === 0 ? allow : judge(folded, direction, ageBand);
}

function judge(folded: Folded, direction: ScreenRequest["direction"], ageBand: string): Verdict {
  const severity = direction === "input" ? signOfSelfHarm(folded) : urgesSelfHarm(folded) ? "high" : null;
  if (severity) return { action: "interrupt", category: "self-harm", severity };
  const sexual = findSexual(folded);
  const byMinor = ageBand === "child" || ageBand === "teen";
  if (sexual.aboutMinors || (sexual.explicit && byMinor))
    return { action: "refuse", category: "sexual-minors", severity: "high" };
  const threat = findThreat(folded);
  if (threat) return { action: "refuse", category: "threat", severity: threat };
  if (direction === "input" && wishesDeath(folded))
    return { action: "refuse", category: "self-harm-encouragement", severity: "medium" };
  if (sexual.explicit && ageBand !== "adult") return { action: "refuse", category: "sexual", severity: "medium" };
  return allow;
}

function signOfSelfHarm({ roots, words, tight }: Folded): Severity | null {
  let ja: Severity | null = null;
  if (roots & family.selfHarmJapanese) {
    const sentences = words.replaceAll(" ", "");
    ja = strongest(signsJapanese, without(sentences, harmlessJapanese, "□"));
    // Marks between letters look like ends of sentences.
    if (ja !== "high" && tight !== sentences)
      ja = strongest(signsJapanese, without(tight, harmlessJapanese, "□")) ?? ja;
  }
  if (ja === "high" || !(roots & family.selfHarmEnglish)) return ja;
  const rest = without(words, english.harmlessEnglish, " ").replace(/ +/g, " ").trim();
  const en = strongest(english.signsEnglish, rest);
  if (en === "high" || ja === "medium") return en === "high" ? en : ja;
  if (en === "medium") return en;
  // Spread letters show only in the tight text; ordinary sentences have been judged with their spaces.
  return spreadOut(rest, tight) ? "medium" : (ja ?? en);
}

/** Signs are listed with the strong ones first. */
function strongest(signs: readonly Sign[], text: string): Severity | null {
  return signs.find(({ of }) => of.test(text))?.severity ?? null;
}

/** k i l l  m y s e l f, or killmyself. */
function spreadOut(words: string, tight: string): boolean {
  if (/(?:^|[ .*])(?:[a-z][ .*]+){2,}[a-z](?![a-z])/.test(words)) return english.spreadEnglish.test(tight);
  return words.match(/[a-z]{8,}/g)?.some((run) => english.spreadEnglish.test(run)) ?? false;
}

function urgesSelfHarm({ roots, words }: Folded): boolean {
  if (roots & family.selfHarmJapanese) {
    const sentences = words.replaceAll(" ", "");
    if (urgingJapanese.some((of) => of.test(sentences))) return true;
  }
  return (roots & family.selfHarmEnglish) !== 0 && english.urgingEnglish.some((of) => of.test(words));
}

function wishesDeath({ roots, words, tight }: Folded): boolean {
  if (roots & family.selfHarmJapanese && abuseJapanese.some((of) => of.test(without(tight, harmlessJapanese, "□"))))
    return true;
  return (roots & family.selfHarmEnglish) !== 0 && english.encouragementEnglish.some((of) => of.test(words));
}

function without(text: string, harmless: readonly RegExp[], mark: string): string {
  return harmless.reduce((rest, of) => rest.replace(of, mark), text);
}
