import { linkSign, mailSign } from "./strip-unspoken";

type Words = [pattern: RegExp, words: string][];

const abbreviations: Words = [
  [/\be\.g\.,?/gi, "for example,"],
  [/\bi\.e\.,?/gi, "that is,"],
  [/\betc\.(?=[ \t]+[a-z])/gi, "et cetera"],
  [/\betc\./gi, "et cetera."],
  [/\ba\.k\.a\.(?!\w)|\baka\b/gi, "also known as"],
  [/\bvs\.?(?=\s)/gi, "versus"],
  [/\bMr\./g, "Mister"],
  [/\bMrs\./g, "Missus"],
  [/\bMs\./g, "Miz"],
  [/\bDr\.(?=[ \t][A-Z])/g, "Doctor"],
  [/\bProf\./g, "Professor"],
  [/\bSt\.(?=[ \t][A-Z])/g, "Saint"],
  [/(?<=[a-z][ \t])St\.?(?=$|[\s,.!?])/gm, "Street"],
  [/(?<=[a-z][ \t])Ave\.?(?=$|[\s,.!?])/gm, "Avenue"],
  [/\bJr\.?(?!\w)/g, "Junior"],
  [/\bSr\.(?!\w)/g, "Senior"],
  [/\bPh\.?D\.?(?!\w)/g, "P H D"],
  [/\bU\.S\.A\.(?!\w)/g, "U S A"],
  [/\bU\.S\.(?!\w)/g, "U S"],
  [/\bU\.K\.(?!\w)/g, "U K"],
  [/\bInc\.(?!\w)/g, "Incorporated"],
  [/\bLtd\.?(?!\w)/g, "Limited"],
  [/\bNo\.[ \t]?(?=\d)/g, "number "],
  [/\bVol\.[ \t]?(?=[\dIVX])/gi, "Volume "],
  [/\bFig\.[ \t]?(?=\d)/gi, "figure "],
  [/\bCh\.[ \t]?(?=\d)/g, "chapter "],
  [/\b(?:Lv|LV|Lvl)\.?[ \t]?(?=\d)/g, "level "],
  [/\b(?:Ep|EP)\.?[ \t]?(?=\d)/g, "episode "],
  [/\bpp\.[ \t]?(?=\d)/g, "pages "],
  [/\bp\.[ \t]?(?=\d)/g, "page "],
  [/\bw\/o\b/g, "without"],
  [/\bw\/(?=\s)/g, "with"],
  [/\bapprox\./gi, "approximately"],
  [/\bincl\./gi, "including"],
  [/\bexcl\./gi, "excluding"],
  [/\bdept\./gi, "department"],
  [/\bMon\.(?=[ \t])/g, "Monday"],
  [/\b(?:Tue|Tues)\.(?=[ \t])/g, "Tuesday"],
  [/\bWed\.(?=[ \t])/g, "Wednesday"],
  [/\b(?:Thu|Thur|Thurs)\.(?=[ \t])/g, "Thursday"],
  [/\bFri\.(?=[ \t])/g, "Friday"],
  [/\bSat\.(?=[ \t]\w)/g, "Saturday"],
  [/\bSun\.(?=[ \t]\w)/g, "Sunday"],
];

/** Letters and digits that only look like a word, as people say them. */
const saidAs: Words = [
  [/\bl(?:o)?l(?:o+l+)*\b/gi, ""],
  [/\b(?:rofl|lmao|lmfao)\b/gi, ""],
  [/\bomg\b/gi, "oh my god"],
  [/\bbtw\b/gi, "by the way"],
  [/\bidk\b/gi, "I don't know"],
  [/\bimh?o\b/gi, "in my opinion"],
  [/\btbh\b/gi, "to be honest"],
  [/\bafk\b/gi, "away from the keyboard"],
  [/\bbrb\b/gi, "be right back"],
  [/\bnvm\b/gi, "never mind"],
  [/\bty\b/g, "thank you"],
  [/\bthx\b/gi, "thanks"],
  [/\bpls\b/gi, "please"],
  [/\bOK\b/g, "okay"],
  [/\bASAP\b/g, "as soon as possible"],
  [/\bFAQ\b/g, "F A Q"],
  [/\bH2O\b/g, "H two O"],
  [/\bCO2\b/g, "C O two"],
  [/\b([BPC])2([BPC])\b/g, "$1 to $2"],
  [/\bMP3\b/gi, "M P three"],
  [/\bWi-?Fi\b/gi, "why fye"],
  [/\bGitHub\b/gi, "git hub"],
  [/\bJavaScript\b/g, "java script"],
  [/\bTypeScript\b/g, "type script"],
  [/\bVTuber(?=s?\b)/gi, "vee tuber"],
  [/\bYouTuber(?=s?\b)/gi, "you tuber"],
  [/\biOS\b/g, "i O S"],
  [/\bmacOS\b/g, "mac O S"],
  [/\b([1-9])D\b/g, "$1 dee"],
  [/\b([1-9])K\b/g, "$1 kay"],
  [/\b([1-9])G\b/g, "$1 jee"],
];

