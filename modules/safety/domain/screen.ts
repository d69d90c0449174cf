import type { ScreenRequest, Severity, Verdict } from "../contract";
import { fold, type Folded } from "./fold";
import { encouragementEnglish, harmlessEnglish, signsEnglish } from "./self-harm-english";
import { encouragementJapanese, harmlessJapanese, signsJapanese, type Sign } from "./self-harm-japanese";
import { findSexual } from "./sexual";
import { findThreat } from "./threat";

/** Longer texts are read at both ends and in overlapping windows of this many letters, which bounds the time. */
const windowLetters = 600;
const overlapLetters = 60;
const longestRead = 12_000;

/**
 * What may not pass as it is. Both languages are looked for whatever `locale` says: people mix them.
 * Input with a sign of self-harm interrupts; output that urges it is refused. `ageBand` other than "adult" is a minor.
 */
export function screen({ text, direction, ageBand }: ScreenRequest): Verdict {
  let worst: Verdict = { action: "allow" };
  for (const part of windowsOf(text)) {
    const verdict = screenPart(fold(part), direction, ageBand);
    if (rank(verdict) > rank(worst)) worst = verdict;
    if (rank(worst) === highestRank) break;
  }
  return worst;
}

function screenPart(folded: Folded, direction: ScreenRequest["direction"], ageBand: string): Verdict {
  const sexual = findSexual(folded);
  const knownMinor = ageBand === "child" || ageBand === "teen";
  if (direction === "input") {
    const severity = signOfSelfHarm(folded);
    if (severity) return { action: "interrupt", category: "self-harm", severity };
  }
  if (sexual.aboutMinors || (sexual.explicit && knownMinor)) return { action: "refuse", category: "sexual-minors", severity: "high" };
  if (urgesSelfHarm(folded)) return { action: "refuse", category: "self-harm-encouragement", severity: "high" };
  if (findThreat(folded)) return { action: "refuse", category: "threat", severity: "medium" };
  if (sexual.explicit && ageBand !== "adult") return { action: "refuse", category: "sexual", severity: "medium" };
  return { action: "allow" };
}

function signOfSelfHarm({ japanese, english }: Folded): Severity | null {
  const ja = without(japanese, harmlessJapanese, "□");
  const en = without(english, harmlessEnglish, " ");
  return strongest(signsJapanese, ja) ?? strongest(signsEnglish, en.replace(/\s+/g, " ").trim()) ?? null;
}

/** Signs are listed with the strong ones first. */
function strongest(signs: readonly Sign[], text: string): Severity | null {
  let found: Severity | null = null;
  for (const { of, severity } of signs) {
    if (!of.test(text)) continue;
    if (severity === "high") return "high";
    found = severity;
  }
  return found;
}

function urgesSelfHarm({ japanese, english }: Folded): boolean {
  const ja = without(japanese, harmlessJapanese, "□");
  return encouragementJapanese.some((of) => of.test(ja)) || encouragementEnglish.some((of) => of.test(english));
}

function without(text: string, harmless: readonly RegExp[], mark: string): string {
  return harmless.reduce((rest, of) => rest.replace(of, mark), text);
}

const highestRank = 5;
function rank(verdict: Verdict): number {
  if (verdict.action === "allow") return 0;
  if (verdict.action === "interrupt") return verdict.severity === "high" ? 5 : 4;
  return verdict.category === "sexual-minors" ? 3 : verdict.category === "self-harm-encouragement" ? 2 : 1;
}

function windowsOf(text: string): string[] {
  const read = text.length <= longestRead ? text : text.slice(0, longestRead / 2) + text.slice(-longestRead / 2);
  if (read.length <= windowLetters) return [read];
  const windows: string[] = [];
  for (let start = 0; start < read.length; start += windowLetters - overlapLetters) windows.push(read.slice(start, start + windowLetters));
  return windows;
}
