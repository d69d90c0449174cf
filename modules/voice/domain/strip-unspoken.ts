import type { SpeechLanguage } from "../contract";

/** Stand for an address that was taken away; a language says them with a word of its own, or not at all. */
export const linkSign = "\uf8f0";
export const mailSign = "\uf8f1";

type Rule = {
  /** Global. */
  pattern: RegExp;
  /** The group that stays; without one the whole match goes. */
  stays?: number;
  /** What stands in the place of a match that goes. */
  leaves?: string;
  /** Whether the match is meant at all; `inside` is its first group. */
  when?: (inside: string, match: string) => boolean;
};

/** A command or a name can be said, a line of a program cannot. */
const sayableCode = /^[\p{Letter}\p{Number}][\p{Letter}\p{Number}\p{Mark}_.+#ー・ -]{0,39}$/u;

const address = "[\\x21-\\x7e]*[\\w/#=&~+%$@-]";
const blocksAndAddresses: Rule[] = [
  { pattern: /```[\s\S]*?(?:```|$)/g, leaves: "\n" },
  { pattern: /~~~[\s\S]*?(?:~~~|$)/g, leaves: "\n" },
  { pattern: /<!--[\s\S]*?(?:-->|$)/g, leaves: " " },
  { pattern: /<(?:https?|ftp):\/\/[^<>\s]{1,2000}>/gi, leaves: linkSign },
  { pattern: /!?\[([^[\]\n]{0,300})\]\((?:[^()\s]|\([^()\s]*\)){0,2000}(?:\s+"[^"\n]*")?\)/g, stays: 1 },
  { pattern: /^[ \t]*\[[^[\]\n^]{1,60}\]:[ \t]*\S+.*$/gm, leaves: "" },
  { pattern: /^[ \t]*\[\^[^[\]\n]{1,60}\]:[ \t]*/gm, leaves: "" },
  { pattern: /\[\^[^[\]\n]{1,60}\]/g, leaves: "" },
  { pattern: /\[([^[\]\n]{1,300})\]\[[^[\]\n]{0,60}\]/g, stays: 1 },
  { pattern: new RegExp(`(?:https?|ftp|file)://${address}`, "gi"), leaves: linkSign },
  { pattern: new RegExp(`(?<![\\w.])www\\.[a-z0-9]${address}`, "gi"), leaves: linkSign },
  {
    pattern: /(?<![\w.+-])(?:mailto:)?[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})+/gi,
    leaves: mailSign,
  },
];

const markup: Rule[] = [
  { pattern: /<\/?[a-z][^<>\n]{0,500}>/gi },
  { pattern: /`+([^`\n]{1,300})`+/g, stays: 1, when: (inside) => sayableCode.test(inside.trim()) },
  { pattern: /`+[^`\n]{1,300}`+/g, leaves: " " },
  { pattern: /^[ \t]{0,20}(?:[-*_=][ \t]?){3,200}$/gm },
  { pattern: /^[ \t]{0,20}\|?[ \t:|-]{0,200}-{2,200}[ \t:|-]{0,200}$/gm, when: (_, match) => match.includes("|") },
  { pattern: /^[ \t]{0,20}>[> \t]{0,20}/gm },
  { pattern: /^[ \t]{0,20}#{1,6}[ \t]{1,20}/gm },
  { pattern: /^[ \t]{0,20}[-*+•・][ \t]{1,20}(?:\[[ xX]\][ \t]{1,20})?/gm },
  { pattern: /(\*{1,3}|~~|==)(?=\S)([^\n]{0,300}?\S)\1/g, stays: 2 },
  { pattern: /(?<!\w)(_{1,2})(?=\S)([^_\n]{0,300}?[^_\s])\1(?!\w)/g, stays: 2 },
  { pattern: /\\(?=[\\`*_{}[\]()#+.!|~<>-])/g },
];

const faceMark = /[\^＾´`｀ω∀Д▽≧≦∇;；°゜□ﾟ꒳˘≡￣；_＿><＞＜•ᴥ]|・.{0,2}・|[oO]\^|;/u;
const wordRun = /[\p{Script=Han}々]|[\p{Script=Hiragana}\p{Script=Katakana}]{3}|[A-Za-z]{3}|\d{2}|\d°|[\ue000-\uefff]/u;

/** Faces of characters: （´・ω・`） (^_^) orz :-) */
const faces: Rule[] = [
  { pattern: /¯?\\?_?[(（]ツ[)）]_?\/?¯?/g, leaves: " " },
  { pattern: /ʕ[^ʕʔ\n]{1,12}ʔ|_\(:3[^()\n]{1,4}\)_/g, leaves: " " },
  {
    pattern: /(?:[mｍヽ٩\\＼ヾΣ┐┌⊂])?[（(]([^()（）\n]{1,18})[)）](?:[mｍノﾉو/／シつ┌┐b♡]|゛)?/gu,
    leaves: " ",
    when: (inside) => !wordRun.test(inside) && faceMark.test(inside),
  },
  {
    pattern:
      /(?<![\w^])(?:\^[_\-oO.]?\^[;；]{0,3}|[TＴ][_＿][TＴ]|[;；]_[;；]|>_<|[oO]_[oO]|-_-|orz|OTL|xD|XD)(?![\w^])/g,
    leaves: " ",
  },
  { pattern: /(?<!\w)[:;=]['’]?-?[)(DPpO3/\\|*\][]{1,9}(?!\w)/g, leaves: " " },
  { pattern: /<3+(?!\d)/g, leaves: " " },
];

const pictures: Rule[] = [
  { pattern: /([0-9#*])\ufe0f?\u20e3/gu, stays: 1 },
  { pattern: /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u200d\ufe0e\ufe0f]+/gu, leaves: " " },
  { pattern: /[♪♫♬♩★☆♡♥❤※■□◆◇●◎▲△▼▽†‡✓✔✨✧]/gu, leaves: " " },
  { pattern: /[（(][\s、。,.]{0,9}[)）]/g, leaves: "" },
];

/** Written laughter and moods of Japanese: ｗｗｗ, （笑）, うれしい泣. */
const laughter: Rule[] = [
  { pattern: /[（(](?:笑|爆笑|苦笑|失笑|泣|涙|汗|怒|照|爆|嘘|[wｗ]{1,20})[）)]/g, leaves: "" },
  { pattern: /(?<![A-Za-z.\d])[wｗWＷ]{2,}(?![A-Za-z.])/g, leaves: "、" },
  { pattern: /^[wｗ]$/gm, leaves: "" },
  { pattern: /(?<=[^\x00-\x7f])[wｗ]{1,20}(?=$|[\s。、，．！？!?」』）)])/gm, leaves: "" },
  { pattern: /(?<=[ぁ-んー！？!?。])[笑泣]{1,9}(?=$|[\s。、！？!?])/gm, leaves: "" },
];

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** Without programs and addresses, in whose place `linkSign` and `mailSign` stand. */
export function withoutAddresses(text: string): string {
  return apply(blocksAndAddresses, text);
}

/** What a text shows but nobody says: markup, pictures, faces. Line breaks stay; addresses must be gone already. */
export function withoutUnspoken(text: string): string {
  const plain = apply(markup, text)
    .replace(/^[ \t]{0,20}\|(.*)$/gm, (_, row: string) => row.replace(/\|[ \t]*$/, "").replaceAll("|", ", "))
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => entities[name]!)
    .replace(/[\p{Cc}\p{Cf}]/gu, (character) =>
      /[\n\u200d]/.test(character) ? character : /\t/.test(character) ? " " : "",
    );
  return apply(pictures, apply(faces, plain.replace(/‼/g, "!!").replace(/⁉/g, "!?")));
}

/** Without the laughter that Japanese writes and nobody reads. */
export function withoutLaughter(text: string): string {
  return apply(laughter, text);
}

/** The text at its full length, with blanks for what is not said. */
export function withUnspokenBlank(text: string, language: SpeechLanguage): string {
  const rules = [blocksAndAddresses, markup, faces, pictures, ...(language === "ja" ? [laughter] : [])];
  return rules.reduce((shown, rules) => apply(rules, shown, (match, stays) => blankAround(match, stays)), text);
}

function apply(rules: readonly Rule[], text: string, shaped?: (match: string, stays: string) => string): string {
  return rules.reduce(
    (spoken, { pattern, stays, leaves = "", when }) =>
      spoken.replace(pattern, (match: string, ...groups: unknown[]) => {
        if (when && !when(String(groups[0] ?? ""), match)) return match;
        const kept = stays === undefined ? "" : String(groups[stays - 1]);
        return shaped ? shaped(match, kept) : kept || leaves;
      }),
    text,
  );
}

function blankAround(match: string, stays: string): string {
  const blank = (part: string) => part.replace(/[^\n]/g, " ");
  const from = stays === "" ? match.length : match.indexOf(stays, stays.length < match.length / 2 ? 0 : 1);
  return blank(match.slice(0, from)) + stays + blank(match.slice(from + stays.length));
}
