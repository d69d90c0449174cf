import { moraeOf, type AccentPhrase, type JapaneseScore } from "./score";

/** The label of a phone and where the phone comes from. */
export type ScoreLabel = {
  readonly label: string;
  /** As in the score, so `N_m` stays `N_m`; `sil` at both ends, `pau` between breath groups. */
  readonly phone: string;
  /** Place of the mora in the utterance from 0; -1 for silence. */
  readonly mora: number;
  /** Is the phone in the last mora of a phrase that asks? */
  readonly endsQuestion: boolean;
};

const unknown = "xx";
const place = { phrase: 49, group: 19, moraInGroup: 99, utterance: 199 } as const;

type Phrase = {
  readonly morae: readonly (readonly string[])[];
  readonly nucleus: number;
  readonly asks: boolean;
  /** Phrases and morae before it in its breath group, and in the utterance. */
  readonly phrasesBefore: { readonly group: number };
  readonly moraeBefore: { readonly group: number; readonly utterance: number };
};
type Group = {
  readonly phrases: readonly Phrase[];
  readonly moraCount: number;
  readonly phrasesBefore: number;
  readonly moraeBefore: number;
};
type Utterance = { readonly groups: readonly Group[]; readonly phraseCount: number; readonly moraCount: number };

/**
 * Full-context labels of an utterance in the format HTS_TTS_JPN. Word classes (B, C, D) and everything else that a score
 * does not know are `xx`. An utterance without a phone has no labels.
 */
export function labelsOf(score: JapaneseScore): ScoreLabel[] {
  const utterance = utteranceOf(score);
  if (utterance.groups.length === 0) return [];
  const places = placesOf(utterance);
  return places.map((here, index) => {
    const phoneAt = (distance: number) => places[index + distance]?.spoken ?? unknown;
    const quinphone = `${phoneAt(-2)}^${phoneAt(-1)}-${here.spoken}+${phoneAt(1)}=${phoneAt(2)}`;
    return {
      label: `${quinphone}${here.context}`,
      phone: here.phone,
      mora: here.mora,
      endsQuestion: here.endsQuestion,
    };
  });
}

type Place = {
  readonly phone: string;
  /** The phone as the voice knows it. */
  readonly spoken: string;
  readonly context: string;
  readonly mora: number;
  readonly endsQuestion: boolean;
};

function placesOf(utterance: Utterance): Place[] {
  const { groups } = utterance;
  const places: Place[] = [silence("sil", utterance, -1)];
  groups.forEach((group, groupIndex) => {
    if (groupIndex > 0) places.push(silence("pau", utterance, groupIndex - 1));
    group.phrases.forEach((phrase, phraseIndex) => {
      const around = phraseContext(utterance, groupIndex, phraseIndex);
      phrase.morae.forEach((mora, moraIndex) => {
        const context = `${moraContext(phrase, moraIndex)}${around}`;
        const endsQuestion = phrase.asks && moraIndex === phrase.morae.length - 1;
        const moraPlace = phrase.moraeBefore.utterance + moraIndex;
        for (const phone of mora) {
          places.push({ phone, spoken: spokenPhone(phone), context, mora: moraPlace, endsQuestion });
        }
      });
    });
  });
  places.push(silence("sil", utterance, groups.length - 1));
  return places;
}

/** `before`: index of the breath group that precedes the silence, -1 at the start. */
function silence(phone: "sil" | "pau", utterance: Utterance, before: number): Place {
  const previous = utterance.groups[before];
  const next = utterance.groups[before + 1];
  const e = `/E:${triple(previous?.phrases.at(-1), "_", "!")}_${unknown}-${unknown}`;
  const f = "/F:xx_xx#xx_xx@xx_xx|xx_xx";
  const g = `/G:${triple(next?.phrases[0], "_", "%")}_${unknown}_${unknown}`;
  const i = "/I:xx-xx@xx+xx&xx-xx|xx+xx";
  const context = `/A:xx+xx+xx${wordClasses}${e}${f}${g}/H:${pair(previous)}${i}/J:${pair(next)}${totals(utterance)}`;
  return { phone, spoken: phone, context, mora: -1, endsQuestion: false };
}

const wordClasses = "/B:xx-xx_xx/C:xx_xx+xx/D:xx+xx_xx";

function moraContext(phrase: Phrase, moraIndex: number): string {
  const fromNucleus = Math.max(-place.phrase, Math.min(place.phrase, moraIndex + 1 - phrase.nucleus));
  const fromFront = clamp(moraIndex + 1, place.phrase);
  const fromBack = clamp(phrase.morae.length - moraIndex, place.phrase);
  return `/A:${fromNucleus}+${fromFront}+${fromBack}${wordClasses}`;
}

