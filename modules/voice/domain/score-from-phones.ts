import type { AccentPhrase, BreathGroup } from "../contract";

/** One phone with its place in the accent: mora minus nucleus, mora from 1, mora from the end. */
export type AccentedPhone = { phone: string; fromNucleus: number; fromStart: number; fromEnd: number };
export const breathPause = "pau";

const moraEnds = new Set(["a", "i", "u", "e", "o", "A", "I", "U", "E", "O", "N", "N_m", "cl"]);
const sounding = new Set([...moraEnds].filter((phone) => phone !== "cl"));

/**
 * Groups a row of phones into breath groups of accent phrases. A phrase opens at a mora with place 1 and after a
 * pause. Empty when no phone sounds.
 */
export function breathGroupsOf(
  phones: readonly (AccentedPhone | typeof breathPause)[],
  question: boolean,
): BreathGroup[] {
  if (!phones.some((phone) => phone !== breathPause && sounding.has(phone.phone))) return [];
  const groups: Phrase[][] = [];
  let opensGroup = true;
  let mora: AccentedPhone[] = [];

  const closeMora = () => {
    const first = mora[0];
    if (!first) return;
    const phrases = opensGroup ? [] : groups.at(-1)!;
    if (opensGroup) groups.push(phrases);
    if (opensGroup || first.fromStart === 1) {
      phrases.push({ morae: [], nucleus: first.fromStart - first.fromNucleus });
    }
    phrases.at(-1)!.morae.push(mora.map(({ phone }) => phone).join("."));
    opensGroup = false;
    mora = [];
  };

  for (const phone of phones) {
    if (phone === breathPause) {
      closeMora();
      opensGroup = true;
      continue;
    }
    mora.push(phone);
    if (moraEnds.has(phone.phone)) closeMora();
  }
  closeMora();

  const finished = groups.map((phrases) => phrases.map(finishedPhrase));
  const last = finished.at(-1)?.at(-1);
  if (question && last) finished.at(-1)![finished.at(-1)!.length - 1] = { ...last, question: true };
  return finished;
}

type Phrase = { morae: string[]; nucleus: number };

function finishedPhrase({ morae, nucleus }: Phrase): AccentPhrase {
  return { morae: morae.join(" "), nucleus: Math.min(morae.length, Math.max(0, nucleus)) };
}