/** Letters with a vowel among them: the voice would try them as a word. */
const spelled =
  /\b(?:AI|API|UI|UX|URL|CEO|CTO|CFO|COO|OS|ID|IQ|EQ|UFO|UK|EU|UN|USB|USA|UAE|ETA|ATM|EP|IP|IPO|IOU|AMA|ICU|AED|CIA|IOC|IMF|UEFA|GUI|IDE|CLI|ISO|EU|MIT|UCLA|LA|NY|OVA|BGM|LED|AR|VR|PR|HR|ER|AC|DIY|DIYs|NPC|RPG|IRL|DM|DMs|PDF|HTML|CSS|SQL|GPU|CPU|TV|DJ|PC)(?='?s?\b)/g;

export function withAbbreviations(text: string): string {
  return replaced(replaced(text, abbreviations), saidAs).replace(spelled, (letters) =>
    letters.endsWith("s") ? letters : [...letters].join(" "),
  );
}

function replaced(text: string, list: Words): string {
  return list.reduce((spoken, [pattern, words]) => spoken.replace(pattern, words), text);
}

const names: Words = [
  [/α/g, " alpha "],
  [/β/g, " beta "],
  [/γ/g, " gamma "],
  [/[δΔ]/g, " delta "],
  [/[μµ]/g, " mu "],
  [/π/g, " pi "],
  [/[σΣ]/g, " sigma "],
  [/[ωΩ]/g, " omega "],
  [/λ/g, " lambda "],
  [/∞/g, " infinity "],
  [/[≈≒]/g, " about "],
  [/≠/g, " is not equal to "],
  [/≤/g, " is at most "],
  [/≥/g, " is at least "],
  [/[§]/g, " section "],
  [/×/g, " by "],
];

const toLink = new RegExp(
  `\\b(see|visit|at|on|to|from|check|check out|open|read|click|via|by|use|watch|join|share|with|in|of|is|mail|email|e-mail|contact|write|message|follow|using)([ \\t]*)([${linkSign}${mailSign}])`,
  "gi",
);

export function withSpokenSigns(text: string): string {
  return replaced(
    text
      .trim()
      .replace(
        toLink,
        (_, verb: string, _space: string, sign: string) =>
          `${verb} ${sign === linkSign ? "this link" : "this address"}`,
      ),
    names,
  )
    .replace(/(?<=[A-Za-z])[ \t]?=[ \t]?(?=[A-Za-z])/g, " equals ")
    .normalize("NFKD")
    .replace(/[^\x20-\x7e\n→⇒\ue000-\uefff]+/g, "")
    .replace(/[ \t]{0,9}&[ \t]{0,9}/g, " and ")
    .replace(/(?<=[A-Za-z])\+\+/g, " plus plus")
    .replace(/(?<=\b[A-F])\+(?![A-Za-z\d])/g, " plus")
    .replace(/\bC#/g, "C sharp")
    .replace(/#(?=\w)/g, "")
    .replace(/@(?=\w)/g, "at ")
    .replace(/(?<=[A-Za-z])\.(?=(?:com|org|net|io|ai|js|ts|dev|jp|co)(?![A-Za-z\d]))/gi, " dot ")
    .replace(/\bdot (?:js|ts)\b/g, (ending) => (ending.endsWith("js") ? "dot J S" : "dot T S"))
    .replace(/[ \t]{0,9}[→⇒/][ \t]{0,9}/g, ", ")
    .replace(/[()[\]{}]+/g, ", ")
    .replace(/[~_*^|<>=\\"`#+@$]/g, " ")
    .replace(/(?<![A-Za-z\d])-+|-+(?![A-Za-z\d])/g, " ")
    .replace(/[ \t]+/g, " ")
    .replace(/ ?\n[\n ]*/g, ". ")
    .replace(/[!?.,;:][!?.,;: ]*(?=\s|$)[!?.,;: ]*/g, strongest)
    .replace(/ +([!?.,;:])/g, "$1")
    .replace(/\s{2,}/g, " ")
    .replace(/^[\s,.;:!?-]+|[\s,;:-]+$/g, "");
}

/** Of several marks in a row the one that says most. */
function strongest(run: string): string {
  const mark = [..."?!.;:,"].find((candidate) => run.includes(candidate))!;
  return mark + (/\s$/.test(run) ? " " : "");
}