function phraseContext(utterance: Utterance, groupIndex: number, phraseIndex: number): string {
  const { groups } = utterance;
  const group = groups[groupIndex]!;
  const phrase = group.phrases[phraseIndex]!;
  const previousInGroup = group.phrases[phraseIndex - 1];
  const nextInGroup = group.phrases[phraseIndex + 1];
  const previous = previousInGroup ?? groups[groupIndex - 1]?.phrases.at(-1);
  const next = nextInGroup ?? groups[groupIndex + 1]?.phrases[0];
  const adjoining = (neighbour: Phrase | undefined, inGroup: Phrase | undefined) =>
    neighbour === undefined ? unknown : inGroup === undefined ? "0" : "1";

  const phrasePlace = [
    clamp(phrase.phrasesBefore.group + 1, place.phrase),
    clamp(group.phrases.length - phrase.phrasesBefore.group, place.phrase),
    clamp(phrase.moraeBefore.group + 1, place.moraInGroup),
    clamp(group.moraCount - phrase.moraeBefore.group, place.moraInGroup),
  ];
  const groupPlace = [
    clamp(groupIndex + 1, place.group),
    clamp(groups.length - groupIndex, place.group),
    clamp(group.phrasesBefore + 1, place.phrase),
    clamp(utterance.phraseCount - group.phrasesBefore, place.phrase),
    clamp(group.moraeBefore + 1, place.utterance),
    clamp(utterance.moraCount - group.moraeBefore, place.utterance),
  ];
  return [
    `/E:${triple(previous, "_", "!")}_${unknown}-${adjoining(previous, previousInGroup)}`,
    `/F:${triple(phrase, "_", "#")}_${unknown}@${phrasePlace[0]}_${phrasePlace[1]}|${phrasePlace[2]}_${phrasePlace[3]}`,
    `/G:${triple(next, "_", "%")}_${unknown}_${adjoining(next, nextInGroup)}`,
    `/H:${pair(groups[groupIndex - 1])}`,
    `/I:${pair(group, "-")}@${groupPlace[0]}+${groupPlace[1]}&${groupPlace[2]}-${groupPlace[3]}|${groupPlace[4]}+${groupPlace[5]}`,
    `/J:${pair(groups[groupIndex + 1])}`,
    totals(utterance),
  ].join("");
}

/** Morae, nucleus and question of an accent phrase. */
function triple(phrase: Phrase | undefined, first: string, second: string): string {
  if (!phrase) return `${unknown}${first}${unknown}${second}${unknown}`;
  const morae = clamp(phrase.morae.length, place.phrase);
  return `${morae}${first}${clamp(phrase.nucleus, place.phrase)}${second}${phrase.asks ? 1 : 0}`;
}

/** Phrases and morae of a breath group. */
function pair(group: Group | undefined, between = "_"): string {
  if (!group) return `${unknown}${between}${unknown}`;
  return `${clamp(group.phrases.length, place.phrase)}${between}${clamp(group.moraCount, place.moraInGroup)}`;
}

function totals({ groups, phraseCount, moraCount }: Utterance): string {
  const counts = [
    clamp(groups.length, place.group),
    clamp(phraseCount, place.phrase),
    clamp(moraCount, place.utterance),
  ];
  return `/K:${counts[0]}+${counts[1]}-${counts[2]}`;
}

function clamp(count: number, largest: number): number {
  return Math.min(largest, Math.max(1, count));
}

function utteranceOf(score: JapaneseScore): Utterance {
  const groups: Group[] = [];
  let phraseCount = 0;
  let moraCount = 0;
  for (const written of score.breathGroups) {
    const phrases: Phrase[] = [];
    let moraeInGroup = 0;
    for (const accentPhrase of written) {
      const morae = moraeOf(accentPhrase);
      if (morae.length === 0) continue;
      phrases.push({
        morae,
        nucleus: nucleusOf(accentPhrase, morae.length),
        asks: accentPhrase.question === true,
        phrasesBefore: { group: phrases.length },
        moraeBefore: { group: moraeInGroup, utterance: moraCount + moraeInGroup },
      });
      moraeInGroup += morae.length;
    }
    if (phrases.length === 0) continue;
    groups.push({ phrases, moraCount: moraeInGroup, phrasesBefore: phraseCount, moraeBefore: moraCount });
    phraseCount += phrases.length;
    moraCount += moraeInGroup;
  }
  return { groups, phraseCount, moraCount };
}

/** A phrase without a fall has its nucleus on the last mora, as far as labels go. */
function nucleusOf(phrase: AccentPhrase, moraCount: number): number {
  return phrase.nucleus > 0 ? phrase.nucleus : moraCount;
}

function spokenPhone(phone: string): string {
  if (phone.startsWith("N_")) return "N";
  if (phone === "kw" || phone === "gw") return phone[0]!;
  return phone;
}
