import { describe, expect, it } from "vitest";
import { labelsOf } from "./labels";
import { referenceCases } from "./reference-cases";
import { japanesePhones, moraeOf, type AccentPhrase, type JapaneseScore } from "./score";

const cases = referenceCases();

/** Reads back what a score keeps of labels: phones, accents and pauses. */
function scoreOf(labels: readonly string[]): JapaneseScore {
  type Draft = { morae: string[][]; nucleus: number; question: boolean };
  const groups: Draft[][] = [];
  let before = { group: "", phrase: "", mora: "" };
  for (const label of labels) {
    const phone = /-([^+]*)\+/.exec(label)![1]!;
    const group = /\/I:\w+-\w+@(\w+)\+/.exec(label)![1]!;
    const phrase = /\/F:(\w+)_(\w+)#(\w+)_xx@(\w+)_/.exec(label)!;
    const mora = /\/A:[^+]+\+(\w+)\+/.exec(label)![1]!;
    if (group === "xx") continue;
    const isNewGroup = group !== before.group;
    const isNewPhrase = isNewGroup || phrase[4] !== before.phrase;
    if (isNewGroup) groups.push([]);
    if (isNewPhrase) groups.at(-1)!.push({ morae: [], nucleus: Number(phrase[2]), question: phrase[3] === "1" });
    const current = groups.at(-1)!.at(-1)!;
    if (isNewPhrase || mora !== before.mora) current.morae.push([]);
    current.morae.at(-1)!.push(phone);
    before = { group, phrase: phrase[4]!, mora };
  }
  const phraseOf = ({ morae, nucleus, question }: Draft): AccentPhrase => ({
    morae: morae.map((phones) => phones.join(".")).join(" "),
    nucleus,
    ...(question ? { question: true as const } : {}),
  });
  return { breathGroups: groups.map((group) => group.map(phraseOf)) };
}

const withoutWordClasses = (label: string) => label.replace(/\/B:.*?\/E:/, "/B:xx-xx_xx/C:xx_xx+xx/D:xx+xx_xx/E:");

describe("labels of a score", () => {
  it.each(cases.map((entry) => [entry.id, entry] as const))("are those of the analyser in %s", (_id, entry) => {
    const score = scoreOf(entry.labels);
    expect(labelsOf(score).map(({ label }) => label)).toEqual(entry.labels.map(withoutWordClasses));
    for (const phone of score.breathGroups.flat().flatMap(moraeOf).flat()) expect(japanesePhones).toContain(phone);
    // Small enough to travel with every sentence.
    expect(JSON.stringify(score).length).toBeLessThan(60 + 9 * entry.labels.length);
  });

  it("count beyond their limits no further", () => {
    const phrase: AccentPhrase = { morae: Array.from({ length: 60 }, () => "k.a").join(" "), nucleus: 60 };
    const group = [phrase, phrase];
    const labels = labelsOf({ breathGroups: Array.from({ length: 25 }, () => group) });
    const middle = labels[1 + 12 * 241 + 30 * 2]!.label;
    expect(middle).toContain("/A:-29+31+30/");
    expect(middle).toContain("/F:49_49#0_xx@1_2|1_99/");
    expect(middle).toContain("/I:2-99@13+13&25-26|199+199/");
    expect(middle).toContain("/K:19+49-199");
    expect(labels[1 + 12 * 241 + 59 * 2]!.label).toContain("/A:0+49+1/");
    expect(labels[1]!.label).toContain("/A:-49+1+49/");
  });

  it("speak nasals and labialised consonants as the voice knows them, yet keep the phone for the mouth", () => {
    const labels = labelsOf({ breathGroups: [[{ morae: "s.a N_m p.o kw.a", nucleus: 0 }]] });
    expect(labels.map(({ phone }) => phone)).toEqual(["sil", "s", "a", "N_m", "p", "o", "kw", "a", "sil"]);
    expect(labels[3]!.label.startsWith("s^a-N+p=o/A:-1+3+2/")).toBe(false);
    expect(labels[3]!.label.startsWith("s^a-N+p=o/A:-2+2+3/")).toBe(true);
    expect(labels[6]!.label.startsWith("p^o-k+a=sil/")).toBe(true);
  });

  it("mark the last mora of a question", () => {
    const labels = labelsOf({
      breathGroups: [[{ morae: "n.a n.i", nucleus: 1 }], [{ morae: "d.e s.u k.a", nucleus: 1, question: true }]],
    });
    expect(labels.filter(({ endsQuestion }) => endsQuestion).map(({ phone }) => phone)).toEqual(["k", "a"]);
  });

  it("are none for a score without phones", () => {
    expect(labelsOf({ breathGroups: [] })).toEqual([]);
    expect(labelsOf({ breathGroups: [[{ morae: "", nucleus: 0 }], []] })).toEqual([]);
  });
});
