/** Longest spelling first; `C` stands for any consonant letter, `$` for the end of the word. */
const rules: [spelling: RegExp, phones: string][] = [
  [/^(?:tion|sion|cian)/, "SH AH0 N"],
  [/^ture$/, "CH ER0"],
  [/^igh/, "AY1"],
  [/^tch/, "CH"],
  [/^sch/, "S K"],
  [/^(?:ch)/, "CH"],
  [/^(?:sh)/, "SH"],
  [/^(?:th)/, "TH"],
  [/^(?:ph)/, "F"],
  [/^(?:wh)/, "W"],
  [/^(?:ck)/, "K"],
  [/^(?:kn)/, "N"],
  [/^(?:qu)/, "K W"],
  [/^ng$/, "NG"],
  [/^(?:ee|ea|ie(?=.))/, "IY1"],
  [/^(?:oo|ou(?=p)|ew|ui)/, "UW1"],
  [/^(?:ai|ay|ei|ey)/, "EY1"],
  [/^(?:oa|ow$)/, "OW1"],
  [/^(?:ou|ow)/, "AW1"],
  [/^(?:oi|oy)/, "OY1"],
  [/^(?:au|aw)/, "AO1"],
  [/^ar(?![aeiou])/, "AA1 R"],
  [/^or(?![aeiou])/, "AO1 R"],
  [/^(?:er|ir|ur)(?![aeiou])/, "ER0"],
  [/^a(?=[bcdfgklmnprstvz]e$)/, "EY1"],
  [/^i(?=[bcdfgklmnprstvz]e$)/, "AY1"],
  [/^o(?=[bcdfgklmnprstvz]e$)/, "OW1"],
  [/^u(?=[bcdfgklmnprstvz]e$)/, "UW1"],
  [/^(?:e$)/, ""],
  [/^(?:y$)/, "IY0"],
  [/^(?:o$)/, "OW0"],
  [/^(?:i$)/, "IY0"],
  [/^(?:a$)/, "AH0"],
  [/^([bcdfgklmnprstvz])\1/, "same"],
  [/^c(?=[eiy])/, "S"],
  [/^g(?=[eiy])/, "JH"],
  [/^y(?=[aeiou])/, "Y"],
];

const letters: Record<string, string> = {
  a: "AE1",
  b: "B",
  c: "K",
  d: "D",
  e: "EH1",
  f: "F",
  g: "G",
  h: "HH",
  i: "IH1",
  j: "JH",
  k: "K",
  l: "L",
  m: "M",
  n: "N",
  o: "AA1",
  p: "P",
  q: "K",
  r: "R",
  s: "S",
  t: "T",
  u: "AH1",
  v: "V",
  w: "W",
  x: "K S",
  y: "IH1",
  z: "Z",
};

/** A guess at the ARPAbet phones of an English word that no dictionary has. `word` is in lower-case letters. */
export function phonesFromLetters(word: string): string {
  const phones: string[] = [];
  let rest = word;
  while (rest !== "") {
    const rule = rules.find(([spelling]) => spelling.test(rest));
    const matched = rule ? rule[0].exec(rest)![0] : rest[0]!;
    const sound = rule && rule[1] !== "same" ? rule[1] : letters[rest[0]!]!;
    if (sound) phones.push(sound);
    rest = rest.slice(matched.length);
  }
  return phones.join(" ");
}
